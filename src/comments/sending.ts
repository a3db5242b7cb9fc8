import { contentMark, wordsHash } from "#cases/receipt.ts";
import type { House } from "#cases/house.ts";
import { newId, uuid7 } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { sameBytes } from "#kernel/secret.ts";
import { sealPerson } from "#vault/person.ts";

import { insertComment, sentUnder } from "./filing.store.ts";
import type { CommentCode } from "./model.ts";
import { commentCodeFrom, commentOnceHash, commentSecret, commentSecretHash } from "./receipt.ts";

/** What somebody writes under an article, read and cleaned at the edge. */
export type Sending = {
  readonly article: number;
  readonly name: string;
  /** Empty when none was left. */
  readonly phone: string;
  readonly title: string;
  readonly body: string;
  /** The form's own key: the same comment sent twice counts once. At least 16 characters. */
  readonly once: string;
};

/** What its writer takes away. */
export type CommentReceipt = {
  readonly code: CommentCode;
  readonly secret: string;
  /** The same comment had been sent before; this is its receipt again. */
  readonly repeated: boolean;
};

/** closed: the article takes no comments, or no more. */
export type SendingRefusal = {
  readonly because: "other-content" | "closed";
  /** Of other content: the receipt of what was sent before. */
  readonly earlier?: { readonly code: CommentCode; readonly secret: string };
};

/**
 * Keeps a comment until somebody has looked at it; what was written in one place, name and telephone
 * sealed in another. The same once-key with the same content gives the same receipt again; with other
 * content it is refused, because one of the two would be lost.
 */
export const sendComment =
  (house: House) =>
  async (sending: Sending): Promise<Result<CommentReceipt, SendingRefusal>> => {
    const at = house.clock();
    const secret = commentSecret(house.master, sending.once);
    const salt = house.noise(16);
    const holder = uuid7(at.getTime(), house.noise(10));
    const contact = { name: sending.name, phone: sending.phone, email: "" };
    const mark = contentMark(sending.once, [
      sending.article,
      sending.name,
      sending.phone,
      sending.title,
      sending.body,
    ]);
    const onceHash = commentOnceHash(house.master, sending.once);
    const code = commentCodeFrom(house.noise(5));
    const kept = await insertComment(house.sql, {
      id: newId<"comment">(at.getTime(), house.noise(10)),
      code,
      article: sending.article,
      title: sending.title,
      body: sending.body,
      salt,
      hash: wordsHash(salt, sending.title, sending.body, null),
      at,
      holder,
      sealed: sealPerson(house.vault, holder, { contact }),
      secretHash: commentSecretHash(house.master, secret),
      onceHash,
      contentMark: mark,
    });
    if (kept) return ok({ code, secret, repeated: false });
    const before = await sentUnder(house.sql, onceHash);
    if (!before) return refuse({ because: "closed" });
    return sameBytes(before.contentMark, mark)
      ? ok({ code: before.code, secret, repeated: true })
      : refuse({ because: "other-content", earlier: { code: before.code, secret } });
  };
