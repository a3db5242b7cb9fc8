import fc from "fast-check";
import { expect, test } from "vitest";

import {
  day,
  dayNumber,
  dayNumbered,
  dayOfWeek,
  daysBetween,
  plusDays,
  plusMonths,
} from "./day.ts";

const anyDay = fc
  .date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((at) => day(at.toISOString().slice(0, 10)));

test("every day has a number, and the number leads back to it", () => {
  expect([dayNumber(day("1970-01-01")), dayNumber(day("2026-11-23"))]).toEqual([0, 20_780]);
  fc.assert(
    fc.property(anyDay, (one) => {
      expect(dayNumbered(dayNumber(one))).toBe(one);
      expect(dayNumber(one)).toBe(Date.parse(one) / 86_400_000);
    }),
    { numRuns: 5000 },
  );
});

test("days are counted as the calendar of the platform counts them", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -200_000, max: 200_000 }), (from, count) => {
      const there = Temporal.PlainDate.from(from).add({ days: count });
      if (there.year < 0 || there.year > 9999) {
        expect(() => plusDays(from, count)).toThrow(RangeError);
        return;
      }
      expect(plusDays(from, count)).toBe(there.toString());
      expect(daysBetween(from, plusDays(from, count))).toBe(count);
      expect(dayOfWeek(from)).toBe(Temporal.PlainDate.from(from).dayOfWeek);
    }),
    { numRuns: 5000 },
  );
});

test("a month later is the corresponding day, or the last one of a shorter month", () => {
  expect(plusMonths(day("2027-01-31"), 1)).toBe("2027-02-28");
  expect(plusMonths(day("2028-02-29"), 12)).toBe("2029-02-28");
  expect(plusMonths(day("2026-11-23"), 1)).toBe("2026-12-23");
});
