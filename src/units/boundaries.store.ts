import { createHash } from "node:crypto";

import type { Sql, Transaction } from "#kernel/sql.ts";
import { type Frame, frameAround, type Outline, type Ring } from "./boundaries.ts";
import { overviewSheet, pathOf } from "./map-drawing.ts";
import type { UnitId } from "./model.ts";

/** The layer there is: where it is from, and all its outlines as one small drawing. */
export type Layer = {
  readonly source: string;
  readonly licence: string;
  readonly frame: Frame;
  readonly drawing: string;
};

export type Drawn = {
  readonly unit: UnitId;
  readonly name: string;
  readonly rings: readonly Ring[];
} & Frame;

/** The layer, or undefined where none was loaded. */
export async function boundaryLayer(sql: Sql): Promise<Layer | undefined> {
  const [row] = await sql<Layer[]>`
    select source, licence, drawing,
           jsonb_build_object('west', west, 'south', south, 'east', east, 'north', north) as frame
      from boundary_layers`;
  return row;
}

/** Whether there is an outline of the unit. */
export async function hasBoundary(sql: Sql, unit: UnitId): Promise<boolean> {
  const [row] = await sql`select from unit_boundaries where unit_id = ${unit}`;
  return row !== undefined;
}

/** The outline of one unit. */
export async function boundaryOf(sql: Sql, unit: UnitId): Promise<Drawn | undefined> {
  const [row] = await sql<Drawn[]>`
    select ${shape(sql)} where b.unit_id = ${unit}`;
  return row;
}

/** The outlines that reach into a frame, but for one unit. */
export const boundariesIn = (sql: Sql, frame: Frame, but: UnitId): Promise<readonly Drawn[]> =>
  sql<Drawn[]>`
    select ${shape(sql)}
     where b.unit_id <> ${but} and b.west < ${frame.east} and b.east > ${frame.west}
       and b.south < ${frame.north} and b.north > ${frame.south}
     order by b.unit_id`;

const shape = (sql: Sql) => sql`
  b.unit_id as unit, u.name, b.rings, b.west, b.south, b.east, b.north
  from unit_boundaries b join units u on u.id = b.unit_id`;

export type BoundariesLoaded = {
  /** How many units have an outline now. */
  readonly units: number;
  /** Codes of the file no unit in force has; their outlines were left out. */
  readonly unknown: readonly string[];
  /** The same file was there already. */
  readonly unchanged: boolean;
};

/**
 * Puts a layer in the place of the one there was, whole. Null, and nothing is changed, where no unit in
 * force has any of its codes.
 */
export async function loadBoundaries(
  tx: Transaction,
  outlines: readonly Outline[],
  about: {
    readonly source: string;
    readonly licence: string;
    readonly at: Date;
    readonly text: string;
  },
): Promise<BoundariesLoaded | null> {
  await tx`select pg_advisory_xact_lock(hashtext('units.boundaries'))`;
  const known = await tx<{ readonly id: UnitId; readonly code: string }[]>`
    select id, code from units
     where valid_to is null and level = 'commune' and code = any(${outlines.map(({ code }) => code)})`;
  const ids = new Map(known.map(({ id, code }) => [code, id]));
  const mine = outlines.filter(({ code }) => ids.has(code));
  const unknown = outlines.flatMap(({ code }) => (ids.has(code) ? [] : [code]));
  if (mine.length === 0) return null;
  const sha256 = createHash("sha256").update(about.text).digest();
  const [same] = await tx`
    select from boundary_layers
     where sha256 = ${sha256} and source = ${about.source} and licence = ${about.licence}
       and (select count(*)::int from unit_boundaries) = ${mine.length}`;
  if (same) return { units: mine.length, unknown, unchanged: true };
  await tx`delete from boundary_layers`;
  const frame = frameAround(mine);
  const drawing = mine.map(({ rings }) => pathOf(overviewSheet(frame), rings, 0)).join("");
  await tx`
    insert into boundary_layers (source, licence, sha256, loaded_at, west, south, east, north, drawing)
    values (${about.source}, ${about.licence}, ${sha256}, ${about.at},
            ${frame.west}, ${frame.south}, ${frame.east}, ${frame.north}, ${drawing})`;
  const rows = mine.map(({ code, ...one }) => ({ unit: ids.get(code) ?? 0, ...one }));
  await tx`
    insert into unit_boundaries (unit_id, rings, west, south, east, north)
    select r.unit, r.rings, r.west, r.south, r.east, r.north
      from jsonb_to_recordset(${tx.json(rows)}) as r (
             unit int, rings jsonb, west double precision, south double precision,
             east double precision, north double precision)`;
  return { units: mine.length, unknown, unchanged: false };
}
