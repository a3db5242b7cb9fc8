import type { Lang } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import { ErrorSummary, SubmitButton } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import type { StaffHeader } from "#web/header.tsx";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import type { OpenedDraft } from "../model.ts";
import { deskTexts as t } from "../texts/desk.ts";
import { DraftField, type draftField } from "./draft-field.tsx";
import { LetterPart } from "./letter-part.tsx";

type DeskPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly staff: StaffHeader;
  readonly form: Form<typeof draftField>;
  readonly opened: (OpenedDraft & { readonly fields: Readonly<Record<string, string>> }) | null;
};

/** At the desk: the code is scanned or typed, and the whole letter stands there. */
export const DeskPage = ({ lang, trial, staff, form, opened }: DeskPageProps) => {
  const here = paths.drafts.desk.to({}, lang);
  return (
    <Layout
      lang={lang}
      trial={trial}
      staff={staff}
      title={t.title}
      path={here}
      styles={["letter.css"]}
    >
      <div class="no-print stack">
        <ErrorSummary form={form} />
        {opened && (
          <Notice look="done" title={t.opened} live>
            <p>{say(lang, t.kept(dayWords(opened.expiresOn)))}</p>
          </Notice>
        )}
        {opened && (
          <form method="post" action={paths.complaints.new.to({}, lang)}>
            {Object.entries(opened.fields).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <p class="actions">
              <SubmitButton label={t.register} />
            </p>
            <p class="hint">{say(lang, t.registerHint)}</p>
            <p class="hint">
              {say(lang, t.denunciation)}{" "}
              <a href={paths.drafts.open.to({}, lang)}>{say(lang, t.erase)}</a>
            </p>
          </form>
        )}
        {!opened && <DraftField form={form} action={here} />}
      </div>
      {opened && (
        <>
          <LetterPart draft={opened.draft} code={null} />
          <div class="no-print">
            <DraftField form={form} action={here} look="quiet" />
          </div>
        </>
      )}
    </Layout>
  );
};
