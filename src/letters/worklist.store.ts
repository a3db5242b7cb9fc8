import type { Sight } from "#cases/visible.store.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";
import { withholdIf, type Withheld } from "#kernel/withheld.ts";

import type { Channel, Letter, LetterCode, Stage } from "./model.ts";
import { foundByWords } from "./search.store.ts";
import { letterShape } from "./store.ts";
import { visibleLetters } from "./visible.store.ts";

/** What a list of letters is narrowed to; every part comes from the address and is optional there. */
export type LetterFilter = {
  /** "open": not dealt with · "offered": waits to be taken here · else one stage. */
  readonly state: "open" | "offered" | Stage;
  readonly mine: boolean;
  readonly channel: Channel | null;
  readonly words: readonly string[];
  readonly code: LetterCode | null;
};

/** Where a page of the list begins: after this row. */
export type After = { readonly on: string; readonly id: string };

export type LetterRow = {
  readonly letter: Letter;
  readonly title: Withheld | null;
  readonly unitName: string;
  readonly officerName: string | null;
};

/** One page of letters: what waits, the longest waiting first; what is over, the newest first. */
export async function letterList(
  sql: Sql,
  sight: Sight,
  filter: LetterFilter,
  after: After | null,
  limit: number,
): Promise<readonly LetterRow[]> {
  const forward = filter.state === "open" || filter.state === "offered";
  const order = forward ? sql`l.received_on, l.id` : sql`l.received_on desc, l.id desc`;
  const beyond = after
    ? forward
      ? sql`and (l.received_on, l.id) > (${after.on}::date, ${after.id}::uuid)`
      : sql`and (l.received_on, l.id) < (${after.on}::date, ${after.id}::uuid)`
    : sql``;
  type Row = Omit<LetterRow, "title"> & { readonly title: string | null };
  const rows = await sql<Row[]>`
    select to_jsonb(shape) as letter, page.title, page."unitName", page."officerName"
      from (
        select l.id, l.received_on, u.name as "unitName", o.name as "officerName",
               (select w.title from letter_words w where w.letter_id = l.id and w.role = 'summary'
                 order by w.id desc limit 1) as title
          from letters l join units u on u.id = l.unit_id left join officers o on o.id = l.officer_id
         where ${visibleLetters(sql, sight)} and ${narrowed(sql, sight, filter)} ${beyond}
         order by ${order} limit ${limit}) as page
      cross join lateral (select ${letterShape(sql)} from letters l where l.id = page.id) as shape
     order by page.received_on ${forward ? sql`` : sql`desc`}, page.id ${forward ? sql`` : sql`desc`}`;
  return rows.map((row) => ({ ...row, title: withholdIf(row.title) }));
}

function narrowed(sql: Sql, sight: Sight, filter: LetterFilter): Fragment {
  const receives = sql`l.offered_to = any(${[...sight.receives]}::int[])`;
  const parts = [
    filter.state === "open"
      ? sql`(l.open or (l.offered_to is not null and ${receives}))`
      : filter.state === "offered"
        ? receives
        : sql`l.stage = ${filter.state}`,
    ...(filter.mine ? [sql`l.officer_id = ${sight.officer}`] : []),
    ...(filter.channel ? [sql`l.channel = ${filter.channel}`] : []),
    ...(filter.code ? [sql`l.code = ${filter.code}`] : []),
    ...(filter.words.length > 0
      ? [
          sql`l.id in (select hit.letter_id from ${foundByWords(sql, sight.units, filter.words)} as hit)`,
        ]
      : []),
  ];
  return parts.reduce((all, part) => sql`${all} and ${part}`);
}
