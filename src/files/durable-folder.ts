import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { FSDriver } from "flydrive/drivers/fs";

/**
 * flydrive's local folder, with one difference: `put` answers only when the bytes and their name
 * are on the disk. It writes aside, flushes, renames, and flushes the folders, so that a power cut
 * or a full disk leaves either the whole object or none.
 */
export class DurableFolder extends FSDriver {
  readonly #root: string;

  constructor(root: string) {
    super({ location: root, visibility: "private" });
    this.#root = root;
  }

  override async put(key: string, contents: string | Uint8Array): Promise<void> {
    const place = join(this.#root, key);
    const aside = join(this.#root, "incoming", basename(key));
    const made = [
      await mkdir(dirname(aside), { recursive: true, mode: 0o700 }),
      await mkdir(dirname(place), { recursive: true, mode: 0o700 }),
    ];
    try {
      await writeFlushed(aside, contents);
      await rename(aside, place);
    } catch (thrown) {
      await rm(aside, { force: true });
      throw thrown;
    }
    await flushFolder(dirname(place));
    // A folder made just now is itself a name in its parent.
    if (made.some(Boolean)) await this.#flushAbove(dirname(place));
  }

  async #flushAbove(folder: string): Promise<void> {
    for (let at = folder; relative(this.#root, at) !== ""; at = dirname(at)) {
      await flushFolder(dirname(at));
    }
    await flushFolder(dirname(this.#root));
  }
}

async function writeFlushed(path: string, contents: string | Uint8Array): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
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
