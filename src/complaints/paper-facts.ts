import type { Day } from "#kernel/day.ts";

import type { Complaint } from "./model.ts";
import type { StepFormState } from "./step.form.ts";

/** What a paper about a complaint is filled with: the record, and what the form of the step says so far. */
export type PaperFacts = {
  readonly complaint: Complaint;
  readonly unit: { readonly id: number; readonly name: string; readonly superior: string | null };
  readonly signer: { readonly name: string; readonly title: string } | null;
  /** Only where they were opened for this paper; else there is room to write. */
  readonly complainant: { readonly name: string; readonly address: string } | null;
  readonly respondent: string;
  readonly verifier: string | null;
  readonly contents: readonly string[];
  readonly decision: Readonly<Partial<Record<string, string>>>;
  /** The day by which it has to be settled, where that is known. */
  readonly settleBy: Day | null;
  readonly form: StepFormState;
  readonly today: Day;
};
