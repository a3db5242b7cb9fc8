import { grounds } from "#cases/grounds.ts";
import {
  type Count,
  daysOf,
  type Figures,
  measures,
  type Period,
  periodKey,
  quarters,
  type PublishedYear,
} from "#cases/statistics.ts";
import { plusDays, type Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Shown } from "#disclosure/suppress.ts";

import { yearOfDay } from "./figures.store.ts";

/** The figures of a unit as page, CSV and JSON all show them; there is no other way to them. */
export type UnitFigures = {
  readonly period: Period;
  readonly from: Day;
  readonly to: Day;
  /** The last whole day that could be counted: the end of the period, or yesterday. */
  readonly until: Day;
  readonly figures: Figures;
  readonly now: PublishedYear["now"];
  /** The quarters of its year that had begun, as they were published together. */
  readonly quarters: readonly { readonly period: Period; readonly figures: Figures }[];
  /** The grounds that exist here, or were chosen all the same. */
  readonly grounds: readonly Extract<Count, `ground-${string}`>[];
};

/** One period of a unit, as it was counted today. The whole year is always published together. */
export async function unitFigures(
  sql: Sql,
  unit: { readonly id: number; readonly province: string },
  period: Period,
  today: Day,
): Promise<UnitFigures> {
  const year = await yearOfDay(sql, unit.id, period.year, today);
  const figures = year[period.span];
  const { from, to } = daysOf(period);
  return {
    period,
    from,
    to,
    until: to < today ? to : plusDays(today, -1),
    figures,
    now: year.now,
    quarters: quarters
      .map((span) => ({ period: { year: period.year, span }, figures: year[span] }))
      .filter((quarter) => daysOf(quarter.period).from < today),
    grounds: grounds
      .filter(
        ({ verified, province }) =>
          verified === "V" && (province ?? unit.province) === unit.province,
      )
      .map(({ id }) => `ground-${id}` as const),
  };
}

/** The counts in the order they are listed. */
export const listed = ({ grounds: here }: UnitFigures): readonly Count[] => {
  const at = measures.indexOf("declined") + 1;
  return [...measures.slice(0, at), ...here, ...measures.slice(at)];
};

/** Whether there is anything at all to tell of a unit: for ended ones that never had a matter. */
export const isEmpty = ({ figures, now }: UnitFigures): boolean =>
  [...Object.values(figures), now.open].every(isZero);

const isZero = (shown: Shown): boolean => shown.kind === "exact" && shown.value === 0;

/** The same for programs: `{value}`, `{below: 5}` or `{atLeast: 5}`. */
export function figuresJson(
  unit: { readonly slug: string; readonly name: string },
  figures: UnitFigures,
) {
  const { period, from, to, until, now } = figures;
  return {
    unit: { slug: unit.slug, name: unit.name },
    period: { key: periodKey(period), from, to, countedUntil: until },
    figures: Object.fromEntries(
      listed(figures).map((count) => [count, forPrograms(figures.figures[count])]),
    ),
    now: {
      open: forPrograms(now.open),
      overdue: forPrograms(now.overdue),
      "in-time": forPrograms(now["in-time"]),
    },
    suppression:
      "0 and counts from 5 up are exact; {below: 5}: fewer than five; {atLeast: 5}: five or more, kept back so that a small count cannot be worked out. Policy.",
  };
}

const forPrograms = (shown: Shown) => {
  if (shown.kind === "exact") return { value: shown.value };
  if (shown.kind === "few") return { below: 5 };
  return shown.kind === "many" ? { atLeast: 5 } : { withheld: true };
};
