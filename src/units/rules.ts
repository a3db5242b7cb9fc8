import { type Day, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { inForce, type Unit, type UnitLevel, type UnitType } from "./model.ts";
import { readName } from "./names.ts";
import type { Refusal } from "./refusals.ts";

export type NewUnit = {
  readonly level: Exclude<UnitLevel, "province">;
  readonly type: UnitType;
  /** In full, with its type word unless it is a body: "Phường Ba Đình". */
  readonly name: string;
  readonly code: string | null;
  readonly validFrom: Day;
  /** The document that founds it. */
  readonly source: string;
};

export type Ending = {
  /** The last day in force, inclusive. */
  readonly lastDay: Day;
  readonly successors: readonly { readonly unit: Unit; readonly extent: "full" | "part" }[];
  readonly source: string;
};

const typesOf: Readonly<Record<UnitLevel, readonly UnitType[]>> = {
  province: ["tinh", "thanh-pho"],
  district: ["quan", "huyen", "thi-xa", "thanh-pho"],
  commune: ["phuong", "xa", "thi-tran", "dac-khu"],
  body: ["co-quan"],
};

/** Whether a unit may be founded under `superior`, whose other units in force have `names`. */
export function decideCreation(
  unit: NewUnit,
  superior: Unit | undefined,
  names: readonly string[],
): Result<NewUnit, Refusal> {
  if (!fit(unit.name)) return refuse({ because: "name-unfit" });
  if (unit.source.trim() === "") return refuse({ because: "source-missing" });
  if (!typesOf[unit.level].includes(unit.type)) return refuse({ because: "type-not-of-level" });
  if (unit.level !== "body" && readName(unit.name).type !== unit.type) {
    return refuse({ because: "type-and-name-differ" });
  }
  if (!superior || !inForce(superior, unit.validFrom) || !mayHold(superior.level, unit.level)) {
    return refuse({ because: "superior-unfit" });
  }
  return names.some((name) => sameName(name, unit.name))
    ? refuse({ because: "same-name-in-force" })
    : ok(unit);
}

/** Whether a unit may end; its area must go somewhere, so that its old name still leads on. */
export function decideEnding(
  unit: Unit,
  ending: Ending,
  subordinatesAfter: number,
): Result<Ending, Refusal> {
  const { lastDay, successors } = ending;
  const next = plusDays(lastDay, 1);
  if (unit.level === "province") return refuse({ because: "province-stays" });
  if (unit.validTo !== null) return refuse({ because: "already-ended" });
  if (unit.validFrom !== null && lastDay < unit.validFrom) {
    return refuse({ because: "ends-before-it-begins" });
  }
  if (ending.source.trim() === "") return refuse({ because: "source-missing" });
  if (subordinatesAfter > 0) return refuse({ because: "has-subordinates" });
  if (successors.length === 0 && unit.level !== "body") {
    return refuse({ because: "successor-missing" });
  }
  const ids = new Set(successors.map((successor) => successor.unit.id));
  const unfit = successors.some(
    (successor) => successor.unit.id === unit.id || !inForce(successor.unit, next),
  );
  if (unfit || ids.size < successors.length) return refuse({ because: "successor-unfit" });
  if (successors.length > 1 && successors.some(({ extent }) => extent === "full")) {
    return refuse({ because: "full-means-one" });
  }
  return ok(ending);
}

/** Whether a unit in force may be written `name` from now on; its address and type stay. */
export function decideRenaming(
  unit: Unit,
  name: string,
  names: readonly string[],
): Result<string, Refusal> {
  if (unit.validTo !== null) return refuse({ because: "already-ended" });
  if (!fit(name)) return refuse({ because: "name-unfit" });
  if (name === unit.name) return refuse({ because: "name-unchanged" });
  if (unit.level !== "body" && readName(name).type !== unit.type) {
    return refuse({ because: "type-and-name-differ" });
  }
  const taken = names.some((other) => other !== unit.name && sameName(other, name));
  return taken ? refuse({ because: "same-name-in-force" }) : ok(name);
}

const fit = (name: string) => name.length >= 2 && name.length <= 200 && readName(name).key !== "";

/** Hoà is Hòa, Giang is not Giàng. */
function sameName(one: string, other: string): boolean {
  const [a, b] = [readName(one), readName(other)];
  return a.type === b.type && a.spelling === b.spelling;
}

const mayHold = (above: UnitLevel, below: UnitLevel): boolean =>
  below === "body" || above === "province" || (above === "district" && below === "commune");
