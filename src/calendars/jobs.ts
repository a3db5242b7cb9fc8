import { setTimeout as wait } from "node:timers/promises";

import { dayAt, plusDays } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";
import { log } from "#kernel/log.ts";

import { everyMs, readCalendars } from "./live.ts";
import { runRecount, type RecountWorld } from "./recount.ts";
import { askRecount, forgetEmptyNightly, recountById, undoneRecounts } from "./recount.store.ts";

/** What counting again needs of the house. */
export type RecountWork = RecountWorld;

/** Counts everything again after a change; asked for by the change, and gone on with after a crash. */
export const recountDeadlines: Job<RecountWork> = {
  name: "recount-deadlines",
  async run(work, given, now) {
    const id: unknown =
      typeof given === "object" && given !== null ? Reflect.get(given, "recount") : undefined;
    if (typeof id !== "number") throw new Error("a job without its recount");
    const recount = await recountById(work.sql, id);
    // Gone: its version was dropped or confirmed meanwhile.
    if (!recount) return;
    // What another process filed by the calendar it still had must be there to be counted again.
    await wait(everyMs + 1_000);
    // What changed before is counted first: else its moves would stand under this change.
    for (const undone of await undoneRecounts(work.sql)) {
      if (undone.id < id && !undone.dry) await runRecount(work, undone, now);
    }
    const asked = await recountById(work.sql, id);
    if (asked) await runRecount(work, asked, now);
  },
};

/**
 * Each night: whatever is not as the calendar in force gives it is counted again. It finds nothing
 * unless the house was given other years, or something was missed.
 */
export const checkDeadlines: Job<RecountWork> = {
  name: "check-deadlines",
  when: { daily: "01:20" },
  async run(work, _, now) {
    const { sql, recounters } = work;
    await forgetEmptyNightly(sql, plusDays(dayAt(now), -30));
    for (const undone of await undoneRecounts(sql)) await runRecount(work, undone, now);
    const calendars = await readCalendars(sql);
    for (const recounter of recounters) {
      const { wrong } = await recounter.check(sql, calendars, dayAt(now));
      if (wrong.length === 0) continue;
      log("warn", "deadlines were not as counted", { failed: wrong.length });
      const { id } = calendars.national;
      const asked = { cause: "nightly", causeId: null, dry: false, before: id, after: id } as const;
      await askRecount(sql, asked, now);
      return;
    }
  },
};
