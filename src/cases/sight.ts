import { actingPost } from "#people/access.ts";
import type { Staff } from "#people/model.ts";

import type { Actor, Matter } from "./model.ts";

export type OfficerActor = Extract<Actor, { kind: "officer" }>;

/**
 * As whom this officer stands before this matter; null when they may not know it exists.
 *
 * The one policy of reading: the unit that has it, the unit it is offered to, and helpers; never an
 * officer named in it nor anyone under them. Lists ask the same in SQL (worklist.store.ts, sightOf).
 */
export function actorFor(staff: Staff, m: Matter): OfficerActor | null {
  if (m.named.some((named) => staff.above.includes(named))) return null;
  const held =
    actingPost(staff, m.desk.unit) ??
    (m.transfer ? actingPost(staff, m.transfer.to) : null) ??
    (m.helpers.includes(staff.officer) ? helping(staff) : null);
  return (
    held && {
      kind: "officer",
      officer: staff.officer,
      post: held.post,
      unit: held.unit,
      role: held.role,
    }
  );
}

// A helper from elsewhere stands there under the first post they hold.
const helping = (staff: Staff) => staff.posts.find((held) => held.role !== "administrator") ?? null;
