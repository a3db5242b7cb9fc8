import { ErrorSummary, Hidden, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { signInTexts as t } from "../texts.ts";

type SignInProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly form: Form<"name" | "password" | "next">;
  /** What brought somebody here, when it was not their own wish. */
  readonly because?: "over" | "signed-out" | undefined;
};

export const SignInPage = ({ lang, trial, form, because }: SignInProps) => (
  <Layout lang={lang} trial={trial} title={t.title} path={paths.staff.signIn.to({})}>
    {because === "over" && (
      <Notice look="warn" title={t.over}>
        <p>{say(lang, t.overAbout)}</p>
      </Notice>
    )}
    {because === "signed-out" && <Notice look="done" title={t.signedOut} />}
    <p class="lead">{say(lang, t.about)}</p>
    <ErrorSummary form={form} />
    <form method="post" action={paths.staff.signIn.to({}, lang)} novalidate>
      <Hidden form={form} name="next" />
      <TextField
        form={form}
        name="name"
        label={t.name}
        autocomplete="username"
        width="medium"
        maxlength={60}
      />
      <TextField
        form={form}
        name="password"
        label={t.password}
        type="password"
        autocomplete="current-password"
        width="medium"
      />
      <SubmitButton label={t.button} />
    </form>
    <p>
      <a href={paths.staff.firstSignIn.to({}, lang)}>{say(lang, t.haveCode)}</a>
    </p>
  </Layout>
);
