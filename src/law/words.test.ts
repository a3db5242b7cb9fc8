import { expect, test } from "vitest";
import { day, instant, instantAt } from "#kernel/day.ts";
import { publishedCalendar as calendar } from "./calendars/published.ts";
import {
  dateWords,
  dayWords,
  instantWords,
  leftWords,
  minutesWords,
  shortDateWords,
  timeWords,
} from "./words.ts";

test("a day is written as people of each language write it", () => {
  const due = day("2026-12-08");
  expect(dayWords(due)).toEqual({ vi: "thứ Ba, 08/12/2026", en: "Tuesday, 8 December 2026" });
  expect(dateWords(due)).toEqual({ vi: "08/12/2026", en: "8 December 2026" });
  expect(shortDateWords(due)).toEqual({ vi: "08/12", en: "8 Dec" });
  expect(dayWords(day("2026-11-29")).vi).toBe("Chủ Nhật, 29/11/2026");
});

test("a moment is written on the clocks of Việt Nam wherever the machine stands", () => {
  const at = instant(new Date("2026-12-07T18:05:59Z"));
  expect(timeWords(at)).toBe("01:05");
  expect(instantWords(at)).toEqual({
    vi: "01:05, thứ Ba, 08/12/2026",
    en: "01:05, Tuesday, 8 December 2026",
  });
  expect(timeWords(instantAt(day("2026-12-08"), "14:05"))).toBe("14:05");
});

const due = day("2026-12-08");

test.each([
  ["2026-11-23", "còn 10 ngày làm việc", "10 working days left"],
  ["2026-11-25", "còn 9 ngày làm việc", "9 working days left"],
  ["2026-12-07", "còn 1 ngày làm việc", "1 working day left"],
  ["2026-12-08", "hạn là hôm nay", "due today"],
  ["2026-12-09", "quá hạn 1 ngày làm việc", "1 working day overdue"],
  ["2026-12-10", "quá hạn 2 ngày làm việc", "2 working days overdue"],
])("on %s a badge says “%s”", (today, vi, en) => {
  expect(leftWords(day(today), due, calendar)).toEqual({ vi, en });
});

test("a weekend after a Friday is late although no working day has passed", () => {
  const words = leftWords(day("2026-12-05"), day("2026-12-04"), calendar);
  expect(words).toEqual({ vi: "đã quá hạn", en: "overdue" });
});

test("minutes are said in hours and minutes", () => {
  expect(minutesWords(30).vi).toBe("30 phút");
  expect(minutesWords(240).vi).toBe("4 giờ");
  expect(minutesWords(210)).toEqual({ vi: "3 giờ 30 phút", en: "3 h 30 min" });
});
