import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import { Select, SubmitButton } from "#web/fields.tsx";
import { filled } from "#web/form.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable, Pager } from "#web/parts/data-table.tsx";
import { EmptyState } from "#web/parts/notice.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { duties, dutyOf } from "../duties.ts";
import type { AfterPosted, PublicCounts, PublicFilter, PublicPosting } from "../public.store.ts";
import { publicTexts as t } from "../texts/public.ts";

type PublicListProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly unit: { readonly slug: string; readonly name: string };
  readonly filter: PublicFilter;
  readonly counts: PublicCounts;
  readonly years: readonly number[];
  readonly rows: readonly PublicPosting[];
  readonly after: AfterPosted | null;
  readonly next: AfterPosted | null;
};

const stateParam = { up: null, past: "da-go" } as const;

/** What hangs in a unit now, or hung there before. */
export const PublicListPage = (props: PublicListProps) => {
  const { lang, trial, unit, filter, counts, rows, after, next } = props;
  const { slug } = unit;
  const here = paths.postings.list.to({ slug }, lang);
  const asked = { loai: filter.kind, nam: filter.year };
  const at = (state: PublicFilter["state"], from: AfterPosted | null) =>
    here + query({ xem: stateParam[state], ...asked, sau: from && `${from.on}.${from.id}` });
  const all = filter.state === "up" ? counts.up : counts.past;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={t.title(unit.name)}
      path={at(filter.state, after)}
      here={paths.unit.list.to({})}
      styles={["postings.css"]}
      wide
    >
      <p class="lead">{say(lang, t.lead)}</p>
      <nav class="posting-tabs" aria-label={say(lang, t.ways)}>
        <ul>
          {(["up", "past"] as const).map((state) => (
            <li>
              <a
                href={here + query({ xem: stateParam[state], ...asked })}
                aria-current={state === filter.state ? "page" : undefined}
              >
                {say(lang, t[state](counts[state]))}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Narrow {...props} here={here} />
      {(filter.kind !== null || filter.year !== null) && (
        <p class="meta">{say(lang, t.narrowed(counts.matching, all))}</p>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t.none}>
          <p>{say(lang, t.noneAbout)}</p>
        </EmptyState>
      ) : (
        <DataTable<PublicPosting>
          caption={t[filter.state](counts[filter.state])}
          headed
          rows={rows}
          href={({ code }) => paths.postings.show.to({ slug, code }, lang)}
          columns={[
            { key: "title", head: t.item, cell: ({ title }) => <span lang="vi">{title}</span> },
            { key: "kind", head: t.kind, cell: ({ kind }) => say(lang, dutyOf(kind).name) },
            { key: "since", head: t.since, cell: ({ postedOn }) => dateWords(postedOn)[lang] },
            filter.state === "up"
              ? {
                  key: "until",
                  head: t.until,
                  cell: ({ untilOn }) => (untilOn ? dateWords(untilOn)[lang] : "–"),
                }
              : {
                  key: "down",
                  head: t.downOn,
                  cell: ({ downOn }) => (downOn ? dateWords(downOn)[lang] : "–"),
                },
          ]}
        />
      )}
      <Pager
        previous={after === null ? undefined : at(filter.state, null)}
        next={next === null ? undefined : at(filter.state, next)}
        labels={{ previous: t.first, next: t.next }}
      />
      <p class="small-links">
        <a href={paths.unit.complaints.to({ slug }, lang)}>{say(lang, t.decisions)}</a>
        <a href={paths.unit.show.to({ slug }, lang)}>{say(lang, t.back(unit.name))}</a>
      </p>
    </Layout>
  );
};

const Narrow = ({ filter, years, here }: PublicListProps & { readonly here: string }) => {
  const form = filled({ loai: filter.kind ?? "", nam: filter.year ? String(filter.year) : "" });
  return (
    <form class="posting-filter" method="get" action={here}>
      {filter.state === "past" && <input type="hidden" name="xem" value="da-go" />}
      <Select
        form={form}
        name="loai"
        label={t.kind}
        empty={t.allKinds}
        options={duties.map(({ kind, name }) => ({ value: kind, label: name }))}
      />
      <Select
        form={form}
        name="nam"
        label={t.year}
        empty={t.allYears}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SubmitButton label={t.filter} look="quiet" />
    </form>
  );
};
