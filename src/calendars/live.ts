import { fault, log } from "#kernel/log.ts";
import type { Database, Sql } from "#kernel/sql.ts";
import { publishedCalendar } from "#law/calendars/published.ts";

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
 * in the log: a calendar must never keep anybody from filing or answering.
 */
export async function liveCalendars(
  sql: Database,
  options: { readonly follow: boolean },
): Promise<LiveCalendars> {
  let known: Calendars = shippedCalendars.now();
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
  return calendarsOf(inForce(publishedCalendar, versions), closures);
}

/** Only what is shipped, for tools and tests without declarations. */
export const shippedCalendars: LiveCalendars = {
  now: () => shipped,
  refresh: async () => {},
  stop: () => {},
};

const shipped: Calendars = calendarsOf(publishedCalendar, []);
