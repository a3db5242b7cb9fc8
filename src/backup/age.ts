import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from "node:crypto";
import { promisify } from "node:util";

import { agreed, type AgeIdentity, drawn, identityFrom } from "./age-keys.ts";

/** For whom a file is sealed: X25519 public keys, any of which opens it, or one passphrase alone. */
export type SealedFor =
  | { readonly recipients: readonly Buffer[] }
  | { readonly passphrase: string; readonly cost?: number };

/** With what a file may be opened; tried one after the other. */
export type OpenedWith = {
  readonly identities: readonly AgeIdentity[];
  readonly passphrase?: string;
};

/** Why a file was not opened; "cut-off" is also a change in its last piece. Thrown, because it is found in the middle of a stream. */
export class AgeTrouble extends Error {
  readonly because: "not-age" | "no-key" | "changed" | "cut-off";
  constructor(because: AgeTrouble["because"]) {
    super(`age: ${because}`);
    this.because = because;
  }
}

/**
 * Seals a stream in the age format, version 1 (https://c2sp.org/age): Debian's `age -d` opens it.
 * Nothing of the stream is held back; memory is two chunks.
 */
export async function* sealAge(
  plain: AsyncIterable<Buffer>,
  sealedFor: SealedFor,
  random: (bytes: number) => Buffer = randomBytes,
): AsyncGenerator<Buffer> {
  const fileKey = random(16);
  const stanzas = await stanzasFor(fileKey, sealedFor, random);
  const head = `${version}\n${stanzas.join("")}---`;
  yield Buffer.from(`${head} ${unpadded(headerMac(fileKey, head))}\n`);
  const nonce = random(16);
  yield nonce;
  const key = drawn(fileKey, nonce, "payload");
  let counter = 0;
  for await (const { chunk, last } of chunks(plain, chunkLength)) {
    yield boxed(key, chunkNonce(counter, last), chunk);
    counter += 1;
  }
}

/** Opens what `sealAge` or `age` sealed; throws `AgeTrouble` where it is not whole or not for us. */
export async function* openAge(
  sealed: AsyncIterable<Buffer>,
  keys: OpenedWith,
): AsyncGenerator<Buffer> {
  const source = sealed[Symbol.asyncIterator]();
  try {
    const { head, mac, stanzas, rest } = await readHead(source);
    const fileKey = await fileKeyOf(stanzas, keys);
    if (!timingSafeEqual(headerMac(fileKey, head), mac)) throw new AgeTrouble("changed");
    let held = rest;
    while (held.length < 16) held = Buffer.concat([held, await more(source)]);
    const key = drawn(fileKey, held.subarray(0, 16), "payload");
    let counter = 0;
    const body = after(held.subarray(16), source);
    for await (const { chunk, last } of chunks(body, chunkLength + tagLength)) {
      const plain = unboxed(key, chunkNonce(counter, last), chunk);
      // Where the end is missing, what is then the last piece does not open.
      if (!plain) throw new AgeTrouble(last ? "cut-off" : "changed");
      if (plain.length === 0 && counter > 0) throw new AgeTrouble("changed");
      yield plain;
      counter += 1;
    }
  } finally {
    await source.return?.();
  }
}

const version = "age-encryption.org/v1";
const chunkLength = 65_536;
const tagLength = 16;
/** Scrypt: 2^18 takes a second here, as Debian's `age` chooses; more than 2^22 is somebody's joke. */
const usualCost = 18;
const mostCost = 22;
const longestHead = 65_536;

const headerMac = (fileKey: Buffer, head: string): Buffer =>
  createHmac("sha256", drawn(fileKey, Buffer.alloc(0), "header"))
    .update(head)
    .digest();

async function stanzasFor(
  fileKey: Buffer,
  sealedFor: SealedFor,
  random: (bytes: number) => Buffer,
): Promise<readonly string[]> {
  if ("passphrase" in sealedFor) {
    const { passphrase, cost = usualCost } = sealedFor;
    const salt = random(16);
    const key = await fromPassphrase(passphrase, salt, cost);
    return [stanza(`scrypt ${unpadded(salt)} ${cost}`, boxed(key, zeros, fileKey))];
  }
  return sealedFor.recipients.map((recipient) => {
    const own = identityFrom(random(32));
    const shared = agreed(own.secret, recipient);
    const key = drawn(shared, Buffer.concat([own.recipient, recipient]), `${version}/X25519`);
    return stanza(`X25519 ${unpadded(own.recipient)}`, boxed(key, zeros, fileKey));
  });
}

type Stanza = { readonly args: readonly string[]; readonly body: Buffer };

async function fileKeyOf(stanzas: readonly Stanza[], keys: OpenedWith): Promise<Buffer> {
  const byPhrase = stanzas.find(({ args }) => args[0] === "scrypt");
  if (byPhrase && stanzas.length > 1) throw new AgeTrouble("not-age");
  if (byPhrase && keys.passphrase !== undefined) {
    const [, salt = "", written = ""] = byPhrase.args;
    const cost = /^[1-9]\d?$/.test(written) ? Number(written) : mostCost + 1;
    if (cost > mostCost) throw new AgeTrouble("not-age");
    const key = await fromPassphrase(keys.passphrase, Buffer.from(salt, "base64"), cost);
    const fileKey = unboxed(key, zeros, byPhrase.body);
    if (fileKey?.length === 16) return fileKey;
  }
  for (const { args, body } of stanzas) {
    const share = Buffer.from(args[1] ?? "", "base64");
    if (args[0] !== "X25519" || share.length !== 32) continue;
    for (const { secret, recipient } of keys.identities) {
      const shared = agreed(secret, share);
      const key = drawn(shared, Buffer.concat([share, recipient]), `${version}/X25519`);
      const fileKey = unboxed(key, zeros, body);
      if (fileKey?.length === 16) return fileKey;
    }
  }
  throw new AgeTrouble("no-key");
}

async function fromPassphrase(passphrase: string, salt: Buffer, cost: number): Promise<Buffer> {
  const salted = Buffer.concat([Buffer.from(`${version}/scrypt`), salt]);
  const N = 2 ** cost;
  return scryptOf(passphrase.normalize("NFC"), salted, 32, { N, r: 8, p: 1, maxmem: 1100 * N });
}

const scryptOf = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** The body stands in lines of 64 letters, and the last of them is shorter, empty if need be. */
function stanza(args: string, body: Buffer): string {
  const lines = unpadded(body).match(/.{1,64}/g) ?? [];
  const end = lines.at(-1)?.length === 64 ? "\n" : "";
  return `-> ${args}\n${lines.join("\n")}\n${end}`;
}

async function readHead(source: AsyncIterator<Buffer>) {
  let held = Buffer.alloc(0);
  for (;;) {
    const at = held.indexOf("\n---");
    const end = at < 0 ? -1 : held.indexOf("\n", at + 1);
    if (end >= 0) {
      const text = held.subarray(0, end).toString("latin1");
      const written = text.slice(at + 4);
      const mac = Buffer.from(written.slice(1), "base64");
      const stanzas = stanzasIn(text.slice(0, at + 1));
      // Written in one way only: bits that base64 leaves over are zero.
      if (!stanzas || written !== ` ${unpadded(mac)}` || mac.length !== 32)
        throw new AgeTrouble("not-age");
      return { head: text.slice(0, at + 4), mac, stanzas, rest: held.subarray(end + 1) };
    }
    const begins = held.subarray(0, version.length).toString("latin1");
    if (!version.startsWith(begins) || held.length > longestHead) throw new AgeTrouble("not-age");
    held = Buffer.concat([held, await more(source)]);
  }
}

function stanzasIn(text: string): readonly Stanza[] | undefined {
  const [first, ...lines] = text.split("\n").slice(0, -1);
  if (first !== version) return undefined;
  const found: { args: string[]; body: string; open: boolean }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (line.startsWith("-> ") && !last?.open) {
      found.push({ args: line.slice(3).split(" "), body: "", open: true });
    } else if (last?.open && line.length <= 64) {
      last.body += line;
      last.open = line.length === 64;
    } else return undefined;
  }
  if (found.length === 0 || found.at(-1)?.open) return undefined;
  return found.map(({ args, body }) => ({ args, body: Buffer.from(body, "base64") }));
}

async function more(source: AsyncIterator<Buffer>): Promise<Buffer> {
  const next = await source.next();
  if (next.done) throw new AgeTrouble("cut-off");
  return next.value;
}

async function* after(first: Buffer, source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

/** Pieces of equal length and which is the last, which may be shorter; one empty piece of nothing. */
async function* chunks(source: AsyncIterable<Buffer>, length: number) {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    held.push(piece);
    size += piece.length;
    if (size <= length) continue;
    let all = Buffer.concat(held);
    while (all.length > length) {
      yield { chunk: all.subarray(0, length), last: false };
      all = all.subarray(length);
    }
    held = [all];
    size = all.length;
  }
  yield { chunk: Buffer.concat(held), last: true };
}

const zeros = Buffer.alloc(12);

/** STREAM: eleven bytes that count, and one that says whether it is the end. */
function chunkNonce(counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

function boxed(key: Buffer, nonce: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv("chacha20-poly1305", key, nonce, { authTagLength: tagLength });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unboxed(key: Buffer, nonce: Buffer, box: Buffer): Buffer | undefined {
  if (box.length < tagLength) return undefined;
  const body = box.subarray(0, -tagLength);
  const opener = createDecipheriv("chacha20-poly1305", key, nonce, { authTagLength: tagLength });
  opener.setAuthTag(box.subarray(-tagLength));
  try {
    return Buffer.concat([opener.update(body), opener.final()]);
  } catch {
    return undefined;
  }
}

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");
