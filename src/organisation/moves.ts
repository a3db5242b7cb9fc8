import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { moveMatter } from "#cases/moving.ts";
import { matterById } from "#cases/store.ts";
import { dayAt } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";
import { lockOffice } from "#people/record.ts";

import { affectedRows, type Concern, lockAffected, lockOffers } from "./affected.store.ts";
import { concernOf, landed, lookedAtOn } from "./dry-run.ts";
import type { Plan, PlanId } from "./model.ts";
import { lockPlan, planById, savePlanState } from "./plans.store.ts";
import type { PlanRefusal } from "./refusals.ts";
import { reshape } from "./reshape.ts";
import { decideStart } from "./rules.ts";
import { moveTasks } from "./task-moves.ts";

/** How far a plan has come. */
export type Carried = {
  readonly state: "done" | "moving" | "elsewhere";
  /** Matters moved this time. */
  readonly moved: number;
  /** Matters that wait for a person's decision. */
  readonly waiting: number;
};

/**
 * Carries a plan out: first the organisation, in one transaction; then the matters, a batch in each. May be
 * stopped anywhere and asked again: what has moved has moved once, what has not is moved then. What
 * waits for a decision keeps the plan open. Refuses before its day, and without a second person.
 */
export async function carryOut(
  house: House,
  id: PlanId,
  by: OfficerId | null,
): Promise<Result<Carried, PlanRefusal>> {
  const begun = await begin(house, id, by);
  if (!begun.ok) return begun;
  let moved = 0;
  let after: string | null = null;
  for (;;) {
    const batch: Batch | null = await moveBatch(house, id, after);
    if (!batch) return ok({ state: "elsewhere", moved, waiting: 0 });
    moved += batch.moved;
    after = batch.last;
    if (after === null) break;
  }
  moved += await moveOffers(house, id);
  const { concern } = await concernOf(house.sql, begun.value);
  await moveTasks(house, begun.value, concern.ending);
  const waiting = await finish(house, id, by);
  return ok({ state: waiting === 0 ? "done" : "moving", moved, waiting });
}

/** Makes the new organisation, once. */
async function begin(
  house: House,
  id: PlanId,
  by: OfficerId | null,
): Promise<Result<Plan, PlanRefusal>> {
  let refusal: PlanRefusal | undefined;
  const back = new Error("taken back");
  try {
    return await house.sql.begin(async (sql): Promise<Result<Plan, PlanRefusal>> => {
      await lockOffice(sql);
      const plan = await lockPlan(sql, id);
      if (!plan) return refuse({ because: "no-such-plan" });
      const at = house.clock();
      const start = decideStart(plan, dayAt(at));
      if (!start.ok) return start;
      if (start.value === "go-on") return ok(plan);
      const { units } = await concernOf(sql, plan);
      const reshaped = await reshape(sql, plan, units, { by: by ?? plan.reviewedBy, at });
      if (!reshaped.ok) {
        refusal = reshaped.refusal;
        throw back;
      }
      await savePlanState(sql, id, "moving", by, at);
      await written(sql, by, "reorganisation.begun", id);
      return ok(plan);
    });
  } catch (thrown) {
    if (thrown !== back || !refusal) throw thrown;
    return refuse(refusal);
  }
}

type Batch = { readonly moved: number; readonly last: string | null };

/** Small enough that nobody who works on one of these matters waits long for it. */
const size = 100;

/** One batch: held, looked at again as they are now, moved. Null while somebody else moves them. */
const moveBatch = (house: House, id: PlanId, after: string | null): Promise<Batch | null> =>
  house.sql.begin(async (sql): Promise<Batch | null> => {
    if (!(await alone(sql, id))) return null;
    const plan = await planById(sql, id);
    if (!plan) throw new Error("a plan being carried out is gone");
    const { concern } = await concernOf(sql, plan);
    const rows = await lockAffected(sql, concern, after, size);
    const goings = await landed(sql, rows, lookedAtOn(plan, dayAt(house.clock())), new Map());
    let moved = 0;
    for (const { landing, id: matter, from } of goings) {
      if ("because" in landing) continue;
      const before = await matterById(sql, matter);
      if (!before) continue;
      const offered = before.transfer?.to ?? null;
      const offer = offered === null ? null : await offerNow(sql, concern, matter, offered);
      await moveMatter(
        sql,
        before,
        {
          plan: id,
          from,
          desk: landing.desk,
          officer: landing.officer,
          // Offered to the very unit it comes to: then it has arrived.
          transfer: offer === landing.desk.unit ? null : offer,
          on: plan.effectiveOn,
          document: { number: plan.document.number, date: plan.document.date },
        },
        house.clock(),
      );
      moved += 1;
    }
    return { moved, last: rows.at(-1)?.id ?? null };
  });

/** To whom an offer goes now: a unit that ended is replaced by the one that took it, where one did. */
async function offerNow(
  sql: Transaction,
  concern: Concern,
  matter: string,
  offered: number,
): Promise<number | null> {
  if (!concern.ending.includes(offered)) return offered;
  const offers = await lockOffers(sql, concern, 10_000);
  return offers.find((one) => one.id === matter)?.target ?? null;
}

/** Offers to units that ended go to whoever took those, or are over. */
const moveOffers = (house: House, id: PlanId): Promise<number> =>
  house.sql.begin(async (sql) => {
    if (!(await alone(sql, id))) return 0;
    const plan = await planById(sql, id);
    if (!plan) throw new Error("a plan being carried out is gone");
    const { concern } = await concernOf(sql, plan);
    let moved = 0;
    for (const { id: matter, target } of await lockOffers(sql, concern, 10_000)) {
      const before = await matterById(sql, matter);
      // One that still waits for a decision itself keeps its offer until then.
      if (!before || concern.ending.includes(before.desk.unit)) continue;
      await moveMatter(
        sql,
        before,
        {
          plan: id,
          from: before.desk.unit,
          desk: before.desk,
          officer: null,
          transfer: target === before.desk.unit ? null : target,
          on: plan.effectiveOn,
          document: { number: plan.document.number, date: plan.document.date },
        },
        house.clock(),
      );
      moved += 1;
    }
    return moved;
  });

/** Closes the plan when nothing waits; how many do. */
const finish = (house: House, id: PlanId, by: OfficerId | null): Promise<number> =>
  house.sql.begin(async (sql) => {
    const plan = await lockPlan(sql, id);
    if (!plan || plan.state !== "moving") return 0;
    const { concern } = await concernOf(sql, plan);
    const left = await affectedRows(sql, concern, null, 10_000);
    if (left.length === 0) {
      await savePlanState(sql, id, "done", by, house.clock());
      await written(sql, by, "reorganisation.done", id);
    }
    return left.length;
  });

/** One mover at a time: two would only wait for each other. */
async function alone(sql: Transaction, id: PlanId): Promise<boolean> {
  const [row] = await sql<{ mine: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('organisation.moving'), ${id}) as mine`;
  return row?.mine ?? false;
}

const written = (
  sql: Sql | Transaction,
  by: OfficerId | null,
  did: "reorganisation.begun" | "reorganisation.done",
  id: PlanId,
) =>
  audit(sql, {
    by: by ? { officer: by, post: null } : "house",
    did,
    about: { kind: "reorganisation", id },
  });
