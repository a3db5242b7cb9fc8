import type { Sql } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

/** A subject area as administrators keep it. */
export type KeptArea = { readonly code: string; readonly name: Text; readonly ended: boolean };

/** Every area there is or was, in their order. */
export const allAreas = (sql: Sql): Promise<readonly KeptArea[]> =>
  sql<KeptArea[]>`
    select code, jsonb_build_object('vi', name_vi, 'en', name_en) as name,
           ended_at is not null as ended
      from subject_areas order by position, code`;

/** Adds an area behind the others; false when there is one of this code. */
export async function addArea(sql: Sql, code: string, name: Text): Promise<boolean> {
  const { count } = await sql`
    insert into subject_areas (code, name_vi, name_en, position)
    select ${code}, ${name.vi}, ${name.en}, coalesce(max(position), 0) + 1 from subject_areas
    on conflict (code) do nothing`;
  return count === 1;
}

/** Another name for the same area. */
export async function renameArea(sql: Sql, code: string, name: Text): Promise<void> {
  await sql`
    update subject_areas set name_vi = ${name.vi}, name_en = ${name.en} where code = ${code}`;
}

/** Ends an area, unless it is the last one people could choose; false then. */
export async function endArea(sql: Sql, code: string, at: Date): Promise<boolean> {
  const { count } = await sql`
    update subject_areas set ended_at = ${at}
     where code = ${code} and ended_at is null
       and exists (select from subject_areas o where o.code <> ${code} and o.ended_at is null)`;
  return count === 1;
}

/** Uses an area again that had ended. */
export async function renewArea(sql: Sql, code: string): Promise<void> {
  await sql`update subject_areas set ended_at = null where code = ${code}`;
}
