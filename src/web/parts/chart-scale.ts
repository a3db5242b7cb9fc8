/** The arithmetic of charts: pure, in percent of the width or height there is. */

/** The smallest of 1, 2, 5 · 10ⁿ that is not below `most`: where an axis ends. For nothing it is 1. */
export function niceTop(most: number): number {
  if (!(most > 0)) return 1;
  const tens = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 5, 10].find((one) => one * tens >= most * (1 - 1e-12)) ?? 10;
  return step * tens;
}

/** The values an axis that ends at `top` is marked at, from 0 to it; whole ones where `top` is whole. */
export function marks(top: number): readonly number[] {
  const parts = [5, 4, 2].find((count) => !Number.isInteger(top) || Number.isInteger(top / count));
  const count = parts ?? 1;
  return Array.from({ length: count + 1 }, (_, at) => (top * at) / count);
}

/** A part as percent of its whole, never outside 0 to 100; of nothing it is 0. */
export const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0;

/**
 * Whole percents that add up to exactly 100 (largest remainders; equal ones in order), so that a bar
 * and the words under it never disagree. All 0 when there is nothing.
 */
export function wholeShares(values: readonly number[]): readonly number[] {
  const sum = values.reduce((all, one) => all + one, 0);
  if (sum <= 0) return values.map(() => 0);
  const exact = values.map((one) => (one / sum) * 100);
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((all, one) => all + one, 0);
  const up = exact
    .map((one, at) => ({ at, rest: one - Math.floor(one) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
    .slice(0, left);
  return floors.map((one, at) => one + (up.some((chosen) => chosen.at === at) ? 1 : 0));
}

/** Where each of `values` begins, in percent of their sum. */
export function starts(values: readonly number[]): readonly number[] {
  const sum = values.reduce((all, one) => all + one, 0);
  return values.map((_, at) =>
    share(
      values.slice(0, at).reduce((all, one) => all + one, 0),
      sum,
    ),
  );
}

/** Which of `count` labels are drawn so that no more than `most` are; always the last one, and evenly. */
export function drawnLabels(count: number, most: number): readonly boolean[] {
  const every = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: count }, (_, at) => (count - 1 - at) % every === 0);
}

/** A label cut where it would run out of its chart on a phone; the table has it whole. */
export const shortened = (label: string, most = 34): string => {
  const letters = Array.from(label);
  return letters.length <= most
    ? label
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
};
