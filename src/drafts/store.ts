import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

/** A draft as it is kept. */
export type KeptDraft = { readonly sealed: Buffer; readonly expiresOn: Day };

/** The draft found by `lookup`, while it may still be opened. */
export async function draftAt(
  sql: Sql,
  lookup: Buffer,
  today: Day,
): Promise<KeptDraft | undefined> {
  const [found] = await sql<KeptDraft[]>`
    select sealed, expires_on as "expiresOn"
      from complaint_drafts where lookup = ${lookup} and expires_on >= ${today}`;
  return found;
}

/** The same, held until the transaction ends. */
export async function lockDraft(
  sql: Sql,
  lookup: Buffer,
  today: Day,
): Promise<KeptDraft | undefined> {
  const [found] = await sql<KeptDraft[]>`
    select sealed, expires_on as "expiresOn"
      from complaint_drafts where lookup = ${lookup} and expires_on >= ${today} for update`;
  return found;
}

/** Whether it was new. What expired under this code and was not swept yet gives way. */
export async function insertDraft(
  sql: Sql,
  lookup: Buffer,
  kept: KeptDraft,
  today: Day,
): Promise<boolean> {
  const written = await sql`
    insert into complaint_drafts as d (lookup, sealed, expires_on)
    values (${lookup}, ${kept.sealed}, ${kept.expiresOn})
    on conflict (lookup) do update
       set sealed = excluded.sealed, expires_on = excluded.expires_on
     where d.expires_on < ${today}`;
  return written.count === 1;
}

/** Puts new words in place of the old; the last day stays. */
export const replaceDraft = (sql: Sql, lookup: Buffer, sealed: Buffer) =>
  sql`update complaint_drafts set sealed = ${sealed} where lookup = ${lookup}`;

/** Whether there was one to erase. */
export async function deleteDraft(sql: Sql, lookup: Buffer): Promise<boolean> {
  const gone = await sql`delete from complaint_drafts where lookup = ${lookup}`;
  return gone.count === 1;
}

/** Erases every draft whose last day is over. */
export const deleteExpired = (sql: Sql, today: Day) =>
  sql`delete from complaint_drafts where expires_on < ${today}`;
