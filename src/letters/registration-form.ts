import { z } from "zod";

import type { ComplaintDraft } from "#drafts/model.ts";
import { dayTyped } from "#web/day-typed.ts";
import type { Day } from "#kernel/day.ts";
import type { Form } from "#web/form.ts";
import type { Words } from "#web/language.ts";
import { letter, line } from "#web/lines.ts";
import { words } from "#web/wording.ts";

import { channels, signerKinds } from "./model.ts";
import { registrationTexts as t } from "./texts/registration.ts";

/** The form of the register; what belongs together is asked together, in the order of the paper. */
export const registrationForm = z.object({
  once: z.string().optional(),
  draft: z.string().optional(),
  contains: z.enum(["no", "part", "whole"], words(t.containsMissing)),
  sure: z.string().optional(),
  channel: z.enum(channels),
  from_body: line(300, null).optional(),
  from_number: line(100, null).optional(),
  received_on: z.string(),
  signers: z.enum(signerKinds),
  title: line(200, t.titleMissing),
  summary: letter(5000, t.summaryMissing),
  area: z.string().min(1, words(t.areaMissing)),
  unit: line(200, null),
  unit_choice: z.string().optional(),
  unit_asked: z.string().optional(),
  name: line(200, null).optional(),
  address: line(300, null).optional(),
  phone: line(50, null).optional(),
  number: line(30, null).optional(),
  files: z.string().optional(),
  go: z.string().optional(),
});

export type RegistrationField = Extract<keyof z.input<typeof registrationForm>, string>;
export type RegistrationForm = Form<RegistrationField>;

/** What only the whole form shows: the day, and who passed the letter on. */
export function faultsIn(
  form: RegistrationForm,
  today: Day,
): Readonly<Partial<Record<RegistrationField, Words>>> {
  const { received_on, channel, from_body } = form.values;
  const on = dayTyped(received_on ?? "");
  return {
    ...(on === null || on > today ? { received_on: t.dayUnfit } : {}),
    ...(channel === "transferred" && (from_body ?? "").length < 2
      ? { from_body: t.fromMissing }
      : {}),
  };
}

/** An empty form for a counter. */
export const emptyForm = (unit: string, today: Day): RegistrationForm => ({
  values: {
    contains: "no",
    channel: "in-person",
    signers: "one",
    received_on: today,
    unit,
  },
  errors: {},
});

/** The form with everything a resident prepared; what is typed already stays where the draft says nothing. */
export const withDraft = (form: RegistrationForm, d: ComplaintDraft): RegistrationForm => ({
  ...form,
  errors: {},
  values: {
    ...form.values,
    title: `Khiếu nại: ${d.respondent}`.slice(0, 200),
    summary: [d.content, d.reason, d.request].filter(Boolean).join("\n\n").slice(0, 5000),
    signers: d.people > 1 ? "many" : "one",
    name: d.name,
    address: d.address,
    phone: d.phone ?? "",
    number: d.identityPaper ?? "",
  },
});
