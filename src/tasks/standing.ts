import type { Day } from "#kernel/day.ts";
import { plusDays } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";

import type { Standing, Task } from "./model.ts";
import { notUpdatedAfter } from "./terms.ts";

/** What of a task decides where it stands. */
export type Standpoint = Pick<Task, "progress" | "due" | "updatedOn" | "extensions" | "handedOver">;

/**
 * Where a task stands on a day: always exactly one of `standings`, in this order of precedence.
 *
 * 1. dropped; 2. done, on time or late by the day its accepted product was handed in; 3. overdue;
 * 4. handed over and not yet taken by the unit it came to; 5. not updated for longer than the policy
 * says; 6. extended; 7. running. What somebody has to act on comes before what is in order.
 *
 * What was handed in waits for the assigner: it is judged by the day it was handed in, and it never
 * becomes overdue or "not updated" because nobody checked it. Lists ask the same in SQL
 * (standing.store.ts); a test holds the two together.
 */
export function standingOf({ progress, due, ...task }: Standpoint, today: Day): Standing {
  const late = (on: Day) => due.is === "dated" && on > due.now;
  switch (progress.stage) {
    case "dropped":
      return "dropped";
    case "done":
      return late(progress.on) ? "done-late" : "done-on-time";
    case "submitted":
      return late(progress.on) ? "overdue" : task.extensions > 0 ? "extended" : "running";
    case "given":
    case "running":
      if (late(today)) return "overdue";
      if (task.handedOver) return "handed-over";
      if (plusDays(task.updatedOn, notUpdatedAfter.amount) < today) return "not-updated";
      return task.extensions > 0 ? "extended" : "running";
    default:
      return unreachable(progress);
  }
}

/** How many of these tasks stand where; the counts add up to how many there are. */
export function countStandings(
  tasks: Iterable<Standpoint>,
  today: Day,
): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = { ...noTasks };
  for (const task of tasks) counts[standingOf(task, today)] += 1;
  return counts;
}

export const noTasks: Readonly<Record<Standing, number>> = {
  "done-on-time": 0,
  "done-late": 0,
  running: 0,
  overdue: 0,
  "not-updated": 0,
  extended: 0,
  "handed-over": 0,
  dropped: 0,
};

/** Whether anything is still owed. */
export const isOpen = ({ progress }: Pick<Task, "progress">): boolean =>
  progress.stage !== "done" && progress.stage !== "dropped";

/** Whether it is late, or was when it was handed in. */
export function isLate({ progress, due }: Pick<Task, "progress" | "due">, today: Day): boolean {
  if (due.is === "undated" || progress.stage === "dropped") return false;
  return ("on" in progress ? progress.on : today) > due.now;
}
