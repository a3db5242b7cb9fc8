import type { Lang } from "#kernel/text.ts";
import type { Candidate, Found, Unit } from "#units/model.ts";
import { extentText, foundText } from "#units/texts.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { listTexts as t } from "../texts.ts";

type ListPageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly province: string;
  readonly asked: string;
  /** What was found for `asked`; null when nothing was asked. */
  readonly found: Found | null;
  readonly units: readonly Unit[];
  readonly next: string | undefined;
  readonly after: string | undefined;
};

/** All wards and communes, and a way to find one by any name it ever had. */
export const ListPage = (props: ListPageProps) => {
  const { lang, asked, found, units, next, after } = props;
  const here = paths.unit.list.to({}, lang);
  return (
    <Layout
      lang={lang}
      title={t.title}
      path={paths.unit.list.to({}) + query({ tim: asked, sau: after })}
      here={paths.unit.list.to({})}
      trial={props.trial}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <search>
        <form class="finder" method="get" action={here}>
          <div class="field">
            <label for="tim">{say(lang, t.search)}</label>
            <p class="hint" id="tim-hint">
              {say(lang, t.searchHint)}
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
            {say(lang, t.find)}
          </button>
        </form>
      </search>
      {found ? (
        <Results lang={lang} asked={asked} found={found} />
      ) : (
        <section class="stack">
          <h2>{say(lang, t.all(props.province))}</h2>
          <ul class="names">
            {units.map(({ slug, name }) => (
              <li>
                <a href={paths.unit.show.to({ slug }, lang)}>{name}</a>
              </li>
            ))}
          </ul>
          <Pager next={next === undefined ? undefined : here + query({ sau: next })} />
        </section>
      )}
    </Layout>
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
