import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { UnitId } from "#people/model.ts";

import type { ComplaintCode } from "./model.ts";

/** Open complaints of units that have ended and for which another one answers. */
export const complaintsToMove = (
  sql: Sql,
  today: Day,
  limit: number,
): Promise<readonly { readonly code: ComplaintCode; readonly to: UnitId }[]> => sql<
  { code: ComplaintCode; to: UnitId }[]
>`
  select c.code, s.unit as "to"
    from units u
    join complaints c on c.unit_id = u.id and c.open
    cross join lateral (select unit_answering(u.id, '', ${today}) as unit) s
   where u.valid_to < ${today} and s.unit <> u.id
   order by c.id limit ${limit}`;

/**
 * Complaints of which a date lies before `today` or on it: a limit that passed, or a decision whose day
 * of effect has come.
 */
export async function complaintsPassing(
  sql: Sql,
  today: Day,
  limit: number,
): Promise<readonly ComplaintCode[]> {
  const rows = await sql<{ code: ComplaintCode }[]>`
    select c.code from complaints c
     where c.open and (
       exists (select from jsonb_each(c.dates) d
                where d.key in ('acceptance', 'settlement', 'sending', 'publication')
                  and (d.value ->> 'owed')::date < ${today} and not d.key = any(c.overdue))
       or (c.stage in ('decided', 'published', 'awaiting-effect')
           and (c.dates -> 'effect' ->> 'counted')::date <= ${today}))
     order by c.due_on nulls last, c.id limit ${limit}`;
  return rows.map(({ code }) => code);
}
