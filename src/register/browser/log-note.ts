import { fromBase64, joined, same, sha256, utf8, type Bytes } from "./log-bytes.ts";

/** A signed note (C2SP signed-note): the text with its last newline, and who says they signed it. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

export type NoteSignature = {
  readonly name: string;
  /** The four bytes that tell keys of one name apart. */
  readonly id: Bytes;
  readonly signature: Bytes;
};

/** Nobody needs more, and a note from outside may claim any number. */
const mostSignatures = 64;

/** Reads a note; undefined for what is not exactly one. Nothing is verified here. */
export function readNote(text: string): Note | undefined {
  // oxlint-disable-next-line no-control-regex -- the specification forbids exactly these
  if (/[\u0000-\u0009\u000B-\u001F]/.test(text)) return undefined;
  const end = text.lastIndexOf("\n\n");
  if (end < 0 || !text.endsWith("\n")) return undefined;
  const lines = text.slice(end + 2, -1).split("\n");
  if (lines.length > mostSignatures) return undefined;
  const signatures = lines.map(readSignature);
  return signatures.includes(undefined)
    ? undefined
    : { text: text.slice(0, end + 1), signatures: signatures.filter((one) => one !== undefined) };
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name = "", base64 = ""] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
  const bytes = fromBase64(base64);
  if (name === "" || bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** A key that signs notes (`0x01`), or a witness that adds the time to a checkpoint (`0x04`). */
export type NoteKey = {
  readonly name: string;
  readonly id: Bytes;
  readonly kind: "note" | "witness";
  /** Ed25519, 32 bytes. */
  readonly key: Bytes;
};

const kinds = { 1: "note", 4: "witness" } as const;

/** Reads a key as it is handed around: `name+hex of its id+base64`; undefined for any other. */
export async function readKey(text: string): Promise<NoteKey | undefined> {
  const [, name = "", hex = "", base64 = ""] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const bytes = fromBase64(base64);
  if (name === "" || bytes?.length !== 33) return undefined;
  const kind = bytes[0] === 1 ? kinds[1] : bytes[0] === 4 ? kinds[4] : undefined;
  const id = await keyId(name, bytes);
  const written = Array.from(id, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return kind && written === hex ? { name, id, kind, key: bytes.slice(1) } : undefined;
}

/** The id of a key (C2SP signed-note): `typed` is its kind, one byte, and the 32 bytes of the key. */
export const keyId = async (name: string, typed: Bytes): Promise<Bytes> =>
  (await sha256(utf8(`${name}\n`), typed)).slice(0, 4);

/** That a key signed; a witness says when, in seconds since 1970. */
export type Signed = { readonly key: NoteKey; readonly at: number | null };

/**
 * Who of these really signed. Signatures of unknown keys are passed over; one under a known key
 * that does not verify spoils the note: then undefined.
 */
export async function signersOf(
  note: Note,
  keys: readonly NoteKey[],
): Promise<readonly Signed[] | undefined> {
  const signers: Signed[] = [];
  for (const signature of note.signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && same(id, signature.id));
    if (key === undefined || signers.some((one) => one.key === key)) continue;
    const at = await verified(note.text, signature.signature, key);
    if (at === undefined) return undefined;
    signers.push({ key, at });
  }
  return signers;
}

/** The time of a witness, null of another key; undefined when the signature is not one of this key. */
async function verified(text: string, signature: Bytes, key: NoteKey) {
  if (key.kind === "note")
    return (await isSignature(key.key, signature, utf8(text))) ? null : undefined;
  if (signature.length !== 72) return undefined;
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0);
  if (time > 8_640_000_000_000n) return undefined;
  const message = joined(utf8(`cosignature/v1\ntime ${time}\n`), utf8(text));
  return (await isSignature(key.key, signature.slice(8), message)) ? Number(time) : undefined;
}

/** Ed25519 (RFC 8032). */
async function isSignature(key: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  if (signature.length !== 64) return false;
  try {
    const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, signature, message);
  } catch (thrown) {
    // A key that is no point of the curve; a browser without Ed25519 is asked about before.
    if (thrown instanceof DOMException && thrown.name === "DataError") return false;
    throw thrown;
  }
}
