import type { Viewer } from "#access/model.ts";
import { decide } from "#access/policy.ts";
import { doerOf, noteRefusal } from "#audit/record.ts";
import type { House } from "#cases/house.ts";

import type { Actor, Letter, Step } from "./model.ts";
import { factsOf, letterSteps } from "./steps.ts";

export type OfficerActor = Extract<Actor, { kind: "officer" }>;

/**
 * As whom this officer stands before this letter, to see it or to take a step; null when the policy does
 * not let them. Letters are seen as matters are (access/policy.ts); lists ask the same in SQL
 * (visible.store.ts).
 */
export function actorFor(
  viewer: Viewer,
  l: Letter,
  step: Step | "see" = "see",
): OfficerActor | null {
  const action = step === "see" ? "see" : letterSteps[step].power;
  const decision = decide(viewer, factsOf(l), action);
  if (!decision.allowed) return null;
  const { post, unit, role } = decision.post;
  return { kind: "officer", officer: viewer.officer, post, unit, role, posts: viewer.posts };
}

/** The same for a letter asked for by its code; one that is not theirs is put on record. */
export function askedFor(
  house: Pick<House, "sql">,
  viewer: Viewer,
  l: Letter | null,
  step: Step | "see" = "see",
): OfficerActor | null {
  if (!l) return null;
  const by = actorFor(viewer, l, step);
  if (by) return by;
  const seen = actorFor(viewer, l);
  const about = { kind: "letter", id: l.id };
  if (!seen || step === "see") {
    void noteRefusal(house.sql, { by: doerOf(viewer), did: "letter.looked", about });
    return seen;
  }
  const { officer, post } = seen;
  void noteRefusal(house.sql, {
    by: { officer, post },
    did: "letter.step",
    about,
    detail: { step },
  });
  return seen;
}
