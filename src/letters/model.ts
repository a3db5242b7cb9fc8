import type { ActingPost, Level } from "#access/model.ts";
import type { Desk } from "#cases/model.ts";
import type { Brand } from "#kernel/brand.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { OfficerId, PostId, Role, UnitId } from "#people/model.ts";

import type { ConditionId, NotedId, PartKind } from "./eligibility.ts";

export type LetterId = Id<"letter">;
export type LetterWordsId = Id<"letter-words">;
/** The public code of a letter, "DT-7K3M-9QXD": random, says nothing of its sender. */
export type LetterCode = Brand<"LetterCode">;

export const isLetterCode = (text: string): text is LetterCode =>
  /^DT-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text);

/** @param letters eight letters of `kernel/secret.ts` readable() */
export const letterCode = (letters: string): LetterCode =>
  `DT-${letters.slice(0, 4)}-${letters.slice(4)}` as LetterCode;

/** How a letter reached the house. */
export const channels = ["in-person", "post", "portal", "transferred"] as const;
export type Channel = (typeof channels)[number];

/** Who signed, as form 01/XLD splits it: one name, many names, or anything else (unsigned too). */
export const signerKinds = ["one", "many", "other"] as const;
export type Signers = (typeof signerKinds)[number];

/** The kind of a whole letter: mixed when its parts are several. */
export type LetterKind = PartKind | "mixed";

/** Whether what a letter is about was settled before (columns 14–17 of 01/XLD). */
export const settlements = ["once", "several", "being", "not"] as const;
export type Settlement = (typeof settlements)[number];

/** Words kept apart from the record: their row, and the salted hash that pins them. */
export type Said = { readonly words: LetterWordsId; readonly hash: string };

/** What a named person found, in writing. Nothing here is judged by a machine. */
export type Classification = {
  /** One kind for each thing the letter is about; more than one makes it mixed. */
  readonly parts: readonly PartKind[];
  readonly missing: readonly ConditionId[];
  /** What was noted by rules nobody has verified; it decides nothing. */
  readonly noted: readonly NotedId[];
  readonly eligible: boolean;
  readonly competent: boolean;
  readonly settlement: Settlement;
};

export const kindOf = ({ parts }: Pick<Classification, "parts">): LetterKind =>
  parts.length === 1 ? (parts[0] ?? "feedback") : "mixed";

/** How the sender is told of a step the law wants told, and on which day. */
export const noticeWays = ["handed", "posted", "online"] as const;
export type Notice = { readonly how: (typeof noticeWays)[number]; readonly on: Day };

/** A body outside this house: its name and the number of the slip that went with the letter. */
export type Outside = { readonly body: string; readonly number: string };

/** What a letter became: a matter or a complaint, by its public code. */
export type Child =
  | { readonly what: "matter"; readonly code: string }
  | { readonly what: "complaint"; readonly code: string };

/** Each stage carries exactly what is known at that stage, and nothing else. */
export type Progress =
  /** Here, but not yet in the register of the unit that has it: another unit passed it on. */
  | { readonly stage: "received" }
  | { readonly stage: "registered" }
  | { readonly stage: "classified"; readonly found: Classification }
  | {
      readonly stage: "proposed" | "split";
      readonly found: Classification;
      readonly children: readonly Child[];
      readonly on: Day;
    }
  | {
      readonly stage: "transferred" | "urged";
      readonly found: Classification;
      readonly to: Outside;
      readonly on: Day;
    }
  | {
      readonly stage: "guided" | "returned" | "refused";
      readonly found: Classification;
      readonly on: Day;
    }
  | {
      readonly stage: "kept";
      readonly found: Classification;
      readonly on: Day;
      /** From this day on the head may decide that it is destroyed (TT 05/2021 Art. 28). */
      readonly until: Day;
    }
  /** Destroyed by decision of the head; what was found stays for the figures. */
  | { readonly stage: "destroyed"; readonly found: Classification; readonly on: Day };

export type Stage = Progress["stage"];
export const stages = [
  "received",
  "registered",
  "classified",
  "proposed",
  "split",
  "transferred",
  "urged",
  "guided",
  "returned",
  "refused",
  "kept",
  "destroyed",
] as const satisfies readonly Stage[];

/** A letter: what its events add up to. */
export type Letter = {
  readonly id: LetterId;
  readonly code: LetterCode;
  readonly channel: Channel;
  /** Who passed it on, when it was transferred to this house. */
  readonly from: Outside | null;
  readonly signers: Signers;
  /** Whether a name and an address were given, so that somebody can be told. */
  readonly hasSender: boolean;
  readonly area: string;
  readonly placeUnit: UnitId;
  readonly desk: Desk;
  readonly officer: OfficerId | null;
  readonly progress: Progress;
  /** The day it reached the unit that has it now. */
  readonly receivedOn: Day;
  readonly receivedAt: Instant;
  /** The day by which its sender is told (LTCD Art. 28); only what came through the desk has one. */
  readonly tellBy: Day | null;
  readonly toldOn: Day | null;
  readonly offered: { readonly to: UnitId } | null;
  readonly returnedOnce: boolean;
  readonly mergedInto: LetterId | null;
  /** How many others point here. */
  readonly duplicates: number;
  readonly repliedOn: Day | null;
  readonly named: readonly OfficerId[];
  readonly level: Level;
  readonly handoverBy: OfficerId | null;
  readonly seq: number;
};

/** Who takes a step. */
export type Actor =
  | { readonly kind: "house" }
  | {
      readonly kind: "officer";
      readonly officer: OfficerId;
      readonly post: PostId;
      readonly unit: UnitId;
      readonly role: Role;
      readonly posts: readonly ActingPost[];
    };

/** What can be asked of a letter. Words arrive already kept as rows-to-be. */
export type Command =
  | { readonly do: "register"; readonly on: Day }
  | { readonly do: "assign"; readonly officer: OfficerId; readonly desk: Desk }
  | { readonly do: "note"; readonly said: Said }
  | { readonly do: "reword"; readonly said: Said }
  | { readonly do: "classify"; readonly found: Classification; readonly said: Said }
  | {
      readonly do: "propose" | "split";
      readonly children: readonly Child[];
      readonly said: Said;
      readonly notice: Notice | null;
      readonly on: Day;
    }
  | {
      readonly do: "guide" | "return" | "refuse";
      readonly said: Said;
      readonly notice: Notice | null;
      readonly on: Day;
    }
  | {
      readonly do: "transfer";
      readonly to: Outside;
      readonly said: Said;
      readonly notice: Notice | null;
      readonly on: Day;
    }
  | { readonly do: "urge"; readonly to: Outside; readonly said: Said; readonly on: Day }
  | { readonly do: "keep"; readonly said: Said; readonly on: Day; readonly until: Day }
  | {
      readonly do: "offer";
      readonly to: UnitId;
      readonly said: Said;
      readonly notice: Notice | null;
      readonly on: Day;
    }
  | { readonly do: "take"; readonly desk: Desk; readonly on: Day }
  | { readonly do: "give-back"; readonly said: Said }
  | { readonly do: "reply"; readonly said: Said; readonly on: Day }
  | { readonly do: "merge"; readonly into: Merging; readonly said: Said; readonly on: Day }
  | { readonly do: "unmerge"; readonly said: Said }
  | { readonly do: "name"; readonly officer: OfficerId; readonly desk: Desk | null }
  | { readonly do: "restrict"; readonly said: Said }
  | { readonly do: "unrestrict"; readonly said: Said }
  | { readonly do: "handover" }
  | { readonly do: "handover-cancel" }
  | { readonly do: "handover-confirm" }
  | { readonly do: "destroy"; readonly on: Day };

export type Step = Command["do"];

/** The letter another one is merged into, as far as the rules must know it. */
export type Merging = {
  readonly id: LetterId;
  readonly code: LetterCode;
  readonly unit: UnitId;
  readonly merged: boolean;
};

/** What happened. Ids, days and hashes only: what was said is in words and can be erased. */
export type Event =
  | {
      readonly type: "received";
      readonly channel: Channel;
      readonly signers: Signers;
      readonly desk: Desk;
      readonly on: Day;
      readonly tellBy: Day | null;
      readonly files: number;
      readonly said: Said;
    }
  | { readonly type: "registered"; readonly officer: OfficerId | null; readonly on: Day }
  | { readonly type: "assigned"; readonly officer: OfficerId; readonly desk: Desk }
  | { readonly type: "noted"; readonly said: Said }
  | { readonly type: "reworded"; readonly said: Said }
  | { readonly type: "classified"; readonly found: Classification; readonly said: Said }
  | {
      readonly type: "proposed" | "split";
      readonly children: readonly Child[];
      readonly said: Said;
      readonly notice: Notice | null;
      readonly on: Day;
    }
  | {
      readonly type: "guided" | "returned" | "refused";
      readonly said: Said;
      readonly notice: Notice | null;
      readonly on: Day;
    }
  | {
      readonly type: "transferred";
      readonly to: Outside;
      readonly said: Said;
      readonly notice: Notice | null;
      readonly on: Day;
    }
  | { readonly type: "urged"; readonly to: Outside; readonly said: Said; readonly on: Day }
  | { readonly type: "kept"; readonly said: Said; readonly on: Day; readonly until: Day }
  | {
      readonly type: "offered";
      readonly from: UnitId;
      readonly to: UnitId;
      readonly said: Said;
      readonly notice: Notice | null;
      readonly on: Day;
    }
  | { readonly type: "taken"; readonly from: UnitId; readonly desk: Desk; readonly on: Day }
  | { readonly type: "given-back"; readonly by: UnitId; readonly said: Said }
  | { readonly type: "replied"; readonly said: Said; readonly on: Day }
  | {
      readonly type: "merged";
      readonly into: LetterId;
      readonly code: LetterCode;
      readonly said: Said;
      readonly on: Day;
    }
  | { readonly type: "unmerged"; readonly said: Said | null }
  | { readonly type: "officer-named"; readonly officer: OfficerId; readonly desk: Desk | null }
  | { readonly type: "restricted"; readonly said: Said }
  | { readonly type: "unrestricted"; readonly said: Said }
  | { readonly type: "handover-proposed"; readonly by: OfficerId }
  | { readonly type: "handover-cancelled" }
  | { readonly type: "handed-over" }
  | { readonly type: "destroyed"; readonly on: Day };

/** A line of the record, as it was kept. */
export type Recorded = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: "officer" | "house";
  readonly officer: OfficerId | null;
  readonly post: PostId | null;
  readonly event: Event;
};
