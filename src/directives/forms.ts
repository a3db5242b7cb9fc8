import { z } from "zod";

import type { Day } from "#kernel/day.ts";
import { cleanLine } from "#kernel/text.ts";
import { dayTyped } from "#web/day-typed.ts";
import { filled, type Form } from "#web/form.ts";
import { letter, line } from "#web/lines.ts";
import { words } from "#web/wording.ts";

import { familyOf, isCentral, termOn } from "./identity.ts";
import { type Directive, families, type Head, type TaskFinding, taskOf } from "./model.ts";
import { directiveTexts as t } from "./texts/pages.ts";
import { textLimits } from "./texts-of-files.ts";

const maybeDay = z
  .string()
  .refine((typed) => dayTyped(typed) !== null, words(t.notADay))
  .transform((typed): Day | null => dayTyped(typed))
  .optional();

/** The form that takes a directive in; the file travels beside it. */
export const takeInForm = z.object({
  unit: z.string().optional(),
  pasted: letter(textLimits.characters, null).optional(),
  once: z.string().optional(),
});
export type TakeInField = Extract<keyof z.input<typeof takeInForm>, string> | "file";

/** Room for the longest file and the longest words beside it. */
export const takeInBytes = textLimits.bytes + textLimits.characters * 4 + 65_536;

/** The form that confirms the head. */
export const headForm = z.object({
  canonical: line(80, t.fields.canonical),
  kind: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  family: z.enum(families),
  issuer: line(200, t.fields.issuer),
  signer: line(100, null).optional(),
  dated: maybeDay,
  term: z
    .string()
    .regex(/^\d{4}-\d{4}$/, words(t.notATerm))
    .optional(),
  title: line(1000, t.fields.title),
  recipients: letter(4000, null).optional(),
  seq: z.coerce.number().int(),
});
export type HeadField = Extract<keyof z.input<typeof headForm>, string>;

export const headIn = (value: z.output<typeof headForm>): Head => ({
  family: value.family,
  canonical: value.canonical,
  kind: value.kind,
  issuer: value.issuer,
  signer: value.signer ?? null,
  dated: value.dated ?? null,
  term: value.family === "party" ? (value.term ?? null) : null,
  title: value.title,
  recipients: (value.recipients ?? "")
    .split("\n")
    .map(cleanLine)
    .filter((one) => one !== ""),
});

/** The form with what was read; what may be either way is left to the person. */
export function headFormOf(directive: Directive): Form<HeadField> {
  const { canonical, issuer, signer, dated, kind, title, recipients, seq } = directive;
  const family = familyOf(canonical, issuer);
  const term =
    family === "party" ? termOn(dated, canonical !== null && isCentral(canonical)) : null;
  return filled<HeadField>({
    canonical: canonical ?? "",
    kind,
    family,
    issuer: issuer ?? "",
    signer: signer ?? "",
    dated: dated ?? "",
    term: term ?? "",
    title,
    recipients: recipients.join("\n"),
    seq: String(seq),
  });
}

const names = (typed: string): readonly string[] =>
  typed
    .split(/[;\n]/)
    .map(cleanLine)
    .filter((one) => one !== "");

/** What is decided about one finding, with what a person puts in its place. */
export const findingForm = z.object({
  decision: z.enum(["accept", "reject", "correct", "undo"]),
  responsible: z.string().max(1000).transform(names).optional(),
  cooperating: z.string().max(2000).transform(names).optional(),
  title: letter(2000, null).optional(),
  due: maybeDay,
  canonical: line(80, null).optional(),
  date: maybeDay,
});
export type FindingField = Extract<keyof z.input<typeof findingForm>, string>;

/** The form of one task finding, as it stands now. */
export function findingFormOf(finding: TaskFinding): Form<FindingField> {
  const { responsible, cooperating, title, due } = taskOf(finding);
  return filled<FindingField>({
    responsible: responsible.join("; "),
    cooperating: cooperating.join("; "),
    title,
    due: due ?? "",
  });
}
