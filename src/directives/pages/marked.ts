import type { Finding } from "../model.ts";

/** A stretch of the text under the same findings; `opens` begin here, outermost first. */
export type Stretch = {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly opens: readonly Finding[];
};

/** The text cut where a finding begins or ends. Places are code points of the text. */
export function stretchesOf(words: string, findings: readonly Finding[]): readonly Stretch[] {
  const points = Array.from(words);
  const shown = findings.filter(({ start, end }) => end <= points.length && start < end);
  const cuts = [
    ...new Set([0, points.length, ...shown.flatMap(({ start, end }) => [start, end])]),
  ].toSorted((a, b) => a - b);
  const ordered = shown.toSorted((a, b) => a.start - b.start || b.end - a.end || a.nth - b.nth);
  const stretches: Stretch[] = [];
  let next = 0;
  let open: readonly Finding[] = [];
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1];
    if (to === undefined) break;
    open = open.filter(({ end }) => end > from);
    const opens: Finding[] = [];
    for (let one = ordered[next]; one && one.start === from; one = ordered[next]) {
      opens.push(one);
      next += 1;
    }
    open = [...open, ...opens];
    stretches.push({ text: points.slice(from, to).join(""), findings: open, opens });
  }
  return stretches;
}
