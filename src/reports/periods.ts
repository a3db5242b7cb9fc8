import { day, type Day, plusDays, yearOf } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";

/** "q1" … "q4" a quarter; "6m", "9m" and "year" from the beginning of the year. */
export const spans = ["q1", "q2", "q3", "q4", "6m", "9m", "year"] as const;
export type Span = (typeof spans)[number];

/** A period a report is made for. */
export type Period = { readonly year: number; readonly span: Span };

/** Both days included. */
export type Window = { readonly from: Day; readonly to: Day };

const ends = { q1: 3, q2: 6, q3: 9, q4: 12, "6m": 6, "9m": 9, year: 12 } as const;

/**
 * The days of a period: from the 15th of the month before it to the 14th of its last month
 * (TT 01/2024/TT-TTCP): quarter I of 2027 and the year 2027 begin on 15/12/2026.
 */
export function windowOf({ year, span }: Period): Window {
  const last = ends[span];
  const first = span.startsWith("q") ? last - 3 : 0;
  return { from: plusDays(fourteenth(year, first), 1), to: fourteenth(year, last) };
}

/** The 14th of a month; month 0 is December of the year before. */
const fourteenth = (year: number, month: number): Day =>
  month === 0 ? day(`${year - 1}-12-14`) : day(`${year}-${String(month).padStart(2, "0")}-14`);

/** Every period a day belongs to. */
export const periodsOf = (on: Day): readonly Period[] =>
  [yearOf(on), yearOf(on) + 1].flatMap((year) =>
    spans.map((span) => ({ year, span })).filter((period) => holds(windowOf(period), on)),
  );

const holds = ({ from, to }: Window, on: Day): boolean => from <= on && on <= to;

/** "2026-q4", as it stands in addresses and in the table. */
export const periodName = ({ year, span }: Period): string => `${year}-${span}`;

/** The period of a name; null for anything else, and for years no report is made for. */
export function periodNamed(name: string): Period | null {
  const [, year = "", span = ""] = /^(20\d{2})-(q[1-4]|6m|9m|year)$/.exec(name) ?? [];
  const known = spans.find((one) => one === span);
  return known && Number(year) >= 2018 ? { year: Number(year), span: known } : null;
}

/** The last period of this kind that is over on a day, else the running quarter's. */
export function latestQuarter(today: Day): Period {
  const quarters = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1].flatMap((year) =>
    (["q1", "q2", "q3", "q4"] as const).map((span) => ({ year, span })),
  );
  const over = quarters.filter((period) => windowOf(period).to < today);
  return over.at(-1) ?? { year: yearOf(today), span: "q1" };
}

/** "Quý IV năm 2026", "Quarter 4 of 2026". */
export function periodWords({ year, span }: Period): Text {
  const words = {
    q1: { vi: "Quý I", en: "Quarter 1" },
    q2: { vi: "Quý II", en: "Quarter 2" },
    q3: { vi: "Quý III", en: "Quarter 3" },
    q4: { vi: "Quý IV", en: "Quarter 4" },
    "6m": { vi: "6 tháng", en: "Six months" },
    "9m": { vi: "9 tháng", en: "Nine months" },
    year: { vi: "Cả năm", en: "The year" },
  } as const satisfies Record<Span, Text>;
  return { vi: `${words[span].vi} năm ${year}`, en: `${words[span].en} of ${year}` };
}
