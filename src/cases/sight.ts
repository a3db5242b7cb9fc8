import { actingPost, unitsOf } from "#people/access.ts";
import type { Staff } from "#people/model.ts";

import type { Actor, Matter } from "./model.ts";
import type { Sight } from "./worklist.store.ts";

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

/** The same policy as the lists ask it: made from the signed-in officer, never from an address. */
export const sightOf = (staff: Staff): Sight => {
  const held = staff.posts.filter(({ role }) => role !== "administrator");
  const departments = held.flatMap(({ department }) => (department === null ? [] : [department]));
  return {
    officer: staff.officer,
    posts: held.map(({ post }) => post),
    departments: [...new Set(departments)],
    units: unitsOf(staff),
    above: staff.above,
  };
};

// A helper from elsewhere stands there under the first post they hold.
const helping = (staff: Staff) => staff.posts.find((held) => held.role !== "administrator") ?? null;
