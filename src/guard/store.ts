import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import { forgetSeen } from "./seen.store.ts";

type Spent = { readonly challenge: Buffer; readonly passed: boolean; readonly expiresAt: Date };

/**
 * Writes down that a challenge was tried. `passed` tells how the *first* try of it went, `fresh`
 * whether this was it.
 */
export async function spend(
  sql: Sql,
  { challenge, passed, expiresAt }: Spent,
): Promise<{ readonly passed: boolean; readonly fresh: boolean }> {
  const [written] = await sql<{ passed: boolean }[]>`
    insert into guard_tries (challenge, passed, expires_at)
    values (${challenge}, ${passed}, ${expiresAt})
    on conflict (challenge) do nothing
    returning passed`;
  if (written) return { passed: written.passed, fresh: true };
  const [earlier] = await sql<{ passed: boolean }[]>`
    select passed from guard_tries where challenge = ${challenge}`;
  return { passed: earlier?.passed ?? false, fresh: false };
}

/** How one bucket drips: milliseconds between two knocks in the long run, and how many at once. */
export type Rate = { readonly every: number; readonly burst: number };

export type Knock = {
  readonly purpose: string;
  /** The source under a key of the house; the salt of the day is added inside the database. */
  readonly source: Buffer;
  readonly day: Day;
  readonly at: Date;
  readonly weight: number;
  /** Counts even when the bucket is empty, for what has already happened. */
  readonly anyway: boolean;
} & Rate;

export type Counted = { readonly letIn: boolean; readonly waitMs: number };

/**
 * Counts one knock, in one statement: finds the salt of the day, names the bucket, and moves its
 * clear moment. Nothing when another process is just making the salt of the day: ask again.
 */
export async function count(sql: Sql, knock: Knock): Promise<Counted | undefined> {
  const { purpose, source, day, at, weight, every, burst } = knock;
  const window = every * burst;
  const step = every * weight;
  // What has already happened is counted up to one more full bucket, so that a debt ends.
  const most = knock.anyway ? 2 * window : window;
  const [counted] = await sql<Counted[]>`
    with salt as (
      select salt from guard_days where day = ${day}
    ), bucket as (
      insert into guard_buckets as b (purpose, source, clear_at, let_in)
      select ${purpose}, sha256(salt.salt || ${source}::bytea),
             least(${at}::timestamptz + ${step} * interval '1 ms',
                   ${at}::timestamptz + ${most} * interval '1 ms'), true
        from salt
      on conflict (purpose, source) do update set
        let_in = ${knock.anyway} or
          greatest(b.clear_at, ${at}) + ${step} * interval '1 ms'
            <= ${at}::timestamptz + ${window} * interval '1 ms',
        clear_at = case
          when ${knock.anyway} or
               greatest(b.clear_at, ${at}) + ${step} * interval '1 ms'
                 <= ${at}::timestamptz + ${window} * interval '1 ms'
          then greatest(b.clear_at,
                        least(greatest(b.clear_at, ${at}) + ${step} * interval '1 ms',
                              ${at}::timestamptz + ${most} * interval '1 ms'))
          else b.clear_at end
      returning let_in, clear_at
    )
    select let_in as "letIn",
           greatest(0, extract(epoch from clear_at - ${at}::timestamptz) * 1000
                       + ${step} - ${window})::float8 as "waitMs"
      from bucket`;
  return counted;
}

/** Makes the salt of a day; does nothing when there is one. */
export async function makeSalt(sql: Sql, day: Day, salt: Uint8Array): Promise<void> {
  await sql`
    insert into guard_days (day, salt) values (${day}, ${Buffer.from(salt)})
    on conflict (day) do nothing`;
}

/** Deletes what says nothing any more: salts of days gone by, clear buckets, expired tries, marks of visits. */
export async function forget(sql: Sql, today: Day, now: Date): Promise<void> {
  await sql`delete from guard_days where day < ${today}`;
  await sql`delete from guard_buckets where clear_at < ${now}`;
  await sql`delete from guard_tries where expires_at < ${now}`;
  await forgetSeen(sql, now);
}
