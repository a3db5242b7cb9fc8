import { CalendarVietnamese } from "date-chinese";
import { expect, test } from "vitest";

import { type Day, day, dayOfWeek, plusDays } from "#kernel/day.ts";
import { calendarYear, isWorkingDay } from "../calendar.ts";
import { holidays } from "./holidays.ts";
import { lunarDays } from "./lunar.ts";
import { publishedCalendar } from "./published.ts";

/** Mùng 1 Tết and the tenth of the third lunar month of a year, as the library has them. */
function computed(year: number): { readonly tet: Day; readonly hungKings: Day } {
  const first = new CalendarVietnamese();
  first.fromJDE(first.newYear(year));
  const spring = new CalendarVietnamese();
  spring.fromGregorian(year, 6, 1);
  const [cycle, nth] = spring.get();
  return {
    tet: written(first.toGregorian()),
    hungKings: written(new CalendarVietnamese(cycle, nth, 3, false, 10).toGregorian(year)),
  };
}

const written = (g: { readonly year: number; readonly month: number; readonly day: number }) =>
  day(`${g.year}-${String(g.month).padStart(2, "0")}-${String(g.day).padStart(2, "0")}`);

const offIn = (year: number, name: { readonly vi: string }): readonly Day[] =>
  calendarYear(publishedCalendar, year)
    .off.filter((off) => off.name.vi.includes(name.vi))
    .map((off) => off.day);

test.each([2025, 2026])(
  "the announced Tết and Giỗ Tổ of %i are where the library has them",
  (year) => {
    const { tet, hungKings } = computed(year);
    expect(offIn(year, holidays.tet)).toEqual(expect.arrayContaining([tet, plusDays(tet, 1)]));
    // On a Sunday the day off is the one after it, which is announced in its place.
    const off = dayOfWeek(hungKings) === 7 ? plusDays(hungKings, 1) : hungKings;
    expect(offIn(year, holidays.hungKings)).toEqual([off]);
  },
);

test("2027 was computed ahead, and the library says the same", () => {
  const { tet, hungKings } = computed(2027);
  expect([tet, hungKings]).toEqual(["2027-02-06", "2027-04-16"]);
  expect(offIn(2027, holidays.tet)).toContain(tet);
  expect(offIn(2027, holidays.hungKings)).toContain(hungKings);
});

test("every year ahead is where the library has it", () => {
  for (const [year, days] of Object.entries(lunarDays)) {
    const { tet, hungKings } = computed(Number(year));
    expect(days.map((monthAndDay) => `${year}-${monthAndDay}`)).toEqual([tet, hungKings]);
  }
});

test("in 2028 offices are closed on the days of Tết that are certain, and the year says it is provisional", () => {
  expect(calendarYear(publishedCalendar, 2028).status).toBe("provisional");
  expect(offIn(2028, holidays.tet)).toEqual([
    "2028-01-25",
    "2028-01-26",
    "2028-01-27",
    "2028-01-28",
  ]);
  expect(isWorkingDay(publishedCalendar, day("2028-04-04"))).toBe(false);
});

test("2030 and 2053, where the Chinese calendar has another day, are the Vietnamese ones", () => {
  expect(computed(2030).tet).toBe("2030-02-02");
  expect(computed(2053).tet).toBe("2053-02-18");
});
