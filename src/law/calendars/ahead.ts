import { type Day, day, plusDays } from "#kernel/day.ts";
import { holidays } from "./holidays.ts";
import { lunarDays } from "./lunar.ts";
import { fixedHolidays, statutoryYear, withDaysInLieu } from "./statutory.ts";
import type { CalendarYear, DayOff } from "./year.ts";

/**
 * A year that is in no calendar: computed ahead where its lunar days are known, else only what the
 * statute itself fixes. The same object each time: lists ask for the same few years again and again.
 */
export function yearAhead(year: number): CalendarYear {
  const days = lunarDays[year];
  if (!days) return statutoryYear(year);
  const known = computed.get(year);
  if (known) return known;
  const made = provisionalYear(year, {
    tet: day(`${year}-${days[0]}`),
    hungKings: day(`${year}-${days[1]}`),
  });
  computed.set(year, made);
  return made;
}

const computed = new Map<number, CalendarYear>();

/**
 * A year ahead of its notice. The five days of Tết begin one or two days before mùng 1; here are the
 * days off under both, so one day of Tết is still to come, and so is the day beside 02/9.
 */
export function provisionalYear(
  year: number,
  lunar: { readonly tet: Day; readonly hungKings: Day },
): CalendarYear {
  const source = `Tính theo âm lịch UTC+7 (mùng 1 Tết là ${inDigits(lunar.tet)}); chưa có thông báo`;
  const off: readonly DayOff[] = [
    ...fixedHolidays(year),
    ...[-1, 0, 1, 2].map((after) => ({
      day: plusDays(lunar.tet, after),
      name: holidays.tet,
      source,
    })),
    { day: lunar.hungKings, name: holidays.hungKings, source },
  ];
  const once = [...new Map(off.map((one) => [one.day, one])).values()];
  return { year, status: "provisional", off: withDaysInLieu(once), workingSaturdays: [] };
}

const inDigits = (at: Day): string => `${at.slice(8)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;
