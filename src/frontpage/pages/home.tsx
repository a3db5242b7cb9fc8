import { dayOf } from "#kernel/day.ts";
import type { Lang, Text } from "#kernel/text.ts";
import { dateWords, dayWords } from "#law/words.ts";
import type { Children } from "#web/jsx.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Entrances } from "#web/parts/entrance.tsx";
import { paths } from "#web/paths.ts";

import type { Front } from "../front.ts";
import { frontTexts as t } from "../texts.ts";

type HomePageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly front: Front;
};

/** One search box, four doors, what is new; nothing else. */
export const HomePage = ({ lang, trial, front }: HomePageProps) => (
  <Layout
    lang={lang}
    trial={trial}
    title={t.title}
    path={paths.home.to({}, lang)}
    styles={["front.css"]}
    wide
    bare
  >
    <div class="front">
      <div class="front-head">
        <div>
          <h1>{say(lang, t.title)}</h1>
          <p class="lead">{say(lang, t.lead)}</p>
        </div>
        <Search />
      </div>
      <Entrances entrances={doors(lang, front.promises)} />
      <div class="front-below">
        <Answers answers={front.answers} />
        <Articles articles={front.articles} />
        <Reception sessions={front.sessions} />
      </div>
    </div>
  </Layout>
);

const Search = () => {
  const speak = useSay();
  const lang = useLanguage();
  return (
    <search>
      <form class="search" method="get" action={paths.search.to({}, lang)}>
        <label for="tu">{speak(t.search)}</label>
        <div class="search-row">
          <input id="tu" name="tu" type="search" maxlength={200} aria-describedby="tu-hint" />
          <button type="submit" class="button quiet">
            {speak(t.find)}
          </button>
        </div>
        <p class="hint" id="tu-hint">
          {speak(t.searchHint)}
        </p>
      </form>
    </search>
  );
};

const doors = (lang: Lang, { done, all }: Front["promises"]) =>
  [
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
    {
      href: paths.unit.list.to({}, lang),
      icon: "unit",
      label: t.units,
      about: t.unitsAbout,
    },
    {
      href: paths.programmes.publicList.to({}, lang),
      icon: "promise",
      label: t.promises,
      about: t.promisesAbout,
      note: all > 0 ? t.promisesKept(counted(done, lang), counted(all, lang)) : undefined,
    },
  ] as const;

const counted = (count: number, lang: Lang): string =>
  count.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB");

type NewestProps = {
  readonly title: Text;
  /** Said where there is nothing yet. */
  readonly none: Text;
  readonly more?: { readonly href: string; readonly label: Text };
  readonly children: readonly Children[];
};

/** A short list of what is new, and the way to all of it. */
const Newest = ({ title, none, more, children }: NewestProps) => {
  const speak = useSay();
  return (
    <section>
      <h2>{speak(title)}</h2>
      {children.length === 0 ? (
        <p class="quiet-text">{speak(none)}</p>
      ) : (
        <ul class="front-list">{children}</ul>
      )}
      {more && (
        <p>
          <a class="more-of" href={more.href}>
            {speak(more.label)}
          </a>
        </p>
      )}
    </section>
  );
};

const Answers = ({ answers }: Pick<Front, "answers">) => {
  const speak = useSay();
  const lang = useLanguage();
  return (
    <Newest title={t.answers} none={t.noAnswers}>
      {answers.map(({ unit, code, title, answer, publishedAt }) => (
        <li>
          <h3>
            <a href={paths.unit.matter.to({ slug: unit.slug, code }, lang)} lang="vi">
              {title}
            </a>
          </h3>
          <p class="begun" lang="vi">
            {beginning(answer)}
          </p>
          <p class="meta">
            {unit.name} · {speak(dateWords(dayOf(publishedAt)))}
          </p>
        </li>
      ))}
    </Newest>
  );
};

const Articles = ({ articles }: Pick<Front, "articles">) => {
  const speak = useSay();
  const lang = useLanguage();
  const more = { href: paths.news.list.to({}, lang), label: t.allNews };
  return (
    <Newest title={t.news} none={t.noNews} more={more}>
      {articles.map(({ slug, title, unitName, day }) => (
        <li>
          <h3>
            <a href={paths.news.show.to({ slug }, lang)} lang="vi">
              {title}
            </a>
          </h3>
          <p class="meta">
            {unitName} · {speak(dateWords(day))}
          </p>
        </li>
      ))}
    </Newest>
  );
};

const Reception = ({ sessions }: Pick<Front, "sessions">) => {
  const speak = useSay();
  const lang = useLanguage();
  const more = { href: paths.reception.overview.to({}, lang), label: t.allReception };
  return (
    <Newest title={t.reception} none={t.noReception} more={more}>
      {sessions.map(({ slug, unitName, postTitle, day, starts, ends }) => (
        <li>
          <h3>
            <a href={paths.reception.unit.to({ slug }, lang)}>{speak(dayWords(day))}</a>
          </h3>
          <p class="meta">
            {starts} – {ends} · {whose(postTitle, unitName)}
          </p>
        </li>
      ))}
    </Newest>
  );
};

/** "Chủ tịch UBND phường Ba Đình" says of which ward; "Trưởng ban" does not. */
const whose = (post: string, unit: string): string =>
  post.toLocaleLowerCase("vi").includes(unit.toLocaleLowerCase("vi")) ? post : `${post}, ${unit}`;

/** The first hundred and forty characters, ended at a blank. */
const beginning = (text: string): string =>
  text.length <= 140 ? text : `${text.slice(0, 140).replace(/\s+\S*$/, "")} …`;
