import { ErrorSummary, Hidden, SubmitButton } from "#web/fields.tsx";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { ItemForm } from "../step.form.ts";
import { deskTexts as t, stepWords } from "../texts/desk.ts";
import type { Frame, OwnUnit } from "./frame.ts";
import { UnitField, WordsFields } from "./words-fields.tsx";

/** A new item of one of somebody's units. */
export const NewPage = (
  props: Frame & { readonly form: ItemForm; readonly units: readonly OwnUnit[] },
) => {
  const { lang, trial, staff, form, units } = props;
  const here = paths.postings.make.to({}, lang);
  return (
    <Layout
      {...{ lang, trial, staff }}
      title={t.newTitle}
      path={here}
      here={paths.postings.desk.to({})}
      styles={["postings.css"]}
      crumbs={[{ href: paths.postings.desk.to({}, lang), label: t.title }]}
      lead={t.newLead}
    >
      <ErrorSummary form={form} />
      <form class="stack" method="post" action={here}>
        <Hidden form={form} name="once" />
        <UnitField form={form} units={units} />
        <WordsFields form={form} />
        <SubmitButton label={stepWords.write.button} />
      </form>
      <Notice look="quiet" title={t.notHere}>
        <p>{say(lang, t.notHereAbout)}</p>
      </Notice>
    </Layout>
  );
};
