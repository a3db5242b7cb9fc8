import { expect, test } from "vitest";

import type { Change } from "#calendars/recounter.ts";
import type { Calendars } from "#calendars/model.ts";
import { day, yearOf, type Day } from "#kernel/day.ts";
import type { Calendar } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeComplaintStep } from "./actions.ts";
import { openComplaint } from "./dossier.ts";
import { complaintFigures } from "./figures.store.ts";
import { passDays } from "./passing.ts";
import { complaintRecounter } from "./recount.ts";
import { registerComplaint } from "./register.ts";
import { aRegistration, steps } from "./registration.fixture.ts";
import type { StepInput } from "./step-input.ts";
import { complaintByCode } from "./store.ts";
import { readLimit } from "./terms.ts";

const db = testDatabase();

/** The published calendar with one more day off, as a government may announce it. */
const withOff = (off: Day): Calendar => ({
  id: `${publishedCalendar.id}+${off}`,
  years: publishedCalendar.years.map((year) =>
    year.year === yearOf(off)
      ? {
          ...year,
          off: [
            ...year.off,
            { day: off, name: { vi: "nghỉ thêm", en: "one more day off" }, source: "thử" },
          ].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
        }
      : year,
  ),
});

const calendarsOf = (national: Calendar): Calendars => ({ national, of: () => national });

const change = (after: Calendar): Change => ({
  recount: 1,
  cause: "version",
  before: publishedCalendar.id,
  after: after.id,
  document: "1/TB-BNV",
  changed: () => [],
});

/** A ward in which a complaint was accepted on 23/11/2026: due on Wednesday 23/12/2026. */
async function accepted() {
  const house = aHouse(db(), "2026-11-20T09:00:00+07:00");
  const { ward } = await aWard(db.owner());
  const chair = await anOfficer(db.owner(), ward, "head");
  const officer = await anOfficer(db.owner(), ward, "case-officer");
  const desk = await anOfficer(db.owner(), ward, "reception");
  const made = await registerComplaint(house)(aRegistration(ward), desk.staff);
  if (!made.ok) throw new Error(made.refusal.because);
  const { code } = made.value;
  const did = async (who: typeof chair, input: StepInput) => {
    const seq = (await complaintByCode(db(), code))?.complaint.seq ?? 0;
    const taken = await takeComplaintStep(house)(code, who.staff, input, seq);
    if (!taken.ok) throw new Error(`${input.step}: ${taken.refusal.because}`);
  };
  house.setClock("2026-11-23T09:00:00+07:00");
  await did(chair, steps.accept(day("2026-11-23")));
  await did(chair, { step: "assign", officer: officer.officer });
  return { house, ward, chair, officer, desk, code, did };
}

async function recount(calendar: Calendar, today: string): Promise<number> {
  const things = await complaintRecounter.read(db(), { after: null, limit: 1000, lock: false });
  const moved = things
    .map((thing) => ({
      thing,
      moves: complaintRecounter.count(thing, calendarsOf(calendar), day(today)),
    }))
    .filter(({ moves }) => moves.length > 0);
  await db().begin((sql) =>
    complaintRecounter.write(sql, moved, change(calendar), new Date(`${today}T01:00:00Z`)),
  );
  return moved.length;
}

test("a day off moves the law’s date, the date that was told stands, and it is told why", async () => {
  const { house, code, chair } = await accepted();
  const calendar = withOff(day("2026-12-23"));
  expect(await recount(calendar, "2026-12-01")).toBe(1);
  expect(await recount(calendar, "2026-12-01")).toBe(0);
  const kept = await complaintByCode(db(), code);
  expect(kept?.dates.settlement).toEqual({ counted: "2026-12-24", owed: "2026-12-23" });
  const open = await openComplaint(house)(code, chair.staff);
  if (!open.ok) throw new Error(open.refusal.because);
  const last = open.value.history.at(-1);
  expect([last?.type, last?.more.length]).toEqual(["recalculated", 1]);
  expect(last?.more[0]?.vi).toContain("23/12/2026");
  // The record folds to the row: nothing else of the complaint moved.
  expect(kept?.complaint.seq).toBe(4);
});

test("a day off taken back brings it forward, but makes nobody late", async () => {
  const { house, code } = await accepted();
  const calendar = withOff(day("2026-12-23"));
  await db.owner()`
    update complaints set dates = jsonb_set(dates, '{settlement}', '{"counted":"2026-12-24","owed":"2026-12-24"}')
     where code = ${code}`;
  expect(await recount(publishedCalendar, "2026-12-23")).toBeGreaterThan(0);
  const kept = await complaintByCode(db(), code);
  expect(kept?.dates.settlement).toEqual({ counted: "2026-12-23", owed: "2026-12-24" });
  // Late by the law's new date, in time by the one owed: nothing is written down.
  house.setClock("2026-12-24T09:00:00+07:00");
  await passDays(house);
  expect((await complaintByCode(db(), code))?.complaint.overdue).toEqual([]);
  expect(calendar.id).not.toBe(publishedCalendar.id);
});

test("no change makes a past act late, and none makes a late one good", async () => {
  const { code, house, officer, chair, did } = await accepted();
  house.setClock("2026-12-23T09:00:00+07:00");
  await did(officer, steps.report(false));
  await did(chair, steps.settle("1/QĐ"));
  const c = (await complaintByCode(db(), code))?.complaint;
  if (!c) throw new Error("gone");
  const asOf = day("2026-12-30");
  const read = (calendar: Calendar, of = c) => readLimit(of, "settlement", { calendar, asOf });
  // The same limit as if the day it began had been counted on a calendar that ends sooner.
  const sooner = { ...c, acceptance: { ...c.acceptance, on: day("2026-11-20") } } as typeof c;
  const past = read(publishedCalendar, sooner);
  expect([past?.due, past?.late, past?.breachedOn]).toEqual(["2026-12-21", false, null]);
  expect(past?.words.at(-1)?.vi).toContain("đổi sau đó");
  const overdue = { ...c, overdue: [{ limit: "settlement" as const, due: day("2026-12-22") }] };
  const late = read(publishedCalendar, overdue);
  expect([late?.due, late?.late, late?.breachedOn]).toEqual(["2026-12-23", true, "2026-12-23"]);
});

test("what a unit did in a window adds up", async () => {
  const { house, ward, chair, officer, desk, code, did } = await accepted();
  const another = await registerComplaint(house)(
    aRegistration(ward, { receivedOn: day("2026-11-23") }),
    desk.staff,
  );
  if (!another.ok) throw new Error(another.refusal.because);
  const refused = await takeComplaintStep(house)(
    another.value.code,
    chair.staff,
    {
      step: "refuse",
      ground: "court",
      text: "Tòa án đã thụ lý.",
      notices: [{ to: "complainant", on: day("2026-11-23"), way: "post" }],
    },
    1,
  );
  expect(refused.ok).toBe(true);
  house.setClock("2026-12-28T09:00:00+07:00");
  await did(officer, steps.report(false));
  await did(chair, steps.settle("1/QĐ"));
  const window = { from: day("2026-11-15"), to: day("2026-12-31") };
  const [first, second] = await complaintFigures(db(), ward, window);
  expect(first).toEqual({
    level: 1,
    received: 2,
    accepted: 1,
    notAccepted: 1,
    decided: 1,
    inTime: 0,
    late: 1,
    suspended: 0,
    terminated: 0,
    withdrawn: 0,
    right: 1,
    partlyRight: 0,
    wrong: 0,
    kept: 0,
    amended: 0,
    annulled: 1,
    running: 0,
    runningLate: 0,
  });
  expect(second).toMatchObject({ level: 2, received: 0, decided: 0 });
  const [before] = await complaintFigures(db(), ward, {
    from: day("2026-11-15"),
    to: day("2026-12-25"),
  });
  expect(before).toMatchObject({ decided: 0, running: 1, runningLate: 1 });
  expect(code).toMatch(/^KN-/);
});
