import type { Sql } from "#kernel/sql.ts";

/** What a page carries in a hidden field. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

/** The text of an element of a page. */
export const textOf = (page: string, id: string): string =>
  new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(page)?.[1] ?? "";

/** Everything the whole database holds, as one text: for looking whether something is in it. */
export async function everythingIn(sql: Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`;
  const all: string[] = [];
  for (const { name } of tables) {
    const rows = await sql.unsafe<{ row: string }[]>(`select t::text as row from ${name} as t`);
    all.push(...rows.map(({ row }) => row));
  }
  return all.join("\n");
}
