import type { Change, Move, Moved, Running } from "#calendars/recounter.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

/** A notice that is still owed. Which visit it is of stays with the desk that has it. */
export type RunningNotice = Running & {
  readonly receivedOn: Day;
  readonly counted: Day;
  readonly owed: Day;
};

/** The next notices that were not sent, by the id of their visit. */
export const runningNotices = (
  sql: Sql,
  asked: { readonly after: string | null; readonly limit: number; readonly lock: boolean },
): Promise<readonly RunningNotice[]> => sql<RunningNotice[]>`
  select v.id, null as code, v.unit_id as unit, v.received_on as "receivedOn",
         v.notice_counted as counted, v.notice_due as owed
    from reception_visits v
   where v.notice_due is not null and v.notice_sent is null and v.became is null
     ${asked.after ? sql`and v.id > ${asked.after}` : sql``}
   order by v.id limit ${asked.limit}
   ${asked.lock ? sql`for update` : sql``}`;

/** Writes all that moved, and one event for each visit. */
export async function writeMovedNotices(
  sql: Transaction,
  moved: readonly Moved<RunningNotice>[],
  change: Change,
  at: Date,
): Promise<void> {
  const lines = moved.flatMap(({ thing, moves: [move] }) =>
    move
      ? [
          {
            id: thing.id,
            counted: move.counted.to,
            owed: move.owed.to,
            detail: detailOf(move, change),
          },
        ]
      : [],
  );
  await sql`
    with changed as (
      update reception_visits v
         set notice_counted = l.counted, notice_due = l.owed, seq = v.seq + 1
        from unnest(${lines.map(({ id }) => id)}::uuid[], ${lines.map(({ counted }) => counted)}::date[],
                    ${lines.map(({ owed }) => owed)}::date[], ${lines.map(({ detail }) => detail)}::text[]::jsonb[])
             as l (id, counted, owed, detail)
       where v.id = l.id
      returning v.id, v.seq, l.detail
    )
    insert into reception_visit_events (visit_id, seq, at, did, detail)
    select id, seq, ${at}, 'recalculated', detail from changed`;
}

const detailOf = ({ counted, owed }: Move, { recount, cause, document }: Change): string =>
  JSON.stringify({ recount, cause, document, counted, owed });
