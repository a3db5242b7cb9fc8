import { z } from "zod";

import type { Day } from "#kernel/day.ts";
import { cleanLine, type Text } from "#kernel/text.ts";
import type { Unit } from "#units/model.ts";
import { dayTyped } from "#web/day-typed.ts";
import type { Form } from "#web/form.ts";
import { letter, line } from "#web/lines.ts";
import { words } from "#web/wording.ts";

import { againstKinds, levels, standings, type ComplaintDraft } from "./model.ts";
import { formFaults as t } from "./texts/form.ts";

/** The most characters of each part, as a person counts them; together they fit the largest box. */
export const most = {
  line: 200,
  address: 300,
  content: 8000,
  reason: 4000,
  request: 3000,
  list: 2000,
};

/** A day that may be left out. @param missing what to say when it may not */
const aDay = (missing: Text) =>
  z
    .string()
    .min(1, words(missing))
    .transform((typed) => dayTyped(typed))
    .pipe(z.custom<Day>((read) => read !== null, words(t.day)));

/** The form of `/khieu-nai/chuan-bi`, as it is posted; those after `documents` only carry it on. */
export const draftForm = z.object({
  level: z.enum(levels, words(t.level)),
  against: z.enum(againstKinds, words(t.against)),
  respondent: line(most.line, t.respondent),
  respondent_address: line(most.address, t.respondentAddress),
  decision_number: line(60, null).optional(),
  decision_date: aDay(t.day).optional(),
  learned_on: aDay(t.learnedOn),
  unit: line(most.line, t.unit),
  addressee: line(most.line, null).optional(),
  name: line(100, t.name),
  address: line(most.address, t.address),
  phone: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().regex(/^(?=(?:\D*\d){8,15}\D*$)[\d ().+-]{8,25}$/, words(t.phone)))
    .optional(),
  identity_paper: line(60, null).optional(),
  standing: z.enum(standings, words(t.standing)),
  on_behalf_of: line(most.address, null).optional(),
  people: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().regex(/^0*[1-9]\d{0,4}$/, words(t.people)))
    .transform(Number)
    .optional(),
  representatives: letter(most.list, null).optional(),
  content: letter(most.content, t.content),
  reason: letter(most.reason, t.reason),
  request: letter(most.request, t.request),
  documents: letter(most.list, null).optional(),

  once: z.string().optional(),
  unit_choice: z.string().max(100).optional(),
  unit_asked: z.string().max(1000).optional(),
  /** What the writer says a text is that looks like a denunciation. */
  legal: z.enum(["denunciation", "complaint"]).optional(),
  /** Of a change of what is kept: its code, and the version that was read. */
  code: z.string().max(100).optional(),
  version: z.string().max(10).optional(),
  /** "start": only drawn, with what the questions already know. */
  go: z.string().max(10).optional(),
});

export type DraftTyped = z.output<typeof draftForm>;
export type DraftField = Extract<keyof z.input<typeof draftForm>, string>;

/** What only the whole form or the day can tell to be wrong. */
export function moreFaults(
  values: Form<DraftField>["values"],
  today: Day,
): Partial<Record<DraftField, Text>> {
  const isLater = (typed: string | undefined): boolean => {
    const read = dayTyped(typed ?? "");
    return read !== null && read > today;
  };
  return {
    ...(isLater(values.learned_on) ? { learned_on: t.future } : {}),
    ...(isLater(values.decision_date) ? { decision_date: t.future } : {}),
    ...(needsPrincipal(values.standing) && (values.on_behalf_of ?? "").trim() === ""
      ? { on_behalf_of: t.onBehalfOf }
      : {}),
  };
}

const needsPrincipal = (standing: string | undefined): boolean =>
  standing === "representative" || standing === "authorised";

/** The draft a whole form says. */
export const draftIn = (said: DraftTyped, unit: Unit, today: Day): ComplaintDraft => ({
  writtenOn: today,
  level: said.level,
  unit: unit.id,
  addressee: said.addressee || unit.name,
  name: said.name,
  address: said.address,
  phone: said.phone || null,
  identityPaper: said.identity_paper || null,
  standing: said.standing,
  onBehalfOf: (said.standing !== "self" && said.on_behalf_of) || null,
  people: said.people ?? 1,
  representatives: linesOf(said.representatives),
  against: said.against,
  respondent: said.respondent,
  respondentAddress: said.respondent_address,
  decisionNumber: (said.against !== "act" && said.decision_number) || null,
  decisionDate: (said.against !== "act" && said.decision_date) || null,
  learnedOn: said.learned_on,
  content: said.content,
  reason: said.reason,
  request: said.request,
  documents: linesOf(said.documents),
});

const linesOf = (typed = ""): readonly string[] =>
  typed
    .split("\n")
    .map(cleanLine)
    .filter((one) => one !== "");

/** The other way: a kept draft as its form shows it. @param unit the name of its unit */
export const valuesOf = (draft: ComplaintDraft, unit: string): Form<DraftField>["values"] => ({
  level: draft.level,
  against: draft.against,
  respondent: draft.respondent,
  respondent_address: draft.respondentAddress,
  decision_number: draft.decisionNumber ?? "",
  decision_date: draft.decisionDate ?? "",
  learned_on: draft.learnedOn,
  unit,
  addressee: draft.addressee,
  name: draft.name,
  address: draft.address,
  phone: draft.phone ?? "",
  identity_paper: draft.identityPaper ?? "",
  standing: draft.standing,
  on_behalf_of: draft.onBehalfOf ?? "",
  people: String(draft.people),
  representatives: draft.representatives.join("\n"),
  content: draft.content,
  reason: draft.reason,
  request: draft.request,
  documents: draft.documents.join("\n"),
});
