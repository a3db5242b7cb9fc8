import type { Lang } from "#kernel/text.ts";
import type { Children } from "#web/jsx.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { paths } from "#web/paths.ts";

import { written } from "../facts.ts";
import type { Tag } from "../model.ts";
import { narrowedTo, type InAddress } from "../narrowed.ts";
import { listTitle, newsTexts as t, type Told } from "../public-texts.ts";
import { FeedLinks, feeds } from "./feed-links.tsx";
import { EarlierArticles, NewestArticles, type CountedArticle } from "./listed-articles.tsx";

export type NewsListProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly origin: string;
  readonly narrowed: InAddress;
  /** What narrows the list, in words. */
  readonly told: Told;
  /** Units that have published something. */
  readonly units: readonly { readonly slug: string; readonly name: string }[];
  readonly tags: readonly Tag[];
  /** Empty on every page but the first. */
  readonly newest: readonly CountedArticle[];
  readonly earlier: readonly CountedArticle[];
  /** The last article of the page before this one. */
  readonly after: string | undefined;
  /** The last article of this page, when there are more. */
  readonly next: string | undefined;
};

/** What was published: the newest with their beginnings, below the earlier ones line by line. */
export const NewsListPage = (props: NewsListProps) => {
  const { lang, origin, narrowed, told, newest, earlier, after, next } = props;
  const here = narrowedTo(paths.news.list, narrowed, lang);
  const isNarrowed = Object.values(narrowed).some((one) => one !== undefined);
  const head = (
    <>
      <link rel="canonical" href={origin + narrowedTo(paths.news.list, narrowed, lang, after)} />
      {(["vi", "en"] as const).map((one) => (
        <link
          rel="alternate"
          hreflang={one}
          href={origin + narrowedTo(paths.news.list, narrowed, one, after)}
        />
      ))}
      <FeedLinks lang={lang} origin={origin} narrowed={narrowed} told={told} />
    </>
  );
  return (
    <Layout
      lang={lang}
      trial={props.trial}
      title={listTitle(told)}
      lead={t.lead}
      path={narrowedTo(paths.news.list, narrowed, "vi", after)}
      here={paths.news.list.to({})}
      styles={["article.css"]}
      head={head}
      wide
    >
      <Narrowing {...props} isNarrowed={isNarrowed} />
      {isNarrowed && (
        <p>
          <a href={paths.news.list.to({}, lang)}>{say(lang, t.all)}</a>
        </p>
      )}
      {newest.length + earlier.length === 0 && <Nothing lang={lang} isNarrowed={isNarrowed} />}
      {newest.length > 0 && (
        <Part title={say(lang, t.newest)} id="moi">
          <NewestArticles articles={newest} />
        </Part>
      )}
      {earlier.length > 0 && (
        <Part title={say(lang, t.earlier)} id="da-dang">
          <EarlierArticles articles={earlier} unit />
        </Part>
      )}
      <Pager
        previous={after === undefined ? undefined : here}
        next={next === undefined ? undefined : narrowedTo(paths.news.list, narrowed, lang, next)}
        labels={{ previous: t.toNewest, next: t.older }}
      />
      <Feeds lang={lang} narrowed={narrowed} />
    </Layout>
  );
};

const Part = (props: {
  readonly title: string;
  readonly id: string;
  readonly children: Children;
}) => (
  <section class="stack" aria-labelledby={props.id}>
    <h2 id={props.id}>{props.title}</h2>
    {props.children}
  </section>
);

const Nothing = ({ lang, isNarrowed }: { readonly lang: Lang; readonly isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyState title={t.noneTitle} action={{ href: paths.news.list.to({}, lang), label: t.all }}>
      <p>{say(lang, t.noneChosen)}</p>
    </EmptyState>
  ) : (
    <EmptyState title={t.noneTitle}>
      <p>{say(lang, t.none)}</p>
    </EmptyState>
  );

/** A plain form behind one line, so that news comes first: what is chosen stands in the address. */
const Narrowing = (props: NewsListProps & { readonly isNarrowed: boolean }) => {
  const { lang, narrowed, told, units, tags, isNarrowed } = props;
  return (
    <search>
      <details class="unfold" open={isNarrowed}>
        <summary>{say(lang, t.narrow)}</summary>
        <form class="finder" method="get" action={paths.news.list.to({}, lang)}>
          <Choice
            name="don-vi"
            label={say(lang, t.unit)}
            every={say(lang, t.everyUnit)}
            options={units.map(({ slug, name }) => ({ value: slug, label: name }))}
            chosen={narrowed.unit}
            chosenLabel={told.unit}
          />
          <Choice
            name="the"
            label={say(lang, t.tag)}
            every={say(lang, t.everyTag)}
            options={tags.map(({ key, label }) => ({ value: key, label }))}
            chosen={narrowed.tag}
            chosenLabel={told.tag}
          />
          <div class="field">
            <label for="ngay">{say(lang, t.day)}</label>
            <input id="ngay" name="ngay" type="date" value={narrowed.day} />
          </div>
          <button type="submit" class="button quiet">
            {say(lang, t.show)}
          </button>
        </form>
      </details>
    </search>
  );
};

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly every: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | undefined;
  readonly chosenLabel: string | undefined;
};

const Choice = ({ name, label, every, options, chosen, chosenLabel }: ChoiceProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      <option value="">{every}</option>
      {chosen !== undefined && options.every(({ value }) => value !== chosen) && (
        <option value={chosen} selected lang={written}>
          {chosenLabel ?? chosen}
        </option>
      )}
      {options.map(({ value, label: said }) => (
        <option value={value} selected={value === chosen} lang={written}>
          {said}
        </option>
      ))}
    </select>
  </div>
);

const Feeds = ({ lang, narrowed }: Pick<NewsListProps, "lang" | "narrowed">) => (
  <p>
    {say(lang, t.feeds)}{" "}
    {feeds.map(({ at, type, name }, i) => (
      <>
        {i > 0 && " · "}
        <a href={narrowedTo(at, narrowed, lang)} type={type}>
          {name}
        </a>
      </>
    ))}
  </p>
);
