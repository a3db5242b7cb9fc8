import { type Day, dayNumber, dayNumbered, dayOfWeek, plusDays, yearOf } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { workingFrom, worksOn } from "./worked-days.ts";
import { yearAhead } from "./calendars/ahead.ts";
import type { Calendar, CalendarYear, YearStatus } from "./calendars/year.ts";
import { weekdayName } from "./weekdays.ts";

export type { Calendar } from "./calendars/year.ts";

/** The year as the calendar has it; one that nobody has announced, as far as it can be computed ahead. */
export const calendarYear = (calendar: Calendar, year: number): CalendarYear =>
  calendar.years.find((known) => known.year === year) ?? yearAhead(year);

export const isWorkingDay = (calendar: Calendar, day: Day): boolean =>
  worksOn(calendar, dayNumber(day));

/** Why offices are closed on `day`, in words: the holiday, or the day of the week; undefined when they work. */
export function whyOff(calendar: Calendar, day: Day): Text | undefined {
  const year = calendarYear(calendar, yearOf(day));
  const holiday = year.off.find((off) => off.day === day);
  if (holiday) return holiday.name;
  if (workedWeekdays(year).includes(dayOfWeek(day)) || isWorkingSaturday(calendar, day)) {
    return undefined;
  }
  return weekdayName(day);
}

/** The weekdays offices work in a year, 1 = Monday. */
export const workedWeekdays = (year: CalendarYear): readonly number[] => year.week ?? usualWeek;

const usualWeek = [1, 2, 3, 4, 5];

/** Whether `day` is a Saturday worked in exchange for another day. */
export const isWorkingSaturday = (calendar: Calendar, day: Day): boolean =>
  calendarYear(calendar, yearOf(day)).workingSaturdays.some((worked) => worked.day === day);

/** `day` itself when offices work on it, else the next day on which they do. */
export const workingDayFrom = (calendar: Calendar, day: Day): Day =>
  dayNumbered(workingFrom(calendar, dayNumber(day)));

/** `day` itself when offices work on it, else the last day before it on which they do. */
export function workingDayUntil(calendar: Calendar, day: Day): Day {
  let at = day;
  while (!isWorkingDay(calendar, at)) at = plusDays(at, -1);
  return at;
}

/** The least sure of the years from `from` to `to`: what a date counted over them can claim. */
export function statusBetween(calendar: Calendar, from: Day, to: Day): YearStatus {
  let least: YearStatus = "announced";
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const { status } = calendarYear(calendar, year);
    if (sureness[status] < sureness[least]) least = status;
  }
  return least;
}

const sureness = { announced: 2, provisional: 1, statutory: 0 } as const satisfies Record<
  YearStatus,
  number
>;
