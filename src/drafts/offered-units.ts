import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import { isUnreachable } from "#kernel/sql.ts";
import { placeMeant, type PlaceRefusal } from "#units/meant.ts";
import type { Candidate, Unit } from "#units/model.ts";
import { listUnits } from "#units/store.ts";

import { formFaults as t } from "./texts/form.ts";

/** Every ward and commune in force, suggested while typing; a form is drawn without them, too. */
export async function communes({
  sql,
  clock,
}: Pick<House, "sql" | "clock">): Promise<readonly { readonly name: string }[]> {
  try {
    const on = dayAt(clock());
    return (await listUnits(sql, { on, level: "commune", limit: 4000 })).units;
  } catch (thrown) {
    if (!isUnreachable(thrown)) throw thrown;
    return [];
  }
}

/** What the fields of a place say: the unit, or what to say beside its name and what to offer. */
export type Place = {
  readonly unit: Unit | null;
  readonly errors: { readonly unit?: (typeof unitFaults)[PlaceRefusal["because"]] };
  readonly offered: readonly Candidate[];
};

/** Reads the three fields of a place; an empty name is no unit and no fault. */
export async function placeIn(
  { sql, clock }: Pick<House, "sql" | "clock">,
  values: Readonly<Partial<Record<"unit" | "unit_choice" | "unit_asked", string>>>,
): Promise<Place> {
  const unit = (values.unit ?? "").replaceAll(/\s+/g, " ").trim();
  if (unit === "") return { unit: null, errors: {}, offered: [] };
  const said = { unit, choice: values.unit_choice, asked: values.unit_asked };
  const meant = await placeMeant(sql, said, dayAt(clock()));
  if (meant.ok) return { unit: meant.value, errors: {}, offered: [] };
  const { refusal } = meant;
  return {
    unit: null,
    errors: { unit: unitFaults[refusal.because] },
    offered: refusal.because === "unit-choose" ? refusal.offered : [],
  };
}

const unitFaults = {
  "unit-unknown": t.unitUnknown,
  "unit-choose": t.unitChoose,
} as const satisfies Record<PlaceRefusal["because"], unknown>;
