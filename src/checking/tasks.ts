import { evolve } from "#tasks/evolve.ts";
import type { Event, Task } from "#tasks/model.ts";
import { tasksAfter } from "#tasks/store.ts";

import { checkRecords } from "./records.ts";

/** Each task's row against what its events add up to; which tasks it waits for and what hangs under it are part of it. */
export const checkTasks = checkRecords<Task, Event>({
  name: "tasks",
  events: "task_events",
  key: "task_id",
  after: tasksAfter,
  fold: (row, [given, ...later]) => (given?.type === "given" ? folded(row, given, later) : null),
  // Counted at every reading from the tasks themselves.
  without: ["waitsFor", "openChildren"],
});

function folded(
  row: Task,
  given: Extract<Event, { type: "given" }>,
  later: readonly Event[],
): Task {
  const { holder, assigner, officer, due, source, parent, on } = given;
  // A record of release 0.1.0 says who worked along only where that was changed later.
  const changed = later.find((event) => event.type === "cooperation-changed");
  const begun: Task = {
    ...row,
    holder,
    assigner,
    due,
    source,
    parent,
    givenOn: on,
    progress: officer === null ? { stage: "given" } : { stage: "running", officer },
    percent: 0,
    updatedOn: on > row.startOn ? on : row.startOn,
    extensions: 0,
    asked: null,
    handedOver: null,
    explained: false,
    returned: 0,
    series: row.series && { ...row.series, nextMade: false },
    dependsOn: [],
    cooperating: given.cooperating ?? changed?.from ?? row.cooperating,
    seq: 1,
  };
  const task = later.reduce(evolve, begun);
  // What was split off hangs under it, whatever became of it.
  const split = later.flatMap((event) => (event.type === "split" ? event.children : []));
  return { ...task, children: Math.max(task.children, split.length) };
}
