import { day, plusDays, yearOf, type Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";

const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"] as const;
type Month = (typeof months)[number];

/** A month, a quarter, or 6, 9 and 12 months from the beginning of the year. */
export type Span = `m${Month}` | "q1" | "q2" | "q3" | "q4" | "6m" | "9m" | "year";
export const spans: readonly Span[] = [
  ...months.map((month) => `m${month}` as const),
  "q1",
  "q2",
  "q3",
  "q4",
  "6m",
  "9m",
  "year",
];

export type Period = { readonly year: number; readonly span: Span };
/** Both days included. */
export type Window = { readonly from: Day; readonly to: Day };

/**
 * The days of a period, as periodic reports count them (TT 01/2024/TT-TTCP): from the 15th of the month
 * before it to the 14th of its last month. That reviews use the same days is ours, so that both papers of
 * a period speak of the same work.
 */
export function windowOf({ year, span }: Period): Window {
  const last = lastMonthOf(span);
  const first = span.startsWith("m") ? last - 1 : span.startsWith("q") ? last - 3 : 0;
  return { from: plusDays(fourteenth(year, first), 1), to: fourteenth(year, last) };
}

const longer = { q1: 3, q2: 6, q3: 9, q4: 12, "6m": 6, "9m": 9, year: 12 } as const;
const isLonger = (span: Span): span is keyof typeof longer => Object.hasOwn(longer, span);
const lastMonthOf = (span: Span): number => (isLonger(span) ? longer[span] : Number(span.slice(1)));

/** The 14th of a month; month 0 is December of the year before. */
const fourteenth = (year: number, month: number): Day =>
  month === 0 ? day(`${year - 1}-12-14`) : day(`${year}-${String(month).padStart(2, "0")}-14`);

/** "2026-q4", as it stands in addresses and in the table. */
export const periodName = ({ year, span }: Period): string => `${year}-${span}`;

/** The period of a name; null for anything else. */
export function periodNamed(name: string): Period | null {
  const [, year = "", span = ""] = /^(20\d{2})-(\w{2,4})$/.exec(name) ?? [];
  const known = spans.find((one) => one === span);
  return known && Number(year) >= 2018 ? { year: Number(year), span: known } : null;
}

/** The month that was over last on a day. */
export function latestMonth(today: Day): Period {
  const all = [yearOf(today) - 1, yearOf(today)].flatMap((year) =>
    months.map((month) => ({ year, span: `m${month}` as const })),
  );
  return all.findLast((one) => windowOf(one).to < today) ?? { year: yearOf(today), span: "m01" };
}

const quarterNames = { q1: "I", q2: "II", q3: "III", q4: "IV" } as const;
/** "Tháng 11 năm 2026", "November quarter…" in plain words. */
export function periodWords({ year, span }: Period): Text {
  if (span === "year") return { vi: `12 tháng năm ${year}`, en: `Twelve months of ${year}` };
  if (span === "6m" || span === "9m")
    return { vi: `${span[0]} tháng năm ${year}`, en: `First ${span[0]} months of ${year}` };
  if (span === "q1" || span === "q2" || span === "q3" || span === "q4")
    return { vi: `Quý ${quarterNames[span]} năm ${year}`, en: `Quarter ${span[1]} of ${year}` };
  const month = Number(span.slice(1));
  return { vi: `Tháng ${month} năm ${year}`, en: `Month ${month} of ${year}` };
}
