import { z } from "zod";

import { letter, line } from "#web/lines.ts";
import { templateTexts as t } from "./texts/keeping.ts";

/** The form of `/can-bo/mau-tra-loi`. */
export const templateForm = z.object({
  unit: z.string().optional(),
  title: line(120, t.nameMissing),
  body: letter(5000, t.bodyMissing),
  /** The template that is being changed. */
  id: z.string().max(40).optional(),
  go: z.string().optional(),
});
export type TemplateField = Extract<keyof z.input<typeof templateForm>, string>;
