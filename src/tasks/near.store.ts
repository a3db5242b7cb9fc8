import type { TaskSight } from "#access/tasks.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { Standing, Task, TaskCode, TaskId } from "./model.ts";
import { standingSql } from "./standing.store.ts";
import { visibleTasks } from "./visible.store.ts";

/** A task beside another: above it, below it, or waited for. */
export type NearTask = {
  readonly id: TaskId;
  readonly code: TaskCode;
  readonly title: string;
  readonly unitName: string;
  readonly officerName: string | null;
  readonly standing: Standing;
  readonly percent: number;
  readonly dueOn: Day | null;
  readonly how: "above" | "below" | "waited-for";
};

/** How many children a task's own page names; its tree has them all. */
const mostBelow = 50;

/** What stands around a task, as far as its reader may see it. */
export async function nearTasks(
  sql: Sql,
  sight: TaskSight,
  task: Task,
  today: Day,
): Promise<readonly NearTask[]> {
  const row = sql`
    t.id, t.code, t.title, u.name as "unitName", o.name as "officerName",
    ${standingSql(sql, today)} as standing, t.percent, t.due_on as "dueOn"`;
  const joined = sql`
    from tasks t join units u on u.id = t.unit_id left join officers o on o.id = t.officer_id`;
  return sql<NearTask[]>`
    (select ${row}, 'above' as how ${joined}
      where t.id = any(${[...task.path]}::uuid[]) and ${visibleTasks(sql, sight)}
      order by cardinality(t.path))
    union all
    (select ${row}, 'below' as how ${joined}
      where t.parent_id = ${task.id} and ${visibleTasks(sql, sight)}
      order by t.order_on, t.id limit ${mostBelow})
    union all
    (select ${row}, 'waited-for' as how ${joined}
      where t.id = any(${[...task.dependsOn]}::uuid[]) and ${visibleTasks(sql, sight)}
      order by t.order_on, t.id)`;
}
