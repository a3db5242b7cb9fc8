import type { House } from "#cases/house.ts";
import { noteRefusal, doerOf } from "#audit/record.ts";
import { areasInUse, type Area } from "#letters/choices.store.ts";
import type { Staff } from "#people/model.ts";

import { maskComment, type ShownWords } from "./mask.ts";
import type { Comment, CommentCode } from "./model.ts";
import { lineOf, type Line } from "./own-view.ts";
import { publishedCopy, type PublicComment } from "./public.store.ts";
import type { Because } from "./rules.ts";
import { moderatorSteps, standing, whyNot, type ModeratorStep } from "./rules.ts";
import { articleOf, commentByCode, postNames, recordOf, wordsOf, type Under } from "./store.ts";

/** A comment before a moderator. */
export type DeskComment = {
  readonly comment: Comment;
  readonly article: Under;
  readonly words: ShownWords;
  readonly lines: readonly Line[];
  /** As everybody reads it now. */
  readonly copy: PublicComment | null;
  /** What can be done, and what not and why. */
  readonly steps: readonly { readonly step: ModeratorStep; readonly because: Because | null }[];
  /** The post an answer would be signed with. */
  readonly post: string;
  readonly areas: readonly Area[];
};

/** Opens a comment for a moderator of it; null for everybody else, who goes on record. */
export async function deskView(
  house: House,
  staff: Staff,
  code: CommentCode,
): Promise<DeskComment | null> {
  const { sql } = house;
  const comment = await commentByCode(sql, code);
  if (!comment) return null;
  const post = standing(staff, comment, "see");
  if (!post) {
    const about = { kind: "comment", id: comment.id };
    void noteRefusal(sql, { by: doerOf(staff, "comments"), did: "comment.looked", about });
    return null;
  }
  const [article, wrote, record, copy, areas] = await Promise.all([
    articleOf(sql, comment),
    wordsOf(sql, comment.id),
    recordOf(sql, comment.id),
    publishedCopy(sql, comment.id),
    areasInUse(sql),
  ]);
  const words = maskComment({ kind: "moderator", staff }, comment, wrote);
  if (!words) return null;
  const posts = await postNames(
    sql,
    record.flatMap((one) => one.post ?? []),
  );
  return {
    comment,
    article,
    words,
    lines: record.map((one) => lineOf(one, words.said, posts, article.unitName)),
    copy,
    steps: moderatorSteps
      .filter((step) => standing(staff, comment, step) !== null)
      .map((step) => ({ step, because: whyNot(comment, step, staff.officer) })),
    post: post.title,
    areas,
  };
}
