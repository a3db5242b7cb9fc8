import { expect, test } from "vitest";

import type { Change } from "#calendars/recounter.ts";
import { day, yearOf, type Day } from "#kernel/day.ts";
import { calendarYear, type Calendar } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";

import { aDesk } from "./reception.fixture.ts";
import { noticeRecounter } from "./recount.ts";
import { registerVisit } from "./visits.ts";
import { visitById, visitLines } from "./visits.store.ts";

const db = testDatabase();

test("a day off moves the law’s date of a notice; the date that was told stands, and it is on record why", async () => {
  const at = await aDesk(db(), db.owner());
  const done = await registerVisit(at.house)(at.desk.staff, {
    unit: at.ward,
    session: null,
    ticket: null,
    visitor: { name: "", address: "", number: "" },
    kind: "petition",
    people: 1,
    matters: 1,
    content: "Nội dung",
    settledBy: "",
    outcome: "accepted",
    sentTo: "",
    document: "",
    note: "",
    once: randomUUID(),
  });
  if (!done.ok) throw new Error(done.refusal.because);
  const { id } = done.value;
  expect(await recount(withOff(day("2026-12-01")), "2026-11-24")).toBe(1);
  expect(await visitById(db(), id)).toMatchObject({
    noticeCounted: "2026-12-09",
    noticeDue: "2026-12-08",
    seq: 2,
  });
  expect(await recount(withOff(day("2026-12-01")), "2026-11-24")).toBe(0);
  // And back: the day that is worked after all brings nothing below what is owed.
  expect(await recount(publishedCalendar, "2026-11-25")).toBe(1);
  expect(await visitById(db(), id)).toMatchObject({
    noticeCounted: "2026-12-08",
    noticeDue: "2026-12-08",
  });
  const lines = await visitLines(db(), id);
  expect(lines.map(({ did, name }) => [did, name])).toEqual([
    ["received", "Cán bộ Tiếp dân"],
    ["recalculated", null],
    ["recalculated", null],
  ]);
});

async function recount(national: Calendar, today: string): Promise<number> {
  const calendars = { national, of: () => national, closures: () => [] };
  const things = await noticeRecounter.read(db(), { after: null, limit: 100, lock: false });
  const moved = things
    .map((thing) => ({
      thing,
      moves: noticeRecounter.count(thing, calendars as never, day(today)),
    }))
    .filter(({ moves }) => moves.length > 0);
  await db().begin((sql) =>
    noticeRecounter.write(sql, moved, change, new Date(`${today}T01:00:00Z`)),
  );
  return moved.length;
}

const change: Change = {
  recount: 1,
  cause: "version",
  before: "trước",
  after: "sau",
  document: "1/TB",
  changed: () => [],
};

function withOff(off: Day): Calendar {
  const year = calendarYear(publishedCalendar, yearOf(off));
  const name = { vi: "nghỉ", en: "off" };
  const changed = {
    ...year,
    off: [...year.off, { day: off, name, source: "thử" }].toSorted((a, b) =>
      a.day < b.day ? -1 : 1,
    ),
  };
  return {
    ...publishedCalendar,
    id: "thử",
    years: publishedCalendar.years.map((one) => (one.year === year.year ? changed : one)),
  };
}
