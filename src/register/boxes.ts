import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from "node:crypto";

import { asTyped, sha256 } from "#kernel/secret.ts";

/**
 * What the secret of a receipt gives: the salt of the first act, and the public half of a key to
 * which the salts of later acts are sealed. Of all this only the public half is kept, so that nobody
 * in the house can open a commitment; the holder of the receipt can, with nothing but the secret.
 */
export type ReceiptKey = { readonly firstSalt: Buffer; readonly publicKey: Buffer };

/** @param secret as typed: at least 120 bits, so that no slow hash is needed (OWASP ASVS 6.5.2) */
export function receiptKeyOf(secret: string): ReceiptKey {
  const key = privateOf(secret);
  const publicKey = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  return { firstSalt: drawn(secret, "register-salt"), publicKey };
}

const drawn = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", asTyped(secret), "danvan", purpose, 32));

const privateOf = (secret: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([pkcs8, drawn(secret, "register-box")]),
    format: "der",
    type: "pkcs8",
  });

/** What stands before the 32 bytes of an X25519 key in PKCS #8 and in SPKI (RFC 8410). */
const pkcs8 = Buffer.from("302e020100300506032b656e04220420", "hex");
const spki = Buffer.from("302a300506032b656e032100", "hex");

const publicFrom = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([spki, raw]), format: "der", type: "spki" });

/**
 * Seals a salt to a receipt: X25519 with a key used once, HKDF-SHA-256, AES-256-GCM.
 *
 * @param once 32 random bytes, the key that is used once; it is not kept
 * @returns 80 bytes: the public half of the key used once, the tag, the sealed salt
 */
export function sealedTo(publicKey: Buffer, salt: Buffer, once: Buffer): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, once]), format: "der", type: "pkcs8" });
  const own = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  const shared = agreed(key, publicFrom(publicKey), own, publicKey);
  const cipher = createCipheriv("aes-256-gcm", shared.key, shared.nonce);
  const body = Buffer.concat([cipher.update(salt), cipher.final()]);
  return Buffer.concat([own, cipher.getAuthTag(), body]);
}

/** Opens what was sealed to the receipt with this secret; throws for any other. */
export function openedWith(secret: string, box: Buffer): Buffer {
  const key = privateOf(secret);
  const own = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  const theirs = box.subarray(0, 32);
  const shared = agreed(key, publicFrom(theirs), theirs, own);
  const decipher = createDecipheriv("aes-256-gcm", shared.key, shared.nonce);
  decipher.setAuthTag(box.subarray(32, 48));
  return Buffer.concat([decipher.update(box.subarray(48)), decipher.final()]);
}

/** Key and nonce of one box; every box has a key of its own, so the nonce may be drawn with it. */
function agreed(own: KeyObject, theirs: KeyObject, sender: Buffer, receiver: Buffer) {
  const shared = diffieHellman({ privateKey: own, publicKey: theirs });
  const about = sha256(sender, receiver);
  const bytes = Buffer.from(hkdfSync("sha256", shared, about, "danvan register box", 44));
  return { key: bytes.subarray(0, 32), nonce: bytes.subarray(32) };
}
