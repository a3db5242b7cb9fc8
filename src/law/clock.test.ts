import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, day, dayOf, daysBetween, instantAt, plusDays, timeAt } from "#kernel/day.ts";
import { openingHours } from "./acts/policy.ts";
import { type Calendar, calendarYear, isWorkingDay } from "./calendar.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { countDays, countDaysBefore, countWorkingDays } from "./clock.ts";
import type { DayStep } from "./explanation.ts";
import { countWorkingMinutes } from "./working-hours.ts";

const calendar = publishedCalendar;
const someDay = fc.integer({ min: 0, max: 6_000 }).map((nth) => plusDays(day("2016-01-01"), nth));
const someCount = fc.integer({ min: 1, max: 120 });
const someTime = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`);
const someInstant = fc.tuple(someDay, someTime).map(([on, time]) => instantAt(on, time));

/** The same calendar with one more day off. */
const closedOn = (off: Day): Calendar => {
  const year = calendarYear(calendar, Number(off.slice(0, 4)));
  const more = { day: off, name: { vi: "bão", en: "storm" }, source: "" };
  return {
    id: "one more",
    years: [
      { ...year, off: [...year.off, more] },
      ...calendar.years.filter((other) => other.year !== year.year),
    ],
  };
};

const openAt = (time: string): boolean =>
  (time > "08:00" && time <= "12:00") || (time > "13:00" && time <= "17:00");

const carried = (steps: readonly DayStep[]): number =>
  steps.reduce((sum, step) => sum + step.days, 0);

const counts = [
  ["working days", countWorkingDays],
  ["calendar days", countDays],
] as const;

describe.each(counts)("a limit in %s", (_, count) => {
  test("ends on a working day after the day it began", () => {
    fc.assert(
      fc.property(someDay, someCount, (from, n) => {
        const { due } = count(from, n, calendar);
        expect(isWorkingDay(calendar, due)).toBe(true);
        expect(due > from).toBe(true);
      }),
    );
  });

  test("adds up: the days of its steps carry from the first day to the due date", () => {
    fc.assert(
      fc.property(someDay, someCount, (from, n) => {
        const counted = count(from, n, calendar);
        expect(plusDays(from, carried(counted.steps))).toBe(counted.due);
        const [first, ...rest] = counted.steps;
        expect(first).toMatchObject({ kind: "started", days: 0, from, to: from });
        expect(counted.steps.at(-1)).toMatchObject({ kind: "due", to: counted.due });
        let at = from;
        for (const step of rest.slice(0, -1)) {
          expect(step.from).toBe(plusDays(at, 1));
          expect(step.days).toBe(daysBetween(at, step.to));
          at = step.to;
        }
        expect(carried(counted.steps.filter((step) => step.kind === "counted"))).toBe(n);
      }),
    );
  });

  test("is never due earlier for beginning later or for lasting longer", () => {
    fc.assert(
      fc.property(someDay, someCount, (from, n) => {
        const { due } = count(from, n, calendar);
        expect(count(plusDays(from, 1), n, calendar).due >= due).toBe(true);
        expect(count(from, n + 1, calendar).due >= due).toBe(true);
      }),
    );
  });

  test("is never due earlier for one more day off", () => {
    fc.assert(
      fc.property(someDay, someCount, fc.integer({ min: -5, max: 200 }), (from, n, later) => {
        const stricter = closedOn(plusDays(from, later));
        expect(count(from, n, stricter).due >= count(from, n, calendar).due).toBe(true);
      }),
    );
  });

  test("is found in years nobody has announced, and says how sure it is", () => {
    expect(count(day("9800-12-30"), 1_000, calendar).calendar.status).toBe("statutory");
    expect(count(day("2026-03-02"), 10, calendar).calendar.status).toBe("announced");
    expect(count(day("2026-12-30"), 10, calendar).calendar.status).toBe("provisional");
    expect(count(day("2027-12-30"), 10, calendar).calendar.status).toBe("provisional");
    expect(count(day("2029-12-30"), 10, calendar).calendar.status).toBe("statutory");
  });

  test.each([0, -1, 1.5, Number.NaN])("of %s days is no limit", (n) => {
    expect(() => count(day("2026-11-23"), n, calendar)).toThrow(RangeError);
  });
});

test("working days counted are exactly the working days after the first day", () => {
  fc.assert(
    fc.property(someDay, someCount, (from, n) => {
      const { due } = countWorkingDays(from, n, calendar);
      const after = Array.from({ length: daysBetween(from, due) }, (_, nth) =>
        plusDays(from, nth + 1),
      );
      expect(after.filter((at) => isWorkingDay(calendar, at))).toHaveLength(n);
    }),
  );
});

test("each stretch of a count holds only working days, or only days off", () => {
  fc.assert(
    fc.property(someDay, someCount, (from, n) => {
      for (const step of countWorkingDays(from, n, calendar).steps.slice(1, -1)) {
        for (let at = step.from; at <= step.to; at = plusDays(at, 1)) {
          expect(isWorkingDay(calendar, at)).toBe(step.kind === "counted");
        }
      }
    }),
  );
});

test("a last day off moves to the first working day after it, and a working one stays", () => {
  fc.assert(
    fc.property(someDay, someCount, (from, n) => {
      const { nominal, due } = countDays(from, n, calendar);
      expect(nominal).toBe(plusDays(from, n));
      for (let at = nominal; at < due; at = plusDays(at, 1)) {
        expect(isWorkingDay(calendar, at)).toBe(false);
      }
    }),
  );
});

test("days before an event end on a working day, not later than asked, and add up", () => {
  fc.assert(
    fc.property(someDay, someCount, (event, n) => {
      const { due, nominal, steps } = countDaysBefore(event, n, calendar);
      expect(isWorkingDay(calendar, due)).toBe(true);
      expect(due <= nominal && nominal === plusDays(event, -n)).toBe(true);
      expect(plusDays(event, carried(steps))).toBe(due);
    }),
  );
});

describe("a limit in working hours", () => {
  const someMinutes = fc.integer({ min: 1, max: 3_000 });
  test("ends while the doors are open on a working day", () => {
    fc.assert(
      fc.property(someInstant, someMinutes, (from, minutes) => {
        const { due } = countWorkingMinutes(from, minutes, openingHours, calendar);
        expect(isWorkingDay(calendar, dayOf(due))).toBe(true);
        expect(openAt(timeAt(due))).toBe(true);
        expect(due > from).toBe(true);
      }),
    );
  });

  test("adds up: each step begins where the last one ended, to the minute", () => {
    fc.assert(
      fc.property(someInstant, someMinutes, (from, minutes) => {
        const { steps, due } = countWorkingMinutes(from, minutes, openingHours, calendar);
        let at = from;
        for (const step of steps) {
          expect(step.from).toBe(at);
          expect(Date.parse(step.to) - Date.parse(step.from)).toBe(step.minutes * 60_000);
          at = step.to;
        }
        expect(at).toBe(due);
        expect(steps.at(-1)).toMatchObject({ kind: "due", minutes: 0, from: due, to: due });
        const worked = steps.filter((step) => step.kind === "counted");
        expect(worked.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
      }),
    );
  });

  test("is never due earlier for beginning later, lasting longer, or one more day off", () => {
    fc.assert(
      fc.property(someInstant, someMinutes, someTime, (from, minutes, time) => {
        const { due } = countWorkingMinutes(from, minutes, openingHours, calendar);
        const later = instantAt(plusDays(dayOf(from), 1), time);
        const closed = closedOn(dayOf(due));
        const dueOf = (...[at, n, on]: readonly [typeof from, number, Calendar]) =>
          countWorkingMinutes(at, n, openingHours, on).due;
        expect(dueOf(later, minutes, calendar) >= due).toBe(true);
        expect(dueOf(from, minutes + 1, calendar) > due).toBe(true);
        expect(dueOf(from, minutes, closed) > due).toBe(true);
      }),
    );
  });

  test("eight hours are one day of work wherever they begin", () => {
    fc.assert(
      fc.property(someDay, (on) => {
        const from = instantAt(on, "07:00");
        const { due } = countWorkingMinutes(from, 480, openingHours, calendar);
        const first = isWorkingDay(calendar, on) ? on : countWorkingDays(on, 1, calendar).due;
        expect(due).toBe(instantAt(first, "17:00"));
      }),
    );
  });

  test.each([0, -5, 0.5])("of %s minutes is no limit", (minutes) => {
    const from = instantAt(day("2026-11-23"), "09:00");
    expect(() => countWorkingMinutes(from, minutes, openingHours, calendar)).toThrow(RangeError);
  });
});
