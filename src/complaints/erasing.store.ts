import type { Database, Transaction } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import type { ComplaintId } from "./model.ts";

/**
 * Erases a content that was a denunciation: everything but a counter. With `whole`, the complaint and
 * everyone in it. Two persons, or it throws; the database asks again (0017_complaints.sql).
 */
export async function eraseDenounced(
  sql: Transaction,
  id: ComplaintId,
  confirmedBy: OfficerId,
  whole: boolean,
): Promise<void> {
  await sql`select erase_denounced_content(${id}, ${confirmedBy}, ${whole})`;
}

/** After an older backup was restored: erases again what the ledger says was erased. How many things went. */
export async function eraseComplaintsAgain(sql: Database): Promise<number> {
  const [row] = await sql<{ gone: number }[]>`select erase_complaints_again() as gone`;
  return row?.gone ?? 0;
}
