import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { UnitId } from "#people/model.ts";

import type { ComplaintLevel } from "./model.ts";

/** From the first to the last day, both included. */
export type FiguresWindow = { readonly from: Day; readonly to: Day };

/** What one unit did with complaints of one level in a window; counts only. */
export type ComplaintCounts = {
  readonly level: ComplaintLevel;
  readonly received: number;
  readonly accepted: number;
  readonly notAccepted: number;
  readonly decided: number;
  /** decided = inTime + late, by the law’s limit. */
  readonly inTime: number;
  readonly late: number;
  /** Decisions to suspend. */
  readonly suspended: number;
  readonly terminated: number;
  readonly withdrawn: number;
  /** decided = right + partlyRight + wrong = kept + amended + annulled. */
  readonly right: number;
  readonly partlyRight: number;
  readonly wrong: number;
  readonly kept: number;
  readonly amended: number;
  readonly annulled: number;
  /** Accepted by the last day and not decided, terminated or closed by then; and how many of them were overdue. */
  readonly running: number;
  readonly runningLate: number;
};

/** What one unit did with complaints in a window, first and second level apart. */
export async function complaintFigures(
  sql: Sql,
  unit: UnitId,
  { from, to }: FiguresWindow,
): Promise<readonly ComplaintCounts[]> {
  return sql<ComplaintCounts[]>`
    with theirs as (
      select c.*, c.received_on between ${from} and ${to} as came,
             c.accepted_on between ${from} and ${to} as took,
             c.decided_on between ${from} and ${to} as settled,
             coalesce(c.ended_on between ${from} and ${to}, false) as ended,
             coalesce(c.accepted_on <= ${to} and (c.decided_on is null or c.decided_on > ${to})
                      and (c.ended_on is null or c.ended_on > ${to}), false) as runs,
             (select min((e.event ->> 'due')::date) from complaint_events e
               where e.complaint_id = c.id and e.event ->> 'type' = 'overdue'
                 and e.event ->> 'limit' = 'settlement') as overdue_since
        from complaints c
       where c.unit_id = ${unit} and c.received_on <= ${to}
         and (c.ended_on is null or c.ended_on >= ${from})
    )
    select l.level,
           count(*) filter (where came)::int as received,
           count(*) filter (where took)::int as accepted,
           count(*) filter (where ended and stage = 'not-accepted')::int as "notAccepted",
           count(*) filter (where settled)::int as decided,
           count(*) filter (where settled and overdue_since is null)::int as "inTime",
           count(*) filter (where settled and overdue_since is not null)::int as late,
           (select count(*)::int from complaint_events e join theirs t on t.id = e.complaint_id
             where t.level = l.level and e.event ->> 'type' = 'suspended'
               and (e.event ->> 'from')::date between ${from} and ${to}) as suspended,
           count(*) filter (where ended and stage = 'terminated')::int as terminated,
           count(*) filter (where ended and stage = 'terminated' and ended_because = 'withdrawn')::int as withdrawn,
           count(*) filter (where settled and finding = 'right')::int as "right",
           count(*) filter (where settled and finding = 'partly-right')::int as "partlyRight",
           count(*) filter (where settled and finding = 'wrong')::int as wrong,
           count(*) filter (where settled and outcome = 'kept')::int as kept,
           count(*) filter (where settled and outcome = 'amended')::int as amended,
           count(*) filter (where settled and outcome = 'annulled')::int as annulled,
           count(*) filter (where runs)::int as running,
           count(*) filter (where runs and overdue_since < ${to})::int as "runningLate"
      from (values (1), (2)) l (level) left join theirs t on t.level = l.level
     group by l.level order by l.level`;
}
