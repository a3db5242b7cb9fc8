import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { Document } from "./model.ts";
import type { Commonness, Plan, Weighed } from "./plan.ts";
import type { Question } from "./query.ts";

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

/** Only so many candidates are ranked: those with most words side by side as asked, then the newest. */
export const mostRanked = 1_200;

/** What all words of a question together count, beside where they stand. */
const mostForWords = 900;

/** Whatever has all the words scores at least this. */
const wholeScore = 2_000;

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
 * Finds, scores and orders one page. The greater part of a score says how it was found (4 spelt as
 * typed, 3 all words in a row, 2 all words, below that the share of the question's weight), so that
 * newness only ever decides between equals.
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
  const rows = await sql<(Ranked & Document & { total: number; whole: number })[]>`
    with candidate as materialized (
      ${candidates(sql, plan, question, narrowed)}
    ), scored as materialized (
      select d.nth, d.day, ${score(sql, question, concepts)} as score
        from candidate c join search_documents d on d.nth = c.nth
    ), enough as materialized (
      select nth, day, score from scored where score >= ${Math.round(leastShare * mostForWords * 0.8)}::int
    ), counted as (
      select count(*)::int as total, (count(*) filter (where score >= ${wholeScore}))::int as whole from enough
    )
    select s.nth, s.day, s.score, d.kind, d.id, d.unit_id as unit, d.area, d.title, d.body, d.href, k.total, k.whole
      from (select nth, day, score from enough s
             ${after ? sql`where (s.score, s.day, s.nth) < (${after.score}::int, ${after.day}::date, ${after.nth}::bigint)` : sql``}
             order by s.score desc, s.day desc, s.nth desc limit ${limit}) s
      join search_documents d on d.nth = s.nth cross join counted k
     order by s.score desc, s.day desc, s.nth desc`;
  const total = rows[0]?.total ?? 0;
  const whole = rows[0]?.whole ?? 0;
  return { rows, total, whole, capped: total >= mostRanked || (plan.by === "newest" && total > 0) };
}

// The planner knows nothing of these words; which way is cheaper was decided by the counts (plan.ts).
const candidates = (
  sql: Sql,
  plan: Plan,
  { pairs }: Question,
  { any, from, to }: Narrowed,
): Fragment => {
  const query = [`(${plan.query})`, ...any.map((list) => `(${list.join(" | ")})`)].join(" & ");
  const days = sql`
    ${from ? sql`and d.day >= ${from}` : sql``} ${to ? sql`and d.day <= ${to}` : sql``}`;
  const first =
    pairs.length === 0
      ? sql``
      : sql`(0 ${join(
          sql,
          pairs.map((pair) => sql`+ (keys @@ ${pair}::tsquery)::int`),
        )}) desc,`;
  const found =
    plan.by === "index"
      ? sql`select d.nth, d.day, d.keys from search_documents d
             where d.keys @@ ${query}::tsquery ${days} offset 0`
      : sql`select n.nth, n.day, n.keys
              from (select d.nth, d.day, d.keys from search_documents d where true ${days}
                     order by d.day desc, d.nth desc limit ${newestLookedAt}) n
             where n.keys @@ ${query}::tsquery`;
  return sql`select nth from (${found}) f order by ${first} day desc, nth desc limit ${mostRanked}`;
};

function score(sql: Sql, question: Question, concepts: readonly Weighed[]): Fragment {
  const { phrase, spelt, accents, pairs } = question;
  const whole = concepts.reduce((sum, { worth }) => sum + Math.max(...worth), 0);
  const literal = concepts.map(({ ways }) =>
    ways.flatMap((way) => (way.literal ? [`(${way.query})`] : [])).join(" | "),
  );
  const all = literal.map((query) => `(${query})`).join(" & ");
  const spellings = concepts
    .flatMap((concept) => (concept.spelt === null ? [] : [`(${concept.spelt})`]))
    .join(" & ");
  const says = (query: string, points: number) =>
    sql`(d.keys @@ ${query}::tsquery)::int * ${Math.round(points)}::int`;
  // The best of its ways: a name in the text is worth more than belonging to a unit of that name.
  const parts = concepts.map(({ ways, worth, spelt: word }) => {
    const [first = sql`0`, ...others] = ways.map((way, i) => {
      const points = Math.round(((worth[i] ?? 0) / whole) * mostForWords);
      return word !== null && way.keys.length === 1 && way.literal && i === 0
        ? sql`(d.spelt @@ ${word}::tsquery)::int * ${points}::int`
        : says(way.query, points);
    });
    return others.length === 0
      ? sql`+ ${first}`
      : sql`+ greatest(${first} ${join(
          sql,
          others.map((one) => sql`, ${one}`),
        )})`;
  });
  const titles = concepts.map(
    ({ title, worth }) => sql`+ ${says(title, (Math.max(...worth) / whole) * 100)}`,
  );
  const near = pairs.map((pair) => sql`+ ${says(pair, 850 / pairs.length)}`);
  const exact = accents.map(
    (word) => sql`+ (d.spelt @@ ${word}::tsquery)::int * ${Math.round(120 / accents.length)}::int`,
  );
  return sql`(
    case ${spelt ? sql`when d.spelt @@ ${spelt}::tsquery then 6000` : sql``}
         ${phrase ? sql`when d.keys @@ ${phrase}::tsquery then 4000` : sql``}
         when d.keys @@ ${all}::tsquery ${spellings === "" ? sql`` : sql`and d.spelt @@ ${spellings}::tsquery`}
           then ${wholeScore} else 0 end
    ${join(sql, titles)} ${join(sql, parts)} ${join(sql, near)} ${join(sql, exact)})`;
}

const join = (sql: Sql, parts: readonly Fragment[]): Fragment =>
  parts.reduce((all, part) => sql`${all} ${part}`, sql``);
