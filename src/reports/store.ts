import type { Sql, Transaction } from "#kernel/sql.ts";
import type { UnitId } from "#people/model.ts";

import type { Asked, By, Counted, HandedIn } from "./model.ts";
import { periodName } from "./periods.ts";

/** Every version of one report that was handed in, the newest first. */
export const versionsOf = (sql: Sql, asked: Asked): Promise<readonly HandedIn[]> =>
  sql<HandedIn[]>`
    select ${shape(sql)} from report_versions r
     where r.unit_id = ${asked.unit} and r.scope = ${asked.scope} and r.form = ${asked.form}
       and r.period = ${periodName(asked.period)}
     order by r.version desc`;

/** One report that was handed in by one of these units. */
export async function reportById(
  sql: Sql,
  units: readonly UnitId[],
  id: number,
): Promise<HandedIn | null> {
  const [found] = await sql<HandedIn[]>`
    select ${shape(sql)} from report_versions r
     where r.id = ${id} and r.unit_id = any(${[...units]}::int[])`;
  return found ?? null;
}

/** The id of what came before under the same once-key. */
export async function handedUnder(sql: Sql, once: string): Promise<number | null> {
  const [found] = await sql<{ id: number }[]>`
    select id from report_versions where once_key = ${once}`;
  return found?.id ?? null;
}

/** The last version of a report, 0 before the first; others who hand it in wait until this is done. */
export async function lockReport(sql: Transaction, asked: Asked): Promise<number> {
  const name = `report ${asked.unit} ${asked.scope} ${asked.form} ${periodName(asked.period)}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
  const [row] = await sql<{ version: number }[]>`
    select coalesce(max(version), 0)::int as version from report_versions
     where unit_id = ${asked.unit} and scope = ${asked.scope} and form = ${asked.form}
       and period = ${periodName(asked.period)}`;
  return row?.version ?? 0;
}

/** @returns the number of the report */
export async function keepReport(
  sql: Transaction,
  asked: Asked,
  report: Counted & {
    readonly version: number;
    readonly kqgq: number | null;
    readonly reason: string | null;
    readonly calendar: string;
    readonly once: string;
    readonly by: By;
    readonly at: Date;
  },
): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into report_versions (unit_id, scope, form, period, version, from_day, to_day, figures, kqgq_1,
                                 units, calendar, reason, once_key, handed_by, handed_post, handed_at)
    values (${asked.unit}, ${asked.scope}, ${asked.form}, ${periodName(asked.period)}, ${report.version},
            ${report.window.from}, ${report.window.to}, ${sql.json(report.figures)}, ${report.kqgq},
            ${[...report.units]}::int[], ${report.calendar}, ${report.reason}, ${report.once},
            ${report.by.officer}, ${report.by.post}, ${report.at})
    returning id`;
  if (!row) throw new Error("a report that was not kept");
  return row.id;
}

const shape = (sql: Sql) => sql`
  r.id, r.unit_id as unit, r.scope, r.form, r.period, r.version,
  json_build_object('from', r.from_day, 'to', r.to_day) as window,
  r.figures, r.kqgq_1 as kqgq, r.units, r.calendar, r.reason,
  (select o.name from officers o where o.id = r.handed_by) as by,
  (select p.title from posts p where p.id = r.handed_post) as post,
  to_char(r.handed_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00' as at`;
