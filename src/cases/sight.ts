import { decide, unitsSeen } from "#access/policy.ts";
import type { Action } from "#access/roles.ts";
import type { Staff } from "#people/model.ts";

import type { Actor, Matter } from "./model.ts";
import { factsOf } from "./steps.ts";
import type { Sight } from "./worklist.store.ts";

export type OfficerActor = Extract<Actor, { kind: "officer" }>;

/**
 * As whom this officer stands before this matter, to do something to it; null when they may not know
 * it exists. The policy itself is access/policy.ts; lists ask the same in SQL (worklist.store.ts).
 */
export function actorFor(staff: Staff, m: Matter, action: Action = "see"): OfficerActor | null {
  const decision = decide(staff, factsOf(m), action);
  if (!decision.allowed) return null;
  const { post, unit, role } = decision.post;
  return { kind: "officer", officer: staff.officer, post, unit, role, posts: staff.posts };
}

/** The same policy as the lists ask it: made from the signed-in officer, never from an address. */
export const sightOf = (staff: Staff): Sight => {
  const seen = unitsSeen(staff);
  const held = staff.posts.filter(({ unit }) => seen.all.includes(unit));
  const departments = held.flatMap(({ department }) => (department === null ? [] : [department]));
  return {
    officer: staff.officer,
    posts: held.map(({ post }) => post),
    departments: [...new Set(departments)],
    units: seen.all,
    above: staff.above,
  };
};
