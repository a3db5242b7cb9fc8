import type { Viewer } from "#access/model.ts";
import { Permit, reveal } from "#kernel/reveal.ts";

import { maskUntilApproved } from "./masking.ts";
import type { Comment, CommentId } from "./model.ts";
import { standing } from "./rules.ts";
import type { Opening, Wrote } from "./store.ts";

/** Whoever is about to be told what was written. */
export type CommentReader =
  | { readonly kind: "moderator"; readonly staff: Viewer }
  /** Whoever showed the secret of this comment. */
  | { readonly kind: "writer"; readonly of: CommentId };

/** What was written, as its reader may have it. */
export type ShownWords = {
  /** As it was written; null once it was erased. */
  readonly comment: { readonly title: string; readonly body: string } | null;
  /** The same with links and numbers left out: what lists and first looks show. */
  readonly masked: { readonly title: string; readonly body: string } | null;
  /** By the id of their row, for the record. */
  readonly said: ReadonlyMap<string, string>;
};

/**
 * The one way from what is kept of a comment to what a reader may have of it; null when they may not even
 * know of it. What everybody reads is no part of this: that is a copy of its own.
 */
export function maskComment(
  reader: CommentReader,
  c: Comment,
  words: readonly Wrote[],
): ShownWords | null {
  const may =
    reader.kind === "writer" ? reader.of === c.id : standing(reader.staff, c, "see") !== null;
  if (!may) return null;
  // What was taken back is no longer anybody’s to read but the writer’s.
  const gone = reader.kind === "moderator" && c.state === "withdrawn";
  const first = gone ? undefined : words.find(({ role }) => role === "comment");
  const comment = first
    ? {
        title: first.title === null ? "" : reveal(first.title, permit),
        body: reveal(first.body, permit),
      }
    : null;
  return {
    comment,
    masked: comment && {
      title: maskUntilApproved(comment.title),
      body: maskUntilApproved(comment.body),
    },
    said: new Map(
      words.flatMap(({ id, role, body }) =>
        role === "comment" ? [] : [[id, reveal(body, permit)]],
      ),
    ),
  };
}

/** A row of a moderator’s list brings what was written along; it shows the beginning, numbers left out. */
export const maskRow = (
  staff: Viewer,
  c: Comment,
  wrote: Pick<Wrote, "title" | "body"> | null,
): { readonly title: string; readonly body: string } =>
  wrote === null || c.state === "withdrawn" || standing(staff, c, "see") === null
    ? { title: "", body: "" }
    : {
        title: maskUntilApproved(wrote.title === null ? "" : reveal(wrote.title, permit)),
        body: begin(maskUntilApproved(reveal(wrote.body, permit))),
      };

/** Why officers opened their name, for the writer, who holds the secret. */
export const maskOpenings = (
  of: CommentId,
  c: Comment,
  openings: readonly Opening[],
): readonly (Omit<Opening, "reason"> & { readonly reason: string })[] =>
  of === c.id ? openings.map((one) => ({ ...one, reason: reveal(one.reason, permit) })) : [];

const begin = (text: string): string =>
  text.length <= 240 ? text : `${text.slice(0, 240).replace(/\s+\S*$/u, "")} …`;

// Used only after it was asked who may.
const permit = new Permit("comments/mask.ts");
