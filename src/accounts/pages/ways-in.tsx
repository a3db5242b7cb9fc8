import { instant } from "#kernel/day.ts";
import { instantWords } from "#law/words.ts";
import type { View } from "#people/pages/frame.tsx";
import { SubmitButton, TextField } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { ConfirmStep } from "#web/parts/confirm-step.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { newsTexts } from "../news-texts.ts";
import type { News } from "../news.store.ts";
import type { Identity } from "../oidc.store.ts";
import type { Passkey } from "../passkey.store.ts";
import type { Provider } from "../providers.ts";
import { waysTexts as t } from "../ways-texts.ts";
import { PasskeyButton } from "./passkey-button.tsx";

type WaysProps = {
  readonly view: View;
  readonly passkeys: readonly Passkey[];
  /** JSON of the options for a new passkey. */
  readonly enrol: string;
  readonly identities: readonly Identity[];
  readonly providers: readonly Pick<Provider, "key" | "label" | "issuer">[];
};

/** The ways into one's own account: passkeys, and accounts elsewhere. */
export const WaysIn = ({ view, passkeys, enrol, identities, providers }: WaysProps) => (
  <>
    <h2 id="khoa">{say(view.lang, t.passkeys)}</h2>
    {passkeys.length === 0 && <p>{say(view.lang, t.none)}</p>}
    <div class="stack close">
      {passkeys.map((one) => (
        <OnePasskey view={view} passkey={one} />
      ))}
    </div>
    <NewPasskey view={view} enrol={enrol} first={passkeys.length === 0} />
    {(providers.length > 0 || identities.length > 0) && (
      <Elsewhere {...{ view, identities, providers }} />
    )}
  </>
);

const OnePasskey = ({
  view: { lang },
  passkey,
}: {
  readonly view: View;
  readonly passkey: Passkey;
}) => {
  const { id, name, madeAt, lastUsedAt, backedUp } = passkey;
  const line = t.keyLine(moment(madeAt, lang), lastUsedAt && moment(lastUsedAt, lang));
  return (
    <div class="card stack close">
      <p>
        <b>{name}</b>, {say(lang, line)}
        {backedUp && `, ${say(lang, t.backedUp)}`}
      </p>
      <details>
        <summary>{say(lang, t.rename)}</summary>
        <form method="post" action={paths.staff.passkey.to({ id: String(id) }, lang)}>
          <div class="field">
            <label for={`ten-${id}`}>{say(lang, t.keyName)}</label>
            <input
              id={`ten-${id}`}
              type="text"
              name="key_name"
              class="w-medium"
              value={name}
              maxLength={60}
              required
            />
          </div>
          <SubmitButton label={t.rename} look="quiet" />
        </form>
      </details>
      <p>
        <a href={paths.staff.passkeyRemoval.to({ id: String(id) }, lang)}>
          {say(lang, t.remove)}
          <span class="unseen"> {name}</span>
        </a>
      </p>
    </div>
  );
};

const NewPasskey = (props: {
  readonly view: View;
  readonly enrol: string;
  readonly first: boolean;
}) => {
  const { lang } = props.view;
  return (
    <form method="post" action={paths.staff.passkeys.to({}, lang)}>
      <TextField
        form={filled({ key_name: props.first ? say(lang, t.firstName) : "" })}
        name="key_name"
        label={t.keyName}
        hint={t.keyNameHint}
        width="medium"
        maxlength={60}
      />
      <noscript>
        <p>{say(lang, t.addNoScript)}</p>
      </noscript>
      <PasskeyButton
        options={props.enrol}
        name="passkey"
        label={t.add}
        known={t.knownKey}
        look={props.first ? "primary" : "quiet"}
        make
      />
    </form>
  );
};

const Elsewhere = (props: Pick<WaysProps, "view" | "identities" | "providers">) => {
  const { lang } = props.view;
  const labelOf = (issuer: string) =>
    props.providers.find((one) => one.issuer === issuer)?.label ?? say(lang, t.gone);
  return (
    <>
      <h2>{say(lang, t.identities)}</h2>
      <div class="stack close">
        {props.identities.map((one) => (
          <form
            class="card stack close"
            method="post"
            action={paths.staff.oidcRemoval.to({ id: String(one.id) }, lang)}
          >
            <p>
              <b>{labelOf(one.issuer)}</b>,{" "}
              {say(
                lang,
                t.keyLine(moment(one.madeAt, lang), one.lastUsedAt && moment(one.lastUsedAt, lang)),
              )}
            </p>
            <SubmitButton label={t.unbind} look="quiet" />
          </form>
        ))}
      </div>
      <p class="actions">
        {props.providers.map(({ key, label }) => (
          <a class="button quiet" href={paths.staff.oidcBinding.to({ provider: key }, lang)}>
            {say(lang, t.bind(label))}
          </a>
        ))}
      </p>
    </>
  );
};

/** What happened to the ways in lately; after signing in, with the way on. */
export const NewsNotice = (props: {
  readonly view: View;
  readonly news: readonly News[];
  readonly next: string | undefined;
}) => {
  const { lang } = props.view;
  return (
    <Notice look={props.next === undefined ? "quiet" : "warn"} title={t.news}>
      <ul>
        {props.news.map(({ at, what }) => (
          <li>{say(lang, newsTexts[what](moment(at, lang)))}</li>
        ))}
      </ul>
      <p>{say(lang, t.newsHint)}</p>
      {props.next && (
        <p>
          <a href={props.next}>{say(lang, t.goOn)}</a>
        </p>
      )}
    </Notice>
  );
};

type RemovalProps = {
  readonly view: View;
  readonly passkey: Passkey;
  /** No other way in is left after it. */
  readonly last: boolean;
};

/** Before a passkey goes: what follows, and loudly when it is the last one. */
export const RemovalPage = ({ view, passkey, last }: RemovalProps) => {
  const id = String(passkey.id);
  return (
    <Layout
      {...view}
      title={t.removeTitle(passkey.name)}
      path={paths.staff.passkeyRemoval.to({ id })}
    >
      <ConfirmStep
        title={t.removeAsk}
        consequences={last ? [t.removeWill, t.removeLast] : [t.removeWill]}
        action={paths.staff.passkeyRemoval.to({ id }, view.lang)}
        button={t.removeButton}
        back={paths.staff.profile.to({}, view.lang)}
        grave
      />
    </Layout>
  );
};

export const moment = (at: Date, lang: View["lang"]): string =>
  say(lang, instantWords(instant(at)));
