import { day, plusDays, type Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import { counted, quarters, type Count, type Quarter, type YearCounts } from "./statistics.ts";

/**
 * Counts a unit's year up to yesterday, in one question. What is counted:
 *
 * received: matters received in the period; merged: duplicates of others, which are counted nowhere
 * else, so that one thing counts once. due: first promised for a day in the period,
 * without those refused or withdrawn by that day. answered, on-time, late,
 * unanswered: of these, by the first answer. rated …, reopened: of the answered ones, what the
 * sender said, and whether it was opened again. declined: refused in the period, by ground, and
 * what became of the appeals against it. A matter that waits to be erased as a denunciation is
 * nowhere; one that was transferred is with the unit that has it now.
 */
export async function countYear(
  sql: Sql,
  unit: number,
  year: number,
  today: Day,
): Promise<YearCounts> {
  const from = day(`${year}-01-01`);
  const to = day(`${year}-12-31`);
  const over = to < today ? to : plusDays(today, -1);
  const [row] = await sql<{ parts: readonly Part[]; now: YearCounts["now"] }[]>`
    with received as (
      select extract(quarter from received_on)::int as quarter,
             count(*) filter (where merged_into is null)::int as received,
             count(*) filter (where merged_into is not null)::int as merged
        from matters
       where unit_id = ${unit} and received_on between ${from} and ${over} and handover_by is null
       group by 1
    ), due as (
      select extract(quarter from promised_by)::int as quarter,
             count(*)::int as due,
             count(answered_on)::int as answered,
             count(*) filter (where answered_on <= promised_by)::int as "on-time",
             count(*) filter (where answered_on > promised_by)::int as late,
             count(*) filter (where answered_on is null)::int as unanswered,
             count(*) filter (where answered_on is not null and rating is not null)::int as rated,
             count(*) filter (where answered_on is not null and rating = 'satisfied')::int as satisfied,
             count(*) filter (where answered_on is not null and rating = 'accepted')::int as accepted,
             count(*) filter (where answered_on is not null and rating = 'unsatisfied')::int as unsatisfied,
             count(*) filter (where answered_on is not null and rating is null)::int as unrated,
             count(*) filter (where answered_on is not null and reopened_on is not null)::int as reopened,
             count(*) filter (where answered_on is not null and reopened_on is null)::int as "not-reopened"
        from matters
       where unit_id = ${unit} and promised_by between ${from} and ${over} and handover_by is null
         and merged_into is null
         and (answered_on is not null
              or not (stage = 'declined' and declined_on <= promised_by
                      or stage = 'withdrawn' and ended_on <= promised_by))
       group by 1
    ), refused as (
      select extract(quarter from declined_on)::int as quarter, decline_ground as ground,
             count(*)::int as declined,
             count(appeal)::int as appealed,
             count(*) filter (where appeal is null)::int as "not-appealed",
             count(*) filter (where appeal = 'open')::int as "appeal-open",
             count(*) filter (where appeal = 'upheld')::int as "appeal-upheld",
             count(*) filter (where appeal = 'overturned')::int as "appeal-overturned"
        from matters
       where unit_id = ${unit} and declined_on between ${from} and ${over} and handover_by is null
       group by 1, 2
    ), parts as (
      select to_jsonb(r) as part from received r
      union all select to_jsonb(d) from due d
      union all
      select to_jsonb(f) - 'ground' || jsonb_build_object('ground-' || ground, declined) from refused f
    )
    select coalesce((select jsonb_agg(part) from parts), '[]') as parts,
           (select jsonb_build_object('open', count(*),
                                      'overdue', count(*) filter (where answer_by < ${today}))
              from matters
             where unit_id = ${unit} and open and handover_by is null) as now`;
  if (!row) throw new Error("a count without an answer");
  return { ...byQuarter(row.parts), now: row.now };
}

type Part = Readonly<Partial<Record<Count, number>>> & { readonly quarter: number };

function byQuarter(parts: readonly Part[]): Readonly<Record<Quarter, Record<Count, number>>> {
  const sum = (nth: number) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the list of all counts
    Object.fromEntries(
      counted.map((count) => [
        count,
        parts
          .filter(({ quarter }) => quarter === nth)
          .reduce((all, part) => all + (part[count] ?? 0), 0),
      ]),
    ) as Record<Count, number>;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made from the list of all quarters
  return Object.fromEntries(quarters.map((quarter, i) => [quarter, sum(i + 1)])) as Record<
    Quarter,
    Record<Count, number>
  >;
}
