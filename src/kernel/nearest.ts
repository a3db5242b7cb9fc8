/** The known words somebody probably meant by `typed`: a slip of a letter or two away, nearest first. */
export function nearest(typed: string, known: readonly string[]): readonly string[] {
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  return known
    .map((word) => ({ word, off: word.startsWith(typed) && typed ? 0 : distance(typed, word) }))
    .filter(({ off }) => off <= allowed)
    .toSorted((a, b) => a.off - b.off)
    .slice(0, 3)
    .map(({ word }) => word);
}

/** How many letters must be put in, left out or changed (Levenshtein). */
function distance(first: string, second: string): number {
  const a = Array.from(first);
  const b = Array.from(second);
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
