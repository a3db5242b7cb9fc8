import type { ActName } from "#audit/acts.ts";
import { doerOf, noteRefusal } from "#audit/record.ts";
import type { Action } from "#access/roles.ts";
import type { Viewer } from "#access/model.ts";

import type { House } from "./house.ts";
import type { Matter } from "./model.ts";
import { actorFor, type OfficerActor } from "./sight.ts";

type Asked = Extract<ActName, "matter.looked" | "file.looked">;

/**
 * As whom this officer stands before the matter they asked for by its code or by a file of it; null
 * when there is none or it is not theirs. The second is put on record; the answer is the same for both.
 */
export function askedFor(
  house: Pick<House, "sql">,
  viewer: Viewer,
  matter: Matter | null,
  did: Asked = "matter.looked",
): OfficerActor | null {
  if (!matter) return null;
  const by = actorFor(viewer, matter);
  if (!by) {
    const about = { kind: "matter", id: matter.id };
    void noteRefusal(house.sql, { by: doerOf(viewer), did, about });
  }
  return by;
}

/** The same for a step; one the policy does not let them take is put on record as well. */
export function askedToStep(
  house: Pick<House, "sql">,
  viewer: Viewer,
  matter: Matter | null,
  step: Action,
): OfficerActor | null {
  const may = matter && actorFor(viewer, matter, step);
  if (may) return may;
  const seen = askedFor(house, viewer, matter);
  if (matter && seen) {
    const about = { kind: "matter", id: matter.id };
    const by = { officer: seen.officer, post: seen.post };
    void noteRefusal(house.sql, { by, did: "matter.step", about, detail: { step } });
  }
  return seen;
}
