import { instantWords } from "#law/words.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { DataTable } from "#web/parts/data-table.tsx";
import { query } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { periodName, periodWords, type Period } from "../period.ts";
import type { ReviewOfUnit } from "../review.store.ts";
import { reviewTexts as t } from "../texts/review.ts";
import type { Frame } from "./frame.ts";

type ReviewsProps = Frame & { readonly period: Period; readonly rows: readonly ReviewOfUnit[] };

/** What the units below handed in, by name. */
export const ReviewsPage = ({ lang, trial, staff, period, rows }: ReviewsProps) => (
  <Layout
    {...{ lang, trial, staff }}
    title={t.below}
    path={paths.programmes.reviews.to({}, lang) + query({ ky: periodName(period) })}
    here={paths.programmes.list.to({})}
    wide
  >
    <p class="lead">{say(lang, periodWords(period))}</p>
    <p class="hint">{say(lang, t.belowLead)}</p>
    <DataTable<ReviewOfUnit>
      caption={t.below}
      headed
      rows={rows}
      columns={[
        {
          key: "unit",
          head: t.unit,
          cell: ({ unitName, id }) =>
            id === null ? (
              unitName
            ) : (
              <a href={paths.programmes.handedIn.to({}, lang) + query({ so: id })}>{unitName}</a>
            ),
        },
        {
          key: "figure",
          head: t.figure,
          cell: ({ late, all }) =>
            late === null || all === null ? "–" : say(lang, t.ofThese(late, all)),
        },
        {
          key: "at",
          head: t.at,
          cell: ({ at }) => say(lang, at ? instantWords(at) : t.notYet),
        },
      ]}
    />
  </Layout>
);
