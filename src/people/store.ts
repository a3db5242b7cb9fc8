import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

/** Whether the row `alias` is in force on a day. `alias` is ours, never typed by anyone. */
export const inForce = (sql: Sql, alias: "a" | "p" | "d" | "u", on: Day) =>
  sql`coalesce(${sql.unsafe(alias)}.valid_from, '-infinity') <= ${on} and (${sql.unsafe(alias)}.valid_to is null or ${sql.unsafe(alias)}.valid_to >= ${on})`;
