import { type Day, day, dayOfWeek, plusDays } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { CalendarYear, DayOff } from "./year.ts";
import { holidays, inLieu } from "./holidays.ts";

/**
 * What the statute alone fixes of a year: the holidays with a date of their own, and the next
 * working day off for one that falls on a weekend (from memory: Labour Code, Article 111.3).
 *
 * Left out because only the yearly notice decides them: Tết, Giỗ Tổ, the day beside 02/9
 * (since 2021; before, from memory, 02/9 was one day), and exchanged Saturdays.
 */
export function statutoryYear(year: number): CalendarYear {
  const known = years.get(year);
  if (known) return known;
  const computed: CalendarYear = {
    year,
    status: "statutory",
    off: withDaysInLieu(fixedHolidays(year)),
    workingSaturdays: [],
  };
  years.set(year, computed);
  return computed;
}

/** Years already worked out: lists of matters ask for the same few years thousands of times. */
const years = new Map<number, CalendarYear>();

/** The holidays that stand on the same date each year. */
export const fixedHolidays = (year: number): readonly DayOff[] => [
  { day: dated(year, "01-01"), name: holidays.newYear, source: labourCode },
  { day: dated(year, "04-30"), name: holidays.liberation, source: labourCode },
  { day: dated(year, "05-01"), name: holidays.labour, source: labourCode },
  { day: dated(year, "09-02"), name: holidays.nationalDay, source: labourCode },
  ...(year < 2026
    ? []
    : [{ day: dated(year, "11-24"), name: holidays.culture, source: "Nghị quyết 28/2026/QH16" }]),
];

/** The same days off, and for each on a weekend the next working day that is not off already. */
export function withDaysInLieu(off: readonly DayOff[]): readonly DayOff[] {
  const all = [...off];
  for (const holiday of off) {
    if (dayOfWeek(holiday.day) < 6) continue;
    const name: Text = inLieu(holiday.name);
    all.push({ day: nextWorkingDay(holiday.day, all), name, source: weeklyRest });
  }
  return all.toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function nextWorkingDay(from: Day, off: readonly DayOff[]): Day {
  let at = plusDays(from, 1);
  while (dayOfWeek(at) > 5 || off.some((other) => other.day === at)) at = plusDays(at, 1);
  return at;
}

const dated = (year: number, monthAndDay: string): Day =>
  day(`${String(year).padStart(4, "0")}-${monthAndDay}`);

const labourCode = "Bộ luật Lao động 2019, Điều 112";
const weeklyRest = "Bộ luật Lao động 2019, Điều 111 khoản 3";
