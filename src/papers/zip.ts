import { crc32, inflateRawSync } from "node:zlib";

import { zipSync, type Zippable } from "fflate";

import { ok, refuse, type Result } from "#kernel/result.ts";

/** The parts of a document by their names, in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Why an archive is not taken; `name` where it is about one entry. */
export type ZipFault =
  | { readonly because: "not-a-zip" }
  | { readonly because: "zip-damaged" }
  | { readonly because: "too-large" }
  | { readonly because: "too-many-parts" }
  | { readonly because: "bomb" }
  | { readonly because: "odd-name"; readonly name: string };

/** How much an archive may hold. */
export type ZipBounds = {
  readonly file: number;
  readonly parts: number;
  readonly unpacked: number;
  readonly ratio: number;
  readonly ratioFrom: number;
};

/** Bounds of a template: policy, far above what Word makes of a letter with a coat of arms. */
export const limits = {
  file: 1024 * 1024,
  parts: 200,
  unpacked: 8 * 1024 * 1024,
  /** Unpacked bytes for each packed one, in parts larger than `ratioFrom`: XML is around 10. */
  ratio: 100,
  ratioFrom: 64 * 1024,
} as const satisfies ZipBounds;

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

/**
 * Unpacks an archive nobody has looked at. Everything is measured by the central directory before a
 * byte is unpacked, nothing unpacks to more than it said, and no two entries share bytes. Names go
 * nowhere near a file system; those that try to are refused all the same.
 */
export function unzip(bytes: Uint8Array, bounds: ZipBounds = limits): Result<Parts, ZipFault> {
  if (bytes.length > bounds.file) return refuse({ because: "too-large" });
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const listed = entriesIn(view, bounds);
  if (!listed.ok) return listed;
  const parts = new Map<string, Uint8Array>();
  let end = 0;
  for (const entry of listed.value.toSorted((a, b) => a.at - b.at)) {
    const data = packedIn(view, entry);
    // Overlapping entries are how a small file unpacks to a huge one without any large ratio.
    if (!data || entry.at < end) return refuse({ because: "zip-damaged" });
    end = data.end;
    const part = unpacked(data.bytes, entry);
    if (!part) return refuse({ because: "zip-damaged" });
    if (!entry.name.endsWith("/")) parts.set(entry.name, part);
  }
  return ok(parts);
}

/**
 * The same parts always as the same bytes: no times, no attributes, one order. What Word reads first
 * stands first.
 */
export function zip(parts: Parts): Uint8Array<ArrayBuffer> {
  const [first, ...others] = [...parts].toSorted(
    ([a], [b]) => Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml"),
  );
  const entries: Zippable = {};
  for (const [name, data] of first ? [first, ...others] : []) entries[name] = data;
  // Times of an archive are local ones: this is the first it can write, whatever the zone.
  return new Uint8Array(zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) }));
}

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const localMark = 0x04034b50;

function entriesIn(file: Buffer, bounds: ZipBounds): Result<readonly Entry[], ZipFault> {
  if (file.length < 22 || file.readUInt32LE(0) !== localMark)
    return refuse({ because: "not-a-zip" });
  const end = endIn(file);
  if (end < 0) return refuse({ because: "not-a-zip" });
  const count = file.readUInt16LE(end + 10);
  const disks = file.readUInt16LE(end + 4) + file.readUInt16LE(end + 6);
  if (disks !== 0 || file.readUInt16LE(end + 8) !== count || count === 0xffff)
    return refuse({ because: "zip-damaged" });
  if (count > bounds.parts) return refuse({ because: "too-many-parts" });

  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = file.readUInt32LE(end + 16);
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== directoryMark)
      return refuse({ because: "zip-damaged" });
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    if (nameEnd > end) return refuse({ because: "zip-damaged" });
    const name = file.toString("utf8", at + 46, nameEnd);
    const entry: Entry = {
      name,
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    };
    const encrypted = (file.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted || (entry.method !== 0 && entry.method !== 8))
      return refuse({ because: "zip-damaged" });
    if (!isPlainName(name) || names.has(name.toLowerCase()))
      return refuse({ because: "odd-name", name });
    names.add(name.toLowerCase());
    total += entry.size;
    if (total > bounds.unpacked) return refuse({ because: "bomb" });
    if (entry.size > bounds.ratioFrom && entry.size > entry.packed * bounds.ratio)
      return refuse({ because: "bomb" });
    entries.push(entry);
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return ok(entries);
}

/** Where the end record stands; a comment may follow it. −1 where there is none. */
function endIn(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at -= 1) {
    if (file.readUInt32LE(at) === endMark && at + 22 + file.readUInt16LE(at + 20) === file.length)
      return at;
  }
  return -1;
}

/** A path of a part: letters and what Office uses, no way up, no way out. */
const isPlainName = (name: string): boolean =>
  name.length <= 200 &&
  /^(\[Content_Types\]\.xml|[A-Za-z0-9_.-]+(\/[A-Za-z0-9_. -]+)*\/?)$/.test(name) &&
  !name.split("/").some((step) => step === "." || step === "..");

function packedIn(
  file: Buffer,
  { at, name, packed }: Entry,
): { readonly bytes: Buffer; readonly end: number } | undefined {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localMark) return undefined;
  const nameEnd = at + 30 + file.readUInt16LE(at + 26);
  const from = nameEnd + file.readUInt16LE(at + 28);
  // Two names for one entry let two programs see two documents.
  if (from + packed > file.length || file.toString("utf8", at + 30, nameEnd) !== name)
    return undefined;
  return { bytes: file.subarray(from, from + packed), end: from + packed };
}

function unpacked(bytes: Buffer, { method, size, crc }: Entry): Uint8Array | undefined {
  try {
    const plain =
      method === 0
        ? bytes
        : // `|| 1`: zero means "no limit" to nobody, but it is not a length zlib takes.
          inflateRawSync(bytes, { maxOutputLength: size || 1 });
    return plain.length === size && crc32(plain) === crc ? new Uint8Array(plain) : undefined;
  } catch {
    return undefined;
  }
}
