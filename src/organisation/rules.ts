import { type Day, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { OfficerId, Staff, UnitId } from "#people/model.ts";

import {
  type Change,
  type Decision,
  endedBy,
  type Plan,
  type PlanUnit,
  takersIn,
  unitsOf,
} from "./model.ts";
import type { PlanRefusal } from "./refusals.ts";

type Units = ReadonlyMap<UnitId, PlanUnit>;
type Decided<Value> = Result<Value, PlanRefusal>;
const no = (because: PlanRefusal["because"]) => refuse({ because });

/** Whether a plan for `on` may also hold this change, beside those it has. Pure. */
export function decideChange(
  change: Change,
  units: Units,
  others: readonly Change[],
  on: Day,
): Decided<Change> {
  const known = unitsOf(change).map((id) => units.get(id));
  if (known.some((unit) => unit === undefined)) return no("no-such-unit");
  const ends = endedBy(change);
  const takes = change.kind === "abolish" ? aboveOf(change.unit, units) : takersIn(change);
  const goesOn = (id: UnitId) => isThere(units.get(id), on);
  const wasThere = (id: UnitId) => isThere(units.get(id), plusDays(on, -1));
  if (ends.some((id) => units.get(id)?.level === "province")) return no("province-stays");
  if (!ends.every((id) => wasThere(id) && goesOn(id))) return no("not-in-force");
  if (!takes.every(goesOn)) return no("taker-not-in-force");
  if (takes.some((id) => ends.includes(id))) return no("itself");
  const shape = shapeOf(change, goesOn);
  if (shape) return no(shape);

  const endedElsewhere = new Set(others.flatMap(endedBy));
  const takenElsewhere = new Set(
    others.flatMap((one) => (one.kind === "abolish" ? aboveOf(one.unit, units) : takersIn(one))),
  );
  if (unitsOf(change).some((id) => endedElsewhere.has(id)) && change.kind !== "transfer-function")
    return no("ends-already");
  if (takes.some((id) => endedElsewhere.has(id))) return no("ends-already");
  if (ends.some((id) => takenElsewhere.has(id))) return no("takes-already");
  return clashes(change, others) ? no("twice") : ok(change);
}

const aboveOf = (id: UnitId, units: Units): readonly UnitId[] => {
  const parent = units.get(id)?.parent ?? null;
  return parent === null ? [] : [parent];
};

function shapeOf(change: Change, goesOn: (id: UnitId) => boolean): PlanRefusal["because"] | null {
  switch (change.kind) {
    case "rename":
      if (!goesOn(change.unit)) return "not-in-force";
      return change.name.length < 2 || change.name.length > 200 ? "name-unfit" : null;
    case "merge":
      return change.units.length === 0 || new Set(change.units).size < change.units.length
        ? "units-missing"
        : null;
    case "split": {
      const parts = change.into;
      if (new Set(parts.map(({ unit }) => unit)).size < 2) return "parts-missing";
      const areas = parts.flatMap((part) => part.areas);
      const places = parts.flatMap((part) => part.places);
      const repeated = new Set(areas).size < areas.length || new Set(places).size < places.length;
      return repeated ? "part-twice" : null;
    }
    case "transfer-function":
      if (change.from === change.to) return "itself";
      if (!goesOn(change.from)) return "not-in-force";
      return change.areas.length === 0 ? "areas-missing" : null;
    default:
      return null;
  }
}

/** Whether two changes of a plan say the same thing twice, or pass a function on in a circle. */
function clashes(change: Change, others: readonly Change[]): boolean {
  if (change.kind === "rename")
    return others.some((one) => one.kind === "rename" && one.unit === change.unit);
  if (change.kind !== "transfer-function") return false;
  return others.some(
    (one) =>
      one.kind === "transfer-function" &&
      one.areas.some((area) => change.areas.includes(area)) &&
      (one.from === change.from || one.to === change.from || one.from === change.to),
  );
}

const isThere = (unit: PlanUnit | undefined, on: Day): boolean =>
  unit !== undefined &&
  (unit.validFrom === null || unit.validFrom <= on) &&
  (unit.validTo === null || on <= unit.validTo);

/** Where matters of an old unit go: the first rule that fits, by `rank`. Null parts fit everything. */
export type Rule = {
  readonly old: UnitId;
  readonly matter: string | null;
  readonly area: string | null;
  readonly place: UnitId | null;
  readonly target: UnitId;
  readonly rank: number;
};

/**
 * The plan as rules for single matters. A decision about one matter weighs most, then those about an
 * area or a place, then what the plan itself says.
 */
export function rulesIn(plan: Pick<Plan, "changes" | "decisions">, units: Units): readonly Rule[] {
  const none = { matter: null, area: null, place: null };
  const decided = plan.decisions.map((decision): Rule => {
    const { old, to: target } = decision;
    const matter = "matter" in decision.about ? decision.about.matter : null;
    const area = "area" in decision.about ? decision.about.area : null;
    const place = "place" in decision.about ? decision.about.place : null;
    return { old, matter, area, place, target, rank: matter ? 0 : 3 };
  });
  const planned = plan.changes.flatMap(({ change }): readonly Rule[] => {
    switch (change.kind) {
      case "merge":
        return change.units.map((old) => ({ old, ...none, target: change.into, rank: 4 }));
      case "split":
        return change.into.flatMap(({ unit: target, areas, places }) => [
          ...places.map((place) => ({ old: change.unit, ...none, place, target, rank: 1 })),
          ...areas.map((area) => ({ old: change.unit, ...none, area, target, rank: 2 })),
        ]);
      case "transfer-function":
        return change.areas.map((area) => ({
          old: change.from,
          ...none,
          area,
          target: change.to,
          rank: 1,
        }));
      case "abolish": {
        const above = units.get(change.unit)?.parent;
        return above ? [{ old: change.unit, ...none, target: above, rank: 4 }] : [];
      }
      default:
        return [];
    }
  });
  return [...decided, ...planned];
}

/** Whether a decision speaks of a split of this plan and of one of the parts. */
export function decideDecision(
  plan: Pick<Plan, "changes" | "state" | "decisions">,
  decision: Decision,
): Decided<Decision> {
  if (plan.state === "done" || plan.state === "dropped") return no("over");
  const split = plan.changes.find(
    ({ change }) => change.kind === "split" && change.unit === decision.old,
  )?.change;
  if (split?.kind !== "split") return no("no-split");
  if (!split.into.some((part) => part.unit === decision.to)) return no("not-a-part");
  // What a second person agreed to stays; only what was left open is still decided.
  const same = plan.decisions.some(
    (one) =>
      one.old === decision.old && JSON.stringify(one.about) === JSON.stringify(decision.about),
  );
  return plan.state !== "draft" && same ? no("decided-already") : ok(decision);
}

/**
 * Whether somebody has a say over a plan: an administrator, or the head of the unit directly above every
 * unit the plan changes. Who gets something is not asked.
 */
export function hasSay(
  staff: Pick<Staff, "posts">,
  changes: readonly Change[],
  units: Units,
): boolean {
  if (staff.posts.some((post) => post.role === "administrator")) return true;
  const heads = staff.posts.filter((post) => post.role === "head").map((post) => post.unit);
  const above = changes
    .flatMap((change) => (endedBy(change).length > 0 ? endedBy(change) : unitsOf(change)))
    .map((id) => units.get(id)?.parent ?? null);
  return above.length > 0 && above.every((parent) => parent !== null && heads.includes(parent));
}

/** Whether a plan concerns somebody: they have a say over it, or head a unit it speaks of. */
export const concerns = (
  staff: Pick<Staff, "posts">,
  changes: readonly Change[],
  units: Units,
): boolean =>
  hasSay(staff, changes, units) ||
  staff.posts.some(
    (post) => post.role === "head" && changes.some((change) => unitsOf(change).includes(post.unit)),
  );

/** Whether this person may agree to a plan: with a say, and not who wrote it. */
export function decideReview(
  plan: Pick<Plan, "state" | "changes" | "madeBy">,
  by: OfficerId,
  open: number,
): Decided<"reviewed"> {
  if (plan.state !== "draft") return no("not-a-draft");
  if (plan.changes.length === 0) return no("empty");
  if (plan.madeBy === by) return no("second-person");
  return open > 0 ? no("undecided") : ok("reviewed");
}

/** Whether a plan may be carried out now: agreed to, and its day has come. */
export function decideStart(
  plan: Pick<Plan, "state" | "effectiveOn">,
  today: Day,
): Decided<"start" | "go-on"> {
  if (plan.state === "moving") return ok("go-on");
  if (plan.state !== "reviewed") return no("not-reviewed");
  return today < plan.effectiveOn ? no("too-early") : ok("start");
}
