import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";

import { isEligible } from "./eligibility.ts";
import type { Actor, Command, Event, Letter, Notice } from "./model.ts";
import type { Reason, Refusal } from "./refusals.ts";
import { whyNot } from "./steps.ts";

/** What a command does to a letter: the event to record, or why not. Pure; all dates come in. */
export function decide(l: Letter, command: Command, by: Actor): Result<Event, Refusal> {
  const because = whyNot(l, command.do, by) ?? whyNotThis(l, command);
  return because ? refuse({ because }) : ok(eventOf(l, command, by));
}

// What depends on what the command carries, not only on the letter.
function whyNotThis(l: Letter, command: Command): Reason | null {
  switch (command.do) {
    case "classify": {
      const { parts, missing, eligible } = command.found;
      if (parts.length === 0) return "no-parts";
      return eligible === isEligible({ parts, missing, evidenced: false }) ? null : "wrong-finding";
    }
    case "propose":
    case "split": {
      const wanted = l.progress.stage === "classified" ? l.progress.found.parts : [];
      const made = command.children.map(({ what }) =>
        what === "complaint" ? "complaint" : "feedback",
      );
      if (made.length !== wanted.length || made.some((kind, i) => kind !== wanted[i]))
        return "parts-differ";
      return whyNotTold(l, command);
    }
    case "guide":
    case "return":
    case "refuse":
    case "transfer":
      return whyNotTold(l, command);
    case "offer":
      return command.to === l.desk.unit ? "same-unit" : whyNotTold(l, command);
    case "keep":
      return l.progress.stage === "kept" && command.until <= l.progress.until ? "not-later" : null;
    case "destroy":
      return l.progress.stage === "kept" && command.on < l.progress.until ? "too-early" : null;
    case "merge":
      if (command.into.id === l.id) return "itself";
      if (command.into.merged) return "main-merged";
      return command.into.unit === l.desk.unit ? null : "other-unit";
    case "assign":
      if (l.named.includes(command.officer)) return "named-officer";
      return l.officer === command.officer ? "nothing-new" : null;
    case "name":
      return l.named.includes(command.officer) ? "already-named" : null;
    case "register":
    case "note":
    case "reword":
    case "urge":
    case "take":
    case "give-back":
    case "reply":
    case "unmerge":
    case "restrict":
    case "unrestrict":
    case "handover":
    case "handover-cancel":
    case "handover-confirm":
      return null;
    default:
      return unreachable(command);
  }
}

/** A step that the law wants told carries how its sender was told; it cannot be taken without. */
function whyNotTold(
  l: Letter,
  { notice, on }: { readonly notice: Notice | null; readonly on: Notice["on"] },
): Reason | null {
  if (!l.hasSender) return notice === null ? null : "nobody-to-tell";
  if (notice === null) return "notice-missing";
  return notice.on < l.receivedOn || notice.on > on ? "notice-day" : null;
}

function eventOf(l: Letter, command: Command, by: Actor): Event {
  switch (command.do) {
    case "register":
      return {
        type: "registered",
        officer: by.kind === "officer" ? by.officer : null,
        on: command.on,
      };
    case "assign":
      return { type: "assigned", officer: command.officer, desk: command.desk };
    case "note":
      return { type: "noted", said: command.said };
    case "reword":
      return { type: "reworded", said: command.said };
    case "classify":
      return { type: "classified", found: command.found, said: command.said };
    case "propose":
    case "split": {
      const { children, said, notice, on } = command;
      return { type: pastOf[command.do], children, said, notice, on };
    }
    case "guide":
    case "return":
    case "refuse": {
      const { said, notice, on } = command;
      return { type: pastOf[command.do], said, notice, on };
    }
    case "transfer": {
      const { to, said, notice, on } = command;
      return { type: "transferred", to, said, notice, on };
    }
    case "urge":
      return { type: "urged", to: command.to, said: command.said, on: command.on };
    case "keep":
      return { type: "kept", said: command.said, on: command.on, until: command.until };
    case "offer": {
      const { to, said, notice, on } = command;
      return { type: "offered", from: l.desk.unit, to, said, notice, on };
    }
    case "take":
      return { type: "taken", from: l.desk.unit, desk: command.desk, on: command.on };
    case "give-back":
      return { type: "given-back", by: l.offered?.to ?? l.desk.unit, said: command.said };
    case "reply":
      return { type: "replied", said: command.said, on: command.on };
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
      if (by.kind !== "officer") throw new Error("an officer's step taken by the house");
      return { type: "handover-proposed", by: by.officer };
    case "handover-cancel":
      return { type: "handover-cancelled" };
    case "handover-confirm":
      return { type: "handed-over" };
    case "destroy":
      return { type: "destroyed", on: command.on };
    default:
      return unreachable(command);
  }
}

const pastOf = {
  propose: "proposed",
  split: "split",
  guide: "guided",
  return: "returned",
  refuse: "refused",
} as const;
