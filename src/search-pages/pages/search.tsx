import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import type { Run } from "#search/excerpt.ts";
import type { Result, Results } from "#search/find.ts";
import type { Candidate, Unit } from "#units/model.ts";
import { useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { EmptyState, Notice } from "#web/parts/notice.tsx";
import { inLanguage, query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { askedQuery, type SearchAsked } from "../asked.ts";
import type { Named } from "../model.ts";
import { examples, kindTexts, searchTexts as t } from "../texts.ts";
import { Filters } from "./filters.tsx";

export type SearchPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly asked: SearchAsked;
  readonly communes: readonly Pick<Unit, "slug" | "name">[];
  /** What was found; absent when nothing was asked. */
  readonly found?: Results | undefined;
  /** Units the question names. */
  readonly units?: readonly Candidate[] | undefined;
  readonly suggestions?: readonly string[] | undefined;
  /** The units of the results. */
  readonly named?: ReadonlyMap<number, Named> | undefined;
};

/** One box over everything public, what narrows it, and what was found. */
export const SearchPage = (props: SearchPageProps) => {
  const { lang, trial, asked, found, units = [], suggestions = [] } = props;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={asked.words === "" ? t.title : t.titleOf(short(asked.words))}
      path={paths.search.to({}) + askedQuery(asked)}
      here={paths.search.to({})}
      styles={["search.css"]}
      head={<meta name="robots" content="noindex" />}
    >
      <Filters asked={asked} communes={props.communes} />
      {units.length > 0 && <Units units={units} />}
      {found ? (
        <Found {...props} found={found} suggestions={suggestions} unitsShown={units.length > 0} />
      ) : (
        <Start />
      )}
    </Layout>
  );
};

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);

const Start = () => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <EmptyState title={t.startTitle}>
      <p>{tell(t.startAbout)}</p>
      <ul class="search-tries">
        {examples.map((words) => (
          <li>
            <a href={paths.search.to({}, lang) + query({ tu: words })}>{words}</a>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
};

/** Units first, with the two things people come to them for. */
const Units = ({ units }: { readonly units: readonly Candidate[] }) => {
  const tell = useSay();
  const lang = useLanguage();
  return (
    <section class="search-units">
      <h2>{tell(t.units)}</h2>
      <ul>
        {units.map(({ unit: { slug, name }, via }) => (
          <li>
            <h3>
              <a href={paths.unit.show.to({ slug }, lang)}>{name}</a>
            </h3>
            {via && <p class="meta">{tell(t.nowPart(via.unit.name))}</p>}
            <p>
              <a
                class="button quiet"
                href={paths.filing.form.to({}, lang) + query({ "don-vi": slug })}
              >
                {tell(t.fileHere(name))}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

type FoundProps = Omit<SearchPageProps, "found"> & {
  readonly found: Results;
  readonly suggestions: readonly string[];
  readonly unitsShown: boolean;
};

const Found = (props: FoundProps) => {
  const { asked, found, suggestions, named, unitsShown } = props;
  const tell = useSay();
  const lang = useLanguage();
  const here = paths.search.to({}, lang);
  if (found.kind === "empty") {
    return <Notice look="info" title={t.emptyQuestion} live />;
  }
  if (found.kind === "too-broad") {
    return (
      <Notice look="warn" title={t.broadTitle} live>
        <p>{tell(t.broadAbout)}</p>
      </Notice>
    );
  }
  if (found.results.length === 0) {
    return unitsShown && suggestions.length === 0 ? null : (
      <Nothing asked={asked} suggestions={suggestions} />
    );
  }
  return (
    <section>
      <h2 class="unseen">{tell(t.results)}</h2>
      <p class="search-count">
        <b>{tell(t.count(found.total, found.more))}</b>
        {found.relaxed && <> {tell(t.relaxed)}</>} {found.cut && <> {tell(t.cut)}</>}
        {found.missing.length > 0 && <> {tell(t.missing(found.missing))}</>}
        {found.capped && <> {tell(t.capped)}</>}
      </p>
      <Suggestions asked={asked} suggestions={suggestions} />
      <ol class="results">
        {found.results.map((result) => (
          <Row result={result} unit={result.unit === null ? undefined : named?.get(result.unit)} />
        ))}
      </ol>
      <Pager
        previous={asked.after === null ? undefined : here + askedQuery({ ...asked, after: null })}
        next={found.next === null ? undefined : here + askedQuery({ ...asked, after: found.next })}
        labels={{ previous: t.first, next: t.more }}
      />
    </section>
  );
};

const Row = ({ result, unit }: { readonly result: Result; readonly unit: Named | undefined }) => {
  const tell = useSay();
  const lang = useLanguage();
  const { kind, title, excerpt, href, day } = result;
  const dated = kind !== "unit" && kind !== "rule";
  const said = [
    tell(kindTexts[kind]),
    ...(unit && kind !== "unit" ? [unit.name] : []),
    ...(dated ? [tell(dateWords(day))] : []),
  ];
  return (
    <li>
      <h3>
        <a href={inLanguage(href, lang)} lang="vi">
          <Runs runs={title} />
        </a>
      </h3>
      <p class="meta">{said.join(" · ")}</p>
      {excerpt.length > 0 && (
        <p lang="vi">
          <Runs runs={excerpt} />
        </p>
      )}
    </li>
  );
};

const Runs = ({ runs }: { readonly runs: readonly Run[] }) => (
  <>{runs.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</>
);

type NothingProps = {
  readonly asked: SearchAsked;
  readonly suggestions: readonly string[];
};

/** Where else to look, when nothing is here. */
const Nothing = ({ asked, suggestions }: NothingProps) => {
  const tell = useSay();
  const lang = useLanguage();
  const narrowed = asked.kind !== null || asked.unit !== "" || asked.from || asked.to;
  const ways = [
    ...(narrowed
      ? [
          {
            href: paths.search.to({}, lang) + query({ tu: asked.words }),
            label: t.withoutFilters,
          },
        ]
      : []),
    { href: paths.follow.show.to({}, lang), label: t.toFollow },
    { href: paths.unit.list.to({}, lang), label: t.toUnits },
    { href: paths.filing.form.to({}, lang), label: t.toFiling },
  ];
  return (
    <EmptyState title={t.noneTitle(short(asked.words))}>
      <Suggestions asked={asked} suggestions={suggestions} />
      <p>{tell(t.noneAbout)}</p>
      <p>{tell(t.elsewhere)}:</p>
      <ul class="search-ways">
        {t.tries.slice(0, narrowed ? 2 : 1).map((one) => (
          <li>{tell(one)}</li>
        ))}
        {ways.map(({ href, label }) => (
          <li>
            <a href={href}>{tell(label)}</a>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
};

const Suggestions = ({ asked, suggestions }: NothingProps) => {
  const tell = useSay();
  const lang = useLanguage();
  if (suggestions.length === 0) return null;
  return (
    <div class="search-meant">
      <p>{tell(t.meant)}</p>
      <ul class="search-tries">
        {suggestions.map((words) => (
          <li>
            <a
              lang="vi"
              href={paths.search.to({}, lang) + askedQuery({ ...asked, words, after: null })}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
