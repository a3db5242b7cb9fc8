import type { Sql } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

/** A subject area a letter can be about. */
export type Area = { readonly code: string; readonly name: Text };

/** The subject areas in use, in their order. */
export const areasInUse = (sql: Sql): Promise<readonly Area[]> => sql<Area[]>`
  select code, jsonb_build_object('vi', name_vi, 'en', name_en) as name
    from subject_areas where ended_at is null order by position`;

/** What an area is called, also one that is in use no more. */
export async function areaName(sql: Sql, code: string): Promise<Text> {
  const [row] = await sql<{ name: Text }[]>`
    select jsonb_build_object('vi', name_vi, 'en', name_en) as name from subject_areas where code = ${code}`;
  return row?.name ?? { vi: code, en: code };
}
