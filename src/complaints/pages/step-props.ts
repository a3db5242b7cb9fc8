import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";

import type { Apparent } from "../eligibility.ts";
import type { Complaint } from "../model.ts";
import type { StepFormState } from "../step.form.ts";
import type { OfficerStep } from "../steps.ts";

/** Somebody in office who can be chosen. */
export type Choosable = {
  readonly officer: string;
  readonly name: string;
  readonly title: string;
  readonly unitName?: string;
};

/** What the form of one step needs to draw itself. */
export type StepFormProps = {
  readonly complaint: Complaint;
  readonly step: OfficerStep;
  readonly form: StepFormState;
  readonly today: Day;
  /** Whom the verification can be given, who can chair, or who can be complained of. */
  readonly people: readonly Choosable[];
  readonly apparent: readonly Apparent[];
  /** The first words of each content still standing, or of each withdrawn one, by its number. */
  readonly contents: readonly { readonly n: number; readonly beginning: string }[];
  /** The paper this step issues; null where it issues none. */
  readonly paper: {
    readonly title: Text;
    /** The number the unit's papers go on with; null for papers without one. */
    readonly proposed: string | null;
    /** Whether who complains may be opened to stand in it. */
    readonly mayName: boolean;
  } | null;
  /** Of a publication: what looked private in the proposed text. */
  readonly found: readonly string[];
};
