import { doerOf } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import { cleanLine } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";
import { record } from "#people/record.ts";
import type { Citation } from "#units/model.ts";

import { dryRun } from "./dry-run.ts";
import type { Change, Decision, Plan, PlanId } from "./model.ts";
import {
  dropChange,
  lockPlan,
  planById,
  saveChange,
  saveDecision,
  savePlan,
  savePlanState,
  unitsFor,
} from "./plans.store.ts";
import type { PlanRefusal } from "./refusals.ts";
import { decideChange, decideDecision, decideReview, hasSay } from "./rules.ts";

type Done<Value> = Promise<Result<Value, PlanRefusal>>;

/** Begins a plan; it changes nothing until it is reviewed and its day comes. */
export const draftPlan = (
  house: House,
  typed: { readonly title: string; readonly document: Citation; readonly effectiveOn: Day },
  staff: Staff,
): Done<PlanId> =>
  house.sql.begin(async (sql): Done<PlanId> => {
    const at = house.clock();
    if (typed.effectiveOn < dayAt(at)) return refuse({ because: "in-the-past" });
    const title = cleanLine(typed.title);
    if (title.length < 2 || title.length > 200) return refuse({ because: "name-unfit" });
    const id = await savePlan(sql, { ...typed, title }, staff.officer, at);
    await record(sql, doerIn(staff), {
      did: "reorganisation.drafted",
      reorganisation: id,
      document: typed.document.number,
      on: typed.effectiveOn,
    });
    return ok(id);
  });

/** Adds a change to a draft. Refuses what could not be carried out, and what the person has no say over. */
export const addChange = (house: House, id: PlanId, change: Change, staff: Staff): Done<Plan> =>
  withPlan(house, id, staff, [change], async (sql, plan, units): Done<"done"> => {
    if (plan.state !== "draft") return refuse({ because: "not-a-draft" });
    const others = plan.changes.map((one) => one.change);
    const decision = decideChange(change, units, others, plan.effectiveOn);
    if (!decision.ok) return decision;
    await saveChange(sql, id, decision.value);
    await changed(sql, plan, staff, `+ ${change.kind}`);
    return ok("done");
  });

/** Takes a change out of a draft. */
export const removeChange = (house: House, id: PlanId, at: number, staff: Staff): Done<Plan> =>
  withPlan(house, id, staff, [], async (sql, plan): Done<"done"> => {
    if (plan.state !== "draft") return refuse({ because: "not-a-draft" });
    if (await dropChange(sql, id, at)) await changed(sql, plan, staff, `- ${at}`);
    return ok("done");
  });

/** Says where a matter of a split unit goes, or all of an area or a place. */
export const decide = (house: House, id: PlanId, decision: Decision, staff: Staff): Done<Plan> =>
  withPlan(house, id, staff, [], async (sql, plan): Done<"done"> => {
    const decided = decideDecision(plan, decision);
    if (!decided.ok) return decided;
    await saveDecision(sql, id, decision, staff.officer, house.clock());
    await record(sql, doerIn(staff), {
      did: "reorganisation.decided",
      reorganisation: id,
      about: JSON.stringify(decision.about),
      old: decision.old,
      to: decision.to,
    });
    return ok("done");
  });

/** The second person agrees. Refuses the author, and while a matter has nowhere to go. */
export async function review(house: House, id: PlanId, staff: Staff): Done<Plan> {
  const plan = await planById(house.sql, id);
  if (!plan) return refuse({ because: "no-such-plan" });
  const early = decideReview(plan, staff.officer, 0);
  if (!early.ok) return early;
  const run = await dryRun(house.sql, plan, house.clock());
  if (!run.ok) return run;
  return withPlan(house, id, staff, [], async (sql, now): Done<"done"> => {
    // Changed while it was being read: then something else would be agreed to.
    const same = JSON.stringify(now) === JSON.stringify(plan);
    const decision = same
      ? decideReview(now, staff.officer, run.value.open)
      : refuse({ because: "not-a-draft" } as const);
    if (!decision.ok) return decision;
    await savePlanState(sql, id, "reviewed", staff.officer, house.clock());
    await record(sql, doerIn(staff), { did: "reorganisation.reviewed", reorganisation: id });
    return ok("done");
  });
}

/** Takes a reviewed plan back to a draft, before its day; it has to be reviewed again. */
export const reopen = (house: House, id: PlanId, staff: Staff): Done<Plan> =>
  withPlan(house, id, staff, [], async (sql, plan): Done<"done"> => {
    if (plan.state !== "reviewed") return refuse({ because: "not-reviewed" });
    await savePlanState(sql, id, "draft", staff.officer, house.clock());
    await record(sql, doerIn(staff), { did: "reorganisation.reopened", reorganisation: id });
    return ok("done");
  });

/** Gives a draft up. What was carried out cannot be dropped. */
export const drop = (house: House, id: PlanId, staff: Staff): Done<Plan> =>
  withPlan(house, id, staff, [], async (sql, plan): Done<"done"> => {
    if (plan.state !== "draft") return refuse({ because: "not-a-draft" });
    await savePlanState(sql, id, "dropped", staff.officer, house.clock());
    await record(sql, doerIn(staff), { did: "reorganisation.dropped", reorganisation: id });
    return ok("done");
  });

/** A plan under lock, for somebody who has a say over all it changes. */
const withPlan = (
  house: House,
  id: PlanId,
  staff: Staff,
  more: readonly Change[],
  doing: (
    sql: Transaction,
    plan: Plan,
    units: Awaited<ReturnType<typeof unitsFor>>,
  ) => Done<"done">,
): Done<Plan> =>
  house.sql.begin(async (sql): Done<Plan> => {
    const plan = await lockPlan(sql, id);
    if (!plan) return refuse({ because: "no-such-plan" });
    const changes = [...plan.changes.map(({ change }) => change), ...more];
    const units = await unitsFor(sql, changes);
    const mine = plan.changes.length === 0 && plan.madeBy === staff.officer && more.length === 0;
    if (!mine && !hasSay(staff, changes, units)) return refuse({ because: "no-say" });
    const done = await doing(sql, plan, units);
    if (!done.ok) return done;
    const after = await planById(sql, id);
    return after ? ok(after) : refuse({ because: "no-such-plan" });
  });

const doerIn = (staff: Staff) => ({
  by: staff.officer,
  post: doerOf(staff, "reorganise").post,
});

const changed = (sql: Transaction, plan: Plan, staff: Staff, what: string) =>
  record(sql, doerIn(staff), {
    did: "reorganisation.changed",
    reorganisation: plan.id,
    what,
  });
