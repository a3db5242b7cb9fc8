import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import { signInTexts as t } from "../texts.ts";

type FirstSignInProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly form: Form<"name" | "secret" | "second" | "new_password" | "password_again">;
};

export const FirstSignInPage = ({ lang, trial, form }: FirstSignInProps) => (
  <Layout lang={lang} trial={trial} title={t.first} path={paths.staff.firstSignIn.to({})}>
    <p class="lead">{say(lang, t.firstAbout)}</p>
    <ErrorSummary form={form} />
    <form method="post" action={paths.staff.firstSignIn.to({}, lang)} novalidate>
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
        name="secret"
        label={t.code}
        hint={t.codeHint}
        autocomplete="one-time-code"
        width="medium"
      />
      {!trial && (
        <TextField
          form={form}
          name="second"
          label={t.second}
          hint={t.secondHint}
          width="medium"
          optional
        />
      )}
      <TextField
        form={form}
        name="new_password"
        label={t.newPassword}
        hint={t.newPasswordHint}
        type="password"
        autocomplete="new-password"
        width="medium"
      />
      <TextField
        form={form}
        name="password_again"
        label={t.again}
        type="password"
        autocomplete="new-password"
        width="medium"
      />
      <SubmitButton label={t.firstButton} />
    </form>
    <p>
      <a href={paths.staff.signIn.to({}, lang)}>{say(lang, t.back)}</a>
    </p>
  </Layout>
);
