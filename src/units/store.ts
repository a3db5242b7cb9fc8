import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import { answerFrom, answerNear, namedBy } from "./answer.ts";
import { successorsOf, unitShape, unitsLike, unitsNamed } from "./lookup.ts";
import {
  type Extent,
  type Found,
  inForce,
  type Succession,
  type Successor,
  type Unit,
  type UnitId,
  type UnitLevel,
} from "./model.ts";
import { readings } from "./names.ts";

/**
 * Which unit in force on `on` a resident means by `text`: a name in any spelling, with or without
 * its type word, old or new, alone or inside an address. An old name answers with its successors.
 * At most three reads.
 */
export async function findUnits(
  sql: Sql,
  text: string,
  { on, limit = 8 }: { readonly on: Day; readonly limit?: number },
): Promise<Found> {
  const read = readings(text);
  if (read.length === 0) return { kind: "none", candidates: [] };

  const hits = await unitsNamed(sql, [...new Set(read.map((reading) => reading.key))]);
  const named = namedBy(read, hits, on);
  if (named) {
    const ids = named.old.map((unit) => unit.id);
    const next = ids.length > 0 ? await successorsOf(sql, ids, on) : [];
    return answerFrom(named, next, limit);
  }
  const asked = read.find((reading) => reading.type !== null) ?? read[0];
  const near = asked ? await unitsLike(sql, asked.key, on, limit) : [];
  const ended = near.filter(({ unit }) => !inForce(unit, on)).map(({ unit }) => unit.id);
  return answerNear(near, await successorsOf(sql, ended, on), on, limit);
}

/**
 * What became of the old units called `text`, as of `on`: one entry for each old unit of that
 * name, none when no unit of that name had ended by then.
 */
export async function successors(sql: Sql, text: string, on: Day): Promise<readonly Succession[]> {
  const read = readings(text);
  const hits = await unitsNamed(sql, [...new Set(read.map((reading) => reading.key))]);
  const past = hits.filter(({ unit }) => unit.validTo !== null && unit.validTo < on);
  const old = namedBy(read, past, on)?.old ?? [];
  const next = await successorsOf(
    sql,
    old.map((unit) => unit.id),
    on,
  );
  return old.map((unit) => ({
    old: unit,
    successors: next
      .filter((row) => row.old === unit.id)
      .map(({ unit: to, extent, since, source }) => ({ unit: to, extent, since, source })),
  }));
}

export async function unitBySlug(sql: Sql, slug: string): Promise<Unit | undefined> {
  const [row] = await sql<{ readonly unit: Unit }[]>`
    select ${unitShape(sql)} as unit from units u where u.slug = ${slug}`;
  return row?.unit;
}

export async function unitById(sql: Sql, id: UnitId): Promise<Unit | undefined> {
  const [row] = await sql<{ readonly unit: Unit }[]>`
    select ${unitShape(sql)} as unit from units u where u.id = ${id}`;
  return row?.unit;
}

/** The province this house serves: the superior of all its communes. Undefined before set-up. */
export async function provinceUnit(sql: Sql): Promise<Unit | undefined> {
  const [row] = await sql<{ readonly unit: Unit }[]>`
    select ${unitShape(sql)} as unit
      from units u
     where u.level = 'province' and u.valid_to is null`;
  return row?.unit;
}

/** The unit directly above: of a ward the province, of an old ward its district. */
export async function superiorOf(sql: Sql, id: UnitId): Promise<Unit | undefined> {
  const [row] = await sql<{ readonly unit: Unit }[]>`
    select ${unitShape(sql)} as unit
      from units below join units u on u.id = below.parent_id
     where below.id = ${id}`;
  return row?.unit;
}

/** Where a page of units ended; give it back to get the next one. */
export type After = { readonly key: string; readonly id: UnitId };

/**
 * Units in the order of their folded names, page by page.
 *
 * @param filter `on`: only those in force that day; absent: all there ever were
 */
export async function listUnits(
  sql: Sql,
  filter: {
    readonly on?: Day;
    readonly level?: UnitLevel;
    readonly parent?: UnitId;
    readonly after?: After;
    readonly limit: number;
  },
): Promise<{ readonly units: readonly Unit[]; readonly next: After | null }> {
  const { on, level, parent, after, limit } = filter;
  const rows = await sql<{ readonly unit: Unit; readonly key: string }[]>`
    select ${unitShape(sql)} as unit, u.key
      from units u
     where ${
       on
         ? sql`(u.valid_from is null or u.valid_from <= ${on})
                  and (u.valid_to is null or u.valid_to >= ${on})`
         : sql`true`
     }
       and ${level ? sql`u.level = ${level}` : sql`true`}
       and ${parent === undefined ? sql`true` : sql`u.parent_id = ${parent}`}
       and ${after ? sql`(u.key, u.id) > (${after.key}, ${after.id})` : sql`true`}
     order by u.key, u.id
     limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? { key: last.key, id: last.unit.id } : null;
  return { units: page.map((row) => row.unit), next };
}

/** The units that answer for the area of an ended one on `on`, over any number of reforms. */
export const successionOf = (
  sql: Sql,
  old: UnitId,
  on: Day,
): Promise<readonly (Successor & { readonly old: UnitId })[]> => successorsOf(sql, [old], on);

/** The old wards and communes a unit came from, wholly or in part, by their names. */
export const predecessorsOf = (
  sql: Sql,
  unit: UnitId,
): Promise<readonly { readonly unit: Unit; readonly extent: Extent }[]> =>
  sql<{ readonly unit: Unit; readonly extent: Extent }[]>`
    select distinct on (u.key, u.id) ${unitShape(sql)} as unit, s.extent
      from unit_successors s join units u on u.id = s.old_id
     where s.new_id = ${unit} and u.level = 'commune' and s.kind in ('merge', 'split', 'rename')
     order by u.key, u.id, s.extent`;
