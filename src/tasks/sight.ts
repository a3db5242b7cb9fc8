import type { Viewer } from "#access/model.ts";
import { decideTask, type TaskAction } from "#access/tasks.ts";
import { doerOf, noteRefusal } from "#audit/record.ts";
import type { House } from "#cases/house.ts";

import type { Actor } from "./model.ts";
import { taskFactsOf, type OfficerStep, type Placed } from "./steps.ts";

export type OfficerActor = Extract<Actor, { readonly kind: "officer" }>;

/**
 * As whom this officer stands before this task, to do something to it; null when the policy
 * (access/tasks.ts) does not let them. Lists ask the same in SQL (visible.store.ts).
 */
export function taskActor(
  viewer: Pick<Viewer, "officer" | "posts">,
  placed: Placed,
  action: TaskAction = "see",
): OfficerActor | null {
  const decision = decideTask(viewer, taskFactsOf(placed), action);
  if (!decision.allowed) return null;
  const { post, unit } = decision.post;
  return { kind: "officer", officer: viewer.officer, post, unit, posts: viewer.posts };
}

/**
 * As whom this officer stands before the task they asked for by its code; null when there is none or it
 * is not theirs. The second is put on record; the answer is the same for both.
 */
export function askedForTask(
  house: Pick<House, "sql">,
  viewer: Viewer,
  placed: Placed | null,
): OfficerActor | null {
  if (!placed) return null;
  const by = taskActor(viewer, placed);
  if (!by) {
    const about = { kind: "task", id: placed.task.id };
    void noteRefusal(house.sql, { by: doerOf(viewer), did: "task.looked", about });
  }
  return by;
}

/** The same for a step; one the policy does not let them take is put on record as well. */
export function askedToStep(
  house: Pick<House, "sql">,
  viewer: Viewer,
  placed: Placed | null,
  step: OfficerStep,
): { readonly by: OfficerActor; readonly may: boolean } | null {
  const may = placed && taskActor(viewer, placed, step);
  if (may) return { by: may, may: true };
  const seen = askedForTask(house, viewer, placed);
  if (!placed || !seen) return null;
  const by = { officer: seen.officer, post: seen.post };
  const about = { kind: "task", id: placed.task.id };
  void noteRefusal(house.sql, { by, did: "task.step", about, detail: { step } });
  return { by: seen, may: false };
}
