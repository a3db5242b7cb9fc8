import { beforeAll, expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";
import { anOfficer, aWard } from "#test/make.ts";

import { breakdowns, quarters } from "./statistics.ts";
import { keepRow } from "./statistics.fixture.ts";
import { countYear } from "./statistics.store.ts";

const db = testDatabase();
const today = day("2026-11-23");

let officer = "";
beforeAll(async () => {
  const { ward } = await aWard(db.owner());
  officer = (await anOfficer(db.owner(), ward, "case-officer")).officer;
});

type Over = Parameters<typeof keepRow>[2];

/** The year of a new ward in which exactly these matters are. */
async function yearOf(rows: readonly Over[], on = today) {
  const { ward: unit } = await aWard(db.owner());
  for (const row of rows) await keepRow(db(), { unit, officer }, row);
  return countYear(db(), unit, 2026, on);
}

test("a unit without matters has nothing but zeros", async () => {
  const year = await yearOf([]);
  expect(Object.values(year.q4).every((n) => n === 0)).toBe(true);
  expect(year.now).toEqual({ open: 0, overdue: 0 });
});

test("what was received on the last day of a quarter is in it, on the next day in the next", async () => {
  const year = await yearOf([
    { received: "2026-09-30" },
    { received: "2026-10-01" },
    { received: "2025-12-31" },
  ]);
  expect([year.q3.received, year.q4.received, year.q1.received]).toEqual([1, 1, 0]);
});

test("the running day is not counted yet", async () => {
  const year = await yearOf([{ received: "2026-11-22" }, { received: "2026-11-23" }]);
  expect(year.q4.received).toBe(1);
});

test("an answer on the promised day is on time, a day later it is late, none is none", async () => {
  const year = await yearOf([
    { stage: "closed", answered: "2026-10-20", ended: "2026-10-25" },
    { stage: "closed", answered: "2026-10-21", ended: "2026-10-25" },
    { stage: "accepted" },
  ]);
  expect(year.q4).toMatchObject({ due: 3, answered: 2, "on-time": 1, late: 1, unanswered: 1 });
});

test("a promise for today is not due yet, however it ends; one for yesterday is", async () => {
  const year = await yearOf([
    { promised: "2026-11-22" },
    { promised: "2026-11-23" },
    { promised: "2026-12-31", stage: "closed", answered: "2026-11-01", ended: "2026-11-02" },
  ]);
  expect(year.q4).toMatchObject({ due: 1, answered: 0, unanswered: 1 });
});

test("what was promised in one quarter and answered in the next belongs to the promise, and is late", async () => {
  const year = await yearOf([
    {
      received: "2026-09-10",
      promised: "2026-09-30",
      stage: "closed",
      answered: "2026-10-02",
      ended: "2026-10-09",
    },
  ]);
  expect(year.q3).toMatchObject({ due: 1, late: 1 });
  expect(year.q4).toMatchObject({ due: 0, late: 0 });
});

test("a reopened matter keeps the verdict of its first answer", async () => {
  const year = await yearOf([
    {
      stage: "reopened",
      answered: "2026-10-19",
      reopened: "2026-10-22",
      answerBy: "2026-11-05",
      rating: "unsatisfied",
    },
    {
      stage: "reopened",
      answered: "2026-10-25",
      reopened: "2026-10-28",
      answerBy: "2026-12-05",
      rating: "unsatisfied",
    },
  ]);
  expect(year.q4).toMatchObject({
    due: 2,
    "on-time": 1,
    late: 1,
    reopened: 2,
    "not-reopened": 0,
    unsatisfied: 2,
  });
  expect(year.now).toEqual({ open: 2, overdue: 1 });
});

test("refused or withdrawn by the promised day owes no answer; after it, it was never answered", async () => {
  const year = await yearOf([
    { stage: "declined", ground: "no-content", declined: "2026-10-20" },
    { stage: "declined", ground: "no-content", declined: "2026-10-21" },
    { stage: "withdrawn", ended: "2026-10-20" },
    { stage: "withdrawn", ended: "2026-10-22" },
  ]);
  expect(year.q4).toMatchObject({ received: 4, due: 2, unanswered: 2, declined: 2 });
});

test("a refusal overturned on appeal counts as refused, and its late answer as late", async () => {
  const year = await yearOf([
    {
      stage: "closed",
      ground: "complaint",
      declined: "2026-10-10",
      appeal: "overturned",
      answered: "2026-11-10",
      ended: "2026-11-12",
    },
  ]);
  expect(year.q4).toMatchObject({
    due: 1,
    late: 1,
    declined: 1,
    "ground-complaint": 1,
    appealed: 1,
    "appeal-overturned": 1,
  });
});

test("refusals are counted by ground in the period of the refusal, appeals beside them", async () => {
  const no = { stage: "declined", ground: "no-content" } as const;
  const year = await yearOf([
    { ...no, declined: "2026-09-30", appeal: "upheld" },
    { ...no, declined: "2026-10-01", appeal: "open" },
    { ...no, declined: "2026-10-02" },
    { stage: "declined", ground: "attack-or-insult", declined: "2026-10-02" },
  ]);
  expect(year.q3).toMatchObject({
    declined: 1,
    "ground-no-content": 1,
    appealed: 1,
    "appeal-upheld": 1,
  });
  expect(year.q4).toMatchObject({
    declined: 3,
    "ground-no-content": 2,
    "ground-attack-or-insult": 1,
    appealed: 1,
    "appeal-open": 1,
    "not-appealed": 2,
  });
});

test("the three ratings and those who gave none add up to the answered", async () => {
  const answered = { stage: "closed", answered: "2026-10-19", ended: "2026-10-25" } as const;
  const year = await yearOf([
    { ...answered, rating: "satisfied" },
    { ...answered, rating: "satisfied" },
    { ...answered, rating: "accepted" },
    { ...answered, rating: "unsatisfied" },
    answered,
  ]);
  expect(year.q4).toMatchObject({
    answered: 5,
    rated: 4,
    satisfied: 2,
    accepted: 1,
    unsatisfied: 1,
    unrated: 1,
  });
});

test("what waits to be erased as a denunciation is counted nowhere", async () => {
  const year = await yearOf([{ handoverBy: officer }, {}]);
  expect(year.q4).toMatchObject({ received: 1, due: 1 });
  expect(year.now.open).toBe(1);
});

test("another unit's matters and another year's are not counted", async () => {
  const { ward } = await aWard(db.owner());
  await keepRow(db(), { unit: ward, officer }, { received: "2025-12-31", promised: "2026-01-15" });
  const year = await countYear(db(), ward, 2026, today);
  expect([year.q1.received, year.q1.due]).toEqual([0, 1]);
  expect((await yearOf([])).q1.due).toBe(0);
});

test("everything adds up as the published table says it does", async () => {
  const year = await yearOf([
    {
      stage: "closed",
      answered: "2026-10-19",
      ended: "2026-10-25",
      rating: "accepted",
      reopened: "2026-10-22",
    },
    {
      stage: "declined",
      ground: "excluded",
      declined: "2026-04-01",
      appeal: "open",
      promised: "2026-03-31",
    },
    { promised: "2026-06-30", received: "2026-06-15" },
  ]);
  const wrong = quarters.flatMap((quarter) =>
    breakdowns.filter(
      ({ total, parts }) =>
        year[quarter][total] !== parts.reduce((sum, part) => sum + year[quarter][part], 0),
    ),
  );
  expect(wrong).toEqual([]);
});
