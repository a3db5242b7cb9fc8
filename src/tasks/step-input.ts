import type { OfficerId, UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";

import type { Link, TaskCode, Visibility } from "./model.ts";
import type { OfficerStep } from "./steps.ts";

/**
 * What an officer asks for, read from the form of the step. Giving a task down is `createTasks` with that
 * task as parent, because it makes tasks (creating.ts).
 */
export type TaskStepInput =
  | { readonly step: "take" | "grant-extension" }
  | { readonly step: "assign"; readonly officer: OfficerId }
  | { readonly step: "set-due"; readonly due: Day }
  | { readonly step: "progress"; readonly percent: number; readonly text: string }
  /** A file is kept by `beside`, in the same transaction; its target is then the id of the file. */
  | { readonly step: "evidence"; readonly link: Link }
  | { readonly step: "ask-extension"; readonly until: Day; readonly text: string }
  | {
      readonly step: "refuse-extension" | "submit" | "return" | "explain" | "drop";
      readonly text: string;
    }
  /** A sentence with the acceptance is welcome and not needed: "" is none. */
  | { readonly step: "accept"; readonly text: string }
  | { readonly step: "hand-over"; readonly unit: UnitId; readonly text: string }
  /** All units that are to work along from now on, those that stay included. */
  | { readonly step: "cooperate"; readonly units: readonly UnitId[]; readonly text: string }
  | { readonly step: "depend" | "undepend"; readonly task: TaskCode }
  | { readonly step: "show"; readonly visibility: Visibility };

/** Steps taken through `takeTaskStep`. */
export type TakenStep = Exclude<OfficerStep, "split">;
