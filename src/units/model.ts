import type { Day } from "#kernel/day.ts";

/** A unit's key inside the database; never shown outside. */
export type UnitId = number;

export const unitLevels = ["province", "district", "commune", "body"] as const;
export type UnitLevel = (typeof unitLevels)[number];

export const unitTypes = [
  "tinh",
  "thanh-pho",
  "quan",
  "huyen",
  "thi-xa",
  "phuong",
  "xa",
  "thi-tran",
  "dac-khu",
  "co-quan",
] as const;
export type UnitType = (typeof unitTypes)[number];

/** One administrative unit, or a body inside one, during one stretch of time. */
export type Unit = {
  readonly id: UnitId;
  readonly slug: string;
  readonly province: string;
  readonly level: UnitLevel;
  readonly type: UnitType;
  /** In full: "Phường Ba Đình". */
  readonly name: string;
  /** The statistics office's code; an attribute, not an identity. */
  readonly code: string | null;
  readonly parent: UnitId | null;
  /** Of a ward from before 2025-07-01: "Quận Ba Đình". */
  readonly formerDistrict: string | null;
  /** First day in force; null = before what we know. */
  readonly validFrom: Day | null;
  /** Last day in force, inclusive; null = still in force. */
  readonly validTo: Day | null;
  readonly source: string;
};

/**
 * How much of an old unit's area went to a new one. "unstated": the source names this successor
 * and no other, but does not say that there was no other; it must never be shown as "full".
 */
export type Extent = "full" | "part" | "unstated";

/** How one unit comes to answer for another, or for a part of what was its. */
export const successionKinds = [
  "merge",
  "split",
  "rename",
  "transfer-function",
  "abolish",
] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** The document a change is based on. */
export type Citation = { readonly number: string; readonly date: Day; readonly title: string };

export type Successor = {
  readonly unit: Unit;
  readonly extent: Extent;
  /** First day on which the new unit answers. */
  readonly since: Day;
  readonly source: string;
};

/** What one old unit became. */
export type Succession = { readonly old: Unit; readonly successors: readonly Successor[] };

export type Match = "exact" | "prefix" | "fuzzy";

/** A unit in force that the words may mean; `via` is the old unit whose name was given. */
export type Candidate = {
  readonly unit: Unit;
  readonly match: Match;
  readonly via: { readonly unit: Unit; readonly extent: Extent } | null;
};

/**
 * What a name given by a resident means on a day.
 *
 * `one`: the name says exactly which unit. `choose`: ask, in this order; `asked` is the old unit
 * named, when it is only one. A misspelt or unfinished name is never answered with `one`.
 */
export type Found =
  | { readonly kind: "one"; readonly asked?: Unit; readonly candidates: readonly [Candidate] }
  | { readonly kind: "choose"; readonly asked?: Unit; readonly candidates: readonly Candidate[] }
  | { readonly kind: "none"; readonly asked?: Unit; readonly candidates: readonly [] };

/** Whether the unit is in force on `on`. */
export const inForce = (
  unit: { readonly validFrom: Day | null; readonly validTo: Day | null },
  on: Day,
): boolean =>
  (unit.validFrom === null || unit.validFrom <= on) &&
  (unit.validTo === null || on <= unit.validTo);
