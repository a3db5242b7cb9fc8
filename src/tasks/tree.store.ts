import type { TaskSight } from "#access/tasks.ts";
import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { DirectiveId, Standing, TaskCode, TaskId } from "./model.ts";
import { standingSql } from "./standing.store.ts";
import { mostInTree } from "./tree.ts";
import { visibleTasks } from "./visible.store.ts";

/** What a tree is drawn of. */
export type TreeOf =
  | { readonly directive: DirectiveId }
  | { readonly root: TaskId }
  | { readonly programme: number };

/**
 * One task of a tree, with why it is late in the words last given. No more than a tree shows: of 5,000 rows
 * every column costs 3 ms, and the task itself is one click away.
 */
export type TreeRow = {
  readonly id: TaskId;
  readonly code: TaskCode;
  readonly parent: TaskId | null;
  readonly title: string;
  readonly unit: number;
  readonly unitName: string;
  readonly postTitle: string | null;
  /** Officers are named to officers only: null where `sight` is "public". */
  readonly officerName: string | null;
  readonly dueOriginal: Day | null;
  readonly dueOn: Day | null;
  readonly setDueBy: Day | null;
  readonly handedInOn: Day | null;
  readonly standing: Standing;
  readonly percent: number;
  /** The last explanation of a delay; null in public. */
  readonly why: string | null;
};

/**
 * Every task of a tree, those nearest to the top first: at most `mostInTree`. `grow` makes a tree of them.
 *
 * @param sight whose eyes; "public" for what everybody may be told: public tasks, units and posts, no person
 */
export async function treeOf(
  sql: Sql,
  of: TreeOf,
  today: Day,
  sight: TaskSight | "public",
): Promise<readonly TreeRow[]> {
  const isPublic = sight === "public";
  return sql<TreeRow[]>`
    select t.id, t.code, t.parent_id as parent, t.title, t.unit_id as unit, u.name as "unitName",
           s.title as "postTitle", ${isPublic ? sql`null` : sql`o.name`} as "officerName",
           t.due_original as "dueOriginal", t.due_on as "dueOn", t.set_due_by as "setDueBy",
           t.handed_in_on as "handedInOn", ${standingSql(sql, today)} as standing, t.percent,
           ${
             isPublic
               ? sql`null`
               : sql`case when t.explained then
                       (select w.body from task_words w where w.task_id = t.id and w.role = 'delay'
                         order by w.id desc limit 1) end`
           } as why
      from tasks t
      join units u on u.id = t.unit_id
      left join posts s on s.id = t.post_id
      ${isPublic ? sql`` : sql`left join officers o on o.id = t.officer_id`}
     where ${stem(sql, of)} and ${sight === "public" ? sql`t.visibility = 'public'` : visibleTasks(sql, sight)}
     order by cardinality(t.path), t.span_start nulls last, t.order_on, t.id
     limit ${mostInTree}`;
}

function stem(sql: Sql, of: TreeOf): Fragment {
  if ("directive" in of) return sql`t.directive_id = ${of.directive}`;
  return "root" in of ? sql`t.root_id = ${of.root}` : sql`t.programme_id = ${of.programme}`;
}
