import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import { notUpdatedAfter } from "./terms.ts";

/**
 * Where the task `t` stands on a day, in SQL: the same order of precedence as `standingOf`, which a test
 * holds it to. Of what is over the row says so itself.
 */
export const standingSql = (sql: Sql, today: Day): Fragment => sql`
  case when not t.open then t.closed_as else ${openStandingSql(sql, today)} end`;

const openStandingSql = (sql: Sql, today: Day): Fragment => sql`
  case when ${lateSql(sql, today)} then 'overdue'
       when ${silentSql(sql, today)} then 'not-updated'
       when t.calm = 2 then 'handed-over' when t.calm = 1 then 'extended' else 'running' end`;

/** Whether the open task `t` is late, and whether nothing was heard of it for longer than the policy says. */
export const lateSql = (sql: Sql, today: Day): Fragment => sql`t.falls_on < ${today}::date`;
export const silentSql = (sql: Sql, today: Day): Fragment =>
  sql`t.heard_on < ${today}::date - ${notUpdatedAfter.amount}::int`;
