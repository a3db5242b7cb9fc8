import { createCipheriv, createDecipheriv } from "node:crypto";

import { unseal, type Key } from "#kernel/secret.ts";

import type { IdentityKind } from "./model.ts";

/** A key with the number that stands in the header of everything sealed under it. */
export type NumberedKey = { readonly number: number; readonly key: Key };

/**
 * Seals one record: version 2, key number (two bytes), nonce (12), tag (16), ciphertext (AES-256-GCM).
 * Version and key number, the holder and the kind are bound in: a record moved to another person, to
 * another kind or under another number does not open.
 *
 * @param nonce 12 bytes of fresh chance, never given twice
 */
export function sealRecord(
  { number, key }: NumberedKey,
  nonce: Buffer,
  of: { readonly holder: string; readonly kind: IdentityKind },
  plain: Buffer,
): Buffer {
  const head = header(number);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce).setAAD(boundTo(head, of));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
}

/** The number of the key something was sealed under; version 1 knew one key, number 0. */
export function keyNumberOf(sealed: Buffer): number {
  if (sealed[0] === 1) return 0;
  if (sealed[0] === 2) return sealed.readUInt16BE(1);
  throw new Error(`unknown seal version ${sealed[0]}`);
}

/** Opens what `sealRecord` made, or version 1 before it; throws when anything is not as it was sealed. */
export function openRecord(
  key: Key,
  of: { readonly holder: string; readonly kind: IdentityKind },
  sealed: Buffer,
): Buffer {
  if (sealed[0] === 1) {
    if (of.kind !== "contact") throw new Error("version 1 sealed contacts only");
    return Buffer.from(unseal(key, sealed, of.holder));
  }
  keyNumberOf(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, sealed.subarray(3, 15), {
    authTagLength: 16,
  })
    .setAAD(boundTo(sealed.subarray(0, 3), of))
    .setAuthTag(sealed.subarray(15, 31));
  return Buffer.concat([decipher.update(sealed.subarray(31)), decipher.final()]);
}

function header(number: number): Buffer {
  const head = Buffer.alloc(3);
  head[0] = 2;
  head.writeUInt16BE(number, 1);
  return head;
}

const boundTo = (head: Buffer, of: { readonly holder: string; readonly kind: IdentityKind }) =>
  Buffer.concat([head, Buffer.from(`danvan identity\0${of.holder}\0${of.kind}`)]);
