import type { Fragment, Sql } from "#kernel/sql.ts";

import type { Weighed } from "./plan.ts";
import type { Pair, Question } from "./query.ts";

/** A word, symbol, place or pair of neighbours, and what it tells of the whole question (together 1). */
type Part = { readonly there: Fragment; readonly told: Fragment };

/**
 * Scores the rows of `candidate` (nth): a query for nth, day, score, whether it has all words as spelt or
 * without accents (`whole`), and the share of the question's weight it has.
 *
 * All words in a row as spelt come first, then in a row. Below that it is what the words tell: BM25+
 * (Robertson and Zaragoza 2009; Lv and Zhai 2011) with the title as a heavier field. A word counts the
 * more the rarer it is; that it is there counts most, how often and in how short a text the rest, by
 * `ts_rank`, which grows as 1 + 1/4 + 1/9 … and is divided by 1 + ln(length). Neighbours of the question
 * that are neighbours in the text, most often two syllables of one word, tell as much again as one of them.
 */
export function scored(sql: Sql, question: Question, concepts: readonly Weighed[]): Fragment {
  const { phrase, spelt } = question;
  const literal = concepts.map(({ ways }) =>
    ways.flatMap((way) => (way.literal ? [`(${way.query})`] : [])).join(" | "),
  );
  const all = literal.map((query) => `(${query})`).join(" & ");
  const spellings = concepts
    .flatMap((concept) => (concept.spelt === null ? [] : [`(${concept.spelt})`]))
    .join(" & ");
  const near = nearOf(question, concepts);
  const words = concepts.reduce((sum, { worth }) => sum + Math.max(...worth), 0);
  const whole = words + near.reduce((sum, { tells }) => sum + tells, 0);
  const parts = concepts.map((concept) => partOf(sql, concept));
  const pairs = near.map(({ pair, tells }) => pairOf(sql, pair, tells));
  return sql`
    select p.nth, p.day, p.whole, p.share / ${words}::float8 as share,
           (p.tier + round(${forTelling} * least(1, p.told / ${whole}::float8)) + ${forWhole} * p.whole::int)::int as score
      from (
      select d.nth, d.day,
             case when false then 0 ${spelt ? sql`when d.spelt @@ ${spelt}::tsquery then 60000` : sql``}
                  ${phrase ? sql`when d.keys @@ ${phrase}::tsquery then 40000` : sql``}
                  else 0 end as tier,
             d.keys @@ ${all}::tsquery ${spellings === "" ? sql`` : sql`and d.spelt @@ ${spellings}::tsquery`} as whole,
             (0 ${join(
               sql,
               parts.map(({ there }) => there),
             )})::float8 as share,
             (0 ${join(
               sql,
               [...parts, ...pairs].map(({ told }) => told),
             )})::float8 as told
        from candidate c join search_documents d on d.nth = c.nth) p`;
}

// Together less than what being in a row gives.
const forTelling = 18_000;
const forWhole = 1_000;

/** Weights of the classes D, C, B, A: a word of the title counts for nearly one and a half. */
const fields = "{0.7,0.7,0.7,1}";

/** Makes what `ts_rank` says of a text of some forty words about one for a word it says often. */
const ofOrdinaryLength = 4.7;

const forBeing = 0.65;

/** Accents left out by whoever wrote it cost a little, so that what is spelt as typed comes first. */
const withoutAccents = 0.93;

function partOf(sql: Sql, { ways, worth, spelt, asSpelt, title }: Weighed): Part {
  const each = ways.map((way, i) => {
    const tells = worth[i] ?? 0;
    const accented = i === 0 && spelt !== null && asSpelt !== null;
    const there = accented
      ? sql`(d.spelt @@ ${spelt}::tsquery)::int * ${tells}::float8`
      : sql`(d.keys @@ ${way.query}::tsquery)::int * ${tells}::float8`;
    // Either spelling is one word in two forms: `ts_rank` takes the mean of the two.
    const rank = accented
      ? sql`2 * ts_rank(${fields}::float4[], d.spelt, ${spelt}::tsquery, 1)`
      : sql`ts_rank(${fields}::float4[], d.keys, ${way.query}::tsquery, 1)`;
    const much =
      way.keys.length === 1 && way.literal
        ? sql`least(1, ${ofOrdinaryLength}::float8 * ${rank})`
        : sql`(case when d.keys @@ ${title}::tsquery then 0.7 else 0.4 end)`;
    const exact = accented
      ? sql`(case when d.spelt @@ ${asSpelt}::tsquery then 1 else ${withoutAccents}::float8 end)`
      : sql`1`;
    const told = sql`${there} * ${exact} * (${forBeing}::float8 + ${1 - forBeing}::float8 * ${much})`;
    return { literal: way.literal, there, told };
  });
  const best = (list: readonly Fragment[]): Fragment =>
    sql`greatest(0 ${join(
      sql,
      list.map((one) => sql`, ${one}`),
    )})`;
  // Of several spellings the best; to name a place and to belong to it is more than either.
  const own = each.filter(({ literal }) => literal);
  const belongs = each.filter(({ literal }) => !literal);
  return {
    there: sql`+ ${best(each.map(({ there }) => there))}`,
    told: sql`+ ${best(own.map(({ told }) => told))} ${belongs.length === 0 ? sql`` : sql`+ ${best(belongs.map(({ told }) => told))}`}`,
  };
}

type Near = { readonly pair: Pair; readonly tells: number };

/** Neighbours that are words by themselves: not within a name or a symbol, nor from one into another. */
export function nearOf({ words, pairs }: Question, concepts: readonly Weighed[]): readonly Near[] {
  const single = new Map(
    concepts.flatMap(({ words: own, worth }) =>
      own.length === 1 ? [[own[0] ?? "", Math.max(...worth)] as const] : [],
    ),
  );
  return pairs.flatMap((pair) => {
    const tells = [words[pair.at], words[pair.at + 1]].map((word) => single.get(word?.key ?? ""));
    const [first, second] = tells;
    return first === undefined || second === undefined
      ? []
      : [{ pair, tells: (first + second) / 2 }];
  });
}

function pairOf(sql: Sql, { keys, spelt }: Pair, tells: number): Part {
  const there = sql`+ (d.keys @@ ${keys}::tsquery)::int * ${tells}::float8`;
  return {
    there,
    told:
      spelt === null
        ? there
        : sql`${there} * (case when d.spelt @@ ${spelt}::tsquery then 1 else 0.7 end)`,
  };
}

export const join = (sql: Sql, parts: readonly Fragment[]): Fragment =>
  parts.reduce((all, part) => sql`${all} ${part}`, sql``);
