import { taskPowersOf, taskRoles, type TaskSight } from "#access/tasks.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { HeldPost, OfficerId, UnitId } from "#people/model.ts";

import { levelsOf } from "./creating.store.ts";

/** Somebody in office who can be made accountable. */
export type Choosable = {
  readonly officer: OfficerId;
  readonly name: string;
  readonly title: string;
};

/** Everybody who can be accountable for a task of a unit today, heads first. */
export const accountableIn = (sql: Sql, unit: UnitId, on: Day): Promise<readonly Choosable[]> =>
  sql<Choosable[]>`
    select h.officer_id as officer, min(h.officer_name) as name, string_agg(distinct h.title, ', ') as title
      from posts_held h
     where h.unit_id = ${unit} and h.role = any(${[...taskRoles]})
       and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
     group by h.officer_id
     order by bool_or(h.role = 'head') desc, min(h.officer_name), h.officer_id`;

/** A unit in a list of choices; `above` names what it belongs to. */
export type UnitChoice = {
  readonly unit: UnitId;
  readonly name: string;
  readonly above: string | null;
  readonly own: boolean;
};

/** The most units a list offers; a province with its wards and bodies has a fifth of it. */
const mostUnits = 800;

/** The units somebody's posts give tasks to (drafts.ts asks again), their own first, then in order of name. */
export async function unitsGivenTo(
  sql: Sql,
  posts: readonly HeldPost[],
  on: Day,
): Promise<readonly UnitChoice[]> {
  const own = posts
    .filter(({ role }) => taskPowersOf(role, "accountable").length > 0)
    .map(({ unit }) => unit);
  const giving = posts
    .filter(({ role }) => taskPowersOf(role, "assigner").includes("accept"))
    .map(({ unit }) => unit);
  const levels = await levelsOf(sql, giving);
  const tops = [...giving, ...giving.flatMap((unit) => levels.get(unit) ?? [])];
  return unitsIn(sql, own, tops, on);
}

/** The units that can work along: what is given to, and what stands beside or above one's own units. */
export async function unitsAlong(
  sql: Sql,
  posts: readonly HeldPost[],
  on: Day,
): Promise<readonly UnitChoice[]> {
  const own = posts.map(({ unit }) => unit);
  const above = await sql<{ unit: UnitId }[]>`
    select distinct coalesce(u.parent_id, u.id) as unit from units u where u.id = any(${own}::int[])`;
  const tops = [...own, ...above.map(({ unit }) => unit)];
  return unitsIn(sql, [...own, ...tops], tops, on);
}

const unitsIn = (
  sql: Sql,
  own: readonly UnitId[],
  tops: readonly UnitId[],
  on: Day,
): Promise<readonly UnitChoice[]> =>
  sql<UnitChoice[]>`
    select u.id as unit, u.name, p.name as above, u.id = any(${[...own]}::int[]) as own
      from units u left join units p on p.id = u.parent_id
     where (u.id = any(${[...own]}::int[]) or u.id in (select units_under(${[...tops]}::int[])))
       and coalesce(u.valid_from, '-infinity') <= ${on} and (u.valid_to is null or u.valid_to >= ${on})
     order by u.id = any(${[...own]}::int[]) desc, u.parent_id = any(${[...tops]}::int[]) desc, u.key, u.id
     limit ${mostUnits}`;

/**
 * The units whose figures somebody may ask for, the highest of theirs first: their own, and all below those
 * they stand above. Of each of them they see every task, so that every figure opens to exactly its rows.
 */
export const topsSeen = (sql: Sql, sight: TaskSight, on: Day): Promise<readonly UnitChoice[]> =>
  unitsIn(sql, [...sight.above, ...sight.unit], sight.above, on);
