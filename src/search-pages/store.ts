import type { Sql } from "#kernel/sql.ts";

import type { Named } from "./model.ts";

/** The names of these units. */
export const unitsById = async (
  sql: Sql,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Named>> => {
  if (ids.length === 0) return new Map();
  const rows = await sql<Named[]>`
    select id, slug, name from units where id = any(${[...new Set(ids)]}::int[])`;
  return new Map(rows.map((row) => [row.id, row]));
};
