import { filesWorld, type Portal } from "#cases/portal.ts";
import { chosen, receiveFiles } from "#files/receive.ts";
import { dropStaged, removeObjects } from "#files/erase.ts";
import { refusalText } from "#files/refusals.ts";
import type { StoredFile } from "#files/model.ts";
import { fileById, stage, staged } from "#files/store.ts";
import { sha256 } from "#kernel/secret.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

import type { LetterId } from "./model.ts";

/** Scanned pages that wait with a form, and what is said of each file that was not taken. */
export type Scans = { readonly files: readonly StoredFile[]; readonly refused: readonly Text[] };

const keyOf = (once: string): Buffer => sha256(`letter ${once}`);

/** Takes in the pages that came with a form; they wait with it while it is drawn again. */
export async function keepScans(
  portal: Portal,
  once: string,
  uploads: readonly File[],
): Promise<Scans> {
  const { sql } = portal.house;
  const before = await staged(sql, keyOf(once));
  const wanted = chosen(uploads);
  if (wanted.length === 0) return { files: before, refused: [] };
  const answers = await receiveFiles(filesWorld(portal), wanted, before.length);
  const received = answers.flatMap((answer) => (answer.ok ? answer.value : []));
  const files =
    received.length === 0
      ? before
      : await stage(
          sql,
          keyOf(once),
          received.map(({ id }) => id),
        );
  const refused = answers.flatMap((answer, i) =>
    answer.ok ? [] : [refusalText(answer.refusal, i + 1)],
  );
  return { files, refused };
}

/** Lets go of what waits with a form: it was a denunciation, and nothing of it stays. */
export async function letScansGo(portal: Portal, once: string): Promise<void> {
  const { sql } = portal.house;
  await removeObjects(sql, portal.disk, await dropStaged(sql, keyOf(once)));
}

/** Moves what waits with a form to its letter, in the transaction that registers it. */
export async function attachScans(sql: Transaction, once: string, id: LetterId): Promise<void> {
  await sql`
    with moved as (
      delete from staged_files where once_hash = ${keyOf(once)} returning file_id, position
    )
    insert into letter_files (letter_id, position, file_id)
    select ${id}, row_number() over (order by position), file_id from moved`;
}

/** The places of the pages that are still kept. */
export async function pagesOf(sql: Sql, id: LetterId): Promise<readonly number[]> {
  const rows = await sql<{ position: number }[]>`
    select position from letter_files where letter_id = ${id} and file_id is not null order by position`;
  return rows.map(({ position }) => position);
}

/** One scanned page; null when it is not kept any more. */
export async function pageOf(sql: Sql, id: LetterId, position: number): Promise<StoredFile | null> {
  const [row] = await sql<{ id: StoredFile["id"] }[]>`
    select file_id as id from letter_files
     where letter_id = ${id} and position = ${position} and file_id is not null`;
  return row ? fileById(sql, row.id) : null;
}
