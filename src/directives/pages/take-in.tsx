import type { UnitId } from "#access/model.ts";
import { ErrorSummary, FileField, Hidden, Select, SubmitButton, TextArea } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { TakeInField } from "../forms.ts";
import type { DirectiveCode } from "../model.ts";
import { directiveTexts as t } from "../texts/pages.ts";
import type { DirectiveFrame } from "./frame.ts";

type TakeInProps = DirectiveFrame & {
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  readonly form: Form<TakeInField>;
  readonly once: string;
  /** The directive that was made of the very same file before. */
  readonly there: DirectiveCode | null;
};

/** Taking a directive in: a file, or its words. */
export const TakeInPage = ({ lang, trial, staff, units, form, once, there }: TakeInProps) => (
  <Layout
    lang={lang}
    trial={trial}
    staff={staff}
    title={t.new}
    path={paths.directives.new.to({}, lang)}
    here={paths.directives.list.to({})}
  >
    <p class="lead">{say(lang, t.lead)}</p>
    <ErrorSummary form={form} />
    {there && (
      <Notice look="warn" title={t.already}>
        <p>
          <a href={paths.directives.show.to({ code: there }, lang)}>
            {say(lang, t.open)}: {there}
          </a>
        </p>
      </Notice>
    )}
    <form
      class="stack"
      method="post"
      action={paths.directives.new.to({}, lang)}
      enctype="multipart/form-data"
      noValidate
    >
      <input type="hidden" name="once" value={once} />
      {units.length > 1 ? (
        <Select
          form={form}
          name="unit"
          label={t.unit}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : (
        <Hidden form={form} name="unit" value={String(units[0]?.id ?? "")} />
      )}
      <FileField
        form={form}
        name="file"
        label={t.file}
        hint={form.problem ? t.chooseAgain : t.fileHint}
        accept=".txt,.docx,.pdf,.html,.htm"
        optional
      />
      <TextArea form={form} name="pasted" label={t.pasted} hint={t.pastedHint} rows={12} optional />
      <SubmitButton label={t.takeIn} />
    </form>
  </Layout>
);
