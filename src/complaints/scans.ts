import { filesWorld, type Portal } from "#cases/portal.ts";
import type { FileRefusal, StoredFile } from "#files/model.ts";
import { chosen, receiveFiles } from "#files/receive.ts";
import { refusalText } from "#files/refusals.ts";
import { fileById } from "#files/store.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import type { OfficerId } from "#people/model.ts";

import type { ComplaintId } from "./model.ts";

/**
 * Puts scanned pages with a complaint; what is said of each that was not taken. They are the paper that
 * is kept, so nothing is ever taken out again by itself.
 */
export async function addScans(
  portal: Portal,
  id: ComplaintId,
  by: OfficerId,
  uploads: readonly File[],
): Promise<readonly Text[]> {
  const { sql } = portal.house;
  const wanted = chosen(uploads);
  if (wanted.length === 0) return [refusalText({ because: "empty" } satisfies FileRefusal, 1)];
  const before = await pagesOf(sql, id);
  const answers = await receiveFiles(filesWorld(portal), wanted, before.length);
  const files = answers.flatMap((answer) => (answer.ok ? answer.value : []));
  await sql.begin(async (tx) => {
    // One after the other, so that no two scans take the same place.
    await tx`select from complaints where id = ${id} for update`;
    for (const file of files) {
      await tx`
        insert into complaint_files (complaint_id, position, file_id, added_by)
        select ${id}, coalesce(max(position), 0) + 1, ${file.id}, ${by}
          from complaint_files where complaint_id = ${id}`;
    }
  });
  return answers.flatMap((answer, at) => (answer.ok ? [] : [refusalText(answer.refusal, at + 1)]));
}

/** The places of the pages, in order. */
export async function pagesOf(sql: Sql, id: ComplaintId): Promise<readonly number[]> {
  const rows = await sql<{ position: number }[]>`
    select position from complaint_files where complaint_id = ${id} order by position`;
  return rows.map(({ position }) => position);
}

/** One scanned page; null where there is none at this place. */
export async function pageOf(
  sql: Sql,
  id: ComplaintId,
  position: number,
): Promise<StoredFile | null> {
  const [row] = await sql<{ id: StoredFile["id"] }[]>`
    select file_id as id from complaint_files where complaint_id = ${id} and position = ${position}`;
  return row ? fileById(sql, row.id) : null;
}
