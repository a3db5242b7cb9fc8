import type { Sql } from "#kernel/sql.ts";

import type { MailFault } from "./post.ts";

/** Where it is kept that a notice is owed for a line of a record: of a matter, or of a complaint. */
export type SlipBook = "notices" | "complaint_notices";

const about = { notices: "matter_id", complaint_notices: "complaint_id" } as const;

/** Takes a notice for one try; see Slip in delivery.ts. */
export async function claimSlip(
  sql: Sql,
  book: SlipBook,
  id: string,
  seq: number,
  now: Date,
): Promise<"done" | "elsewhere" | number> {
  const [mine] = await sql<{ tries: number }[]>`
    update ${sql(book)} set state = 'sending', tries = tries + 1, claimed_at = ${now}
     where ${sql(about[book])} = ${id} and seq = ${seq}
       and (state = 'queued' or (state = 'sending' and claimed_at < ${leaseBefore(now)}))
    returning tries`;
  if (mine) return mine.tries;
  const rows = await sql`
    select from ${sql(book)} where ${sql(about[book])} = ${id} and seq = ${seq} and state = 'sending'`;
  return rows.length === 0 ? "done" : "elsewhere";
}

/** A claim older than this was made by a process that died: sending takes 20 seconds at most. */
export const leaseBefore = (now: Date): Date => new Date(now.getTime() - 2 * 60_000);

/** Writes down what came of a try. */
export async function settleSlip(
  sql: Sql,
  book: SlipBook,
  { id, seq }: { readonly id: string; readonly seq: number },
  state: "sent" | "failed" | "queued",
  error: MailFault | null,
  now: Date,
): Promise<void> {
  await sql`
    update ${sql(book)} set state = ${state}, error = ${error}, claimed_at = null,
           done_at = ${state === "queued" ? null : now}
     where ${sql(about[book])} = ${id} and seq = ${seq}`;
}
