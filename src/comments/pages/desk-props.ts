import type { Form } from "#web/form.ts";

import type { ModeratorStep } from "../rules.ts";
import type { StepField } from "../step-form.ts";

/** The step whose form is drawn, with what was typed. */
export type Chosen = {
  readonly step: ModeratorStep;
  readonly form: Form<StepField>;
  /** The name it would be shown with, opened for this preview. */
  readonly name: string | null;
};

/** What the box of the writer’s identity shows. */
export type IdentityShown =
  | { readonly state: "closed"; readonly form: Form<StepField> }
  | { readonly state: "open"; readonly name: string; readonly phone: string };
