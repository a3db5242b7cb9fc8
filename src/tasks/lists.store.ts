import type { OfficerId, UnitId } from "#access/model.ts";
import type { TaskSight } from "#access/tasks.ts";
import type { Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { Stage, Standing, TaskCode, TaskId, Visibility } from "./model.ts";
import type { TaskFilter, TaskScope } from "./lists.ts";
import { standingSql } from "./standing.store.ts";
import { visibleTasks } from "./visible.store.ts";

/** One line of a list. */
export type TaskRow = {
  readonly id: TaskId;
  readonly code: TaskCode;
  readonly title: string;
  readonly product: string;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly officer: OfficerId | null;
  readonly officerName: string | null;
  readonly postTitle: string | null;
  readonly assignerUnit: UnitId;
  readonly assignerUnitName: string;
  readonly givenOn: Day;
  readonly dueOriginal: Day | null;
  readonly dueOn: Day | null;
  readonly setDueBy: Day | null;
  /** Where it stands in the order, for the next page. */
  readonly orderOn: Day;
  readonly stage: Stage;
  readonly handedInOn: Day | null;
  readonly standing: Standing;
  readonly percent: number;
  readonly asked: boolean;
  readonly explained: boolean;
  readonly repeats: boolean;
  readonly parent: TaskId | null;
  readonly visibility: Visibility;
};

/** The last row of the page before. */
export type AfterTask = { readonly orderOn: Day; readonly id: string };

/**
 * One page of a list, the next due first; what is over, the latest first. Only what `sight` may see.
 *
 * @param after the last row of the page before, null for the first
 */
export async function taskList(
  sql: Sql,
  sight: TaskSight,
  filter: TaskFilter,
  today: Day,
  after: AfterTask | null,
  limit: number,
): Promise<readonly TaskRow[]> {
  const open = filter.state === "open";
  const key = sql`(t.order_on, t.id)`;
  const past = after
    ? open
      ? sql`and ${key} > (${after.orderOn}::date, ${after.id}::uuid)`
      : sql`and ${key} < (${after.orderOn}::date, ${after.id}::uuid)`
    : sql``;
  return sql<TaskRow[]>`
    select p.id, p.code, p.title, p.product, p.unit_id as unit, u.name as "unitName",
           p.officer_id as officer, o.name as "officerName", s.title as "postTitle",
           p.assigner_unit as "assignerUnit", g.name as "assignerUnitName", p.given_on as "givenOn",
           p.due_original as "dueOriginal", p.due_on as "dueOn", p.set_due_by as "setDueBy",
           p.order_on as "orderOn", p.stage, p.handed_in_on as "handedInOn", p.standing, p.percent,
           p.asked is not null as asked, p.explained, p.series_id is not null as repeats,
           p.parent_id as parent, p.visibility
      from (select t.*, ${standingSql(sql, today)} as standing
              from tasks t
             where ${matching(sql, sight, filter, today)} ${past}
             order by ${open ? sql`t.order_on, t.id` : sql`t.order_on desc, t.id desc`}
             limit ${limit}) p
      join units u on u.id = p.unit_id
      join units g on g.id = p.assigner_unit
      left join officers o on o.id = p.officer_id
      left join posts s on s.id = p.post_id
     order by ${open ? sql`p.order_on, p.id` : sql`p.order_on desc, p.id desc`}`;
}

/** How many a list holds, by where they stand; they add up to the length of the list. */
export async function taskCounts(
  sql: Sql,
  sight: TaskSight,
  filter: TaskFilter,
  today: Day,
): Promise<Readonly<Partial<Record<Standing, number>>>> {
  const rows = await sql<{ standing: Standing; count: number }[]>`
    select ${standingSql(sql, today)} as standing, count(*)::int as count
      from tasks t where ${matching(sql, sight, filter, today)} group by 1`;
  return Object.fromEntries(rows.map(({ standing, count }) => [standing, count]));
}

const matching = (sql: Sql, sight: TaskSight, filter: TaskFilter, today: Day): Fragment => sql`
  ${scoped(sql, sight, filter.scope)} and ${narrowed(sql, filter, today)} and ${visibleTasks(sql, sight)}`;

function scoped(sql: Sql, sight: TaskSight, scope: TaskScope): Fragment {
  switch (scope) {
    case "mine":
      return sql`(t.officer_id = ${sight.officer}
        or (t.officer_id is null and t.post_id = any(${sight.desks.map(({ post }) => post)}::int[])))`;
    case "unit":
      return sql`t.unit_id = any(${[...sight.unit]}::int[])`;
    case "given-by-me":
      return sql`t.assigner_officer = ${sight.officer}`;
    case "given":
      return sql`t.assigner_unit = any(${[...sight.assigner]}::int[])`;
    case "to-check":
      return sql`t.stage = 'submitted' and t.assigner_unit = any(${[...sight.assigner]}::int[])`;
    case "cooperating":
      return sql`t.id in (select w.task_id from task_units w where w.unit_id = any(${[...sight.cooperating]}::int[]))`;
    case "all":
      return sql`true`;
    default:
      return unreachable(scope);
  }
}

// The same conditions a figure is counted with (figures.store.ts).
function narrowed(sql: Sql, filter: TaskFilter, today: Day): Fragment {
  const { unit, window } = filter;
  const parts: Fragment[] = [
    filter.state === "open" ? sql`t.open` : filter.state === "over" ? sql`not t.open` : sql`true`,
  ];
  if (unit !== null)
    parts.push(
      filter.under
        ? sql`(t.unit_id = ${unit} or t.unit_id in (select units_under(array[${unit}::int])))`
        : sql`t.unit_id = ${unit}`,
    );
  if (window) parts.push(sql`t.given_on between ${window.from} and ${window.to}`);
  if (filter.standing) parts.push(sql`${standingSql(sql, today)} = ${filter.standing}`);
  if (filter.directive) parts.push(sql`t.directive_id = ${filter.directive}`);
  if (filter.programme !== null) parts.push(sql`t.programme_id = ${filter.programme}`);
  if (filter.matter) parts.push(sql`t.matter_id = ${filter.matter}`);
  if (filter.undated) parts.push(sql`t.due_on is null and t.open`);
  // What the reminder before a date speaks of (follow-up.ts).
  if (filter.soonUntil !== null)
    parts.push(
      sql`t.open and t.stage in ('given', 'running') and t.due_on between ${today} and ${filter.soonUntil}`,
    );
  return parts.reduce((all, part) => sql`${all} and ${part}`);
}
