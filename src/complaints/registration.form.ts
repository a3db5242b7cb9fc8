import { z } from "zod";

import type { Day } from "#kernel/day.ts";
import { clean, cleanLine, lengthOf } from "#kernel/text.ts";
import { withErrors, type Form } from "#web/form.ts";
import { mailAddress } from "#mail/address.ts";
import type { Words } from "#web/language.ts";
import { tooLong } from "#web/lines.ts";

import { dayTyped } from "#web/day-typed.ts";
import type { EligibilityAnswers } from "./eligibility.ts";
import { channels, type Channel, type ComplaintLevel } from "./model.ts";
import { registrationTexts } from "./texts/registration-page.ts";

/** The boxes for contents, one for each thing complained about. */
export const contentFields = [
  "content_1",
  "content_2",
  "content_3",
  "content_4",
  "content_5",
] as const;

/** The most characters of each part, as a person counts them. */
export const most = { line: 300, content: 5000, list: 20_000 } as const;

/**
 * Every field of the form at `/can-bo/khieu-nai/moi`. The names are fixed: other rooms (a letter from
 * the register, a draft scanned at the desk) draw this form filled, or post it with `go` = "fill".
 */
export const registrationForm = z.object({
  level: z.string().optional(),
  first_code: z.string().optional(),
  channel: z.string().optional(),
  received_on: z.string().optional(),
  transferor: z.string().optional(),

  name: z.string().optional(),
  address: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  number: z.string().optional(),
  /** One person a line: "name; address". */
  others: z.string().optional(),
  speakers: z.string().optional(),
  speakers_paper: z.string().optional(),
  agent_name: z.string().optional(),
  agent_address: z.string().optional(),
  agent_written: z.string().optional(),
  agent_notarised: z.string().optional(),

  against: z.string().optional(),
  unit: z.string().optional(),
  unit_choice: z.string().optional(),
  unit_asked: z.string().optional(),
  respondent: z.string().optional(),
  decision_number: z.string().optional(),
  decision_date: z.string().optional(),
  learned_on: z.string().optional(),

  content_1: z.string().optional(),
  content_2: z.string().optional(),
  content_3: z.string().optional(),
  content_4: z.string().optional(),
  content_5: z.string().optional(),

  internal: z.string().optional(),
  own_right: z.string().optional(),
  capacity: z.string().optional(),
  representation: z.string().optional(),
  signed: z.string().optional(),
  second_decision: z.string().optional(),
  terminated_on: z.string().optional(),
  court: z.string().optional(),
  obstacle_from: z.string().optional(),
  obstacle_to: z.string().optional(),
  obstacle_evidence: z.string().optional(),

  /** What a text is that looks like a denunciation. */
  legal: z.string().optional(),
  /** The form's own key: sent twice, it counts once. */
  once: z.string().optional(),
  /** "more": one more box for a content; "people": the people of the office; "fill": only draw it. */
  go: z.string().optional(),
});

export type RegistrationField = Extract<keyof z.input<typeof registrationForm>, string>;
export type RegistrationForm = Form<RegistrationField>;

/** Somebody who takes part, as the letter names them. */
export type Named = { readonly name: string; readonly address: string };

/** What the form says, read; the unit and the person complained of are looked up by the route. */
export type LetterRead = {
  readonly level: ComplaintLevel;
  readonly firstCode: string | null;
  readonly channel: Channel;
  readonly receivedOn: Day;
  readonly transferor: string | null;
  /** The one who handed it in first, then the others. */
  readonly complainants: readonly (Named & {
    readonly phone: string;
    readonly email: string;
    readonly number: string;
    readonly represents: boolean;
  })[];
  /** Representatives that are none of the complainants: named, so that it can be said. */
  readonly strangers: readonly string[];
  readonly paper: boolean;
  readonly agent: (Named & { readonly written: boolean; readonly notarised: boolean }) | null;
  readonly against: "decision" | "act" | "discipline";
  readonly decisionNumber: string | null;
  readonly decisionDate: Day | null;
  readonly learnedOn: Day;
  readonly contents: readonly string[];
  readonly eligibility: EligibilityAnswers;
};

type Read =
  | { readonly ok: true; readonly value: LetterRead }
  | { readonly ok: false; readonly form: RegistrationForm };

/** Reads the form; all that is wrong is said at once. @param today the last day anything can lie on */
export function readRegistration(form: RegistrationForm, today: Day): Read {
  const t = registrationTexts.errors;
  const errors: Partial<Record<RegistrationField, Words>> = {};
  const line = (name: RegistrationField): string => {
    const text = cleanLine(form.values[name] ?? "");
    if (lengthOf(text) > most.line) errors[name] ??= tooLong(most.line);
    return text;
  };
  const mail = (): string => {
    const typed = line("email");
    if (typed !== "" && mailAddress(typed) === null) errors.email ??= registrationTexts.emailUnfit;
    return typed;
  };
  const letter = (name: RegistrationField, max: number): string => {
    const text = clean(form.values[name] ?? "").trim();
    if (lengthOf(text) > max) errors[name] ??= tooLong(max);
    return text;
  };
  const need = <Value>(name: RegistrationField, value: Value | null, missing: Words) => {
    if (value === null) errors[name] ??= missing;
    return value;
  };
  const day = (name: RegistrationField): Day | null => {
    const on = dayTyped(form.values[name]);
    if (line(name) !== "" && !on) errors[name] ??= t.date;
    if (on && on > today) errors[name] ??= t.future;
    return on;
  };
  const answer = (name: RegistrationField): boolean | null => {
    const said = form.values[name];
    return need(name, said === "yes" ? true : said === "no" ? false : null, t.answer);
  };
  const ticked = (name: RegistrationField): boolean => form.values[name] === "on";

  const level = need("level", levelIn(form.values.level), t.level);
  const channel = need("channel", oneOf(channels, form.values.channel), t.channel);
  const receivedOn = need("received_on", day("received_on"), t.date);
  const transferor = line("transferor") || null;
  if (channel === "transferred" && !transferor) errors.transferor ??= t.transferor;

  const name = need("name", line("name") || null, t.name);
  const address = need("address", line("address") || null, t.address);
  const email = mail();
  const number = line("number").replaceAll(/[ .]/g, "");
  if (number !== "" && !/^(\d{9}|\d{12}|(?=.*\d)[A-Z0-9]{7,10})$/i.test(number))
    errors.number ??= t.number;
  const others = linesOf(letter("others", most.list)).map(namedIn);
  if (others.some((one) => one === null)) errors.others ??= t.others;
  const speakers = linesOf(letter("speakers", most.list));
  const agentName = line("agent_name");
  const agentAddress = line("agent_address");
  if ((agentName === "") !== (agentAddress === "")) errors.agent_name ??= t.agent;

  const against = need("against", oneOf(againstKinds, form.values.against), t.against);
  const learnedOn = need("learned_on", day("learned_on"), t.learnedOn);
  const decisionDate = day("decision_date");
  const contents = contentFields.map((one) => letter(one, most.content)).filter(Boolean);
  if (contents.length === 0) errors.content_1 ??= t.content;

  const internalOrSecret = answer("internal");
  const ownRight = answer("own_right");
  const capacity = need("capacity", oneOf(capacities, form.values.capacity), t.answer);
  const representationLawful = answer("representation");
  const signed = answer("signed");
  const secondDecision = answer("second_decision");
  const court = answer("court");
  const terminatedOn = day("terminated_on");
  const [from, to] = [day("obstacle_from"), day("obstacle_to")];
  if ((from === null) !== (to === null) || (from && to && to < from))
    errors.obstacle_from ??= t.obstacle;

  if (
    Object.keys(errors).length > 0 ||
    !level ||
    !channel ||
    !receivedOn ||
    !name ||
    !address ||
    !against ||
    !learnedOn ||
    !capacity ||
    internalOrSecret === null ||
    ownRight === null ||
    representationLawful === null ||
    signed === null ||
    secondDecision === null ||
    court === null
  )
    return { ok: false, form: withErrors(form, errors) };

  const people = [
    { name, address, phone: line("phone"), email, number },
    ...others.flatMap((one) => (one ? [{ ...one, phone: "", email: "", number: "" }] : [])),
  ];
  const speaks = new Set(speakers.map(sameName));
  return {
    ok: true,
    value: {
      level,
      firstCode: line("first_code") || null,
      channel,
      receivedOn,
      transferor,
      complainants: people.map((one) => ({ ...one, represents: speaks.has(sameName(one.name)) })),
      strangers: speakers.filter(
        (one) => !people.some((person) => sameName(person.name) === sameName(one)),
      ),
      paper: ticked("speakers_paper"),
      agent:
        agentName === ""
          ? null
          : {
              name: agentName,
              address: agentAddress,
              written: ticked("agent_written"),
              notarised: ticked("agent_notarised"),
            },
      against,
      decisionNumber: line("decision_number") || null,
      decisionDate,
      learnedOn,
      contents,
      eligibility: {
        internalOrSecret,
        ownRight,
        capacity,
        representationLawful,
        signed,
        secondDecision,
        terminatedOn,
        court,
        obstacles: from && to ? [{ from, to, evidence: ticked("obstacle_evidence") }] : [],
      },
    },
  };
}

const againstKinds = ["decision", "act", "discipline"] as const;
const capacities = ["full", "represented", "missing"] as const;

const levelIn = (text: string | undefined): ComplaintLevel | null =>
  text === "1" ? 1 : text === "2" ? 2 : null;

const oneOf = <const Value extends string>(
  all: readonly Value[],
  text: string | undefined,
): Value | null => all.find((one) => one === text) ?? null;

const linesOf = (text: string): readonly string[] =>
  text.split("\n").map(cleanLine).filter(Boolean);

/** "Trần Văn B; số 2 phố Mẫu": null where one of the two is missing. */
function namedIn(text: string): Named | null {
  const [name = "", ...rest] = text.split(/[;|\t]/);
  const address = cleanLine(rest.join("; "));
  return name.trim() === "" || address === "" ? null : { name: cleanLine(name), address };
}

const sameName = (name: string): string => cleanLine(name).toLocaleLowerCase("vi").normalize("NFC");
