/** The word and what it is without one of its letters: words one letter apart share one of these. */
export const neighbourhood = (word: string): readonly string[] => {
  const letters = Array.from(word);
  return letters.length < 2 || letters.length > 24
    ? [word]
    : [...new Set([word, ...letters.map((_, i) => letters.toSpliced(i, 1).join(""))])];
};

/** How many letters differ: one put in, left out, changed, or two beside each other exchanged. */
export function distance(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  let before: number[] = [];
  let last = to.map((_, j) => j + 1);
  last.unshift(0);
  for (const [i, letter] of from.entries()) {
    const row = [i + 1];
    for (const [j, other] of to.entries()) {
      const swapped =
        i > 0 && j > 0 && letter === to[j - 1] && other === from[i - 1]
          ? (before[j - 1] ?? 0) + 1
          : Infinity;
      row.push(
        Math.min(
          (last[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (last[j] ?? 0) + (letter === other ? 0 : 1),
          swapped,
        ),
      );
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}
