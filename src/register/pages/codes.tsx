import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { QrCode } from "#web/parts/qr.tsx";
import { paths } from "#web/paths.ts";
import { qrPng } from "#web/qr-picture.ts";

import { actWords } from "../browser/log-acts.ts";
import { receiptsTexts as t } from "../texts.ts";

type CodesProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly code: string;
  /** Each act by its number and name, "01-filed", with its code; null for one no code holds. */
  readonly codes: readonly { readonly name: string; readonly text: string | null }[];
  readonly leftOut: number;
};

/** One QR code for each act, for the screen and for paper. */
export const ReceiptCodesPage = ({ lang, trial, code, codes, leftOut }: CodesProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.codesTitle}
    path={paths.follow.show.to({}, lang)}
    styles={["check.css"]}
  >
    <p class="meta">
      <b>{code}</b>
    </p>
    <p class="lead">{say(lang, t.codesAbout)}</p>
    <p class="no-print">{say(lang, t.codesKeep)}</p>
    {leftOut > 0 && <p>{say(lang, t.leftOut(leftOut))}</p>}
    {codes.map(({ name, text }) => {
      const what = actIn(name);
      return (
        <article class="proof-code">
          <h2>{say(lang, t.act(Number(name.split("-")[0]), what))}</h2>
          {text === null ? (
            <p>{say(lang, t.noCode)}</p>
          ) : (
            <>
              <QrCode text={text} label={say(lang, t.codeOf(what))} large />
              <p class="no-print">
                <a
                  class="button quiet"
                  download={`${code.toLowerCase()}-${name}.png`}
                  href={`data:image/png;base64,${qrPng(text).toString("base64")}`}
                >
                  {say(lang, t.picture)}
                </a>
              </p>
              <details class="no-print">
                <summary>{say(lang, t.asText)}</summary>
                <code class="preserve">{text}</code>
              </details>
            </>
          )}
        </article>
      );
    })}
    <p class="no-print">
      <a href={paths.register.check.to({}, lang)}>{say(lang, t.howToCheck)}</a>
    </p>
  </Layout>
);

const actIn = (name: string) => {
  const act = name.replace(/^\d+-/, "");
  return actWords[act] ?? { vi: act, en: act };
};
