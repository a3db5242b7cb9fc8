import { expect, test } from "vitest";

import { day, type Day } from "#kernel/day.ts";
import type { Circumstance } from "./acts/rule.ts";
import { publishedCalendar } from "./calendars/published.ts";
import type { Local } from "./local.ts";
import { readTerm, type TermBy, type TermReading } from "./term.ts";
import type { TermEvent } from "./term-events.ts";

const law2012 = day("2012-07-01");
const started = (id: string, on: string, from: Day = law2012): TermEvent => ({
  did: "started",
  on: day(on),
  rule: { id, from },
});
const found = (on: string, ...circumstances: Circumstance[]): TermEvent => ({
  did: "found",
  on: day(on),
  circumstances,
  document: "QĐ 1",
});
const extended = (on: string, days: number): TermEvent => ({
  did: "extended",
  on: day(on),
  days,
  document: "QĐ 2",
});
const suspended = (on: string, from = on, to?: string): TermEvent => ({
  did: "suspended",
  on: day(on),
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
  ground: "người khiếu nại nằm viện",
  document: "QĐ 3",
});
const resumed = (on: string): TermEvent => ({ did: "resumed", on: day(on), document: "QĐ 4" });
const done = (on: string): TermEvent => ({ did: "done", on: day(on) });

const read = (asOf: string, log: readonly TermEvent[], by: Partial<TermBy> = {}): TermReading => {
  const reading = readTerm(log, { calendar: publishedCalendar, asOf: day(asOf), ...by });
  if (!reading.ok) throw new Error(reading.refusal.because);
  return reading.value;
};
const because = ({ refused }: TermReading) => refused.map(({ refusal }) => refusal.because);

test("case 26 as a log: suspended for three weeks, due three weeks later", () => {
  const log = [started("KN-28", "2026-09-03"), suspended("2026-09-15"), resumed("2026-10-06")];
  expect(read("2026-10-20", log)).toMatchObject({
    due: "2026-10-26",
    nominal: "2026-10-24",
    state: "running",
    late: false,
    breachedOn: null,
    standing: null,
  });
});

test("while a suspension is open there is no date, only what is left", () => {
  const log = [started("KN-28", "2026-09-03"), suspended("2026-09-15")];
  const reading = read("2026-10-05", log);
  expect(reading).toMatchObject({
    state: "suspended",
    due: null,
    standing: { since: "2026-09-15", left: 19, unit: "day", earliest: "2026-10-26" },
  });
  expect(reading.words.at(-1)?.vi).toBe(
    "Đang tạm đình chỉ từ 15/09/2026, còn 19 ngày khi tiếp tục; chưa có ngày hết hạn. Nếu tiếp tục ngay sau ngày 05/10/2026 thì hạn là 26/10/2026.",
  );
});

test("a suspension or an extension decided after the end changes nothing, and says so", () => {
  const log = [
    started("TC-30", "2026-09-03", day("2019-01-01")),
    found("2026-09-04", "complex"),
    extended("2026-10-06", 30),
    found("2026-10-07", "very-complex"),
  ];
  const reading = read("2026-10-10", log);
  expect(reading).toMatchObject({ due: "2026-10-05", late: true, breachedOn: "2026-10-06" });
  expect(because(reading)).toEqual(["after-the-end", "after-the-end"]);
  expect(reading.words.map(({ vi }) => vi)).toContain(
    "Ngày 06/10/2026, không được tính: Thời hạn đã hết ngày 05/10/2026, quyết định sau ngày đó không kéo dài thêm: việc đã trễ vẫn là trễ.",
  );
});

test("done late stays late, whatever is decided afterwards", () => {
  const log = [started("KN-28", "2026-09-03"), done("2026-10-09"), suspended("2026-10-12")];
  const reading = read("2026-11-01", log);
  expect(reading).toMatchObject({ state: "done", late: true, breachedOn: "2026-10-06" });
  expect(because(reading)).toEqual(["already-done"]);
});

test("done on the last day is in time, also where that day came by moving off a Saturday", () => {
  expect(read("2026-11-23", [started("KN-28", "2026-09-03"), done("2026-10-05")])).toMatchObject({
    nominal: "2026-10-03",
    due: "2026-10-05",
    late: false,
    breachedOn: null,
  });
});

test("what is decided tomorrow is not known today", () => {
  const log = [started("KN-28", "2026-09-03"), suspended("2026-09-15")];
  expect(read("2026-09-14", log)).toMatchObject({ state: "running", due: "2026-10-05" });
});

test("suspended and resumed on one day is no suspension, whichever was written first", () => {
  const start = started("KN-28", "2026-09-03");
  const [a, b] = [suspended("2026-09-15"), resumed("2026-09-15")];
  for (const log of [
    [start, a, b],
    [b, a, start],
  ])
    expect(read("2026-09-20", log)).toMatchObject({ state: "running", due: "2026-10-05" });
});

test("resumed and suspended anew on one day: it stands still, whichever was written first", () => {
  const start = [started("KN-28", "2026-09-03"), suspended("2026-09-10")];
  const [a, b] = [resumed("2026-09-15"), suspended("2026-09-15")];
  for (const log of [
    [...start, a, b],
    [b, a, ...start],
  ])
    expect(read("2026-09-20", log)).toMatchObject({
      state: "suspended",
      standing: { since: "2026-09-15", left: 24 },
    });
});

test("a suspension planned to an end and resumed before it counts only to that day", () => {
  const log = [
    started("KN-28", "2026-09-03"),
    suspended("2026-09-15", "2026-09-15", "2026-10-05"),
    resumed("2026-09-20"),
  ];
  expect(read("2026-09-25", log)).toMatchObject({ nominal: "2026-10-08" });
  expect(because(read("2026-09-25", [...log, resumed("2026-09-22")]))).toEqual([
    "nothing-suspended",
  ]);
});

test("a planned suspension that an early resumption leaves without anything to suspend is told", () => {
  const log = [
    started("KN-28", "2026-09-03"),
    suspended("2026-09-15", "2026-09-15", "2026-10-05"),
    suspended("2026-09-16", "2026-10-20", "2026-10-22"),
    resumed("2026-09-18"),
  ];
  const reading = read("2026-09-25", log);
  expect(reading).toMatchObject({ nominal: "2026-10-06" });
  expect(because(reading)).toEqual(["suspension-too-late"]);
});

test("an open suspension that would begin after the end does not take the date away", () => {
  const log = [
    started("KN-28", "2026-07-01"),
    suspended("2026-07-09", "2026-07-21"),
    suspended("2026-07-30", "2026-08-11"),
    resumed("2026-07-31"),
  ];
  const reading = read("2026-08-11", log);
  expect(reading).toMatchObject({ due: "2026-08-10", breachedOn: "2026-08-11", standing: null });
  expect(because(reading)).toEqual(["suspension-too-late"]);
});

test("suspended on the day it began and resumed the next, it loses no day, and nothing is refused", () => {
  const log = [started("KN-28", "2026-07-01"), suspended("2026-07-01"), resumed("2026-07-02")];
  expect(read("2026-07-02", log)).toMatchObject({ due: "2026-07-31", refused: [], standing: null });
});

test("complex, then specially complex: the second extension is allowed from then on", () => {
  const log = [
    started("TC-30", "2026-09-03", day("2019-01-01")),
    found("2026-09-04", "complex"),
    extended("2026-09-20", 30),
    extended("2026-10-20", 30),
  ];
  expect(because(read("2026-11-10", log))).toEqual(["too-many-extensions"]);
  expect(read("2026-12-01", [...log, found("2026-10-01", "very-complex")])).toMatchObject({
    nominal: "2026-12-02",
    refused: [],
  });
});

test("the version pinned at the start stays; no law takes a limit over unless it says so", () => {
  const log: readonly TermEvent[] = [
    started("TC11-21", "2018-12-20"),
    { did: "transferred", on: day("2019-01-01"), transition: "TC-TR" },
  ];
  const reading = read("2019-01-10", log);
  expect(reading).toMatchObject({ due: "2019-02-18", rule: { id: "TC11-21" } });
  expect(because(reading)).toEqual(["no-transition"]);
});

test("a transition rule that is there takes the limit over, counted from the same day", () => {
  const log: readonly TermEvent[] = [
    started("TC11-21", "2018-12-20"),
    { did: "transferred", on: day("2019-01-02"), transition: "invented" },
  ];
  const transition = {
    id: "invented",
    of: { id: "TC11-21", from: law2012 },
    to: { id: "TC-30", from: day("2019-01-01") },
    on: day("2019-01-01"),
    title: { vi: "thử", en: "for the test" },
    verified: "?",
    source: "",
  } as const;
  const by = { transitions: [transition] };
  expect(read("2019-01-10", log, by)).toMatchObject({ due: "2019-01-21", rule: { id: "TC-30" } });
});

test("a log without a start, of an unknown version or of hours gives no date", () => {
  const by = { calendar: publishedCalendar, asOf: day("2026-11-23") };
  expect(readTerm([done("2026-11-01")], by)).toMatchObject({
    refusal: { because: "not-started" },
  });
  expect(readTerm([started("KN-28", "2026-09-03", day("2020-01-01"))], by)).toMatchObject({
    refusal: { because: "unknown-rule" },
  });
  expect(readTerm([started("HN-ACCEPT", "2026-09-03", day("2025-02-28"))], by)).toMatchObject({
    refusal: { because: "in-hours" },
  });
});

test("a posting taken down on its last day came down a day too soon", () => {
  const start = started("KN-29-POSTING", "2026-11-16", day("2020-12-10"));
  const early = read("2026-12-20", [start, done("2026-12-01")]);
  expect(early).toMatchObject({ due: "2026-12-01", breachedOn: "2026-12-01" });
  expect(read("2026-12-20", [start, done("2026-12-02")])).toMatchObject({ breachedOn: null });
});

// — limits of the place: the figures are those of a province (29 for 30, 44 for 45), not of Hà Nội

const province: Local = {
  whose: { vi: "tỉnh", en: "the province" },
  rule: "KN-28",
  amount: 29,
  unit: "day",
  variants: [{ when: ["complex"], amount: 44 }],
  source: "quyết định của tỉnh",
  from: day("2021-01-01"),
  to: null,
};

test("case 66: a local limit of 29 days beside the law's 30, both shown", () => {
  const reading = read("2026-10-10", [started("KN-28", "2026-10-01")], { local: province });
  expect([reading.nominal, reading.local?.nominal]).toEqual(["2026-10-31", "2026-10-30"]);
  expect(reading.words.at(-1)?.vi).toBe(
    "Theo luật: thứ Hai, 02/11/2026; hạn của tỉnh (không dài hơn hạn theo luật): thứ Sáu, 30/10/2026.",
  );
  expect(reading.local?.explanation).toMatchObject({
    verified: "policy",
    basis: { kind: "policy", policy: { amount: 29 } },
  });
  const complex = read(
    "2026-10-10",
    [started("KN-28", "2026-10-01"), found("2026-10-02", "complex")],
    { local: province },
  );
  expect([complex.nominal, complex.local?.nominal]).toEqual(["2026-11-15", "2026-11-14"]);
});

test("late by the local limit is not late by the law, and the local breach stays too", () => {
  const log = [started("KN-28", "2026-10-01"), suspended("2026-11-02", "2026-10-31")];
  const reading = read("2026-11-02", log, { local: province });
  expect(reading.late).toBe(false);
  expect(reading.local).toMatchObject({ late: true, breachedOn: "2026-10-31" });
});

test("a local limit longer than the law's, in other units or for a minimum is refused", () => {
  const by = { calendar: publishedCalendar, asOf: day("2026-11-23") };
  const log = [started("KN-28", "2026-10-01")];
  const refusal = (local: Partial<Local>) => {
    const reading = readTerm(log, { ...by, local: { ...province, ...local } });
    return reading.ok ? "ok" : reading.refusal.because;
  };
  expect(refusal({ amount: 31 })).toBe("local-longer");
  expect(refusal({ variants: [{ when: ["complex"], amount: 46 }] })).toBe("local-longer");
  expect(refusal({ unit: "working-day" })).toBe("local-other-unit");
  expect(refusal({ from: day("2026-10-02") })).toBe("local-not-in-force");
  expect(refusal({ rule: "KN-37" })).toBe("local-other-rule");
});
