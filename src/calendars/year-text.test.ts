import fc from "fast-check";
import { expect, test } from "vitest";

import { day, dayNumber, dayNumbered, dayOfWeek } from "#kernel/day.ts";
import { calendarYear, isWorkingDay } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { yearTold } from "#law/calendars/told.ts";

import { linesOfFile, readYear, yearLines } from "./year-text.ts";

const typed = (lines: string, over = {}) =>
  ({ year: 2027, status: "announced", week: [1, 2, 3, 4, 5], lines, ...over }) as const;
const faults = (lines: string, over = {}) => {
  const read = readYear(typed(lines, over));
  return read.ok ? [] : read.refusal.map(({ vi }) => vi);
};

test.each([2025, 2026, 2027])("the shipped year %i is read back from its own lines", (year) => {
  const known = calendarYear(publishedCalendar, year);
  const read = readYear(typed(yearLines(known), { year, status: known.status }));
  if (!read.ok) throw new Error(read.refusal.map(({ vi }) => vi).join(" "));
  expect(yearLines(read.value)).toBe(yearLines(known));
  expect(read.value.off.map((off) => off.day)).toEqual(known.off.map((off) => off.day));
});

test("a spreadsheet, a form and the house's own JSON say the same", () => {
  const lines = "ngày,loại,tên,nguồn\n5/2/2027,nghỉ,Tết Nguyên đán,Thông báo 1/TB-BNV";
  const tabs = "2027-02-05\tnghỉ\tTết Nguyên đán\tThông báo 1/TB-BNV";
  const one = readYear(typed(lines));
  expect(one).toEqual(readYear(typed(tabs)));
  expect(one).toMatchObject({
    value: { off: [{ day: "2027-02-05", name: { en: "Tết (Lunar New Year)" } }] },
  });
  const json = JSON.stringify({
    ...yearTold(calendarYear(publishedCalendar, 2026)),
    workingSaturdays: calendarYear(publishedCalendar, 2026).workingSaturdays,
  });
  expect(
    linesOfFile(json)
      ?.split("\n")
      .map((line) => line.slice(0, 4)),
  ).toHaveLength(16);
  const again = readYear(typed(linesOfFile(json) ?? "", { year: 2026 }));
  expect(again.ok && yearLines(again.value)).toBe(yearLines(calendarYear(publishedCalendar, 2026)));
});

test("every fault is said, with its line", () => {
  expect(
    faults(
      [
        "31/02/2027; nghỉ; Tết; TB 1/2027",
        "05/02/2026; nghỉ; Tết; TB 1/2027",
        "05/02/2027; nghỉ; Tết",
        "05/02/2027; ốm; Tết; TB 1/2027",
        "06/02/2027; làm bù; ; TB 1/2027",
        "08/02/2027; nghỉ; Tết; TB 1/2027",
        "08/02/2027; nghỉ; Tết; TB 1/2027",
        "13/02/2027; làm bù; 15/02/2027; TB 1/2027",
        "16/02/2027; làm bù; 08/02/2027; TB 1/2027",
      ].join("\n"),
    ).map((fault) => fault.slice(0, 34)),
  ).toEqual([
    "Dòng 1: “31/02/2027” không phải mộ",
    "Dòng 2: ngày 05/02/2026 không thuộ",
    "Dòng 3: thiếu nguồn (số hiệu văn b",
    "Dòng 4: cột thứ hai là “nghỉ” hoặc",
    "Dòng 5: ngày làm bù phải ghi bù ch",
    "Ngày 08/02/2027 được ghi hai lần.",
    "Ngày 13/02/2027 làm bù cho 15/02/2",
    "Ngày 16/02/2027 vốn là ngày làm vi",
  ]);
  expect(faults("")).toEqual(["Danh sách chưa có ngày nghỉ nào. Mỗi ngày một dòng."]);
});

test("calendar hours emptied by an update (zammad#1396: every action failed) cannot be declared", () => {
  expect(faults("05/02/2027; nghỉ; Tết; TB 1/2027", { week: [] })).toContain(
    "Hãy chọn ít nhất một ngày làm việc trong tuần.",
  );
  const whole = Array.from({ length: 300 }, (_, i) => {
    const at = dayNumbered(dayNumber(day("2027-01-01")) + i);
    return `${at}; nghỉ; nghỉ hết; TB 1/2027`;
  });
  expect(faults(whole.join("\n"))).toEqual([
    "Năm này còn quá ít ngày làm việc. Hãy xem lại danh sách.",
  ]);
});

test("a week that is not Monday to Friday is counted by (osTicket#6739: hours needed both a Monday and a Thursday)", () => {
  const read = readYear(typed("01/01/2027; nghỉ; Tết Dương lịch; Điều 112", { week: [2, 3, 6] }));
  if (!read.ok) throw new Error("refused");
  const calendar = { id: "x", years: [read.value] };
  const worked = Array.from({ length: 28 }, (_, i) => dayNumbered(dayNumber(day("2027-03-01")) + i))
    .filter((at) => isWorkingDay(calendar, at))
    .map(dayOfWeek);
  expect(worked).toEqual([2, 3, 6, 2, 3, 6, 2, 3, 6, 2, 3, 6]);
});

test("whatever is pasted, it is read or refused in words, and never thrown over", () => {
  const pieces = fc.constantFrom(";", ",", "\t", '"', "\n", "nghỉ", "làm bù", "05/02/2027", "TB 1");
  const pasted = fc.array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 40 });
  fc.assert(
    fc.property(pasted, (parts) => {
      const text = parts.join("");
      const read = readYear(typed(text));
      if (!read.ok) expect(read.refusal.length).toBeGreaterThan(0);
      else expect(readYear(typed(yearLines(read.value))).ok).toBe(true);
      linesOfFile(text);
      linesOfFile(`{${text}`);
    }),
    { numRuns: 2_000 },
  );
});
