import { taskSightOf } from "#access/tasks.ts";
import type { House } from "#cases/house.ts";
import type { MatterCode } from "#cases/model.ts";
import { matterByCode } from "#cases/store.ts";
import { actorFor } from "#cases/sight.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";

import { areaNames } from "./areas.store.ts";
import { evidenceFor, type ShownLink } from "./evidence.ts";
import { historyOf, type HistoryEntry } from "./history.ts";
import { dueShown, type DueShown } from "./list-view.ts";
import type { Standing, Task, TaskCode } from "./model.ts";
import { namesOfTask, type TaskNames } from "./names.store.ts";
import { nearTasks, type NearTask } from "./near.store.ts";
import { codeOfMatter } from "./origins.store.ts";
import type { NamedDirective, TaskOrigins } from "./origins.ts";
import { askedForTask, type OfficerActor } from "./sight.ts";
import { standingOf } from "./standing.ts";
import { taskStepsFor, type Offered } from "./steps.ts";
import { taskByCode, taskRecordOf, taskWordsOf } from "./store.ts";

/** Where a task comes from, as its reader may know it. */
export type ShownSource =
  | {
      readonly from: "directive";
      readonly directive: NamedDirective | null;
      readonly passage: string | null;
    }
  /** Null where the matter is not this reader's to see. */
  | { readonly from: "matter"; readonly matter: MatterCode | null }
  | { readonly from: "topic"; readonly area: Text | null }
  | { readonly from: "meeting"; readonly meeting: string; readonly on: Day }
  | { readonly from: "office" };

/** Everything an officer's page of a task shows, read at one moment. */
export type TaskView = {
  readonly task: Task;
  readonly by: OfficerActor;
  readonly today: Day;
  readonly standing: Standing;
  readonly due: DueShown;
  readonly names: TaskNames;
  readonly source: ShownSource;
  readonly steps: readonly Offered[];
  readonly history: readonly HistoryEntry[];
  readonly evidence: readonly ShownLink[];
  readonly near: readonly NearTask[];
  /** The last sentence reported, and the last reason for being late. */
  readonly lastSaid: string | null;
  readonly why: string | null;
  /** The reason given with the extension that waits. */
  readonly askedBecause: string | null;
};

/** Opens a task for an officer. Null when there is none they may know of. */
export const viewTask =
  (house: House, origins: TaskOrigins) =>
  async (code: TaskCode, staff: Staff): Promise<TaskView | null> => {
    const { sql } = house;
    const placed = await taskByCode(sql, code);
    const by = askedForTask(house, staff, placed);
    if (!placed || !by) return null;
    const { task } = placed;
    const today = dayAt(house.clock());
    const record = await taskRecordOf(sql, task.id);
    const [names, words, evidence, near, source] = await Promise.all([
      namesOfTask(sql, task, record),
      taskWordsOf(sql, task.id),
      evidenceFor(sql, staff, task),
      nearTasks(sql, taskSightOf(staff), task, today),
      sourceFor(sql, staff, task, origins),
    ]);
    const last = (type: string): string | null => {
      const line = record.findLast(({ event }) => event.type === type);
      return line && "said" in line.event && line.event.said
        ? (words.get(line.event.said.words)?.body ?? null)
        : null;
    };
    const standing = standingOf(task, today);
    return {
      task,
      by,
      today,
      standing,
      due: dueShown({ ...rowOf(task), standing }, today, house.calendar),
      names,
      source,
      steps: taskStepsFor(placed, by),
      history: historyOf(record, words, names),
      evidence,
      near,
      lastSaid: last("progressed"),
      why: task.explained ? last("explained") : null,
      askedBecause: task.asked ? last("extension-asked") : null,
    };
  };

/** A task as a row of a list has it. */
const rowOf = ({ progress, due, asked }: Task) => ({
  stage: progress.stage,
  dueOn: due.is === "dated" ? due.now : null,
  setDueBy: due.is === "undated" ? due.setBy : null,
  handedInOn: progress.stage === "submitted" || progress.stage === "done" ? progress.on : null,
  askedUntil: asked?.until ?? null,
});

async function sourceFor(
  sql: Sql,
  staff: Staff,
  { source }: Task,
  origins: TaskOrigins,
): Promise<ShownSource> {
  switch (source.from) {
    case "directive": {
      const named = await origins.directives(sql, [source.directive], staff);
      const { span } = source;
      return {
        from: "directive",
        directive: named.get(source.directive) ?? null,
        passage: span && (await origins.passage(sql, source.directive, span)),
      };
    }
    case "matter": {
      const code = await codeOfMatter(sql, source.matter);
      const matter = code && (await matterByCode(sql, code));
      return { from: "matter", matter: matter && actorFor(staff, matter) ? code : null };
    }
    case "topic":
      return { from: "topic", area: (await areaNames(sql)).get(source.area) ?? null };
    case "meeting":
    case "office":
      return source;
    default:
      return unreachable(source);
  }
}
