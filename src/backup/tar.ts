import { createHash, type Hash } from "node:crypto";

/** One thing in an archive: a folder, or a file of exactly `size` bytes. */
export type Entry = {
  readonly name: string;
  readonly size: number;
  readonly folder?: boolean;
};

/** What was archived under a name, to be held against what comes out. */
export type Sum = { readonly name: string; readonly size: number; readonly sha256: string };

/** An archive in which something is not as tar has it. */
export class TarTrouble extends Error {}

/** The head of one entry (POSIX ustar), readable and writable by its owner alone. */
export function tarHead({ name, size, folder = false }: Entry): Buffer {
  const head = Buffer.alloc(block);
  const { first, second } = halves(folder ? `${name}/` : name);
  head.write(second, 0, 100, "utf8");
  head.write(first, 345, 155, "utf8");
  if (size >= 8 ** 11) throw new TarTrouble(`${name} is too long for one entry`);
  const octal = (value: number, at: number, length: number) =>
    head.write(`${value.toString(8).padStart(length - 1, "0")}\0`, at, length, "latin1");
  octal(folder ? 0o700 : 0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  head.write(folder ? "5" : "0", 156, 1, "latin1");
  head.write("ustar\x0000", 257, 8, "latin1");
  octal(sumOf(head), 148, 7);
  head.write(" ", 155, 1, "latin1");
  return head;
}

/** What follows a file of this size, up to the next head. */
export const tarRest = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block);

/** The end of an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * block);

/** What `readTar` tells its reader: where an entry begins, its bytes, where it ends. */
export type TarEvent =
  | { readonly kind: "begins"; readonly entry: Entry }
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "ends"; readonly sum: Sum; readonly folder: boolean };

/** Reads an archive as it comes; throws where it is not one, or ends before its end. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEvent> {
  const from = reader(source);
  for (;;) {
    const head = await from.exactly(block);
    if (head.every((byte) => byte === 0)) break;
    const entry = readHead(head);
    yield { kind: "begins", entry };
    const hash: Hash = createHash("sha256");
    for (let left = entry.size; left > 0;) {
      const bytes = await from.atMost(left);
      hash.update(bytes);
      left -= bytes.length;
      yield { kind: "bytes", bytes };
    }
    await from.exactly(tarRest(entry.size).length);
    const { name, size, folder = false } = entry;
    yield { kind: "ends", folder, sum: { name, size, sha256: hash.digest("hex") } };
  }
  // What comes after the end is read as well: the seal of the last chunk is proven only then.
  await from.drain();
}

const block = 512;

function readHead(head: Buffer): Entry {
  const text = (at: number, length: number) => {
    const field = head.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.subarray(0, end < 0 ? length : end).toString("utf8");
  };
  const number = (at: number, length: number) => {
    const written = text(at, length).trim();
    if (!/^[0-7]+$/.test(written)) throw new TarTrouble("a number of the archive is not read");
    return Number.parseInt(written, 8);
  };
  if (number(148, 8) !== sumOf(head)) throw new TarTrouble("a head of the archive is damaged");
  const kind = text(156, 1);
  const prefix = text(345, 155);
  const name = prefix === "" ? text(0, 100) : `${prefix}/${text(0, 100)}`;
  if (kind === "5") return { name: name.replace(/\/$/, ""), size: 0, folder: true };
  if (kind !== "0" && kind !== "") throw new TarTrouble(`${name} is neither file nor folder`);
  return { name, size: number(124, 12) };
}

/** The sum of a head, counted as if its own place were blank. */
const sumOf = (head: Buffer): number =>
  head.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);

/** A name as two parts, where it is longer than the hundred bytes of the first field. */
function halves(name: string): { readonly first: string; readonly second: string } {
  if (Buffer.byteLength(name) <= 100) return { first: "", second: name };
  for (let at = name.indexOf("/"); at >= 0; at = name.indexOf("/", at + 1)) {
    const [first, second] = [name.slice(0, at), name.slice(at + 1)];
    if (second === "" || Buffer.byteLength(first) > 155) break;
    if (Buffer.byteLength(second) <= 100) return { first, second };
  }
  throw new TarTrouble(`${name}: too long a name`);
}

function reader(source: AsyncIterable<Buffer>) {
  const from = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const fill = async () => {
    const next = await from.next();
    if (next.done) throw new TarTrouble("the archive ends before its end");
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
  };
  const take = (length: number) => {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    exactly: async (length: number) => {
      while (held.length < length) await fill();
      return take(length);
    },
    atMost: async (length: number) => {
      while (held.length === 0) await fill();
      return take(length);
    },
    drain: async () => {
      for (let next = await from.next(); !next.done;) next = await from.next();
    },
  };
}
