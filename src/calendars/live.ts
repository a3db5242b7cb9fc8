import { isDay, yearOf } from "#kernel/day.ts";
import { fault, log } from "#kernel/log.ts";
import type { Database, Sql } from "#kernel/sql.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import type { CalendarYear } from "#law/calendars/year.ts";

import type { Calendars } from "./model.ts";
import { calendarsOf, inForce } from "./rules.ts";
import { calendarMark, confirmedVersions, standingClosures } from "./store.ts";

/** The calendars of the house as they are now; whoever asks waits for nothing. */
export type LiveCalendars = {
  readonly now: () => Calendars;
  /** Looks whether anything changed, and reads it if so. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
};

/** How often a process looks whether another one changed a calendar. A recount waits longer than this. */
export const everyMs = 3_000;

/**
 * Reads the calendars and keeps them up to date: one small question every few seconds, the whole
 * again only when something changed. What cannot be read leaves what was known in force and says so
 * in the log; where nothing was known yet, work goes on by the shipped years, marked as unread, and
 * what was counted by them is counted again. A calendar never keeps anybody from filing or answering.
 */
export async function liveCalendars(
  sql: Database,
  options: { readonly follow: boolean },
): Promise<LiveCalendars> {
  let known: Calendars = unread;
  let mark = "";
  let failing = false;
  const refresh = async () => {
    try {
      const seen = await calendarMark(sql);
      if (seen !== mark) {
        known = await readCalendars(sql);
        mark = seen;
      }
      failing = false;
    } catch (thrown) {
      if (!failing) log("error", "calendars cannot be read", fault(thrown));
      failing = true;
    }
  };
  await refresh();
  const timer = options.follow ? setInterval(() => void refresh(), everyMs).unref() : undefined;
  return { now: () => known, refresh, stop: () => clearInterval(timer) };
}

/** The calendars as the database has them. */
export async function readCalendars(sql: Sql): Promise<Calendars> {
  const [versions, closures] = [await confirmedVersions(sql), await standingClosures(sql)];
  for (const { id, years } of versions) {
    if (!years.every(isYear)) throw new Error(`calendar version ${id} is not a calendar`);
  }
  return calendarsOf(inForce(publishedCalendar, versions), closures);
}

// What a damaged row could be: days are counted with it, so that it is looked at first.
const isYear = ({ year, week, off, workingSaturdays }: CalendarYear): boolean =>
  Number.isInteger(year) &&
  (week === undefined || week.length > 0) &&
  [...off, ...workingSaturdays].every(({ day }) => isDay(day) && yearOf(day) === year) &&
  off.every(({ name }) => typeof name.vi === "string" && typeof name.en === "string");

/** Only what is shipped, for tools and tests without declarations. */
export const shippedCalendars: LiveCalendars = {
  now: () => shipped,
  refresh: async () => {},
  stop: () => {},
};

const shipped: Calendars = calendarsOf(publishedCalendar, []);

const unread: Calendars = calendarsOf(
  {
    id: `${publishedCalendar.id}?`,
    unread: true,
    // Nothing counted by them may claim to be announced.
    years: publishedCalendar.years.map((year) => ({ ...year, status: "provisional" })),
  },
  [],
);
