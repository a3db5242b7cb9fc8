import { expect, onTestFinished, test } from "vitest";

import { takeStep } from "#cases/actions.ts";
import { explanationsOf } from "#cases/explanations.ts";
import { fileMatter } from "#cases/filing.ts";
import { matterByCode, recordOf } from "#cases/store.ts";
import { day } from "#kernel/day.ts";
import { isWorkingDay } from "#law/calendar.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling } from "#test/make.ts";
import { until } from "#test/process.ts";

import { declareClosure } from "./actions.ts";
import { calendarHouse, document, with2026 } from "./house.fixture.ts";
import { everyMs, liveCalendars } from "./live.ts";

const db = testDatabase();

test("another process follows within seconds, without asking where it counts", async () => {
  const world = await calendarHouse(db);
  const other = await liveCalendars(db(), { follow: true });
  onTestFinished(other.stop);
  await world.change(with2026([day("2026-12-01")]));
  await until(async () => other.now().national.id !== "vn-2026-11-23", everyMs + 30_000);
  expect(isWorkingDay(other.now().national, day("2026-12-01"))).toBe(false);
  const same = other.now();
  await other.refresh();
  expect(other.now()).toBe(same);
});

test("calendar data that is lost (zammad#1395, #1396: every action failed with it) hides the reckoning and stops neither filing nor answering", async () => {
  const world = await calendarHouse(db);
  await world.change(with2026([day("2026-12-01")]));
  await db.owner()`alter table calendar_versions disable trigger calendar_versions_kept`;
  await db.owner()`update calendar_versions set years = '[{"year": 2026}]'`;
  await db.owner()`alter table calendar_versions enable trigger calendar_versions_kept`;
  const calendars = await liveCalendars(db(), { follow: false });
  expect(calendars.now().national.unread).toBe(true);
  const house = Object.defineProperties(world.house, {
    calendar: { get: () => calendars.now().national, configurable: true },
    calendarOf: { value: (unit: number) => calendars.now().of(unit) },
  });

  const filed = await fileMatter(house)(aFiling(world.ward));
  if (!filed.ok) throw new Error("not filed");
  expect(filed.value.answer.calendar.status).toBe("provisional");
  const { staff, officer } = world.officer;
  const { code } = filed.value;
  expect(await takeStep(house)(code, staff, { step: "accept", officer }, 1)).toMatchObject({
    ok: true,
  });
  expect(await takeStep(house)(code, staff, { step: "answer", text: "Xong." }, 2)).toMatchObject({
    ok: true,
  });
  const matter = await matterByCode(db(), code);
  if (!matter) throw new Error("gone");
  expect(explanationsOf(matter, await recordOf(db(), matter.id), "01", house)).toEqual({
    acceptance: null,
    answer: null,
  });
});

test("what was known stays in force while the database cannot be asked", async () => {
  const world = await calendarHouse(db);
  let away = false;
  const sometimes = new Proxy(db(), {
    apply: (sql, self, given) => {
      if (away) throw new Error("away");
      return Reflect.apply(sql, self, given) as unknown;
    },
  });
  await declareClosure(world.calendarsHouse)(world.head, world.ward, {
    from: day("2026-11-26"),
    to: day("2026-11-26"),
    reason: "mất điện",
    document,
  });
  const calendars = await liveCalendars(sometimes, { follow: false });
  away = true;
  await calendars.refresh();
  expect(isWorkingDay(calendars.now().of(world.ward), day("2026-11-26"))).toBe(false);
  expect(isWorkingDay(calendars.now().national, day("2026-11-26"))).toBe(true);
});
