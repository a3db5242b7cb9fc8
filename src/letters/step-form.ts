import { z } from "zod";

import type { Form } from "#web/form.ts";

/** The most characters of what an officer writes in one step. */
export const mostWords = 5000;
/** The most things one letter is split into. */
export const mostParts = 6;

const text = () => z.string().optional();

/** The fields of one part of a letter: "p0_title", "p1_title" … */
const partFields = [
  "title",
  "body",
  "kind",
  "area",
  "unit",
  "against",
  "number",
  "date",
  "learned",
] as const;
export type PartField = (typeof partFields)[number];
export const partName = (nth: number, field: PartField | "pages" | "concerns"): StepField =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the same lists as the schema
  `p${nth}_${field}` as StepField;

const nths = Array.from({ length: mostParts }, (_, nth) => nth);

/** Every field a step's form may have; each step asks for some of them. */
export const stepForm = z.object({
  /** The last line of the record its sender saw. */
  seq: text(),
  officer: text(),
  title: text(),
  text: text(),
  complaints: text(),
  feedbacks: text(),
  missing: z.array(z.string()),
  noted: z.array(z.string()),
  competent: text(),
  settled: text(),
  how: text(),
  told_on: text(),
  body: text(),
  number: text(),
  unit: text(),
  unit_choice: text(),
  unit_asked: text(),
  main: text(),
  main_choice: text(),
  remove: z.array(z.string()),
  denounces: text(),
  signers: text(),
  eligible: text(),
  settlement: text(),
  handing: text(),
  ...Object.fromEntries(
    nths.flatMap((nth) => partFields.map((field) => [`p${nth}_${field}`, text()] as const)),
  ),
  ...Object.fromEntries(
    nths.flatMap((nth) =>
      (["pages", "concerns"] as const).map(
        (field) => [`p${nth}_${field}`, z.array(z.string())] as const,
      ),
    ),
  ),
});

type Named =
  | "seq"
  | "officer"
  | "title"
  | "text"
  | "complaints"
  | "feedbacks"
  | "missing"
  | "noted"
  | "competent"
  | "settled"
  | "how"
  | "told_on"
  | "body"
  | "number"
  | "unit"
  | "unit_choice"
  | "unit_asked"
  | "main"
  | "main_choice"
  | "remove"
  | "denounces"
  | "signers"
  | "eligible"
  | "settlement"
  | "handing";
export type StepField = Named | `p${number}_${PartField | "pages" | "concerns"}`;
export type StepFormState = Form<StepField>;

/** The line of the record the form was drawn at; anything unreadable is before all of them. */
export const seenIn = ({ values }: StepFormState): number =>
  /^\d{1,9}$/.test(values.seq ?? "") ? Number(values.seq) : 0;
