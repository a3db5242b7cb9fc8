import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId, Staff, UnitId } from "#people/model.ts";
import type { Citation } from "#units/model.ts";

import type { Change, Decision, Plan, PlanId, PlanState, PlanUnit } from "./model.ts";
import { unitsOf } from "./model.ts";
import { concerns } from "./rules.ts";

const planShape = (sql: Sql) => sql`
  r.id, r.title, r.effective_on as "effectiveOn", r.state, r.made_by as "madeBy",
  r.reviewed_by as "reviewedBy",
  jsonb_build_object('number', r.doc_number, 'date', r.doc_date, 'title', r.doc_title) as document,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'change', c.change) order by c.id)
              from reorganisation_changes c where c.plan_id = r.id), '[]') as changes,
  coalesce((select jsonb_agg(jsonb_build_object('old', d.old_unit, 'to', d.to_unit, 'about',
                     jsonb_strip_nulls(jsonb_build_object('matter', d.matter_id, 'area', d.area, 'place', d.place_unit)))
                     order by d.id)
              from reorganisation_decisions d where d.plan_id = r.id), '[]') as decisions`;

/** A plan with its changes and what was decided. */
export async function planById(sql: Sql, id: PlanId): Promise<Plan | undefined> {
  const [plan] = await sql<Plan[]>`
    select ${planShape(sql)} from reorganisations r where r.id = ${id}`;
  return plan;
}

/** The same, held until the transaction ends. */
export async function lockPlan(sql: Transaction, id: PlanId): Promise<Plan | undefined> {
  await sql`select from reorganisations where id = ${id} for update`;
  return planById(sql, id);
}

/** A plan for somebody it concerns; undefined for everybody else, as if there were none. */
export async function planFor(
  sql: Sql,
  id: PlanId,
  staff: Pick<Staff, "officer" | "posts">,
): Promise<Plan | undefined> {
  const plan = await planById(sql, id);
  if (!plan) return undefined;
  const changes = plan.changes.map(({ change }) => change);
  const concerned =
    plan.madeBy === staff.officer || concerns(staff, changes, await unitsFor(sql, changes));
  return concerned ? plan : undefined;
}

/** What a list of plans says of one. */
export type PlanRow = Pick<Plan, "id" | "title" | "document" | "effectiveOn" | "state"> & {
  readonly changes: number;
};

/** Plans, the latest effective day first. */
export const listPlans = (
  sql: Sql,
  after: { readonly on: Day; readonly id: PlanId } | null,
  limit: number,
): Promise<readonly PlanRow[]> =>
  sql<PlanRow[]>`
    select r.id, r.title, r.effective_on as "effectiveOn", r.state,
           jsonb_build_object('number', r.doc_number, 'date', r.doc_date, 'title', r.doc_title) as document,
           (select count(*)::int from reorganisation_changes c where c.plan_id = r.id) as changes
      from reorganisations r
     where ${after ? sql`(r.effective_on, r.id) < (${after.on}, ${after.id})` : sql`true`}
     order by r.effective_on desc, r.id desc
     limit ${limit}`;

/** The plans whose day has come and that are not finished, the oldest first. */
export async function plansToDo(sql: Sql, today: Day): Promise<readonly PlanId[]> {
  const rows = await sql<{ id: PlanId }[]>`
    select id from reorganisations
     where state in ('reviewed', 'moving') and effective_on <= ${today}
     order by effective_on, id`;
  return rows.map(({ id }) => id);
}

export async function savePlan(
  sql: Transaction,
  plan: { readonly title: string; readonly document: Citation; readonly effectiveOn: Day },
  by: OfficerId,
  at: Date,
): Promise<PlanId> {
  const { title, document, effectiveOn } = plan;
  const [row] = await sql<{ id: PlanId }[]>`
    insert into reorganisations (title, doc_number, doc_date, doc_title, effective_on, made_by, made_at)
    values (${title}, ${document.number}, ${document.date}, ${document.title}, ${effectiveOn}, ${by}, ${at})
    returning id`;
  if (!row) throw new Error("nothing was inserted");
  return row.id;
}

export const saveChange = async (sql: Transaction, plan: PlanId, change: Change): Promise<void> => {
  await sql`insert into reorganisation_changes (plan_id, change) values (${plan}, ${sql.json(change)})`;
};

/** Takes a change out of a draft, and what was decided about the unit it split. */
export async function dropChange(sql: Transaction, plan: PlanId, id: number): Promise<boolean> {
  const [gone] = await sql<{ unit: UnitId | null }[]>`
    delete from reorganisation_changes where plan_id = ${plan} and id = ${id}
    returning (change ->> 'unit')::int as unit`;
  if (gone?.unit) {
    await sql`delete from reorganisation_decisions where plan_id = ${plan} and old_unit = ${gone.unit}`;
  }
  return gone !== undefined;
}

export async function saveDecision(
  sql: Transaction,
  plan: PlanId,
  { old, about, to }: Decision,
  by: OfficerId,
  at: Date,
): Promise<void> {
  const matter = "matter" in about ? about.matter : null;
  const area = "area" in about ? about.area : null;
  const place = "place" in about ? about.place : null;
  await sql`
    insert into reorganisation_decisions (plan_id, old_unit, matter_id, area, place_unit, to_unit, decided_by, decided_at)
    values (${plan}, ${old}, ${matter}, ${area}, ${place}, ${to}, ${by}, ${at})
    on conflict (plan_id, old_unit, matter_id, area, place_unit)
    do update set to_unit = excluded.to_unit, decided_by = excluded.decided_by, decided_at = excluded.decided_at`;
}

/** Brings a plan into another state, with who and when. */
export async function savePlanState(
  sql: Transaction,
  id: PlanId,
  state: PlanState,
  by: OfficerId | null,
  at: Date,
): Promise<void> {
  await sql`
    update reorganisations set state = ${state},
           reviewed_by = ${state === "reviewed" ? by : state === "draft" ? null : sql`reviewed_by`},
           reviewed_at = ${state === "reviewed" ? at : state === "draft" ? null : sql`reviewed_at`},
           started_at = ${state === "moving" ? sql`coalesce(started_at, ${at})` : sql`started_at`},
           finished_at = ${state === "done" ? at : sql`finished_at`}
     where id = ${id}`;
}

/** The units these changes speak of, and those directly above them. */
export async function unitsFor(
  sql: Sql,
  changes: readonly Change[],
  more: readonly UnitId[] = [],
): Promise<ReadonlyMap<UnitId, PlanUnit>> {
  const ids = [...new Set([...changes.flatMap(unitsOf), ...more])];
  const rows = await sql<PlanUnit[]>`
    select u.id, u.name, u.slug, u.level, u.parent_id as parent,
           u.valid_from as "validFrom", u.valid_to as "validTo"
      from units u
     where u.id = any(${ids}) or u.id in (select parent_id from units where id = any(${ids}))`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Everybody who had a hand in a plan, by name. */
export async function namesIn(sql: Sql, plan: Plan): Promise<ReadonlyMap<OfficerId, string>> {
  const ids = [plan.madeBy, ...(plan.reviewedBy ? [plan.reviewedBy] : [])];
  const rows = await sql<{ id: OfficerId; name: string }[]>`
    select id, name from officers where id = any(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.name]));
}
