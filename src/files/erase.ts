import type { Disk } from "flydrive";
import { log } from "#kernel/log.ts";
import type { Sql } from "#kernel/sql.ts";
import { codeOf } from "./disk.ts";
import type { Purpose } from "./model.ts";

/**
 * Erases the pictures of a matter, all or those of some purposes, in the caller's transaction: rows
 * are gone with it, and an empty place with a date remains. The objects follow after the commit:
 * hand the keys to `removeObjects` then; if the process dies in between, the job removes them.
 */
export async function eraseFilesOf(
  sql: Sql,
  matterId: string,
  at: Date,
  purposes: readonly Purpose[] | "all" = "all",
): Promise<readonly string[]> {
  const rows = await sql<{ fileId: string }[]>`
    select file_id as "fileId" from matter_files
     where matter_id = ${matterId} and file_id is not null
       ${purposes === "all" ? sql`` : sql`and purpose in ${sql(purposes)}`}
       for update`;
  const ids = rows.map((row) => row.fileId);
  await sql`
    update matter_files set file_id = null, erased_at = ${at}
     where matter_id = ${matterId} and file_id = any(${ids}::uuid[])`;
  return dropFiles(sql, ids);
}

/**
 * Lets go of what waits with a form, all or the named files only; the objects follow as in
 * `eraseFilesOf`. Files of other forms are never touched, whatever is named.
 */
export async function dropStaged(
  sql: Sql,
  onceHash: Buffer,
  only: readonly string[] | "all" = "all",
): Promise<readonly string[]> {
  const rows = await sql<{ fileId: string }[]>`
    delete from staged_files
     where once_hash = ${onceHash}
       ${only === "all" ? sql`` : sql`and file_id::text = any(${[...only]})`}
    returning file_id as "fileId"`;
  return dropFiles(
    sql,
    rows.map((row) => row.fileId),
  );
}

/** A file row that goes queues its objects by itself (the trigger in 0006_files.sql). */
export async function dropFiles(sql: Sql, ids: readonly string[]): Promise<readonly string[]> {
  const gone = await sql<{ keys: string[] }[]>`
    delete from files where id = any(${[...ids]}::uuid[])
    returning array[original_key, view_key, thumb_key] as keys`;
  return [...new Set(gone.flatMap((file) => file.keys))];
}

/**
 * Removes queued objects from the disk: those named, or the oldest. What cannot be removed now
 * stays queued. An original stays as long as another page of the same document needs it.
 */
export async function removeObjects(
  sql: Sql,
  disk: Disk,
  which: readonly string[] | { readonly atMost: number },
): Promise<{ readonly removed: number; readonly failed: number }> {
  const queued = await sql<{ key: string; needed: boolean; held: boolean }[]>`
    select key, ${heldNow(sql)} as held, exists (
             select from files f where f.original_key = r.key and f.withdrawn_at is null
           ) or exists (
             select from files f
              where (f.view_key = r.key or f.thumb_key = r.key) and f.withdrawn_at is null
           ) as needed
      from object_removals r
     ${"atMost" in which ? sql`order by tries, queued_at limit ${which.atMost}` : sql`where key = any(${[...which]})`}`;
  let removed = 0;
  let failed = 0;
  let code = "";
  for (const { key, needed, held } of queued) {
    if (held) continue;
    try {
      if (!needed) await disk.delete(key);
      await sql`delete from object_removals where key = ${key}`;
      removed += needed ? 0 : 1;
    } catch (thrown) {
      failed += 1;
      await sql`update object_removals set tries = tries + 1 where key = ${key}`;
      code = codeOf(thrown);
    }
  }
  if (failed > 0) log("warn", "files.objects-not-removed", { failed, code });
  return { removed, failed };
}

/**
 * Holds back every removal until this session ends, and gives false where another session does: a
 * backup needs the objects of every row it has. What was queued before is gone from its rows as well.
 */
export async function holdRemovals(session: Sql): Promise<boolean> {
  const [row] = await session<{ got: boolean }[]>`
    select pg_try_advisory_lock(${family}, ${holding}) as got`;
  return row?.got === true;
}

const heldNow = (sql: Sql) => sql`exists (
  select from pg_locks l join pg_database d on d.oid = l.database
   where d.datname = current_database() and l.locktype = 'advisory' and l.granted
     and l.classid = ${family} and l.objid = ${holding} and l.objsubid = 2)`;

/** Any two numbers, as long as nobody else uses them. */
const family = 1_186;
const holding = 4;
