import { dayAt, type Day } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import type { UnitId } from "#people/model.ts";

import type { Calendars, ChangedDay, Closure, Version } from "./model.ts";
import { advance, keepMoves, recountDone, standingOf, type Recount } from "./recount.store.ts";
import type { Change, Moved, Recounter, Running } from "./recounter.ts";
import { calendarsOf, changesBetween, inForce } from "./rules.ts";
import { closureById, confirmedVersions, standingClosures, versionById } from "./store.ts";

/** How many things are read, counted and written in one transaction. */
const batchSize = 2_000;

/** What a recount needs of the house. */
export type RecountWorld = {
  readonly sql: Database;
  readonly recounters: readonly AnyRecounter[];
};

/** A recounter of any kind of thing, ready to do its next batch. */
export type AnyRecounter = {
  readonly kind: string;
  readonly name: Recounter<Running>["name"];
  readonly terms: Recounter<Running>["terms"];
  readonly batch: (sql: Database, asked: Asked) => Promise<boolean>;
  /** Of everything that runs, the codes of what these calendars give other dates for. */
  readonly check: (sql: Database, calendars: Calendars, today: Day) => Promise<Checked>;
};

type Asked = {
  readonly recount: Recount;
  readonly calendars: Calendars;
  readonly change: Change;
  readonly at: Date;
};

/** What a check found: how many things have running limits, and which are not as they would be counted. */
export type Checked = { readonly seen: number; readonly wrong: readonly string[] };

/** Makes a recounter of one kind of thing fit to stand in a list with those of others. */
export const recounting = <Thing extends Running, Its extends Moved<Thing>["moves"][number]>(
  recounter: Recounter<Thing, Its>,
): AnyRecounter => ({
  kind: recounter.kind,
  name: recounter.name,
  terms: recounter.terms,
  batch: (sql, asked) => nextBatch(sql, recounter, asked),
  check: (sql, calendars, today) => checkAll(sql, recounter, calendars, today),
});

/**
 * Counts everything again for one change: batch after batch, each in a transaction of its own with how
 * far it came, so that one that died goes on where it was and one that was done does nothing. Writes
 * what moved and nothing else.
 */
export async function runRecount(
  { sql, recounters }: RecountWorld,
  recount: Recount,
  at: Date,
): Promise<void> {
  if (recount.done) return;
  const { calendars, change } = await changeOf(sql, recount);
  for (const recounter of recounters) {
    while (await recounter.batch(sql, { recount, calendars, change, at }));
  }
  await recountDone(sql, recount.id, at);
}

/** @returns whether there may be more */
const nextBatch = <Thing extends Running, Its extends Moved<Thing>["moves"][number]>(
  sql: Database,
  recounter: Recounter<Thing, Its>,
  { recount, calendars, change, at }: Asked,
): Promise<boolean> =>
  sql.begin(async (tx) => {
    const { kind } = recounter;
    const { after, done } = await standingOf(tx, recount.id, kind);
    if (done) return false;
    const things = await recounter.read(tx, { after, limit: batchSize, lock: !recount.dry });
    const moved = movedOf(recounter, things, calendars, dayAt(at));
    if (moved.length > 0) {
      await keepMoves(tx, recount.id, kind, moved);
      if (!recount.dry) await recounter.write(tx, moved, change, at);
    }
    const more = things.length === batchSize;
    await advance(tx, recount.id, kind, {
      last: things.at(-1)?.id ?? null,
      seen: things.length,
      moved: moved.length,
      earlier: moved.filter(({ moves }) => moves.some(({ owed }) => owed.to < owed.from)).length,
      doneAt: more ? null : at,
    });
    return more;
  });

const movedOf = <Thing extends Running, Its extends Moved<Thing>["moves"][number]>(
  recounter: Recounter<Thing, Its>,
  things: readonly Thing[],
  calendars: Calendars,
  today: Day,
): readonly Moved<Thing, Its>[] =>
  things.flatMap((thing) => {
    const moves = recounter.count(thing, calendars, today);
    return moves.length === 0 ? [] : [{ thing, moves }];
  });

async function checkAll<Thing extends Running, Its extends Moved<Thing>["moves"][number]>(
  sql: Database,
  recounter: Recounter<Thing, Its>,
  calendars: Calendars,
  today: Day,
): Promise<Checked> {
  const wrong: string[] = [];
  let seen = 0;
  for (let after: string | null = null; ;) {
    const things: readonly Thing[] = await recounter.read(sql, {
      after,
      limit: batchSize,
      lock: false,
    });
    seen += things.length;
    const moved = movedOf(recounter, things, calendars, today);
    wrong.push(...moved.map(({ thing }) => thing.code ?? recounter.kind));
    after = things.at(-1)?.id ?? null;
    if (things.length < batchSize) return { seen, wrong };
  }
}

/** The calendars of a recount, and what changed: a dry one asks what would be if its version counted. */
async function changeOf(sql: Database, recount: Recount) {
  const [versions, closures] = [await confirmedVersions(sql), await standingClosures(sql)];
  const { cause, causeId } = recount;
  const version = cause === "version" && causeId !== null ? await versionById(sql, causeId) : null;
  const closure =
    (cause === "closure" || cause === "withdrawal") && causeId !== null
      ? await closureById(sql, causeId)
      : null;
  const asked = versions.filter(({ id }) => id !== version?.id);
  const calendars = calendarsWith(
    recount.dry && version ? [...asked, version] : versions,
    closures,
  );
  const before = closure
    ? calendarsWith(
        versions,
        cause === "closure"
          ? closures.filter(({ id }) => id !== closure.id)
          : [...closures, closure],
      )
    : calendarsWith(asked, closures);
  const change: Change = {
    recount: recount.id,
    cause,
    before: recount.before,
    after: recount.after,
    document: (version ?? closure)?.document.number ?? null,
    changed: changedIn(before, calendars),
  };
  return { calendars, change };
}

const calendarsWith = (versions: readonly Version[], closures: readonly Closure[]): Calendars =>
  calendarsOf(inForce(publishedCalendar, versions), closures);

/** The changed days of a unit, worked out once. */
function changedIn(before: Calendars, after: Calendars) {
  const known = new Map<UnitId | null, readonly ChangedDay[]>();
  return (unit: UnitId): readonly ChangedDay[] => {
    const own = before.of(unit) !== before.national || after.of(unit) !== after.national;
    const key = own ? unit : null;
    let days = known.get(key);
    if (!days) known.set(key, (days = changesBetween(before.of(unit), after.of(unit))));
    return days;
  };
}
