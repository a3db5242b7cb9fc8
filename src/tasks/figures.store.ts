import type { UnitId } from "#access/model.ts";
import type { TaskSight } from "#access/tasks.ts";
import { day, plusDays, yearOf, type Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { Window } from "./lists.ts";
import { standings, type Standing } from "./model.ts";
import { lateSql, silentSql } from "./standing.store.ts";
import { noTasks } from "./standing.ts";

/** Tasks by where they stand; the counts add up to `total`, which is how many there are. */
export type Figures = {
  readonly counts: Readonly<Record<Standing, number>>;
  readonly total: number;
};
export type UnitFigures = Figures & {
  readonly unit: UnitId;
  readonly name: string;
  readonly slug: string;
};
export type RollUp = { readonly units: readonly UnitFigures[]; readonly all: Figures };

/**
 * The tasks given within a window to a unit and the units under it, by where they stand today: in the
 * order of the units' names, for it is no ranking. Units without a task are left out, and so are those
 * whose tasks this officer does not see.
 *
 * Every figure opens to its rows by `taskList` with the same unit, window and standing. What is over is
 * read from tallies where whole years are asked for, and counted for the rest.
 */
export async function rollUp(
  sql: Sql,
  sight: TaskSight,
  top: UnitId,
  window: Window,
  today: Day,
): Promise<RollUp> {
  // Nothing is given on a day to come: a window that lasts until today lasts until the end of its year.
  const { years, parts } = wholeYears(
    window.to < today ? window : { ...window, to: day(`${window.to.slice(0, 4)}-12-31`) },
  );
  const late = lateSql(sql, today);
  const silent = silentSql(sql, today);
  const calm = (is: number) =>
    sql`count(*) filter (where not ${late} and not ${silent} and t.calm = ${is})`;
  const rows = await sql<(Record<Standing, number> & Omit<UnitFigures, "counts">)[]>`
    with seen as materialized (
      select u.id from units u
       where (u.id = ${top} or u.id in (select units_under(array[${top}::int])))
         and (u.id = any(${[...sight.unit]}::int[])
              or u.id in (select units_under(${[...sight.above]}::int[])))
    ), open as (
      select t.unit_id, count(*) filter (where ${late}) as overdue,
             count(*) filter (where not ${late} and ${silent}) as silent,
             ${calm(2)} as handed, ${calm(1)} as extended, ${calm(0)} as running
        from tasks t
       where t.open and ${within(sql, window)} and t.unit_id in (select id from seen)
       group by t.unit_id
    ), over as (
      select o.unit_id, sum(o.done_on_time) as done_on_time, sum(o.done_late) as done_late, sum(o.dropped) as dropped
        from (select y.unit_id, y.done_on_time, y.done_late, y.dropped
                from task_tallies y
               where y.year between ${years.from} and ${years.to} and y.unit_id in (select id from seen)
              ${over(sql, parts)}) o
       group by o.unit_id
    ), counted as (
      select s.id as unit, coalesce(v.done_on_time, 0)::int as "done-on-time", coalesce(v.done_late, 0)::int as "done-late",
             coalesce(o.running, 0)::int as running, coalesce(o.overdue, 0)::int as overdue,
             coalesce(o.silent, 0)::int as "not-updated", coalesce(o.extended, 0)::int as extended,
             coalesce(o.handed, 0)::int as "handed-over", coalesce(v.dropped, 0)::int as dropped
        from seen s left join open o on o.unit_id = s.id left join over v on v.unit_id = s.id
    )
    select c.*, u.name, u.slug,
           c."done-on-time" + c."done-late" + c.running + c.overdue + c."not-updated" + c.extended
             + c."handed-over" + c.dropped as total
      from counted c join units u on u.id = c.unit
     where c."done-on-time" + c."done-late" + c.running + c.overdue + c."not-updated" + c.extended
             + c."handed-over" + c.dropped > 0
     order by u.key, u.id`;
  const units = rows.map(({ unit, name, slug, total, ...counts }) => ({
    unit,
    name,
    slug,
    counts,
    total,
  }));
  return { units, all: summed(units) };
}

/** What units have together. */
export function summed(units: readonly Figures[]): Figures {
  const counts = { ...noTasks };
  let total = 0;
  for (const one of units) {
    total += one.total;
    for (const standing of standings) counts[standing] += one.counts[standing];
  }
  return { counts, total };
}

const within = (sql: Sql, { from, to }: Window): Fragment =>
  sql`t.given_on between ${from} and ${to}`;

// What is over and was given in a part of a year, for which there is no tally.
const over = (sql: Sql, parts: readonly Window[]): Fragment =>
  parts.reduce(
    (all, part) => sql`${all}
      union all
      select t.unit_id, count(*) filter (where t.closed_as = 'done-on-time'),
             count(*) filter (where t.closed_as = 'done-late'), count(*) filter (where t.closed_as = 'dropped')
        from tasks t
       where not t.open and ${within(sql, part)} and t.unit_id in (select id from seen)
       group by t.unit_id`,
    sql``,
  );

/** The whole years of a window (none where `from` is after `to`), and what is left of it at both ends. */
export function wholeYears({ from, to }: Window): {
  readonly years: { readonly from: number; readonly to: number };
  readonly parts: readonly Window[];
} {
  const years = {
    from: yearOf(from) + (from.endsWith("-01-01") ? 0 : 1),
    to: yearOf(to) - (to.endsWith("-12-31") ? 0 : 1),
  };
  if (years.from > years.to) return { years, parts: from <= to ? [{ from, to }] : [] };
  const first = newYear(years.from);
  const next = newYear(years.to + 1);
  const parts: Window[] = [];
  if (from < first) parts.push({ from, to: plusDays(first, -1) });
  if (next <= to) parts.push({ from: next, to });
  return { years, parts };
}

const newYear = (year: number): Day => day(`${String(year).padStart(4, "0")}-01-01`);
