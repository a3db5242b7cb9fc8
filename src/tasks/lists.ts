import type { UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";

import type { DirectiveId, Standing } from "./model.ts";

/** Whose tasks a list shows. */
export const taskScopes = [
  /** Accountable for them, or on a post of theirs and nobody is accountable yet. */
  "mine",
  "unit",
  /** Given by them; by their unit; handed in and waiting for the check of their unit. */
  "given-by-me",
  "given",
  "to-check",
  "cooperating",
  /** Whatever they may see. */
  "all",
] as const;
export type TaskScope = (typeof taskScopes)[number];

/** What narrows a list; everything that narrows a figure too, so that every figure opens to its rows. */
export type TaskFilter = {
  readonly scope: TaskScope;
  readonly state: "open" | "over" | "all";
  readonly standing: Standing | null;
  /** Only of this unit; with `under`, of the units under it as well. */
  readonly unit: UnitId | null;
  readonly under: boolean;
  /** Given from … to, both included. */
  readonly window: Window | null;
  readonly directive: DirectiveId | null;
  readonly programme: number | null;
  readonly matter: string | null;
  /** Only those that still need a date. */
  readonly undated: boolean;
  /** Only those still worked on whose date comes from today to this day. */
  readonly soonUntil: Day | null;
};

export type Window = { readonly from: Day; readonly to: Day };

export const allTasks: TaskFilter = {
  scope: "all",
  state: "all",
  standing: null,
  unit: null,
  under: false,
  window: null,
  directive: null,
  programme: null,
  matter: null,
  undated: false,
  soonUntil: null,
};
