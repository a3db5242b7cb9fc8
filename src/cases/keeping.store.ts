import type { Viewer } from "#access/model.ts";
import { may } from "#access/policy.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

/** What waits to be erased or kept in some units; `count` stops at 500. */
export type KeepingWaits = { readonly count: number; readonly since: Day | null };

/** How many proposals of retention wait for this officer, and since when the oldest does. */
export async function keepingWaits(sql: Sql, viewer: Viewer): Promise<KeepingWaits> {
  const units = viewer.posts
    .filter((post) => may({ posts: [post] }, "retention"))
    .map(({ unit }) => unit);
  if (units.length === 0) return { count: 0, since: null };
  const [row] = await sql<KeepingWaits[]>`
    select count(*)::int as count, min(day) as since
      from (select (proposed_at at time zone 'Asia/Ho_Chi_Minh')::date as day
              from retention_proposals
             where unit_id = any(${[...units]}::int[]) and state = 'open'
             limit 500) waiting`;
  return row ?? { count: 0, since: null };
}
