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
import { loosenings, relaxedPlan, strictPlan, weighed, type Plan, type Weighed } from "./plan.ts";
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
  /** Only the newest of those that match were put in order. */
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
export const mostTold = 1_000;

/** Fewer with all words than this, and documents with most of them are shown behind. */
const tooFew = 10;

/** Fewer than this, and hardly anything of the question is asked for. */
const fewAtLast = 5;

/** A word that so many documents had when last counted is not asked for again. */
const surelyThere = 1_000;

/**
 * Public documents by words: those that have them as typed first, then in a row, then all of them, then
 * most; the newest first among equals. Nothing of the question is kept.
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
  const page = (plan: Plan, leastShare = 0) =>
    rankedPage(sql, plan, question, all, narrowed, after?.at ?? null, limit + 1, leastShare);
  const strict = strictPlan(there, counts.documents);

  // All words first, then less and less of them, until there is enough; a later page goes on with
  // what the first one came to. No step shows less than the one before.
  const first = after ? null : await page(strict);
  const whole = first?.whole ?? 0;
  let best: Step = { page: first, step: 0, worth: whole };
  for (const [i, loosening] of loosenings.entries()) {
    const enough = i === loosenings.length - 1 ? fewAtLast : tooFew;
    if (after ? i !== after.step - 1 : best.worth >= enough) continue;
    if (!after && loosening.leastOf === 1 && whole > 0 && gone.size === 0) continue;
    const plan = relaxedPlan(there, counts.documents, loosening);
    const found = plan && (await page(plan, loosening.leastShare));
    if (found && found.total > best.worth) best = { page: found, step: i + 1, worth: found.total };
  }
  const rows = best.page ?? (await page(strict));
  return told(question, rows, { missing, step: best.step, limit });
}

type Step = {
  readonly page: RankedPage | null;
  readonly step: number;
  /** How many answers are worth counting as such. */
  readonly worth: number;
};

const keysOf = ({ concepts }: Question): readonly string[] => [
  ...new Set(concepts.flatMap(({ ways }) => ways.flatMap(({ keys }) => keys))),
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

function told(
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
  if (rest !== undefined || !/^[0-3]$/.test(step)) return null;
  if (!/^\d{1,5}$/.test(score) || !/^\d{1,15}$/.test(nth) || !isDay(day)) return null;
  return { at: { score: Number(score), day, nth: Number(nth) }, step: Number(step) };
}

const isTimeout = (thrown: unknown): boolean =>
  thrown instanceof Error && "code" in thrown && thrown.code === "57014";
