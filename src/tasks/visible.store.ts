import type { TaskSight } from "#access/tasks.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

/**
 * The policy of access/tasks.ts as one SQL condition on the task `t`: true for exactly those this officer
 * may see. Every list, count and export asks it beside its own index condition, which narrows first;
 * visible.store.test.ts holds it to `decideTask`.
 */
export const visibleTasks = (sql: Sql, sight: TaskSight): Fragment => sql`
  (t.unit_id = any(${of(sql, sight.unit)})
   or t.assigner_unit = any(${of(sql, sight.assigner)})
   or (t.officer_id = ${sight.officer} and t.unit_id = any(${of(sql, sight.accountable)}))
   or (t.officer_id is null and (t.unit_id, t.post_id) in (select * from unnest(
        ${of(
          sql,
          sight.desks.map(({ unit }) => unit),
        )}, ${of(
          sql,
          sight.desks.map(({ post }) => post),
        )})))
   or t.report_to = any(${of(sql, sight.cooperating)})
   or exists (select from task_units w where w.task_id = t.id and w.unit_id = any(${of(sql, sight.cooperating)}))
   or t.unit_id in (select units_under(${of(sql, sight.above)})))`;

const of = (sql: Sql, numbers: readonly number[]): Fragment => sql`${[...numbers]}::int[]`;
