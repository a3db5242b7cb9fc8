import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import { reportMonthOf, type Counted } from "./counting.ts";

/**
 * Adds one denunciation that is handed over on paper. Nothing else of it is written, here or anywhere:
 * no hour, no code, no officer, no line in the record of the house. The order of rows says nothing
 * either, because a row is one month's count and not one denunciation.
 */
export async function countDenunciation(
  sql: Sql,
  unit: number,
  on: Day,
  counted: Counted,
): Promise<void> {
  const columns = counted.eligible
    ? { settlement: counted.settlement, outcome: counted.handing }
    : { settlement: "none", outcome: "none" };
  await sql`
    insert into denunciation_counts (unit_id, month, signers, eligible, settlement, outcome, count)
    values (${unit}, ${reportMonthOf(on)}, ${counted.signers}, ${counted.eligible}, ${columns.settlement},
            ${columns.outcome}, 1)
    on conflict (unit_id, month, signers, eligible, settlement, outcome)
    do update set count = denunciation_counts.count + 1`;
}
