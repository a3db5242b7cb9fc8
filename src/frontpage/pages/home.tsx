import type { PublishedAnswer } from "#cases/publication.store.ts";
import { dayOf } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { dayWords } from "#law/words.ts";
import type { Found } from "#units/model.ts";
import { say, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Entrances } from "#web/parts/entrance.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { frontTexts as t } from "../texts.ts";

type HomePageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly asked: string;
  /** What the words typed mean; null when nothing was asked. */
  readonly found: Found | null;
  readonly answers: readonly PublishedAnswer[];
  /** Whether units have pages of their own to link to. */
  readonly unitPages: boolean;
};

/** One search box, the doors that are open, the newest answers; nothing else. */
export const HomePage = (props: HomePageProps) => {
  const { lang, trial, asked, found, unitPages } = props;
  return (
    <Layout lang={lang} trial={trial} title={t.title} path={paths.home.to({}, lang)} wide>
      <p class="lead">{say(lang, t.lead)}</p>
      <search>
        <form class="search" method="get" action={paths.home.to({}, lang)}>
          <label for="tim">{say(lang, t.search)}</label>
          <div class="search-row">
            <input id="tim" name="tim" type="search" value={asked} aria-describedby="tim-hint" />
            <button class="button quiet">{say(lang, t.find)}</button>
          </div>
          <p class="hint" id="tim-hint">
            {say(lang, t.searchHint)}
          </p>
        </form>
      </search>
      {found && <FoundUnits {...props} found={found} />}
      <Entrances
        entrances={[
          {
            href: paths.filing.form.to({}, lang),
            icon: "send",
            label: t.filing,
            about: t.filingAbout,
          },
          {
            href: paths.follow.show.to({}, lang),
            icon: "follow",
            label: t.follow,
            about: t.followAbout,
          },
          ...(unitPages
            ? [
                {
                  href: paths.unit.list.to({}, lang),
                  icon: "unit",
                  label: t.units,
                  about: t.unitsAbout,
                } as const,
              ]
            : []),
        ]}
      />
      <Answers {...props} />
    </Layout>
  );
};

const FoundUnits = (props: HomePageProps & { readonly found: Found }) => {
  const { found, lang, asked, unitPages } = props;
  const speak = useSay();
  if (found.candidates.length === 0) {
    return (
      <EmptyState title={t.none}>
        <p>{speak(t.noneHelp)}</p>
      </EmptyState>
    );
  }
  return (
    <section>
      <h2>{speak(t.found(asked))}</h2>
      <ul class="found">
        {found.candidates.map(({ unit, via }) => (
          <li>
            {unitPages ? (
              <a href={paths.unit.show.to({ slug: unit.slug }, lang)}>{unit.name}</a>
            ) : (
              <b>{unit.name}</b>
            )}
            {via && <p class="hint">{speak(t.via(via.unit.name))}</p>}
            <p>
              <a href={paths.filing.form.to({}, lang) + query({ "don-vi": unit.slug })}>
                {speak(t.fileHere(unit.name))}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Answers = ({ answers, lang, unitPages }: HomePageProps) => {
  const speak = useSay();
  return (
    <section>
      <h2>{speak(t.answers)}</h2>
      {answers.length === 0 ? (
        <EmptyState title={t.noAnswers}>
          <p>{speak(t.noAnswersAbout)}</p>
        </EmptyState>
      ) : (
        <ul class="answers">
          {answers.map((one) => (
            <li>
              <h3>
                {unitPages ? (
                  <a href={paths.unit.matter.to({ slug: one.unit.slug, code: one.code }, lang)}>
                    {one.title}
                  </a>
                ) : (
                  one.title
                )}
              </h3>
              <p class="preserve">{beginning(one.answer)}</p>
              <p class="meta">
                {one.unit.name} · {speak(dayWords(dayOf(one.publishedAt)))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** The first two hundred characters, ended at a blank. */
const beginning = (text: string): string =>
  text.length <= 200 ? text : `${text.slice(0, 200).replace(/\s+\S*$/, "")} …`;
