import { taskRoles } from "#access/tasks.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId, PostId, Role, UnitId } from "#people/model.ts";

import type { GivenUnit, Seat } from "./drafts.ts";
import type { Assigner, Holder, Task, TaskCode, TaskId } from "./model.ts";

/** A task that is to be there, all of it known. */
export type NewTask = Pick<
  Task,
  | "id"
  | "code"
  | "title"
  | "product"
  | "cooperating"
  | "executing"
  | "reportTo"
  | "givenOn"
  | "startOn"
  | "due"
  | "series"
  | "parent"
  | "root"
  | "path"
  | "source"
  | "programme"
  | "visibility"
> & {
  readonly key: string;
  readonly holder: Holder;
  readonly officer: OfficerId | null;
  readonly assigner: Assigner;
  /** Who made it; null is the house. */
  readonly by: { readonly officer: OfficerId; readonly post: PostId } | null;
};

/** Takes the key of a form; false where it was used before. */
export async function keepBatch(
  sql: Transaction,
  { onceHash, contentMark }: { readonly onceHash: Buffer; readonly contentMark: Buffer },
  officer: OfficerId,
): Promise<boolean> {
  const kept = await sql`
    insert into task_batches (once_hash, content_mark, officer_id)
    values (${onceHash}, ${contentMark}, ${officer}) on conflict (once_hash) do nothing`;
  return kept.count === 1;
}

/** What was made with a form before, and by whom; null where it was not used. */
export async function batchBefore(
  sql: Sql,
  onceHash: Buffer,
): Promise<{
  readonly officer: OfficerId;
  readonly contentMark: Buffer;
  readonly tasks: readonly { readonly key: string; readonly id: TaskId; readonly code: TaskCode }[];
} | null> {
  const [batch] = await sql<{ officer: OfficerId; contentMark: Buffer }[]>`
    select officer_id as officer, content_mark as "contentMark" from task_batches
     where once_hash = ${onceHash}`;
  if (!batch) return null;
  const tasks = await sql<{ key: string; id: TaskId; code: TaskCode }[]>`
    select batch_key as key, id, code from tasks where batch = ${onceHash} order by id`;
  return { ...batch, tasks };
}

/** Units by their numbers, with what is above them. */
export async function givenUnits(
  sql: Sql,
  ids: readonly UnitId[],
  on: Day,
): Promise<ReadonlyMap<UnitId, GivenUnit>> {
  const rows = await sql<GivenUnit[]>`
    select u.id as unit, units_above(u.id) as superiors,
           coalesce(u.valid_from, '-infinity') <= ${on} and (u.valid_to is null or u.valid_to >= ${on}) as lives
      from units u where u.id = any(${[...new Set(ids)]}::int[])`;
  return new Map(rows.map((row) => [row.unit, row]));
}

/** Of units that are bodies of a level: the unit they are a body of. */
export async function levelsOf(
  sql: Sql,
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, UnitId>> {
  const rows = await sql<{ unit: UnitId; level: UnitId }[]>`
    select u.id as unit, u.parent_id as level from units u
     where u.id = any(${[...ids]}::int[]) and u.level = 'body' and u.parent_id is not null`;
  return new Map(rows.map(({ unit, level }) => [unit, level]));
}

/** Everybody in these units who can be accountable today, heads first, those who hold the post before those who stand in. */
export async function seatsIn(
  sql: Sql,
  units: readonly UnitId[],
  on: Day,
): Promise<readonly (Seat & { readonly unit: UnitId; readonly role: Role })[]> {
  return sql<(Seat & { unit: UnitId; role: Role })[]>`
    select h.unit_id as unit, h.officer_id as officer, h.post_id as post, h.department_id as department, h.role
      from unnest(${[...units]}::int[]) as asked (unit_id)
      -- offset 0: through the index; joined, the planner reads every post of the house.
      cross join lateral (
        select p.* from posts_held p
         where p.unit_id = asked.unit_id and p.role = any(${[...taskRoles]})
           and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to >= ${on}) offset 0) h
     order by h.role = 'head' desc, h.tenure = 'held' desc, h.served, h.post_id, h.officer_id`;
}

/** Writes new tasks with the first line of their records and the units that work along: one statement each, however many. */
export async function insertTasks(
  sql: Transaction,
  tasks: readonly NewTask[],
  batch: Buffer | null,
  at: Date,
): Promise<void> {
  const rows = tasks.map(rowOf);
  await sql`
    insert into tasks (id, code, title, product, unit_id, department_id, post_id, officer_id,
                       assigner_unit, assigner_officer, assigner_post, report_to, given_on, start_on,
                       due_original, due_on, set_due_by, stage, updated_on,
                       series_id, series_rule, series_anchor, series_turn, parent_id, root_id, path,
                       source, directive_id, span_start, span_end, matter_id, topic, meeting, meeting_on,
                       programme_id, visibility, batch, batch_key)
    select r.id, r.code, r.title, r.product, r.unit_id, r.department_id, r.post_id, r.officer_id,
           r.assigner_unit, r.assigner_officer, r.assigner_post, r.report_to, r.given_on, r.start_on,
           r.due_on, r.due_on, r.set_due_by, case when r.officer_id is null then 'given' else 'running' end,
           greatest(r.given_on, r.start_on),
           r.series_id, r.series_rule, r.series_anchor, r.series_turn, r.parent_id, r.root_id, r.path,
           r.source, r.directive_id, r.span_start, r.span_end, r.matter_id, r.topic, r.meeting, r.meeting_on,
           r.programme_id, r.visibility, ${batch}, case when ${batch}::bytea is not null then r.key end
      from jsonb_to_recordset(${sql.json(rows)}) as r (
        key text, id uuid, code text, title text, product text, unit_id int, department_id int, post_id int,
        officer_id uuid, assigner_unit int, assigner_officer uuid, assigner_post int, report_to int,
        given_on date, start_on date, due_on date, set_due_by date,
        series_id uuid, series_rule text, series_anchor date, series_turn int, parent_id uuid, root_id uuid,
        path uuid[], source text, directive_id uuid, span_start int, span_end int, matter_id uuid, topic text,
        meeting text, meeting_on date, programme_id int, visibility text)`;
  const events = tasks.map((task) => ({
    id: task.id,
    by: task.by,
    event: {
      type: "given",
      holder: task.holder,
      assigner: task.assigner,
      officer: task.officer,
      due: task.due,
      source: task.source,
      parent: task.parent,
      cooperating: task.cooperating,
      on: task.givenOn,
    },
  }));
  await sql`
    insert into task_events (task_id, seq, at, by, officer_id, post_id, event)
    select r.id, 1, ${at}, case when r.by is null then 'house' else 'officer' end,
           (r.by ->> 'officer')::uuid, (r.by ->> 'post')::int, r.event
      from jsonb_to_recordset(${sql.json(events)}) as r (id uuid, by jsonb, event jsonb)`;
  const along = tasks.flatMap(({ id, cooperating, executing }) => [
    ...cooperating.map((unit) => ({ id, unit, part: "cooperating" })),
    ...executing.map((unit) => ({ id, unit, part: "executing" })),
  ]);
  await sql`
    insert into task_units (task_id, unit_id, part)
    select r.id, r.unit, r.part from jsonb_to_recordset(${sql.json(along)}) as r (id uuid, unit int, part text)`;
}

const rowOf = (task: NewTask) => ({
  key: task.key,
  id: task.id,
  code: task.code,
  title: task.title,
  product: task.product,
  unit_id: task.holder.unit,
  department_id: task.holder.department,
  post_id: task.holder.post,
  officer_id: task.officer,
  assigner_unit: task.assigner.unit,
  assigner_officer: task.assigner.officer,
  assigner_post: task.assigner.post,
  report_to: task.reportTo,
  given_on: task.givenOn,
  start_on: task.startOn,
  due_on: task.due.is === "dated" ? task.due.now : null,
  set_due_by: task.due.is === "undated" ? task.due.setBy : null,
  series_id: task.series?.series ?? null,
  series_rule: task.series?.rule ?? null,
  series_anchor: task.series?.anchor ?? null,
  series_turn: task.series?.turn ?? null,
  parent_id: task.parent,
  root_id: task.root,
  path: task.path,
  source: task.source.from,
  directive_id: task.source.from === "directive" ? task.source.directive : null,
  span_start: task.source.from === "directive" ? (task.source.span?.start ?? null) : null,
  span_end: task.source.from === "directive" ? (task.source.span?.end ?? null) : null,
  matter_id: task.source.from === "matter" ? task.source.matter : null,
  topic: task.source.from === "topic" ? task.source.area : null,
  meeting: task.source.from === "meeting" ? task.source.meeting : null,
  meeting_on: task.source.from === "meeting" ? task.source.on : null,
  programme_id: task.programme,
  visibility: task.visibility,
});
