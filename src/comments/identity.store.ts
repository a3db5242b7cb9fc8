import type { OfficerId, PostId } from "#access/model.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { SealedRecord } from "#vault/person.ts";

import type { CommentId } from "./model.ts";

/** Opens who wrote a comment, for a moderator of it, and writes it down. Empty for everybody else. */
export const openWriter = (
  sql: Transaction,
  comment: CommentId,
  by: { readonly officer: OfficerId; readonly post: PostId },
  why: string,
): Promise<readonly SealedRecord[]> => sql<SealedRecord[]>`
  select holder, kind, sealed from identity.open_comment(${comment}, ${by.officer}, ${by.post}, ${why})`;
