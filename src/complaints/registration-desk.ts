import type { House } from "#cases/house.ts";
import { nameable, unitAnswering } from "#cases/routing.store.ts";
import { legalFormOf } from "#guard/denunciation.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { HeldPost, OfficerId, Staff } from "#people/model.ts";
import { registrars } from "#access/complaints.ts";
import { placeMeant, type PlaceRefusal } from "#units/meant.ts";
import type { Unit } from "#units/model.ts";
import { listUnits } from "#units/store.ts";
import { readForm, withErrors, withProblem } from "#web/form.ts";
import { isOnce, onceFrom } from "#web/lines.ts";

import type { RegistrationChoices } from "./pages/registration-fields.tsx";
import { complaintCodeTyped } from "./receipt.ts";
import { refusalText } from "./refusals.ts";
import { registerComplaint, type ComplaintReceipt } from "./register.ts";
import {
  contentFields,
  readRegistration,
  registrationForm,
  type LetterRead,
  type RegistrationField,
  type RegistrationForm,
} from "./registration.form.ts";
import type { Registration } from "./registration.ts";
import { registrationTexts } from "./texts/registration-page.ts";

/** What the form of the desk draws, first or again. */
export type Desk = {
  readonly form: RegistrationForm;
  readonly once: string;
  readonly choices: RegistrationChoices;
  readonly legal: Text | null;
};

export type CameIn =
  | { readonly page: "form"; readonly status: 200 | 409 | 413 | 415 | 422; readonly desk: Desk }
  | { readonly page: "stop" }
  | { readonly page: "receipt"; readonly receipt: ComplaintReceipt };

/** The post in whose register an officer writes; none for who keeps none. */
export const registrarPost = (staff: Staff): HeldPost | undefined =>
  staff.posts.find(({ role }) => role === "reception") ??
  staff.posts.find(({ role }) => registrars.some((one) => one === role));

/** An empty form: today, at the counter, about the unit itself. */
export async function firstDesk(house: House, staff: Staff): Promise<Desk> {
  const today = dayAt(house.clock());
  const unit = registrarPost(staff)?.unitName ?? "";
  const form: RegistrationForm = {
    values: { level: "1", channel: "counter", received_on: today, unit },
    errors: {},
  };
  const { choices } = await placed(house, form, today);
  return { form, once: onceFrom(house.noise(16)), choices, legal: null };
}

/**
 * Takes a letter into the register. Words that look like a denunciation are asked about before anything
 * is kept; of what is one, nothing is.
 */
export async function register(house: House, staff: Staff, request: Request): Promise<CameIn> {
  const read = await readForm(registrationForm, request);
  const { values } = read.form;
  const today = dayAt(house.clock());
  if (values.legal === "denunciation") return { page: "stop" };
  const once = isOnce(values.once) ? values.once : onceFrom(house.noise(16));
  const { unit, offered, choices } = await placed(house, read.form, today);
  const desk: Desk = { form: read.form, once, choices, legal: null };
  const again = (form: RegistrationForm, status: 409 | 422): CameIn => ({
    page: "form",
    status,
    desk: { ...desk, form },
  });
  if (!read.ok) return { page: "form", status: read.status, desk };
  // Only another look was asked for: nothing is wrong yet.
  if (values.go) {
    const received_on = values.received_on || today;
    const form = { ...read.form, values: { ...values, received_on } };
    return { page: "form", status: 200, desk: { ...desk, form } };
  }

  const legal = legalFormOf(contentFields.map((name) => values[name] ?? "").join("\n\n"));
  if (legal.looksLike === "denunciation" && values.legal !== "complaint") {
    const form = withErrors(read.form, { legal: registrationTexts.errors.legal });
    return { page: "form", status: 422, desk: { ...desk, form, legal: legal.because } };
  }
  const letter = readRegistration(read.form, today);
  const wrong: Partial<Record<RegistrationField, Text>> = {
    ...(unit ? {} : { unit: unitError(values.unit, offered) }),
    ...firstCodeError(letter.ok ? letter.value : null),
  };
  const form = withErrors(letter.ok ? read.form : letter.form, wrong);
  if (!letter.ok || !unit || Object.keys(form.errors).length > 0) return again(form, 422);

  const taken = await registerComplaint(house)(
    registrationOf(letter.value, unit, officerIn(values.respondent), once),
    staff,
  );
  if (taken.ok) return { page: "receipt", receipt: taken.value };
  const { because } = taken.refusal;
  if (because === "no-such-officer")
    return again(withErrors(form, { respondent: registrationTexts.errors.respondent }), 422);
  if (because === "no-such-complaint")
    return again(withErrors(form, { first_code: registrationTexts.errors.firstCode }), 422);
  const anew = because === "other-content" ? onceFrom(house.noise(16)) : once;
  const said = withProblem(form, refusalText[because]);
  return { page: "form", status: 409, desk: { ...desk, once: anew, form: said } };
}

const unitError = (typed: string | undefined, offered: PlaceRefusal | null): Text => {
  if (!typed?.trim()) return registrationTexts.errors.unit;
  return offered?.because === "unit-choose"
    ? registrationTexts.errors.unitChoose
    : registrationTexts.errors.unitUnknown;
};

const firstCodeError = (letter: LetterRead | null): Partial<Record<RegistrationField, Text>> =>
  letter?.firstCode && !complaintCodeTyped(letter.firstCode)
    ? { first_code: registrationTexts.errors.firstCode }
    : {};

/** The office that is meant, and whom it can be about. */
async function placed(house: House, { values }: RegistrationForm, today: Day) {
  const { sql } = house;
  const typed = (values.unit ?? "").replaceAll(/\s+/g, " ").trim();
  const meant = { unit: typed, choice: values.unit_choice, asked: values.unit_asked };
  const [place, communes] = await Promise.all([
    placeMeant(sql, meant, today),
    listUnits(sql, { on: today, level: "commune", limit: 4000 }),
  ]);
  const unit = place.ok ? place.value : null;
  const people = unit
    ? await nameable(sql, await unitAnswering(sql, unit.id, "", today), today)
    : [];
  const offered = !place.ok && place.refusal.because === "unit-choose" ? place.refusal.offered : [];
  const choices: RegistrationChoices = { units: communes.units, offered, people };
  return { unit, offered: place.ok ? null : place.refusal, choices };
}

function registrationOf(
  letter: LetterRead,
  unit: Unit,
  officer: OfficerId | null,
  once: string,
): Registration {
  const { complainants, agent, contents } = letter;
  return {
    level: letter.level,
    firstCode: letter.firstCode ? complaintCodeTyped(letter.firstCode) : null,
    channel: letter.channel,
    receivedOn: letter.receivedOn,
    transferor: letter.transferor,
    complainants: complainants.map(({ name, address, phone, email, number, represents }) => ({
      person: {
        contact: { name, phone, email },
        "identity-number": { number, address },
      },
      represents,
    })),
    authorised: agent
      ? [
          {
            person: {
              contact: { name: agent.name, phone: "", email: "" },
              "identity-number": { number: "", address: agent.address },
            },
            contents: contents.map((_, at) => at + 1),
            written: agent.written,
            notarised: agent.notarised,
          },
        ]
      : [],
    appointed: { paper: letter.paper, strangers: letter.strangers.length },
    respondent: {
      of: letter.against,
      learnedOn: letter.learnedOn,
      unit: unit.id,
      officer,
      number: letter.decisionNumber,
      date: letter.decisionDate,
    },
    contents,
    eligibility: letter.eligibility,
    once,
  };
}

const officerIn = (text: string | undefined): OfficerId | null =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the action asks who this is, if anyone
  text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? (text as OfficerId) : null;
