import type { OfficerId } from "#access/model.ts";
import type { FileId, StoredFile } from "#files/model.ts";
import { fileShape } from "#files/store.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

/** A page or picture of an item: public with it, or proof that it hung there. */
export type PostingFile = StoredFile & {
  readonly nth: number;
  readonly purpose: "attachment" | "evidence";
  readonly eventSeq: number | null;
};

/** The files of an item that were not taken away again, in the order in which they came. */
export const filesOf = (sql: Sql, posting: number): Promise<readonly PostingFile[]> =>
  sql<PostingFile[]>`
    select ${fileShape(sql)}, a.nth, a.purpose, a.event_seq as "eventSeq"
      from posting_files a join files f on f.id = a.file_id
     where a.posting_id = ${posting} and a.removed_at is null and f.withdrawn_at is null
     order by a.nth`;

/** One of them; `purpose` left out asks for any. */
export async function fileAt(
  sql: Sql,
  posting: number,
  nth: number,
  purpose?: "attachment",
): Promise<StoredFile | null> {
  const [row] = await sql<StoredFile[]>`
    select ${fileShape(sql)} from posting_files a join files f on f.id = a.file_id
     where a.posting_id = ${posting} and a.nth = ${nth} and a.removed_at is null and f.withdrawn_at is null
       ${purpose === undefined ? sql`` : sql`and a.purpose = ${purpose}`}`;
  return row ?? null;
}

export async function keepFile(
  sql: Transaction,
  posting: number,
  one: {
    readonly file: FileId;
    readonly eventSeq: number | null;
    readonly by: OfficerId;
    readonly at: Date;
  },
): Promise<number> {
  const purpose = one.eventSeq === null ? "attachment" : "evidence";
  const [row] = await sql<{ nth: number }[]>`
    insert into posting_files (posting_id, nth, purpose, event_seq, file_id, added_by, added_at)
    select ${posting}, coalesce(max(nth), 0) + 1, ${purpose}, ${one.eventSeq}::int, ${one.file}, ${one.by}::uuid, ${one.at}::timestamptz
      from posting_files where posting_id = ${posting}
    returning nth`;
  return row?.nth ?? 0;
}

/** Takes an attachment away; it stays in the record. */
export async function removeFile(
  sql: Transaction,
  posting: number,
  nth: number,
  at: Date,
): Promise<void> {
  await sql`
    update posting_files set removed_at = ${at}
     where posting_id = ${posting} and nth = ${nth} and purpose = 'attachment' and removed_at is null`;
}
