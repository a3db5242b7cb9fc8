import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Candidate } from "#units/model.ts";
import { findUnits } from "#units/store.ts";

/**
 * The units a question is about, when it is the name of one: shown before everything else, with direct
 * doors. Most are not, and then there are none: "rác thải" resembles a name of a ward to nobody.
 */
export async function unitsAsked(sql: Sql, typed: string, on: Day): Promise<readonly Candidate[]> {
  if (typed.length > 100) return [];
  const { kind, candidates } = await findUnits(sql, typed, { on, limit: 4 });
  if (kind === "none") return [];
  return candidates.filter(({ match, unit }) => match === "exact" && unit.level !== "province");
}
