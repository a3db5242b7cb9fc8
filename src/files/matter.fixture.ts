import type { Database } from "#kernel/sql.ts";
import { randomBytes, randomUUID } from "#test/chance.ts";

/**
 * A matter to hang pictures on, and its officer. What this module does not care about is filled by
 * the type of the column, so that the tests here live through changes of the matters table.
 *
 * @param owner the owner's connection of the test database
 */
export async function aMatter(owner: Database): Promise<string> {
  await owner`insert into subject_areas (code, name_vi, name_en, position)
    values ('khac', 'Việc khác', 'Other', 99) on conflict do nothing`;
  const [unit] = await owner<{ id: number }[]>`
    insert into units (slug, province_code, level, type, name, key, source)
    values (${`tinh-${randomBytes(4).toString("hex")}`}, '01', 'province', 'tinh', 'Tỉnh Thử', 'thu', 'test')
    returning id`;
  const code = randomBytes(4).toString("hex").toUpperCase();
  return filled(owner, "matters", {
    code: `DV-${code.slice(0, 4)}-${code.slice(4)}`,
    kind: "feedback",
    channel: "web",
    area: "khac",
    place_unit_id: unit?.id ?? 0,
    unit_id: unit?.id ?? 0,
  });
}

export const anOfficer = (owner: Database): Promise<string> =>
  filled(owner, "officers", {
    sign_in: `can-bo-${randomBytes(4).toString("hex")}`,
    name: "Cán Bộ",
  });

async function filled(
  owner: Database,
  table: "matters" | "officers",
  known: Readonly<Record<string, string | number>>,
): Promise<string> {
  const needed = await owner<{ name: string; type: string }[]>`
    select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = ${table} and is_nullable = 'NO'
       and column_default is null and is_generated = 'NEVER' and is_identity = 'NO'`;
  const id = randomUUID();
  const rest = needed
    .filter(({ name }) => name !== "id" && !(name in known))
    .map(({ name, type }) => [name, plain(type)] as const);
  await owner`insert into ${owner(table)} ${owner({ ...Object.fromEntries(rest), ...known, id })}`;
  return id;
}

function plain(type: string): string | number | boolean | Buffer {
  switch (type) {
    case "bytea":
      return randomBytes(32);
    case "integer":
      return 1;
    case "boolean":
      return false;
    case "date":
      return "2026-11-30";
    case "timestamp with time zone":
      return "2026-11-23T08:00:00+07:00";
    case "uuid":
      return randomUUID();
    default:
      return "x";
  }
}
