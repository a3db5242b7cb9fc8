import type { Running } from "#calendars/recounter.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

import { commitComplaintSteps } from "./committed.ts";
import { complaintNoticeOf } from "./notice-kinds.ts";
import { oweComplaintNotice } from "./notices.store.ts";
import type { Dates } from "./dates.ts";
import type { ComplaintEvent } from "./events.ts";
import type { ComplaintId } from "./model.ts";
import { complaintsByIds, type KeptComplaint } from "./store.ts";

/** A complaint with running limits, as a recount reads it. Its code stays with those who have it in hand. */
export type RunningComplaint = Running & KeptComplaint;

/** The next open complaints by id. */
export async function runningComplaints(
  sql: Sql,
  asked: { readonly after: string | null; readonly limit: number; readonly lock: boolean },
): Promise<readonly RunningComplaint[]> {
  const rows = await sql<{ id: ComplaintId }[]>`
    select c.id from complaints c
     where c.open ${asked.after ? sql`and c.id > ${asked.after}` : sql``}
     order by c.id limit ${asked.limit}
     ${asked.lock ? sql`for update` : sql``}`;
  const kept = await complaintsByIds(
    sql,
    rows.map(({ id }) => id),
  );
  return kept.map((one) => ({
    ...one,
    id: one.complaint.id,
    code: null,
    unit: one.complaint.unit,
  }));
}

/** What a recount writes of one complaint. */
export type MovedComplaint = {
  readonly id: string;
  readonly seq: number;
  readonly dates: Dates;
  readonly dueOn: Day | null;
  readonly calendar: string;
  readonly event: Extract<ComplaintEvent, { readonly type: "recalculated" }>;
};

/** Writes all of them: their dates, and one line in each record. */
export async function writeMovedComplaints(
  sql: Transaction,
  moved: readonly MovedComplaint[],
  at: Date,
): Promise<void> {
  const ids = moved.map(({ id }) => id);
  const seqs = moved.map(({ seq }) => seq);
  await sql`
    update complaints c set dates = v.dates, due_on = v.due_on, calendar = v.calendar, seq = v.seq
      from unnest(${ids}::uuid[], ${seqs}::int[], ${moved.map(({ dueOn }) => dueOn)}::date[],
                  ${moved.map(({ calendar }) => calendar)}::text[],
                  ${moved.map(({ dates }) => JSON.stringify(dates))}::text[]::jsonb[])
           as v (id, seq, due_on, calendar, dates)
     where c.id = v.id`;
  await sql`
    insert into complaint_events (complaint_id, seq, at, by, event)
    select v.id, v.seq, ${at}, 'house', v.event
      from unnest(${ids}::uuid[], ${seqs}::int[],
                  ${moved.map(({ event }) => JSON.stringify(event))}::text[]::jsonb[]) as v (id, seq, event)`;
  for (const { id, seq, event } of moved)
    if (complaintNoticeOf(event)) await oweComplaintNotice(sql, id, seq);
  await commitComplaintSteps(
    sql,
    moved.map((one) => ({ ...one, words: [], at })),
  );
}
