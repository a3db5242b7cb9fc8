import type { Sql } from "#kernel/sql.ts";
import type { Edits, ReadEdits } from "#web/editions.ts";

/** Servers begin at another moment each: a number of a transaction means nothing on another one. */
const server = (sql: Sql) => sql`extract(epoch from pg_postmaster_start_time())::text`;

/**
 * What was committed between an earlier look and now, in one statement and therefore one snapshot:
 * edits of transactions this snapshot sees and the earlier one did not, in whatever order they ended.
 * On another server than the earlier look's, everything may have changed: one that was promoted gives the numbers
 * of transactions it never heard of to others.
 */
export const readEdits =
  (sql: Sql): ReadEdits =>
  async (since) => {
    if (since === undefined) {
      const [row] = await sql<{ mark: string; server: string }[]>`
        select pg_current_snapshot()::text as mark, ${server(sql)} as server`;
      if (!row) throw new Error("no snapshot");
      return { mark: `${row.mark} ${row.server}`, topics: "unknown" };
    }
    const [snapshot = "", before = ""] = since.split(" ");
    const [row] = await sql<
      { mark: string; server: string; swept: boolean; topics: readonly string[] }[]
    >`
      select pg_current_snapshot()::text as mark, ${server(sql)} as server,
             (select before >= pg_snapshot_xmin(${snapshot}::pg_snapshot) from public_edits_swept) as swept,
             array(select topic
                     from public_edits
                    where xact >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
                      and not pg_visible_in_snapshot(xact, ${snapshot}::pg_snapshot)) as topics`;
    if (!row) throw new Error("no snapshot");
    const lost = row.swept || row.server !== before;
    return {
      mark: `${row.mark} ${row.server}`,
      topics: lost ? "unknown" : row.topics,
    } satisfies Edits;
  };

/**
 * Forgets edits of more than a day ago. A process that has not asked since then is told that
 * everything may have changed.
 *
 * After a backup was restored the list may hold transactions this server has not reached yet; they go
 * with the rest, and a mark from there is taken back.
 */
export async function sweepEdits(sql: Sql, now: Date): Promise<void> {
  await sql`
    with gone as (
      delete from public_edits
       where at < ${now}::timestamptz - interval '1 day'
         and (xact < pg_snapshot_xmin(pg_current_snapshot())
              or xact >= pg_snapshot_xmax(pg_current_snapshot()))
      returning xact
    ), last as (
      select xact from gone where xact < pg_snapshot_xmin(pg_current_snapshot())
       order by xact desc limit 1
    )
    update public_edits_swept
       set before = coalesce((select xact from last), '0'::xid8)
     where exists (select from last) or before >= pg_snapshot_xmax(pg_current_snapshot())`;
}
