import type { OfficerId, PostId, UnitId } from "#access/model.ts";
import type { Brand } from "#kernel/brand.ts";
import type { Day } from "#kernel/day.ts";
import type { Mark } from "#law/acts/rule.ts";

/** The code people read on the board and in the address, "NY-7K3M-9QXD". */
export type PostingCode = Brand<"PostingCode">;

export const isPostingCode = (text: string): text is PostingCode =>
  /^NY-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text);

/** @param letters eight letters of `kernel/secret.ts` readable() */
export const postingCode = (letters: string): PostingCode =>
  `NY-${letters.slice(0, 4)}-${letters.slice(4)}` as PostingCode;

/**
 * "expected": the unit said it will post this · "draft": its words are being written · "posted": up ·
 * "down": its time was over · "withdrawn": hidden at once for what is private in it · "dropped": it was
 * never posted.
 */
export const postingStages = [
  "expected",
  "draft",
  "posted",
  "down",
  "withdrawn",
  "dropped",
] as const;
export type PostingStage = (typeof postingStages)[number];

/** The ways in which something is made public. */
export const forms = ["board", "loudspeaker", "portal", "village-heads"] as const;
export type PostingForm = (typeof forms)[number];

export const postingKinds = [
  "plan",
  "budget",
  "land",
  "paragraph-4-6",
  "paragraph-7-12",
  "village-rules",
  "dialogue-notice",
  "dialogue-results",
  "decision",
  "decision-meeting",
  "other",
] as const;
export type PostingKind = (typeof postingKinds)[number];

export const isPostingKind = (text: string): text is PostingKind =>
  postingKinds.some((kind) => kind === text);

/** How sure the minimum is; only "V" keeps anything from coming down. */
export type MinimumMark = Mark | "policy";

/** What whoever writes it fills in. */
export type PostingWords = {
  readonly kind: PostingKind;
  /** The paragraph of Article 11, 4 to 12; null where none is named. */
  readonly item: number | null;
  /** "2026-q3", "2026-6m", "2026-year"; null where it is of no period. */
  readonly period: string | null;
  readonly title: string;
  readonly body: string;
  /** "45/TB-UBND"; empty where there is none. */
  readonly document: string;
  readonly issuedOn: Day | null;
  readonly eventOn: Day | null;
  /** For whom, in free words: "Tổ dân phố 3 và 4". */
  readonly audience: string;
  /** Where it hangs: "Bảng tin trụ sở UBND phường". */
  readonly place: string;
  readonly forms: readonly PostingForm[];
};

export type Posting = PostingWords & {
  readonly id: number;
  readonly code: PostingCode;
  readonly unit: UnitId;
  readonly stage: PostingStage;
  readonly dueOn: Day | null;
  readonly dueBy: "law" | "unit" | null;
  readonly version: number;
  readonly postedOn: Day | null;
  readonly countedFrom: Day | null;
  /** The last day it must be up; null where no minimum is known. */
  readonly untilOn: Day | null;
  readonly untilRule: string | null;
  readonly untilMark: MinimumMark | null;
  readonly keptUntil: Day | null;
  readonly downOn: Day | null;
  readonly downBecause: string;
  readonly lacking: readonly PostingForm[];
  readonly seq: number;
};

/** What happened to an item, in the order it did. */
export type PostingEvent =
  | { readonly type: "expected"; readonly dueOn: Day }
  | { readonly type: "drafted" }
  | { readonly type: "posted"; readonly on: Day }
  | {
      readonly type: "carried-out";
      readonly form: PostingForm;
      /** One day for a board, the portal or the heads of villages; every day of a broadcast. */
      readonly days: readonly Day[];
      readonly place: string;
      /** Who hung, read or handed it out, by post: "Công chức văn hóa – xã hội". */
      readonly by: string;
    }
  | {
      readonly type: "interrupted";
      readonly from: Day;
      readonly to: Day;
      readonly because: string;
    }
  | { readonly type: "extended"; readonly until: Day; readonly because: string }
  | {
      readonly type: "corrected";
      readonly version: number;
      readonly on: Day;
      readonly because: string;
      /** What it says changed, so its time is counted anew from that day (policy). */
      readonly anew: boolean;
      readonly hidesBefore: boolean;
    }
  | { readonly type: "attached" | "detached"; readonly nth: number }
  | { readonly type: "taken-down"; readonly on: Day; readonly because: string }
  | { readonly type: "withdrawn"; readonly on: Day; readonly because: string }
  | { readonly type: "dropped"; readonly because: string };

export type KeptEvent = {
  readonly seq: number;
  readonly at: Date;
  readonly officer: OfficerId;
  readonly post: PostId;
  /** The title of the post that did it; a name stands nowhere in public. */
  readonly postTitle: string;
  readonly event: PostingEvent;
};
