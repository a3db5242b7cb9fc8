import type { Day, Instant } from "#kernel/day.ts";
import type { Brand } from "#kernel/brand.ts";
import type { ActingPost, Level } from "#access/model.ts";
import type { ChangedDay } from "#calendars/model.ts";
import type { Id } from "#kernel/id.ts";
import type { DepartmentId, OfficerId, PostId, Role, UnitId } from "#people/model.ts";

import type { GroundId } from "./grounds.ts";
import type { Erasable, KeepingRule } from "./keeping.ts";

export type MatterId = Id<"matter">;
export type WordsId = Id<"words">;
/** The public code of a matter, "DV-7K3M-9QXD": random, readable, says nothing of its sender. */
export type MatterCode = Brand<"MatterCode">;

export const isMatterCode = (text: string): text is MatterCode =>
  /^DV-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text);

/** @param letters eight letters of `kernel/secret.ts` readable() */
export const matterCode = (letters: string): MatterCode =>
  `DV-${letters.slice(0, 4)}-${letters.slice(4)}` as MatterCode;

/** Phản ánh or kiến nghị. Complaints and denunciations are never of these kinds. */
export const kinds = ["feedback", "petition"] as const;
export type Kind = (typeof kinds)[number];

/** How it reached the house. */
export const channels = ["web", "counter", "phone", "hotline", "letter", "api"] as const;
export type Channel = (typeof channels)[number];

export const ratings = ["satisfied", "accepted", "unsatisfied"] as const;
export type Rating = (typeof ratings)[number];

/** Each stage carries exactly what is known at that stage, and nothing else. */
export type Progress =
  | { readonly stage: "received" }
  | { readonly stage: "accepted"; readonly officer: OfficerId }
  | {
      readonly stage: "answered";
      readonly officer: OfficerId;
      readonly on: Day;
      /** The last day to confirm or object; the matter closes by itself after it. */
      readonly confirmUntil: Day;
    }
  /** The resident was not satisfied: once, it goes to the head of the unit. */
  | { readonly stage: "reopened"; readonly on: Day }
  | {
      readonly stage: "declined";
      readonly ground: GroundId;
      readonly by: OfficerId;
      readonly on: Day;
      readonly appeal: "none" | "open" | "upheld";
    }
  | { readonly stage: "withdrawn"; readonly on: Day }
  | { readonly stage: "closed"; readonly on: Day; readonly because: "confirmed" | "window-passed" };

export type Stage = Progress["stage"];
export const stages = [
  "received",
  "accepted",
  "answered",
  "reopened",
  "declined",
  "withdrawn",
  "closed",
] as const satisfies readonly Stage[];

/** Who is asked to act: a unit always, a department and a post where a rule names them. */
export type Desk = {
  readonly unit: UnitId;
  readonly department: DepartmentId | null;
  readonly post: PostId | null;
};

export type Matter = {
  readonly id: MatterId;
  readonly code: MatterCode;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly area: string;
  /** The unit where it is; the desk says who handles it. */
  readonly placeUnit: UnitId;
  readonly desk: Desk;
  readonly progress: Progress;
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  readonly acceptBy: Instant;
  readonly acceptedAt: Instant | null;
  /** The day first promised for the answer; it never changes, so what was late stays late. */
  readonly promisedBy: Day;
  /** The day by which an answer is owed now: the promise, or a later one after reopening or appeal. */
  readonly answerBy: Day;
  /** How the limit that runs now is counted; null where nobody counts it again. */
  readonly term: Term | null;
  /** What law or policy give now, where that is not the date owed (docs/decisions/0030). */
  readonly counted: Counted;
  readonly urgent: boolean;
  readonly urgentBy: Instant | null;
  readonly answeredOn: Day | null;
  readonly reopenedOn: Day | null;
  readonly rating: Rating | null;
  readonly transfer: { readonly to: UnitId } | null;
  /** A unit returned it once; the next receiver cannot return it again. */
  readonly returnedOnce: boolean;
  /** The main matter this one is a duplicate of: while it is, nothing is owed here. */
  readonly mergedInto: MatterId | null;
  /** How many others point here. */
  readonly duplicates: number;
  readonly waitsForReply: boolean;
  readonly publishConsent: boolean;
  readonly published: boolean;
  readonly helpers: readonly OfficerId[];
  readonly named: readonly OfficerId[];
  /** Restricted: only whoever has it in hand, helps, or heads the unit may know of it. */
  readonly level: Level;
  /** Who found that this is a denunciation; a second person confirms and it is erased. */
  readonly handoverBy: OfficerId | null;
  readonly seq: number;
};

/** So many working days after a day; closures of the unit do not count. */
export type Term = { readonly from: Day; readonly days: number; readonly unit: UnitId };

/** The limits of a matter that are counted again when a calendar changes. */
export const termKinds = ["acceptance", "urgent", "answer", "confirmation"] as const;
export type TermKind = (typeof termKinds)[number];

/** By limit, what the calendar in force gives; left out where it is the date owed. */
export type Counted = { readonly [Limit in TermKind]?: string };

/** One date that a changed calendar moved: what is right by it, and what is owed. */
export type Recalculated = {
  readonly term: TermKind;
  readonly counted: { readonly from: string; readonly to: string };
  readonly owed: { readonly from: string; readonly to: string };
};

/** Who takes a step. */
export type Actor =
  | { readonly kind: "resident" }
  | { readonly kind: "house" }
  | {
      readonly kind: "officer";
      readonly officer: OfficerId;
      /** The post they act under. */
      readonly post: PostId;
      readonly unit: UnitId;
      readonly role: Role;
      /** Every post they hold: what one does not open, another may. */
      readonly posts: readonly ActingPost[];
    };

/** Words kept apart from the record: their row, and the salted hash that pins them. */
export type Said = { readonly words: WordsId; readonly hash: string };

/** What can be asked of a matter. Words arrive already kept as rows-to-be. */
export type Command =
  | {
      readonly do: "accept";
      readonly officer: OfficerId;
      readonly at: Instant;
      readonly urgentBy: Instant | null;
      readonly desk?: Desk;
    }
  | { readonly do: "assign"; readonly officer: OfficerId; readonly desk?: Desk }
  | { readonly do: "urgent"; readonly urgentBy: Instant | null }
  | { readonly do: "help"; readonly officer: OfficerId }
  | { readonly do: "unhelp"; readonly officer: OfficerId }
  | { readonly do: "note"; readonly said: Said }
  | { readonly do: "ask"; readonly said: Said }
  | { readonly do: "transfer"; readonly to: UnitId; readonly said: Said }
  | { readonly do: "take"; readonly desk: Desk }
  | { readonly do: "return"; readonly said: Said }
  | { readonly do: "decline"; readonly ground: GroundId; readonly said: Said; readonly on: Day }
  | { readonly do: "answer"; readonly said: Said; readonly on: Day; readonly confirmUntil: Day }
  | { readonly do: "publish" }
  | { readonly do: "unpublish" }
  | { readonly do: "merge"; readonly into: Merging; readonly said: Said; readonly on: Day }
  | { readonly do: "unmerge"; readonly said: Said }
  | { readonly do: "name"; readonly officer: OfficerId; readonly desk: Desk | null }
  | { readonly do: "restrict"; readonly said: Said }
  | { readonly do: "unrestrict"; readonly said: Said }
  | { readonly do: "handover" }
  | { readonly do: "handover-cancel" }
  | { readonly do: "handover-confirm" }
  | {
      readonly do: "decide-appeal";
      readonly outcome: "upheld" | "overturned";
      readonly said: Said;
      readonly on: Day;
      readonly answerBy: Day;
    }
  | { readonly do: "reissue" }
  | { readonly do: "reply"; readonly said: Said | null }
  | {
      readonly do: "rate";
      readonly rating: Rating;
      readonly said: Said | null;
      readonly on: Day;
      /** Where it goes if this reopens it, and by when that is answered. */
      readonly head: Desk;
      readonly answerBy: Day;
    }
  | { readonly do: "withdraw"; readonly on: Day }
  | { readonly do: "consent"; readonly publish: boolean }
  | {
      readonly do: "appeal";
      readonly said: Said | null;
      readonly on: Day;
      readonly desk: Desk;
      readonly answerBy: Day;
    }
  | { readonly do: "close"; readonly on: Day };

export type Step = Command["do"];

/** The matter another one is merged into, as far as the rules must know it. */
export type Merging = Pick<Matter, "id" | "code" | "kind"> & {
  readonly unit: UnitId;
  readonly merged: boolean;
};

/** What happened. Ids, days and hashes only: what was said is in words and can be erased. */
export type Event =
  | {
      readonly type: "filed";
      readonly kind: Kind;
      readonly channel: Channel;
      readonly area: string;
      readonly desk: Desk;
      readonly said: Said;
      readonly acceptBy: Instant;
      readonly answerBy: Day;
      readonly files: number;
      readonly publish: boolean;
    }
  | {
      readonly type: "accepted";
      readonly officer: OfficerId;
      readonly urgentBy: Instant | null;
      readonly desk: Desk;
      readonly at: Instant;
    }
  | { readonly type: "assigned"; readonly officer: OfficerId; readonly desk: Desk }
  | { readonly type: "made-urgent"; readonly urgentBy: Instant | null }
  | { readonly type: "helper-added"; readonly officer: OfficerId }
  | { readonly type: "helper-removed"; readonly officer: OfficerId }
  | { readonly type: "noted"; readonly said: Said }
  | { readonly type: "asked"; readonly said: Said }
  | { readonly type: "replied"; readonly said: Said | null }
  | {
      readonly type: "transfer-offered";
      readonly from: UnitId;
      readonly to: UnitId;
      readonly said: Said;
    }
  | { readonly type: "transfer-taken"; readonly from: UnitId; readonly desk: Desk }
  | { readonly type: "transfer-returned"; readonly by: UnitId; readonly said: Said }
  /** A reorganisation brought it to another unit, or an offer of it; the document says why. */
  | {
      readonly type: "reorganised";
      readonly plan: number;
      readonly from: UnitId;
      readonly desk: Desk;
      /** Who is accountable now; null where nobody was. */
      readonly officer: OfficerId | null;
      readonly transfer: UnitId | null;
      /** From when the other unit answers. */
      readonly on: Day;
      readonly document: { readonly number: string; readonly date: Day };
    }
  | {
      readonly type: "declined";
      readonly ground: GroundId;
      readonly by: OfficerId;
      readonly said: Said;
      readonly on: Day;
    }
  | {
      readonly type: "appealed";
      readonly said: Said | null;
      /** From which the answer is counted. */
      readonly on?: Day;
      readonly desk: Desk;
      readonly answerBy: Day;
    }
  | {
      readonly type: "appeal-decided";
      readonly outcome: "upheld" | "overturned";
      readonly officer: OfficerId;
      readonly said: Said;
      readonly on?: Day;
      readonly answerBy: Day;
    }
  | {
      readonly type: "answered";
      readonly officer: OfficerId;
      readonly said: Said;
      readonly on: Day;
      readonly confirmUntil: Day;
    }
  | {
      readonly type: "rated";
      readonly rating: Rating;
      readonly said: Said | null;
      readonly on: Day;
      readonly reopens: { readonly desk: Desk; readonly answerBy: Day } | null;
    }
  | { readonly type: "closed"; readonly because: "confirmed" | "window-passed"; readonly on: Day }
  | { readonly type: "withdrawn"; readonly on: Day }
  | { readonly type: "consented"; readonly publish: boolean }
  | { readonly type: "published" }
  | { readonly type: "unpublished" }
  | {
      readonly type: "merged";
      readonly into: MatterId;
      readonly code: MatterCode;
      readonly said: Said;
      readonly on: Day;
    }
  /** By the house where the main one went; then nobody said anything. */
  | { readonly type: "unmerged"; readonly said: Said | null }
  | { readonly type: "officer-named"; readonly officer: OfficerId; readonly desk: Desk | null }
  | { readonly type: "restricted"; readonly said: Said }
  | { readonly type: "unrestricted"; readonly said: Said }
  | { readonly type: "handover-proposed"; readonly by: OfficerId }
  | { readonly type: "handover-cancelled" }
  | { readonly type: "handed-over" }
  | { readonly type: "secret-reissued" }
  /** A calendar changed, and with it dates of this matter (docs/decisions/0030). */
  | {
      readonly type: "recalculated";
      readonly recount: number;
      readonly cause: "version" | "closure" | "withdrawal" | "nightly";
      readonly document: string | null;
      /** The calendars before and after, by their ids. */
      readonly before: string;
      readonly after: string;
      readonly moves: readonly Recalculated[];
      /** The changed days on which it hangs, the first few. */
      readonly days: readonly ChangedDay[];
    }
  /** Taken out for good. `rule` is what it was erased under; null when its sender asked for it. */
  | {
      readonly type: "erased";
      readonly what: readonly Erasable[];
      readonly rule: KeepingRule | null;
    };

/** A line of the record, as it was kept. */
export type Recorded = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: "resident" | "officer" | "client" | "house";
  readonly officer: OfficerId | null;
  readonly post: PostId | null;
  readonly event: Event;
};

/** Whose matters a work list shows. */
export const scopes = ["mine", "department", "unit"] as const;
export type Scope = (typeof scopes)[number];
