import { type Day, isDay } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";

import { excerpt, marked, type Run } from "./excerpt.ts";
import {
  commonness,
  missingFrom,
  rankedPage,
  type Narrowed,
  type Ranked,
  type RankedPage,
} from "./find.store.ts";
import type { DocumentKind } from "./model.ts";
import { leastShare, relaxedPlan, strictPlan, weighed, type Plan, type Weighed } from "./plan.ts";
import { readQuestion, type Place, type Question } from "./query.ts";
import { narrowing, quoted } from "./vector.ts";

/** What is asked: words as typed, and what narrows them; empty lists narrow nothing. */
export type Asked = {
  readonly words: string;
  /** Words of it that name places, and the units that answer for them now. */
  readonly places?: readonly Place[];
  readonly kinds?: readonly DocumentKind[];
  readonly units?: readonly number[];
  readonly area?: string | null;
  readonly from?: Day | null;
  readonly to?: Day | null;
  /** Where the page before ended, as `next` gave it; anything else begins at the beginning. */
  readonly after?: string | null;
  readonly limit?: number;
};

export type Result = {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly unit: number | null;
  readonly area: string | null;
  readonly href: string;
  readonly day: Day;
  readonly title: readonly Run[];
  readonly excerpt: readonly Run[];
};

export type Results = {
  /** `empty`: nothing to look for was typed; `too-broad`: it would have taken too long. */
  readonly kind: "found" | "empty" | "too-broad";
  readonly results: readonly Result[];
  /** How many there are; up to `mostTold`, then it is only known that there are more. */
  readonly total: number;
  readonly more: boolean;
  /** Only some of those that match were put in order: those that tell most, or the newest. */
  readonly capped: boolean;
  /** Not all words are in what was found: nothing, or too little, had them all. */
  readonly relaxed: boolean;
  /** Words that no public document has. */
  readonly missing: readonly string[];
  /** Words were left out of the question. */
  readonly cut: boolean;
  readonly next: string | null;
};

/** Beyond this the number is not told: "hơn 1.000". */
const mostTold = 1_000;

/** Fewer with all words than this, and documents with enough of them stand among them by what they tell. */
const tooFew = 100;

/** A word that so many documents had when last counted is not asked for again. */
const surelyThere = 1_000;

/**
 * Public documents by words: those that have them in a row as typed first, then in a row, then by what the
 * words they have tell (score.ts); the newest first among equals. Nothing of the question is kept.
 */
export async function find(db: Database, asked: Asked): Promise<Results> {
  const question = readQuestion(asked.words, asked.places);
  if (question.concepts.length === 0) return { ...nothing, kind: "empty" };
  try {
    // Bounded whatever is asked: no question of one visitor may hold up the others.
    return await db.begin(async (sql) => {
      await sql`select set_config('statement_timeout', '2000', true), set_config('enable_seqscan', 'off', true),
                       set_config('plan_cache_mode', 'force_custom_plan', true)`;
      return await lookUp(sql, question, asked);
    });
  } catch (thrown) {
    if (isTimeout(thrown)) return { ...nothing, kind: "too-broad", cut: question.cut };
    throw thrown;
  }
}

const nothing: Results = {
  kind: "found",
  results: [],
  total: 0,
  more: false,
  capped: false,
  relaxed: false,
  missing: [],
  cut: false,
  next: null,
};

type Tx = Parameters<typeof rankedPage>[0];

async function lookUp(sql: Tx, question: Question, asked: Asked): Promise<Results> {
  const counts = await commonness(sql, keysOf(question));
  const all = weighed(question.concepts, counts);
  // Counts are of yesterday: what is rare may be gone, or have come, since.
  const rare = all.filter(({ share }) => share * counts.documents < surelyThere);
  const queries = rare.map(({ query }) => query);
  const gone = queries.length === 0 ? new Set<string>() : await missingFrom(sql, queries);
  const there = all.filter(({ query }) => !gone.has(query));
  const missing = wordsOf(
    question,
    all.filter(({ query }) => gone.has(query)),
  );
  if (there.length === 0) return { ...nothing, missing, cut: question.cut };

  const narrowed = narrowedBy(asked);
  const limit = asked.limit ?? 20;
  const after = readAfter(asked.after ?? "");
  const page = (plan: Plan, least = 0) =>
    rankedPage(sql, plan, question, all, narrowed, after?.at ?? null, limit + 1, least);
  const told = (rows: RankedPage, step: number) => tellOf(question, rows, { missing, step, limit });

  // All words first; where too few have them, enough of them. A later page goes on with what the first
  // one came to. Less than all never shows less than all did.
  const strict = after?.step === 1 ? null : await page(strictPlan(there, counts.documents));
  if (strict && (after || strict.whole >= tooFew)) return told(strict, 0);
  const plan = relaxedPlan(there, counts.documents);
  const relaxed = plan && (await page(plan, leastShare));
  if (relaxed && relaxed.total > (strict?.whole ?? 0)) return told(relaxed, 1);
  return told(strict ?? (await page(strictPlan(there, counts.documents))), 0);
}

const keysOf = ({ concepts }: Question): readonly string[] => [
  ...new Set(
    concepts.flatMap(({ ways, form }) => [
      ...ways.flatMap(({ keys }) => keys),
      ...(form === null ? [] : [form]),
    ]),
  ),
];

const wordsOf = ({ words }: Question, concepts: readonly Weighed[]): readonly string[] => {
  const keys = new Set(concepts.flatMap((concept) => concept.words));
  return [...new Set(words.filter(({ key }) => keys.has(key)).map(({ spelt }) => spelt))];
};

function narrowedBy({ kinds = [], units = [], area, from = null, to = null }: Asked): Narrowed {
  const any = [
    kinds.map((kind) => quoted(narrowing.kind(kind))),
    units.map((unit) => quoted(narrowing.unit(unit))),
    area ? [quoted(narrowing.area(area))] : [],
  ].filter((list) => list.length > 0);
  return { any, from, to };
}

function tellOf(
  question: Question,
  { rows, total, capped }: RankedPage,
  also: {
    readonly missing: readonly string[];
    readonly step: number;
    readonly limit: number;
  },
): Results {
  const page = rows.slice(0, also.limit);
  const last = page.at(-1);
  return {
    kind: "found",
    results: page.map(({ kind, id, unit, area = null, href, day, title, body }) => ({
      kind,
      id,
      unit,
      area,
      href,
      day,
      title: marked(title, question),
      excerpt: excerpt(body, question),
    })),
    total: Math.min(total, mostTold),
    more: total > mostTold,
    capped,
    relaxed: also.step > 0 || (total > 0 && also.missing.length > 0),
    missing: also.missing,
    cut: question.cut,
    next: rows.length > also.limit && last ? writeAfter(last, also.step) : null,
  };
}

const writeAfter = ({ score, day, nth }: Ranked, step: number): string =>
  `${step}.${score}.${day}.${nth}`;

function readAfter(typed: string): { readonly at: Ranked; readonly step: number } | null {
  const [step = "", score = "", day = "", nth = "", rest] = typed.split(".");
  if (rest !== undefined || !/^[01]$/.test(step)) return null;
  if (!/^\d{1,5}$/.test(score) || !/^\d{1,15}$/.test(nth) || !isDay(day)) return null;
  return { at: { score: Number(score), day, nth: Number(nth) }, step: Number(step) };
}

const isTimeout = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === "57014";
