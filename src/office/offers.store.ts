import type { MatterFacts } from "#access/model.ts";
import type { Instant } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import { withholdIf, type Withheld } from "#kernel/withheld.ts";

import type { MatterCode } from "#cases/model.ts";
import { factsShape, instantOf } from "#cases/store.ts";
import { visible, type Sight } from "#cases/visible.store.ts";

/** A matter another unit offers, waiting to be taken or returned. */
export type Offer = {
  readonly code: MatterCode;
  readonly title: Withheld | null;
  /** For the mask. */
  readonly facts: MatterFacts;
  readonly from: string;
  readonly dueAt: Instant;
};

/** What waits for this officer's units to take it, the most urgent first. */
export async function offersTo(sql: Sql, sight: Sight, limit: number): Promise<readonly Offer[]> {
  const rows = await sql<(Omit<Offer, "title"> & { readonly title: string | null })[]>`
    select m.code, w.title, ${factsShape(sql)} as facts, u.name as from, ${instantOf(sql, "m.due_at")} as "dueAt"
      from matters m
      join units u on u.id = m.unit_id
      left join words w on w.id = m.id
     where m.open and m.transfer_to = any(${[...sight.receives]}::int[]) and ${visible(sql, sight)}
     order by m.due_at, m.id
     limit ${limit}`;
  return rows.map((row) => ({ ...row, title: withholdIf(row.title) }));
}
