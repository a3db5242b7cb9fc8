import { link, open, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createZstdCompress } from "node:zlib";

import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";

import { sealAge, type SealedFor } from "./age.ts";
import { BackupBusy, contentsOf, type Source } from "./contents.ts";
import { isCode } from "./data-folder.ts";
import { refusals } from "./refusals.ts";
import type { Sum } from "./tar.ts";

/** A backup that was made. */
export type Made = {
  /** Bytes of the file, and of what is in it. */
  readonly size: number;
  readonly holds: number;
  readonly parts: number;
  readonly seconds: number;
};

/** Makes a backup of a running house in `file`: tar, packed with zstd, sealed with age. */
export async function makeBackup(
  source: Source,
  file: string,
  seal: SealedFor,
): Promise<Result<Made, Text>> {
  const began = performance.now();
  const sums: Sum[] = [];
  const written = await writeSealed(contentsOf(source, sums), file, seal);
  if (!written.ok) return written;
  return ok({
    size: written.value,
    holds: sums.reduce((all, { size }) => all + size, 0),
    parts: sums.length,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  });
}

/**
 * Writes a sealed archive whole or not at all: beside, flushed, then given its name, which nobody
 * else may have. How long it is.
 */
export async function writeSealed(
  plain: AsyncIterable<Buffer>,
  file: string,
  seal: SealedFor,
): Promise<Result<number, Text>> {
  if (await stat(file).catch(() => undefined)) return refuse(refusals.exists(file));
  const half = `${file}.${process.pid}.half`;
  try {
    const handle = await open(half, "w", 0o600);
    await pipeline(
      plain,
      createZstdCompress(),
      (packed: AsyncIterable<Buffer>) => sealAge(packed, seal),
      handle.createWriteStream({ flush: true }),
    );
    const { size } = await stat(half);
    await link(half, file);
    await rm(half);
    await flushFolder(path.dirname(file));
    return ok(size);
  } catch (thrown) {
    if (thrown instanceof BackupBusy) return refuse(refusals.busy);
    await rm(half, { force: true }).catch(() => {});
    if (isFull(thrown)) return refuse(refusals.full(file));
    if (isCode(thrown, "EEXIST")) return refuse(refusals.exists(file));
    if (thrown instanceof Error && "path" in thrown && thrown.path === half)
      return refuse(refusals.notWritable(file));
    throw thrown;
  }
}

/** No room, no more room for this user, no larger files: for people it is all the same. */
export const isFull = (thrown: unknown): boolean => isCode(thrown, "ENOSPC", "EDQUOT", "EFBIG");

export async function flushFolder(at: string): Promise<void> {
  // Windows cannot open a folder for flushing; its rename is already journalled.
  if (process.platform === "win32") return;
  const folder = await open(at, "r");
  await folder.sync().finally(() => folder.close());
}
