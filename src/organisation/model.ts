import type { Day } from "#kernel/day.ts";
import type { OfficerId, UnitId } from "#people/model.ts";
import type { Citation } from "#units/model.ts";

export type PlanId = number;

/** A part of a split unit, and what of it goes there; with neither areas nor places a person decides. */
export type Part = {
  readonly unit: UnitId;
  readonly areas: readonly string[];
  readonly places: readonly UnitId[];
};

/** One thing a plan does on its day. */
export type Change =
  | { readonly kind: "rename"; readonly unit: UnitId; readonly name: string }
  | { readonly kind: "merge"; readonly units: readonly UnitId[]; readonly into: UnitId }
  | { readonly kind: "split"; readonly unit: UnitId; readonly into: readonly Part[] }
  | {
      readonly kind: "transfer-function";
      readonly from: UnitId;
      readonly to: UnitId;
      readonly areas: readonly string[];
    }
  /** What is left goes to the unit above. */
  | { readonly kind: "abolish"; readonly unit: UnitId };

export const changeKinds = [
  "merge",
  "split",
  "transfer-function",
  "rename",
  "abolish",
] as const satisfies readonly Change["kind"][];

/**
 * draft: being written · reviewed: a second person agreed · moving: the organisation has changed and
 * matters are being moved, or one waits for a decision · done · dropped: never carried out.
 */
export const planStates = ["draft", "reviewed", "moving", "done", "dropped"] as const;
export type PlanState = (typeof planStates)[number];

/** What a person decided about a split unit: for one matter, or for all of an area or a place. */
export type Decision = {
  readonly old: UnitId;
  readonly about:
    | { readonly matter: string }
    | { readonly area: string }
    | { readonly place: UnitId };
  readonly to: UnitId;
};

/** A reorganisation as it is planned, by a cited document, from a day on. */
export type Plan = {
  readonly id: PlanId;
  readonly title: string;
  readonly document: Citation;
  /** The first day of the new organisation. */
  readonly effectiveOn: Day;
  readonly state: PlanState;
  readonly madeBy: OfficerId;
  readonly reviewedBy: OfficerId | null;
  readonly changes: readonly { readonly id: number; readonly change: Change }[];
  readonly decisions: readonly Decision[];
};

/** What the rules have to know of a unit. */
export type PlanUnit = {
  readonly id: UnitId;
  readonly name: string;
  readonly slug: string;
  readonly level: string;
  readonly parent: UnitId | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
};

/** The units a change speaks of, those that end first. */
export const unitsOf = (change: Change): readonly UnitId[] => {
  switch (change.kind) {
    case "rename":
    case "abolish":
      return [change.unit];
    case "merge":
      return [...change.units, change.into];
    case "split":
      return [change.unit, ...change.into.flatMap((part) => [part.unit, ...part.places])];
    default:
      return [change.from, change.to];
  }
};

/** The units a change ends. */
export const endedBy = (change: Change): readonly UnitId[] => {
  switch (change.kind) {
    case "merge":
      return change.units;
    case "split":
    case "abolish":
      return [change.unit];
    default:
      return [];
  }
};

/** The units a change gives something to. */
export const takersIn = (change: Change): readonly UnitId[] => {
  switch (change.kind) {
    case "merge":
      return [change.into];
    case "split":
      return change.into.map((part) => part.unit);
    case "transfer-function":
      return [change.to];
    default:
      return [];
  }
};
