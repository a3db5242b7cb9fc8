import { isDay, type Day } from "#kernel/day.ts";

/** A day as people type it: "23/11/2026" as on paper, or "2026-11-23" as a browser sends it; else null. */
export function dayTyped(typed: string | undefined): Day | null {
  const text = (typed ?? "").trim();
  const paper = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const iso = paper
    ? `${paper[3]}-${(paper[2] ?? "").padStart(2, "0")}-${(paper[1] ?? "").padStart(2, "0")}`
    : text;
  return isDay(iso) ? iso : null;
}
