import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { Document } from "./model.ts";
import type { Commonness, Plan, Weighed } from "./plan.ts";
import type { Question } from "./query.ts";
import { join, nearOf, scored } from "./score.ts";

/** A candidate with its place in the order of results. */
export type Ranked = { readonly score: number; readonly day: Day; readonly nth: number };

/** What narrows the candidates besides words; the lists are words of the index, any of which will do. */
export type Narrowed = {
  readonly any: readonly (readonly string[])[];
  readonly from: Day | null;
  readonly to: Day | null;
};

export type RankedPage = {
  readonly rows: readonly (Ranked & Document)[];
  readonly total: number;
  /** How many of them have all words, the accented ones spelt as typed or without any accent. */
  readonly whole: number;
  /** More would have matched than were ranked. */
  readonly capped: boolean;
};

/** Only so many candidates are ranked: those whose words tell most, then the newest. */
const mostRanked = 1_200;

/** Of those with only some of the words fewer: nobody reads so far, and each costs as much. */
const mostRankedOfSome = 300;

/** How many of the newest documents are gone through for words that nearly every document has. */
const newestLookedAt = 40_000;

/** How common these keys are. */
export async function commonness(sql: Sql, keys: readonly string[]): Promise<Commonness> {
  const [counted, rows] = await Promise.all([
    sql<{ documents: number }[]>`select documents from search_counted`,
    sql<{ key: string; docs: number }[]>`
      select key, docs from search_words where key = any(${[...keys]}::text[])`,
  ]);
  return {
    documents: counted[0]?.documents ?? 0,
    docs: new Map(rows.map(({ key, docs }) => [key, docs])),
  };
}

/** Which of these tsqueries no document at all answers. */
export async function missingFrom(
  sql: Sql,
  queries: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ query: string }[]>`
    select q as query from unnest(${[...queries]}::text[]) as q
     where not exists (select from search_documents d where d.keys @@ q::tsquery)`;
  return new Set(rows.map(({ query }) => query));
}

/**
 * Finds, scores (score.ts) and orders one page, the newest first among equals.
 *
 * @param leastShare how much of the question's weight one must have, its accented words spelt as typed
 *   or without any accent: "dền" is no answer to "đèn" unless everything else is there
 */
export async function rankedPage(
  sql: Sql,
  plan: Plan,
  question: Question,
  concepts: readonly Weighed[],
  narrowed: Narrowed,
  after: Ranked | null,
  limit: number,
  leastShare = 0,
): Promise<RankedPage> {
  const most = leastShare > 0 ? mostRankedOfSome : mostRanked;
  const rows = await sql<(Ranked & Document & { total: number; whole: number })[]>`
    with candidate as materialized (
      ${candidates(sql, plan, question, concepts, narrowed, most)}
    ), scored as materialized (
      ${scored(sql, question, concepts)}
    ), enough as materialized (
      select nth, day, score, whole from scored where share >= ${leastShare}::float8
    ), counted as (
      select count(*)::int as total, (count(*) filter (where whole))::int as whole from enough
    )
    select s.nth, s.day, s.score, d.kind, d.id, d.unit_id as unit, d.area, d.title, d.body, d.href, k.total, k.whole
      from (select nth, day, score from enough s
             ${after ? sql`where (s.score, s.day, s.nth) < (${after.score}::int, ${after.day}::date, ${after.nth}::bigint)` : sql``}
             order by s.score desc, s.day desc, s.nth desc limit ${limit}) s
      join search_documents d on d.nth = s.nth cross join counted k
     order by s.score desc, s.day desc, s.nth desc`;
  const total = rows[0]?.total ?? 0;
  const whole = rows[0]?.whole ?? 0;
  return { rows, total, whole, capped: total >= most || (plan.by === "newest" && total > 0) };
}

// The planner knows nothing of these words; which way is cheaper was decided by the counts (plan.ts).
const candidates = (
  sql: Sql,
  plan: Plan,
  question: Question,
  concepts: readonly Weighed[],
  { any, from, to }: Narrowed,
  most: number,
): Fragment => {
  const query = [`(${plan.query})`, ...any.map((list) => `(${list.join(" | ")})`)].join(" & ");
  const days = sql`
    ${from ? sql`and d.day >= ${from}` : sql``} ${to ? sql`and d.day <= ${to}` : sql``}`;
  // What they tell without how often and as what: enough to choose those that are looked at closely.
  const told = [
    ...concepts.flatMap(({ ways, worth }) =>
      ways.map((way, i) => ({ one: way.query, tells: worth[i] ?? 0 })),
    ),
    ...nearOf(question, concepts).map(({ pair, tells }) => ({ one: pair.keys, tells })),
  ];
  const first =
    told.length < 2
      ? sql``
      : sql`(0 ${join(
          sql,
          told.map(
            ({ one, tells }) =>
              sql`+ (keys @@ ${one}::tsquery)::int * ${Math.round(tells * 100)}::int`,
          ),
        )}) desc,`;
  const found =
    plan.by === "index"
      ? sql`select d.nth, d.day, d.keys from search_documents d
             where d.keys @@ ${query}::tsquery ${days} offset 0`
      : sql`select n.nth, n.day, n.keys
              from (select d.nth, d.day, d.keys from search_documents d where true ${days}
                     order by d.day desc, d.nth desc limit ${newestLookedAt}) n
             where n.keys @@ ${query}::tsquery`;
  return sql`select nth from (${found}) f order by ${first} day desc, nth desc limit ${most}`;
};
