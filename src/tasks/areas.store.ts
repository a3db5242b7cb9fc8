import type { Sql } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

/** The subject areas in use by code, in their order. */
export async function areaNames(sql: Sql): Promise<ReadonlyMap<string, Text>> {
  const rows = await sql<{ code: string; name: Text }[]>`
    select code, jsonb_build_object('vi', name_vi, 'en', name_en) as name
      from subject_areas where ended_at is null order by position`;
  return new Map(rows.map(({ code, name }) => [code, name]));
}
