import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { stopPageTexts, stopTexts, type StopKind } from "../texts/stop.ts";

type StopPageProps = { readonly what: StopKind; readonly lang: Lang; readonly trial: boolean };

/** Where to go instead, how to stay safe, what to write; shown before anything is kept. */
export const StopPage = ({ what, lang, trial }: StopPageProps) => {
  const t = stopTexts[what];
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.title}
      path={paths.filing.stop.to({ what }, lang)}
      here={paths.filing.form.to({})}
    >
      <Notice look="warn" title={stopPageTexts.nothingKept}>
        <p>{say(lang, t.lead)}</p>
      </Notice>
      {t.sections.map(({ title, lines }) => (
        <section>
          <h2>{say(lang, title)}</h2>
          <ul>
            {lines.map((one) => (
              <li>{say(lang, one)}</li>
            ))}
          </ul>
        </section>
      ))}
      <p class="actions no-print">
        {what === "khieu-nai" && (
          <a class="button primary" href={paths.drafts.about.to({}, lang)}>
            {say(lang, stopPageTexts.complaint)}
          </a>
        )}
        <a
          class={what === "khieu-nai" ? "button quiet" : "button primary"}
          href={paths.filing.letter.to({ what }, lang)}
        >
          {say(lang, t.letter)}
        </a>
        <a class="button quiet" href={paths.filing.form.to({}, lang)}>
          {say(lang, stopPageTexts.feedback)}
        </a>
      </p>
      <p class="hint">{say(lang, t.source)}</p>
    </Layout>
  );
};
