import { canVerify } from "#access/complaints.ts";
import { roles } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Local } from "#law/local.ts";
import type { OfficerId, PostId, UnitId } from "#people/model.ts";

/**
 * The unit that settles: this one, unless every head of it is complained of or under somebody who is;
 * then the nearest unit above with a head who is free. With nobody complained of, the unit itself, even
 * while it has no head. Null where no unit up to the province has a free head.
 */
export async function unitSettling(
  sql: Sql,
  unit: UnitId,
  named: readonly OfficerId[],
  on: Day,
): Promise<UnitId | null> {
  if (named.length === 0) return unit;
  const [found] = await sql<{ unit: UnitId }[]>`
    with recursive up (id, far) as (
      select ${unit}::int, 0
      union all
      select u.parent_id, up.far + 1 from units u join up on u.id = up.id where u.parent_id is not null
    )
    select up.id as unit
      from up
      cross join lateral (
        select h.officer_id from posts_held h
         where h.unit_id = up.id and h.role = 'head'
           and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
        offset 0) h
     where not exists (select from those_above(h.officer_id, ${on}) t
                        where t.officer_id = any(${[...named]}::uuid[]))
     order by up.far limit 1`;
  return found?.unit ?? null;
}

/** What has to be known of a unit to settle in it. */
export type SettlingUnit = {
  readonly id: UnitId;
  readonly parent: UnitId | null;
  readonly province: string;
  readonly level: "province" | "district" | "commune" | "body";
};

export async function settlingUnit(sql: Sql, unit: UnitId): Promise<SettlingUnit | null> {
  const [found] = await sql<SettlingUnit[]>`
    select id, parent_id as parent, province_code as province, level from units where id = ${unit}`;
  return found ?? null;
}

/** An officer a complaint can be given to. */
export type Verifier = {
  readonly officer: OfficerId;
  readonly name: string;
  readonly post: PostId;
  readonly title: string;
};

/** Those who can be given a complaint of this unit to verify: nobody complained of, nobody under them. */
export const verifiersOf = (
  sql: Sql,
  unit: UnitId,
  named: readonly OfficerId[],
  on: Day,
): Promise<readonly Verifier[]> => sql<Verifier[]>`
  select h.officer_id as officer, h.officer_name as name, h.post_id as post, h.title
    from posts_held h
   where h.unit_id = ${unit} and h.role = any(${[...verifyingRoles]})
     and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
     and not exists (select from those_above(h.officer_id, ${on}) t
                      where t.officer_id = any(${[...named]}::uuid[]))
   order by h.role = 'case-officer' desc, h.post_id, h.officer_name collate "vi-x-icu", h.officer_id`;

const verifyingRoles = roles.filter(canVerify);

/** Somebody who may chair a dialogue of a unit, and whether they are its head in person. */
export type Chair = {
  readonly officer: OfficerId;
  readonly name: string;
  readonly title: string;
  readonly inPerson: boolean;
};

/**
 * Who can chair: the holders of the unit's posts of heads. In person is who holds one that is under no
 * other head of the unit, and does not stand in for somebody.
 */
export async function chairsOf(
  sql: Sql,
  unit: UnitId,
  named: readonly OfficerId[],
  on: Day,
): Promise<readonly Chair[]> {
  return sql<Chair[]>`
    select h.officer_id as officer, h.officer_name as name, h.title,
           h.tenure <> 'delegated' and not exists (
             select from posts p where p.id = h.reports_to and p.unit_id = h.unit_id and p.role = 'head') as "inPerson"
      from posts_held h
     where h.unit_id = ${unit} and h.role = 'head'
       and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
       and not exists (select from those_above(h.officer_id, ${on}) t
                        where t.officer_id = any(${[...named]}::uuid[]))
     order by "inPerson" desc, h.post_id, h.officer_id`;
}

/** The shorter limit that holds in a unit for a rule on a day: its own before its province's; null where none. */
export async function localFor(
  sql: Sql,
  unit: UnitId,
  rule: "KN-28" | "KN-37",
  on: Day,
): Promise<Local | null> {
  const [row] = await sql<LocalRow[]>`
    select l.rule, l.amount, l.complex, l.remote, l.complex_remote as "both", l.whose_vi as vi, l.whose_en as en, l.source,
           l.from_day as "from", l.to_day as "to"
      from local_limits l join units u on u.id = ${unit} and u.province_code = l.province
     where l.rule = ${rule} and (l.unit_id is null or l.unit_id = ${unit})
       and l.from_day <= ${on} and (l.to_day is null or l.to_day >= ${on})
     order by l.unit_id is null, l.from_day desc limit 1`;
  return row ? localOf(row) : null;
}

type LocalRow = {
  readonly rule: string;
  readonly amount: number;
  readonly complex: number | null;
  readonly remote: number | null;
  readonly both: number | null;
  readonly vi: string;
  readonly en: string;
  readonly source: string;
  readonly from: Day;
  readonly to: Day | null;
};

const localOf = (row: LocalRow): Local => ({
  whose: { vi: row.vi, en: row.en },
  rule: row.rule,
  amount: row.amount,
  unit: "day",
  variants: [
    ...(row.complex ? [{ when: ["complex"] as const, amount: row.complex }] : []),
    ...(row.remote ? [{ when: ["remote"] as const, amount: row.remote }] : []),
    ...(row.both ? [{ when: ["complex", "remote"] as const, amount: row.both }] : []),
  ],
  source: row.source,
  from: row.from,
  to: row.to,
});

/** Whether a unit has a portal of its own on a day: then decisions are posted on it too. */
export async function hasPortal(sql: Sql, unit: UnitId, on: Day): Promise<boolean> {
  const [row] = await sql<{ there: boolean }[]>`
    select exists (select from unit_portals where unit_id = ${unit} and since <= ${on}
                     and (until is null or until >= ${on})) as there`;
  return row?.there ?? false;
}
