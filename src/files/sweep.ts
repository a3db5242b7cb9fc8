import { Disk, DriveFile } from "flydrive";
import type { Sql } from "#kernel/sql.ts";
import { dropFiles, removeObjects } from "./erase.ts";

/** How long files wait with a form before they are removed. */
export const stagedHours = 24;

/** What one sweep found and did. */
export type Swept = {
  /** Rows of files that no form and no matter refers to. */
  readonly files: number;
  /** Objects without a row, left by a crash between the disk and the database. */
  readonly strays: number;
  readonly removed: number;
  readonly failed: number;
};

/**
 * Removes what nothing refers to any more and is older than `olderThan`: forms never sent, files
 * never attached, objects never recorded, removals that did not succeed at once. Safe to run twice.
 */
export async function sweepOrphans(sql: Sql, disk: Disk, olderThan: Date): Promise<Swept> {
  const files = await sweepRows(sql, olderThan);
  const strays = await queueStrays(sql, disk, olderThan);
  return { files, strays, ...(await removeObjects(sql, disk, { atMost: 100_000 })) };
}

/** The part of the sweep that needs no listing of the disk, so that it can run often. */
export async function sweepRows(sql: Sql, olderThan: Date): Promise<number> {
  await sql`delete from staged_files where staged_at < ${olderThan}`;
  const orphans = await sql<{ id: string }[]>`
    select f.id from files f
     where f.created_at < ${olderThan}
       and not exists (select from staged_files s where s.file_id = f.id)
       and not exists (select from matter_files m where m.file_id = f.id)
       and not exists (select from letter_files l where l.file_id = f.id)
       and not exists (select from complaint_files c where c.file_id = f.id)
       and not exists (select from task_links t where t.file_id = f.id)
       and not exists (select from posting_files p where p.file_id = f.id)
       and not exists (select from article_files a where a.file_id = f.id)
     order by f.created_at, f.id limit 10000`;
  await dropFiles(
    sql,
    orphans.map((orphan) => orphan.id),
  );
  return orphans.length;
}

async function queueStrays(sql: Sql, disk: Disk, olderThan: Date): Promise<number> {
  let strays = 0;
  for (const shelf of shelves) {
    for await (const keys of listed(disk, shelf, olderThan)) {
      const queued = await sql`
        insert into object_removals (key)
        select key from unnest(${[...keys]}::text[]) as k (key)
         where not exists (select from files f where f.original_key = k.key)
           and not exists (select from files f where f.view_key = k.key)
           and not exists (select from files f where f.thumb_key = k.key)
        on conflict (key) do nothing`;
      strays += queued.count;
    }
  }
  return strays;
}

/** The folders objects are spread over, one listing each, so that no listing is ever huge. */
export const shelves: readonly string[] = [
  "incoming",
  ...["original", "copy"].flatMap((shelf) =>
    Array.from({ length: 256 }, (_, i) => `${shelf}/${i.toString(16).padStart(2, "0")}`),
  ),
];

async function* listed(disk: Disk, shelf: string, olderThan: Date) {
  let next: string | undefined;
  do {
    const page = await disk.listAll(shelf, {
      recursive: true,
      ...(next ? { paginationToken: next } : {}),
    });
    const keys: string[] = [];
    for (const object of page.objects) {
      if (!(object instanceof DriveFile)) continue;
      const { lastModified } = await object.getMetaData();
      if (lastModified < olderThan) keys.push(object.key);
    }
    if (keys.length > 0) yield keys;
    next = page.paginationToken;
  } while (next);
}
