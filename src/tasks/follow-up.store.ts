import type { OfficerId } from "#access/model.ts";
import { taskSightOf } from "#access/tasks.ts";
import { dayAt, plusDays, type Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { inForce, viewerOf } from "#people/store.ts";

import type { Followed, Nth } from "./follow-up.ts";
import type { TaskCode, TaskId } from "./model.ts";
import { visibleTasks } from "./visible.store.ts";

/** A task that may be owed a reminder. */
export type ToFollow = Followed & { readonly id: TaskId; readonly dueOn: Day };

/** How many are looked at in one transaction. */
const batch = 500;

/** Open tasks with a date up to `until`, in the order of their dates, after the one looked at last. */
export const tasksToFollow = (
  sql: Transaction,
  until: Day,
  after: Pick<ToFollow, "dueOn" | "id"> | null,
): Promise<readonly ToFollow[]> => sql<ToFollow[]>`
  select t.id, t.due_on as "dueOn", jsonb_build_object('stage', t.stage) as progress, t.asked,
         jsonb_build_object('is', 'dated', 'original', t.due_original, 'now', t.due_on) as due,
         coalesce((select jsonb_agg(jsonb_build_object('nth', r.nth, 'day', r.day))
                     from task_reminders r where r.task_id = t.id and r.due_on = t.due_on), '[]') as reminded
    from tasks t
   where t.open and t.due_on is not null and t.stage in ('given', 'running') and t.order_on <= ${until}
     ${after ? sql`and (t.order_on, t.id) > (${after.dueOn}::date, ${after.id}::uuid)` : sql``}
   order by t.order_on, t.id limit ${batch}`;

/**
 * Writes reminders down, each once. The third goes to the heads of the unit that has the task; where
 * whoever is accountable is its only head, to the heads of the unit that gave it.
 */
export async function noteReminders(
  sql: Transaction,
  owed: readonly { readonly id: TaskId; readonly dueOn: Day; readonly nth: Nth }[],
  now: Date,
): Promise<void> {
  const today = dayAt(now);
  const heads = (unit: "unit_id" | "assigner_unit") => sql`
    array(select a.officer_id from posts p
            join appointments a on a.post_id = p.id and ${inForce(sql, "a", today)}
           where p.unit_id = t.${sql(unit)} and p.role = 'head' and ${inForce(sql, "p", today)}
             and a.officer_id is distinct from t.officer_id order by a.officer_id)`;
  await sql`
    insert into task_reminders (task_id, due_on, nth, day, at, officer_id, heads)
    select t.id, o.due_on, o.nth, ${today}, ${now}, t.officer_id,
           case when o.nth < 3 then '{}'::uuid[]
                when cardinality(h.own) > 0 then h.own else ${heads("assigner_unit")} end
      from unnest(${owed.map(({ id }) => id)}::uuid[], ${owed.map(({ dueOn }) => dueOn)}::date[],
                  ${owed.map(({ nth }) => nth)}::int[]) as o (id, due_on, nth)
      join tasks t on t.id = o.id and t.due_on = o.due_on
     cross join lateral (select ${heads("unit_id")} as own) h
    on conflict do nothing`;
}

/** The reminders of one task, the newest first. */
export const remindersOf = (
  sql: Sql,
  task: TaskId,
): Promise<
  readonly {
    readonly dueOn: Day;
    readonly nth: Nth;
    readonly day: Day;
    readonly toHead: boolean;
  }[]
> => sql`
  select due_on as "dueOn", nth, day, cardinality(heads) > 0 as "toHead"
    from task_reminders where task_id = ${task} order by day desc, nth desc`;

/** Where in a digest a task stands; each in the first that fits. */
export const digestSections = [
  "third",
  "late",
  "soon",
  "unnamed",
  "check",
  "extension",
  "undated",
] as const;
export type DigestSection = (typeof digestSections)[number];

export type TaskLine = {
  readonly section: DigestSection;
  readonly code: TaskCode;
  readonly unit: string;
  readonly dueOn: Day | null;
  readonly explained: boolean;
  /** The last reminder counted for the date it has now; null before any. */
  readonly nth: Nth | null;
  /** How many there are in this section, shown or not. */
  readonly of: number;
};

const mostLines = 20;
/** What a head was not told within so long is in the lists only. */
const longestSilenceDays = 14;

/**
 * Everything about tasks that waits for one officer on a day: theirs and their desks' that are late or
 * soon due, those no one is named for, what they gave that waits to be checked or for more time, those
 * without a date, and third reminders that came to them as head since their last digest.
 */
export async function taskDigestOf(
  sql: Sql,
  officer: OfficerId,
  today: Day,
  soonUntil: Day,
): Promise<readonly TaskLine[]> {
  const viewer = await viewerOf(sql, officer, today);
  const sight = taskSightOf(viewer);
  const heads = viewer.posts.filter(({ role }) => role === "head").map(({ unit }) => unit);
  const desks = sight.desks.map(({ post }) => post);
  return sql<TaskLine[]>`
    with found as (
      select t.id, case when t.due_on < ${today} then 'late' when t.due_on <= ${soonUntil} then 'soon'
                        when t.due_on is null then 'undated' end as section
        from tasks t
       where t.open and t.officer_id = ${officer} and t.stage = 'running'
      union all
      select t.id, 'unnamed' from tasks t
       where t.open and t.officer_id is null and t.post_id = any(${desks}::int[])
      union all
      select t.id, 'unnamed' from tasks t
       where t.open and t.officer_id is null and t.post_id is null and t.unit_id = any(${heads}::int[])
      union all
      select t.id, 'check' from tasks t
       where t.open and t.assigner_officer = ${officer} and t.stage = 'submitted'
      union all
      select t.id, 'extension' from tasks t
       where t.open and t.assigner_officer = ${officer} and t.asked is not null
      union all
      select r.task_id, 'third' from task_reminders r
       where r.day > ${plusDays(today, -longestSilenceDays)} and r.nth = 3 and ${officer}::uuid = any(r.heads)
         and r.at > coalesce((select max(m.done_at) from reminders m
                               where m.officer_id = ${officer} and m.state = 'sent'), '-infinity')
    ), first as (
      select distinct on (f.id) f.id, f.section from found f where f.section is not null
       order by f.id, array_position(${[...digestSections]}::text[], f.section)
    ), ranked as (
      select t.*, f.section, count(*) over (partition by f.section)::int as of,
             row_number() over (partition by f.section order by t.order_on, t.id) as place_in
        from first f join tasks t on t.id = f.id
       where t.open and ${visibleTasks(sql, sight)}
    )
    select r.section, r.code, u.name as unit, r.due_on as "dueOn", r.explained, r.of,
           (select max(m.nth) from task_reminders m where m.task_id = r.id and m.due_on = r.due_on) as nth
      from ranked r join units u on u.id = r.unit_id
     where r.place_in <= ${mostLines}
     order by array_position(${[...digestSections]}::text[], r.section), r.order_on, r.id`;
}
