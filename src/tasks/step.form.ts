import { z } from "zod";

import type { Form } from "#web/form.ts";

/** The most characters of what an officer writes in one box. */
export const mostWords = 8000;

/** Every field a step's form may have; each step asks for some of them. */
export const stepForm = z.object({
  /** The last line of the record its sender saw. */
  seq: z.string().optional(),
  text: z.string().optional(),
  percent: z.string().optional(),
  officer: z.string().optional(),
  unit: z.string().optional(),
  due: z.string().optional(),
  until: z.string().optional(),
  task: z.string().optional(),
  visibility: z.string().optional(),
  /** Evidence: what it is, where it is, what it shows. */
  kind: z.string().optional(),
  target: z.string().optional(),
  label: z.string().optional(),
  file: z.string().optional(),
  /** Giving down: one task for each of these units. */
  once: z.string().optional(),
  title: z.string().optional(),
  product: z.string().optional(),
  units: z.array(z.string()),
  /** Working along: those that stay, those that come. */
  staying: z.array(z.string()),
  added: z.array(z.string()),
});

export type StepField = Extract<keyof z.input<typeof stepForm>, string>;
export type StepFormState = Form<StepField>;

/** The line of the record the form was drawn at; anything unreadable is before all of them. */
export const seenIn = ({ values }: StepFormState): number =>
  /^\d{1,9}$/.test(values.seq ?? "") ? Number(values.seq) : 0;
