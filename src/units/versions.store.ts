import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { UnitId, UnitLevel, UnitType } from "./model.ts";
import { readings } from "./names.ts";

/** A unit as it was on a day: under the name, the type and the superior of that day. */
export type UnitVersion = {
  readonly id: UnitId;
  readonly slug: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  readonly name: string;
  readonly code: string | null;
  readonly parent: UnitId | null;
  /** The days of this version; null = open on that side. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
};

const shape = (sql: Sql) => sql`
  v.id, v.slug, v.level, v.type, v.name, v.code, v.parent_id as parent,
  v.valid_from as "validFrom", v.valid_to as "validTo"`;

/** Whether version `v` is the one of a day. */
const onDay = (sql: Sql, on: Day) =>
  sql`(v.valid_from is null or v.valid_from <= ${on}) and (v.valid_to is null or v.valid_to >= ${on})`;

/** The unit as it was on a day; undefined when it was not in force. */
export async function versionOn(sql: Sql, id: UnitId, on: Day): Promise<UnitVersion | undefined> {
  const [row] = await sql<UnitVersion[]>`
    select ${shape(sql)} from unit_versions v where v.id = ${id} and ${onDay(sql, on)}`;
  return row;
}

/** A unit below another on a day, with how many it had below itself. */
export type UnitBelow = UnitVersion & { readonly below: number };

/** The units directly under one on a day, in the order of their folded names. */
export const versionsOn = (sql: Sql, parent: UnitId, on: Day): Promise<readonly UnitBelow[]> =>
  sql<UnitBelow[]>`
    select ${shape(sql)},
           (select count(*)::int from unit_versions v
             where v.parent_id = here.id and ${onDay(sql, on)}) as below
      from (select v.* from unit_versions v where v.parent_id = ${parent} and ${onDay(sql, on)}) as here,
           lateral (select here.*) as v
     order by v.key, v.id`;

/** The line of superiors on a day, the highest first, the unit itself left out. */
export const superiorsOn = (sql: Sql, id: UnitId, on: Day): Promise<readonly UnitVersion[]> =>
  sql<UnitVersion[]>`
    with recursive up (id, depth) as (
      select v.parent_id, 1 from unit_versions v where v.id = ${id} and ${onDay(sql, on)}
      union all
      select v.parent_id, up.depth + 1 from up join unit_versions v on v.id = up.id and ${onDay(sql, on)}
       where up.depth < 8
    )
    select ${shape(sql)} from up join unit_versions v on v.id = up.id and ${onDay(sql, on)}
     order by up.depth desc`;

/** A unit of a day with the one above it that day. */
export type NamedOn = UnitVersion & {
  readonly superior: { readonly id: UnitId; readonly slug: string; readonly name: string } | null;
};

/**
 * The units that bore a name on a day, in any spelling of it; the name of that day, not a later one.
 * Where a place is said ("Trúc Bạch, Ba Đình"), only those there.
 */
export async function unitsNamedOn(sql: Sql, typed: string, on: Day): Promise<readonly NamedOn[]> {
  const read = readings(typed).filter((reading) => reading.part === 0);
  const keys = [...new Set(read.map((reading) => reading.key))];
  if (keys.length === 0) return [];
  const rows = await sql<(NamedOn & { readonly key: string; readonly above: readonly string[] })[]>`
    select ${shape(sql)}, v.key,
           case when s.id is null then null
                else jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name) end as superior,
           array_remove(array[s.key], null) as above
      from unit_versions v
      left join lateral (
        select p.id, p.slug, p.name, p.key from unit_versions p
         where p.id = v.parent_id and (p.valid_from is null or p.valid_from <= ${on})
           and (p.valid_to is null or p.valid_to >= ${on})) s on true
     where v.key = any(${keys}) and ${onDay(sql, on)}
     order by v.key, v.id`;
  const scored = rows.flatMap(({ key, above, ...unit }) => {
    const scores = read
      .filter((reading) => reading.key === key)
      .map(
        (reading) =>
          (reading.within.some((place) => above.includes(place.key)) ? 4 : 0) +
          (reading.type === unit.type ? 2 : 0) +
          (reading.type === null || reading.type === unit.type ? 1 : 0),
      );
    return [{ unit, score: Math.max(...scores) }];
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === best && score > 0).map(({ unit }) => unit);
}
