import { open, readdir, readFile, rename, rm, mkdir, stat } from "node:fs/promises";
import path from "node:path";

import { z } from "zod";

import { audit } from "#audit/record.ts";
import { openEmbedded } from "#database/open.ts";
import { removeObjects } from "#files/erase.ts";
import { openDisk } from "#files/disk.ts";
import { type Environment, type Home, makeHome } from "#home/home.ts";
import { lockHome } from "#home/lock.ts";
import { refusals as homeRefusals } from "#home/refusals.ts";
import { restoringNote } from "#home/restoring.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { connect, type Database } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { freezeLog, logState } from "#register/store.ts";

import type { OpenedWith } from "./age.ts";
import { addErasures, readErasures } from "./erasures.ts";
import { flushFolder, isFull } from "./make.ts";
import { type About, aboutShape } from "./manifest.ts";
import { putKeys } from "./keys-part.ts";
import { refusals } from "./refusals.ts";
import { keyMarkOf, masterThere } from "./seals.ts";
import { unpackBackup } from "./unpack.ts";

/** Erases again whatever the ledgers of a database say was erased (src/retention/again.ts). */
export type EraseAgain = (sql: Database) => Promise<{
  readonly matters: number;
  readonly parts: number;
}>;

/** What is put back, and with what. */
export type Wish = {
  readonly file: string;
  readonly opened: OpenedWith;
  /** Keys to be put beside it; empty where they are there already, or come later. */
  readonly keys: ReadonlyMap<string, Buffer>;
  /** A list of what was erased since; null where there is none. */
  readonly erasures: string | null;
};

/** What came of it. */
export type Restored = {
  /** The moment to which the house was brought back. */
  readonly at: string;
  readonly files: About["files"];
  readonly parts: number;
  readonly erased: { readonly known: number; readonly matters: number; readonly parts: number };
  /** Whether the house can be started: its keys are there. */
  readonly keys: boolean;
  /** How many entries the receipt log had; it waits for a person. */
  readonly logSize: number;
  readonly continued: boolean;
};

/**
 * Puts a backup into an empty home: unpacks it beside, holds every sum against what came out, moves it
 * into place, lets PostgreSQL recover to the moment of the backup, erases again what was erased since.
 *
 * A note in the home keeps any house from starting until the end is reached. Interrupted, the same
 * command goes on: with the unpacking anew, or where everything lay in place, from there.
 */
export async function restoreBackup(
  home: Home,
  env: Environment,
  wish: Wish,
  eraseAgain: EraseAgain,
): Promise<Result<Restored, Text>> {
  await makeHome(home);
  const lock = lockHome(home);
  if (!lock) return refuse(homeRefusals.inUse(home.folder));
  try {
    return await restoreLocked(home, env, wish, eraseAgain);
  } catch (thrown) {
    if (isFull(thrown)) return refuse(refusals.fullRestore(home.folder));
    throw thrown;
  } finally {
    lock.release();
  }
}

async function restoreLocked(
  home: Home,
  env: Environment,
  wish: Wish,
  eraseAgain: EraseAgain,
): Promise<Result<Restored, Text>> {
  const source = await stat(wish.file).catch(() => undefined);
  if (!source?.isFile()) return refuse(refusals.missing(wish.file));
  const known = wish.erasures === null ? ok([]) : await readErasures(wish.erasures);
  if (!known.ok) return known;
  const of = `${path.basename(wish.file)} ${source.size} ${source.mtimeMs}`;
  const note = await readNote(home);
  if (!note) {
    const found = await somethingIn(home);
    if (found !== undefined) return refuse(refusals.notEmpty(home.folder, found));
  }
  const keys = await putKeys(home, wish.keys);
  if (!keys.ok) return keys;

  const before = note?.of === of ? note.placed : null;
  const placed = before ? ok(before) : await place(home, env, wish, of);
  if (!placed.ok) return placed;
  const { about, at, parts } = placed.value;

  const finished = await finish(home, known.value, eraseAgain, at);
  if (!finished.ok) return finished;
  await rm(restoringNote(home));
  await flushFolder(home.folder);
  const there = (await masterThere(home, env)) !== undefined;
  return ok({
    at,
    files: about.files,
    parts,
    ...finished.value,
    keys: there,
    continued: before !== null,
  });
}

/** What the note in the home says: which backup, and whether all of it lies in place. */
const noteShape = z.object({
  of: z.string(),
  placed: z.object({ about: aboutShape, at: z.string(), parts: z.number() }).nullable(),
});
type Note = Readonly<z.infer<typeof noteShape>>;

async function readNote(home: Home): Promise<Note | undefined> {
  const text = await readFile(restoringNote(home), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return noteShape.parse(JSON.parse(text));
  } catch {
    // Cut off while it was written: nothing of it counts, and it is a note all the same.
    return { of: "", placed: null };
  }
}

async function writeNote(home: Home, note: Note): Promise<void> {
  const at = restoringNote(home);
  const file = await open(`${at}.half`, "w", 0o600);
  try {
    await file.writeFile(JSON.stringify(note));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${at}.half`, at);
  await flushFolder(home.folder);
}

/** The first thing in a home that a restored house would meet; keys may be there, and empty folders. */
async function somethingIn(home: Home): Promise<string | undefined> {
  for (const name of await readdir(home.folder)) {
    if (/^(lock(-.*)?|keys|restoring\.half)$/.test(name)) continue;
    const inside = await readdir(path.join(home.folder, name)).catch(() => undefined);
    if (!inside || inside.length > 0) return name;
  }
  return undefined;
}

async function place(
  home: Home,
  env: Environment,
  wish: Wish,
  of: string,
): Promise<Result<NonNullable<Note["placed"]>, Text>> {
  await writeNote(home, { of, placed: null });
  await clear(home);
  const beside = path.join(home.folder, unpacking);
  await mkdir(beside, { mode: 0o700 });
  const master = await masterThere(home, env);
  const unpacked = await unpackBackup(wish.file, wish.opened, beside, (about) => {
    if (!about.postgres.startsWith(`${major}.`)) return refusals.otherPostgres(about.postgres);
    return master && keyMarkOf(master) !== about.keyMark ? refusals.otherKeys : undefined;
  });
  if (!unpacked.ok) {
    // Nothing of it is kept: the home is as empty as it was.
    await rm(beside, { recursive: true, force: true });
    await rm(restoringNote(home), { force: true });
    return unpacked;
  }
  for (const name of await readdir(beside)) {
    await rm(path.join(home.folder, name), { recursive: true, force: true });
    await rename(path.join(beside, name), path.join(home.folder, name));
  }
  await rm(beside, { recursive: true });
  await flushFolder(home.folder);
  const { about, manifest } = unpacked.value;
  const placed = { about, at: manifest.at, parts: manifest.sums.length };
  await writeNote(home, { of, placed });
  return ok(placed);
}

/** Must match what `first-use.ts` makes: data of another version is never touched. */
const major = "18";
const unpacking = "restoring.parts";

/** Takes away what an interrupted attempt left; only where its note says that all of it is ours. */
async function clear(home: Home): Promise<void> {
  for (const name of await readdir(home.folder)) {
    if (name === unpacking || name === "db" || name === "files" || /^log(-ended-\d+)?$/.test(name))
      await rm(path.join(home.folder, name), { recursive: true, force: true });
  }
}

type Finished = Pick<Restored, "erased" | "logSize">;

async function finish(
  home: Home,
  known: Parameters<typeof addErasures>[1],
  eraseAgain: EraseAgain,
  at: string,
): Promise<Result<Finished, Text>> {
  await makeHome(home);
  const opened = await openEmbedded(home);
  if (!opened.ok) return opened;
  const admin = connect(opened.value.adminUrl, { max: 1 });
  const sql = connect(opened.value.appUrl, { max: 2 });
  try {
    const added = await addErasures(admin, known);
    const again = await eraseAgain(sql);
    const disk = await openDisk({ kind: "folder", root: home.files });
    await removeObjects(sql, disk, { atMost: 1_000_000 });
    // Who was signed out since would be signed in again; everybody signs in anew.
    await admin`delete from sessions`;
    const log = await logState(sql);
    if (log) await freezeLog(sql, becauseRestored(at));
    const erased = { known: added, ...again };
    await audit(sql, {
      by: "operator",
      did: "house.restored",
      detail: { at, erasures: added, matters: again.matters, parts: again.parts },
    });
    return ok({ erased, logSize: log?.size ?? 0 });
  } finally {
    await Promise.all([admin.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
    await opened.value.close();
  }
}

/**
 * Why the log of a restored house stands still. The house cannot know what it published after the
 * backup; going on would give places to other entries than those others have seen there, a fork.
 */
const becauseRestored = (at: string): string =>
  `restored from a backup of ${at}: what was published after it is not known here`;
