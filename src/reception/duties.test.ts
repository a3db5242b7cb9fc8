import * as fc from "fast-check";
import { expect, test } from "vitest";

import { day, dayOfWeek, plusDays, type Day } from "#kernel/day.ts";

import {
  duties,
  dutyMet,
  dutyOf,
  dutyRules,
  monthOf,
  mondayOf,
  ruleFor,
  weeksOf,
  type DutyRule,
} from "./duties.ts";

const bound = (duty: Parameters<typeof ruleFor>[0], month: string): DutyRule => {
  const rule = ruleFor(duty, day(month));
  if (!rule) throw new Error(`no rule for ${duty} in ${month}`);
  return rule;
};
const days = (...all: readonly string[]): readonly Day[] => all.map(day);

test("55: three days of one week do not meet the weekly duty of June 2026; two days suffice in July 2026", () => {
  const june = day("2026-06-01");
  const inOneWeek = days("2026-06-09", "2026-06-10", "2026-06-11");
  const kept = dutyMet(bound("commune-chair", "2026-06-01"), june, inOneWeek);
  expect(kept).toMatchObject({ wanted: 4, had: 1, met: false });
  expect(kept.missing).toEqual(days("2026-06-01", "2026-06-15", "2026-06-22"));
  const inEach = days("2026-06-02", "2026-06-09", "2026-06-16", "2026-06-23");
  expect(dutyMet(bound("commune-chair", "2026-06-01"), june, inEach).met).toBe(true);
  const july = bound("commune-chair", "2026-07-01");
  expect(dutyMet(july, day("2026-07-01"), days("2026-07-06", "2026-07-07")).met).toBe(true);
  expect(dutyMet(july, day("2026-07-01"), days("2026-07-06", "2026-07-06")).met).toBe(false);
});

test("56: a deputy sat instead of the chair in August 2026: held, not in person, the duty is not met", () => {
  const rule = bound("commune-chair", "2026-08-01");
  const kept = dutyOf(rule, day("2026-08-01"), [
    { day: day("2026-08-05"), inPerson: false },
    { day: day("2026-08-19"), inPerson: false },
  ]);
  expect(kept.held.met).toBe(true);
  expect(kept.inPerson).toMatchObject({ had: 0, met: false });
  expect(kept.met).toBe(false);
});

test("the table of duties of law: who, how often, since when", () => {
  expect(
    duties.flatMap((duty) =>
      ["2015-01-01", "2025-06-01", "2026-06-01", "2026-07-01"].map((month) => {
        const rule = ruleFor(duty, day(month));
        return `${duty} ${month.slice(0, 7)}: ${rule ? `${rule.days}/${rule.per}` : "-"}`;
      }),
    ),
  ).toEqual([
    "province-chair 2015-01: 1/month",
    "province-chair 2025-06: 1/month",
    "province-chair 2026-06: 1/month",
    "province-chair 2026-07: 1/month",
    "district-chair 2015-01: 2/month",
    "district-chair 2025-06: 2/month",
    "district-chair 2026-06: -",
    "district-chair 2026-07: -",
    "commune-chair 2015-01: 1/week",
    "commune-chair 2025-06: 1/week",
    "commune-chair 2026-06: 1/week",
    "commune-chair 2026-07: 2/month",
    "agency-head 2015-01: 1/month",
    "agency-head 2025-06: 1/month",
    "agency-head 2026-06: 1/month",
    "agency-head 2026-07: 1/month",
    "secretary-province 2015-01: -",
    "secretary-province 2025-06: 1/month",
    "secretary-province 2026-06: 1/month",
    "secretary-province 2026-07: 1/month",
    "secretary-commune 2015-01: -",
    "secretary-commune 2025-06: 2/month",
    "secretary-commune 2026-06: 2/month",
    "secretary-commune 2026-07: 2/month",
  ]);
  expect(dutyRules.every(({ verified }) => verified === "V")).toBe(true);
});

const anyDay = fc.integer({ min: 0, max: 4000 }).map((n) => plusDays(day("2020-01-01"), n));

test("every week belongs to exactly one month, and a month has four or five", () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      const monday = mondayOf(on);
      expect(dayOfWeek(monday)).toBe(1);
      const near = [monthOf(plusDays(monday, -7)), monthOf(on), monthOf(plusDays(monday, 7))];
      const holding = [...new Set(near)].filter((month) => weeksOf(month).includes(monday));
      expect(holding).toHaveLength(1);
      expect([4, 5]).toContain(weeksOf(monthOf(on)).length);
    }),
  );
});

test("one more day never unmeets a duty, and what was held in person was held", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...dutyRules),
      fc.array(fc.record({ day: anyDay, inPerson: fc.boolean() }), { maxLength: 40 }),
      anyDay,
      (rule, sittings, more) => {
        const month = monthOf(more);
        const kept = dutyOf(rule, month, sittings);
        if (kept.met) expect(kept.held.met).toBe(true);
        expect(kept.inPerson.had).toBeLessThanOrEqual(kept.held.had);
        const after = dutyOf(rule, month, [...sittings, { day: more, inPerson: true }]);
        expect(after.inPerson.had).toBeGreaterThanOrEqual(kept.inPerson.had);
      },
    ),
  );
});
