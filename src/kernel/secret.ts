import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** A 32-byte key that serves exactly one purpose. */
export type Key = { readonly purpose: string; readonly bytes: Buffer };

/** The key for one purpose, drawn from the master key of the house (HKDF-SHA-256, RFC 5869). */
export function keyFor(master: Buffer, purpose: string): Key {
  const drawn = drawnFrom.get(master) ?? new Map<string, Key>();
  drawnFrom.set(master, drawn);
  const known = drawn.get(purpose);
  if (known) return known;
  const key = { purpose, bytes: Buffer.from(hkdfSync("sha256", master, "danvan", purpose, 32)) };
  drawn.set(purpose, key);
  return key;
}

// Purposes are few and written in the code; drawing a key anew cost 15 µs of every filing, four times.
const drawnFrom = new WeakMap<Buffer, Map<string, Key>>();

/** HMAC-SHA-256 of `text` under `key`. */
export const mark = (key: Key, text: string): Buffer =>
  createHmac("sha256", key.bytes).update(text).digest();

export const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const sameBytes = (a: Buffer, b: Buffer): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

/** Seals `plain` under `key`: version byte, nonce, tag, ciphertext (AES-256-GCM), bound to `about`. */
export function seal(key: Key, plain: string, about: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` made; throws when the key, the record or the bytes are not the ones sealed. */
export function unseal(key: Key, sealed: Buffer, about: string): string {
  if (sealed[0] !== 1) throw new Error(`unknown seal version ${sealed[0]}`);
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, sealed.subarray(1, 13))
    .setAAD(Buffer.from(about))
    .setAuthTag(sealed.subarray(13, 29));
  return decipher.update(sealed.subarray(29), undefined, "utf8") + decipher.final("utf8");
}

// Crockford's base 32: no I, L, O, U, so that nothing is misread aloud or on paper.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Bytes as capital letters and digits that survive being read over the telephone. */
export function readable(bytes: Buffer): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  const length = Math.ceil((bytes.length * 8) / 5);
  let out = "";
  for (let i = 0; i < length; i += 1) {
    out = alphabet.charAt(Number(bits & 31n)) + out;
    bits >>= 5n;
  }
  return out;
}

/** What a person typed, brought to the letters of `readable`: O is 0, I and L are 1. */
export const asTyped = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[^0-9A-Z]/g, "");
