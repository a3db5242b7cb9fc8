import { onceHash, receiptKeys, secretFrom, secretHash } from "#cases/receipt.ts";
import { asTyped, readable } from "#kernel/secret.ts";

import { commentCode, type CommentCode } from "./model.ts";

/*
 * Receipts of comments are made as those of matters are, with the same keys, so that one that becomes
 * a matter is followed with the secret its writer has already; what is drawn from a form's once-key is
 * drawn under another name, so that no two receipts share one by chance.
 */

const named = (once: string): string => `binh-luan ${once}`;

/** The secret of a comment's receipt: the same form sent twice shows the same. */
export const commentSecret = (master: Buffer, once: string): string =>
  secretFrom(receiptKeys(master), named(once));

/** What is stored of the secret, whatever way it was typed. */
export const commentSecretHash = (master: Buffer, typed: string): Buffer =>
  secretHash(receiptKeys(master), typed);

/** What is stored of a once-key. */
export const commentOnceHash = (master: Buffer, once: string): Buffer =>
  onceHash(receiptKeys(master), named(once));

/** A new public code. @param noise 5 random bytes */
export const commentCodeFrom = (noise: Buffer): CommentCode =>
  commentCode(readable(noise.subarray(0, 5)));

/** The code a person typed: "bl 7k3m9qxd" → "BL-7K3M-9QXD"; null if it cannot be one. */
export function commentCodeTyped(typed: string): CommentCode | null {
  // asTyped makes the L of "BL" a 1.
  const letters = asTyped(typed).replace(/^B1(?=.{8}$)/, "");
  return /^[0-9A-Z]{8}$/.test(letters) ? commentCode(letters) : null;
}

/** Whether somebody typed the code of a comment, and not of something else. */
export const looksLikeComment = (typed: string): boolean =>
  /^\s*bl[\s-]*[0-9a-z]{4}[\s-]*[0-9a-z]{4}\s*$/i.test(typed);
