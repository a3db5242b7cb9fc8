import { mkdtemp, readdir, rm, stat, statfs } from "node:fs/promises";
import path from "node:path";

import { openEmbedded } from "#database/open.ts";
import { type Home, homeOf } from "#home/home.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { connect } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";

import type { OpenedWith } from "./age.ts";
import { bytesBelow, type Looked, lookThrough } from "./look.ts";
import { refusals } from "./refusals.ts";
import { type EraseAgain, restoreBackup } from "./restore.ts";

/** A backup that was put back, looked through and thrown away again. */
export type Verified = Looked & { readonly at: string; readonly seconds: number };

/**
 * Proves a backup by restoring it: into a scratch home inside the home itself, where the data is as
 * well kept as the data it is a copy of, and gone when this answers.
 *
 * @param scratch another place for it, for whoever has more room elsewhere
 */
export async function verifyBackup(
  home: Home,
  file: string,
  opened: OpenedWith,
  eraseAgain: EraseAgain,
  scratch: string = home.folder,
): Promise<Result<Verified, Text>> {
  const began = performance.now();
  await clearOld(scratch);
  const room = await roomFor(home, scratch);
  if (room) return refuse(room);
  const folder = await mkdtemp(path.join(scratch, "verifying-"));
  try {
    const there = homeOf({ DANVAN_HOME: folder });
    const wish = { file, opened, keys: new Map<string, Buffer>(), erasures: null };
    const restored = await restoreBackup(there, {}, wish, eraseAgain);
    if (!restored.ok) return restored;
    const server = await openEmbedded(there);
    if (!server.ok) return server;
    const admin = connect(server.value.adminUrl, { max: 1 });
    try {
      const looked = await lookThrough(there, admin, restored.value.files);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      return ok({ ...looked, at: restored.value.at, seconds });
    } finally {
      await admin.end({ timeout: 5 });
      await server.value.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What a proof left that was cut off more than a day ago. */
async function clearOld(scratch: string): Promise<void> {
  for (const name of await readdir(scratch)) {
    if (!/^verifying-\w{6}$/.test(name)) continue;
    const at = path.join(scratch, name);
    const { mtimeMs } = await stat(at);
    if (Date.now() - mtimeMs > 86_400_000) await rm(at, { recursive: true, force: true });
  }
}

/** A fifth more than the house itself takes, so that trying a backup never fills its disk. */
async function roomFor(home: Home, scratch: string): Promise<Text | undefined> {
  const parts = [path.join(home.db, "data"), home.files, path.join(home.folder, "log")];
  const sizes = await Promise.all(parts.map(bytesBelow));
  const needed = 1.2 * sizes.reduce((all, one) => all + one, 0);
  const { bavail, bsize } = await statfs(scratch);
  const free = bavail * bsize;
  return free < needed ? refusals.noRoom(megabytes(needed), megabytes(free)) : undefined;
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
