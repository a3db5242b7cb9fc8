import type { Lang } from "#kernel/text.ts";
import { ParkedNotice } from "#sending/pages/sending.tsx";
import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import { followTexts as t } from "../texts/follow.ts";

type LookupPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly form: Form<"code" | "secret">;
};

/** Asks for the two codes of a receipt. */
export const LookupPage = ({ lang, trial, form }: LookupPageProps) => (
  <Layout lang={lang} trial={trial} title={t.title} path={paths.follow.show.to({}, lang)}>
    <p class="lead">{say(lang, t.lead)}</p>
    <ParkedNotice elsewhere={paths.filing.form.to({}, lang)} />
    <ErrorSummary form={form} />
    <form class="page" method="post" action={paths.follow.show.to({}, lang)} noValidate>
      <TextField
        form={form}
        name="code"
        label={t.code}
        hint={t.codeHint}
        autocomplete="off"
        width="medium"
      />
      <TextField
        form={form}
        name="secret"
        label={t.secret}
        hint={t.secretHint}
        autocomplete="off"
      />
      <SubmitButton label={t.open} />
    </form>
    <p>
      <a href={paths.keyring.show.to({}, lang)}>{say(lang, t.keyring)}</a>
    </p>
  </Layout>
);
