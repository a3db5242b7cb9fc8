import type { Sql } from "#kernel/sql.ts";

/** How wrong tries slow an account down: `free` of them cost nothing, then the wait doubles. */
export type Slowing = {
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
};

/**
 * Counts one try at an account and says how long it has to wait; 0 when it may go on. In one
 * statement, so that a thousand at once are not one. A refused try counts nothing.
 */
export async function countTry(
  sql: Sql,
  account: Buffer,
  { free, firstMs, longestMs }: Slowing,
  now: Date,
): Promise<number> {
  const counted = await sql`
    insert into account_tries as t (account_hash, failures, clear_at, last_at)
    values (${account}, 1, '-infinity', ${now})
    on conflict (account_hash) do update set
      failures = t.failures + 1,
      clear_at = case when t.failures + 1 <= ${free} then '-infinity'::timestamptz
        else ${now}::timestamptz + least(${longestMs}::float8,
               ${firstMs} * power(2, least(t.failures - ${free}, 40))) * interval '1 ms' end,
      last_at = ${now}
    where t.clear_at <= ${now}
    returning 1`;
  if (counted.length === 1) return 0;
  const [waits] = await sql<{ ms: number }[]>`
    select greatest(1, extract(epoch from clear_at - ${now}::timestamptz) * 1000)::float8 as ms
      from account_tries where account_hash = ${account}`;
  return waits?.ms ?? 1;
}

/** The owner came in: the tries before are forgotten. */
export async function forgetTries(sql: Sql, account: Buffer): Promise<void> {
  await sql`delete from account_tries where account_hash = ${account}`;
}
