import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

type Batch = {
  readonly day: Day;
  readonly visits: readonly { readonly mark: string; readonly about: number }[];
  readonly now: Date;
  readonly until: Date;
};

/**
 * Writes down the marks that are new, or whose time is over, and counts them by what was visited; in
 * one statement and one order, so that two processes neither count one twice nor wait for each other
 * in a ring. Nothing where the day has no salt yet.
 */
export async function keepSeen(
  sql: Sql,
  { day, visits, now, until }: Batch,
): Promise<readonly (readonly [about: number, count: number])[]> {
  const rows = await sql<{ about: number; count: number }[]>`
    with hashed as materialized (
      select distinct on (mark) sha256(salt.salt || decode(given.mark, 'hex')) as mark, given.about
        from guard_days salt,
             unnest(${visits.map((one) => one.mark)}::text[],
                    ${visits.map((one) => one.about)}::int[]) as given (mark, about)
       where salt.day = ${day}
    ), fresh as (
      insert into guard_seen as s (mark, until)
      select mark, ${until}::timestamptz from hashed order by mark
      on conflict (mark) do update set until = excluded.until where s.until <= ${now}
      returning s.mark
    )
    select about, count(*)::int as count from fresh join hashed using (mark)
     group by about order by about`;
  return rows.map(({ about, count }) => [about, count]);
}

/** Deletes the marks whose time is over. */
export async function forgetSeen(sql: Sql, now: Date): Promise<void> {
  await sql`delete from guard_seen where until <= ${now}`;
}
