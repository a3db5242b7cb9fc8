import { onceHash, receiptKeys, secretFrom, secretHash } from "#cases/receipt.ts";
import { asTyped, readable } from "#kernel/secret.ts";

import { complaintCode, type ComplaintCode } from "./model.ts";

/*
 * Receipts of complaints are made as those of matters are, with the same keys; what is drawn from a
 * form's once-key is drawn under another name, so that the two never share a secret.
 */

const named = (once: string): string => `khieu-nai ${once}`;

/** The secret of a complaint's receipt: the same form sent twice shows the same. */
export const complaintSecret = (master: Buffer, once: string): string =>
  secretFrom(receiptKeys(master), named(once));

/** What is stored of the secret, whatever way it was typed. */
export const complaintSecretHash = (master: Buffer, typed: string): Buffer =>
  secretHash(receiptKeys(master), typed);

/** What is stored of a once-key. */
export const complaintOnceHash = (master: Buffer, once: string): Buffer =>
  onceHash(receiptKeys(master), named(once));

/** A new public code. @param noise 5 random bytes */
export const complaintCodeFrom = (noise: Buffer): ComplaintCode =>
  complaintCode(readable(noise.subarray(0, 5)));

/** The code a person typed: "kn 7k3m9qxd" → "KN-7K3M-9QXD"; null if it cannot be one. */
export function complaintCodeTyped(typed: string): ComplaintCode | null {
  const letters = asTyped(typed).replace(/^KN(?=.{8}$)/, "");
  return /^[0-9A-Z]{8}$/.test(letters) ? complaintCode(letters) : null;
}
