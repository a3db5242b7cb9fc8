import type { Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import type { OfficerStep } from "./steps.ts";
import type { Link, LinkKind, Task, TaskCode, TaskId } from "./model.ts";

/**
 * Whether nothing came since line `seen` of a record but what adds to it and changes nothing. Who works
 * along is of no matter to other steps, and of all matter to who changes it next.
 */
export async function quietSince(
  sql: Sql,
  id: TaskId,
  seen: number,
  step: OfficerStep,
): Promise<boolean> {
  const along = step === "cooperate" ? [] : ["cooperation-changed"];
  const [row] = await sql<{ quiet: boolean }[]>`
    select not exists (
      select from task_events
       where task_id = ${id} and seq > ${seen}
         and event ->> 'type' not in ('evidence-added', 'explained', 'split', 'depends', 'depends-no-more',
                                      'shown', 'repeated')
         and event ->> 'type' <> all(${along}::text[])) as quiet`;
  return row?.quiet ?? false;
}

/** Whether line `seq` of a record is this officer's and said exactly these words: a button pressed twice. */
export async function saidLast(
  sql: Sql,
  id: TaskId,
  seq: number,
  officer: OfficerId,
  text: string,
): Promise<boolean> {
  const [row] = await sql<{ same: boolean }[]>`
    select exists (
      select from task_events e join task_words w on w.id = (e.event -> 'said' ->> 'words')::uuid
       where e.task_id = ${id} and e.seq = ${seq} and e.officer_id = ${officer} and w.body = ${text.trim()}) as same`;
  return row?.same ?? false;
}

/** Keeps evidence. Of a file the target is its id. */
export async function addLink(
  sql: Transaction,
  after: Task,
  { kind, target, label }: Link,
  officer: OfficerId,
  at: Date,
): Promise<void> {
  await sql`
    insert into task_links (task_id, seq, kind, target, label, file_id, officer_id, at)
    values (${after.id}, ${after.seq}, ${kind}, ${target}, ${label},
            ${kind === "file" ? target : null}, ${officer}, ${at})`;
}

export async function isLinked(
  sql: Sql,
  id: TaskId,
  kind: LinkKind,
  target: string,
): Promise<boolean> {
  const [row] = await sql<{ linked: boolean }[]>`
    select exists (select from task_links where task_id = ${id} and kind = ${kind} and target = ${target}) as linked`;
  return row?.linked ?? false;
}

/** Whether a task waits for another one, over any number of others between. */
export async function waitsFor(sql: Sql, task: TaskId, upon: TaskId): Promise<boolean> {
  const [row] = await sql<{ waits: boolean }[]>`
    with recursive waited (id) as (
      select w.upon_id from task_waits w where w.task_id = ${task}
      union
      select w.upon_id from task_waits w join waited on w.task_id = waited.id
    )
    select exists (select from waited where id = ${upon}) as waits`;
  return row?.waits ?? false;
}

/** What is still open under a task, at any depth, from the top down. */
export async function openBelow(sql: Sql, task: Task): Promise<readonly TaskCode[]> {
  const rows = await sql<{ code: TaskCode }[]>`
    select code from tasks
     where root_id = ${task.root} and path @> array[${task.id}::uuid] and open
     order by cardinality(path), id`;
  return rows.map(({ code }) => code);
}
