import { z } from "zod";

import type { Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Sql } from "#kernel/sql.ts";
import { cleanLine, type Text } from "#kernel/text.ts";
import { aDay } from "#people/admin-view.ts";
import { citationFields } from "#people/citation.form.ts";
import type { UnitId } from "#people/model.ts";
import { findUnits } from "#units/store.ts";

import { type Change, changeKinds, type Part } from "./model.ts";
import { planTexts as t } from "./texts/plans.ts";

export const newPlanForm = z.object({
  title: z.string().min(2).max(200),
  effective_on: aDay,
  ...citationFields,
});

const line = z.string().max(300).optional();
const lines = z.string().max(4000).optional();
const areas = z.array(z.string().regex(/^[a-z-]{2,40}$/));

/** Every field any kind of change asks for; each kind reads its own. */
export const changeForm = z.object({
  unit: line,
  units: lines,
  into: line,
  from: line,
  to: line,
  name: line,
  areas,
  part_1: line,
  areas_1: areas,
  places_1: lines,
  part_2: line,
  areas_2: areas,
  places_2: lines,
  part_3: line,
  areas_3: areas,
  places_3: lines,
});
export type ChangeField = keyof z.input<typeof changeForm>;
type Typed = z.output<typeof changeForm>;

export const decisionForm = z.object({
  old: z.coerce.number().int().positive(),
  to: z.coerce.number().int().positive(),
  area: z
    .string()
    .regex(/^[a-z-]{2,40}$/)
    .optional(),
  matter: z.uuid().optional(),
});

/** The address of each kind of change. */
export const kindSlugs = {
  merge: "nhap",
  split: "chia",
  "transfer-function": "chuyen-nhiem-vu",
  rename: "doi-ten",
  abolish: "giai-the",
} as const satisfies Record<Change["kind"], string>;

export const kindAt = (slug: string | undefined): Change["kind"] | undefined =>
  changeKinds.find((kind) => kindSlugs[kind] === slug);

type Wrong = { readonly field: ChangeField; readonly what: Text };

/** The change a form describes; units are found by their names, as they are on the plan's day. */
export async function changeIn(
  sql: Sql,
  kind: Change["kind"],
  typed: Typed,
  on: Day,
): Promise<Result<Change, Wrong>> {
  const wrong: Wrong[] = [];
  const unit = async (field: ChangeField, name: string | undefined): Promise<UnitId> => {
    const text = cleanLine(name ?? "");
    const found = await findUnits(sql, text, { on, limit: 2 });
    if (found.kind === "one") return found.candidates[0].unit.id;
    wrong.push({ field, what: t.unknownUnit(text) });
    return 0;
  };
  const several = async (field: ChangeField, names: string | undefined) => {
    const ids: UnitId[] = [];
    for (const name of (names ?? "").split("\n").map(cleanLine).filter(Boolean))
      ids.push(await unit(field, name));
    return ids;
  };
  const part = async (n: 1 | 2 | 3): Promise<readonly Part[]> =>
    typed[`part_${n}`] === undefined
      ? []
      : [
          {
            unit: await unit(`part_${n}`, typed[`part_${n}`]),
            areas: typed[`areas_${n}`],
            places: await several(`places_${n}`, typed[`places_${n}`]),
          },
        ];
  const read = async (): Promise<Change> => {
    switch (kind) {
      case "merge":
        return {
          kind,
          units: await several("units", typed.units),
          into: await unit("into", typed.into),
        };
      case "split":
        return {
          kind,
          unit: await unit("unit", typed.unit),
          into: [...(await part(1)), ...(await part(2)), ...(await part(3))],
        };
      case "transfer-function":
        return {
          kind,
          from: await unit("from", typed.from),
          to: await unit("to", typed.to),
          areas: typed.areas,
        };
      case "rename":
        return { kind, unit: await unit("unit", typed.unit), name: cleanLine(typed.name ?? "") };
      default:
        return { kind, unit: await unit("unit", typed.unit) };
    }
  };
  const change = await read();
  const [first] = wrong;
  return first ? refuse(first) : ok(change);
}
