import { z } from "zod";

import { isDay, type Day } from "#kernel/day.ts";
import { clean, cleanLine } from "#kernel/text.ts";
import { signerKinds } from "#letters/model.ts";
import { words } from "#web/wording.ts";

import { outcomes, visitKinds, type Outcome } from "./model.ts";
import { visitTexts as t } from "./texts/visit.ts";

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().max(max));
const letter = (max: number) =>
  z
    .string()
    .transform((typed) => clean(typed).trim())
    .pipe(z.string().max(max));
const unrefused = outcomes.filter((one): one is Exclude<Outcome, "refused"> => one !== "refused");

/** One visit, in the order in which people speak and the register is read. */
export const visitForm = z.object({
  desk: z.string().max(200),
  session: z.string().max(40).default(""),
  ticket: z.coerce.number().int().min(1).max(999).optional(),
  once: z.string().optional(),
  name: line(100).default(""),
  address: line(300).default(""),
  number: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().regex(/^[\p{L}\d][\p{L}\d .-]{4,19}$/u, words(t.numberUnfit)))
    .optional(),
  content: letter(5000).pipe(z.string().min(3, words(t.contentMissing))),
  kind: z.enum(visitKinds),
  outcome: z.enum(unrefused),
  sentTo: line(300).default(""),
  document: line(100).default(""),
  people: z.coerce.number().int().min(1).max(10_000).default(1),
  matters: z.coerce.number().int().min(1).max(100).default(1),
  settledBy: line(300).default(""),
  note: letter(1000).default(""),
  legal: z.enum(["denunciation", "no"]).optional(),
});
export type VisitField = Extract<keyof z.input<typeof visitForm>, string>;

/** The forms of a visit's page; `go` says which was sent. */
export const visitStepForm = z.object({
  go: z.enum([
    "outcome",
    "notice",
    "note",
    "name",
    "refuse",
    "sign",
    "return",
    "open",
    "letter",
    "paper",
  ]),
  seq: z.coerce.number().int(),
  outcome: z.enum(unrefused).optional(),
  sentTo: line(300).default(""),
  document: line(100).default(""),
  became: z
    .string()
    .transform((typed) => cleanLine(typed).toUpperCase())
    .pipe(
      z
        .string()
        .regex(/^(DT|DV|KN)-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, words(t.becameUnfit)),
    )
    .optional(),
  paper: line(100).default(""),
  sentOn: z
    .string()
    .refine(isDay)
    .transform((text): Day => text)
    .optional(),
  role: z.enum(["follow-up", "note"]).default("follow-up"),
  body: letter(5000).default(""),
  officer: z.string().max(60).default(""),
  ground: z.enum(["1", "2", "3", "4"]).optional(),
  explanation: letter(2000).default(""),
  reportedTo: z.coerce.number().int().positive().optional(),
  decision: line(200).default(""),
  review: line(200).default(""),
  minutes: line(200).default(""),
  provision: line(300).default(""),
  why: line(300).default(""),
  paperNumber: line(60).default(""),
  letterTitle: line(150).default(""),
  summary: letter(5000).default(""),
  area: z.string().max(40).default(""),
  signers: z.enum(signerKinds).default("one"),
});
export type VisitStepField = Extract<keyof z.input<typeof visitStepForm>, string>;
