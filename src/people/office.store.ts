import { roles } from "#access/model.ts";
import { templateOf } from "#access/roles.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";
import type { UnitLevel } from "#units/model.ts";
import { readName } from "#units/names.ts";

import type {
  Department,
  InForce,
  OfficerId,
  Post,
  PostId,
  Role,
  Tenure,
  UnitId,
} from "./model.ts";
import { inForce } from "./store.ts";

/** A page of a list, and where the next one begins. */
export type Page<Row, After> = { readonly rows: readonly Row[]; readonly next: After | null };

/** A unit as administrators list it. */
export type UnitRow = {
  readonly id: UnitId;
  readonly slug: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly superior: string | null;
  readonly ended: boolean;
  readonly departments: number;
  readonly posts: number;
  /** How many people hold a post there today. */
  readonly people: number;
  /** Whether somebody today takes in what residents send: reception, or the head. */
  readonly takesIn: boolean;
};

export type UnitsAfter = { readonly key: string; readonly id: UnitId };

/** Units in the order of their names; counts are of the rows shown only. */
export async function officeUnits(
  sql: Sql,
  asked: {
    readonly text: string;
    readonly show: "in-force" | "without-anyone" | "ended";
    readonly after?: UnitsAfter | undefined;
    readonly on: Day;
    readonly limit: number;
  },
): Promise<Page<UnitRow, UnitsAfter>> {
  const { text, show, after, on, limit } = asked;
  const { key } = readName(text);
  const rows = await sql<(UnitRow & { readonly key: string })[]>`
    with page as (
      select u.id, u.slug, u.name, u.key, u.level, u.parent_id, u.valid_to
        from units u
       where ${
         show === "ended"
           ? sql`u.valid_to < ${on}`
           : sql`${inForce(sql, "u", on)} and u.level <> 'district'`
       }
         and ${show === "without-anyone" ? sql`u.level = 'commune' and not ${takesIn(sql, on)}` : sql`true`}
         and ${
           key === ""
             ? sql`true`
             : sql`exists (select from unit_names n where n.unit_id = u.id and n.key like ${`%${key}%`})`
         }
         and ${after ? sql`(u.key, u.id) > (${after.key}, ${after.id})` : sql`true`}
       order by u.key, u.id
       limit ${limit + 1}
    )
    select u.id, u.slug, u.name, u.key, u.level, s.name as superior,
           u.valid_to is not null and u.valid_to < ${on} as ended,
           (select count(*)::int from departments d
             where d.unit_id = u.id and ${inForce(sql, "d", on)}) as departments,
           (select count(*)::int from posts p
             where p.unit_id = u.id and ${inForce(sql, "p", on)}) as posts,
           (select count(distinct a.officer_id)::int from posts p
              join appointments a on a.post_id = p.id and ${inForce(sql, "a", on)}
             where p.unit_id = u.id and ${inForce(sql, "p", on)}) as people,
           ${takesIn(sql, on)} as "takesIn"
      from page u
      left join units s on s.id = u.parent_id
     order by u.key, u.id`;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > limit && last ? { key: last.key, id: last.id } : null,
  };
}

/** Whether unit `u` has somebody today who takes in matters; the same order as routing asks in. */
const takesIn = (sql: Sql, on: Day) => sql`exists (
  select from posts p
    join appointments a on a.post_id = p.id and ${inForce(sql, "a", on)}
    join officers o on o.id = a.officer_id and o.ended_at is null
   where p.unit_id = u.id and p.role in ('reception', 'head') and ${inForce(sql, "p", on)})`;

/** What nobody would be there for today. */
export type Gaps = {
  /** Wards and communes whose matters go to the superior unit, and how many there are in force. */
  readonly units: number;
  readonly ofUnits: number;
  /** Open matters with no person responsible and no post that anybody holds. */
  readonly matters: number;
};

export async function officeGaps(sql: Sql, on: Day): Promise<Gaps> {
  const [gaps] = await sql<Gaps[]>`
    select (select count(*)::int from units u
             where u.level = 'commune' and ${inForce(sql, "u", on)} and not ${takesIn(sql, on)}) as units,
           (select count(*)::int from units u
             where u.level = 'commune' and ${inForce(sql, "u", on)}) as "ofUnits",
           (select count(*)::int from matters m
             where m.open and m.officer_id is null and not exists (
               select from posts p
                 join appointments a on a.post_id = p.id and ${inForce(sql, "a", on)}
                 join officers o on o.id = a.officer_id and o.ended_at is null
                where p.id = m.post_id and ${inForce(sql, "p", on)})) as matters`;
  return gaps ?? { units: 0, ofUnits: 0, matters: 0 };
}

/** Somebody who holds a post, held it or will. */
export type Holder = InForce & {
  readonly appointment: number;
  readonly officer: OfficerId;
  readonly name: string;
  readonly signIn: string;
  readonly tenure: Tenure;
};

export type PostRow = Post & {
  readonly unitName: string;
  readonly unitSlug: string;
  readonly departmentName: string | null;
  readonly superiorTitle: string | null;
  /** Those who hold it on the day or will later; in the list of a unit only those. */
  readonly holders: readonly Holder[];
};

const postRow = (sql: Sql, holders: "now" | "all", on: Day) => sql`
  p.id, p.unit_id as unit, p.department_id as department, p.title, p.role,
  p.reports_to as "reportsTo", p.valid_from as "validFrom", p.valid_to as "validTo",
  u.name as "unitName", u.slug as "unitSlug", d.name as "departmentName",
  s.title as "superiorTitle",
  coalesce((
    select jsonb_agg(jsonb_build_object(
             'appointment', a.id, 'officer', o.id, 'name', o.name, 'signIn', o.sign_in, 'tenure', a.tenure,
             'validFrom', a.valid_from, 'validTo', a.valid_to) order by a.valid_from desc, a.id)
      from appointments a join officers o on o.id = a.officer_id
     where a.post_id = p.id and (a.valid_to is null or a.valid_to >= a.valid_from)
       and ${holders === "all" ? sql`true` : sql`(a.valid_to is null or a.valid_to >= ${on})`}
  ), '[]') as holders`;

const postFrom = (sql: Sql) => sql`
  from posts p
  join units u on u.id = p.unit_id
  left join departments d on d.id = p.department_id
  left join posts s on s.id = p.reports_to`;

/** A post with everybody who ever held it. */
export async function postRowById(sql: Sql, id: PostId, on: Day): Promise<PostRow | undefined> {
  const [row] = await sql<PostRow[]>`
    select ${postRow(sql, "all", on)} ${postFrom(sql)} where p.id = ${id}`;
  return row;
}

const byWeight = roles.toSorted((a, b) => templateOf(b).weight - templateOf(a).weight);

/** The posts of a unit that are not over, heads first; a unit has dozens at most. */
export async function postsOfUnit(sql: Sql, unit: UnitId, on: Day): Promise<readonly PostRow[]> {
  return sql<PostRow[]>`
    select ${postRow(sql, "now", on)} ${postFrom(sql)}
     where p.unit_id = ${unit} and (p.valid_to is null or p.valid_to >= ${on})
     order by array_position(${byWeight}::text[], p.role),
              p.department_id nulls first, p.id`;
}

/** The departments of a unit that are not over. */
export async function departmentsOfUnit(
  sql: Sql,
  unit: UnitId,
  on: Day,
): Promise<readonly (Department & { readonly posts: number })[]> {
  return sql<(Department & { readonly posts: number })[]>`
    select d.id, d.unit_id as unit, d.name, d.valid_from as "validFrom", d.valid_to as "validTo",
           (select count(*)::int from posts p
             where p.department_id = d.id and ${inForce(sql, "p", on)}) as posts
      from departments d
     where d.unit_id = ${unit} and (d.valid_to is null or d.valid_to >= ${on})
     order by d.name collate "vi-x-icu", d.id`;
}

/** Posts a post of this unit may answer to: those of the unit and of the one directly above. */
export async function superiorsFor(
  sql: Sql,
  unit: UnitId,
  on: Day,
): Promise<readonly { readonly id: PostId; readonly title: string; readonly unitName: string }[]> {
  return sql<{ readonly id: PostId; readonly title: string; readonly unitName: string }[]>`
    select p.id, p.title, u.name as "unitName"
      from units here
      join units u on u.id = here.id or u.id = here.parent_id
      join posts p on p.unit_id = u.id and ${inForce(sql, "p", on)}
     where here.id = ${unit} and p.role <> 'administrator'
     order by u.id <> here.id, p.id
     limit 500`;
}

/** Posts all over the house, by unit and title. */
export async function officePosts(
  sql: Sql,
  asked: {
    readonly text: string;
    readonly role: Role | undefined;
    readonly vacant: boolean;
    readonly after?: PostId | undefined;
    readonly on: Day;
    readonly limit: number;
  },
): Promise<Page<PostRow, PostId>> {
  const { text, role, vacant, after, on, limit } = asked;
  const title = fold(text);
  const { key } = readName(text);
  const rows = await sql<PostRow[]>`
    select ${postRow(sql, "now", on)} ${postFrom(sql)}
     where (p.valid_to is null or p.valid_to >= ${on})
       and ${role ? sql`p.role = ${role}` : sql`true`}
       and ${
         vacant
           ? sql`not exists (select from appointments a
                              where a.post_id = p.id and ${inForce(sql, "a", on)})`
           : sql`true`
       }
       and ${
         title === ""
           ? sql`true`
           : sql`(public.unaccent(lower(p.title)) like ${`%${title}%`} or u.key like ${`%${key}%`})`
       }
       and ${after === undefined ? sql`true` : sql`p.id > ${after}`}
     order by p.id
     limit ${limit + 1}`;
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
