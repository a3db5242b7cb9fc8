import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

import type { Home } from "#home/home.ts";
import type { Database } from "#kernel/sql.ts";
import { logFolder } from "#register/folder.ts";
import { entriesAt, lastCheckpoint } from "#register/store.ts";
import { edgeOf, rootOf } from "#register/tiles.ts";

/** What was found in a restored house. `wrong` is empty in a good one. */
export type Looked = {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly entries: number;
  readonly published: number;
  readonly wrong: readonly string[];
};

/**
 * Looks through a restored house: reads every row of every table (each page has a checksum), asks for
 * the objects of every file, and holds the receipt log in the folder against the one in the database.
 *
 * @param admin the administrator, who sees the rows that are hidden from the app
 */
export async function lookThrough(
  home: Home,
  admin: Database,
  files: "home" | "bucket",
): Promise<Looked> {
  const wrong: string[] = [];
  const rows = await readTables(admin, wrong);
  const counted = files === "home" ? await findObjects(home, admin, wrong) : 0;
  const log = await compareLog(home, admin, wrong);
  return { ...rows, files: counted, ...log, wrong };
}

async function readTables(admin: Database, wrong: string[]) {
  const tables = await admin<{ schema: string; name: string }[]>`
    select n.nspname as schema, c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname <> 'information_schema'
       and n.nspname not like 'pg\\_%'
     order by 1, 2`;
  let rows = 0;
  for (const { schema, name } of tables) {
    try {
      // Whole rows, so that long values kept elsewhere are read as well.
      const [found] = await admin<{ count: number }[]>`
        select count(length(t::text))::int as count from ${admin(schema)}.${admin(name)} t`;
      rows += found?.count ?? 0;
    } catch {
      wrong.push(`${schema}.${name} cannot be read`);
    }
  }
  return { tables: tables.length, rows };
}

async function findObjects(home: Home, admin: Database, wrong: string[]): Promise<number> {
  let files = 0;
  const all = admin<{ id: string; keys: readonly string[]; bytes: number }[]>`
    select id, array[original_key, view_key, thumb_key] as keys, bytes
      from files where withdrawn_at is null order by id`;
  for await (const rows of all.cursor(500)) {
    for (const { id, keys } of rows) {
      files += 1;
      for (const key of keys) {
        const found = await stat(path.join(home.files, key)).catch(() => undefined);
        if (!found?.isFile() || found.size === 0) wrong.push(`file ${id}: an object is missing`);
      }
    }
  }
  return files;
}

async function compareLog(home: Home, admin: Database, wrong: string[]) {
  const [state] = await admin<{ size: number }[]>`select size from register_log`;
  const entries = state?.size ?? 0;
  const root = path.join(home.folder, "log");
  const note = await readFile(path.join(root, "checkpoint"), "utf8").catch(() => undefined);
  if (note === undefined) return { entries, published: 0 };
  const [, size = "", sum = ""] = note.split("\n");
  const published = Number(size);
  const folder = logFolder(root);
  const last = await lastCheckpoint(admin);
  if (published > entries || published > (last?.size ?? 0)) {
    wrong.push(`log: ${published} were published, the database knows ${entries}`);
    return { entries, published };
  }
  const [kept] = await admin<{ root: Buffer }[]>`
    select root from register_checkpoints where size = ${published}`;
  const tiles = await edgeOf(published, folder.readTile).then(rootOf, () => undefined);
  const same = tiles?.toString("base64") === sum && kept?.root.toString("base64") === sum;
  if (!same) wrong.push("log: tiles, checkpoint and database do not agree");
  for (let from = 0; from < published; from += 256) {
    const width = Math.min(256, published - from);
    const bundle = await folder.readEntries({ nth: from / 256, width }).catch(() => undefined);
    const known = await entriesAt(admin, from, from + width);
    if (!bundle || !known.every((entry, i) => bundle[i]?.equals(entry)))
      wrong.push(`log: the entries from ${from} are not those of the database`);
  }
  return { entries, published };
}

/** Bytes below a folder, for knowing beforehand whether there is room. */
export async function bytesBelow(at: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
    const below = path.join(at, entry.name);
    if (entry.isDirectory()) bytes += await bytesBelow(below);
    else bytes += (await stat(below).catch(() => ({ size: 0 }))).size;
  }
  return bytes;
}
