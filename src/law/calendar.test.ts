import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, day, dayOfWeek, plusDays, yearOf } from "#kernel/day.ts";
import { calendarYear, isWorkingDay, statusBetween, whyOff } from "./calendar.ts";
import { publishedCalendar as calendar } from "./calendars/published.ts";

/** The weekdays of a year on which offices are closed, "MM-DD". */
const closedWeekdays = (year: number): readonly string[] =>
  daysOf(year)
    .filter((at) => dayOfWeek(at) < 6 && !isWorkingDay(calendar, at))
    .map((at) => at.slice(5));

const workedWeekends = (year: number): readonly string[] =>
  daysOf(year)
    .filter((at) => dayOfWeek(at) > 5 && isWorkingDay(calendar, at))
    .map((at) => at.slice(5));

const days = (written: string): readonly string[] => written.split(" ");

function daysOf(year: number): readonly Day[] {
  const all: Day[] = [];
  for (let at = day(`${year}-01-01`); yearOf(at) === year; at = plusDays(at, 1)) all.push(at);
  return all;
}

test("2025 is as announced", () => {
  expect(closedWeekdays(2025)).toEqual(
    days("01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02"),
  );
  expect(workedWeekends(2025)).toEqual(["04-26"]);
});

test("2026 is as announced, with 24 November for the first time", () => {
  expect(closedWeekdays(2026)).toEqual(
    days("01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24"),
  );
  expect(workedWeekends(2026)).toEqual(["01-10", "08-22"]);
});

test("2027 is provisional: Tết and Giỗ Tổ computed, both days of a weekend given back", () => {
  expect(calendarYear(calendar, 2027).status).toBe("provisional");
  expect(closedWeekdays(2027)).toEqual(
    days("01-01 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 11-24"),
  );
});

describe("a year nobody announced", () => {
  test("holds the holidays of the statute, and the day after a weekend", () => {
    expect(calendarYear(calendar, 2030).status).toBe("statutory");
    expect(closedWeekdays(2022)).toEqual(days("01-03 05-02 05-03 09-02"));
    expect(closedWeekdays(2018)).toEqual(["01-01", "04-30", "05-01", "09-03"]);
  });

  test("has 24 November only from 2026 on", () => {
    expect(isWorkingDay(calendar, day("2023-11-24"))).toBe(true);
    expect(isWorkingDay(calendar, day("2028-11-24"))).toBe(false);
  });
});

test("every weekday off in place of a Saturday is named with it, and both are in the year", () => {
  for (const { off, workingSaturdays } of calendar.years) {
    for (const { day: worked, insteadOf } of workingSaturdays) {
      expect(dayOfWeek(worked)).toBe(6);
      expect(dayOfWeek(insteadOf)).toBeLessThan(6);
      expect(off.map((other) => other.day)).toContain(insteadOf);
    }
  }
});

test("the days off of a year are in order, each once, each in that year", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 9900 }), (year) => {
      const off = calendarYear(calendar, year).off.map((other) => other.day);
      expect(off).toEqual([...new Set(off)].toSorted());
      expect(off.every((other) => yearOf(other) === year)).toBe(true);
    }),
  );
});

test("why a day is off is said in words", () => {
  expect(whyOff(calendar, day("2026-11-24"))?.vi).toBe("Ngày Văn hóa Việt Nam");
  expect(whyOff(calendar, day("2026-01-02"))?.vi).toBe("nghỉ hoán đổi, làm bù thứ Bảy 10/01");
  expect(whyOff(calendar, day("2026-11-28"))).toEqual({ vi: "thứ Bảy", en: "Saturday" });
  expect(whyOff(calendar, day("2026-01-10"))).toBeUndefined();
  expect(whyOff(calendar, day("2026-11-23"))).toBeUndefined();
});

test("a span is as sure as its least sure year", () => {
  expect(statusBetween(calendar, day("2025-02-03"), day("2026-12-31"))).toBe("announced");
  expect(statusBetween(calendar, day("2026-12-31"), day("2027-01-01"))).toBe("provisional");
  expect(statusBetween(calendar, day("2024-12-31"), day("2027-01-01"))).toBe("statutory");
});

test("what is counted with and what is said in words agree about every day of seventy years", () => {
  const wrong: Day[] = [];
  for (let at = day("1980-01-01"); at < "2050-01-01"; at = plusDays(at, 1)) {
    if (isWorkingDay(calendar, at) !== (whyOff(calendar, at) === undefined)) wrong.push(at);
  }
  expect(wrong).toEqual([]);
});
