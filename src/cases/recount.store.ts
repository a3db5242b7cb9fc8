import type { Running } from "#calendars/recounter.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { UnitId } from "#people/model.ts";

import { commitRecounts } from "./committed.ts";
import type { Dates } from "./due.ts";
import type { Counted, Event, Term } from "./model.ts";
import { instantOf } from "./store.ts";
import { visible, type Sight } from "./visible.store.ts";

/** A matter with running limits, as a recount reads it. */
export type RunningMatter = Running &
  Dates & {
    readonly placeUnit: UnitId;
    readonly province: string;
    readonly receivedAt: Instant;
    readonly term: Term | null;
    readonly counted: Counted;
    readonly seq: number;
  };

/**
 * The next matters on which something runs: what an office has to do, or the sender's time to say
 * whether it is settled.
 */
export const runningMatters = (
  sql: Sql,
  page: { readonly after: string | null; readonly limit: number; readonly lock: boolean },
): Promise<readonly RunningMatter[]> =>
  sql<RunningMatter[]>`
    select m.id, case when m.level = 'ordinary' then m.code end as code, m.unit_id as unit, m.stage,
           m.place_unit_id as "placeUnit", m.province, m.seq,
           ${instantOf(sql, "m.received_at")} as "receivedAt",
           ${instantOf(sql, "m.accept_by")} as "acceptBy", ${instantOf(sql, "m.accepted_at")} as "acceptedAt",
           ${instantOf(sql, "m.urgent_by")} as "urgentBy", m.answer_by as "answerBy",
           m.confirm_until as "confirmUntil", m.counted,
           case when m.term_from is not null then
             json_build_object('from', m.term_from, 'days', m.term_days, 'unit', m.term_unit) end as term
      from matters m
     where (m.open or m.stage = 'answered') ${page.after ? sql`and m.id > ${page.after}` : sql``}
     order by m.id limit ${page.limit}
     ${page.lock ? sql`for update` : sql``}`;

/** Which of these matters somebody may see. */
export async function visibleOf(
  sql: Sql,
  sight: Sight,
  matters: readonly string[],
): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select m.id from matters m where m.id = any(${[...matters]}::uuid[]) and ${visible(sql, sight)}`;
  return rows.map(({ id }) => id);
}

/** What a recount writes of one matter. */
export type MovedMatter = {
  readonly id: string;
  readonly seq: number;
  readonly acceptBy: Instant;
  readonly urgentBy: Instant | null;
  readonly answerBy: Day;
  readonly confirmUntil: Day | null;
  readonly counted: Counted;
  readonly dueAt: Instant;
  readonly event: Extract<Event, { type: "recalculated" }>;
  /** Whether its sender has to know. */
  readonly tell: boolean;
};

/** Writes all of them: their dates, one line in each record, and what is asked of the jobs after it. */
export async function writeMoved(
  sql: Transaction,
  moved: readonly MovedMatter[],
  at: Date,
): Promise<void> {
  const column = <Key extends keyof MovedMatter>(key: Key) => moved.map((one) => one[key]);
  const ids = column("id");
  await sql`
    update matters m
       set accept_by = v.accept_by, urgent_by = v.urgent_by, answer_by = v.answer_by,
           confirm_until = v.confirm_until, counted = v.counted, due_at = v.due_at, seq = v.seq
      from unnest(${ids}::uuid[], ${column("seq")}::int[], ${column("acceptBy")}::timestamptz[],
                  ${column("urgentBy")}::timestamptz[], ${column("answerBy")}::date[],
                  ${column("confirmUntil")}::date[], ${column("dueAt")}::timestamptz[],
                  ${moved.map(({ counted }) => JSON.stringify(counted))}::text[]::jsonb[])
           as v(id, seq, accept_by, urgent_by, answer_by, confirm_until, due_at, counted)
     where m.id = v.id`;
  await sql`
    insert into matter_events (matter_id, seq, at, by, event)
    select v.id, v.seq, ${at}, 'house', v.event
      from unnest(${ids}::uuid[], ${column("seq")}::int[],
                  ${moved.map(({ event }) => JSON.stringify(event))}::text[]::jsonb[]) as v(id, seq, event)`;
  await commitRecounts(sql, moved, at);
  const told = moved.filter(({ tell }) => tell);
  if (told.length === 0) return;
  await sql`
    insert into job_outbox (task, payload)
    select 'matter-stepped', json_build_object('matter', v.id, 'seq', v.seq)
      from unnest(${told.map(({ id }) => id)}::uuid[], ${told.map(({ seq }) => seq)}::int[]) as v(id, seq)`;
}
