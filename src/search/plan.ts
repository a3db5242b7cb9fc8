import type { Concept } from "./query.ts";

/** How common words are: documents that carry a key, and documents altogether, as last counted. */
export type Commonness = {
  readonly documents: number;
  readonly docs: ReadonlyMap<string, number>;
};

/** How the candidates of a question are found. */
export type Plan = {
  readonly query: string;
  /**
   * `index`: all that the index finds are looked at. `newest`: so many would be found that only the
   * newest documents are gone through; what is told of the result says so.
   */
  readonly by: "index" | "newest";
};

/** A concept with what finding it is worth: the rarer, the more; and what each of its ways is worth. */
export type Weighed = Concept & {
  readonly share: number;
  readonly weight: number;
  readonly worth: readonly number[];
};

/** Up to so many candidates the index is asked; about 60 ms with everything in memory (docs/operations/performance.md). */
const mostFromIndex = 12_000;

/** Weighs the concepts of a question. What was never counted counts as rare. */
export const weighed = (
  concepts: readonly Concept[],
  { documents, docs }: Commonness,
): readonly Weighed[] =>
  concepts.map((concept) => {
    const total = Math.max(documents, 1);
    const shares = concept.ways.map(({ keys }) => {
      const each = keys.map((key) => Math.min(1, (docs.get(key) ?? 1) / total));
      const rarest = Math.min(...each);
      // Words in a row are rarer than the rarest of them, and not as rare as chance has it.
      const row = each.reduce((product, one) => product * one, 5);
      return Math.max(1 / total, keys.length > 1 ? Math.min(rarest / 3, row) : rarest);
    });
    const share = Math.min(
      1,
      shares.reduce((sum, one) => sum + one, 0),
    );
    // To belong to a unit that is meant is less than to name it.
    const worth = concept.ways.map(
      ({ literal }, i) => worthOf(shares[i] ?? 1) * (literal ? 1 : 0.6),
    );
    return { ...concept, share, weight: worthOf(share), worth };
  });

const worthOf = (share: number): number => Math.max(0.05, -Math.log(share));

/** All concepts at once. */
export const strictPlan = (concepts: readonly Weighed[], documents: number): Plan => ({
  query: both(concepts),
  by: expected(concepts, documents) > mostFromIndex ? "newest" : "index",
});

/** With how much of a question one is content when all of it finds too little, step by step. */
export const loosenings = [
  { leastShare: 0.42, leastOf: 2 },
  // Where all words together found nothing at all, a single telling one is an answer as well.
  { leastShare: 0.42, leastOf: 1 },
  { leastShare: 0.25, leastOf: 1 },
] as const;

/**
 * Enough of the concepts: every least set of them that carries this share of the question's weight, the most
 * telling sets first, as long as the index can bear them. One rare word is enough; two common ones of
 * five are not. Null when nothing but all of them would do.
 */
export function relaxedPlan(
  concepts: readonly Weighed[],
  documents: number,
  { leastShare, leastOf }: (typeof loosenings)[number],
): Plan | null {
  if (concepts.length < 2) return null;
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const enough = leastSets(concepts, whole * leastShare)
    .filter((set) => set.length >= leastOf)
    .map((set) => ({ set, found: expected(set, documents) }))
    .toSorted((a, b) => a.found - b.found);
  const borne: (readonly Weighed[])[] = [];
  let sum = 0;
  for (const { set, found } of enough) {
    if (borne.length > 0 && (borne.length >= mostSets || sum + found > mostFromIndex)) break;
    borne.push(set);
    sum += found;
  }
  const query = borne.map((set) => `(${both(set)})`).join(" | ");
  return query === "" ? null : { query, by: sum > mostFromIndex ? "newest" : "index" };
}

const mostSets = 20;

const both = (concepts: readonly Weighed[]): string =>
  concepts.map(({ query }) => query).join(" & ");

// Words of one subject stand together more often than chance has it: the root, not the share itself.
function expected(concepts: readonly Weighed[], documents: number): number {
  const [rarest = 1, ...others] = concepts.map(({ share }) => share).toSorted((a, b) => a - b);
  return others.reduce((sum, share) => sum * Math.sqrt(share), documents * rarest);
}

/** The sets that weigh enough and would not without any one of theirs. Ten concepts make 1,024 sets. */
function leastSets(concepts: readonly Weighed[], enough: number): readonly (readonly Weighed[])[] {
  const out: (readonly Weighed[])[] = [];
  for (let mask = 1; mask < 2 ** concepts.length; mask += 1) {
    const set = concepts.filter((_, i) => Math.floor(mask / 2 ** i) % 2 === 1);
    const weight = set.reduce((sum, one) => sum + one.weight, 0);
    if (weight >= enough && set.every((one) => weight - one.weight < enough)) out.push(set);
  }
  return out;
}
