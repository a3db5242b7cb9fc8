import type { House } from "#cases/house.ts";
import { contentMark } from "#cases/receipt.ts";
import { dayAt, instant, type Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import type { OfficerId, UnitId } from "#people/model.ts";
import type { Person } from "#vault/model.ts";
import { receiptKeyOf } from "#register/boxes.ts";
import { sealPerson } from "#vault/person.ts";

import { datesAfter } from "./dates.ts";
import type { EligibilityAnswers } from "./eligibility.ts";
import { begin, type Registered } from "./evolve.ts";
import type {
  Channel,
  ComplaintCode,
  ComplaintLevel,
  HolderId,
  Respondent,
  Said,
} from "./model.ts";
import {
  complaintCodeFrom,
  complaintOnceHash,
  complaintSecret,
  complaintSecretHash,
} from "./receipt.ts";
import {
  faultsOfAuthorisation,
  faultsOfRepresentation,
  type RepresentationFault,
} from "./representation.ts";
import { keptWords, saidOf } from "./said.ts";
import type { KeptComplaint, KeptWords, WordsRole } from "./store.ts";
import { pinnedOn } from "./terms.ts";

/** A complaint as somebody registers it, read and cleaned at the edge. */
export type Registration = {
  readonly level: ComplaintLevel;
  /** Of a second complaint: the code of the first, where this house settled it. */
  readonly firstCode: ComplaintCode | null;
  readonly channel: Channel;
  /** The day it reached the office; not after today. */
  readonly receivedOn: Day;
  /** The agency, paper or deputy that passed it on. */
  readonly transferor: string | null;
  /** The first is who handed it in. */
  readonly complainants: readonly { readonly person: Person; readonly represents: boolean }[];
  readonly authorised: readonly {
    readonly person: Person;
    readonly contents: readonly number[];
    readonly written: boolean;
    readonly notarised: boolean;
  }[];
  /** Whether a paper appoints the representatives, and how many of them do not complain themselves. */
  readonly appointed: { readonly paper: boolean; readonly strangers: number };
  readonly respondent: Omit<Respondent, "unit" | "officer"> & {
    readonly unit: UnitId;
    /** The officer named, where one is: they and everyone under them lose it. */
    readonly officer: OfficerId | null;
  };
  readonly contents: readonly string[];
  readonly eligibility: EligibilityAnswers;
  /** The form's own key: the same form sent twice counts once. At least 16 characters. */
  readonly once: string;
};

/** Everything a registration writes, worked out before anything is written. */
export function newComplaint(
  house: House,
  registration: Registration,
  at: Date,
  where: {
    readonly unit: UnitId;
    readonly named: readonly OfficerId[];
    readonly first: KeptComplaint | null;
  },
) {
  const id = newId<"complaint">(at.getTime(), house.noise(10));
  const words: KeptWords[] = [];
  const said = (role: WordsRole, body: string): Said => {
    const kept = keptWords(house, at, role, body);
    words.push(kept);
    return saidOf(kept);
  };
  const holder = (): HolderId => newId<"holder">(at.getTime(), house.noise(10));
  const people = [
    ...registration.complainants.map(({ person, represents }) => ({
      person,
      party: { holder: holder(), part: "complainant" as const, represents },
    })),
    ...registration.authorised.map(({ person }) => ({
      person,
      party: { holder: holder(), part: "authorised" as const, represents: false },
    })),
  ];
  const { first } = where;
  const event: Registered = {
    type: "registered",
    level: registration.level,
    channel: registration.channel,
    unit: where.unit,
    respondent: registration.respondent,
    named: [...new Set([...where.named, ...(first?.complaint.named ?? [])])],
    parties: people.map(({ party }) => party),
    contents: registration.contents.map((body, i) => ({ n: i + 1, said: said("content", body) })),
    transferor: registration.transferor ? said("transferor", registration.transferor) : null,
    first: first
      ? {
          complaint: first.complaint.id,
          code: first.complaint.code,
          settledBy: first.complaint.decision?.by ?? null,
        }
      : null,
    eligibility: answersOf(registration),
    receivedAt: instant(at),
    receivedOn: registration.receivedOn,
    pinned: pinnedOn(registration.level, registration.receivedOn, ["acceptance"]),
  };
  const complaint = begin(id, complaintCodeFrom(house.noise(5)), event);
  const by = { calendar: house.calendar, asOf: dayAt(at) };
  const { master } = house;
  const secret = complaintSecret(master, registration.once);
  return {
    complaint,
    event,
    words,
    dates: datesAfter(complaint, {}, by),
    calendar: house.calendar.id,
    people: people.map(({ person, party }) => ({
      holder: party.holder,
      sealed: sealPerson(house.vault, party.holder, person),
    })),
    secretHash: complaintSecretHash(master, secret),
    receipt: receiptKeyOf(secret),
    onceHash: complaintOnceHash(master, registration.once),
    contentMark: markOf(registration),
    notify: Boolean(registration.complainants[0]?.person.contact?.email),
  };
}

/** The answers as they were given, with what the papers of representation say of them. */
const answersOf = (registration: Registration): EligibilityAnswers => ({
  ...registration.eligibility,
  representationLawful:
    registration.eligibility.representationLawful && faultsIn(registration).length === 0,
});

/** What is wrong with who speaks for whom. */
export const faultsIn = ({
  complainants,
  appointed,
  authorised,
  receivedOn,
}: Registration): readonly RepresentationFault[] => [
  ...faultsOfRepresentation(
    {
      people: complainants.length,
      representatives: [
        ...complainants.filter(({ represents }) => represents).map(() => ({ complains: true })),
        ...Array.from({ length: appointed.strangers }, () => ({ complains: false })),
      ],
      paper: appointed.paper,
    },
    receivedOn,
  ),
  ...faultsOfAuthorisation(authorised),
];

/** Tells this registration from another sent with the same form. */
export const markOf = ({ once, ...content }: Registration): Buffer =>
  contentMark(once, [
    JSON.stringify(content, (_, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString("base64") : value,
    ),
  ]);
