import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import { letterTexts as t, stopTexts, type StopKind } from "../texts/stop.ts";

type LetterPageProps = { readonly what: StopKind; readonly lang: Lang; readonly trial: boolean };

/** A blank letter to print: fields the law names and lines to write on; nothing is typed here. */
export const LetterPage = ({ what, lang, trial }: LetterPageProps) => {
  const letter = t[what];
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={stopTexts[what].letter}
      path={paths.filing.letter.to({ what }, lang)}
      here={paths.filing.form.to({})}
      styles={["letter.css"]}
      bare
    >
      <h1 class="no-print">{say(lang, stopTexts[what].letter)}</h1>
      <p class="lead no-print">{say(lang, t.how)}</p>
      <article class="blank-letter" lang="vi">
        <p class="motto">
          <b>{t.motto[0]}</b>
          <br />
          <b>{t.motto[1]}</b>
        </p>
        <p class="dated">{t.dated}</p>
        <h2>{letter.title}</h2>
        <p class="blank-line">{t.addressee}</p>
        {letter.fields.map(({ label, lines }) => (
          <div>
            <p>{label}:</p>
            {Array.from({ length: lines }, () => (
              <div class="blank-line" />
            ))}
          </div>
        ))}
        <p class="signature">
          <b>{t.signature}</b>
          <br />
          {t.signed}
        </p>
        <p class="source">{letter.source}</p>
      </article>
    </Layout>
  );
};
