import type { UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { Posting, PostingCode, PostingKind, PostingStage } from "./model.ts";
import { postingShape } from "./store.ts";

/** What a list shows of an item that is or was public. */
export type PublicPosting = {
  readonly id: number;
  readonly code: PostingCode;
  readonly kind: PostingKind;
  readonly title: string;
  readonly document: string;
  readonly postedOn: Day;
  readonly untilOn: Day | null;
  readonly downOn: Day | null;
};

const publicShape = (sql: Sql) => sql`
  p.id, p.code, p.kind, p.title, p.document, p.posted_on as "postedOn", p.until_on as "untilOn",
  p.down_on as "downOn"`;

/** What hangs in a unit now, the newest first: for the page of the unit. */
export const currentPostings = (
  sql: Sql,
  unit: UnitId,
  limit: number,
): Promise<readonly PublicPosting[]> => sql<PublicPosting[]>`
  select ${publicShape(sql)} from postings p
   where p.unit_id = ${unit} and p.stage = 'posted'
   order by p.posted_on desc, p.id desc limit ${limit}`;

/** What of a unit is looked for. */
export type PublicFilter = {
  readonly state: "up" | "past";
  readonly kind: PostingKind | null;
  readonly year: number | null;
};

export type AfterPosted = { readonly on: Day; readonly id: number };

/** One page of a unit's public list, the newest first. What was withdrawn has no title any more. */
export async function publicPostings(
  sql: Sql,
  unit: UnitId,
  filter: PublicFilter,
  after: AfterPosted | null,
  limit = 25,
): Promise<{ readonly rows: readonly PublicPosting[]; readonly next: AfterPosted | null }> {
  const rows = await sql<PublicPosting[]>`
    select ${publicShape(sql)} from postings p
     where p.unit_id = ${unit} and ${narrowed(sql, filter)}
       ${after ? sql`and (p.posted_on, p.id) < (${after.on}::date, ${after.id}::bigint)` : sql``}
     order by p.posted_on desc, p.id desc limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? { on: last.postedOn, id: last.id } : null,
  };
}

function narrowed(sql: Sql, { state, kind, year }: PublicFilter): Fragment {
  return sql`
    ${state === "up" ? sql`p.stage = 'posted'` : sql`p.stage = 'down'`}
    ${kind === null ? sql`` : sql`and p.kind = ${kind}`}
    ${year === null ? sql`` : sql`and p.posted_on >= make_date(${year}, 1, 1) and p.posted_on < make_date(${year + 1}, 1, 1)`}`;
}

export type PublicCounts = {
  readonly up: number;
  readonly past: number;
  readonly matching: number;
};

/** How many hang now, how many hung before, and how many are meant by the filter. */
export async function publicCounts(
  sql: Sql,
  unit: UnitId,
  filter: PublicFilter,
): Promise<PublicCounts> {
  const [row] = await sql<PublicCounts[]>`
    select count(*) filter (where p.stage = 'posted')::int as up,
           count(*) filter (where p.stage = 'down')::int as past,
           count(*) filter (where ${narrowed(sql, filter)})::int as matching
      from postings p where p.unit_id = ${unit} and p.stage in ('posted', 'down')`;
  return row ?? { up: 0, past: 0, matching: 0 };
}

/** The years in which this unit posted something. */
export const yearsOf = async (sql: Sql, unit: UnitId): Promise<readonly number[]> =>
  (
    await sql<{ year: number }[]>`
      select distinct extract(year from p.posted_on)::int as year from postings p
       where p.unit_id = ${unit} and p.stage in ('posted', 'down') order by 1 desc`
  ).map(({ year }) => year);

/** What became public once stays at its address; of what was withdrawn only that it was, and when. */
export type AtAddress =
  | {
      readonly stage: Exclude<PostingStage, "withdrawn" | "expected" | "draft" | "dropped">;
      readonly posting: Posting;
    }
  | {
      readonly stage: "withdrawn";
      readonly code: PostingCode;
      readonly kind: PostingKind;
      readonly postedOn: Day;
      readonly downOn: Day;
    };

/** Something that is or was public, by its code; null for everything else, drafts above all. */
export async function publicPosting(
  sql: Sql,
  unit: UnitId,
  code: string,
): Promise<AtAddress | null> {
  const [row] = await sql<Posting[]>`
    select ${postingShape(sql)} from postings p
     where p.code = ${code} and p.unit_id = ${unit} and p.stage in ('posted', 'down', 'withdrawn')`;
  if (!row) return null;
  const { stage, kind, postedOn, downOn } = row;
  if (stage === "posted" || stage === "down") return { stage, posting: row };
  if (!postedOn || !downOn) throw new Error("something withdrawn that was never up");
  return { stage: "withdrawn", code: row.code, kind, postedOn, downOn };
}
