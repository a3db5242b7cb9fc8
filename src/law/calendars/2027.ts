import { day } from "#kernel/day.ts";
import type { CalendarYear, DayOff } from "./year.ts";
import { holidays } from "./holidays.ts";
import { fixedHolidays, withDaysInLieu } from "./statutory.ts";

const computed = "Tính theo âm lịch UTC+7 (mùng 1 Tết là 06/02/2027); chưa có thông báo";

const lunar = (date: string, name: DayOff["name"]): DayOff => ({
  day: day(date),
  name,
  source: computed,
});

/**
 * 2027 ahead of its notice. The five days of Tết begin one or two days before mùng 1;
 * here are the days off under both, so 04/02 or 11/02 is still to come, and so is
 * the day beside 02/9.
 */
export const year2027: CalendarYear = {
  year: 2027,
  status: "provisional",
  off: withDaysInLieu([
    ...fixedHolidays(2027),
    lunar("2027-02-05", holidays.tet),
    lunar("2027-02-06", holidays.tet),
    lunar("2027-02-07", holidays.tet),
    lunar("2027-02-08", holidays.tet),
    lunar("2027-04-16", holidays.hungKings),
  ]),
  workingSaturdays: [],
};
