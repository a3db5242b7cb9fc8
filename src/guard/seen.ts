import { randomBytes } from "node:crypto";

import { dayAt, type Day } from "#kernel/day.ts";
import { mark } from "#kernel/secret.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

import type { GuardKeys } from "./keys.ts";
import type { Source } from "./model.ts";
import { forgetSeen, keepSeen } from "./seen.store.ts";
import { makeSalt } from "./store.ts";

/** Somebody came to something. The mark names both under a key of the house and can be read by nobody. */
export type Visit = { readonly mark: string; readonly about: number };

/**
 * A visit as it may wait in memory: the source itself goes no further than this function.
 *
 * @param about the number of what was visited
 */
export const visit = (
  keys: GuardKeys,
  what: "article",
  source: Source,
  about: number,
  now: Date,
): Visit => ({
  mark: mark(keys.source, JSON.stringify([dayAt(now), `seen-${what}`, source, about])).toString(
    "hex",
  ),
  about,
});

/**
 * How many of these visits were not there within the window, by what was visited. They are
 * remembered until the window is over; run it in the transaction that adds the numbers up.
 *
 * @param minutes how long a second visit is the same visit
 */
export async function newVisits(
  sql: Transaction,
  visits: readonly Visit[],
  now: Date,
  minutes: number,
): Promise<ReadonlyMap<number, number>> {
  if (visits.length === 0) return new Map();
  const day = dayAt(now);
  const until = new Date(now.getTime() + minutes * 60_000);
  const counted = await keepSeen(sql, { day, visits, now, until });
  return counted.length > 0 ? new Map(counted) : firstOfTheDay(sql, { day, visits, now, until });
}

/** Forgets every visit whose window is over. */
export const forgetVisits = (sql: Sql, now: Date): Promise<void> => forgetSeen(sql, now);

type Batch = {
  readonly day: Day;
  readonly visits: readonly Visit[];
  readonly now: Date;
  readonly until: Date;
};

/** Either all were known, or the day has no salt yet: then it is made, and everything asked again. */
async function firstOfTheDay(sql: Transaction, batch: Batch): Promise<ReadonlyMap<number, number>> {
  await makeSalt(sql, batch.day, randomBytes(32));
  return new Map(await keepSeen(sql, batch));
}
