import fc from "fast-check";
import { expect, test } from "vitest";

import { day, plusDays } from "#kernel/day.ts";

import { dueOfTurn, firstDue, readRecurrence } from "./recurrence.ts";

const read = (rule: string) => {
  const recurrence = readRecurrence(rule);
  if (!recurrence) throw new Error(`unread: ${rule}`);
  return recurrence;
};

test.each([
  ["FREQ=DAILY", "2026-11-23", "2026-11-23", "2026-11-24"],
  ["FREQ=WEEKLY", "2026-11-23", "2026-11-27", "2026-12-04"],
  ["FREQ=WEEKLY;INTERVAL=2", "2026-11-28", "2026-12-04", "2026-12-18"],
  ["FREQ=MONTHLY", "2027-01-05", "2027-01-31", "2027-02-28"],
  ["FREQ=MONTHLY;BYMONTHDAY=25", "2026-11-25", "2026-11-25", "2026-12-25"],
  ["FREQ=MONTHLY;BYMONTHDAY=20", "2026-11-23", "2026-12-20", "2027-01-20"],
  ["FREQ=MONTHLY;INTERVAL=3", "2026-11-23", "2026-12-31", "2027-03-31"],
  ["FREQ=MONTHLY;INTERVAL=6", "2026-05-01", "2026-06-30", "2026-12-31"],
  ["FREQ=YEARLY", "2026-11-23", "2026-12-31", "2027-12-31"],
  ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15", "2026-11-23", "2027-11-15", "2028-11-15"],
])("%s from %s is due %s and then %s", (rule, from, first, second) => {
  const recurrence = read(rule);
  expect(firstDue(recurrence, day(from))).toBe(first);
  expect(dueOfTurn(recurrence, day(first), 2)).toBe(second);
});

test("a short month in between moves no later turn", () => {
  const turns = [1, 2, 3, 4].map((n) => dueOfTurn(read("FREQ=MONTHLY"), day("2027-01-31"), n));
  expect(turns).toEqual(["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]);
  const thirtieth = dueOfTurn(read("FREQ=MONTHLY;BYMONTHDAY=30"), day("2027-02-28"), 2);
  expect(thirtieth).toBe("2027-03-30");
});

test.each([
  "",
  "FREQ=HOURLY",
  "FREQ=MONTHLY;BYDAY=MO",
  "FREQ=MONTHLY;BYMONTHDAY=32",
  "FREQ=WEEKLY;BYMONTHDAY=3",
  "FREQ=YEARLY;BYMONTH=2",
  "FREQ=MONTHLY;INTERVAL=0",
  "FREQ=MONTHLY;FREQ=DAILY",
  "FREQ=MONTHLY=2",
])("%s is not read", (rule) => expect(readRecurrence(rule)).toBeNull());

test("turns follow one another, each a real day, and the first is never before the start", () => {
  const anyRule = fc.constantFrom(
    "FREQ=DAILY;INTERVAL=2",
    "FREQ=WEEKLY",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;INTERVAL=3",
    "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=29",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
  );
  fc.assert(
    fc.property(anyRule, fc.nat(4000), fc.integer({ min: 1, max: 60 }), (rule, offset, turn) => {
      const from = plusDays(day("2020-01-01"), offset);
      const anchor = firstDue(read(rule), from);
      expect(anchor >= from).toBe(true);
      expect(dueOfTurn(read(rule), anchor, 1)).toBe(anchor);
      expect(dueOfTurn(read(rule), anchor, turn + 1) > dueOfTurn(read(rule), anchor, turn)).toBe(
        true,
      );
    }),
  );
});

test("whatever is typed as a rule, reading it never throws", () => {
  fc.assert(fc.property(fc.string(), (text) => void readRecurrence(text)));
});
