import { declareVersion } from "#calendars/actions.ts";
import { shippedCalendars } from "#calendars/live.ts";
import { runRecount } from "#calendars/recount.ts";
import { undoneRecounts } from "#calendars/recount.store.ts";
import type { House } from "#cases/house.ts";
import { day, plusDays, dayAt } from "#kernel/day.ts";
import { calendarYear } from "#law/calendar.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import type { OfficerId } from "#people/model.ts";

import { recounters } from "../../src/recounters.ts";

/** A calendar that would move what runs, tried out and waiting for its second person. */
export async function tryCalendar(house: House, officer: OfficerId): Promise<void> {
  const today = dayAt(house.clock());
  const year = calendarYear(publishedCalendar, 2026);
  const off = [1, 2, 3, 4, 5, 6].map((after) => ({
    day: plusDays(today, after),
    name: { vi: "nghỉ", en: "off" },
    source: "TB 1/TB-BNV",
  }));
  const known = new Set(year.off.map((one) => one.day));
  const declared = await declareVersion({
    sql: house.sql,
    clock: house.clock,
    calendars: shippedCalendars,
  })(
    { officer, post: 0 },
    {
      years: [
        {
          ...year,
          off: [...year.off, ...off.filter((one) => !known.has(one.day))].toSorted((a, b) =>
            a.day < b.day ? -1 : 1,
          ),
        },
      ],
      document: { number: "TB 1/TB-BNV", date: day("2026-11-01") },
      note: "",
    },
  );
  if (!declared.ok) throw new Error(declared.refusal.because);
  for (const recount of await undoneRecounts(house.sql)) {
    await runRecount({ sql: house.sql, recounters }, recount, house.clock());
  }
  // Done here already; the workers of these tests know letters only.
  await house.sql`delete from job_outbox where task = 'recount-deadlines'`;
}
