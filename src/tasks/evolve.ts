import type { Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";

import type { Event, Task } from "./model.ts";

/** The task after something happened to it. */
export function evolve(task: Task, event: Event): Task {
  return { ...task, ...changeBy(task, event), seq: task.seq + 1 };
}

function changeBy(task: Task, event: Event): Partial<Task> {
  const touched = { updatedOn: later(task.updatedOn, event.on) };
  switch (event.type) {
    case "taken":
    case "assigned":
      return {
        holder: event.holder,
        progress: { stage: "running", officer: event.officer },
        handedOver: null,
        ...touched,
      };
    case "due-set":
      return { due: { is: "dated", original: event.due, now: event.due } };
    case "progressed":
      return { percent: event.percent, ...touched };
    case "evidence-added":
      return touched;
    case "extension-asked": {
      const { until, officer, on, said } = event;
      return { asked: { until, officer, on, said }, ...touched };
    }
    case "extension-granted":
      return {
        asked: null,
        extensions: task.extensions + 1,
        // The first date stays for ever: whoever reads the task sees both.
        ...(task.due.is === "dated" ? { due: { ...task.due, now: event.until } } : {}),
      };
    case "extension-refused":
      return { asked: null };
    case "submitted":
      return {
        progress: { stage: "submitted", officer: event.officer, on: event.on },
        percent: 100,
        ...touched,
      };
    case "accepted":
      return task.progress.stage === "submitted"
        ? { progress: { ...task.progress, stage: "done", checkedOn: event.on } }
        : {};
    case "returned":
      return task.progress.stage === "submitted"
        ? {
            progress: { stage: "running", officer: task.progress.officer },
            returned: task.returned + 1,
            ...touched,
          }
        : {};
    case "split":
      return touched;
    case "handed-over":
      return {
        holder: event.holder,
        progress: { stage: "given" },
        handedOver: { from: event.from, on: event.on },
        asked: null,
        ...touched,
      };
    case "cooperation-changed":
      // Nothing was heard from whoever has it: only who works along is another.
      return { cooperating: event.to };
    case "reorganised":
      return {
        holder: event.holder,
        // What was handed in stays handed in: the product waits for its check, whoever has the task.
        ...(task.progress.stage === "submitted"
          ? {}
          : {
              progress: event.officer
                ? { stage: "running", officer: event.officer }
                : { stage: "given" },
              handedOver: event.officer ? null : { from: event.from, on: event.on },
            }),
        ...touched,
      };
    case "giving-moved":
      return { assigner: { unit: event.to, officer: task.assigner.officer, post: null } };
    case "depends":
      return {
        dependsOn: [...task.dependsOn, event.upon].toSorted(),
        waitsFor: task.waitsFor + (event.open ? 1 : 0),
      };
    case "depends-no-more":
      return {
        dependsOn: task.dependsOn.filter((id) => id !== event.upon),
        waitsFor: task.waitsFor - (event.open ? 1 : 0),
      };
    case "explained":
      return { explained: true };
    case "dropped":
      return { progress: { stage: "dropped", on: event.on }, asked: null };
    case "shown":
      return { visibility: event.visibility };
    case "repeated":
      return task.series ? { series: { ...task.series, nextMade: true } } : {};
    case "given":
      return {};
    default:
      return unreachable(event);
  }
}

const later = (a: Day, b: Day): Day => (b > a ? b : a);
