import { type Day, dayNumber, dayNumbered } from "#kernel/day.ts";
import type { Calendar } from "./calendars/year.ts";
import { yearAhead } from "./calendars/ahead.ts";

/** One year of a calendar, ready for counting; day `i` is the i-th after 1 January. */
type YearIndex = {
  readonly start: number;
  /** Whether offices work on day `i`. */
  readonly works: Uint8Array;
  /** How many of the days before `i` they worked. */
  readonly before: Uint16Array;
  /** The days worked, in order. */
  readonly worked: Uint16Array;
};

/** Whether offices work on the day of this number. */
export function worksOn(calendar: Calendar, number: number): boolean {
  const year = yearAt(calendar, number);
  return year.works[number - year.start] === 1;
}

/** The number of the day on which `count` working days after day `number` have passed; count from 1. */
function plusWorkingDays(calendar: Calendar, number: number, count: number): number {
  let year = yearAt(calendar, number);
  // Worked up to and with `number`, and `count` more.
  let rank = (year.before[number - year.start + 1] ?? 0) + count;
  while (rank > year.worked.length) {
    rank -= year.worked.length;
    year = yearAt(calendar, year.start + year.works.length);
  }
  return year.start + (year.worked[rank - 1] ?? 0);
}

/** The number itself when offices work on that day, else of the next day on which they do. */
export function workingFrom(calendar: Calendar, number: number): number {
  return worksOn(calendar, number) ? number : plusWorkingDays(calendar, number, 1);
}

const indexes = new WeakMap<Calendar, Map<number, YearIndex>>();

function yearAt(calendar: Calendar, number: number): YearIndex {
  let years = indexes.get(calendar);
  if (!years) indexes.set(calendar, (years = new Map()));
  // Close enough to begin with: no year begins more than a day away from this.
  let year = Math.floor((number + 0.5) / 365.2425) + 1970;
  for (;;) {
    let index = years.get(year);
    if (!index) years.set(year, (index = indexOf(calendar, year)));
    if (number < index.start) year -= 1;
    else if (number >= index.start + index.works.length) year += 1;
    else return index;
  }
}

function indexOf(calendar: Calendar, year: number): YearIndex {
  const known = calendar.years.find((one) => one.year === year) ?? yearAhead(year);
  const start = dayNumber(firstOf(year));
  const length = dayNumber(firstOf(year + 1)) - start;
  const works = new Uint8Array(length);
  const week = known.week ?? usualWeek;
  // 1970-01-01 was a Thursday.
  for (let i = 0; i < length; i += 1) {
    works[i] = week.includes(((((start + i + 3) % 7) + 7) % 7) + 1) ? 1 : 0;
  }
  for (const { day } of known.workingSaturdays) works[dayNumber(day) - start] = 1;
  for (const { day } of known.off) works[dayNumber(day) - start] = 0;
  const before = new Uint16Array(length + 1);
  const worked: number[] = [];
  for (let i = 0; i < length; i += 1) {
    if (works[i] === 1) worked.push(i);
    before[i + 1] = worked.length;
  }
  return { start, works, before, worked: Uint16Array.from(worked) };
}

const usualWeek = [1, 2, 3, 4, 5];

const firstOf = (year: number): Day =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the first of a year is a day
  `${String(year).padStart(4, "0")}-01-01` as Day;

/** The working day `count` working days after `from`; `from` itself is not counted. */
export const workingDaysAfter = (calendar: Calendar, from: Day, count: number): Day =>
  dayNumbered(plusWorkingDays(calendar, dayNumber(from), count));
