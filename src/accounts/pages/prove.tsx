import type { View } from "#people/pages/frame.tsx";
import { ErrorSummary, SubmitButton, TextField } from "#web/fields.tsx";
import type { Form } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { proofTexts as t } from "../proof-texts.ts";
import { PasskeyButton } from "./passkey-button.tsx";

type ProveProps = {
  readonly view: View;
  /** The Vietnamese address of this page. */
  readonly path: string;
  /** Where the proof is sent, along with what waits. */
  readonly action: string;
  readonly form: Form<"prove_password">;
  /** What goes along with the proof. */
  readonly waits: {
    /** Whether a form was sent; a page that was asked for is only led to. */
    readonly form: boolean;
    readonly texts: readonly (readonly [string, string])[];
    readonly files: readonly { readonly name: string; readonly files: readonly string[] }[];
    readonly whole: boolean;
  };
  readonly hasPassword: boolean;
  /** For the device, when the officer has a passkey. */
  readonly options: string | undefined;
  readonly providers: readonly { readonly key: string; readonly label: string }[];
};

/** Asks for a proof, and carries what was sent until it is given. */
export const ProvePage = (props: ProveProps) => {
  const { view, form, waits, options, providers } = props;
  const { lang } = view;
  return (
    <Layout {...view} title={t.title} path={props.path} scripts={["passkey.js"]}>
      <p class="lead">{say(lang, t.about)}</p>
      {waits.form && (
        <Notice look={waits.whole ? "info" : "warn"}>
          <p>{say(lang, waits.whole ? t.kept : t.broken)}</p>
        </Notice>
      )}
      <ErrorSummary form={form} />
      <form
        method="post"
        action={props.action}
        encType={waits.files.length > 0 ? "multipart/form-data" : undefined}
        novalidate
      >
        {waits.texts.map(([name, value]) => (
          <textarea name={name} hidden>
            {/^\r?\n/.test(value) ? `\n${value}` : value}
          </textarea>
        ))}
        {waits.files.map(({ name, files }) => (
          <div class="field">
            <label for={`tep-${name}`}>{say(lang, t.files(files.join(", ")))}</label>
            <p class="hint" id={`tep-${name}-hint`}>
              {say(lang, t.filesHint)}
            </p>
            <input
              id={`tep-${name}`}
              type="file"
              name={name}
              multiple
              aria-describedby={`tep-${name}-hint`}
            />
          </div>
        ))}
        {options !== undefined && (
          <PasskeyButton options={options} name="prove_passkey" label={t.withPasskey} beside />
        )}
        {props.hasPassword && (
          <>
            <TextField
              form={form}
              name="prove_password"
              label={t.password}
              type="password"
              autocomplete="current-password"
              width="medium"
            />
            <SubmitButton
              label={t.withPassword}
              look={options === undefined ? "primary" : "quiet"}
            />
          </>
        )}
        {providers.length > 0 && (
          <>
            <p>{say(lang, t.oidcHint)}</p>
            <p class="actions">
              {providers.map(({ key, label }) => (
                <a
                  class="button quiet"
                  href={paths.staff.oidcProof.to({ provider: key }, lang)}
                  target="_blank"
                  rel="noopener"
                >
                  {say(lang, t.withOidc(label))}
                </a>
              ))}
            </p>
            <SubmitButton label={t.goOn} look="quiet" />
          </>
        )}
      </form>
    </Layout>
  );
};
