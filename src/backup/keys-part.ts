import { createHash } from "node:crypto";
import { open, readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { type Environment, type Home } from "#home/home.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { keySource } from "#vault/keys.ts";

import type { SealedFor } from "./age.ts";
import { isCode } from "./data-folder.ts";
import { flushFolder, writeSealed } from "./make.ts";
import { aboutName, manifestName } from "./manifest.ts";
import { refusals } from "./refusals.ts";
import { type Sum, tarEnd, tarHead, tarRest } from "./tar.ts";

/**
 * Writes the keys of a house into an archive of their own: the master key, every key of the vault and
 * what else lies in the folder of keys. Never in the same file as the data: whoever has both has every
 * name. Keys that are kept elsewhere are taken from there.
 */
export async function makeKeysPart(
  house: { readonly home: Home; readonly master: Buffer; readonly env: Environment },
  file: string,
  seal: SealedFor,
  now: Date,
): Promise<Result<number, Text>> {
  return writeSealed(partOf(await keysOf(house), now), file, seal);
}

async function keysOf({
  home,
  master,
  env,
}: {
  readonly home: Home;
  readonly master: Buffer;
  readonly env: Environment;
}): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const name of (await readdir(home.keys)).toSorted()) {
    if (/^[\w-]+$/.test(name)) found.set(name, await readFile(path.join(home.keys, name)));
  }
  found.set("master", master);
  for (const [number, bytes] of keySource(home, env).read()) found.set(`identity-${number}`, bytes);
  return found;
}

async function* partOf(keys: ReadonlyMap<string, Buffer>, now: Date): AsyncGenerator<Buffer> {
  const sums: Sum[] = [];
  const about = { format: "danvan-keys-1", began: now.toISOString() };
  const entries = [
    [aboutName, json(about)] as const,
    ...[...keys].map(([name, bytes]) => [`keys/${name}`, bytes] as const),
  ];
  for (const [name, bytes] of entries) {
    yield* whole(name, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    sums.push({ name, size: bytes.length, sha256 });
  }
  const at = now.toISOString();
  yield* whole(manifestName, json({ at, made: at, span: "", sums }));
  yield tarEnd();
}

function* whole(name: string, bytes: Buffer): Generator<Buffer> {
  yield tarHead({ name, size: bytes.length });
  yield bytes;
  yield tarRest(bytes.length);
}

/** Puts keys into a home. One that is there stays; another one under its name is a refusal. */
export async function putKeys(
  home: Home,
  keys: ReadonlyMap<string, Buffer>,
): Promise<Result<number, Text>> {
  for (const [name, bytes] of keys) {
    const there = await readFile(path.join(home.keys, name)).catch(ignoreMissing);
    if (there && !there.equals(bytes)) return refuse(refusals.keysThere(name));
  }
  for (const [name, bytes] of keys) {
    const file = await open(path.join(home.keys, name), "w", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await flushFolder(home.keys);
  return ok(keys.size);
}

function ignoreMissing(thrown: unknown): undefined {
  if (!isCode(thrown, "ENOENT")) throw thrown;
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
