import { z } from "zod";

import type { Form } from "#web/form.ts";

import type { Complaint, Recipient } from "./model.ts";
import type { OfficerStep } from "./steps.ts";

/** The most characters of what an officer writes in one box. */
export const mostWords = 8000;

const toldFields = {
  complainant_on: z.string().optional(),
  complainant_way: z.string().optional(),
  respondent_on: z.string().optional(),
  respondent_way: z.string().optional(),
  transferor_on: z.string().optional(),
  transferor_way: z.string().optional(),
  inspectorate_on: z.string().optional(),
  inspectorate_way: z.string().optional(),
  superior_on: z.string().optional(),
  superior_way: z.string().optional(),
};

/** Every field a step's form may have; each step asks for some of them. */
export const stepForm = z.object({
  /** The last line of the record its sender saw. */
  seq: z.string().optional(),
  text: z.string().optional(),
  number: z.string().optional(),
  officer: z.string().optional(),
  ground: z.string().optional(),
  circumstance: z.string().optional(),
  differs: z.string().optional(),
  on: z.string().optional(),
  attended: z.string().optional(),

  finding: z.string().optional(),
  outcome: z.string().optional(),
  for_group: z.string().optional(),
  verified: z.string().optional(),
  dialogue: z.string().optional(),
  basis: z.string().optional(),
  conclusion: z.string().optional(),
  compensation: z.string().optional(),

  form: z.string().optional(),
  from: z.string().optional(),
  announced_on: z.string().optional(),
  times: z.string().optional(),
  portal_on: z.string().optional(),
  masked_title: z.string().optional(),
  masked_text: z.string().optional(),
  masked_ok: z.string().optional(),

  contents: z.array(z.string()),
  how: z.string().optional(),
  ...toldFields,
  /** Of the paper the step issues: its number, whether the names go into it, whether it is kept. */
  paper_number: z.string().optional(),
  paper_names: z.string().optional(),
  paper_keep: z.string().optional(),
  /** What the pressed button asks for: a look at what will be said, or to go back to the form. */
  go: z.string().optional(),
});

export type StepField = Extract<keyof z.input<typeof stepForm>, string>;
export type StepFormState = Form<StepField>;

/** Who has to be told at a step, and who may be; the core refuses where one of the first is missing. */
export type Told = { readonly must: readonly Recipient[]; readonly may: readonly Recipient[] };

export function toldAt(step: OfficerStep, c: Pick<Complaint, "transferor">): Told | null {
  const transferor = c.transferor ? (["transferor"] as const) : [];
  switch (step) {
    case "accept":
      return { must: ["complainant", "inspectorate", ...transferor], may: ["respondent"] };
    case "refuse":
      return { must: ["complainant"], may: transferor };
    case "call-dialogue":
    case "suspend":
    case "resume":
      return { must: ["complainant", "respondent"], may: transferor };
    case "send":
      return { must: ["complainant"], may: ["respondent", ...transferor, "superior"] };
    case "terminate":
      return { must: ["complainant"], may: ["respondent", ...transferor] };
    default:
      return null;
  }
}

/** The line of the record the form was drawn at; anything unreadable is before all of them. */
export const seenIn = ({ values }: StepFormState): number =>
  /^\d{1,9}$/.test(values.seq ?? "") ? Number(values.seq) : 0;
