import { dayAt, type Day } from "#kernel/day.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
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

/** A recounter of any kind of thing, ready to count all of it. */
export type AnyRecounter = {
  readonly kind: string;
  readonly name: Recounter<Running>["name"];
  readonly terms: Recounter<Running>["terms"];
  readonly recount: (sql: Database, asked: Asked) => Promise<void>;
  readonly visible: Recounter<Running>["visible"];
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
  visible: recounter.visible,
  recount: (sql, asked) => countAgain(sql, recounter, asked),
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
    await recounter.recount(sql, { recount, calendars, change, at });
  }
  await recountDone(sql, recount.id, at);
}

/**
 * Two batches at a time: while one is written the next is read and counted. Each says how far it came
 * only after the one before it is there, so that nothing is left out when one of them fails.
 */
async function countAgain<Thing extends Running, Its extends Moved<Thing>["moves"][number]>(
  sql: Database,
  recounter: Recounter<Thing, Its>,
  asked: Asked,
): Promise<void> {
  const standing = await standingOf(sql, asked.recount.id, recounter.kind);
  let { after, done } = standing;
  let before: Promise<void> = Promise.resolve();
  try {
    while (!done) {
      const read = Promise.withResolvers<{ readonly last: string | null; readonly end: boolean }>();
      const from = { after, before, read: read.resolve };
      const mine = sql.begin((tx) => oneBatch(tx, recounter, asked, from));
      mine.catch(read.reject);
      const { last, end } = await read.promise;
      await before;
      before = mine;
      after = last;
      done = end;
    }
  } finally {
    await before;
  }
}

async function oneBatch<Thing extends Running, Its extends Moved<Thing>["moves"][number]>(
  tx: Transaction,
  recounter: Recounter<Thing, Its>,
  { recount, calendars, change, at }: Asked,
  from: {
    readonly after: string | null;
    /** The batch before this one. */
    readonly before: Promise<void>;
    /** Says where the next one begins. */
    readonly read: (read: { readonly last: string | null; readonly end: boolean }) => void;
  },
): Promise<void> {
  const { kind } = recounter;
  const asked = { after: from.after, limit: batchSize, lock: !recount.dry };
  const things = await recounter.read(tx, asked);
  const last = things.at(-1)?.id ?? null;
  const end = last === null;
  from.read({ last, end });
  const moved = movedOf(recounter, things, calendars, dayAt(at));
  if (moved.length > 0) {
    await keepMoves(tx, recount.id, kind, moved);
    if (!recount.dry) await recounter.write(tx, moved, change, at);
  }
  await from.before;
  await advance(tx, recount.id, kind, {
    last,
    seen: things.length,
    moved: moved.length,
    earlier: moved.filter(({ moves }) => moves.some(({ owed }) => owed.to < owed.from)).length,
    doneAt: end ? at : null,
  });
}

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
    if (after === null) return { seen, wrong };
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
