import type { Lang } from "#kernel/text.ts";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { paths } from "#web/paths.ts";

import { aboutTexts as t } from "../texts/about.ts";

type AboutPageProps = { readonly lang: Lang; readonly trial: boolean };

/** What a complaint is and is not, and the ways on from here. */
export const AboutPage = ({ lang, trial }: AboutPageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.title}
    path={paths.drafts.about.to({}, lang)}
    here={paths.drafts.about.to({})}
  >
    <p class="lead">{say(lang, t.lead)}</p>
    <section class="stack">
      <h2>{say(lang, t.which)}</h2>
      <Kind {...t.complaint} />
      <Kind {...t.feedback} href={paths.filing.form.to({}, lang)} way={say(lang, t.toFeedback)} />
      <Kind
        {...t.denunciation}
        href={paths.filing.stop.to({ what: "to-cao" }, lang)}
        way={say(lang, t.toDenunciation)}
      />
    </section>
    <section>
      <p class="actions">
        <a class="button primary" href={paths.drafts.questions.to({}, lang)}>
          {say(lang, t.start)}
        </a>
      </p>
      <p class="hint">{say(lang, t.startAbout)}</p>
      <p class="actions">
        <a class="button quiet" href={paths.drafts.prepare.to({}, lang)}>
          {say(lang, t.prepare)}
        </a>
        <a class="button quiet" href={paths.drafts.open.to({}, lang)}>
          {say(lang, t.open)}
        </a>
      </p>
      <p class="hint">{say(lang, t.prepareAbout)}</p>
    </section>
    <section>
      <h2>{say(lang, t.after)}</h2>
      <ol>
        {t.afterLines.map((one) => (
          <li>{say(lang, one)}</li>
        ))}
      </ol>
      <p>
        <a href={paths.law.deadline.to({}, lang)}>{say(lang, t.reckon)}</a> ·{" "}
        <a href={paths.filing.letter.to({ what: "khieu-nai" }, lang)}>{say(lang, t.blank)}</a>
      </p>
      <p class="hint">{say(lang, t.source)}</p>
    </section>
  </Layout>
);

type KindProps = (typeof t)["complaint" | "feedback" | "denunciation"] & {
  readonly href?: string;
  readonly way?: string;
};

const Kind = ({ title, what, example, href, way }: KindProps) => {
  const tell = useSay();
  return (
    <div class="card stack">
      <h3>{tell(title)}</h3>
      <p>{tell(what)}</p>
      <p class="hint">{tell(example)}</p>
      {href && (
        <p>
          <a href={href}>{way}</a>
        </p>
      )}
    </div>
  );
};
