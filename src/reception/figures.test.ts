import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

import { publicFigures, visitFigures, wholeMonths } from "./figures.ts";
import { aDesk, aSession } from "./reception.fixture.ts";
import { recordSitting } from "./sessions.ts";
import { registerVisit } from "./visits.ts";

const db = testDatabase();

test("only whole months of a window are asked for their duties", () => {
  expect(months("2026-06-15", "2026-09-14")).toEqual(["2026-07-01", "2026-08-01"]);
  expect(months("2026-06-01", "2026-06-30")).toEqual(["2026-06-01"]);
  expect(months("2026-06-02", "2026-07-30")).toEqual([]);
});

test("56 in the books: a deputy sat twice in August 2026, held and not in person; the public reads both", async () => {
  const at = await aDesk(db(), db.owner(), "2026-08-03T08:00:00+07:00");
  for (const [first, who] of [
    ["2026-08-05", at.deputy.officer],
    ["2026-08-19", at.deputy.officer],
    ["2026-08-26", null],
  ] as const) {
    const session = await aSession(at, { first: day(first) });
    at.house.setClock(`${first}T12:00:00+07:00`);
    const sat = await recordSitting(at.house)(at.desk.staff, session.id, session.seq, who);
    if (!sat.ok) throw new Error(sat.refusal.because);
  }
  const august = { from: day("2026-08-01"), to: day("2026-08-31") };
  const figures = await visitFigures(db(), at.ward, august);
  expect(figures.sessions).toEqual({ planned: 3, held: 2, inPerson: 0 });
  expect(figures.duties).toMatchObject([
    {
      title: "Chủ tịch",
      held: { met: true, had: 2 },
      inPerson: { met: false, had: 0 },
      met: false,
    },
  ]);
});

test("visits, people, groups and outcomes add up; the public never reads a count from one to four", async () => {
  const at = await aDesk(db(), db.owner());
  const outcomes = [
    "answered",
    "answered",
    "needs-check",
    "accepted",
    "answered",
    "answered",
    "answered",
  ] as const;
  for (const [n, outcome] of outcomes.entries()) {
    const done = await registerVisit(at.house)(at.desk.staff, {
      unit: at.ward,
      session: null,
      ticket: null,
      visitor: { name: "", address: "", number: "" },
      kind: "feedback",
      people: n === 2 ? 7 : 1,
      matters: 1,
      content: "Nội dung",
      settledBy: "",
      outcome,
      sentTo: "",
      document: "",
      note: "",
      once: randomUUID(),
    });
    if (!done.ok) throw new Error(done.refusal.because);
  }
  const window = { from: day("2026-11-15"), to: day("2026-12-14") };
  const figures = await visitFigures(db(), at.ward, window);
  expect(figures).toMatchObject({
    visits: 7,
    people: 13,
    groups: 1,
    groupPeople: 7,
    matters: 7,
    answered: 5,
    accepted: 1,
    needsCheck: 1,
    noticesOwed: 2,
  });
  expect(
    figures.answered +
      figures.accepted +
      figures.needsCheck +
      figures.guided +
      figures.transferred +
      figures.refused,
  ).toBe(figures.visits);
  const shown = await publicFigures(db(), at.ward, day("2026-12-25"));
  for (const [, count] of shown.counts)
    if (count.kind === "exact") expect(count.value === 0 || count.value >= 5).toBe(true);
  expect(shown.counts.get("accepted")).toEqual({ kind: "few" });
});

const months = (from: string, to: string) => wholeMonths({ from: day(from), to: day(to) });
