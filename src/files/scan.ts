import type { Disk } from "flydrive";
import { refuse } from "#kernel/result.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import { type Clamd, scan } from "./clamd.ts";
import { readObject } from "./disk.ts";
import { removeObjects } from "./erase.ts";
import { fileId, type FileId } from "./model.ts";

/** A file that a virus scanner took out; `matterId` is null while it waited with a form. */
export type Withdrawn = {
  readonly fileId: FileId;
  readonly matterId: string | null;
  readonly finding: string;
};

/** What one round of scanning came to. */
export type Scanned = {
  readonly clean: number;
  readonly withdrawn: readonly Withdrawn[];
  /** Left for the next round, because the scanner or the disk did not answer. */
  readonly unanswered: number;
};

/**
 * Asks the scanner about originals not asked about yet, oldest first. An infected file is withdrawn
 * with all its pages, and `tell` writes the matter's event in the same transaction.
 */
export async function scanOriginals(
  world: { readonly db: Database; readonly disk: Disk; readonly clamd: Clamd },
  now: Date,
  tell: (sql: Transaction, withdrawn: Withdrawn) => Promise<void>,
  atMost = 100,
): Promise<Scanned> {
  const { db, disk, clamd } = world;
  const waiting = await db<{ key: string }[]>`
    select original_key as key from files where scanned_at is null
     group by original_key order by min(scan_tries), min(created_at) limit ${atMost}`;
  let clean = 0;
  let unanswered = 0;
  const withdrawn: Withdrawn[] = [];
  for (const { key } of waiting) {
    const answer = await scanObject(disk, clamd, key);
    if (!answer.ok) {
      unanswered += 1;
      // Whoever gets no answer goes to the back of the queue, so that one file cannot hold it up.
      await db`update files set scan_tries = scan_tries + 1 where original_key = ${key}`;
      // Three silences are a scanner that is away: the others would wait in vain.
      if (unanswered === 3) break;
    } else if (answer.value.clean) {
      await db`update files set scanned_at = ${now} where original_key = ${key}`;
      clean += 1;
    } else {
      withdrawn.push(...(await withdraw(world, key, answer.value.finding, now, tell)));
    }
  }
  return { clean, withdrawn, unanswered };
}

async function scanObject(disk: Disk, clamd: Clamd, key: string) {
  if (!(await disk.exists(key))) return refuse("missing");
  return scan(clamd, await readObject(disk, key));
}

async function withdraw(
  { db, disk }: { readonly db: Database; readonly disk: Disk },
  originalKey: string,
  finding: string,
  now: Date,
  tell: (sql: Transaction, withdrawn: Withdrawn) => Promise<void>,
): Promise<readonly Withdrawn[]> {
  const gone = await db.begin(async (sql) => {
    const files = await sql<{ id: string; matterId: string | null; keys: string[] }[]>`
      update files f set scanned_at = ${now}, withdrawn_at = ${now}, finding = ${finding}
       where original_key = ${originalKey}
      returning f.id, (select m.matter_id from matter_files m where m.file_id = f.id) as "matterId",
                array[f.original_key, f.view_key, f.thumb_key] as keys`;
    const keys = [...new Set(files.flatMap((file) => file.keys))];
    await sql`
      insert into object_removals (key) select unnest(${keys}::text[]) on conflict (key) do nothing`;
    const told = files.map(({ id, matterId }) => ({ fileId: fileId(id), matterId, finding }));
    for (const file of told) await tell(sql, file);
    return { told, keys };
  });
  await removeObjects(db, disk, gone.keys);
  return gone.told;
}
