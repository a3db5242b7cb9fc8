import type { KeepingRule } from "#cases/keeping.ts";
import type { MatterCode, Stage } from "#cases/model.ts";
import type { Day } from "#kernel/day.ts";

/** One matter of which something need not be kept any longer, by one rule. */
export type Proposal = {
  readonly id: number;
  readonly code: MatterCode;
  readonly rule: KeepingRule;
  readonly unit: number;
  readonly unitName: string;
  readonly stage: Stage;
  readonly endedOn: Day;
  readonly dueOn: Day;
  readonly proposedOn: Day;
  /** Who is to decide: whoever holds a post that may, in the unit that has the matter. */
  readonly deciders: string | null;
  readonly state: "open" | "erased" | "kept";
  readonly keptUntil: Day | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
};

/** Where a page of the list begins. */
export type After = { readonly on: string; readonly id: number };

/** Policy, not law: a proposal that has waited longer is shown as late. */
export const patienceDays = 30;
/** The most that is decided at once. */
export const atOnce = 500;
/** The longest a matter is kept by one decision. */
export const keepAtMostYears = 10;
