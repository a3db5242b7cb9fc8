import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

import {
  entriesBytes,
  entriesPath,
  readEntriesBytes,
  readTileBytes,
  tileBytes,
  tilePath,
  type ReadTile,
  type Tile,
  type WrittenTile,
} from "./tiles.ts";

/** A folder in which a log lies just as it is served: any web server can stand in front of it. */
export type LogFolder = {
  readonly root: string;
  /** Throws when the tile is not there or has not as many hashes as its name says. */
  readonly readTile: ReadTile;
  readonly readEntries: (tile: Omit<Tile, "level">) => Promise<readonly Buffer[] | undefined>;
  /** Whole, with its signatures; undefined while the log is new. */
  readonly readCheckpoint: () => Promise<string | undefined>;
  readonly writeTiles: (tiles: readonly WrittenTile[]) => Promise<void>;
  readonly writeEntries: (tile: Omit<Tile, "level">, entries: readonly Buffer[]) => Promise<void>;
  readonly writeCheckpoint: (note: string) => Promise<void>;
};

/** Opens the folder of a log; nothing is read or written yet. */
export function logFolder(root: string): LogFolder {
  return {
    root,
    readTile: async (tile) => {
      const path = tilePath(tile);
      const hashes = readTileBytes(await readFile(join(root, path)), tile.width);
      if (hashes === undefined) throw new Error(`${path} is not ${tile.width} hashes`);
      return hashes;
    },
    readEntries: async (tile) => {
      const bytes = await readIfThere(join(root, entriesPath(tile)));
      return bytes && readEntriesBytes(bytes);
    },
    readCheckpoint: async () => (await readIfThere(join(root, "checkpoint")))?.toString("utf8"),
    writeTiles: (tiles) =>
      writeAll(
        root,
        tiles.map(({ tile, hashes }) => [tilePath(tile), tileBytes(hashes)] as const),
      ),
    writeEntries: (tile, entries) => writeAll(root, [[entriesPath(tile), entriesBytes(entries)]]),
    writeCheckpoint: (note) => writeAll(root, [["checkpoint", Buffer.from(note)]]),
  };
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return undefined;
    throw thrown;
  }
}

/**
 * Writes files so that each is there whole or not at all, also after a power cut: aside, flushed,
 * renamed, and in the end every folder a name was added to is flushed.
 */
async function writeAll(
  root: string,
  files: readonly (readonly [path: string, bytes: Buffer])[],
): Promise<void> {
  const folders = new Set<string>();
  for (const [path, bytes] of files) {
    const place = join(root, path);
    const made = await mkdir(dirname(place), { recursive: true, mode: 0o755 });
    // Two processes that write the same place by mistake write the same bytes, and neither into the other's file.
    const aside = `${place}.${randomBytes(6).toString("hex")}.new`;
    try {
      const file = await open(aside, "w", 0o644);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, place);
    } catch (thrown) {
      await rm(aside, { force: true });
      throw thrown;
    }
    folders.add(dirname(place));
    // A folder made just now is itself a name in the one above.
    if (made !== undefined) {
      for (let at = dirname(place); relative(root, at) !== ""; at = dirname(at))
        folders.add(dirname(at));
    }
  }
  for (const folder of folders) await flushFolder(folder);
}

async function flushFolder(path: string): Promise<void> {
  // Windows cannot open a folder for flushing; its rename is already journalled.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
