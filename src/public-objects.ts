import { figuresOfDay } from "#unit-pages/figure-sums.ts";
import { newestRoot } from "#audit/roots.ts";
import type { LiveCalendars } from "#calendars/live.ts";
import { dayAt } from "#kernel/day.ts";
import type { Job } from "#kernel/job.ts";
import { sha256 } from "#kernel/secret.ts";
import type { Database, Sql } from "#kernel/sql.ts";
import { yearTold } from "#law/calendars/told.ts";
import { rulesTold } from "#law/rules-told.ts";
import { scriptSums } from "#web/assets.ts";
import { paths } from "#web/paths.ts";
import { commitPublic, type PublicThing } from "#register/public-log.ts";

type PublicWork = {
  readonly sql: Database;
  readonly calendars: LiveCalendars;
  readonly site: { readonly province: string };
};

/**
 * Commits to what is public and counts for everybody, as soon as it changes: the rules, every year of
 * the calendar in force, the head of the record of the house, the figures of units as they were counted
 * today, and the programs pages run in browsers, those of filing among them. A job, because the calendar stands
 * below the log, and the rules come with a release and not with a transaction.
 */
export const commitPublicObjects: Job<PublicWork> = {
  name: "register.public",
  when: { minutes: 10 },
  run: async ({ sql, calendars, site }, _, now) => {
    const things = [
      ...(await publicObjects(sql, calendars)),
      ...(await figuresOfDay(sql, dayAt(now))),
      { kind: "programs", name: paths.register.programs.to({}), sha256: sha256(scriptSums()) },
    ];
    await commitPublic(sql, things, `province-${site.province}`, now);
  },
};

/** What there is now; each with the hash of the bytes its address gives. */
async function publicObjects(sql: Sql, calendars: LiveCalendars): Promise<readonly PublicThing[]> {
  const { national } = calendars.now();
  const root = await newestRoot(sql);
  return [
    { kind: "rules", name: "/api/v1/law/rules", sha256: served(rulesTold()) },
    ...national.years.map((year) => ({
      kind: `calendar-${year.year}`,
      name: national.id,
      sha256: served(yearTold(year)),
    })),
    ...(root ? [{ kind: "audit-root", name: `batch ${root.batch}`, sha256: root.head }] : []),
  ];
}

/** The hash of a thing as its address gives it out; the test holds the two together. */
const served = (thing: unknown): Buffer => sha256(JSON.stringify(thing, null, 2));
