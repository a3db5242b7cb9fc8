import { ErrorSummary, Hidden, SubmitButton, TextField } from "#web/fields.tsx";
import { type Form, filled } from "#web/form.ts";
import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { signInTexts as t } from "../texts.ts";
import { PasskeyButton } from "./passkey-button.tsx";

type SignInProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly form: Form<"name" | "password" | "next">;
  /** For the device; undefined when this place has asked too often. */
  readonly options: string | undefined;
  readonly providers: readonly { readonly key: string; readonly label: string }[];
  /** What brought somebody here, when it was not their own wish. */
  readonly because?: "over" | "signed-out" | undefined;
};

/** Passkeys first; elsewhere where set; by password alone only where nothing is real. */
export const SignInPage = (props: SignInProps) => {
  const { lang, trial, form, options, providers, because } = props;
  const next = form.values.next === "" ? undefined : form.values.next;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.title}
      path={paths.staff.signIn.to({})}
      scripts={["passkey.js"]}
    >
      {because === "over" && (
        <Notice look="warn" title={t.over}>
          <p>{say(lang, t.overAbout)}</p>
        </Notice>
      )}
      {because === "signed-out" && <Notice look="done" title={t.signedOut} />}
      <p class="lead">{say(lang, t.about)}</p>
      <ErrorSummary form={form} />
      {options !== undefined && (
        <form method="post" action={paths.staff.passkeySignIn.to({}, lang)}>
          <Hidden form={form} name="next" />
          <p>{say(lang, t.passkeyAbout)}</p>
          <noscript>
            <p>{say(lang, t.needsScript)}</p>
          </noscript>
          <PasskeyButton
            options={options}
            name="passkey"
            label={t.withPasskey}
            look={trial ? "quiet" : "primary"}
          />
        </form>
      )}
      {providers.length > 0 && (
        <p class="actions">
          {providers.map(({ key, label }) => (
            <a
              class="button quiet"
              href={paths.staff.oidcStart.to({ provider: key }, lang) + query({ next })}
            >
              {say(lang, t.withOidc(label))}
            </a>
          ))}
        </p>
      )}
      {trial && <WithPassword lang={lang} form={form} />}
      {!trial && (
        <p>
          {say(lang, t.lostKey)}{" "}
          <a href={paths.staff.recovery.to({}, lang)}>{say(lang, t.recovery)}</a>
        </p>
      )}
      <p>
        <a href={paths.staff.firstSignIn.to({}, lang)}>{say(lang, t.haveCode)}</a>
      </p>
    </Layout>
  );
};

const WithPassword = ({ lang, form }: Pick<SignInProps, "lang" | "form">) => (
  <form method="post" action={paths.staff.signIn.to({}, lang)} novalidate>
    <Hidden form={form} name="next" />
    <NameAndPassword form={form} />
    <p class="hint">{say(lang, t.trialPassword)}</p>
    <SubmitButton label={t.button} />
  </form>
);

const NameAndPassword = ({ form }: { readonly form: Form<"name" | "password"> }) => (
  <>
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
  </>
);

type RecoveryProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly form: Form<"name" | "password" | "secret">;
};

/** The way back in that takes two people. */
export const RecoveryPage = ({ lang, trial, form }: RecoveryProps) => (
  <Layout lang={lang} trial={trial} title={t.recovery} path={paths.staff.recovery.to({})}>
    <p class="lead">{say(lang, t.recoveryAbout)}</p>
    <ErrorSummary form={form} />
    <form method="post" action={paths.staff.recovery.to({}, lang)} novalidate>
      <NameAndPassword form={form} />
      <TextField
        form={form}
        name="secret"
        label={t.code}
        hint={t.codeHint}
        autocomplete="one-time-code"
        width="medium"
      />
      <SubmitButton label={t.recoveryButton} />
    </form>
    <p>
      <a href={paths.staff.signIn.to({}, lang)}>{say(lang, t.back)}</a>
    </p>
  </Layout>
);

type BackProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly came: "in" | "proved" | "bound";
  readonly to: string;
};

/** Back from elsewhere: browsers bring the session along only from a page of our own. */
export const BackPage = ({ lang, trial, came, to }: BackProps) => (
  <Layout lang={lang} trial={trial} title={t.cameIn} path={paths.staff.signIn.to({})}>
    {came === "proved" && <p class="lead">{say(lang, t.provedThere)}</p>}
    {came === "bound" && <p class="lead">{say(lang, t.boundThere)}</p>}
    <p>
      <a class="button primary" href={to}>
        {say(lang, t.goOn)}
      </a>
    </p>
  </Layout>
);

/** Back from elsewhere, and it did not work. */
export const NotBackPage = (props: {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly problem: Parameters<typeof say>[1];
}) => {
  const { lang, trial, problem } = props;
  return (
    <Layout lang={lang} trial={trial} title={t.notThere} path={paths.staff.signIn.to({})}>
      <ErrorSummary form={{ ...filled({}), problem }} />
      <p>
        <a class="button primary" href={paths.staff.signIn.to({}, lang)}>
          {say(lang, t.back)}
        </a>
      </p>
    </Layout>
  );
};
