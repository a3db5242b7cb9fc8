import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import { notUpdatedAfter } from "./terms.ts";

/**
 * Where the task `t` stands on a day, in SQL: the same order of precedence as `standingOf`, which a test
 * holds it to. Of what is over the row says so itself.
 */
export const standingSql = (sql: Sql, today: Day): Fragment => sql`
  case when not t.open then t.closed_as else ${openStandingSql(sql, today)} end`;

/** The same of what is open, from the columns of the index that figures are counted from. */
export const openStandingSql = (sql: Sql, today: Day): Fragment => sql`
  case when t.due_on < coalesce(t.handed_in_on, ${today}::date) then 'overdue'
       when t.stage <> 'submitted' and t.handed_from is not null then 'handed-over'
       when t.stage <> 'submitted' and t.updated_on < ${today}::date - ${notUpdatedAfter.amount}::int then 'not-updated'
       when t.extensions > 0 then 'extended'
       else 'running' end`;
