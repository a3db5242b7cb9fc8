import type { UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import { groupFrom } from "./rules.ts";

/** Days from … to, both included: reports run from the 15th to the 14th. */
export type Window = { readonly from: Day; readonly to: Day };

/** What a report counts of visits; people are those who came, not those who signed. */
export type VisitCounts = {
  readonly visits: number;
  readonly people: number;
  readonly groups: number;
  readonly groupPeople: number;
  readonly matters: number;
  readonly answered: number;
  readonly accepted: number;
  readonly needsCheck: number;
  readonly guided: number;
  readonly transferred: number;
  readonly refused: number;
  readonly complaints: number;
  readonly petitions: number;
  readonly feedback: number;
  readonly other: number;
  readonly refused1: number;
  readonly refused2: number;
  readonly refused3: number;
  readonly refused4: number;
  /** Of visits that became no letter or matter: those are told of there. */
  readonly noticesOwed: number;
  readonly noticesInTime: number;
  readonly noticesLate: number;
};

/** Counts the visits taken down in a window; nobody and nothing said in them. */
export async function countVisits(
  sql: Sql,
  unit: UnitId,
  { from, to }: Window,
): Promise<VisitCounts> {
  const [counts] = await sql<VisitCounts[]>`
    select count(*)::int as visits, coalesce(sum(v.people), 0)::int as people,
           count(*) filter (where v.people >= ${groupFrom})::int as groups,
           coalesce(sum(v.people) filter (where v.people >= ${groupFrom}), 0)::int as "groupPeople",
           coalesce(sum(v.matters), 0)::int as matters,
           count(*) filter (where v.outcome = 'answered')::int as answered,
           count(*) filter (where v.outcome = 'accepted')::int as accepted,
           count(*) filter (where v.outcome = 'needs-check')::int as "needsCheck",
           count(*) filter (where v.outcome = 'guided')::int as guided,
           count(*) filter (where v.outcome = 'transferred')::int as transferred,
           count(*) filter (where v.outcome = 'refused')::int as refused,
           count(*) filter (where v.kind = 'complaint')::int as complaints,
           count(*) filter (where v.kind = 'petition')::int as petitions,
           count(*) filter (where v.kind = 'feedback')::int as feedback,
           count(*) filter (where v.kind = 'other')::int as other,
           count(*) filter (where v.outcome = 'refused' and r.ground = 1)::int as refused1,
           count(*) filter (where v.outcome = 'refused' and r.ground = 2)::int as refused2,
           count(*) filter (where v.outcome = 'refused' and r.ground = 3)::int as refused3,
           count(*) filter (where v.outcome = 'refused' and r.ground = 4)::int as refused4,
           count(*) filter (where v.notice_due is not null and v.became is null)::int as "noticesOwed",
           count(*) filter (where v.notice_sent <= v.notice_due and v.became is null)::int as "noticesInTime",
           count(*) filter (where v.became is null and (v.notice_sent > v.notice_due
                               or (v.notice_sent is null and v.notice_due < current_date)))::int as "noticesLate"
      from reception_visits v
      left join reception_refusals r on r.visit_id = v.id and r.state = 'effective'
     where v.unit_id = ${unit} and v.received_on between ${from} and ${to}`;
  if (!counts) throw new Error("a count is a row");
  return counts;
}
