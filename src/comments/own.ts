import type { House } from "#cases/house.ts";
import { wordsHash } from "#cases/receipt.ts";
import { dayAt, instant } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";

import { moderatorRoles } from "./actions.ts";
import type { Comment, CommentCode } from "./model.ts";
import { commentSecretHash } from "./receipt.ts";
import type { Refusal } from "./refusals.ts";
import { whyNotWriter } from "./rules.ts";
import { saveStep, secondUnit, unpublish, type KeptWords } from "./step.store.ts";
import { commentBySecret, lockComment } from "./store.ts";

/** What a writer does on the page of their own comment. */
export type WriterInput =
  | { readonly step: "withdraw" }
  | { readonly step: "appeal"; readonly text: string };

/** A comment for whoever shows its code and secret; null for any other pair, without saying which was wrong. */
export const openOwnComment = (
  house: House,
  code: CommentCode,
  secret: string,
): Promise<Comment | null> =>
  commentBySecret(house.sql, code, commentSecretHash(house.master, secret));

/** Takes one step of the writer, who shows the secret: all or nothing, under a lock. */
export const takeWriterStep =
  (house: House) =>
  (code: CommentCode, secret: string, input: WriterInput): Promise<Result<Comment, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<Comment, Refusal>> => {
      const at = house.clock();
      await lockComment(sql, code);
      const before = await commentBySecret(sql, code, commentSecretHash(house.master, secret));
      if (!before) return refuse({ because: "no-such-comment" });
      const closed = whyNotWriter(before, input.step);
      if (closed) return refuse({ because: closed });
      if (input.step === "withdraw") {
        await unpublish(sql, before.id);
        const after: Comment = {
          ...before,
          state: "withdrawn",
          ground: null,
          settledAt: instant(at),
          ...(before.appeal === "open" ? { appeal: null, appealUnit: null } : {}),
          seq: before.seq + 1,
        };
        await saveStep(
          sql,
          { ...after, decidedPost: null },
          { type: "withdrawn" },
          "writer",
          at,
          null,
        );
        return ok(after);
      }
      const unit = await secondUnit(sql, before.unit, before.decidedBy, moderatorRoles, dayAt(at));
      const words: KeptWords = {
        id: newId<"comment-words">(at.getTime(), house.noise(10)),
        role: "appeal",
        body: input.text,
        salt: house.noise(16),
      };
      const said = { words: words.id, hash: wordsHash(words.salt, null, words.body, null) };
      const after: Comment = { ...before, appeal: "open", appealUnit: unit, seq: before.seq + 1 };
      const event = { type: "appealed", said, unit } as const;
      await saveStep(sql, { ...after, decidedPost: null }, event, "writer", at, words);
      return ok(after);
    });
