import type { OfficerId, PostId, UnitId } from "#access/model.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { Standing } from "#tasks/model.ts";
import { noTasks } from "#tasks/standing.ts";
import { standingSql } from "#tasks/standing.store.ts";

import type { ReviewRecord, ReviewedTask } from "./model.ts";
import type { Window } from "./period.ts";

/** At most so many tasks stand in one review; a unit with more than that has them in its lists. */
const mostReviewed = 5000;

/**
 * What a unit's own record says of a period: every task it had that was given by its last day and not over
 * before its first, where each stands on `today`, and the reason last written for one that is late.
 */
export async function recordOf(
  sql: Sql,
  unit: UnitId,
  { from, to }: Window,
  today: Day,
): Promise<ReviewRecord> {
  const tasks = await sql<ReviewedTask[]>`
    select t.code, t.title, ${standingSql(sql, today)} as standing, t.due_on as "dueOn",
           case when t.stage in ('submitted', 'done') then t.handed_in_on end as "doneOn",
           (select w.body from task_words w where w.task_id = t.id and w.role = 'delay'
             order by w.id desc limit 1) as reason
      from tasks t
     where t.unit_id = ${unit} and t.given_on <= ${to}
       and (t.open or coalesce(t.checked_on, t.dropped_on) >= ${from})
     order by t.order_on, t.id limit ${mostReviewed}`;
  const counts: Record<Standing, number> = { ...noTasks };
  for (const { standing } of tasks) counts[standing] += 1;
  return { counts, tasks };
}

/** A review as it was handed in. */
export type HandedReview = {
  readonly id: number;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly period: string;
  readonly version: number;
  readonly window: Window;
  readonly record: ReviewRecord;
  readonly done: string;
  readonly undone: string;
  readonly next: string;
  readonly reason: string | null;
  readonly by: string;
  readonly post: string;
  readonly at: Instant;
};

const shape = (sql: Sql) => sql`
  r.id, r.unit_id as unit, u.name as "unitName", r.period, r.version,
  json_build_object('from', r.from_day, 'to', r.to_day) as window, r.record, r.done, r.undone, r.next, r.reason,
  o.name as by, p.title as post,
  to_char(r.handed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' as at`;

const joined = (sql: Sql) => sql`
  self_reviews r join units u on u.id = r.unit_id join officers o on o.id = r.handed_by
    join posts p on p.id = r.handed_post`;

/** Every version of one review, the newest first. */
export const versionsOf = (
  sql: Sql,
  unit: UnitId,
  period: string,
): Promise<readonly HandedReview[]> => sql<HandedReview[]>`
  select ${shape(sql)} from ${joined(sql)} where r.unit_id = ${unit} and r.period = ${period}
   order by r.version desc`;

/** One review of a unit this officer may read: their own, or one below. */
export async function reviewById(
  sql: Sql,
  own: readonly UnitId[],
  above: readonly UnitId[],
  id: number,
): Promise<HandedReview | null> {
  const [row] = await sql<HandedReview[]>`
    select ${shape(sql)} from ${joined(sql)}
     where r.id = ${id} and (r.unit_id = any(${[...own]}::int[])
        or r.unit_id in (select units_under(${[...above]}::int[])))`;
  return row ?? null;
}

/** A unit below with what it handed in; nulls where it did not. */
export type ReviewOfUnit = {
  readonly unitName: string;
  readonly id: number | null;
  readonly version: number | null;
  readonly at: Instant | null;
  readonly late: number | null;
  readonly all: number | null;
};

/** The units directly below these, by name, with the last review of each for a period. */
export const reviewsBelow = (
  sql: Sql,
  above: readonly UnitId[],
  period: string,
  today: Day,
): Promise<readonly ReviewOfUnit[]> => sql<ReviewOfUnit[]>`
  select u.name as "unitName", r.id, r.version,
         to_char(r.handed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' as at,
         (r.record->'counts'->>'overdue')::int + (r.record->'counts'->>'done-late')::int as late,
         jsonb_array_length(r.record->'tasks') as all
    from units u
    left join lateral (select * from self_reviews s where s.unit_id = u.id and s.period = ${period}
                        order by s.version desc limit 1) r on true
   where u.parent_id = any(${[...above]}::int[]) and (u.valid_to is null or u.valid_to >= ${today})
     and (u.valid_from is null or u.valid_from <= ${today})
   order by u.key, u.id limit 500`;

/** The last version of a review, 0 before the first; others who hand it in wait. */
export async function lockReview(sql: Transaction, unit: UnitId, period: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`self-review ${unit} ${period}`}, 0))`;
  const [row] = await sql<{ version: number }[]>`
    select coalesce(max(version), 0)::int as version from self_reviews
     where unit_id = ${unit} and period = ${period}`;
  return row?.version ?? 0;
}

export async function reviewUnder(sql: Sql, once: Buffer): Promise<number | null> {
  const [row] = await sql<{ id: number }[]>`select id from self_reviews where once_hash = ${once}`;
  return row?.id ?? null;
}

export async function keepReview(
  sql: Transaction,
  one: {
    readonly unit: UnitId;
    readonly period: string;
    readonly version: number;
    readonly window: Window;
    readonly record: ReviewRecord;
    readonly done: string;
    readonly undone: string;
    readonly next: string;
    readonly reason: string | null;
    readonly once: Buffer;
    readonly officer: OfficerId;
    readonly post: PostId;
    readonly at: Date;
  },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into self_reviews (unit_id, period, version, from_day, to_day, record, done, undone, next, reason, once_hash,
                              handed_by, handed_post, handed_at)
    values (${one.unit}, ${one.period}, ${one.version}, ${one.window.from}, ${one.window.to}, ${sql.json(one.record)},
            ${one.done}, ${one.undone}, ${one.next}, ${one.reason}, ${one.once}, ${one.officer}, ${one.post}, ${one.at})
    returning id`;
  if (!row) throw new Error("a review that was not kept");
  return row.id;
}
