/**
 * The bytes of a keyring (docs/decisions/0026). The browser and, for those without scripts, the server
 * run this very file: there is one format and one way to make it.
 *
 *   passphrase + ring code ─PBKDF2→ ┐
 *   passkey (PRF)          ───────→ ┴─HKDF→ name, locator, wrapping key      one door; there may be several
 *   ring key (32 random bytes, wrapped by each door) ─HKDF→ content key, write token
 *
 * Every box is version byte, 12 bytes of nonce, ciphertext with tag (AES-256-GCM).
 */
export type Bytes = Uint8Array<ArrayBuffer>;
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** OWASP's figure for PBKDF2-HMAC-SHA-256 (2023); about a third of a second on a small telephone. */
export const iterations = 600_000;

/** What opens a ring. `name` and `locator` go to the server, `wrap` never leaves. */
export type Door = { readonly name: Bytes; readonly locator: Bytes; readonly wrap: Key };

/** A ring somebody has opened. `write` goes to the server and lets the ring be changed. */
export type Ring = { readonly key: Bytes; readonly content: Key; readonly write: Bytes };

/**
 * The door of a passphrase. The ring code, 120 random bits only its owner has, is part of the salt:
 * whoever has every table and every key of the house still has nothing to try passphrases on.
 */
export async function doorOf(code: string, passphrase: string): Promise<Door> {
  const typed = codeTyped(code);
  const salt = await crypto.subtle.digest("SHA-256", bytesOf(`${purpose} salt ${typed}`));
  const said = await crypto.subtle.importKey(
    "raw",
    bytesOf(passphraseTyped(passphrase)),
    "PBKDF2",
    false,
    ["deriveBits"],
  );
  const stretched = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    said,
    256,
  );
  // The name comes from the code alone: failed tries of one ring can be counted together.
  return doorFrom(new Uint8Array(stretched), await drawn(bytesOf(typed), "name"));
}

/** The door of a passkey. @param secret the 32 bytes its PRF extension gave for `prfInput` */
export async function doorOfPasskey(secret: Bytes): Promise<Door> {
  return doorFrom(secret, await drawn(secret, "name"));
}

/** What the PRF extension of a passkey is asked about. */
export const prfInput = (): Bytes => bytesOf(`${purpose} passkey`);

async function doorFrom(secret: Bytes, name: Bytes): Promise<Door> {
  const [locator, wrap] = await Promise.all([drawn(secret, "locator"), drawn(secret, "wrap")]);
  return { name, locator, wrap: await aes(wrap) };
}

/** The ring a key stands for. */
export async function ringOf(key: Bytes): Promise<Ring> {
  const [content, write] = await Promise.all([drawn(key, "content"), drawn(key, "write")]);
  return { key, content: await aes(content), write };
}

export const newRing = (): Promise<Ring> => ringOf(crypto.getRandomValues(new Uint8Array(32)));

/** The ring key as it lies behind one door. */
export const wrapped = (door: Door, ring: Ring): Promise<Bytes> =>
  boxed(door.wrap, ring.key, "door");

/** The ring behind a door; null when none of the boxes is this door's. */
export async function unwrapped(door: Door, boxes: readonly Bytes[]): Promise<Ring | null> {
  for (const box of boxes) {
    const key = await unboxed(door.wrap, box, "door");
    if (key?.length === 32) return ringOf(key);
  }
  return null;
}

/** The sizes a sealed ring can have, in bytes of text: its length tells which of three, and no more. */
export const sizes = [4096, 16_384, 65_536] as const;

/** Seals what is in a ring; null when it holds more than the largest size. */
export async function sealedText(ring: Ring, text: string): Promise<Bytes | null> {
  const said = bytesOf(text);
  const size = sizes.find((one) => said.length + 4 <= one);
  if (size === undefined) return null;
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, said.length);
  padded.set(said, 4);
  return boxed(ring.content, padded, "content");
}

/** What `sealedText` sealed; null for anything else, be it one bit. */
export async function openedText(ring: Ring, box: Bytes): Promise<string | null> {
  const padded = await unboxed(ring.content, box, "content");
  if (padded === null || padded.length < 4) return null;
  const length = new DataView(padded.buffer).getUint32(0);
  if (length > padded.length - 4) return null;
  return new TextDecoder().decode(padded.subarray(4, 4 + length));
}

/** A ring as a file: everything needed to open it but what only its owner has. */
export const fileOf = (doors: readonly Bytes[], content: Bytes): string =>
  `${JSON.stringify({ [fileMark]: 1, iterations, doors: doors.map(toText), content: toText(content) }, null, 1)}\n`;

/** Reads such a file; null when it is none. */
export function readFile(
  text: string,
): { readonly doors: readonly Bytes[]; readonly content: Bytes } | null {
  try {
    const read: Record<string, unknown> = JSON.parse(text);
    const { doors, content } = read;
    if (read[fileMark] !== 1 || read["iterations"] !== iterations) return null;
    if (!Array.isArray(doors) || typeof content !== "string") return null;
    return { doors: doors.map((one) => fromText(String(one))), content: fromText(content) };
  } catch {
    return null;
  }
}

/** A new ring code: 24 letters and digits, 120 bits. */
export const newCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => alphabet.charAt(byte & 31)).join(
    "",
  );

/** What was typed as a code, brought to its letters: O is 0, I and L are 1. */
export const codeTyped = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[^0-9A-Z]/g, "");

/** "7K3M 9QXD …": as it is printed and read aloud. */
export const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(" ");

/** The same words whatever keyboard wrote them: one Unicode form, single blanks, none at the ends. */
export const passphraseTyped = (typed: string): string =>
  typed.normalize("NFKC").replaceAll(/\s+/g, " ").trim();

/** Base64 for forms and files (RFC 4648 §5), without padding. */
export function toText(bytes: Bytes): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Throws on what is not such text. */
export const fromText = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
    char.charCodeAt(0),
  );

const purpose = "danvan keyring 1";
const fileMark = "danvan-keyring";
// Crockford's base 32, as on receipts.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** 32 bytes for one use (HKDF-SHA-256, RFC 5869). */
async function drawn(from: Bytes, use: string): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", from, "HKDF", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytesOf(`${purpose} ${use}`) },
    key,
    256,
  );
  return new Uint8Array(bits);
}

const aes = (bytes: Bytes): Promise<Key> =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);

async function boxed(key: Key, plain: Bytes, use: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = bytesOf(`${purpose} ${use}`);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, plain);
  const box = new Uint8Array(13 + sealed.byteLength);
  box[0] = 1;
  box.set(iv, 1);
  box.set(new Uint8Array(sealed), 13);
  return box;
}

async function unboxed(key: Key, box: Bytes, use: string): Promise<Bytes | null> {
  if (box[0] !== 1 || box.length < 29) return null;
  const additionalData = bytesOf(`${purpose} ${use}`);
  try {
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: box.subarray(1, 13), additionalData },
      key,
      box.subarray(13),
    );
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}
