import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";

import type { Actor, Along, Command, Event, Task } from "./model.ts";
import type { TaskReason, TaskRefusal } from "./refusals.ts";
import { isLate } from "./standing.ts";
import { gates } from "./steps.ts";

/**
 * What a command does to a task: the event to record, or why not. Pure; all days come in. Who may take
 * which step was asked of the policy before (access/tasks.ts).
 */
export function decide(task: Task, command: Command, by: Actor): Result<Event, TaskRefusal> {
  const because = gates[command.do](task, by) ?? whyNotThis(task, command);
  return because ? refuse({ because }) : ok(eventOf(task, command, by));
}

// What depends on what the command carries, not only on the task.
function whyNotThis(task: Task, command: Command): TaskReason | null {
  switch (command.do) {
    case "assign":
      return task.progress.stage === "running" &&
        task.progress.officer === command.officer &&
        !task.handedOver
        ? "nothing-new"
        : null;
    case "set-due":
      return command.due < command.on || command.due < task.startOn ? "due-passed" : null;
    case "progress":
      return Number.isInteger(command.percent) && command.percent >= 0 && command.percent <= 100
        ? null
        : "percent";
    case "ask-extension":
      return task.due.is === "dated" && command.until > task.due.now && command.until >= command.on
        ? null
        : "not-later";
    case "grant-extension":
      return task.asked && task.asked.until < command.on ? "asked-day-passed" : null;
    case "split":
      return command.children.length === 0 ? "no-children" : null;
    case "hand-over":
      return command.holder.unit === task.holder.unit ? "same-unit" : null;
    case "cooperate":
      return whyNotAlong(task, command.units);
    case "depend":
      if (command.upon.id === task.id) return "itself";
      if (task.dependsOn.includes(command.upon.id)) return "nothing-new";
      return command.upon.waitsForThis ? "circle" : null;
    case "undepend":
      return task.dependsOn.includes(command.upon.id) ? null : "no-such-dependence";
    case "explain":
      return isLate(task, command.on) ? null : "not-late";
    case "show":
      return task.visibility === command.visibility ? "nothing-new" : null;
    case "take":
    case "evidence":
    case "refuse-extension":
    case "submit":
    case "accept":
    case "return":
    case "drop":
    case "repeat":
      return null;
    default:
      return unreachable(command);
  }
}

// Who worked along already may stay or be let go, also where that unit has ended meanwhile.
function whyNotAlong({ holder, cooperating }: Task, units: readonly Along[]): TaskReason | null {
  if (units.some(({ unit }) => unit === holder.unit)) return "along-itself";
  if (units.some(({ unit, lives }) => !lives && !cooperating.includes(unit))) return "unit-ended";
  const asked = new Set(units.map(({ unit }) => unit));
  const same = asked.size === cooperating.length && cooperating.every((unit) => asked.has(unit));
  return same ? "nothing-new" : null;
}

function eventOf(task: Task, command: Command, by: Actor): Event {
  const { on } = command;
  switch (command.do) {
    case "take":
      return { type: "taken", officer: command.officer, holder: command.holder, on };
    case "assign":
      return { type: "assigned", officer: command.officer, holder: command.holder, on };
    case "set-due":
      return { type: "due-set", due: command.due, on };
    case "progress":
      return { type: "progressed", percent: command.percent, said: command.said, on };
    case "evidence":
      return { type: "evidence-added", kind: command.link.kind, on };
    case "ask-extension":
      return {
        type: "extension-asked",
        until: command.until,
        officer: officerOf(by),
        said: command.said,
        on,
      };
    case "grant-extension": {
      if (task.due.is === "undated" || !task.asked) throw new Error("nothing was asked for");
      return { type: "extension-granted", from: task.due.now, until: task.asked.until, on };
    }
    case "refuse-extension": {
      if (!task.asked) throw new Error("nothing was asked for");
      return { type: "extension-refused", until: task.asked.until, said: command.said, on };
    }
    case "submit": {
      // Whoever is accountable stands as the one who did it, also where their head hands it in.
      if (task.progress.stage !== "running") throw new Error("nobody is accountable");
      return { type: "submitted", officer: task.progress.officer, said: command.said, on };
    }
    case "accept":
      return { type: "accepted", said: command.said, on };
    case "return":
      return { type: "returned", said: command.said, on };
    case "split":
      return { type: "split", children: command.children, on };
    case "hand-over": {
      const { holder, said } = command;
      return { type: "handed-over", from: task.holder.unit, holder, said, on };
    }
    case "cooperate": {
      const to = [...new Set(command.units.map(({ unit }) => unit))].toSorted((a, b) => a - b);
      return { type: "cooperation-changed", from: task.cooperating, to, said: command.said, on };
    }
    case "depend":
      return { type: "depends", upon: command.upon.id, open: command.upon.open, on };
    case "undepend":
      return { type: "depends-no-more", upon: command.upon.id, open: command.upon.open, on };
    case "explain":
      return { type: "explained", said: command.said, on };
    case "drop":
      return { type: "dropped", said: command.said, on };
    case "show":
      return { type: "shown", visibility: command.visibility, on };
    case "repeat":
      return { type: "repeated", next: command.next, on };
    default:
      return unreachable(command);
  }
}

function officerOf(by: Actor) {
  if (by.kind !== "officer") throw new Error("the house asks for no extension");
  return by.officer;
}
