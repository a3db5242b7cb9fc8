import { complaintSightOf, decideComplaint, type ComplaintAction } from "#access/complaints.ts";
import type { Viewer } from "#access/model.ts";
import { doerOf, noteRefusal } from "#audit/record.ts";
import type { House } from "#cases/house.ts";

import type { Actor } from "./events.ts";
import type { Complaint } from "./model.ts";
import { factsOf, type OfficerStep } from "./steps.ts";
import type { ComplaintSight } from "./visible.store.ts";

export type OfficerActor = Extract<Actor, { readonly kind: "officer" }>;

/**
 * As whom this officer stands before this complaint, to do something to it; null when the policy does
 * not let them. Lists ask the same in SQL (visible.store.ts).
 */
export function complaintActor(
  viewer: Viewer,
  c: Complaint,
  action: ComplaintAction = "see",
): OfficerActor | null {
  const decision = decideComplaint(viewer, factsOf(c), action);
  if (!decision.allowed) return null;
  const { post, unit, role } = decision.post;
  return { kind: "officer", officer: viewer.officer, post, unit, role, posts: viewer.posts };
}

/** The same policy as lists ask it. */
export const complaintSight = (viewer: Viewer): ComplaintSight => ({
  officer: viewer.officer,
  ...complaintSightOf(viewer.posts),
  above: viewer.above,
});

/**
 * As whom this officer stands before the complaint they asked for by its code; null when there is none
 * or it is not theirs. The second is put on record; the answer is the same for both.
 */
export function askedForComplaint(
  house: Pick<House, "sql">,
  viewer: Viewer,
  c: Complaint | null,
): OfficerActor | null {
  if (!c) return null;
  const by = complaintActor(viewer, c);
  if (!by) {
    const about = { kind: "complaint", id: c.id };
    void noteRefusal(house.sql, { by: doerOf(viewer), did: "complaint.looked", about });
  }
  return by;
}

/** The same for a step; one the policy does not let them take is put on record as well. */
export function askedToTake(
  house: Pick<House, "sql">,
  viewer: Viewer,
  c: Complaint | null,
  step: OfficerStep,
): OfficerActor | null {
  const may = c && complaintActor(viewer, c, step);
  if (may) return may;
  const seen = askedForComplaint(house, viewer, c);
  if (c && seen) {
    const by = { officer: seen.officer, post: seen.post };
    const about = { kind: "complaint", id: c.id };
    void noteRefusal(house.sql, { by, did: "complaint.step", about, detail: { step } });
  }
  return seen;
}
