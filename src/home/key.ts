import { randomBytes } from "node:crypto";
import { access, link, open, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { Environment, Home } from "./home.ts";
import { refusals } from "./refusals.ts";

const length = 32;

/**
 * The master key of the house, 32 random bytes, made once; every other key is drawn from it.
 *
 * It is kept in the home, or where DANVAN_KEY_FILE points (which is never made here: several
 * machines share it). A house that has data and no key is refused: a new key would open nothing
 * that was sealed before, and nobody would notice until somebody's name is needed.
 */
export async function masterKey(home: Home, env: Environment): Promise<Result<Buffer, Text>> {
  const elsewhere = env["DANVAN_KEY_FILE"];
  const at = elsewhere || path.join(home.keys, "master");
  const found = await readKey(at);
  if (found) return found.length === length ? ok(found) : refuse(refusals.brokenKey(at));
  if (elsewhere || (await exists(path.join(home.db, "data")))) return refuse(refusals.lostKey(at));
  return ok(await makeKey(at));
}

async function readKey(at: string): Promise<Buffer | undefined> {
  if (!(await exists(at))) return undefined;
  return readFile(at);
}

/** A key of 32 random bytes: written beside, brought to the disk, linked into place; never half, never two. */
export async function makeKey(at: string): Promise<Buffer> {
  const key = randomBytes(length);
  const half = `${at}.${randomBytes(6).toString("hex")}.half`;
  await writeDurably(half, key);
  await link(half, at).catch(ignoreExisting);
  await rm(half);
  await syncFolder(path.dirname(at));
  return readFile(at);
}

async function writeDurably(at: string, bytes: Buffer): Promise<void> {
  const file = await open(at, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(at: string): Promise<void> {
  const folder = await open(at, "r");
  await folder.sync().finally(() => folder.close());
}

/** Whether others than its owner may read the key; the house says so in its log. */
export async function isOpenToOthers(home: Home, env: Environment): Promise<boolean> {
  const at = env["DANVAN_KEY_FILE"] || path.join(home.keys, "master");
  return ((await stat(at)).mode & 0o077) !== 0;
}

const exists = (at: string) =>
  access(at).then(
    () => true,
    () => false,
  );

function ignoreExisting(thrown: unknown): void {
  if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST")) throw thrown;
}
