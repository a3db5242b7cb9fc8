import { createHash } from "node:crypto";

import { DriveFile, type Disk } from "flydrive";

import { readObject } from "#files/disk.ts";
import { shelves, stagedHours } from "#files/sweep.ts";

import { batch, beginning, type CheckWorld, type Part } from "./model.ts";

type Row = {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly originalKey: string;
  readonly copies: readonly string[];
};

/** Of how many originals one is read whole where not all are. */
const sample = 50;

/** Rows without their objects, objects that changed, and objects no row knows. */
export const checkFiles: Part = async (world, found) => {
  const { disk } = world;
  if (!disk) return 0;
  const rows = await rowsWithObjects(world, disk, found);
  // Strays are older than any recent look goes back.
  return world.since ? rows : rows + (await objectsWithRows(world, disk, found));
};

async function rowsWithObjects(
  world: CheckWorld,
  disk: Disk,
  found: Parameters<Part>[1],
): Promise<number> {
  const { sql, deep, progress } = world;
  let after = beginning(world);
  let count = 0;
  for (;;) {
    const rows = await sql<Row[]>`
      select f.id, encode(f.sha256, 'hex') as sha256, f.bytes, f.original_key as "originalKey",
             array[f.view_key, f.thumb_key] as copies
        from files f where f.id > ${after} and f.withdrawn_at is null order by f.id limit ${batch}`;
    for (const row of rows) {
      const gone: string[] = [];
      for (const key of [row.originalKey, ...row.copies])
        if (!(await disk.exists(key))) gone.push(key);
      // Erased while we looked: its row went first.
      const [still] = gone.length === 0 ? [] : await sql`select from files where id = ${row.id}`;
      if (still) found({ kind: "object-missing", about: row.id, details: gone });
      if (!gone.includes(row.originalKey)) {
        const details = await changed(disk, row, deep || count % sample === 0);
        if (details.length > 0) found({ kind: "object-changed", about: row.id, details });
      }
      count += 1;
    }
    progress("files", count);
    const last = rows.at(-1);
    if (!last) return count;
    after = last.id;
  }
}

async function changed(disk: Disk, row: Row, whole: boolean): Promise<readonly string[]> {
  const { contentLength } = await disk.getMetaData(row.originalKey);
  if (contentLength !== row.bytes) return [`${contentLength} ≠ ${row.bytes} bytes`];
  if (!whole) return [];
  const hash = createHash("sha256");
  for await (const piece of await readObject(disk, row.originalKey)) hash.update(piece);
  return hash.digest("hex") === row.sha256 ? [] : ["sha256"];
}

/** Older than what waits with a form may be: a younger one may belong to a filing that is under way. */
async function objectsWithRows(
  { sql, now, progress }: CheckWorld,
  disk: Disk,
  found: Parameters<Part>[1],
): Promise<number> {
  // One night more than the sweep waits, so that what it takes away next is no disagreement.
  const olderThan = new Date(now.getTime() - (stagedHours + 25) * 3_600_000);
  let count = 0;
  for (const shelf of shelves) {
    let next: string | undefined;
    do {
      const page = await disk.listAll(shelf, {
        recursive: true,
        ...(next ? { paginationToken: next } : {}),
      });
      const keys: string[] = [];
      for (const object of page.objects) {
        if (!(object instanceof DriveFile)) continue;
        count += 1;
        if ((await object.getMetaData()).lastModified < olderThan) keys.push(object.key);
      }
      const strays = await sql<{ key: string }[]>`
        select key from unnest(${keys}::text[]) as k (key)
         where not exists (select from files f where f.original_key = k.key)
           and not exists (select from files f where f.view_key = k.key)
           and not exists (select from files f where f.thumb_key = k.key)`;
      for (const { key } of strays) found({ kind: "object-stray", about: key, details: [] });
      next = page.paginationToken;
    } while (next);
  }
  progress("objects", count);
  return count;
}
