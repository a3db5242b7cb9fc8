import { day as toDay, plusDays, yearOf, type Day } from "#kernel/day.ts";
import { type Calendar, calendarYear, isWorkingDay, whyOff } from "#law/calendar.ts";
import type { CalendarYear, DayOff } from "#law/calendars/year.ts";
import type { UnitId } from "#people/model.ts";

import type { Calendars, ChangedDay, Closure, Version } from "./model.ts";

/**
 * The calendar in force: what is shipped, and over it every confirmed version, the later over the
 * earlier. Its id names all of it, so that a date can say on which calendar it was counted.
 *
 * @param confirmed in the order in which they were confirmed
 */
export function inForce(
  shipped: Calendar,
  confirmed: readonly Pick<Version, "id" | "years">[],
): Calendar {
  const last = confirmed.at(-1);
  if (!last) return shipped;
  const years = new Map(shipped.years.map((year) => [year.year, year]));
  for (const version of confirmed) {
    for (const year of version.years) years.set(year.year, year);
  }
  return {
    id: `${shipped.id}+${last.id}`,
    years: [...years.values()].toSorted((one, other) => one.year - other.year),
  };
}

/** The calendars of the house: the national one, and for each unit the same with its closures. */
export function calendarsOf(
  national: Calendar,
  closures: readonly Pick<Closure, "id" | "unit" | "from" | "to" | "reason" | "document">[],
): Calendars {
  const byUnit = Map.groupBy(closures, ({ unit }) => unit);
  const made = new Map<UnitId, Calendar>();
  for (const [unit, own] of byUnit) made.set(unit, withClosures(national, own));
  return { national, of: (unit) => made.get(unit) ?? national };
}

/** A calendar on which the days of closures are days off too, each with its reason. */
function withClosures(
  national: Calendar,
  closures: readonly Pick<Closure, "id" | "from" | "to" | "reason" | "document">[],
): Calendar {
  const closed = closures.flatMap((closure) =>
    daysOf(closure).map((day): DayOff => ({
      day,
      name: {
        vi: `cơ quan nghỉ: ${closure.reason}`,
        en: `the office is closed: ${closure.reason}`,
      },
      source: closure.document.number,
    })),
  );
  const touched = new Map<number, DayOff[]>();
  for (const off of closed) {
    const year = yearOf(off.day);
    touched.set(year, [...(touched.get(year) ?? []), off]);
  }
  const years = new Map(national.years.map((year) => [year.year, year]));
  for (const [year, more] of touched) {
    years.set(year, closedOn(years.get(year) ?? calendarYear(national, year), more));
  }
  return {
    ...national,
    id: `${national.id}/${Math.max(...closures.map(({ id }) => id))}.${closures.length}`,
    years: [...years.values()],
  };
}

function closedOn(year: CalendarYear, more: readonly DayOff[]): CalendarYear {
  const known = new Set(year.off.map(({ day }) => day));
  const added = [...new Map(more.map((off) => [off.day, off])).values()].filter(
    ({ day }) => !known.has(day),
  );
  return {
    ...year,
    off: [...year.off, ...added].toSorted((one, other) => (one.day < other.day ? -1 : 1)),
  };
}

/** Every day of a closure, both ends included. */
function daysOf({ from, to }: Pick<Closure, "from" | "to">): readonly Day[] {
  const days: Day[] = [];
  for (let at = from; at <= to; at = plusDays(at, 1)) days.push(at);
  return days;
}

/** The days of the years `before` or `after` know that are off in one and worked in the other. */
export function changesBetween(before: Calendar, after: Calendar): readonly ChangedDay[] {
  if (before === after) return [];
  const years = new Set([...before.years, ...after.years].map(({ year }) => year));
  return [...years]
    .toSorted((one, other) => one - other)
    .filter((year) => calendarYear(before, year) !== calendarYear(after, year))
    .flatMap((year) => daysOf({ from: firstOf(year), to: plusDays(firstOf(year + 1), -1) }))
    .filter((day) => isWorkingDay(before, day) !== isWorkingDay(after, day))
    .map((day) => ({ day, off: !isWorkingDay(after, day), why: whyOff(after, day) ?? null }));
}

const firstOf = (year: number): Day => toDay(`${year}-01-01`);
