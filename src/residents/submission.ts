import { z } from "zod";

import { trapName } from "#guard/trap.ts";
import { cleanLine } from "#kernel/text.ts";
import { letter, line } from "#web/lines.ts";
import { words } from "#web/wording.ts";

import type { Kind } from "#cases/model.ts";
import { submissionTexts as t } from "./texts/submission.ts";

/** The most characters of each part, as a person counts them. */
export const most = { title: 150, content: 5000, place: 300, unit: 200, name: 100, reply: 5000 };

/**
 * The form of `/phan-anh/moi`, as it is posted. Names are part of the public contract; those after
 * `once` only carry the form from one drawing to the next.
 */
export const submission = z.object({
  kind: z.enum(["phan-anh", "kien-nghi", "khieu-nai", "to-cao"], words(t.kindMissing)),
  title: line(most.title, t.titleMissing),
  content: letter(most.content, t.contentMissing),
  area: z.string().min(1, words(t.areaMissing)).max(40, words(t.areaMissing)),
  unit: line(most.unit, t.unitMissing),
  place: line(most.place, null).optional(),
  name: line(most.name, null).optional(),
  phone: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().regex(/^(?=(?:\D*\d){8,15}\D*$)[\d ().+-]{8,25}$/, words(t.phoneUnfit)))
    .optional(),
  email: z
    .string()
    .transform(cleanLine)
    .pipe(z.email(words(t.emailUnfit)).max(254, words(t.emailUnfit)))
    .optional(),
  publish: z.string().optional(),

  once: z.string().optional(),
  /** Which of the units that were offered for the name `unit_asked`. */
  unit_choice: z.string().max(100).optional(),
  unit_asked: z.string().max(1000).optional(),
  /** What the sender says a text is that looks like something else. */
  legal: z.enum(["denunciation", "complaint", "feedback"]).optional(),
  /** "as-is": the sender has seen that words look like an input method switched off. */
  typing: z.string().max(20).optional(),
  /** Staged files the sender takes out again. */
  remove: z.array(z.string()),
  answer: z.string().max(500).optional(),
  token: z.string().max(500).optional(),
  altcha: z.string().max(5000).optional(),
  solved: z.string().max(500).optional(),
  [trapName]: z.string().optional(),
  /** Only another question is wanted; everything typed stays. */
  renew: z.string().optional(),
});

export type Submission = z.output<typeof submission>;
export type FilingField = Extract<keyof z.input<typeof submission>, string>;

/** What a kind of the form is in the house; complaints and denunciations are none of it. */
export const kindOf = { "phan-anh": "feedback", "kien-nghi": "petition" } as const satisfies Record<
  string,
  Kind
>;
