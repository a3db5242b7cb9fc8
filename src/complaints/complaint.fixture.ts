import type { OfficerId, Role } from "#access/model.ts";
import { day, instantAt, type Day } from "#kernel/day.ts";
import { newId, type Id } from "#kernel/id.ts";
import { publishedCalendar } from "#law/calendars/published.ts";

import type { Command } from "./command.ts";
import type { EligibilityAnswers } from "./eligibility.ts";
import type { Actor } from "./events.ts";
import { begin, evolve, type Registered } from "./evolve.ts";
import { complaintCode, type Complaint, type Notice, type Recipient, type Said } from "./model.ts";
import { decide } from "./rules.ts";
import { pinnedOn } from "./terms.ts";

export const said: Said = { words: id<"complaint-words">("words"), hash: "h" };

export const officer = (name: string): OfficerId => id<"officer">(name);
export const head = officer("head");
export const verifier = officer("verifier");

export const by = (role: Role, who: OfficerId = head, unit = 10): Actor => ({
  kind: "officer",
  officer: who,
  post: 1,
  unit,
  role,
  posts: [{ post: 1, unit, role }],
});

export const theHead = by("head");
export const theDesk = by("reception", officer("desk"));
export const theVerifier = by("case-officer", verifier);
export const theHouse: Actor = { kind: "house" };
export const thePerson: Actor = { kind: "complainant" };

export const told = (on: Day, ...to: readonly Recipient[]): readonly Notice[] =>
  to.map((one) => ({ to: one, on, way: "post" }));

export const eligible: EligibilityAnswers = {
  internalOrSecret: false,
  ownRight: true,
  capacity: "full",
  representationLawful: true,
  signed: true,
  secondDecision: false,
  terminatedOn: null,
  court: false,
  obstacles: [],
};

/** A complaint just registered; say only what your test is about. */
export function registered(over: Partial<Registered> = {}): Complaint {
  const receivedOn = over.receivedOn ?? day("2026-10-01");
  const level = over.level ?? 1;
  return begin(id<"complaint">("complaint"), complaintCode("00000001"), {
    type: "registered",
    level,
    channel: "counter",
    unit: 10,
    respondent: {
      of: "decision",
      unit: 10,
      officer: null,
      number: "12/QĐ-UBND",
      date: null,
      learnedOn: receivedOn,
    },
    named: [],
    parties: [{ holder: id<"holder">("person"), part: "complainant", represents: false }],
    contents: [{ n: 1, said }],
    transferor: null,
    first: null,
    eligibility: eligible,
    receivedAt: instantAt(receivedOn, "08:00"),
    receivedOn,
    pinned: pinnedOn(level, receivedOn, ["acceptance"]),
    ...over,
  });
}

/** The complaint after these steps; throws the first refusal. */
export function after(c: Complaint, ...steps: readonly (readonly [Command, Actor])[]): Complaint {
  return steps.reduce((now, [command, actor]) => {
    const decided = decide(now, command, actor, publishedCalendar);
    if (!decided.ok) throw new Error(`${command.do}: ${decided.refusal.because}`);
    return evolve(now, decided.value);
  }, c);
}

/** Accepted on a day, and given to the verifier the same day. */
export const accepted = (on: Day, over: Partial<Registered> = {}): Complaint =>
  after(
    registered({ receivedOn: on, ...over }),
    [accept(on), theHead],
    [{ do: "assign", officer: verifier, on }, theHead],
  );

export const accept = (on: Day): Command => ({
  do: "accept",
  on,
  notices: told(on, "complainant", "inspectorate"),
  local: null,
});

export const settle = (on: Day): Command => ({
  do: "settle",
  number: "7/QĐ-UBND",
  on,
  finding: "right",
  outcome: "annulled",
  forGroup: false,
  said: { verified: said, dialogue: said, basis: said, conclusion: said },
});

/** Decided on a day, verified without a difference. */
export const decidedOn = (on: Day, over: Partial<Registered> = {}): Complaint => {
  const c = after(accepted(on, over), [
    { do: "report", on, differs: over.level === 2, said },
    theVerifier,
  ]);
  return after(
    over.level === 2
      ? after(
          c,
          [
            {
              do: "call-dialogue",
              on,
              plannedOn: on,
              notices: told(on, "complainant", "respondent"),
            },
            theVerifier,
          ],
          [
            {
              do: "hold-dialogue",
              on,
              chair: head,
              inPerson: true,
              deputyMay: false,
              attended: true,
              minutes: said,
            },
            theHead,
          ],
        )
      : c,
    [settle(on), theHead],
  );
};

// The same name is the same identity.
function id<Of extends string>(name: string): Id<Of> {
  return newId<Of>(0, Buffer.from(name.padEnd(10).slice(0, 10)));
}
