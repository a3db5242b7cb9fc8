import { createHmac } from "node:crypto";

import { asTyped, keyFor, mark, readable, sha256, type Key } from "#kernel/secret.ts";

import { matterCode, type MatterCode } from "./model.ts";

/** The keys a receipt is made and checked with; each serves one purpose. */
export type ReceiptKeys = { readonly secret: Key; readonly once: Key; readonly stored: Key };

export const receiptKeys = (master: Buffer): ReceiptKeys => ({
  secret: keyFor(master, "receipt-secret"),
  once: keyFor(master, "receipt-once"),
  stored: keyFor(master, "receipt-stored"),
});

/**
 * The secret of a receipt: 120 bits, drawn from the once-key of the filing under a key of the house.
 * The same form sent twice therefore shows the same receipt, though neither is kept anywhere.
 */
export const secretFrom = (keys: ReceiptKeys, once: string): string =>
  readable(mark(keys.secret, once).subarray(0, 15));

/** A secret that comes from chance alone, for re-issue at the counter. @param noise 15 random bytes */
export const freshSecret = (noise: Buffer): string => readable(noise.subarray(0, 15));

/** "7K3M 9QXD …": six groups of four, easy to read aloud and to copy from paper. */
export const inGroups = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(" ");

/** What is stored of a secret, whatever way it was typed. */
export const secretHash = (keys: ReceiptKeys, typed: string): Buffer =>
  mark(keys.stored, asTyped(typed));

/** What is stored of a once-key. */
export const onceHash = (keys: ReceiptKeys, once: string): Buffer => mark(keys.once, once);

/**
 * Tells the same content from other content sent under the same once-key. Keyed with the once-key,
 * which is not kept, so that the mark says nothing to whoever reads the table.
 */
export const contentMark = (once: string, content: readonly unknown[]): Buffer =>
  createHmac("sha256", once).update(JSON.stringify(content)).digest();

/** A new public code. @param noise 5 random bytes */
export function codeFrom(noise: Buffer): MatterCode {
  return matterCode(readable(noise.subarray(0, 5)));
}

/** The code a person typed, brought to its form: "dv 7k3m9qxd" → "DV-7K3M-9QXD"; null if it cannot be one. */
export function codeTyped(typed: string): MatterCode | null {
  const letters = asTyped(typed).replace(/^DV(?=.{8}$)/, "");
  return /^[0-9A-Z]{8}$/.test(letters) ? matterCode(letters) : null;
}

/** The salted hash that pins words in the record without saying them. */
export const wordsHash = (
  salt: Buffer,
  title: string | null,
  body: string,
  place: string | null,
): string => sha256(salt, JSON.stringify([title, body, place])).toString("hex");
