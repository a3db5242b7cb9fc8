import { decide, powersOf } from "#access/policy.ts";
import type { HeldPost, Relation, Viewer } from "#access/model.ts";
import { templateOf, type Action } from "#access/roles.ts";

import type { Actor, Matter } from "./model.ts";
import { factsOf } from "./steps.ts";
import type { Sight } from "./visible.store.ts";

export type OfficerActor = Extract<Actor, { kind: "officer" }>;

/**
 * As whom this officer stands before this matter, to do something to it; null when the policy
 * (access/policy.ts) does not let them. Lists ask the same in SQL (visible.store.ts).
 */
export function actorFor(viewer: Viewer, m: Matter, action: Action = "see"): OfficerActor | null {
  const decision = decide(viewer, factsOf(m), action);
  if (!decision.allowed) return null;
  const { post, unit, role } = decision.post;
  return { kind: "officer", officer: viewer.officer, post, unit, role, posts: viewer.posts };
}

/** The same policy as the lists ask it: made from the signed-in officer, never from an address. */
export function sightOf(viewer: Viewer): Sight {
  const able = (relation: Relation, action: Action) =>
    viewer.posts.filter(({ role }) => powersOf(role, relation).includes(action));
  const seeing = (relation: Relation) => able(relation, "see");
  const restricted = (relation: Relation) =>
    seeing(relation).filter(({ role }) => templateOf(role).restricted.includes(relation));
  const colleague = seeing("colleague");
  return {
    officer: viewer.officer,
    posts: [...new Set(colleague.map(({ post }) => post))],
    desks: restricted("desk"),
    departments: [...new Set(colleague.flatMap(({ department }) => department ?? []))],
    units: unitsOf(colleague),
    restricted: unitsOf(restricted("colleague")),
    receptions: unitsOf(restricted("desk").filter(({ role }) => role === "reception")),
    receives: unitsOf(seeing("receiver")),
    receivesRestricted: unitsOf(restricted("receiver")),
    takes: unitsOf(able("receiver", "take")),
    helps: seeing("helper").length > 0,
    helpsRestricted: restricted("helper").length > 0,
    above: viewer.above,
  };
}

const unitsOf = (posts: readonly HeldPost[]): readonly number[] => [
  ...new Set(posts.map(({ unit }) => unit)),
];
