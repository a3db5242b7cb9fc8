import type { Day } from "#kernel/day.ts";
import type { Extent, UnitLevel, UnitType } from "./model.ts";

/** Everything to be written for one province; units refer to each other by slug. */
export type Plan = {
  readonly units: readonly PlannedUnit[];
  readonly names: readonly PlannedName[];
  readonly successions: readonly PlannedSuccession[];
};

export type PlannedUnit = {
  readonly slug: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  readonly name: string;
  readonly key: string;
  readonly spelling: string;
  readonly code: string | null;
  readonly parent: string | null;
  readonly formerDistrict: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly source: string;
};

export type PlannedName = {
  readonly slug: string;
  readonly key: string;
  readonly spelling: string;
  readonly kind: "official" | "with-district";
};

export type PlannedSuccession = {
  readonly old: string;
  readonly new: string;
  readonly extent: Extent;
  readonly validFrom: Day;
  readonly source: string;
};
