import type { Fragment, Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#access/model.ts";

/** Through whose eyes lists are read; made from the signed-in officer (sight.ts), never from an address. */
export type Sight = {
  readonly officer: OfficerId;
  /** Posts that work on the matters of their unit, with their departments and units. */
  readonly posts: readonly number[];
  readonly departments: readonly number[];
  readonly units: readonly number[];
  /** The same posts with the unit each acts in: what lies on one of them is theirs to take up. */
  readonly desks: readonly { readonly post: number; readonly unit: number }[];
  /** Units whose restricted matters are seen too. */
  readonly restricted: readonly number[];
  /** Units at whose reception this officer sits: what nobody is accountable for lies on their desk. */
  readonly receptions: readonly number[];
  /** Units whose offered matters are seen, and those of them whose restricted ones are. */
  readonly receives: readonly number[];
  readonly receivesRestricted: readonly number[];
  /** Units for which this officer can take what is offered. */
  readonly takes: readonly number[];
  /** Whether any post lets them see what they were asked to help with, also when it is restricted. */
  readonly helps: boolean;
  readonly helpsRestricted: boolean;
  /** Officers whose being named in a matter hides it. */
  readonly above: readonly OfficerId[];
};

/**
 * The policy of access/policy.ts as one SQL condition on the matter `m`: true for exactly those this
 * officer may see. Every list, count and export asks it beside its own index condition, which
 * narrows first; src/cases/visible.store.test.ts holds it to `decide`.
 */
export function visible(sql: Sql, sight: Sight): Fragment {
  const units = of(sql, sight.units);
  const helped = sql`exists (select from matter_helpers h
    where h.matter_id = m.id and h.officer_id = ${sight.officer})`;
  return sql`
    m.id not in (select n.matter_id from matter_named n
                  where n.officer_id = any(${[...sight.above]}::uuid[]))
    and (m.unit_id = any(${units}) or m.transfer_to = any(${of(sql, sight.receives)})
         ${sight.helps ? sql`or ${helped}` : sql``})
    and (m.level = 'ordinary'
         or m.unit_id = any(${of(sql, sight.restricted)})
         or m.transfer_to = any(${of(sql, sight.receivesRestricted)})
         or (m.unit_id = any(${units}) and m.officer_id = ${sight.officer})
         or (m.officer_id is null and (m.unit_id = any(${of(sql, sight.receptions)})
             or (m.unit_id, m.post_id) in (select * from unnest(
               ${of(
                 sql,
                 sight.desks.map(({ unit }) => unit),
               )}, ${of(
                 sql,
                 sight.desks.map(({ post }) => post),
               )}))))
         ${sight.helpsRestricted ? sql`or ${helped}` : sql``})`;
}

const of = (sql: Sql, numbers: readonly number[]): Fragment => sql`${[...numbers]}::int[]`;
