import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { OfficerId, Role } from "#people/model.ts";

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
  const [found] = await sql<Desk[]>`
    with recursive under (post) as (
      select a.post_id from appointments a
       where a.officer_id = any(${[...wanted.named]}::uuid[]) and ${inForce(sql, "a", wanted.on)}
      union
      select p.id from posts p join under on p.reports_to = under.post
    ), barred (officer) as (
      select unnest(${[...wanted.named, ...(wanted.without ?? [])]}::uuid[])
      union
      select a.officer_id from appointments a join under on a.post_id = under.post
       where ${inForce(sql, "a", wanted.on)}
    ), place as (
      select u.id, 0 as far from units u where u.id = ${wanted.unit}
      union all
      select u.parent_id, 1 from units u where u.id = ${wanted.unit} and u.parent_id is not null
    )
    select p.unit_id as unit, coalesce(case when r.post_id = p.id then r.department_id end, p.department_id) as department,
           p.id as post
      from place
      join posts p on p.unit_id = place.id and ${inForce(sql, "p", wanted.on)}
      left join routing_rules r on r.unit_id = place.id and r.area = ${wanted.area}
     where exists (select from appointments a join officers o on o.id = a.officer_id
                    where a.post_id = p.id and o.ended_at is null and ${inForce(sql, "a", wanted.on)}
                      and a.officer_id not in (select officer from barred))
       and p.role <> 'administrator'
       and ${wanted.to === "head" ? sql`(p.role = 'head' or place.far > 0)` : sql`(p.id = r.post_id or p.role in ('reception', 'head'))`}
     order by place.far,
              ${wanted.to === "head" ? sql`(p.role = 'head') desc,` : sql``}
              (p.id = r.post_id) desc nulls last, (p.role = 'reception') desc, p.id
     limit 1`;
  return found ?? { unit: wanted.unit, department: null, post: null };
}

/** An officer who can be given matters of a unit today. */
export type Colleague = {
  readonly officer: OfficerId;
  readonly name: string;
  readonly post: number;
  readonly title: string;
  readonly role: Role;
  readonly department: number | null;
};

/** Everyone who holds a post in a unit today, administrators left out. */
export async function colleagues(sql: Sql, unit: number, on: Day): Promise<readonly Colleague[]> {
  return sql<Colleague[]>`
    select o.id as officer, o.name, p.id as post, p.title, p.role, p.department_id as department
      from posts p
      join appointments a on a.post_id = p.id and ${inForce(sql, "a", on)}
      join officers o on o.id = a.officer_id and o.ended_at is null
     where p.unit_id = ${unit} and p.role <> 'administrator' and ${inForce(sql, "p", on)}
     order by p.id, o.name collate "vi-x-icu"`;
}

/** Whether a matter may stay with this officer once these are named in it. */
export async function isBarred(
  sql: Sql,
  officer: OfficerId,
  named: readonly OfficerId[],
  on: Day,
): Promise<boolean> {
  const [row] = await sql<{ barred: boolean }[]>`
    with recursive up (post) as (
      select a.post_id from appointments a where a.officer_id = ${officer} and ${inForce(sql, "a", on)}
      union
      select p.reports_to from posts p join up on p.id = up.post where p.reports_to is not null
    )
    select ${officer} = any(${[...named]}::uuid[]) or exists (
      select from appointments a join up on a.post_id = up.post
       where a.officer_id = any(${[...named]}::uuid[]) and ${inForce(sql, "a", on)}) as barred`;
  return row?.barred ?? false;
}

/** Whether the row `alias` is in force on a day. `alias` is ours, never typed by anyone. */
const inForce = (sql: Sql, alias: "a" | "p", on: Day) =>
  sql`${sql.unsafe(alias)}.valid_from <= ${on} and (${sql.unsafe(alias)}.valid_to is null or ${sql.unsafe(alias)}.valid_to >= ${on})`;
