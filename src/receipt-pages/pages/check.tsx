import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import { checkTexts as t } from "../texts.ts";

type Props = {
  readonly lang: Lang;
  readonly trial: boolean;
  /** Whom this house says to trust; the reader may paste another. */
  readonly policy: string;
};

/** Checks a receipt in the browser; without scripts it explains, and hands out the verifier. */
export const CheckPage = ({ lang, trial, policy }: Props) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.title}
    path={paths.register.check.to({}, lang)}
    scripts={["check-receipt.js"]}
    styles={["check.css"]}
  >
    <p class="lead">{say(lang, t.lead)}</p>
    <p>
      <strong>{say(lang, t.privacy)}</strong>
    </p>
    <dv-check-receipt>
      <form hidden class="stack">
        <div class="field">
          <label for="tep">{say(lang, t.file)}</label>
          <input id="tep" name="file" type="file" accept=".tlog-proof,.txt,image/*" />
        </div>
        <div class="field">
          <label for="dan">{say(lang, t.paste)}</label>
          <textarea
            id="dan"
            name="receipt"
            rows={4}
            spellcheck={false}
            autocomplete="off"
          ></textarea>
        </div>
        <details>
          <summary>{say(lang, t.trust)}</summary>
          <div class="field">
            <label for="khoa">{say(lang, t.trust)}</label>
            <p class="hint" id="khoa-hint">
              {say(lang, t.trustHint)}
            </p>
            <textarea
              id="khoa"
              name="policy"
              rows={6}
              spellcheck={false}
              autocomplete="off"
              aria-describedby="khoa-hint"
            >
              {policy}
            </textarea>
          </div>
        </details>
        <p>
          <button type="submit" class="button primary">
            {say(lang, t.check)}
          </button>
        </p>
      </form>
      <output class="verdict" aria-live="polite"></output>
    </dv-check-receipt>
    <noscript>
      <p>{say(lang, t.noScript)}</p>
    </noscript>
    <h2>{say(lang, t.answers)}</h2>
    <dl class="facts">
      {t.answerLines.map(({ term, is }) => (
        <div>
          <dt>{say(lang, term)}</dt>
          <dd>{say(lang, is)}</dd>
        </div>
      ))}
    </dl>
    <h2>{say(lang, t.where)}</h2>
    <p>
      {say(lang, t.whereAbout)}{" "}
      <a href={paths.follow.show.to({}, lang)}>{paths.follow.show.to({}, lang)}</a>
    </p>
    <h2>{say(lang, t.alone)}</h2>
    <p>{say(lang, t.aloneAbout)}</p>
    <ul>
      <li>
        <a href={paths.register.verifier.to({})}>{say(lang, t.download)}</a>
      </li>
      <li>
        <a href={paths.register.policy.to({})}>{say(lang, t.policy)}</a>
      </li>
      <li>
        <a href={paths.register.programs.to({})}>{say(lang, t.programs)}</a>
      </li>
    </ul>
    <p>
      <code>node verify-receipt.mjs bien-nhan.tlog-proof --key tin-cay.txt</code>
    </p>
    <h2>{say(lang, t.how)}</h2>
    <ol>
      {t.howLines.map((line) => (
        <li>{say(lang, line)}</li>
      ))}
    </ol>
  </Layout>
);
