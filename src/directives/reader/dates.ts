import { isDay } from "#kernel/day.ts";
import { keyOf, type Token } from "./tokens.ts";

/** A date, or a stretch of days, as it stands in the text; `end` is the token after it. */
export type DateFound = {
  readonly end: number;
  readonly from: string | null;
  readonly to: string | null;
  /** Where the year is missing: "06-10". */
  readonly monthDay?: string;
  readonly kind: "day" | "period";
};

const [ngay, thang, nam, quy, va] = ["ngày", "tháng", "năm", "quý", "và"].map(keyOf);

/** The date that begins at token `at`, with or without the word "ngày". */
export function dateAt(tokens: readonly Token[], at: number): DateFound | undefined {
  const word = tokens[at]?.key === ngay ? at + 1 : at;
  return (
    inFigures(tokens, word) ??
    (word > at ? spelled(tokens, word) : undefined) ??
    periodAt(tokens, at)
  );
}

/** "07/11/2017", "12-1-2022", "25.5.2017"; without a year only where the month is joined on: "28/5". */
function inFigures(tokens: readonly Token[], at: number): DateFound | undefined {
  if (tokens[at]?.kind !== "number") return undefined;
  const [day, first, month, second, year] = tokens.slice(at, at + 5);
  if (day?.kind !== "number" || month?.kind !== "number" || !first) return undefined;
  if (!"/-.".includes(first.key) || first.kind !== "mark") return undefined;
  const d = Number(day.text);
  const m = Number(month.text);
  if (day.text.length > 2 || month.text.length > 2 || d < 1 || d > 31 || m < 1 || m > 12)
    return undefined;
  const whole = second?.key === first.key && year?.kind === "number" && year.text.length === 4;
  if (whole) return dayFound(at + 5, Number(year.text), m, d);
  const afterNumber = second?.kind === "mark" && "/-".includes(second.key) && second.joined;
  if (afterNumber || !first.joined || !month.joined || first.key === "-") return undefined;
  return yearless(at + 3, m, d);
}

/** "14 tháng 3 năm 2013", "30 tháng 6". */
function spelled(tokens: readonly Token[], at: number): DateFound | undefined {
  if (tokens[at]?.kind !== "number") return undefined;
  const [day, month, m, year, y] = tokens.slice(at, at + 5);
  if (day?.kind !== "number" || month?.key !== thang || m?.kind !== "number") return undefined;
  const [d, n] = [Number(day.text), Number(m.text)];
  if (d < 1 || d > 31 || n < 1 || n > 12) return undefined;
  if (year?.key === nam && y?.kind === "number" && y.text.length === 4) {
    return dayFound(at + 5, Number(y.text), n, d);
  }
  return yearless(at + 3, n, d);
}

/** "năm 2018", "tháng 9/2023", "tháng 5 và tháng 6 năm 2025", "quý II-2008", "quý III năm 2026". */
function periodAt(tokens: readonly Token[], at: number): DateFound | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.key === nam && isYear(second)) {
    const y = second?.text ?? "";
    return { end: at + 2, from: `${y}-01-01`, to: `${y}-12-31`, kind: "period" };
  }
  if (first?.key === quy) {
    const quarter = romans.indexOf(second?.text.toUpperCase() ?? "") + 1 || Number(second?.text);
    const year = yearAfter(tokens, at + 2);
    if (!year || !(quarter >= 1 && quarter <= 4)) return undefined;
    return months(year.end, year.year, quarter * 3 - 2, quarter * 3);
  }
  if (first?.key !== thang || second?.kind !== "number") return undefined;
  const from = Number(second.text);
  if (from < 1 || from > 12) return undefined;
  const [and, again, other] = tokens.slice(at + 2, at + 5);
  if (and?.key === va && again?.key === thang && other?.kind === "number") {
    const year = yearAfter(tokens, at + 5);
    if (year) return months(year.end, year.year, from, Number(other.text));
  }
  const year = yearAfter(tokens, at + 2);
  return year && months(year.end, year.year, from, from);
}

const romans = ["I", "II", "III", "IV"];

const isYear = (token: Token | undefined): boolean =>
  token?.kind === "number" && /^(19|20)\d\d$/.test(token.text);

function yearAfter(tokens: readonly Token[], at: number) {
  const between = tokens[at];
  if (!between || !(between.key === nam || "/-".includes(between.key))) return undefined;
  const year = tokens[at + 1];
  return isYear(year) ? { year: Number(year?.text), end: at + 2 } : undefined;
}

function months(end: number, year: number, from: number, to: number): DateFound | undefined {
  if (to < from || to > 12) return undefined;
  const last = new Date(Date.UTC(year, to, 0)).getUTCDate();
  return {
    end,
    from: `${year}-${two(from)}-01`,
    to: `${year}-${two(to)}-${two(last)}`,
    kind: "period",
  };
}

function dayFound(end: number, year: number, month: number, day: number): DateFound | undefined {
  const written = `${year}-${two(month)}-${two(day)}`;
  return isDay(written) ? { end, from: written, to: written, kind: "day" } : undefined;
}

const yearless = (end: number, month: number, day: number): DateFound => ({
  end,
  from: null,
  to: null,
  monthDay: `${two(month)}-${two(day)}`,
  kind: "day",
});

const two = (n: number): string => String(n).padStart(2, "0");

/** The first such day of the year on or after `context`; what lies ahead of a directive has that year. */
export function nextOn(monthDay: string, context: string): string | null {
  const year = Number(context.slice(0, 4));
  return firstDay(`${year}-${monthDay}` >= context ? [year, year + 1] : [year + 1], monthDay);
}

/** The last such day of the year on or before `context`; what a text looks back on has that year. */
export function lastOn(monthDay: string, context: string): string | null {
  const year = Number(context.slice(0, 4));
  return firstDay(`${year}-${monthDay}` <= context ? [year] : [year - 1], monthDay);
}

const firstDay = (years: readonly number[], monthDay: string): string | null =>
  years.map((year) => `${year}-${monthDay}`).find(isDay) ?? null;
