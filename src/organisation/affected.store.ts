import type { MatterCode, MatterId, Progress } from "#cases/model.ts";
import { instantOf } from "#cases/store.ts";
import { visible, type Sight } from "#cases/visible.store.ts";
import type { Instant } from "#kernel/day.ts";
import type { Fragment, Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId, UnitId } from "#people/model.ts";

import type { PlanId } from "./model.ts";
import type { Rule } from "./rules.ts";

/** Which open matters a plan concerns: all of units that end, and what a rule takes from others. */
export type Concern = {
  readonly plan: PlanId;
  readonly ending: readonly UnitId[];
  readonly rules: readonly Rule[];
};

/** An open matter a plan moves: what decides where it goes, and no word of what anybody wrote. */
export type AffectedRow = {
  readonly id: MatterId;
  readonly code: MatterCode;
  readonly from: UnitId;
  readonly area: string;
  readonly place: UnitId;
  readonly progress: Progress;
  readonly named: readonly OfficerId[];
  readonly dueAt: Instant;
  /** Null: the old unit was split and nothing says yet where this one goes. */
  readonly target: UnitId | null;
};

/** What of them is asked for. */
export type Narrowed = {
  readonly from?: UnitId | undefined;
  /** Only those nothing is decided about. */
  readonly undecided?: boolean;
  /** For the eyes of somebody: what names one of these is not there. */
  readonly above?: readonly OfficerId[] | undefined;
  /** Listed one by one: a restricted matter stands in no list but of those the policy shows it to. */
  readonly sight?: Sight;
};

/** Affected matters in the order of their ids, from after one of them. */
export const affectedRows = (
  sql: Sql,
  concern: Concern,
  after: string | null,
  limit: number,
  narrowed: Narrowed = {},
): Promise<readonly AffectedRow[]> =>
  sql<AffectedRow[]>`
    select ${rowShape(sql)} ${affected(sql, concern)}
       and ${after === null ? sql`true` : sql`m.id > ${after}`}
       and ${narrowed.from === undefined ? sql`true` : sql`m.unit_id = ${narrowed.from}`}
       and ${
         narrowed.above
           ? sql`not exists (select from matter_named n
                              where n.matter_id = m.id and n.officer_id = any(${[...narrowed.above]}::uuid[]))`
           : sql`true`
       }
       and ${narrowed.sight ? sql`(m.level = 'ordinary' or (${visible(sql, narrowed.sight)}))` : sql`true`}
       and ${narrowed.undecided ? sql`t.target is null` : sql`true`}
     order by m.id
     limit ${limit}`;

/**
 * The same, held until the transaction ends; what changed since it was looked at is looked at again. Who
 * is named is read once they are held: the statement that waited for them still has it as it was.
 */
export async function lockAffected(
  sql: Transaction,
  concern: Concern,
  after: string | null,
  limit: number,
): Promise<readonly AffectedRow[]> {
  const rows = await sql<AffectedRow[]>`
    select ${rowShape(sql)} ${affected(sql, concern)}
       and ${after === null ? sql`true` : sql`m.id > ${after}`}
     order by m.id
     limit ${limit}
       for update of m`;
  const named = await sql<{ matter: MatterId; officer: OfficerId }[]>`
    select matter_id as matter, officer_id as officer from matter_named
     where matter_id = any(${rows.map(({ id }) => id)}::uuid[]) order by officer_id`;
  return rows.map((row) => ({
    ...row,
    named: named.filter(({ matter }) => matter === row.id).map(({ officer }) => officer),
  }));
}

/** Matters that stay where they are but are offered to a unit that ends. */
export const lockOffers = (
  sql: Transaction,
  concern: Concern,
  limit: number,
): Promise<readonly { readonly id: MatterId; readonly target: UnitId | null }[]> =>
  sql<{ id: MatterId; target: UnitId | null }[]>`
    select m.id, t.target
      from matters m
      left join lateral (${targetFor(sql, concern, sql`m.transfer_to`)}) t on true
     where m.open and m.transfer_to = any(${[...concern.ending]})
     order by m.id
     limit ${limit}
       for update of m`;

const rowShape = (sql: Sql): Fragment => sql`
  m.id, m.code, m.unit_id as "from", m.area, m.place_unit_id as place, t.target,
  jsonb_strip_nulls(jsonb_build_object('stage', m.stage, 'officer', m.officer_id, 'by', m.declined_by)) as progress,
  array(select n.officer_id from matter_named n where n.matter_id = m.id order by n.officer_id) as named,
  ${instantOf(sql, "m.due_at")} as "dueAt"`;

const affected = (sql: Sql, concern: Concern): Fragment => {
  const units = [...new Set([...concern.ending, ...concern.rules.map((rule) => rule.old)])];
  return sql`
      from matters m
      left join lateral (${targetFor(sql, concern, sql`m.unit_id`)}) t on true
     where (m.open or m.merged_into is not null) and m.unit_id = any(${units})
       and (m.unit_id = any(${[...concern.ending]}) or t.target is not null)
       -- Once for each plan: what a person brought back since stays where they brought it.
       and not exists (select from matter_events e
                        where e.matter_id = m.id and e.event ->> 'type' = 'reorganised'
                          and (e.event ->> 'plan')::int = ${concern.plan})`;
};

const targetFor = (sql: Sql, { rules }: Concern, unit: Fragment): Fragment => sql`
  select r.target
    from jsonb_to_recordset(${sql.json(rules)}) as r (old int, matter uuid, area text, place int, target int, rank int)
   where r.old = ${unit} and (r.matter is null or r.matter = m.id)
     and (r.area is null or r.area = m.area) and (r.place is null or r.place = m.place_unit_id)
   order by r.rank limit 1`;
