import type { Instant } from "#kernel/day.ts";
import type { OfficerId, PostId, UnitId } from "#people/model.ts";

import type { Figures, FormId } from "./forms.ts";
import type { Period, Window } from "./periods.ts";

/** Forms this house counts; the others are only checked. */
export const countedForms = ["01-XLD", "TCD"] as const satisfies readonly FormId[];
export type CountedForm = (typeof countedForms)[number];

/** "unit": the unit alone; "sum": with every unit below it. */
export type Scope = "unit" | "sum";

/** Which report is meant. */
export type Asked = {
  readonly form: CountedForm;
  readonly period: Period;
  readonly unit: UnitId;
  readonly scope: Scope;
};

/** A report as it is counted now. */
export type Counted = {
  readonly window: Window;
  readonly figures: Figures;
  /** The units whose figures are in it. */
  readonly units: readonly UnitId[];
};

/** A report as it was handed in. */
export type HandedIn = Counted & {
  readonly id: number;
  readonly unit: UnitId;
  readonly scope: Scope;
  readonly form: CountedForm;
  readonly period: string;
  readonly version: number;
  readonly kqgq: number | null;
  readonly calendar: string;
  readonly reason: string | null;
  readonly by: string;
  readonly post: string;
  readonly at: Instant;
};

export type By = { readonly officer: OfficerId; readonly post: PostId };
