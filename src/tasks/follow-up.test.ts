import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { OfficerId } from "#access/model.ts";
import { day, plusDays } from "#kernel/day.ts";
import { isWorkingDay } from "#law/calendar.ts";
import { publishedCalendar as calendar } from "#law/calendars/published.ts";

import { reminderOwed, type Followed, type Reminded } from "./follow-up.ts";

const due = day("2026-11-26");
const running = (reminded: readonly Reminded[], now = due): Followed => ({
  progress: { stage: "running", officer: "01900000-0000-7000-8000-000000000009" as OfficerId },
  due: { is: "dated", original: due, now },
  asked: null,
  reminded,
});

test("three working days before its date a task is spoken of once, then once it has passed", () => {
  // 24/11/2026 is a public holiday: 26/11 is two working days after 23/11.
  expect(reminderOwed(running([]), day("2026-11-20"), calendar)).toBe(0);
  expect(reminderOwed(running([]), day("2026-11-19"), calendar)).toBe(null);
  const before: Reminded = { nth: 0, day: day("2026-11-23") };
  expect(reminderOwed(running([before]), day("2026-11-25"), calendar)).toBe(null);
  expect(reminderOwed(running([before]), due, calendar)).toBe(null);
  expect(reminderOwed(running([before]), day("2026-11-27"), calendar)).toBe(1);
  expect(reminderOwed(running([]), day("2026-11-28"), calendar)).toBe(null);
});

test("handed in, waiting for more time, or without a date: nobody is pressed", () => {
  const late = day("2026-12-01");
  const officer = "01900000-0000-7000-8000-000000000009" as OfficerId;
  const asked = { until: late, officer, on: due, said: { words: "", hash: "" } };
  expect(reminderOwed(running([]), late, calendar)).toBe(1);
  for (const over of [
    { progress: { stage: "submitted", officer, on: due } },
    { progress: { stage: "dropped", on: due } },
    { due: { is: "undated", setBy: due } },
    { asked },
  ])
    expect(reminderOwed({ ...running([]), ...over } as Followed, late, calendar)).toBe(null);
});

test("however often and on whichever days the job runs, each is sent once, in order, on working days", () => {
  const days = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(days, (steps) => {
      const sent: Reminded[] = [];
      let today = day("2026-11-02");
      for (const step of steps) {
        today = plusDays(today, step);
        const nth = reminderOwed(running(sent), today, calendar);
        if (nth !== null) sent.push({ nth, day: today });
      }
      const all = sent.map(({ nth }) => nth);
      expect(new Set(all).size).toBe(all.length);
      expect(all).toEqual(all.toSorted((a, b) => a - b));
      expect(sent.filter((one) => one.nth === 3).length).toBeLessThanOrEqual(1);
      expect(sent.every((one) => isWorkingDay(calendar, one.day))).toBe(true);
      expect(sent.every((one) => (one.nth === 0 ? one.day <= due : one.day > due))).toBe(true);
      expect(new Set(sent.map((one) => one.day)).size).toBe(sent.length);
    }),
  );
});
