import type { FileId, StoredFile } from "#files/model.ts";
import { fileShape } from "#files/store.ts";
import type { Sql } from "#kernel/sql.ts";

import type { TaskId } from "./model.ts";

/** A file kept as evidence of this task; null for any other. */
export async function evidenceFile(
  sql: Sql,
  task: TaskId,
  file: FileId,
): Promise<StoredFile | null> {
  const [row] = await sql<StoredFile[]>`
    select ${fileShape(sql)} from task_links l join files f on f.id = l.file_id
     where l.task_id = ${task} and l.file_id = ${file} and f.withdrawn_at is null`;
  return row ?? null;
}
