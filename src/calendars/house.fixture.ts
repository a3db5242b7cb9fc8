import { matterRecounter } from "#cases/recount.ts";
import { day, type Day } from "#kernel/day.ts";
import { calendarYear } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import type { CalendarYear } from "#law/calendars/year.ts";
import type { TestDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { confirmVersion, declareVersion } from "./actions.ts";
import { liveCalendars } from "./live.ts";
import type { By } from "./model.ts";
import { recounting, runRecount } from "./recount.ts";
import { undoneRecounts } from "./recount.store.ts";

const recounters = [recounting(matterRecounter)];

/** The paper of every change in a test. */
export const document = { number: "123/TB-BNV", date: day("2026-11-20") };

const by = ({ officer, post }: By): By => ({ officer, post });

/** A house whose calendars are those of the database, with two administrators and a ward. */
export async function calendarHouse(db: TestDatabase, now = "2026-11-20T09:00:00+07:00") {
  await db.owner()`truncate calendar_versions, unit_closures, calendar_recounts, matters cascade`;
  await db.owner()`update calendar_mark set mark = mark + 1`;
  const { province, ward } = await aWard(db.owner());
  const base = aHouse(db(), now);
  const calendars = await liveCalendars(db(), { follow: false });
  const house = Object.defineProperties(base, {
    calendar: { get: () => calendars.now().national },
    calendarOf: { value: (unit: number) => calendars.now().of(unit) },
  });
  const first = await anOfficer(db.owner(), province, "administrator", { title: "Quản trị" });
  const second = await anOfficer(db.owner(), province, "administrator", { title: "Quản trị 2" });
  const head = await anOfficer(db.owner(), ward, "head");
  const officer = await anOfficer(db.owner(), ward, "case-officer", { reportsTo: head.post });
  const calendarsHouse = { sql: db(), calendars, clock: house.clock };
  const recountAll = async () => {
    for (const one of await undoneRecounts(db())) {
      await runRecount({ sql: db(), recounters }, one, house.clock());
    }
  };
  const change = async (year: CalendarYear) => {
    const declared = await declareVersion(calendarsHouse)(by(first), {
      years: [year],
      document,
      note: "",
    });
    if (!declared.ok) throw new Error(declared.refusal.because);
    await recountAll();
    const confirmed = await confirmVersion(calendarsHouse)(by(second), declared.value);
    if (!confirmed.ok) throw new Error(confirmed.refusal.because);
    await recountAll();
    return declared.value;
  };
  return {
    house,
    ward,
    province,
    calendars,
    calendarsHouse,
    recountAll,
    change,
    first: by(first),
    second: by(second),
    head: by(head),
    officer,
  };
}

const year2026 = calendarYear(publishedCalendar, 2026);
export const mourning = { vi: "Quốc tang", en: "National mourning" };

/** 2026 with more days off, and some of its days off worked. */
export const with2026 = (off: readonly Day[], worked: readonly Day[] = []): CalendarYear => ({
  ...year2026,
  off: [
    ...year2026.off.filter((one) => !worked.includes(one.day)),
    ...off.map((one) => ({ day: one, name: mourning, source: document.number })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
});
