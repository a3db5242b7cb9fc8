import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";

import { grounds } from "./grounds.ts";
import type { Actor, Command, Event, Matter, Step } from "./model.ts";
import type { Reason, Refusal } from "./refusals.ts";
import { gates, whileMerged } from "./steps.ts";

/** What a command does to a matter: the event to record, or why not. Pure; all dates come in. */
export function decide(m: Matter, command: Command, by: Actor): Result<Event, Refusal> {
  const because = whyNot(m, command.do, by) ?? whyNotThis(m, command, by);
  return because ? refuse({ because }) : ok(eventOf(m, command, by));
}

/** Why a step is not open to this actor now; null when it is. */
export const whyNot = (m: Matter, step: Step, by: Actor): Reason | null => {
  if (m.handoverBy && step !== "handover-cancel" && step !== "handover-confirm") {
    return by.kind === "house" || by.kind === "officer" ? "handover-pending" : gates[step](m, by);
  }
  const because = gates[step](m, by);
  return because === null && m.mergedInto && !whileMerged.includes(step) ? "merged" : because;
};

// What depends on what the command carries, not only on the matter.
function whyNotThis(m: Matter, command: Command, by: Actor): Reason | null {
  switch (command.do) {
    case "accept":
    case "assign":
      if (m.named.includes(command.officer)) return "named-officer";
      if (m.progress.stage === "accepted" && m.progress.officer === command.officer)
        return "nothing-new";
      return null;
    case "help":
      if (m.named.includes(command.officer)) return "named-officer";
      if (m.helpers.includes(command.officer)) return "already-helping";
      if (m.progress.stage === "accepted" && m.progress.officer === command.officer)
        return "accountable-already";
      return null;
    case "unhelp":
      return m.helpers.includes(command.officer) ? null : "not-helping";
    case "name":
      return m.named.includes(command.officer) ? "already-named" : null;
    case "transfer":
      return command.to === m.desk.unit ? "same-unit" : null;
    case "decline":
      return grounds.some((g) => g.id === command.ground && g.verified === "V")
        ? null
        : "unverified-ground";
    case "decide-appeal":
      return by.kind === "officer" &&
        m.progress.stage === "declined" &&
        m.progress.by === by.officer
        ? "own-refusal"
        : null;
    case "rate":
      return command.rating === "unsatisfied" && !command.said ? "reason-missing" : null;
    case "consent":
      return command.publish === m.publishConsent ? "nothing-new" : null;
    case "close":
      return m.progress.stage === "answered" && command.on <= m.progress.confirmUntil
        ? "window-open"
        : null;
    case "merge":
      if (command.into.id === m.id) return "itself";
      if (command.into.merged) return "main-merged";
      if (command.into.kind !== m.kind) return "other-kind";
      return command.into.unit === m.desk.unit ? null : "other-unit";
    case "unmerge":
    case "urgent":
    case "note":
    case "ask":
    case "take":
    case "return":
    case "answer":
    case "publish":
    case "unpublish":
    case "restrict":
    case "unrestrict":
    case "handover":
    case "handover-cancel":
    case "handover-confirm":
    case "reissue":
    case "reply":
    case "withdraw":
    case "appeal":
      return null;
    default:
      return unreachable(command);
  }
}

function eventOf(m: Matter, command: Command, by: Actor): Event {
  switch (command.do) {
    case "accept":
      return {
        type: "accepted",
        officer: command.officer,
        urgentBy: m.urgent ? command.urgentBy : null,
        desk: command.desk ?? m.desk,
        at: command.at,
      };
    case "assign":
      return { type: "assigned", officer: command.officer, desk: command.desk ?? m.desk };
    case "urgent":
      return { type: "made-urgent", urgentBy: m.acceptedAt ? command.urgentBy : null };
    case "help":
      return { type: "helper-added", officer: command.officer };
    case "unhelp":
      return { type: "helper-removed", officer: command.officer };
    case "note":
      return { type: "noted", said: command.said };
    case "ask":
      return { type: "asked", said: command.said };
    case "transfer":
      return { type: "transfer-offered", from: m.desk.unit, to: command.to, said: command.said };
    case "take":
      return { type: "transfer-taken", from: m.desk.unit, desk: command.desk };
    case "return":
      return { type: "transfer-returned", by: m.transfer?.to ?? m.desk.unit, said: command.said };
    case "decline":
      return {
        type: "declined",
        ground: command.ground,
        by: officerOf(by),
        said: command.said,
        on: command.on,
      };
    case "answer":
      return {
        type: "answered",
        officer: officerOf(by),
        said: command.said,
        on: command.on,
        confirmUntil: command.confirmUntil,
      };
    case "publish":
      return { type: "published" };
    case "unpublish":
      return { type: "unpublished" };
    case "merge": {
      const { into, said, on } = command;
      return { type: "merged", into: into.id, code: into.code, said, on };
    }
    case "unmerge":
      return { type: "unmerged", said: command.said };
    case "name":
      return { type: "officer-named", officer: command.officer, desk: command.desk };
    case "restrict":
      return { type: "restricted", said: command.said };
    case "unrestrict":
      return { type: "unrestricted", said: command.said };
    case "handover":
      return { type: "handover-proposed", by: officerOf(by) };
    case "handover-cancel":
      return { type: "handover-cancelled" };
    case "handover-confirm":
      return { type: "handed-over" };
    case "decide-appeal":
      return {
        type: "appeal-decided",
        outcome: command.outcome,
        officer: officerOf(by),
        said: command.said,
        on: command.on,
        answerBy: command.answerBy,
      };
    case "reissue":
      return { type: "secret-reissued" };
    case "reply":
      return { type: "replied", said: command.said };
    case "rate":
      return {
        type: "rated",
        rating: command.rating,
        said: command.said,
        on: command.on,
        reopens:
          command.rating === "unsatisfied" && !m.reopenedOn
            ? { desk: command.head, answerBy: command.answerBy }
            : null,
      };
    case "withdraw":
      return { type: "withdrawn", on: command.on };
    case "consent":
      return { type: "consented", publish: command.publish };
    case "appeal":
      return {
        type: "appealed",
        said: command.said,
        on: command.on,
        desk: command.desk,
        answerBy: command.answerBy,
      };
    case "close":
      return { type: "closed", because: "window-passed", on: command.on };
    default:
      return unreachable(command);
  }
}

function officerOf(by: Actor) {
  if (by.kind !== "officer") throw new Error(`an officer's step taken by ${by.kind}`);
  return by.officer;
}
