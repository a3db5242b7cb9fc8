import { unreachable } from "#kernel/result.ts";

import type { ComplaintEvent } from "./events.ts";
import {
  amendedSince,
  type Complaint,
  type ComplaintCode,
  type ComplaintId,
  type Stage,
} from "./model.ts";

export type Registered = Extract<ComplaintEvent, { readonly type: "registered" }>;

/** The complaint as it is when it has just been registered. */
export const begin = (id: ComplaintId, code: ComplaintCode, event: Registered): Complaint => ({
  id,
  code,
  level: event.level,
  channel: event.channel,
  unit: event.unit,
  respondent: event.respondent,
  named: event.named,
  parties: event.parties,
  contents: event.contents.map(({ n, said }) => ({
    n,
    said,
    withdrawnOn: null,
    handedOver: false,
  })),
  receivedAt: event.receivedAt,
  receivedOn: event.receivedOn,
  transferor: event.transferor,
  first: event.first,
  eligibility: event.eligibility,
  stage: "awaiting-acceptance",
  acceptance: null,
  refusal: null,
  verifier: null,
  circumstances: [],
  verification: null,
  dialogue: null,
  decision: null,
  sent: null,
  publication: null,
  second: null,
  court: null,
  effectOn: null,
  enforcingSince: null,
  suspensions: [],
  termination: null,
  closed: null,
  overdue: [],
  lawyer: [],
  withdrawalAsked: [],
  handover: null,
  pinned: event.pinned,
  seq: 1,
});

/** A complaint from its whole record; null where the record does not begin with its registration. */
export function fold(
  id: ComplaintId,
  code: ComplaintCode,
  events: readonly ComplaintEvent[],
): Complaint | null {
  const [first, ...rest] = events;
  if (first?.type !== "registered") return null;
  return rest.reduce(evolve, begin(id, code, first));
}

/** The complaint after something happened to it. */
export function evolve(c: Complaint, event: ComplaintEvent): Complaint {
  return { ...c, ...changeBy(c, event), seq: c.seq + 1 };
}

function changeBy(c: Complaint, event: ComplaintEvent): Partial<Complaint> {
  switch (event.type) {
    case "accepted": {
      const { on, by, notices, local } = event;
      return {
        stage: "accepted",
        acceptance: { on, by, notices, local },
        pinned: { ...c.pinned, ...event.pinned },
      };
    }
    case "not-accepted":
      return {
        stage: "not-accepted",
        refusal: { on: event.on, ground: event.ground, by: event.by },
      };
    case "assigned":
      return {
        verifier: event.officer,
        stage: c.stage === "accepted" ? "verifying" : c.stage,
      };
    case "circumstance-found": {
      const { is, on, document } = event;
      return { circumstances: [...c.circumstances, { is, on, document }] };
    }
    case "verified": {
      const { on, differs, said } = event;
      return { verification: { on, differs, said } };
    }
    case "dialogue-called":
      return {
        stage: "dialogue",
        dialogue: { calledOn: event.on, plannedOn: event.plannedOn, held: null },
      };
    case "dialogue-held": {
      const { on, chair, inPerson, attended, minutes } = event;
      const called = c.dialogue ?? { calledOn: on, plannedOn: on };
      const question = attended || on >= amendedSince ? [] : (["absence-before-2026-07"] as const);
      return {
        dialogue: { ...called, held: { on, chair, inPerson, attended, minutes } },
        lawyer: [...new Set([...c.lawyer, ...question])],
      };
    }
    case "settled": {
      const { number, on, by, finding, outcome, forGroup, said } = event;
      return {
        stage: "decided",
        decision: { number, on, by, finding, outcome, forGroup, said },
        pinned: { ...c.pinned, ...event.pinned },
      };
    }
    case "sent":
      return { sent: { on: event.on, receivedOn: handedOn(event) } };
    case "received-by-complainant":
      return c.sent ? { sent: { ...c.sent, receivedOn: event.on } } : {};
    case "published": {
      const { form, from, announcedOn, times, portalOn, atLeastUntil } = event;
      return {
        stage: "published",
        publication: { form, from, announcedOn, times, portalOn, atLeastUntil, endedOn: null },
        pinned: { ...c.pinned, ...event.pinned },
      };
    }
    case "publication-ended":
      return {
        stage: c.stage === "published" ? "awaiting-effect" : c.stage,
        ...(c.publication ? { publication: { ...c.publication, endedOn: event.on } } : {}),
      };
    case "second-complaint":
      return { second: { on: event.on, complaint: event.complaint } };
    case "court-recorded":
      return { court: { on: event.on } };
    case "took-effect":
      return { stage: "in-effect", effectOn: event.on };
    case "enforcement-began":
      return { stage: "enforcing", enforcingSince: event.on };
    case "closed":
      return { stage: "closed", closed: { on: event.on, because: event.because } };
    case "suspended": {
      const { from, ground, document } = event;
      const open = { from, ground, document, resumedOn: null, resumedBy: null };
      return { suspensions: [...c.suspensions, open] };
    }
    case "resumed":
      return {
        suspensions: c.suspensions.map((one) =>
          one.resumedOn === null ? { ...one, resumedOn: event.on, resumedBy: event.document } : one,
        ),
      };
    case "terminated":
      return { stage: "terminated", termination: { on: event.on, ground: event.ground } };
    case "withdrawn":
      return {
        withdrawalAsked: [],
        contents: c.contents.map((one) =>
          event.contents.includes(one.n) ? { ...one, withdrawnOn: event.on } : one,
        ),
      };
    case "withdrawal-asked":
      return { withdrawalAsked: event.contents };
    case "content-reopened":
      return {
        contents: c.contents.map((one) =>
          one.n === event.n ? { ...one, withdrawnOn: null } : one,
        ),
      };
    case "overdue":
      return { overdue: [...c.overdue, { limit: event.limit, due: event.due }] };
    case "asked-lawyer":
      return {
        withdrawalAsked: [],
        lawyer: c.lawyer.includes(event.question) ? c.lawyer : [...c.lawyer, event.question],
      };
    case "officer-named":
      return { named: [...c.named, event.officer], ...inUnit(c, event) };
    case "moved":
      return inUnit(c, event);
    case "handover-proposed":
      return { handover: { by: event.by, n: event.n } };
    case "handover-cancelled":
      return { handover: null };
    case "content-handed-over":
      return {
        handover: null,
        contents: c.contents.map((one) => (one.n === event.n ? { ...one, handedOver: true } : one)),
      };
    case "registered":
    case "recalculated":
    case "noted":
    case "secret-reissued":
      return {};
    default:
      return unreachable(event);
  }
}

// Handed over in person, it was received that day; by post that is recorded when it is known.
const handedOn = ({ notices }: Extract<ComplaintEvent, { readonly type: "sent" }>) =>
  notices.find(({ to, way }) => to === "complainant" && way === "handed")?.on ?? null;

// Whoever verified loses it where it leaves their unit or they are the one named.
function inUnit(
  c: Complaint,
  event: { readonly unit: Complaint["unit"]; readonly keeps: boolean },
): Partial<Complaint> {
  const verifier = event.keeps ? c.verifier : null;
  const back: Stage = c.stage === "verifying" || c.stage === "dialogue" ? "accepted" : c.stage;
  return {
    unit: event.unit,
    verifier,
    stage: verifier === null ? back : c.stage,
  };
}
