import type { Sql, Transaction } from "#kernel/sql.ts";
import type { UnitId } from "#people/model.ts";

import { seatsIn } from "./creating.store.ts";
import { evolve } from "./evolve.ts";
import type { Event, TaskCode } from "./model.ts";
import { isOpen } from "./standing.ts";
import { lockTask, saveTaskStep } from "./store.ts";

/** Why a task moves: a plan of reorganisation and the document it rests on. */
export type TaskMove = Pick<Extract<Event, { type: "reorganised" }>, "plan" | "on" | "document"> & {
  readonly target: UnitId;
};

/** The open tasks of a unit, oldest first, for a reorganisation that brings them elsewhere. */
export async function openTasksOf(sql: Sql, unit: UnitId): Promise<readonly TaskCode[]> {
  const rows = await sql<{ code: TaskCode }[]>`
    select code from tasks where unit_id = ${unit} and open order by order_on, id`;
  return rows.map(({ code }) => code);
}

/**
 * Brings an open task to the unit that answers from a day on, in the transaction of the reorganisation.
 * No date changes. Whoever is accountable stays so if they act for that unit on that day; otherwise it
 * lies with its head until they take it or name somebody, and stands as handed over.
 */
export async function moveTask(
  sql: Transaction,
  code: TaskCode,
  { target, ...why }: TaskMove,
  at: Date,
): Promise<void> {
  const before = (await lockTask(sql, code))?.task;
  if (!before || !isOpen(before) || before.holder.unit === target) return;
  const seats = await seatsIn(sql, [target], why.on);
  const accountable = "officer" in before.progress ? before.progress.officer : null;
  const along = seats.find(({ officer }) => officer === accountable);
  const seat = along ?? seats.find(({ role }) => role === "head");
  const event: Event = {
    type: "reorganised",
    ...why,
    from: before.holder.unit,
    holder: { unit: target, department: seat?.department ?? null, post: seat?.post ?? null },
    officer: along ? accountable : null,
  };
  await saveTaskStep(sql, evolve(before, event), event, { kind: "house" }, at, null);
}

/** The open tasks a unit gave to others. */
export async function openTasksGivenBy(sql: Sql, unit: UnitId): Promise<readonly TaskCode[]> {
  const rows = await sql<{ code: TaskCode }[]>`
    select code from tasks where assigner_unit = ${unit} and open order by order_on, id`;
  return rows.map(({ code }) => code);
}

/** What a unit that ends would have decided about a task is for the one that answers from that day on. */
export async function moveGiving(
  sql: Transaction,
  code: TaskCode,
  { target, ...why }: TaskMove,
  at: Date,
): Promise<void> {
  const before = (await lockTask(sql, code))?.task;
  if (!before || !isOpen(before) || before.assigner.unit === target) return;
  const event: Event = { type: "giving-moved", ...why, from: before.assigner.unit, to: target };
  await saveTaskStep(sql, evolve(before, event), event, { kind: "house" }, at, null);
}
