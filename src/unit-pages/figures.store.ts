import { type PublishedYear, publishYear } from "#cases/statistics.ts";
import { countYear } from "#cases/statistics.store.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

/**
 * The public figures of a unit and year as they were counted first on a day. Who asks first counts;
 * everybody else that day is told the same, so that pages kept for the day stay true. What is kept is
 * suppressed already.
 */
export async function yearOfDay(
  sql: Sql,
  unit: number,
  year: number,
  today: Day,
): Promise<PublishedYear> {
  const [kept] = await sql<{ readonly figures: PublishedYear }[]>`
    select figures from unit_figures_of_day
     where unit_id = ${unit} and year = ${year} and day = ${today}`;
  if (kept) return kept.figures;
  const figures = publishYear(await countYear(sql, unit, year, today));
  const [row] = await sql<{ readonly figures: PublishedYear }[]>`
    insert into unit_figures_of_day as f (unit_id, year, day, figures)
    values (${unit}, ${year}, ${today}, ${sql.json(figures)})
    on conflict (unit_id, year) do update
       set day = excluded.day,
           -- Two who count at once: the first one's word stands.
           figures = case when f.day = excluded.day then f.figures else excluded.figures end
    returning figures`;
  return row?.figures ?? figures;
}
