import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Extent, Successor, Unit, UnitId } from "./model.ts";

/** A unit one of whose names is like what was typed. */
export type Hit = {
  readonly unit: Unit;
  readonly key: string;
  readonly spelling: string;
  /** Keys of its superiors: "ba dinh", "ha noi". */
  readonly above: readonly string[];
};

export type NearHit = Hit & { readonly match: "prefix" | "fuzzy" };

/** Every unit that has one of these keys as a name. */
export const unitsNamed = (sql: Sql, keys: readonly string[]): Promise<readonly Hit[]> =>
  sql<Hit[]>`
    select ${hitShape(sql)}
      from unit_names n ${hitTables(sql)}
     where n.key = any(${[...keys]})
     order by u.key, u.id`;

/**
 * Units whose name begins like `key` or resembles it, in force first, prefix before resemblance,
 * the most alike first.
 */
export const unitsLike = (
  sql: Sql,
  key: string,
  on: Day,
  limit: number,
): Promise<readonly NearHit[]> =>
  sql<NearHit[]>`
    select ${hitShape(sql)},
           case when n.key like ${`${key}%`} then 'prefix' else 'fuzzy' end as match
      from unit_names n ${hitTables(sql)}
     where n.key like ${`${key}%`} or n.key % ${key}
     order by (u.valid_to is null or u.valid_to >= ${on}) desc, n.key like ${`${key}%`} desc,
              similarity(n.key, ${key}) desc, u.key, u.id
     limit ${limit}`;

/** For each of the old units, the units that answer for its area on `on`, over any number of reforms. */
export const successorsOf = (
  sql: Sql,
  old: readonly UnitId[],
  on: Day,
): Promise<readonly (Successor & { readonly old: UnitId })[]> =>
  sql<(Successor & { readonly old: UnitId; readonly extent: Extent })[]>`
    with recursive path as (
      select old_id, new_id, extent, valid_from, source
        from unit_successors
       where old_id = any(${[...old]}) and valid_from <= ${on} and kind <> 'transfer-function'
      union
      select path.old_id, s.new_id,
             case when path.extent = 'part' or s.extent = 'part' then 'part'
                  when path.extent = 'full' and s.extent = 'full' then 'full'
                  else 'unstated' end,
             s.valid_from, s.source
        from path join unit_successors s on s.old_id = path.new_id
       where s.valid_from > path.valid_from and s.valid_from <= ${on} and s.kind <> 'transfer-function'
    )
    select distinct on (path.old_id, u.key, u.id)
           path.old_id as old, ${unitShape(sql)} as unit, path.extent,
           path.valid_from as since, path.source
      from path join units u on u.id = path.new_id
     where u.valid_to is null or u.valid_to >= ${on}
     order by path.old_id, u.key, u.id, path.extent = 'part' desc, path.extent = 'unstated' desc`;

/** Builds the domain's own shape in SQL, so there is no second one to keep in step. */
export const unitShape = (sql: Sql) => sql`
  jsonb_build_object(
    'id', u.id, 'slug', u.slug, 'province', u.province_code, 'level', u.level, 'type', u.type,
    'name', u.name, 'code', u.code, 'parent', u.parent_id, 'formerDistrict', u.former_district,
    'validFrom', u.valid_from, 'validTo', u.valid_to, 'source', u.source)`;

const hitShape = (sql: Sql) => sql`
  ${unitShape(sql)} as unit, n.key, n.spelling,
  array_remove(array[p.key, pp.key], null) as above`;

const hitTables = (sql: Sql) => sql`
  join units u on u.id = n.unit_id
  left join units p on p.id = u.parent_id
  left join units pp on pp.id = p.parent_id`;
