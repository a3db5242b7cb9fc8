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
    // "hè" is rarer than its letters, which "hệ" has as well; counted so only where two documents have it.
    const form = concept.form === null ? undefined : docs.get(concept.form);
    const asSpelt = form === undefined ? 0 : worthOf(Math.min(1, form / total));
    const worth = concept.ways.map(({ literal }, i) =>
      Math.max(worthOf(shares[i] ?? 1) * (literal ? 1 : 0.6), i === 0 ? asSpelt : 0),
    );
    return { ...concept, share, weight: Math.max(worthOf(share), asSpelt), worth };
  });

const worthOf = (share: number): number => Math.max(0.05, -Math.log(share));

/** All concepts at once. */
export const strictPlan = (concepts: readonly Weighed[], documents: number): Plan => ({
  query: both(concepts),
  by: expected(concepts, documents) > mostFromIndex ? "newest" : "index",
});

/** With how much of a question's weight one is content when all of it finds too little. */
export const leastShare = 0.3;

/**
 * Enough of the concepts: the sets of them that carry that share of the question's weight, those that
 * fewest documents have first, as many as the index can bear. One rare word is enough; two common ones of
 * five are not. Null when nothing but all of them would do.
 */
export function relaxedPlan(concepts: readonly Weighed[], documents: number): Plan | null {
  if (concepts.length < 2) return null;
  const whole = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const enough = setsOf(concepts)
    .filter((set) => set.reduce((sum, { weight }) => sum + weight, 0) >= whole * leastShare)
    .filter((set) => set.length > 1 || !set.some(isPlace))
    .map((set) => ({ set, found: expected(set, documents) }))
    .toSorted((a, b) => a.found - b.found);
  let borne: typeof enough = [];
  let any = false;
  for (const one of enough) {
    // What a larger set finds, a set within it finds as well.
    const beside = borne.filter(({ set }) => !one.set.every((concept) => set.includes(concept)));
    const sum = beside.reduce((all, { found }) => all + found, one.found);
    if (any && (beside.length >= mostSets || sum > mostWhenRelaxed)) continue;
    borne = [...beside, one];
    any = true;
  }
  const sum = borne.reduce((all, { found }) => all + found, 0);
  const query = borne.map(({ set }) => `(${both(set)})`).join(" | ");
  return query === "" ? null : { query, by: sum > mostFromIndex ? "newest" : "index" };
}

const mostSets = 20;

/** These come in addition, and only some of them are shown. */
const mostWhenRelaxed = 4_000;

/** To be of a place is no answer by itself to a question that says more. */
const isPlace = ({ ways }: Weighed): boolean => ways.some(({ literal }) => !literal);

const both = (concepts: readonly Weighed[]): string =>
  concepts.map(({ query }) => query).join(" & ");

// Words of one subject stand together more often than chance has it: the root, not the share itself.
function expected(concepts: readonly Weighed[], documents: number): number {
  const [rarest = 1, ...others] = concepts.map(({ share }) => share).toSorted((a, b) => a - b);
  return others.reduce((sum, share) => sum * Math.sqrt(share), documents * rarest);
}

/** Every set of them. Ten concepts make 1,023. */
const setsOf = (concepts: readonly Weighed[]): readonly (readonly Weighed[])[] =>
  Array.from({ length: 2 ** concepts.length - 1 }, (_, n) =>
    concepts.filter((__, i) => Math.floor((n + 1) / 2 ** i) % 2 === 1),
  );
