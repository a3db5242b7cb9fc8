import { z } from "zod";

import { cleanLine } from "#kernel/text.ts";
import { words } from "#web/wording.ts";

import { paperTexts as t } from "./texts.ts";

const reason = z
  .string()
  .transform(cleanLine)
  .refine((typed) => typed.length >= 3 && typed.length <= 500, words(t.reasonMissing));

/** The file itself comes beside the form. */
export const uploadForm = z.object({
  unit: z.coerce.number().int(),
  file: z.string().optional(),
  reason,
});
export type UploadField = Extract<keyof z.input<typeof uploadForm>, string>;

export const choiceForm = z.object({
  unit: z.coerce.number().int(),
  version: z
    .string()
    .regex(/^(none|[1-9]\d{0,5})$/, words(t.chooseMissing))
    .transform((typed) => (typed === "none" ? null : Number(typed))),
  choice_reason: reason,
});
export type ChoiceField = Extract<keyof z.input<typeof choiceForm>, string>;
