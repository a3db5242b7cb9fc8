import { periodKey, quarters, daysOf, type Period } from "#cases/statistics.ts";
import type { Day } from "#kernel/day.ts";
import { sha256 } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import { csv } from "#outlets/csv.ts";
import type { PublicThing } from "#register/public-log.ts";

import { figuresTable } from "./figures-table.ts";
import { figuresJson, unitFigures } from "./figures.ts";

/** What the files of figures are about. */
type OfUnit = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly province: string;
};

/** How the receipt log calls the figures of a unit and year; each day they were counted is a version. */
export const figuresKind = (unit: number, year: number): string => `figures-${unit}-${year}`;

/**
 * The sums of every file of figures of a unit and year as `sha256sum -c` reads them: the files can be
 * held against this list, and the list against the receipt log.
 */
export async function figureSums(
  sql: Sql,
  unit: OfUnit,
  year: number,
  today: Day,
): Promise<string> {
  const periods = [...quarters, "year"] as const;
  const begun = periods
    .map((span): Period => ({ year, span }))
    .filter((period) => daysOf(period).from <= today);
  let lines = "";
  for (const period of begun) {
    const figures = await unitFigures(sql, unit, period, today);
    const name = `${unit.slug}-${periodKey(period)}`;
    const told = JSON.stringify(figuresJson(unit, figures), null, 2);
    lines += line(told, `${name}.json`);
    lines += line(csv(figuresTable(unit, figures, "vi")), `${name}.csv`);
    lines += line(csv(figuresTable(unit, figures, "en")), `${name}.en.csv`);
  }
  return lines;
}

const line = (content: string, name: string): string =>
  `${sha256(content).toString("hex")}  ${name}\n`;

/** What was counted and published on a day, to be committed to: the sums of each unit and year. */
export async function figuresOfDay(sql: Sql, today: Day): Promise<readonly PublicThing[]> {
  const counted = await sql<(OfUnit & { readonly year: number })[]>`
    select u.id, u.slug, u.name, u.province_code as province, f.year
      from unit_figures_of_day f join units u on u.id = f.unit_id
     where f.day = ${today} order by f.unit_id, f.year`;
  const things: PublicThing[] = [];
  for (const { year, ...unit } of counted) {
    const sums = await figureSums(sql, unit, year, today);
    const name = `${unit.slug} ${year}, ${today}`;
    things.push({ kind: figuresKind(unit.id, year), name, sha256: sha256(sums) });
  }
  return things;
}
