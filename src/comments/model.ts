import type { Brand } from "#kernel/brand.ts";
import type { Instant } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { OfficerId, PostId, UnitId } from "#people/model.ts";

export type CommentId = Id<"comment">;
/** The public code of a comment, "BL-7K3M-9QXD": random, says nothing of its writer. */
export type CommentCode = Brand<"CommentCode">;

export const isCommentCode = (text: string): text is CommentCode =>
  /^BL-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text);

/** @param letters eight letters of `kernel/secret.ts` readable() */
export const commentCode = (letters: string): CommentCode =>
  `BL-${letters.slice(0, 4)}-${letters.slice(4)}` as CommentCode;

export const states = ["waiting", "approved", "refused", "withdrawn"] as const;
export type State = (typeof states)[number];

/**
 * Why a comment is not published. None of them is about what somebody thinks, and none will be
 * (right 11): what an office does not like to read is published.
 */
export const grounds = ["spam", "personal-data", "insult", "off-subject"] as const;
export type Ground = (typeof grounds)[number];

export const isGround = (text: string): text is Ground => grounds.some((one) => one === text);

/** A comment as it stands. What was written is apart: store.ts gives it out withheld. */
export type Comment = {
  readonly id: CommentId;
  readonly code: CommentCode;
  readonly article: number;
  /** The unit whose article it is. */
  readonly unit: UnitId;
  readonly state: State;
  readonly ground: Ground | null;
  readonly receivedAt: Instant;
  readonly decidedBy: OfficerId | null;
  /** When it came to stand as it does; null while it waits. */
  readonly settledAt: Instant | null;
  readonly appeal: "open" | "upheld" | "overturned" | null;
  /** Who looks at it again: the unit itself, or the one above it. */
  readonly appealUnit: UnitId | null;
  readonly handoverBy: OfficerId | null;
  /** The matter it became. */
  readonly matterCode: string | null;
  /** Its words and its writer’s name were erased when their time was over. */
  readonly erased: boolean;
  readonly seq: number;
};

/** Words that stand apart from the record: their row, and the salted hash that pins them. */
export type Said = { readonly words: string; readonly hash: string };

/** What happened to a comment, one line of its record each. */
export type Event =
  | { readonly type: "sent"; readonly said: Said }
  | { readonly type: "approved"; readonly masked: boolean }
  | { readonly type: "refused"; readonly ground: Ground; readonly said: Said | null }
  | { readonly type: "appealed"; readonly said: Said; readonly unit: UnitId }
  | { readonly type: "passed-up"; readonly unit: UnitId }
  | {
      readonly type: "looked-again";
      readonly outcome: "upheld" | "overturned";
      readonly said: Said;
      readonly masked: boolean;
    }
  | { readonly type: "answered"; readonly answer: string }
  | { readonly type: "became-matter"; readonly code: string }
  | { readonly type: "handover-begun" }
  | { readonly type: "handover-cancelled" }
  | { readonly type: "withdrawn" };

export type Recorded = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: "writer" | "officer" | "house";
  readonly officer: OfficerId | null;
  readonly post: PostId | null;
  readonly event: Event;
};

/** The most characters of each part, as a person counts them. */
export const most = {
  name: 100,
  phone: 40,
  title: 150,
  content: 3000,
  sentence: 1000,
  appeal: 2000,
  answer: 3000,
} as const;

/** Policy, not law: how long what was not published is kept, so that its writer can ask again. */
export const keptDays = { refused: 180, withdrawn: 30 } as const;

/** Comments shown at once under an article. */
export const pageSize = 50;
