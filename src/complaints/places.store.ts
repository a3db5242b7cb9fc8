import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { Local } from "#law/local.ts";
import type { UnitId } from "#people/model.ts";

/** A unit by its slug, and its province; null when there is none. */
export async function unitWithSlug(
  sql: Sql,
  slug: string,
): Promise<{ readonly id: UnitId; readonly province: string } | null> {
  const [found] = await sql<{ id: UnitId; province: string }[]>`
    select id, province_code as province from units where slug = ${slug}`;
  return found ?? null;
}

/** Keeps a shorter limit. @returns its number */
export async function addLocalLimit(
  sql: Transaction,
  local: Local,
  place: {
    readonly province: string;
    readonly unit: UnitId | null;
    readonly complex: number | null | undefined;
    readonly remote: number | null | undefined;
    readonly both: number | null | undefined;
  },
): Promise<number> {
  const [kept] = await sql<{ id: number }[]>`
    insert into local_limits (province, unit_id, rule, amount, complex, remote, complex_remote,
                              whose_vi, whose_en, source, from_day, to_day)
    values (${place.province}, ${place.unit}, ${local.rule}, ${local.amount}, ${place.complex ?? null},
            ${place.remote ?? null}, ${place.both ?? null}, ${local.whose.vi}, ${local.whose.en},
            ${local.source}, ${local.from}, ${local.to})
    returning id`;
  if (!kept) throw new Error("a local limit was not kept");
  return kept.id;
}

/** Every shorter limit, those of provinces first. */
export const localLimits = (
  sql: Sql,
): Promise<
  readonly {
    readonly rule: string;
    readonly amount: number;
    readonly province: string;
    readonly unit: string | null;
    readonly whose: string;
    readonly source: string;
    readonly from: Day;
    readonly to: Day | null;
  }[]
> => sql`
  select l.rule, l.amount, l.province, u.slug as unit, l.whose_vi as whose, l.source,
         l.from_day as "from", l.to_day as "to"
    from local_limits l left join units u on u.id = l.unit_id
   order by l.unit_id is not null, l.province, l.rule, l.from_day limit 1000`;

/** Writes down a unit's portal, or changes what was written. */
export async function addPortal(
  sql: Transaction,
  unit: UnitId,
  {
    address,
    since,
    until,
  }: { readonly address: string; readonly since: Day; readonly until: Day | null },
): Promise<void> {
  await sql`
    insert into unit_portals (unit_id, address, since, until) values (${unit}, ${address}, ${since}, ${until})
    on conflict (unit_id) do update
       set address = excluded.address, since = excluded.since, until = excluded.until`;
}
