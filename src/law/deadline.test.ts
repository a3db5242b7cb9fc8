import fc from "fast-check";
import { expect, test } from "vitest";

import { day, daysBetween, instantAt, plusDays, type Day } from "#kernel/day.ts";
import { circumstances, type Circumstance, type Rule } from "./acts/rule.ts";
import { type Calendar, isWorkingDay } from "./calendar.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { amountOf, deadline, dueDay, plainFacts, type Facts } from "./deadline.ts";
import { deadlineRefused } from "./deadline-refusals.ts";
import { explain } from "./explanation.ts";
import { registry, versionOn, versionsOf } from "./registry.ts";

const ruleOn = (id: string, from: string): Rule => {
  const versions = versionsOf(id);
  const rule = versionOn(versions, day(from.slice(0, 10))) ?? versions.at(-1);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

type Case = readonly [
  nr: string,
  rule: string,
  from: string,
  facts: Partial<Facts>,
  due: string,
  nominal?: string,
];
const c = (...given: Circumstance[]): Partial<Facts> => ({ circumstances: given });
const suspended = (from: string, to: string): Partial<Facts> => ({
  suspensions: [{ from: day(from), to: day(to) }],
});

/** Numbered as in the collection of worked cases this house is checked against. */
const cases: readonly Case[] = [
  ["1", "KN-9", "2020-09-01", {}, "2020-11-30"],
  ["2", "KN-9", "2020-09-01", suspended("2020-09-21", "2021-02-21"), "2021-05-04", "2021-05-03"],
  ["9", "KN-27", "2026-11-13", {}, "2026-11-23"],
  ["10", "KN-27", "2026-11-14", {}, "2026-11-25", "2026-11-24"],
  ["11", "KN-28", "2026-10-01", {}, "2026-11-02", "2026-10-31"],
  ["12", "KN-28", "2026-10-01", c("complex"), "2026-11-16", "2026-11-15"],
  ["13", "KN-28", "2026-10-10", c("remote"), "2026-11-25", "2026-11-24"],
  ["14", "KN-28", "2026-10-10", c("remote", "complex"), "2026-12-09"],
  ["15", "KN-37", "2026-10-10", {}, "2026-11-25"],
  ["16", "KN-37", "2026-09-25", c("complex"), "2026-11-25"],
  ["17", "KN-37", "2026-09-15", c("complex", "remote"), "2026-11-25"],
  ["18", "KN-33", "2026-10-25", {}, "2026-11-25"],
  ["19a", "KN-28", "2026-09-20", {}, "2026-10-20"],
  ["19b", "KN-33", "2026-10-20", {}, "2026-11-19"],
  ["20", "KN-44", "2026-09-25", {}, "2026-10-26", "2026-10-25"],
  ["21a", "KN-29", "2026-11-09", {}, "2026-11-25", "2026-11-24"],
  ["21b", "KN-29", "2026-11-10", {}, "2026-11-25"],
  ["22", "KN-29-POSTING", "2026-11-16", {}, "2026-12-01"],
  ["23", "KN-29-MEETING", "2026-11-30", {}, "2026-11-27"],
  ["25", "KN-32", "2026-11-20", {}, "2026-11-26"],
  ["26", "KN-28", "2026-09-03", suspended("2026-09-15", "2026-10-05"), "2026-10-26", "2026-10-24"],
  ["31a", "TC-24.1", "2026-11-16", {}, "2026-11-26"],
  ["31b", "TC-24.1", "2026-11-16", c("several-places"), "2026-12-01"],
  ["32", "TC-24.2", "2026-11-18", {}, "2026-11-26"],
  ["33", "TC-26.2", "2026-11-04", {}, "2026-11-25"],
  ["34", "TC-29.3", "2026-11-20", {}, "2026-11-30"],
  ["35a", "TC-30", "2026-12-01", {}, "2026-12-31"],
  ["35b", "TC-30", "2026-12-01", { ...c("complex"), extensions: [30] }, "2027-02-01", "2027-01-30"],
  ["35c", "TC-30", "2026-12-01", { ...c("very-complex"), extensions: [30, 30] }, "2027-03-01"],
  ["39a", "TC-38", "2026-11-19", {}, "2026-11-27"],
  ["39b", "TC-38", "2026-12-01", {}, "2026-12-08"],
  ["40a", "TC11-21", "2018-03-08", {}, "2018-05-07"],
  ["40b", "TC11-21", "2018-03-08", { extensions: [30] }, "2018-06-06"],
  ["40c", "TC11-21", "2018-03-08", c("complex"), "2018-06-06"],
  [
    "40d",
    "TC11-21",
    "2018-03-08",
    { ...c("complex"), extensions: [60] },
    "2018-08-06",
    "2018-08-05",
  ],
  ["41", "TC11-21", "2018-12-20", {}, "2019-02-18"],
  ["42", "TC-30", "2019-01-02", {}, "2019-02-01"],
  ["48", "LTCD-28", "2026-11-16", {}, "2026-12-01"],
  ["49", "LTCD-28", "2026-02-09", {}, "2026-03-02"],
  ["58a", "TCCQDP-43-BEFORE", "2026-12-18", {}, "2026-12-11"],
  ["58b", "TCCQDP-43-AFTER", "2026-12-18", {}, "2026-12-28"],
  ["59", "BT-11", "2026-11-23", {}, "2026-12-08"],
  ["60", "DLCN-2", "2026-11-20", {}, "2026-11-25"],
  ["61a", "TTCC-31", "2026-11-23", {}, "2026-12-01"],
  ["61b", "TTCC-31-NOTICE", "2026-11-23", {}, "2026-11-27"],
  ["61c", "TTCC-31-COMPLEX", "2026-11-23", {}, "2026-12-15"],
  ["61d", "TTCC-31-EXTENSION", "2026-12-15", {}, "2026-12-30"],
  ["62", "HN-ACCEPT", "2026-11-20T16:00", {}, "2026-11-23T16:00:00+07:00"],
  ["63", "HN-URGENT", "2026-11-23T16:30", {}, "2026-11-25T11:30:00+07:00"],
  ["64a", "DN-QUICK", "2026-11-20", {}, "2026-11-26"],
  ["64b", "DN-EMERGENCY", "2026-11-20", {}, "2026-11-23"],
  ["one year", "KN-SUE", "2026-02-28", {}, "2027-03-01", "2027-02-28"],
];

for (const [nr, id, from, facts, due, nominal] of cases) {
  test(`case ${nr}: ${id} from ${from}`, () => {
    const start = from.includes("T")
      ? instantAt(day(from.slice(0, 10)), from.slice(11))
      : day(from);
    const asked = { ...plainFacts, ...facts };
    const found = deadline(ruleOn(id, from), start, asked, publishedCalendar);
    if (!found.ok) throw new Error(deadlineRefused(found.refusal).en);
    expect(found.value.due).toBe(due);
    if (nominal) expect(found.value.nominal).toBe(nominal);
    for (const line of explain(found.value)) {
      expect(line.vi.length * line.en.length).toBeGreaterThan(0);
    }
  });
}

const refused: readonly (readonly [string, string, string, Partial<Facts>, string])[] = [
  [
    "27: no suspension before the law brought it",
    "KN-28",
    "2025-09-03",
    suspended("2025-09-15", "2025-10-05"),
    "suspension-too-early",
  ],
  [
    "36: complex is extended once",
    "TC-30",
    "2026-12-01",
    { ...c("complex"), extensions: [30, 30] },
    "too-many-extensions",
  ],
  [
    "38: a third extension",
    "TC-30",
    "2026-12-01",
    { ...c("very-complex"), extensions: [30, 30, 30] },
    "too-many-extensions",
  ],
  [
    "a plain denunciation is not extended",
    "TC-30",
    "2026-12-01",
    { extensions: [10] },
    "no-extension",
  ],
  [
    "31 days are one too many",
    "TC-30",
    "2026-12-01",
    { ...c("complex"), extensions: [31] },
    "extension-too-long",
  ],
  ["a complaint is not extended", "KN-28", "2026-10-01", { extensions: [5] }, "no-extension"],
  [
    "a denunciation's check is not suspended",
    "TC-24.1",
    "2026-11-16",
    suspended("2026-11-17", "2026-11-18"),
    "no-suspension",
  ],
  [
    "what is late stays late",
    "KN-28",
    "2026-10-01",
    suspended("2026-11-05", "2026-11-20"),
    "suspension-too-late",
  ],
  [
    "complex and specially complex at once",
    "TC-30",
    "2026-12-01",
    c("complex", "very-complex"),
    "two-degrees",
  ],
  ["accepted in 2018: the old law", "TC-30", "2018-12-20", {}, "not-in-force"],
  ["accepted in 2019: not the old law", "TC11-21", "2019-01-02", {}, "not-in-force"],
  ["remote is no variant of a denunciation", "TC-30", "2026-12-01", c("remote"), "no-such-variant"],
  ["hours begin at a moment", "HN-ACCEPT", "2026-11-20", {}, "moment-wanted"],
];

test.each(refused)("%s", (_, id, from, facts, because) => {
  const found = deadline(
    ruleOn(id, from),
    day(from),
    { ...plainFacts, ...facts },
    publishedCalendar,
  );
  expect(found).toMatchObject({ ok: false, refusal: { because } });
  if (!found.ok) expect(deadlineRefused(found.refusal).vi).not.toBe("");
});

test("the first level need not be published under the decree of 2012, the second must", () => {
  expect(ruleOn("KN-29", "2018-03-01")).toMatchObject({ act: "Nghị định 75/2012/NĐ-CP" });
  expect(ruleOn("kn-29", "2026-03-01")).toMatchObject({ act: "Nghị định 124/2020/NĐ-CP" });
});

test("every rule says where it was seen, and no two versions of one overlap", () => {
  for (const rule of registry) {
    expect([rule.id, rule.source.length > 0, Number.isInteger(rule.amount)]).toEqual([
      rule.id,
      true,
      true,
    ]);
    for (const { when, amount } of rule.variants ?? []) expect(amountOf(rule, when)).toBe(amount);
    const others = versionsOf(rule.id).filter((one) => one !== rule);
    for (const other of others)
      expect(rule.from > (other.to ?? rule.from) || other.from > (rule.to ?? other.from)).toBe(
        true,
      );
  }
});

// — whatever the rule, the day and what happened to it

const daily = registry.filter(({ unit }) => unit === "day" || unit === "working-day");
const anyDay = fc.integer({ min: 0, max: 1000 }).map((n) => plusDays(day("2024-12-01"), n));
const anyAsked = fc
  .record({
    rule: fc.constantFrom(...daily.filter(({ to }) => to === null)),
    start: fc.integer({ min: 0, max: 500 }),
    circumstances: fc.subarray([...circumstances]),
    extensions: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 2 }),
    suspensions: fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 80 }), days: fc.integer({ min: 0, max: 20 }) }),
      { maxLength: 3 },
    ),
  })
  .map(({ rule, start, suspensions, ...facts }) => {
    const from = plusDays(day("2026-07-01"), start);
    const spans = suspensions.map(({ after, days }) => ({
      from: plusDays(from, after),
      to: plusDays(from, after + days),
    }));
    return { rule, from, facts: { ...facts, suspensions: spans } };
  });

test("reckoned again day by day, by somebody who knows nothing of the code, it is the same date", () => {
  fc.assert(
    fc.property(anyAsked, ({ rule, from, facts }) => {
      const found = deadline(rule, from, facts, publishedCalendar);
      if (!found.ok || rule.counts === "before") return;
      const total =
        amountOf(rule, facts.circumstances) + facts.extensions.reduce((a, b) => a + b, 0);
      const nominal = naively(rule, from, total, facts, publishedCalendar);
      expect(found.value.nominal).toBe(nominal);
      let due = nominal;
      if (rule.bound !== "at-least")
        while (!isWorkingDay(publishedCalendar, due)) due = plusDays(due, 1);
      expect(found.value.due).toBe(due);
    }),
    { numRuns: 4000 },
  );
});

function naively(rule: Rule, from: Day, total: number, facts: Facts, calendar: Calendar): Day {
  let at = from;
  for (let counted = 0; counted < total;) {
    at = plusDays(at, 1);
    const stands = facts.suspensions.some((s) => s.from <= at && at <= s.to);
    const off = rule.unit === "working-day" && !isWorkingDay(calendar, at);
    if (!stands && !off) counted += 1;
  }
  return at;
}

test("the steps of every reckoning add up to its date", () => {
  fc.assert(
    fc.property(anyAsked, ({ rule, from, facts }) => {
      const found = deadline(rule, from, facts, publishedCalendar);
      if (!found.ok) return;
      const days = found.value.steps.map((step) => ("days" in step ? step.days : 0));
      expect(
        plusDays(
          from,
          days.reduce((a, b) => a + b, 0),
        ),
      ).toBe(found.value.due);
    }),
    { numRuns: 2000 },
  );
});

test("one more day off never brings a date forward; one more working Saturday never puts it off", () => {
  fc.assert(
    fc.property(anyAsked, anyDay, ({ rule, from, facts }, extra) => {
      const more: Calendar = {
        id: "more",
        years: publishedCalendar.years.map((year) =>
          year.year === Number(extra.slice(0, 4))
            ? {
                ...year,
                off: [...year.off, { day: extra, name: { vi: "nghỉ", en: "off" }, source: "" }],
              }
            : year,
        ),
      };
      const before = deadline(rule, from, facts, publishedCalendar);
      const after = deadline(rule, from, facts, more);
      if (!before.ok || !after.ok || rule.counts === "before") return;
      expect(after.value.due >= before.value.due).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("a later start never ends sooner", () => {
  fc.assert(
    fc.property(anyAsked, fc.integer({ min: 1, max: 30 }), ({ rule, from }, later) => {
      const first = deadline(rule, from, plainFacts, publishedCalendar);
      const second = deadline(rule, plusDays(from, later), plainFacts, publishedCalendar);
      if (!first.ok || !second.ok) return;
      expect(second.value.due >= first.value.due).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("one suspension in two pieces, in any order, or overlapping, is the same date", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      (after, length, cut) => {
        const rule = ruleOn("KN-28", "2026-10-01");
        const from = day("2026-10-01");
        const [a, b] = [plusDays(from, after), plusDays(from, after + length)];
        const middle = plusDays(a, Math.min(cut, daysBetween(a, b)));
        const whole = deadline(
          rule,
          from,
          { ...plainFacts, suspensions: [{ from: a, to: b }] },
          publishedCalendar,
        );
        const pieces = [
          { from: middle, to: b },
          { from: a, to: middle },
        ];
        const parts = deadline(
          rule,
          from,
          { ...plainFacts, suspensions: pieces },
          publishedCalendar,
        );
        expect(whole.ok && whole.value.due).toBe(parts.ok && parts.value.due);
      },
    ),
  );
});

test("the short way to a plain date ends on the same day as the long one", () => {
  fc.assert(
    fc.property(anyAsked, ({ rule, from, facts: { circumstances: given } }) => {
      const found = deadline(
        rule,
        from,
        { ...plainFacts, circumstances: given },
        publishedCalendar,
      );
      if (!found.ok) return;
      expect(dueDay(rule, from, amountOf(rule, given), publishedCalendar)).toBe(found.value.due);
    }),
    { numRuns: 3000 },
  );
});
