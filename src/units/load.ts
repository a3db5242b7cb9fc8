import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database, Sql } from "#kernel/sql.ts";
import { type Doing, recordChange } from "./changes.ts";
import { putAllUnits } from "./documents.ts";
import { planProvince, reform } from "./plan.ts";
import type { Plan, PlannedUnit } from "./planned.ts";
import type { Refusal } from "./refusals.ts";
import type { OfficialMapping, Register } from "./source.ts";
import { provinceUnit } from "./store.ts";

export type Loaded = {
  readonly province: string;
  /** How many rows were new; all 0 when the province was there already. */
  readonly units: number;
  readonly names: number;
  readonly successions: number;
};

/**
 * Writes one province into the database: its units, their names, and what became of the old ones.
 * Loading again adds only what is missing and never undoes what administrators changed since.
 * A database holds one province; another one is refused.
 *
 * @param code     statistics code of the province, "01" for Hà Nội
 * @param official a mapping that states full and part, see `successionsFrom`
 */
export async function loadProvince(
  db: Database,
  register: Register,
  code: string,
  official?: OfficialMapping,
): Promise<Result<Loaded, Refusal>> {
  const plan = planProvince(register, code, official);
  if (!plan) return refuse({ because: "no-such-province", code });
  return db.begin(async (sql): Promise<Result<Loaded, Refusal>> => {
    // Two first starts at once: the second waits here and then finds everything loaded.
    await sql`select pg_advisory_xact_lock(hashtext('units.load'))`;
    const [other] = await sql<{ readonly code: string }[]>`
      select province_code as code from units where province_code <> ${code} limit 1`;
    if (other) return refuse({ because: "another-province", code: other.code });
    const written = await write(sql, plan, code);
    if (written.units + written.successions > 0) await putAllUnits(sql);
    return ok({ province: code, ...written });
  });
}

/** What taking over an official mapping did. */
export type Stated = { readonly edges: number; readonly unknown: readonly string[] };

/**
 * Replaces what the package says of 2025-07-01 by an official mapping that states full and part,
 * for a province already loaded. What later reforms did is not touched.
 *
 * @returns how many edges there are now, and the old codes of the mapping that this house does not know
 */
export async function stateSuccessions(
  db: Database,
  register: Register,
  official: OfficialMapping,
  doing: Doing,
): Promise<Result<Stated, Refusal>> {
  return db.begin(async (sql): Promise<Result<Stated, Refusal>> => {
    const province = await provinceUnit(sql);
    const plan = province && planProvince(register, province.province, official);
    if (!province || !plan) return refuse({ because: "no-such-unit" });
    if (official.source.trim() === "") return refuse({ because: "source-missing" });
    await sql`
      delete from unit_successors s using units o
       where o.id = s.old_id and s.valid_from = ${reform}
         and o.slug = any(${plan.successions.map((edge) => edge.old)})`;
    const written = await writeSuccessions(sql, plan);
    await putAllUnits(sql);
    await recordChange(sql, province.id, doing, "unit.mapped", {
      edges: written,
      source: official.source,
    });
    return ok({ edges: written, unknown: unknownCodes(plan, official) });
  });
}

function unknownCodes(plan: Plan, { rows }: OfficialMapping): readonly string[] {
  const [now, old] = [true, false].map(
    (open) =>
      new Set(
        plan.units.filter((unit) => (unit.validTo === null) === open).map((unit) => unit.code),
      ),
  );
  const lost = rows.filter((row) => now?.has(row.newCode) && !old?.has(row.oldCode));
  return [...new Set(lost.map((row) => row.oldCode))];
}

/** Superiors before subordinates, each rank in one statement. */
async function write(sql: Sql, plan: Plan, code: string) {
  let units = 0;
  for (const level of ["province", "district", "commune"] as const) {
    const rows = plan.units.filter((unit) => unit.level === level);
    units += await writeUnits(sql, rows, code);
  }
  return {
    units,
    names: await writeNames(sql, plan),
    successions: await writeSuccessions(sql, plan),
  };
}

const writeUnits = async (sql: Sql, rows: readonly PlannedUnit[], code: string) =>
  (
    await sql`
      insert into units (slug, province_code, level, type, name, key, code, parent_id,
                         former_district, valid_from, valid_to, source)
      select r.slug, ${code}, r.level, r.type, r.name, r.key, r.code, p.id,
             r."formerDistrict", r."validFrom", r."validTo", r.source
        from jsonb_to_recordset(${sql.json(rows)}) as r (
               slug text, level text, type text, name text, key text, code text, parent text,
               "formerDistrict" text, "validFrom" date, "validTo" date, source text)
        left join units p on p.slug = r.parent
      on conflict (slug) do nothing`
  ).count;

const writeNames = async (sql: Sql, { names }: Plan) =>
  (
    await sql`
      insert into unit_names (unit_id, key, spelling, kind)
      select u.id, r.key, r.spelling, r.kind
        from jsonb_to_recordset(${sql.json(names)}) as r (slug text, key text, spelling text, kind text)
        join units u on u.slug = r.slug
      on conflict do nothing`
  ).count;

const writeSuccessions = async (sql: Sql, { successions }: Plan) =>
  (
    await sql`
      insert into unit_successors (old_id, new_id, extent, valid_from, source, kind)
      select o.id, n.id, r.extent, r."validFrom", r.source,
             case when count(*) over (partition by o.id) > 1 then 'split' else 'merge' end
        from jsonb_to_recordset(${sql.json(successions)}) as r (
               old text, new text, extent text, "validFrom" date, source text)
        join units o on o.slug = r.old
        join units n on n.slug = r.new
      on conflict do nothing`
  ).count;
