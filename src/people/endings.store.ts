import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { OfficerId, PostId, UnitId } from "./model.ts";
import { inForce } from "./store.ts";

/** Who takes in what residents send to a unit: null when nobody does, here or above. */
export type TakesIn = {
  readonly post: PostId;
  readonly title: string;
  readonly unitName: string;
  /** Not in the unit itself any more, but in the one above it. */
  readonly above: boolean;
} | null;

/** What is left out in thought, to see what would be without it. */
export type Without = {
  readonly post?: PostId;
  readonly appointment?: number;
  readonly officer?: OfficerId;
};

/**
 * The post that matters without a rule of their own go to: reception, else the head, else the same
 * in the superior unit. The order is that of routing.
 */
export async function takerOf(
  sql: Sql,
  unit: UnitId,
  on: Day,
  without: Without = {},
): Promise<TakesIn> {
  const [taker] = await sql<NonNullable<TakesIn>[]>`
    with place as (
      select u.id, 0 as far from units u where u.id = ${unit}
      union all
      select u.parent_id, 1 from units u where u.id = ${unit} and u.parent_id is not null
    )
    select p.id as post, p.title, u.name as "unitName", place.far > 0 as above
      from place
      join units u on u.id = place.id
      join posts p on p.unit_id = place.id and ${inForce(sql, "p", on)}
     where p.role in ('reception', 'head') and p.id is distinct from ${without.post ?? null}::int
       and exists (select from appointments a join officers o on o.id = a.officer_id
                    where a.post_id = p.id and o.ended_at is null and ${inForce(sql, "a", on)}
                      and a.id is distinct from ${without.appointment ?? null}::int
                      and o.id is distinct from ${without.officer ?? null}::uuid)
     order by place.far, (p.role = 'reception') desc, p.id
     limit 1`;
  return taker ?? null;
}

/** What hangs on a post. */
export type OnPost = {
  readonly holders: number;
  /** Open matters that wait there for somebody to take them. */
  readonly matters: number;
  /** Subject areas whose matters come straight to it. */
  readonly areas: number;
  /** Posts that answer to it. */
  readonly below: number;
};

export async function hangsOnPost(sql: Sql, post: PostId, on: Day): Promise<OnPost> {
  const [row] = await sql<OnPost[]>`
    select (select count(*)::int from appointments a
             where a.post_id = ${post} and ${inForce(sql, "a", on)}) as holders,
           (select count(*)::int from matters
             where open and officer_id is null and post_id = ${post}) as matters,
           (select count(*)::int from routing_rules where post_id = ${post}) as areas,
           (select count(*)::int from posts p
             where p.reports_to = ${post} and ${inForce(sql, "p", on)}) as below`;
  return row ?? { holders: 0, matters: 0, areas: 0, below: 0 };
}

/** How many open matters an officer is responsible for; in one unit, or everywhere. */
export async function mattersOf(
  sql: Sql,
  officer: OfficerId,
  unit: UnitId | null = null,
): Promise<number> {
  const [row] = await sql<{ readonly count: number }[]>`
    select count(*)::int as count from matters
     where open and officer_id = ${officer}
       and (${unit}::int is null or unit_id = ${unit}::int)`;
  return row?.count ?? 0;
}

/** What hangs on a unit. */
export type OnUnit = {
  readonly posts: number;
  readonly people: number;
  readonly matters: number;
};

export async function hangsOnUnit(sql: Sql, unit: UnitId, on: Day): Promise<OnUnit> {
  const [row] = await sql<OnUnit[]>`
    select (select count(*)::int from posts p
             where p.unit_id = ${unit} and ${inForce(sql, "p", on)}) as posts,
           (select count(distinct a.officer_id)::int
              from posts p join appointments a on a.post_id = p.id and ${inForce(sql, "a", on)}
             where p.unit_id = ${unit} and ${inForce(sql, "p", on)}) as people,
           (select count(*)::int from matters where open and unit_id = ${unit}) as matters`;
  return row ?? { posts: 0, people: 0, matters: 0 };
}
