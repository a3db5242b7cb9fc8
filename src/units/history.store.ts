import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import { type Doing, recordChange } from "./changes.ts";
import { type HistoryPlan, type HistoryRow, planHistory } from "./history.ts";
import { putAllUnits } from "./documents.ts";
import { unitShape } from "./lookup.ts";
import type { Unit } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import { provinceUnit } from "./store.ts";

export type HistoryLoaded = {
  readonly units: number;
  readonly added: number;
  readonly past: number;
  /** Units the house has and the list does not know; they stay as they are. */
  readonly unknown: readonly string[];
};

/**
 * Writes what a list of all unit versions says: first and last days, superiors of their time, earlier
 * names, and units that were not known here. Reading the same list again changes nothing.
 *
 * @param source the list, as it is cited beside what comes from it
 */
export const loadHistory = (
  db: Database,
  rows: readonly HistoryRow[],
  source: string,
  doing: Doing,
): Promise<Result<HistoryLoaded, Refusal>> =>
  db.begin(async (sql): Promise<Result<HistoryLoaded, Refusal>> => {
    await sql`select pg_advisory_xact_lock(hashtext('units.load'))`;
    const province = await provinceUnit(sql);
    if (!province) return refuse({ because: "no-such-unit" });
    if (source.trim() === "") return refuse({ because: "source-missing" });
    const house = await sql<
      { readonly unit: Unit }[]
    >`select ${unitShape(sql)} as unit from units u`;
    const units = house.map((row) => row.unit);
    const plan = planHistory(rows, units);
    const known = new Set(units.map((unit) => unit.slug));
    await writeUnits(sql, plan, province.province, source);
    const past = await writePast(sql, plan, source);
    await writeNames(sql, plan);
    await writeSuccessions(sql, plan, source);
    await putAllUnits(sql);
    const added = plan.units.filter((unit) => !known.has(unit.slug)).length;
    await recordChange(sql, province.id, doing, "unit.mapped", {
      units: plan.units.length,
      added,
      past,
      source,
    });
    return ok({ units: plan.units.length, added, past, unknown: plan.unknown });
  });

// Districts before what was in them.
async function writeUnits(sql: Transaction, plan: HistoryPlan, province: string, source: string) {
  for (const level of ["district", "commune"]) {
    const rows = plan.units.filter((unit) => unit.level === level);
    await sql`
      insert into units as u (slug, province_code, level, type, name, key, code, parent_id,
                              former_district, valid_from, valid_to, source)
      select r.slug, ${province}, r.level, r.type, r.name, r.key, r.code, p.id,
             r."formerDistrict", r."from", r."to", ${source}
        from jsonb_to_recordset(${sql.json(rows)}) as r (
               slug text, level text, type text, name text, key text, code text, parent text,
               "formerDistrict" text, "from" date, "to" date)
        join units p on p.slug = r.parent
      on conflict (slug) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
             parent_id = excluded.parent_id, code = coalesce(u.code, excluded.code)`;
  }
}

async function writePast(sql: Transaction, plan: HistoryPlan, source: string): Promise<number> {
  const rows = plan.units.flatMap(({ slug, past }) => past.map((one) => ({ slug, ...one })));
  const written = await sql`
    insert into unit_past (unit_id, name, key, type, parent_id, valid_from, valid_to, source)
    select u.id, r.name, r.key, r.type, p.id, r."from", r."to", ${source}
      from jsonb_to_recordset(${sql.json(rows)}) as r (
             slug text, name text, key text, type text, parent text, "from" date, "to" date)
      join units u on u.slug = r.slug
      join units p on p.slug = r.parent
    on conflict do nothing`;
  return written.count;
}

async function writeNames(sql: Transaction, plan: HistoryPlan): Promise<void> {
  const rows = plan.units.map(({ slug, key, spelling }) => ({ slug, key, spelling }));
  await sql`
    insert into unit_names (unit_id, key, spelling, kind)
    select u.id, r.key, r.spelling, 'official'
      from jsonb_to_recordset(${sql.json(rows)}) as r (slug text, key text, spelling text)
      join units u on u.slug = r.slug
    on conflict do nothing`;
  await sql`
    insert into unit_names (unit_id, key, spelling, kind)
    select distinct on (u.id, r.key || ' ' || p.key) u.id, r.key || ' ' || p.key, r.spelling || ' ' || n.spelling, 'with-district'
      from jsonb_to_recordset(${sql.json(rows)}) as r (slug text, key text, spelling text)
      join units u on u.slug = r.slug
      join units p on p.id = u.parent_id and p.level = 'district'
      join unit_names n on n.unit_id = p.id and n.kind = 'official'
     order by u.id, r.key || ' ' || p.key, n.spelling
    on conflict do nothing`;
}

const writeSuccessions = (sql: Transaction, plan: HistoryPlan, source: string) => sql`
  insert into unit_successors (old_id, new_id, extent, valid_from, source, kind)
  select o.id, n.id, r.extent, r."from", ${`${source}: the code of the old unit`}, 'merge'
    from jsonb_to_recordset(${sql.json(plan.successions)}) as r (
           old text, new text, extent text, "from" date)
    join units o on o.slug = r.old
    join units n on n.slug = r.new
  on conflict do nothing`;
