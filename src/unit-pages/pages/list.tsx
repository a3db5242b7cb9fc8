import type { Lang } from "#kernel/text.ts";
import { slugOf } from "#units/names.ts";
import type { Candidate, Found } from "#units/model.ts";
import { extentText, foundText } from "#units/texts.ts";
import { Select, SubmitButton } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { say, useLanguage, useSay } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { byLetter } from "../book.ts";
import type { Entry, Narrowed } from "../book.store.ts";
import { bookTexts as b, listTexts as t, typeTexts } from "../texts.ts";
import { Telephone } from "./telephone.tsx";

type ListPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly province: string;
  readonly asked: string;
  /** What was found for `asked`; null when nothing was asked. */
  readonly found: Found | null;
  readonly entries: readonly Entry[];
  /** The city itself and its bodies; none on the pages after the first. */
  readonly city: readonly { readonly slug: string; readonly name: string }[];
  readonly districts: readonly string[];
  readonly narrowed: Narrowed;
  readonly next: string | undefined;
  readonly after: string | undefined;
};

/** All wards and communes, and a way to find one by any name it ever had. */
export const ListPage = (props: ListPageProps) => {
  const { lang, asked, found, narrowed, after } = props;
  return (
    <Layout
      lang={lang}
      title={t.title}
      path={paths.unit.list.to({}) + query({ ...inAddress(narrowed), tim: asked, sau: after })}
      here={paths.unit.list.to({})}
      lead={t.lead}
      styles={["unit.css"]}
      trial={props.trial}
      wide
    >
      <Finder asked={asked} />
      {found ? <Results lang={lang} asked={asked} found={found} /> : <Book {...props} />}
    </Layout>
  );
};

/** What narrows the book, as it stands in addresses. */
const inAddress = ({ type, district }: Narrowed) => ({
  loai: type,
  quan: district === undefined ? undefined : slugOf(district),
});

const Finder = ({ asked }: { readonly asked: string }) => {
  const speak = useSay();
  const lang = useLanguage();
  return (
    <search class="no-print">
      <form class="finder" method="get" action={paths.unit.list.to({}, lang)}>
        <div class="field">
          <label for="tim">{speak(t.search)}</label>
          <p class="hint" id="tim-hint">
            {speak(t.searchHint)}
          </p>
          <input
            id="tim"
            name="tim"
            type="search"
            value={asked}
            maxlength={200}
            autocomplete="off"
            aria-describedby="tim-hint"
          />
        </div>
        <button type="submit" class="button primary">
          {speak(t.find)}
        </button>
      </form>
    </search>
  );
};

const Book = (props: ListPageProps) => {
  const { lang, province, entries, city, narrowed, next } = props;
  const here = paths.unit.list.to({}, lang);
  const letters = byLetter(entries);
  const asIs = query(inAddress(narrowed));
  return (
    <>
      {city.length > 0 && !narrowed.type && !narrowed.district && (
        <section class="stack close">
          <h2>{say(lang, b.city)}</h2>
          <ul class="names">
            {city.map(({ slug, name }) => (
              <li>
                <a href={paths.unit.show.to({ slug }, lang)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack" id="danh-sach">
        <h2>{say(lang, narrowed.district ? b.ofDistrict(narrowed.district) : t.all(province))}</h2>
        <Narrowing {...props} />
        {narrowed.district && <p class="hint">{say(lang, b.districtNote)}</p>}
        {letters.length === 0 && (
          <EmptyState title={b.none} action={{ href: here, label: t.showAll }} />
        )}
        {letters.length > 8 && (
          <nav class="letters no-print" aria-label={say(lang, b.letters)}>
            <ul>
              {letters.map(({ letter }) => (
                <li>
                  <a href={`#chu-${letter}`}>{letter}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="book">
          {letters.map(({ letter, entries: some }) => (
            <section aria-labelledby={`chu-${letter}`}>
              <h3 id={`chu-${letter}`}>{letter}</h3>
              <ul>
                {some.map((entry) => (
                  <Line entry={entry} />
                ))}
              </ul>
            </section>
          ))}
        </div>
        <Pager
          next={
            next === undefined ? undefined : here + query({ ...inAddress(narrowed), sau: next })
          }
        />
        <ul class="ways no-print">
          <li>
            <a href={paths.unit.listCsv.to({}, lang) + asIs}>{say(lang, b.csv)}</a>
          </li>
          <li>
            <a href={paths.unit.listXlsx.to({}, lang) + asIs}>{say(lang, b.xlsx)}</a>
          </li>
        </ul>
      </section>
    </>
  );
};

/** By kind and by former district. */
const Narrowing = ({ districts, narrowed }: ListPageProps) => {
  const lang = useLanguage();
  const form = filled({
    loai: narrowed.type ?? "",
    quan: narrowed.district === undefined ? "" : slugOf(narrowed.district),
  });
  return (
    <form
      class="narrowing no-print"
      method="get"
      action={`${paths.unit.list.to({}, lang)}#danh-sach`}
    >
      <Select
        form={form}
        name="loai"
        label={b.type}
        empty={b.everyType}
        options={(["phuong", "xa"] as const).map((type) => ({
          value: type,
          label: typeTexts[type].many,
        }))}
      />
      {districts.length > 0 && (
        <Select
          form={form}
          name="quan"
          label={b.district}
          empty={b.everyDistrict}
          options={districts.map((name) => ({ value: slugOf(name), label: name }))}
        />
      )}
      <SubmitButton label={b.narrow} look="quiet" />
    </form>
  );
};

const Line = ({ entry: { slug, name, reached } }: { readonly entry: Entry }) => {
  const lang = useLanguage();
  const { office, telephone } = reached;
  return (
    <li>
      <a href={paths.unit.show.to({ slug }, lang)}>{name}</a>
      {(office || telephone) && (
        <p class="meta">
          {office}
          {office && telephone && " · "}
          {telephone && <Telephone value={telephone} />}
        </p>
      )}
    </li>
  );
};

type ResultsProps = { readonly lang: Lang; readonly asked: string; readonly found: Found };

const Results = ({ lang, asked, found }: ResultsProps) => {
  const old = found.asked;
  const all = { href: paths.unit.list.to({}, lang), label: t.showAll };
  if (found.kind === "none" && !old) {
    return (
      <EmptyState title={t.noneTitle} action={all}>
        <p>{say(lang, t.none)}</p>
      </EmptyState>
    );
  }
  return (
    <section class="stack">
      <h2>{say(lang, t.found(asked))}</h2>
      <p>{say(lang, old ? t.old(old.name) : foundText[found.kind])}</p>
      <ul class="results">
        {found.candidates.map((one) => (
          <li>
            <a href={paths.unit.show.to({ slug: one.unit.slug }, lang)}>{one.unit.name}</a>
            {one.via && <p class="meta">{viaWords(lang, one.via)}</p>}
          </li>
        ))}
      </ul>
      <p>
        {old && (
          <>
            <a href={paths.unit.show.to({ slug: old.slug }, lang)}>
              {say(lang, t.oldPage(old.name))}
            </a>
            {" · "}
          </>
        )}
        <a href={all.href}>{say(lang, all.label)}</a>
      </p>
    </section>
  );
};

const viaWords = (lang: Lang, { unit, extent }: NonNullable<Candidate["via"]>): string => {
  const name = unit.formerDistrict ? `${unit.name}, ${unit.formerDistrict}` : unit.name;
  return `${say(lang, t.formerly(name))}: ${say(lang, extentText[extent])}`;
};
