import type { Day } from "#kernel/day.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import type { Calendar } from "#law/calendar.ts";

import type { Command } from "./command.ts";
import type { Actor, ComplaintEvent } from "./events.ts";
import { eventOf } from "./decided.ts";
import { evolve } from "./evolve.ts";
import { amendedSince, standing, type Complaint, type Notice, type Recipient } from "./model.ts";
import type { Reason, Refusal } from "./refusals.ts";
import { whyNot } from "./steps.ts";
import { announceBy, effectFrom, passed, readLimit, secondUntil } from "./terms.ts";

/**
 * What a command does to a complaint: the event to record, or why not. Pure: every day comes in, and
 * the calendar only to reckon the limits the law attaches to the step.
 */
export function decide(
  c: Complaint,
  command: Command,
  by: Actor,
  calendar: Calendar,
): Result<ComplaintEvent, Refusal> {
  const because = whyNot(c, command.do, by) ?? whyNotThis(c, command, by, calendar);
  if (because) return refuse({ because });
  const event = eventOf(c, command, by, calendar);
  return lengthens(event) && !counts(c, event, calendar)
    ? refuse({ because: "limit-passed" })
    : ok(event);
}

// What depends on what the command carries, not only on the complaint.
function whyNotThis(c: Complaint, command: Command, by: Actor, calendar: Calendar): Reason | null {
  switch (command.do) {
    case "accept":
      return untold(
        command,
        "complainant",
        "inspectorate",
        ...(c.transferor ? (["transferor"] as const) : []),
      );
    case "refuse":
      return untold(command, "complainant");
    case "assign":
      return c.verifier === command.officer
        ? "nothing-new"
        : c.named.includes(command.officer)
          ? "named-officer"
          : null;
    case "circumstance":
      if (c.circumstances.some(({ is }) => is === command.is)) return "circumstance-known";
      return command.document === "" ? "number-missing" : null;
    case "call-dialogue":
      if (command.plannedOn < command.on) return "day-out-of-order";
      return untold(command, "complainant", "respondent");
    case "hold-dialogue":
      if (c.dialogue && command.on < c.dialogue.calledOn) return "day-out-of-order";
      return c.level === 2 && !command.inPerson && !command.deputyMay ? "chair-in-person" : null;
    case "settle":
      return whyNotSettled(c, command);
    case "send":
      return untold(command, "complainant");
    case "record-receipt":
      return c.sent && command.on < c.sent.on ? "day-out-of-order" : null;
    case "publish":
      return whyNotPublished(c, command, calendar);
    case "unpublish": {
      const until = c.publication?.atLeastUntil ?? null;
      return until !== null && command.on <= until ? "still-posted" : null;
    }
    case "second":
      return whyNotSecond(c, command.on, calendar);
    case "take-effect": {
      if (!c.publication && c.pinned.publication) return "not-published";
      const from = effectFrom(c, calendar);
      return from === null || command.today < from ? "not-in-effect-yet" : null;
    }
    case "suspend":
      if (command.from < amendedSince) return "not-in-law-then";
      if (command.document === "") return "number-missing";
      return untold(command, "complainant", "respondent");
    case "resume":
      if (command.document === "") return "number-missing";
      if (command.on < (c.suspensions.at(-1)?.from ?? command.on)) return "day-out-of-order";
      return untold(command, "complainant", "respondent");
    case "terminate":
      return whyNotTerminated(c, command);
    case "withdraw":
    case "ask-withdrawal": {
      const open = new Set(standing(c).map(({ n }) => n));
      const known = command.contents.length > 0 && command.contents.every((n) => open.has(n));
      return known ? null : "no-such-content";
    }
    case "reopen-content":
      if (command.on < amendedSince) return "not-in-law-then";
      return c.contents.some(({ n, withdrawnOn }) => n === command.n && withdrawnOn !== null)
        ? null
        : "content-standing";
    case "overdue":
      if (command.owed !== null && command.today <= command.owed) return "nothing-late";
      return passed(c, command.limit, command.today, calendar) === null ? "nothing-late" : null;
    case "name":
      return c.named.includes(command.officer) ? "already-named" : null;
    case "move":
      return command.unit === c.unit ? "nothing-new" : null;
    case "handover":
      return c.contents.some(({ n, handedOver }) => n === command.n && !handedOver)
        ? null
        : "no-such-content";
    case "handover-confirm":
      return by.kind === "officer" && by.officer === c.handover?.by ? "second-person" : null;
    case "handover-cancel":
    case "report":
    case "record-court":
    case "enforce":
    case "close":
    case "note":
    case "reissue":
      return null;
    default:
      return unreachable(command);
  }
}

const tellings = {
  complainant: "notice-to-complainant",
  respondent: "notice-to-respondent",
  transferor: "notice-to-transferor",
  inspectorate: "notice-to-inspectorate",
} as const satisfies Partial<Record<Recipient, Reason>>;

// A step the law wants announced carries who was told; nobody can be told tomorrow.
function untold(
  command: { readonly notices: readonly Notice[] } & (
    | { readonly on: Day }
    | { readonly from: Day }
  ),
  ...wanted: readonly (keyof typeof tellings)[]
): Reason | null {
  const today = "on" in command ? command.on : command.from;
  if (command.notices.some(({ on }) => on > today)) return "notice-in-future";
  const missing = wanted.find((one) => !command.notices.some(({ to }) => to === one));
  return missing ? tellings[missing] : null;
}

function whyNotSettled(
  c: Complaint,
  command: Extract<Command, { readonly do: "settle" }>,
): Reason | null {
  if (command.number === "") return "number-missing";
  const { said } = command;
  const whole = said.verified && said.basis && said.conclusion;
  return whole && (said.dialogue || !c.dialogue?.held) ? null : "part-missing";
}

function whyNotPublished(
  c: Complaint,
  command: Extract<Command, { readonly do: "publish" }>,
  calendar: Calendar,
): Reason | null {
  const { form, from, times, announcedOn } = command;
  if (from > command.on || from < (c.decision?.on ?? from)) return "day-out-of-order";
  if (command.hasPortal && command.portalOn === null) return "portal-missing";
  if (command.portalOn !== null && command.portalOn > command.on) return "day-out-of-order";
  if ((form === "broadcast" || form === "print") && (times ?? 0) < 2) return "too-few-times";
  if (form !== "meeting") return null;
  const by = announceBy(from, calendar);
  return announcedOn === null || (by !== null && announcedOn > by)
    ? "meeting-announced-late"
    : null;
}

function whyNotSecond(c: Complaint, on: Day, calendar: Calendar): Reason | null {
  const until = secondUntil(c, calendar, on);
  if (until === null) {
    // The decision is out but nobody wrote down when it arrived: it is the complainant who suffers if we doubt.
    return c.decision ? null : "second-not-yet";
  }
  return on > until ? "second-too-late" : null;
}

function whyNotTerminated(
  c: Complaint,
  command: Extract<Command, { readonly do: "terminate" }>,
): Reason | null {
  const byWithdrawal = command.ground === "withdrawn";
  if (byWithdrawal && standing(c).length > 0) return "not-withdrawn";
  if (!byWithdrawal && command.on < amendedSince) return "not-in-law-then";
  if (!byWithdrawal && !command.said) return "reason-missing";
  return byWithdrawal ? untold(command, "complainant") : untold(command, "respondent");
}

const lengthens = (event: ComplaintEvent): boolean =>
  event.type === "circumstance-found" || event.type === "suspended";

// The clock itself says whether an act still counts: after the end it changes nothing.
function counts(c: Complaint, event: ComplaintEvent, calendar: Calendar): boolean {
  const asOf = event.type === "suspended" ? event.from : "on" in event ? event.on : null;
  if (asOf === null) return true;
  const reading = readLimit(evolve(c, event), "settlement", { calendar, asOf });
  return reading === null || reading.refused.length === 0;
}
