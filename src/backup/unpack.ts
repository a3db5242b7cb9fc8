import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";

import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";

import { AgeTrouble, openAge, type OpenedWith } from "./age.ts";
import { isFull } from "./make.ts";
import {
  aboutName,
  type About,
  type Manifest,
  manifestName,
  readAbout,
  readAboutKeys,
  readManifest,
} from "./manifest.ts";
import { refusals } from "./refusals.ts";
import { type Entry, readTar, type Sum, TarTrouble } from "./tar.ts";

/** What a sealed archive said of itself, once every sum was held against what came out. */
export type Unpacked = { readonly about: About; readonly manifest: Manifest };

/**
 * Unpacks a backup below `into`, which is there and empty. What it is is looked at before anything is
 * written; that it is whole is known only at the end, so until this answers nothing of it counts.
 *
 * @param fits why this backup must not be put here, by what it says of itself
 */
export async function unpackBackup(
  file: string,
  keys: OpenedWith,
  into: string,
  fits: (about: About) => Text | undefined,
): Promise<Result<Unpacked, Text>> {
  let about: About | undefined;
  const disk = diskBelow(into);
  try {
    const read = await readSealed({ file, into }, keys, {
      about: (bytes) => {
        about = readAbout(bytes);
        if (about) return fits(about);
        return readAboutKeys(bytes) ? refusals.isKeys : refusals.notBackup;
      },
      begins: disk.begins,
      bytes: disk.bytes,
      ends: disk.ends,
    });
    if (!read.ok) return read;
    return about ? ok({ about, manifest: read.value }) : refuse(refusals.notBackup);
  } finally {
    await disk.close();
  }
}

/** The files of a part with keys: few and small. */
export async function unpackKeys(
  file: string,
  keys: OpenedWith,
): Promise<Result<ReadonlyMap<string, Buffer>, Text>> {
  const found = new Map<string, Buffer>();
  let at = "";
  const read = await readSealed({ file, into: "keys" }, keys, {
    about: (bytes) => (readAboutKeys(bytes) ? undefined : refusals.notBackup),
    begins: async ({ name, size }) => {
      at = /^keys\/([\w-]+)$/.exec(name)?.[1] ?? "";
      if (at === "" || size > 10_000) throw new TarTrouble(`${name} is no key`);
      found.set(at, Buffer.alloc(0));
    },
    bytes: async (bytes) => {
      found.set(at, Buffer.concat([found.get(at) ?? Buffer.alloc(0), bytes]));
    },
    ends: async () => {},
  });
  return read.ok ? ok(found) : read;
}

type Taker = {
  readonly about: (bytes: Buffer) => Text | undefined;
  readonly begins: (entry: Entry) => Promise<void>;
  readonly bytes: (bytes: Buffer) => Promise<void>;
  readonly ends: (sum: Sum) => Promise<void>;
};

/** Thrown in the middle of the stream, to end it. */
class Unfit extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

async function readSealed(
  { file, into }: { readonly file: string; readonly into: string },
  keys: OpenedWith,
  taker: Taker,
): Promise<Result<Manifest, Text>> {
  const ended: { manifest?: Manifest } = {};
  try {
    await pipeline(
      createReadStream(file, { highWaterMark: 1 << 20 }),
      (sealed: AsyncIterable<Buffer>) => openAge(sealed, keys),
      createZstdDecompress(),
      async (plain: AsyncIterable<Buffer>) => {
        const manifest = await takeAll(plain, taker);
        if (manifest) ended.manifest = manifest;
      },
    );
  } catch (thrown) {
    return refuse(wordsFor(thrown, file, into));
  }
  return ended.manifest ? ok(ended.manifest) : refuse(refusals.cutOff);
}

async function takeAll(plain: AsyncIterable<Buffer>, taker: Taker): Promise<Manifest | undefined> {
  const sums: Sum[] = [];
  let held: Buffer[] | undefined;
  let manifest: Manifest | undefined;
  for await (const event of readTar(plain)) {
    if (event.kind === "begins") {
      const { entry } = event;
      if (manifest) throw new TarTrouble("something stands behind the end");
      if (sums.length === 0 && entry.name !== aboutName) throw new Unfit(refusals.notBackup);
      held = entry.name === aboutName || entry.name === manifestName ? [] : undefined;
      if (!held) await taker.begins(entry);
    } else if (event.kind === "bytes") {
      if (held) held.push(event.bytes);
      else await taker.bytes(event.bytes);
    } else if (event.sum.name === manifestName) {
      manifest = readManifest(Buffer.concat(held ?? []));
      if (!manifest || !isSame(manifest.sums, sums)) throw new Unfit(refusals.changed);
    } else {
      const unfit = held && taker.about(Buffer.concat(held));
      if (unfit) throw new Unfit(unfit);
      if (!held) await taker.ends(event.sum);
      if (!event.folder) sums.push(event.sum);
    }
  }
  return manifest;
}

function isSame(told: readonly Sum[], found: readonly Sum[]): boolean {
  return (
    told.length === found.length &&
    told.every(({ name, size, sha256 }, i) => {
      const one = found[i];
      return one?.name === name && one.size === size && one.sha256 === sha256;
    })
  );
}

function wordsFor(thrown: unknown, file: string, into: string): Text {
  if (thrown instanceof Unfit) return thrown.text;
  if (thrown instanceof AgeTrouble) {
    return {
      "not-age": refusals.notBackup,
      "no-key": refusals.noKey,
      changed: refusals.changed,
      "cut-off": refusals.cutOff,
    }[thrown.because];
  }
  if (thrown instanceof TarTrouble) return refusals.changed;
  if (isFull(thrown)) return refusals.fullRestore(into);
  if (thrown instanceof Error && "path" in thrown && thrown.path === file)
    return refusals.missing(file);
  if (thrown instanceof Error && "code" in thrown && String(thrown.code).startsWith("ZSTD"))
    return refusals.changed;
  throw thrown;
}

/** Where a part of a backup may lie; nothing else is ever written, whatever an archive says. */
const isPlace = (name: string): boolean =>
  /^(db\/data|files|log|log-ended-\d+)(\/|$)/.test(name) &&
  name.split("/").every((part) => part !== "" && part !== "." && part !== "..");

/** Writes entries one after the other below a folder, each flushed but the server's own, which flushes them itself. */
function diskBelow(root: string) {
  const made = new Set<string>();
  let file: FileHandle | undefined;
  const folder = async (at: string) => {
    if (made.has(at)) return;
    await mkdir(at, { recursive: true, mode: 0o700 });
    made.add(at);
  };
  const close = async () => {
    await file?.close();
    file = undefined;
  };
  return {
    begins: async ({ name, folder: isFolderEntry }: Entry) => {
      if (!isPlace(name)) throw new TarTrouble(`${name} has no place in a home`);
      const at = path.join(root, name);
      await folder(isFolderEntry ? at : path.dirname(at));
      if (!isFolderEntry) file = await open(at, "wx", 0o600);
    },
    bytes: async (bytes: Buffer) => {
      await file?.writeFile(bytes);
    },
    ends: async ({ name }: Sum) => {
      if (!name.startsWith("db/")) await file?.sync();
      await close();
    },
    close,
  };
}
