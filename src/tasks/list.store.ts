import type { TaskSight } from "#access/tasks.ts";
import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";
import type { UnitId } from "#people/model.ts";

import { standingAsked, type TaskQuery } from "./filter.ts";
import type { Source, Standing, TaskCode, TaskId } from "./model.ts";
import { standingSql } from "./standing.store.ts";
import { visibleTasks } from "./visible.store.ts";

/** The days a list is measured against. */
export type When = { readonly today: Day; readonly soonUntil: Day };

/** Where a page begins: behind this task, in the order of what is owed first. */
export type After = { readonly on: Day; readonly id: string };

/** A task in a list. */
export type TaskRow = {
  readonly id: TaskId;
  readonly code: TaskCode;
  readonly title: string;
  readonly product: string;
  readonly standing: Standing;
  readonly stage: "given" | "running" | "submitted" | "done" | "dropped";
  readonly percent: number;
  readonly dueOriginal: Day | null;
  readonly dueOn: Day | null;
  readonly setDueBy: Day | null;
  readonly askedUntil: Day | null;
  readonly handedInOn: Day | null;
  readonly updatedOn: Day;
  readonly givenOn: Day;
  readonly orderOn: Day;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly personName: string | null;
  readonly assignerName: string;
  readonly source: Source["from"];
  readonly directive: string | null;
  readonly children: number;
  readonly root: TaskId;
};

/** One page of the tasks an officer may see; what is owed first stands first, what is over last first. */
export async function taskList(
  sql: Sql,
  sight: TaskSight,
  q: TaskQuery,
  when: When,
  after: After | null,
  limit: number,
): Promise<readonly TaskRow[]> {
  const forward = isForward(q);
  const order = forward ? sql`t.order_on, t.id` : sql`t.order_on desc, t.id desc`;
  return sql<TaskRow[]>`
    select ${rowShape(sql, when.today)}
      from tasks t
      join units u on u.id = t.unit_id
      join units g on g.id = t.assigner_unit
      left join officers o on o.id = t.officer_id
     where ${narrowed(sql, sight, q, when)} ${after ? beyond(sql, after, forward) : sql``}
     order by ${order}
     limit ${limit}`;
}

/** Whether the list of this query runs from the nearest date on, as what is open does. */
export const isForward = ({ state }: TaskQuery): boolean =>
  state !== "everything" &&
  state !== "done-on-time" &&
  state !== "done-late" &&
  state !== "dropped";

/** A row of a list or a tree, of `tasks t`, `units u` (has it), `units g` (gave it), `officers o`. */
export const rowShape = (sql: Sql, today: Day): Fragment => sql`
  t.id, t.code, t.title, t.product, ${standingSql(sql, today)} as standing, t.stage, t.percent,
  t.due_original as "dueOriginal", t.due_on as "dueOn", t.set_due_by as "setDueBy",
  (t.asked ->> 'until')::date as "askedUntil", t.handed_in_on as "handedInOn", t.updated_on as "updatedOn",
  t.given_on as "givenOn", t.order_on as "orderOn", t.unit_id as unit, u.name as "unitName",
  o.name as "personName", g.name as "assignerName", t.source, t.directive_id as directive, t.root_id as root,
  (select count(*)::int from tasks c where c.parent_id = t.id) as children`;

/** How many tasks fall under each of the figures above the list; counted up to `most`. */
export async function taskNeeds(
  sql: Sql,
  sight: TaskSight,
  { scope }: Pick<TaskQuery, "scope">,
  when: When,
  most = 1000,
): Promise<{
  readonly late: number;
  readonly soon: number;
  readonly undated: number;
  readonly waiting: number;
}> {
  const bare = {
    scope,
    state: "open",
    need: null,
    unit: null,
    below: false,
    year: null,
    after: null,
  } as const;
  const count = (over: Partial<TaskQuery>) => sql`(select count(*)::int from (
      select from tasks t where ${narrowed(sql, sight, { ...bare, ...over }, when)} limit ${most}) as f)`;
  const [row] = await sql<{ late: number; soon: number; undated: number; waiting: number }[]>`
    select ${count({ state: "overdue" })} as late, ${count({ need: "soon" })} as soon,
           ${count({ need: "undated" })} as undated, ${count({ need: "to-check" })} as waiting`;
  return row ?? { late: 0, soon: 0, undated: 0, waiting: 0 };
}

const beyond = (sql: Sql, { on, id }: After, forward: boolean): Fragment =>
  forward
    ? sql`and (t.order_on, t.id) > (${on}::date, ${id}::uuid)`
    : sql`and (t.order_on, t.id) < (${on}::date, ${id}::uuid)`;

function narrowed(sql: Sql, sight: TaskSight, q: TaskQuery, when: When): Fragment {
  const parts = [...scoped(sql, sight, q), visibleTasks(sql, sight)];
  const standing = standingAsked(q);
  if (q.state === "open") parts.push(sql`t.open`);
  if (standing === "done-on-time" || standing === "done-late" || standing === "dropped") {
    parts.push(sql`not t.open and t.closed_as = ${standing}`);
  } else if (standing) {
    parts.push(sql`t.open and ${standingSql(sql, when.today)} = ${standing}`);
  }
  if (q.need === "soon")
    parts.push(
      sql`t.due_on >= ${when.today} and t.due_on <= ${when.soonUntil} and t.stage in ('given', 'running')`,
    );
  if (q.need === "undated") parts.push(sql`t.due_on is null and t.open`);
  if (q.need === "to-check") parts.push(sql`t.stage = 'submitted'`);
  if (q.need === "asked") parts.push(sql`t.asked is not null and t.open`);
  if (q.unit !== null) {
    parts.push(
      q.below
        ? sql`(t.unit_id = ${q.unit} or t.unit_id in (select units_under(array[${q.unit}::int])))`
        : sql`t.unit_id = ${q.unit}`,
    );
  }
  if (q.year !== null)
    parts.push(
      sql`t.given_on >= ${`${q.year}-01-01`}::date and t.given_on < ${`${q.year + 1}-01-01`}::date`,
    );
  return parts.reduce((all, part) => sql`${all} and ${part}`);
}

// Whose list it is; the policy is asked beside it, so that nothing else gets in by an address.
function scoped(sql: Sql, sight: TaskSight, { scope }: TaskQuery): Fragment[] {
  switch (scope) {
    case "mine":
      return [
        sql`(t.officer_id = ${sight.officer}
             or (t.officer_id is null and t.post_id = any(${sight.desks.map(({ post }) => post)}::int[])))`,
      ];
    case "given":
      return [
        sql`(t.assigner_officer = ${sight.officer} or t.assigner_unit = any(${[...sight.assigner]}::int[]))`,
      ];
    case "unit":
      return [sql`t.unit_id = any(${[...sight.unit]}::int[])`];
    case "all":
      return [];
  }
}
