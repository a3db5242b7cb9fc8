import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { listUnits } from "#units/store.ts";

/** A subject area as forms offer it. */
export type Area = { readonly code: string; readonly name: Text };

/** What forms offer to choose from. */
export type Choices = {
  readonly areas: readonly Area[];
  /** Every ward and commune in force. */
  readonly units: readonly { readonly slug: string; readonly name: string }[];
};

/** The subject areas in use, in their order. */
export const areasOf = (sql: Sql): Promise<readonly Area[]> =>
  sql<Area[]>`
    select code, jsonb_build_object('vi', name_vi, 'en', name_en) as name
      from subject_areas where ended_at is null order by position`;

/**
 * Remembers the choices for a minute, and goes on offering the last ones when the database cannot
 * be asked: a form has to be drawn then, too.
 */
export function rememberChoices(sql: Sql): (now: Date, today: Day) => Promise<Choices> {
  let kept: Choices = { areas: [], units: [] };
  let until = 0;
  return async (now, today) => {
    if (now.getTime() < until) return kept;
    try {
      const [areas, communes] = await Promise.all([
        areasOf(sql),
        listUnits(sql, { on: today, level: "commune", limit: 4000 }),
      ]);
      kept = { areas, units: communes.units.map(({ slug, name }) => ({ slug, name })) };
      until = now.getTime() + minute;
    } catch {
      // The caller finds out by itself, where it matters: when it keeps something.
    }
    return kept;
  };
}

const minute = 60_000;
