import type { Instant } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

import type { Actor, Event, Recorded, Task, TaskCode, TaskId, TaskWordsId } from "./model.ts";
import type { Placed } from "./steps.ts";

/** A task by its code with the units above it, read without a lock. Null when there is none. */
export async function taskByCode(sql: Sql, code: TaskCode): Promise<Placed | null> {
  const [row] = await sql<(Task & { readonly superiors: readonly number[] })[]>`
    select ${taskShape(sql)}, units_above(t.unit_id) as superiors from tasks t where t.code = ${code}`;
  return row ? placed(row) : null;
}

/** A task by its identity, read without a lock. */
export async function taskById(sql: Sql, id: string): Promise<Placed | null> {
  const [row] = await sql<(Task & { readonly superiors: readonly number[] })[]>`
    select ${taskShape(sql)}, units_above(t.unit_id) as superiors from tasks t where t.id = ${id}`;
  return row ? placed(row) : null;
}

/** Tasks in the order of their ids, from the one after this. */
export const tasksAfter = (sql: Sql, after: string, most: number): Promise<readonly Task[]> =>
  sql<
    Task[]
  >`select ${taskShape(sql)} from tasks t where t.id > ${after} order by t.id limit ${most}`;

/**
 * A task by its code, held until the transaction ends. Locked first and read after: one statement that
 * waits for the lock would see what stands beside the row as it was before it waited.
 */
export async function lockTask(sql: Transaction, code: TaskCode): Promise<Placed | null> {
  await sql`select from tasks where code = ${code} for update`;
  return taskByCode(sql, code);
}

const placed = ({
  superiors,
  ...task
}: Task & { readonly superiors: readonly number[] }): Placed => ({ task, superiors });

/** Builds the domain's own shape in SQL, so there is no second one to keep in step. */
const taskShape = (sql: Sql) => sql`
  t.id, t.code, t.title, t.product,
  jsonb_build_object('unit', t.unit_id, 'department', t.department_id, 'post', t.post_id) as holder,
  jsonb_build_object('unit', t.assigner_unit, 'officer', t.assigner_officer, 'post', t.assigner_post) as assigner,
  array(select w.unit_id from task_units w where w.task_id = t.id and w.part = 'cooperating' order by w.unit_id) as cooperating,
  array(select w.unit_id from task_units w where w.task_id = t.id and w.part = 'executing' order by w.unit_id) as executing,
  t.report_to as "reportTo", t.given_on as "givenOn", t.start_on as "startOn",
  case when t.due_on is null then jsonb_build_object('is', 'undated', 'setBy', t.set_due_by)
       else jsonb_build_object('is', 'dated', 'original', t.due_original, 'now', t.due_on) end as due,
  case t.stage
    when 'given' then jsonb_build_object('stage', t.stage)
    when 'running' then jsonb_build_object('stage', t.stage, 'officer', t.officer_id)
    when 'submitted' then jsonb_build_object('stage', t.stage, 'officer', t.officer_id, 'on', t.handed_in_on)
    when 'done' then jsonb_build_object('stage', t.stage, 'officer', t.officer_id, 'on', t.handed_in_on,
                                        'checkedOn', t.checked_on)
    else jsonb_build_object('stage', t.stage, 'on', t.dropped_on)
  end as progress,
  t.percent, t.updated_on as "updatedOn", t.extensions, t.asked,
  case when t.handed_from is not null then jsonb_build_object('from', t.handed_from, 'on', t.handed_on) end as "handedOver",
  t.explained, t.returned,
  case when t.series_id is not null then
    jsonb_build_object('series', t.series_id, 'rule', t.series_rule, 'anchor', t.series_anchor,
                       'turn', t.series_turn, 'nextMade', t.next_made) end as series,
  t.parent_id as parent, t.root_id as root, t.path,
  case t.source
    when 'directive' then jsonb_build_object('from', t.source, 'directive', t.directive_id, 'span',
      case when t.span_start is not null then jsonb_build_object('start', t.span_start, 'end', t.span_end) end)
    when 'matter' then jsonb_build_object('from', t.source, 'matter', t.matter_id)
    when 'topic' then jsonb_build_object('from', t.source, 'area', t.topic)
    when 'meeting' then jsonb_build_object('from', t.source, 'meeting', t.meeting, 'on', t.meeting_on)
    else jsonb_build_object('from', t.source)
  end as source,
  t.programme_id as programme, t.visibility,
  array(select w.upon_id from task_waits w where w.task_id = t.id order by w.upon_id) as "dependsOn",
  (select count(*)::int from task_waits w join tasks u on u.id = w.upon_id where w.task_id = t.id and u.open) as "waitsFor",
  (select count(*)::int from tasks c where c.parent_id = t.id) as children,
  (select count(*)::int from tasks c where c.parent_id = t.id and c.open) as "openChildren",
  t.seq`;

/** Words to keep with a step: the row and what the event pins of it. */
export type KeptWords = {
  readonly id: TaskWordsId;
  readonly role: WordsRole;
  readonly body: string;
  readonly salt: Buffer;
};

/** What words were written for. */
export const wordsRoles = [
  "progress",
  "extension",
  "refusal",
  "product",
  "check",
  "return",
  "handover",
  "delay",
  "drop",
  "cooperation",
] as const;
export type WordsRole = (typeof wordsRoles)[number];

/**
 * Writes what a step did: the row as it now is, the event, its words. Nothing else changes a task. The
 * caller holds the lock, so `after.seq` is the next one.
 */
export async function saveTaskStep(
  sql: Transaction,
  after: Task,
  event: Event,
  by: Actor,
  at: Date,
  words: KeptWords | null,
): Promise<void> {
  const { progress: p, due, holder } = after;
  await sql`
    update tasks set
      assigner_unit = ${after.assigner.unit}, assigner_post = ${after.assigner.post},
      unit_id = ${holder.unit}, department_id = ${holder.department}, post_id = ${holder.post},
      officer_id = ${"officer" in p ? p.officer : null},
      due_original = ${due.is === "dated" ? due.original : null},
      due_on = ${due.is === "dated" ? due.now : null},
      set_due_by = ${due.is === "undated" ? due.setBy : null},
      stage = ${p.stage},
      handed_in_on = ${p.stage === "submitted" || p.stage === "done" ? p.on : null},
      checked_on = ${p.stage === "done" ? p.checkedOn : null},
      dropped_on = ${p.stage === "dropped" ? p.on : null},
      percent = ${after.percent}, updated_on = ${after.updatedOn}, extensions = ${after.extensions},
      asked = ${after.asked ? sql.json(after.asked) : null},
      handed_from = ${after.handedOver?.from ?? null}, handed_on = ${after.handedOver?.on ?? null},
      explained = ${after.explained}, returned = ${after.returned},
      next_made = ${after.series?.nextMade ?? false}, visibility = ${after.visibility}, seq = ${after.seq}
    where id = ${after.id}`;
  if (words) {
    await sql`
      insert into task_words (id, task_id, role, body, salt, at)
      values (${words.id}, ${after.id}, ${words.role}, ${words.body}, ${words.salt}, ${at})`;
  }
  await sql`
    insert into task_events (task_id, seq, at, by, officer_id, post_id, event)
    values (${after.id}, ${after.seq}, ${at}, ${by.kind},
            ${by.kind === "officer" ? by.officer : null}, ${by.kind === "officer" ? by.post : null},
            ${sql.json(event)})`;
  if (event.type === "cooperation-changed") {
    await sql`
      delete from task_units
       where task_id = ${after.id} and part = 'cooperating' and unit_id <> all(${[...event.to]}::int[])`;
    await sql`
      insert into task_units (task_id, unit_id, part)
      select ${after.id}, u.id, 'cooperating' from unnest(${[...event.to]}::int[]) as u (id)
      on conflict (task_id, unit_id, part) do nothing`;
  }
  if (event.type === "depends") {
    await sql`insert into task_waits (task_id, upon_id) values (${after.id}, ${event.upon})`;
  }
  if (event.type === "depends-no-more") {
    await sql`delete from task_waits where task_id = ${after.id} and upon_id = ${event.upon}`;
  }
}

/** The whole record of a task, in order. */
export async function taskRecordOf(sql: Sql, id: TaskId): Promise<readonly Recorded[]> {
  return sql<Recorded[]>`
    select seq, ${instantOf(sql, "at")} as at, by, officer_id as officer, post_id as post, event
      from task_events where task_id = ${id} order by seq`;
}

/** What was written with the steps of a task, by the id its record names. */
export async function taskWordsOf(
  sql: Sql,
  id: TaskId,
): Promise<ReadonlyMap<TaskWordsId, { readonly role: WordsRole; readonly body: string }>> {
  const rows = await sql<{ id: TaskWordsId; role: WordsRole; body: string }[]>`
    select id, role, body from task_words where task_id = ${id} order by id`;
  return new Map(rows.map(({ id: words, ...row }) => [words, row]));
}

/** Evidence as it is kept; what of it a reader may open is evidence.ts' to say. */
export type KeptLink = {
  readonly id: number;
  readonly kind: "file" | "address" | "matter" | "commitment";
  readonly target: string;
  readonly label: string;
  readonly officer: string;
  readonly at: Instant;
};

export async function taskLinksOf(sql: Sql, id: TaskId): Promise<readonly KeptLink[]> {
  return sql<KeptLink[]>`
    select id, kind, target, label, officer_id as officer, ${instantOf(sql, "at")} as at
      from task_links where task_id = ${id} order by id`;
}

/** An instant as ISO-8601 text with the offset of Việt Nam. `column` is ours, never typed by anyone. */
const instantOf = (sql: Sql, column: string) =>
  sql.unsafe(
    `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'`,
  );
