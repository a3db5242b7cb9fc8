import { handlingRoles, helpingRoles } from "#access/policy.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { OfficerId, Role, Tenure } from "#people/model.ts";

import type { Desk } from "./model.ts";

/** What has to be known to find a desk. */
export type Wanted = {
  readonly unit: number;
  readonly area: string;
  readonly on: Day;
  /** Officers named in the matter: neither they nor anyone under them gets it. */
  readonly named: readonly OfficerId[];
  /** Further officers who must not get it, such as the one whose refusal is appealed. */
  readonly without?: readonly OfficerId[];
  /** "head" for reopened matters and appeals; "desk" for everything else. */
  readonly to: "desk" | "head";
};

/**
 * The desk that takes a matter in a unit: for the head, a head's post; else the rule's post, then
 * reception, then the head. Whoever is barred is passed over; when nobody is left, the superior
 * unit is asked in the same way. Never nowhere: as a last resort the unit itself, with no post.
 */
export async function deskIn(sql: Sql, wanted: Wanted): Promise<Desk> {
  const { named, without = [], on } = wanted;
  const [found] = await sql<Desk[]>`
    with place as (
      select u.id, 0 as far from units u where u.id = ${wanted.unit}
      union all
      select u.parent_id, 1 from units u where u.id = ${wanted.unit} and u.parent_id is not null
    )
    select h.unit_id as unit, coalesce(case when r.post_id = h.post_id then r.department_id end, h.department_id) as department,
           h.post_id as post
      from place
      -- offset 0: through the index; joined, the planner reads every post of the house (30 ms at 18,000).
      cross join lateral (
        select h.* from posts_held h where h.unit_id = place.id and ${heldOn(sql, on)} offset 0) h
      left join routing_rules r on r.unit_id = place.id and r.area = ${wanted.area}
     where h.officer_id <> all(${[...without]}::uuid[]) and not ${barredBy(sql, named, on)}
       and h.role = any(${[...handlingRoles]})
       and ${wanted.to === "head" ? sql`(h.role = 'head' or place.far > 0)` : sql`(h.post_id = r.post_id or h.role in ('reception', 'head'))`}
     order by place.far,
              ${wanted.to === "head" ? sql`(h.role = 'head') desc,` : sql``}
              (h.post_id = r.post_id) desc nulls last, (h.role = 'reception') desc, h.served, h.post_id
     limit 1`;
  return found ?? { unit: wanted.unit, department: null, post: null };
}

// Asked of `those_above` (db/migrations/0012), the one place that says who loses a matter; whoever
// is signed in was told the same by staffOf.
const barredBy = (sql: Sql, named: readonly OfficerId[], on: Day) =>
  named.length === 0
    ? sql`false`
    : sql`exists (select from those_above(h.officer_id, ${on}) t where t.officer_id = any(${[...named]}::uuid[]))`;

/** Whether the row `h` of posts_held is in force on a day. */
const heldOn = (sql: Sql, on: Day) =>
  sql`h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})`;

/** An officer who can be asked to work on matters of a unit today. */
export type Colleague = {
  readonly officer: OfficerId;
  readonly name: string;
  readonly post: number;
  readonly title: string;
  readonly role: Role;
  readonly department: number | null;
  readonly tenure: Tenure;
};

/** Everyone who acts for a unit on a day and can work on its matters or help, joint offices included. */
export async function colleagues(sql: Sql, unit: number, on: Day): Promise<readonly Colleague[]> {
  return sql<Colleague[]>`
    select h.officer_id as officer, h.officer_name as name, h.post_id as post, h.title, h.role,
           h.department_id as department, h.tenure
      from posts_held h
     where h.unit_id = ${unit} and h.role = any(${[...helpingRoles]}) and ${heldOn(sql, on)}
     order by h.post_id, h.tenure = 'held' desc, h.officer_name collate "vi-x-icu", h.officer_id`;
}

/** An officer a matter can be about. */
export type Nameable = {
  readonly officer: OfficerId;
  readonly name: string;
  readonly title: string;
  readonly unitName: string;
};

/**
 * Everyone a matter of this unit can name: whoever holds a post in it or in a unit above it, whatever
 * the post is for. What is above counts because those below lose the matter with them.
 */
export async function nameable(sql: Sql, unit: number, on: Day): Promise<readonly Nameable[]> {
  return sql<Nameable[]>`
    with recursive up (id, far) as (
      select ${unit}::int, 0
      union all
      select u.parent_id, up.far + 1 from units u join up on u.id = up.id where u.parent_id is not null
    )
    select h.officer_id as officer, h.officer_name as name, h.title, u.name as "unitName"
      from up
      join units u on u.id = up.id
      cross join lateral (
        select p.officer_id, p.officer_name, p.title, p.post_id from posts_held p
         where p.unit_id = up.id and p.valid_from <= ${on}
           and (p.valid_to is null or p.valid_to >= ${on})
        offset 0) as h
     order by up.far, h.officer_name collate "vi-x-icu", h.post_id
     limit 1000`;
}

/** Whether a matter may stay with this officer once these are named in it. */
export async function isBarred(
  sql: Sql,
  officer: OfficerId,
  named: readonly OfficerId[],
  on: Day,
): Promise<boolean> {
  const [row] = await sql<{ barred: boolean }[]>`
    select exists (select from those_above(${officer}, ${on}) t
                    where t.officer_id = any(${[...named]}::uuid[])) as barred`;
  return row?.barred ?? false;
}

/**
 * The unit that answers on a day for what was `unit`'s in an area: where functions were transferred
 * to, and what became of units that ended. The unit itself where a split leaves it open.
 */
export async function unitAnswering(
  sql: Sql,
  unit: number,
  area: string,
  on: Day,
): Promise<number> {
  const [row] = await sql<{ unit: number }[]>`
    select unit_answering(${unit}, ${area}, ${on}) as unit`;
  return row?.unit ?? unit;
}
