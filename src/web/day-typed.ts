import { isDay, type Day } from "#kernel/day.ts";

/** A day as it comes from a form: "2026-11-23" as browsers send it, "23/11/2026" or "3-2-2027" as people write it. */
export function dayTyped(given: string | undefined): Day | null {
  const typed = (given ?? "").trim();
  const read = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const [, d = "", m = "", y = ""] = read ?? [];
  const iso = read ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : typed;
  return isDay(iso) && iso >= "1990-01-01" && iso <= "2100-01-01" ? iso : null;
}
