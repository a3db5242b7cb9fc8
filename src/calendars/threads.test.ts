import { afterEach, expect, test } from "vitest";

import { takeStep } from "#cases/actions.ts";
import { fileMatter } from "#cases/filing.ts";
import { closeMatter } from "#cases/resident.ts";
import { matterByCode } from "#cases/store.ts";
import { day, type Instant } from "#kernel/day.ts";
import { calendarYear, isWorkingDay } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { answerDue, acceptanceDue } from "#law/feedback.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling } from "#test/make.ts";

import { confirmVersion, declareVersion } from "./actions.ts";
import { calendarHouse, document, with2026 } from "./house.fixture.ts";
import { liveCalendars } from "./live.ts";
import { readYear } from "./year-text.ts";

// What help-desks and case systems got wrong about calendars, as their users told it; each thread is
// named with its symptom. Lost data (zammad#1395, #1396) stands in live.test.ts, the weekly pattern
// (osTicket#6739) in year-text.test.ts, running dates (zammad#4353, #4359) in recount.test.ts.

const db = testDatabase();
const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

test("changing a calendar starts the recalculation by itself (zammad#534: it was not fired after the change)", async () => {
  const world = await calendarHouse(db);
  const { first, second, calendarsHouse } = world;
  const years = [with2026([day("2026-12-01")])];
  const declared = await declareVersion(calendarsHouse)(first, { years, document, note: "" });
  if (!declared.ok) throw new Error("refused");
  await world.recountAll();
  await db()`delete from job_outbox`;
  await confirmVersion(calendarsHouse)(second, declared.value);
  const jobs = await db()<{ task: string }[]>`select task from job_outbox`;
  expect(jobs).toEqual([{ task: "recount-deadlines" }]);
});

test("a date counted anew from a later day is recounted from that day, and a closed matter is left alone (open-zaak#2182: a changed source date was not followed, an ended case must not be)", async () => {
  const world = await calendarHouse(db);
  const { house, ward, officer } = world;
  const filed = await fileMatter(house)(aFiling(ward));
  if (!filed.ok) throw new Error("not filed");
  const { code } = filed.value;
  const { staff } = officer;
  await takeStep(house)(code, staff, { step: "accept", officer: officer.officer }, 1);
  house.setClock("2026-11-26T09:00:00+07:00");
  await takeStep(house)(code, staff, { step: "answer", text: "Xong." }, 2);
  await world.change(with2026([day("2026-12-02")]));
  const answered = await matterByCode(db(), code);
  // Ten working days after the answer of 26 November, not after the filing of 20 November.
  expect(answered?.progress).toMatchObject({ confirmUntil: "2026-12-11" });

  house.setClock("2026-12-12T09:00:00+07:00");
  await closeMatter(house)(code);
  const closed = await matterByCode(db(), code);
  await world.change(with2026([day("2026-12-03"), day("2026-12-04")]));
  expect(await matterByCode(db(), code)).toEqual(closed);
});

test("observances that are no days off do not come in with a feed (zammad#390: St. Martin's Day of a holiday feed lengthened every limit)", () => {
  const feed = "24/12/2026,,Christmas Eve\n11/11/2026,observance,Single's Day,feed";
  const read = readYear({ year: 2026, status: "announced", week: [1, 2, 3, 4, 5], lines: feed });
  expect(read.ok).toBe(false);
  // Every day off in force rests on a paper somebody can look up.
  for (const { off, workingSaturdays } of publishedCalendar.years) {
    for (const { source } of [...off, ...workingSaturdays]) {
      expect(source.length).toBeGreaterThan(3);
    }
  }
});

test("holidays are holidays whatever zone the process runs in (business_time#36: they were ignored once the zone was configured)", async () => {
  const world = await calendarHouse(db);
  await world.change(with2026([day("2026-12-01")]));
  const seen = new Set<string>();
  for (const place of ["America/Los_Angeles", "UTC", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"]) {
    process.env["TZ"] = place;
    const { national } = (await liveCalendars(db(), { follow: false })).now();
    expect(isWorkingDay(national, day("2026-12-01"))).toBe(false);
    seen.add(answerDue(day("2026-11-20"), 10, national).due);
    const received = "2026-11-30T16:00:00+07:00" as Instant;
    seen.add(acceptanceDue(received, { province: "01" }, national).due);
  }
  expect([...seen]).toEqual(["2026-12-08", "2026-12-02T16:00:00+07:00"]);
});

const due = (from: string) =>
  acceptanceDue(from as Instant, { province: "01" }, publishedCalendar).due;

test("a day worked in exchange counts like any other day, hour by hour (biz#142: after such a day was set it counted no time at all)", () => {
  // Saturday 22 August 2026 is worked.
  expect(due("2026-08-21T16:00:00+07:00")).toBe("2026-08-22T16:00:00+07:00");
  expect(due("2026-08-22T08:00:00+07:00")).toBe("2026-08-22T17:00:00+07:00");
  // Saturday 29 August is not, and 31 August to 2 September are off.
  expect(due("2026-08-28T16:00:00+07:00")).toBe("2026-09-03T16:00:00+07:00");
});

test("single days can differ from the week without a word about the week (biz#122: days that differ could not be said, only whole weekdays)", () => {
  const known = calendarYear(publishedCalendar, 2026);
  const one = { ...known, off: known.off.filter(({ day: on }) => on !== day("2026-11-24")) };
  const calendar = { id: "one", years: [one] };
  const tuesdays = ["2026-11-17", "2026-11-24", "2026-12-01"].map((on) => day(on));
  expect(tuesdays.map((on) => isWorkingDay(publishedCalendar, on))).toEqual([true, false, true]);
  expect(tuesdays.map((on) => isWorkingDay(calendar, on))).toEqual([true, true, true]);
});
