import type { Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Calendar } from "#law/calendar.ts";
import { dueDay } from "#law/deadline.ts";
import { versionOn, versionsOf } from "#law/registry.ts";

import type { Command } from "./command.ts";
import type { Actor, ComplaintEvent } from "./events.ts";
import { amendedSince, standing, type Closing, type Complaint } from "./model.ts";
import { effectFrom, mustBePublic, passed, pinnedOn } from "./terms.ts";

/** What a command that is allowed writes into the record. */
export function eventOf(
  c: Complaint,
  command: Command,
  by: Actor,
  calendar: Calendar,
): ComplaintEvent {
  switch (command.do) {
    case "accept": {
      const { on, notices, local } = command;
      const pinned = pinnedOn(c.level, on, ["settlement"]);
      return { type: "accepted", on, by: officerOf(by), notices, local, pinned };
    }
    case "refuse": {
      const { on, ground, said, notices } = command;
      return { type: "not-accepted", on, by: officerOf(by), ground, said, notices };
    }
    case "assign":
      return { type: "assigned", officer: command.officer, on: command.on };
    case "circumstance": {
      const { is, on, document, said } = command;
      return { type: "circumstance-found", is, on, document, said };
    }
    case "report":
      return { type: "verified", on: command.on, differs: command.differs, said: command.said };
    case "call-dialogue": {
      const { on, plannedOn, notices } = command;
      return { type: "dialogue-called", on, plannedOn, notices };
    }
    case "hold-dialogue": {
      const { on, chair, inPerson, attended, minutes } = command;
      return { type: "dialogue-held", on, chair, inPerson, attended, minutes };
    }
    case "settle": {
      const { number, on, finding, outcome, forGroup, said } = command;
      const open = mustBePublic(c.level, on) ? (["publication"] as const) : [];
      const pinned = pinnedOn(c.level, on, ["sending", "effect", ...open]);
      const decision = { number, on, by: officerOf(by), finding, outcome, forGroup, said };
      return { type: "settled", ...decision, pinned };
    }
    case "send":
      return { type: "sent", on: command.on, notices: command.notices };
    case "record-receipt":
      return { type: "received-by-complainant", on: command.on };
    case "publish":
      return publishedBy(c, command, calendar);
    case "unpublish":
      return { type: "publication-ended", on: command.on };
    case "second":
      return { type: "second-complaint", on: command.on, complaint: command.complaint };
    case "record-court":
      return { type: "court-recorded", on: command.on, said: command.said };
    case "take-effect":
      return { type: "took-effect", on: effectFrom(c, calendar) ?? command.today };
    case "enforce":
      return { type: "enforcement-began", on: command.on, said: command.said };
    case "close":
      return { type: "closed", on: command.on, because: closingOf(c), said: command.said };
    case "suspend": {
      const { from, ground, document, said, notices } = command;
      return { type: "suspended", from, ground, document, said, notices };
    }
    case "resume": {
      const { on, document, notices } = command;
      return { type: "resumed", on, document, notices };
    }
    case "terminate": {
      const { on, ground, said, notices } = command;
      return { type: "terminated", on, ground, said, notices };
    }
    case "withdraw":
      return withdrawnBy(c, command);
    case "ask-withdrawal":
      return partBeforeAmendment(c, command)
        ? lawyerAsked(command.on)
        : { type: "withdrawal-asked", on: command.on, contents: command.contents };
    case "reopen-content":
      return { type: "content-reopened", n: command.n, on: command.on, said: command.said };
    case "overdue": {
      const { limit, today } = command;
      return { type: "overdue", limit, due: passed(c, limit, today, calendar) ?? today };
    }
    case "name": {
      const { officer, unit, keeps } = command;
      return { type: "officer-named", officer, unit, keeps };
    }
    case "note":
      return { type: "noted", said: command.said };
    case "reissue":
      return { type: "secret-reissued", said: command.said };
    case "move":
      return { type: "moved", from: c.unit, unit: command.unit, keeps: command.keeps };
    case "handover":
      return { type: "handover-proposed", by: officerOf(by), n: command.n };
    case "handover-confirm":
      return { type: "content-handed-over", n: c.handover?.n ?? 0 };
    case "handover-cancel":
      return { type: "handover-cancelled" };
    default:
      return unreachable(command);
  }
}

function publishedBy(
  c: Complaint,
  command: Extract<Command, { readonly do: "publish" }>,
  calendar: Calendar,
): ComplaintEvent {
  const { form, from, announcedOn, times, portalOn } = command;
  const stays = form === "posting" || form === "online";
  const rule = stays ? versionOn(versionsOf("KN-29-POSTING"), from) : undefined;
  const atLeastUntil = rule ? dueDay(rule, from, rule.amount, calendar) : null;
  const pinned = rule ? pinnedOn(c.level, from, ["posting"]) : {};
  return { type: "published", form, from, announcedOn, times, portalOn, atLeastUntil, pinned };
}

// Before 01/7/2026 the law knew withdrawal of the whole only: a lawyer says what a part of it means.
function withdrawnBy(
  c: Complaint,
  command: Extract<Command, { readonly do: "withdraw" }>,
): ComplaintEvent {
  if (partBeforeAmendment(c, command)) return lawyerAsked(command.on);
  const { on, contents, how, said } = command;
  return { type: "withdrawn", on, contents, how, said };
}

const partBeforeAmendment = (
  c: Complaint,
  { on, contents }: { readonly on: Day; readonly contents: readonly number[] },
): boolean => on < amendedSince && new Set(contents).size < standing(c).length;

const lawyerAsked = (on: Day): ComplaintEvent => ({
  type: "asked-lawyer",
  question: "partial-withdrawal-before-2026-07",
  on,
});

function closingOf(c: Complaint): Closing {
  if (c.stage === "enforcing") return "enforced";
  if (c.second) return "second-complaint";
  return c.court ? "court" : "nothing-to-do";
}

function officerOf(by: Actor) {
  if (by.kind !== "officer") throw new Error(`an officer's step taken by ${by.kind}`);
  return by.officer;
}
