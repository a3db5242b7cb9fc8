import { z } from "zod";

import { query } from "#web/path.ts";

import { isCommentCode, type CommentCode } from "./model.ts";
import { commentCodeTyped, looksLikeComment } from "./receipt.ts";

/** What a moderator’s list is narrowed to. */
export const shelves = [
  "waiting",
  "appeals",
  "handover",
  "approved",
  "refused",
  "matters",
  "withdrawn",
] as const;
export type Shelf = (typeof shelves)[number];

const slugs: Readonly<Record<Shelf, string>> = {
  waiting: "cho-duyet",
  appeals: "xem-lai",
  handover: "ban-giao",
  approved: "da-dang",
  refused: "khong-dang",
  matters: "thanh-vu-viec",
  withdrawn: "da-rut",
};
export const shelfSlug = (shelf: Shelf): string => slugs[shelf];

export const fieldNames = {
  shelf: "tinh-trang",
  article: "bai",
  code: "ma",
  after: "sau",
} as const;

/** Everything a list is asked with; every part comes from the address and is optional there. */
export type ListQuery = {
  readonly shelf: Shelf;
  /** The number of one article. */
  readonly article: number | null;
  readonly code: CommentCode | null;
  /** The row after which the page begins. */
  readonly after: CommentCode | null;
};

const numbered = z.coerce.number().int().positive().max(2_147_483_647).nullable().catch(null);

export function readListQuery(asked: Readonly<Record<string, string>>): ListQuery {
  const code = asked[fieldNames.code] ?? "";
  const after = asked[fieldNames.after] ?? "";
  return {
    shelf: shelves.find((one) => slugs[one] === asked[fieldNames.shelf]) ?? "waiting",
    article: numbered.parse(asked[fieldNames.article] ?? null),
    code: looksLikeComment(code) ? commentCodeTyped(code) : null,
    after: isCommentCode(after) ? after : null,
  };
}

/** The query of the address that asks for this; a change of anything but the page begins at the top. */
export function listAddress(of: ListQuery, over: Partial<ListQuery> = {}): string {
  const q: ListQuery = { ...of, after: null, ...over };
  return query({
    [fieldNames.shelf]: q.shelf === "waiting" ? null : slugs[q.shelf],
    [fieldNames.article]: q.article,
    [fieldNames.code]: q.code,
    [fieldNames.after]: q.after,
  });
}
