// oxlint-disable vitest/no-standalone-expect, vitest/valid-title -- `holds` makes the tests
import fc from "fast-check";
import { expect, test } from "vitest";

import { day, daysBetween, dayOfWeek, plusDays, yearOf, type Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import { circumstances, type Rule } from "./acts/rule.ts";
import type { Calendar } from "./calendar.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { statutoryYear } from "./calendars/statutory.ts";
import { countDays, countWorkingDays } from "./clock.ts";
import { closed, naiveTerm } from "./naive.fixture.ts";
import { registry, versionOn, versionsOf } from "./registry.ts";
import { readTerm, type TermReading } from "./term.ts";
import type { TermEvent } from "./term-events.ts";

// Every property a clock of law must have, over random logs. The number of cases and the seed are of the
// environment: a few in every run, a million in `npm run nightly`; a failure prints its seed and path.
const cases = Number(process.env["DANVAN_LAW_CASES"] ?? 24_000);
const seed = Number(process.env["DANVAN_LAW_SEED"] ?? 20_261_123);
const properties = 12;
const runs = { numRuns: Math.ceil(cases / properties), seed };
const patience = 60_000 + cases * 10;

const calendar: Calendar = {
  id: "for these tests",
  years: [
    ...publishedCalendar.years,
    ...[2018, 2019, 2028, 2029, 2030]
      .filter((year) => publishedCalendar.years.every((known) => known.year !== year))
      .map(statutoryYear),
  ],
};

const rules = ["KN-28", "KN-37", "TC-30", "KN-9", "TC-24.1", "LTCD-28", "KN-27", "KN-29-POSTING"]
  .flatMap((id) => versionsOf(id).filter(({ to }) => to === null))
  .concat(versionsOf("TC11-21"));

const isDaily = ({ unit, counts }: Rule) =>
  (unit === "day" || unit === "working-day") && counts !== "before";

const anyRule = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...rules) },
  { weight: 1, arbitrary: fc.constantFrom(...registry.filter(isDaily)) },
);

type Asked = { readonly rule: Rule; readonly log: readonly TermEvent[]; readonly asOf: Day };

const startOf = (rule: Rule, nth: number): Day =>
  rule.to === null
    ? plusDays(day("2026-07-01"), nth)
    : plusDays(rule.from > "2018-01-01" ? rule.from : day("2018-01-01"), nth % 360);

/** Often around the ends of the limits there are, where a day more or less decides. */
const anyAfter = fc.oneof(
  fc.nat(95),
  fc.constantFrom(
    7,
    8,
    9,
    10,
    11,
    13,
    14,
    15,
    29,
    30,
    31,
    32,
    33,
    45,
    46,
    47,
    59,
    60,
    61,
    62,
    90,
    91,
  ),
);

const anyAct = fc.oneof(
  fc.record({
    did: fc.constant("found" as const),
    after: anyAfter,
    circumstances: fc.subarray([...circumstances], { minLength: 1 }),
  }),
  fc.record({
    did: fc.constant("extended" as const),
    after: anyAfter,
    days: fc.integer({ min: 1, max: 62 }),
  }),
  fc.record({
    did: fc.constant("suspended" as const),
    after: anyAfter,
    ahead: fc.integer({ min: -4, max: 15 }),
    days: fc.option(fc.integer({ min: 0, max: 25 })),
  }),
  fc.record({ did: fc.constant("resumed" as const), after: anyAfter }),
  fc.record({ did: fc.constant("done" as const), after: fc.integer({ min: 0, max: 160 }) }),
);
type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;

const eventOf = (start: Day, act: Act): TermEvent => {
  const on = plusDays(start, act.after);
  switch (act.did) {
    case "found":
      return { did: act.did, on, circumstances: act.circumstances, document: "" };
    case "extended":
      return { did: act.did, on, days: act.days, document: "" };
    case "suspended": {
      const from = plusDays(on, act.ahead);
      const to = act.days === null ? {} : { to: plusDays(from, act.days) };
      return { did: act.did, on, from, ...to, ground: "", document: "" };
    }
    case "resumed":
      return { did: act.did, on, document: "" };
    case "done":
      return { did: act.did, on };
    default:
      return unreachable(act);
  }
};

const startedBy = (rule: Rule, on: Day): TermEvent => ({
  did: "started",
  on,
  rule: { id: rule.id, from: rule.from },
});

const anyLog: fc.Arbitrary<Asked> = fc
  .record({
    rule: anyRule,
    nth: fc.nat(900),
    acts: fc.array(anyAct, { maxLength: 7 }),
    asOf: fc.nat(200),
  })
  .map(({ rule, nth, acts, asOf }) => {
    const start = startOf(rule, nth);
    // At most one thing is done once; a second "done" of the same day says nothing new.
    const done = acts.filter(({ did }) => did === "done").slice(1);
    const log = acts.filter((act) => !done.includes(act)).map((act) => eventOf(start, act));
    return { rule, log: [startedBy(rule, start), ...log], asOf: plusDays(start, asOf) };
  });

const key = (event: TermEvent): string => JSON.stringify(event);

const read = ({ log, asOf }: Asked, by: Calendar = calendar): TermReading => {
  const reading = readTerm(log, { calendar: by, asOf });
  if (!reading.ok) throw new Error(reading.refusal.because);
  return reading.value;
};

const holds = <Ts extends [unknown, ...unknown[]]>(
  what: string,
  ...[arbitraries, predicate]: readonly [
    { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
    (...values: Ts) => void,
  ]
) => {
  test(what, () => fc.assert(fc.property(...arbitraries, predicate), runs), patience);
};

holds("counted on one's fingers, day by day, it is the same", [anyLog], (asked) => {
  const found = read(asked);
  const naive = naiveTerm(asked.log, asked.rule, calendar, asked.asOf);
  expect({
    due: found.due,
    nominal: found.nominal,
    breachedOn: found.breachedOn,
    state: found.state,
    left: found.standing?.left ?? null,
    refused: found.refused.map(({ event }) => key(event)).toSorted(),
  }).toEqual({ ...naive, refused: naive.refused.map(key).toSorted() });
});

holds("the steps add up to the date", [anyLog], (asked) => {
  const { explanation } = read(asked);
  const days = explanation.steps.reduce((sum, step) => sum + step.days, 0);
  expect(plusDays(explanation.from, days)).toBe(explanation.due);
});

holds(
  "in whatever order the acts of a day are written, it is the same",
  [
    anyLog.chain((asked) =>
      fc.tuple(
        fc.constant(asked),
        fc.shuffledSubarray([...asked.log], { minLength: asked.log.length }),
      ),
    ),
  ],
  ([asked, shuffled]) => {
    expect(read({ ...asked, log: shuffled })).toEqual(read(asked));
  },
);

holds(
  "one suspension in two pieces is the same date",
  [anyLog, fc.nat(40), fc.nat(25), fc.nat(25)],
  ({ rule, log, asOf }, after, length, cut) => {
    const [start] = log;
    if (!start || !rule.suspension) return;
    const from = plusDays(start.on, after + 1);
    const to = plusDays(from, length);
    const middle = plusDays(from, Math.min(cut, length));
    const span = (a: Day, b: Day): TermEvent => ({
      did: "suspended",
      on: from,
      from: a,
      to: b,
      ground: "",
      document: "",
    });
    const rest = log.filter(({ did }) => did !== "resumed");
    const whole = read({ rule, asOf, log: [...rest, span(from, to)] });
    const pieces = read({ rule, asOf, log: [...rest, span(middle, to), span(from, middle)] });
    expect([pieces.due, pieces.breachedOn]).toEqual([whole.due, whole.breachedOn]);
  },
);

holds(
  "a suspension inside another adds nothing",
  [anyLog, fc.nat(40), fc.nat(20), fc.nat(20)],
  ({ rule, log, asOf }, after, length, inside) => {
    const [start] = log;
    if (!start || !rule.suspension) return;
    const from = plusDays(start.on, after + 1);
    const to = plusDays(from, length);
    const span = (a: Day): TermEvent => ({
      did: "suspended",
      on: from,
      from: a,
      to,
      ground: "",
      document: "",
    });
    const rest = log.filter(({ did }) => did !== "resumed");
    const once = read({ rule, asOf, log: [...rest, span(from)] });
    const twice = read({
      rule,
      asOf,
      log: [...rest, span(from), span(plusDays(from, Math.min(inside, length)))],
    });
    expect(twice.due).toBe(once.due);
  },
);

holds(
  "a later start never ends sooner",
  [anyLog, fc.integer({ min: 1, max: 40 })],
  ({ rule, log, asOf }, later) => {
    const [start] = log;
    if (!start || plusDays(start.on, later) > (rule.to ?? "9999-12-31")) return;
    const second = plusDays(start.on, later);
    // The same suspensions, known from the start; what was decided on a day depends on that day.
    const spans = log.flatMap((one) =>
      one.did === "suspended" && one.to !== undefined ? [one] : [],
    );
    const from = (on: Day): Asked => ({
      rule,
      asOf: asOf > second ? asOf : second,
      log: [startedBy(rule, on), ...spans.map((one) => ({ ...one, on }))],
    });
    const [a, b] = [read(from(start.on)), read(from(second))];
    expect((b.due ?? "") >= (a.due ?? "")).toBe(true);
  },
);

holds("one more day off never brings a date forward", [anyLog, fc.nat(150)], (asked, nth) => {
  const extra = plusDays(asked.log[0]?.on ?? asked.asOf, nth);
  const [before, after] = [read(asked), read(asked, withOff(extra))];
  if (before.due === null || after.due === null) return;
  expect(after.due >= before.due).toBe(true);
});

holds(
  "a day off and a Saturday worked for it, both within the time, cancel out",
  [
    fc.constantFrom(...rules.filter(({ unit }) => unit === "working-day")),
    fc.nat(500),
    fc.nat(14),
    fc.nat(14),
  ],
  (rule, nth, a, b) => {
    const start = startOf(rule, nth);
    const asked = { rule, log: [startedBy(rule, start)], asOf: start };
    const { due } = read(asked);
    const [off, saturday] = [plusDays(start, a + 1), plusDays(start, b + 1)];
    if (due === null || off >= due || saturday >= due) return;
    if (closed(calendar, off) || dayOfWeek(saturday) !== 6 || !closed(calendar, saturday)) return;
    const year = calendar.years.find((one) => one.year === yearOf(saturday));
    if (year?.off.some((one) => one.day === saturday)) return;
    expect(read(asked, withOff(off, saturday)).due).toBe(due);
  },
);

holds(
  "what is late today is late tomorrow, from the same day on",
  [anyLog, fc.nat(60)],
  (asked, more) => {
    const [now, then] = [read(asked), read({ ...asked, asOf: plusDays(asked.asOf, more) })];
    if (now.breachedOn !== null) expect(then.breachedOn).toBe(now.breachedOn);
  },
);

holds("no act after the end moves anything", [anyLog, anyAct], (asked, act) => {
  const now = read(asked);
  if (now.due === null || now.due >= asked.asOf || now.doneOn !== null) return;
  const event = { ...eventOf(asked.asOf, act), on: asked.asOf } as TermEvent;
  const then = read({ ...asked, log: [...asked.log, event] });
  expect([then.due, then.breachedOn]).toEqual([now.due, now.breachedOn]);
});

holds(
  "the limit of the place never ends after the law's",
  [anyLog, fc.integer({ min: 1, max: 90 })],
  ({ rule, log, asOf }, amount) => {
    if (rule.bound === "at-least" || amount > rule.amount) return;
    const local = {
      whose: { vi: "thành phố", en: "the city" },
      rule: rule.id,
      amount,
      unit: rule.unit,
      source: "",
      from: rule.from,
      to: null,
    };
    const reading = readTerm(log, { calendar, asOf, local });
    if (!reading.ok) throw new Error(reading.refusal.because);
    const { due, local: place } = reading.value;
    if (due !== null && place?.due) expect(place.due <= due).toBe(true);
    expect(place?.explanation.verified).toBe("policy");
  },
);

holds(
  "every refused act has words in both languages, and the words end in the date or why not",
  [anyLog],
  (asked) => {
    const { refused, words, due, standing } = read(asked);
    for (const { words: said } of refused)
      expect(said.vi.length * said.en.length).toBeGreaterThan(0);
    const last = words.at(-1)?.vi ?? "";
    expect(
      due === null
        ? standing !== null && last.includes("khi tiếp tục")
        : last.startsWith("Hạn: hết"),
    ).toBe(true);
  },
);

test("a limit of no days is refused, not read as the day it begins", () => {
  expect(() => countDays(day("2026-11-23"), 0, calendar)).toThrow(RangeError);
  expect(() => countWorkingDays(day("2026-11-23"), 0, calendar)).toThrow(RangeError);
  expect(registry.every(({ amount }) => amount >= 1)).toBe(true);
});

/** The calendar with one more day off, and one Saturday worked. */
function withOff(off: Day, saturday?: Day): Calendar {
  const name = { vi: "nghỉ", en: "off" };
  return {
    id: "one more",
    years: calendar.years.map((year) => ({
      ...year,
      off: yearOf(off) === year.year ? [...year.off, { day: off, name, source: "" }] : year.off,
      workingSaturdays:
        saturday && yearOf(saturday) === year.year
          ? [...year.workingSaturdays, { day: saturday, insteadOf: off, source: "" }]
          : year.workingSaturdays,
    })),
  };
}

test(`these were ${cases} cases from seed ${seed}`, () => {
  expect(daysBetween(day("2026-07-01"), day("2027-07-01"))).toBe(365);
  expect(versionOn(rules, day("2026-11-23"))).toBeDefined();
});
