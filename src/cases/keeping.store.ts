import type { UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

/** What waits to be erased or kept in some units; `count` stops at 500. */
export type KeepingWaits = { readonly count: number; readonly since: Day | null };

/** How many proposals of retention wait in these units, and since when the oldest does. */
export async function keepingWaits(sql: Sql, units: readonly UnitId[]): Promise<KeepingWaits> {
  if (units.length === 0) return { count: 0, since: null };
  const [row] = await sql<KeepingWaits[]>`
    select count(*)::int as count, min(day) as since
      from (select (proposed_at at time zone 'Asia/Ho_Chi_Minh')::date as day
              from retention_proposals
             where unit_id = any(${[...units]}::int[]) and state = 'open'
             limit 500) waiting`;
  return row ?? { count: 0, since: null };
}
