import { taskSightOf } from "#access/tasks.ts";
import { templateOf } from "#access/roles.ts";
import type { HeldPost, Staff } from "#people/model.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

/** The posts that lead: heads and mobilisation make programmes and hand reviews in. */
export const leadingPosts = ({ posts }: Pick<Staff, "posts">): readonly HeldPost[] =>
  posts.filter(({ role }) => templateOf(role).rights.includes("directives"));

/** The heads among them, who publish. */
export const headsOf = ({ posts }: Pick<Staff, "posts">): readonly HeldPost[] =>
  posts.filter(({ role }) => role === "head");

const working = ({ posts }: Pick<Staff, "posts">): readonly number[] => [
  ...new Set(
    posts.filter(({ role }) => templateOf(role).rights.includes("tasks")).map(({ unit }) => unit),
  ),
];

/**
 * Whether something of the unit `column` is open to this officer: their own units, those above, and for
 * whoever sees tasks further down, those below. What a board shows of tasks is asked of their own policy.
 */
export function openUnits(sql: Sql, staff: Staff, column: string): Fragment {
  const own = working(staff);
  const above = [...taskSightOf(staff).above];
  return sql`(${sql(column)} = any(${[...own]}::int[])
    or ${sql(column)} in (select unnest(units_above(x)) from unnest(${[...own]}::int[]) as o (x))
    or ${sql(column)} in (select units_under(${above}::int[])))`;
}
