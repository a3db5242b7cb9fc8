import { z } from "zod";

import { trapName } from "#guard/trap.ts";
import { cleanLine } from "#kernel/text.ts";
import { letter, line } from "#web/lines.ts";
import { words } from "#web/wording.ts";

import { most } from "./model.ts";
import { publicTexts as t } from "./texts/public.ts";

/**
 * The form under an article, as it is posted to the article's own address. Names are part of the public
 * contract; those after `once` only carry the form from one drawing to the next.
 */
export const commentForm = z.object({
  name: line(most.name, t.nameMissing),
  phone: z
    .string()
    .transform((typed) => cleanLine(typed.normalize("NFKC")))
    .pipe(
      z
        .string()
        .max(most.phone, words(t.phoneUnfit))
        .regex(/^(?:\D*\d){8,15}\D*$/, words(t.phoneUnfit)),
    )
    .optional(),
  title: line(most.title, t.titleMissing),
  content: letter(most.content, t.contentMissing),

  once: z.string().optional(),
  /** What the writer says a text is that looks like something else. */
  legal: z.enum(["denunciation", "complaint", "feedback"]).optional(),
  answer: z.string().max(500).optional(),
  token: z.string().max(500).optional(),
  altcha: z.string().max(5000).optional(),
  solved: z.string().max(500).optional(),
  [trapName]: z.string().optional(),
  /** Only another question is wanted; everything typed stays. */
  renew: z.string().optional(),
});

export type CommentField = Extract<keyof z.input<typeof commentForm>, string>;
