import type { Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Sql } from "#kernel/sql.ts";
import { inForce, type Candidate, type Unit } from "./model.ts";
import { findUnits, unitBySlug } from "./store.ts";

/** What was said of the place: a name in any spelling or a slug, and which of the offered was chosen. */
export type Place = {
  readonly unit: string;
  readonly choice?: string | undefined;
  /** The name the choice was offered for; a choice for another name counts for nothing. */
  readonly asked?: string | undefined;
};

export type PlaceRefusal =
  | { readonly because: "unit-unknown" }
  /** More than one place is called so: ask, with these. */
  | { readonly because: "unit-choose"; readonly offered: readonly Candidate[] };

/** The unit in force on `on` that was meant, or what to ask. A guess is never taken for an answer. */
export async function placeMeant(
  sql: Sql,
  place: Place,
  on: Day,
): Promise<Result<Unit, PlaceRefusal>> {
  const chosen = place.choice && place.asked === place.unit ? place.choice : place.unit;
  const bySlug = isSlug(chosen) ? await unitBySlug(sql, chosen) : undefined;
  if (bySlug && inForce(bySlug, on)) return ok(bySlug);

  const found = await findUnits(sql, bySlug?.name ?? place.unit, { on });
  if (found.kind === "one") return ok(found.candidates[0].unit);
  return found.kind === "choose"
    ? refuse({ because: "unit-choose", offered: found.candidates })
    : refuse({ because: "unit-unknown" });
}

const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
