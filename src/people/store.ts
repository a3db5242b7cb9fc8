import type { Day } from "#kernel/day.ts";
import type { HeldPost, OfficerId, Viewer } from "#access/model.ts";
import type { Sql } from "#kernel/sql.ts";

/** Whether the row `alias` is in force on a day. `alias` is ours, never typed by anyone. */
export const inForce = (sql: Sql, alias: "a" | "p" | "d" | "u", on: Day) =>
  sql`coalesce(${sql.unsafe(alias)}.valid_from, '-infinity') <= ${on} and (${sql.unsafe(alias)}.valid_to is null or ${sql.unsafe(alias)}.valid_to >= ${on})`;

/**
 * An officer as the policy sees them on a day, for what is done without their session, such as their
 * digest; whoever is signed in is asked for by accounts/who.store.ts.
 */
export async function viewerOf(sql: Sql, officer: OfficerId, on: Day): Promise<Viewer> {
  const posts = await sql<HeldPost[]>`
    select h.post_id as post, h.title, h.role, h.unit_id as unit, u.name as "unitName",
           h.department_id as department, h.tenure
      from posts_held h join units u on u.id = h.unit_id
     where h.officer_id = ${officer}
       and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
     order by h.post_id, h.served, h.unit_id`;
  const above = await sql<{ officer: OfficerId }[]>`
    select t.officer_id as officer from those_above(${officer}, ${on}) t`;
  return { officer, posts, above: above.map((one) => one.officer) };
}
