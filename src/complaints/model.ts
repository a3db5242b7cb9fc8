import type { OfficerId, PostId, UnitId } from "#access/model.ts";
import type { Brand } from "#kernel/brand.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Circumstance } from "#law/acts/rule.ts";
import type { Local } from "#law/local.ts";
import type { Pinned } from "#law/term-events.ts";

import type { Contested, EligibilityAnswers, GroundId } from "./eligibility.ts";

export type ComplaintId = Id<"complaint">;
export type ComplaintWordsId = Id<"complaint-words">;
/** Under which the vault keeps one person; says nothing of them, and stands in one complaint only. */
export type HolderId = Id<"holder">;
/** Law 136/2025: partial withdrawal, suspension, termination, dialogue without the complainant. */
export const amendedSince = "2026-07-01";

/** The public code of a complaint, "KN-7K3M-9QXD": random, says nothing of who complains. */
export type ComplaintCode = Brand<"ComplaintCode">;

export const isComplaintCode = (text: string): text is ComplaintCode =>
  /^KN-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text);

/** @param letters eight letters of `kernel/secret.ts` readable() */
export const complaintCode = (letters: string): ComplaintCode =>
  `KN-${letters.slice(0, 4)}-${letters.slice(4)}` as ComplaintCode;

/** First (lần đầu) or second (lần hai) settlement. */
export const complaintLevels = [1, 2] as const;
export type ComplaintLevel = (typeof complaintLevels)[number];

/** Where a complaint stands. Suspension lies across these; what is overdue is a flag on any of them. */
export const stages = [
  "awaiting-acceptance",
  "not-accepted",
  "accepted",
  "verifying",
  "dialogue",
  "decided",
  "published",
  "awaiting-effect",
  "in-effect",
  "enforcing",
  "closed",
  "terminated",
] as const;
export type Stage = (typeof stages)[number];

/** Stages after which nothing more is decided on the complaint. */
const endStages = ["not-accepted", "closed", "terminated"] as const satisfies Stage[];

export const isEnded = (stage: Stage): boolean => endStages.some((one) => one === stage);

/** How it reached the office. A complaint is on paper, or stated in person and written down. */
export const channels = ["counter", "post", "letter", "draft", "transferred"] as const;
export type Channel = (typeof channels)[number];

/** How somebody takes part: complains, or acts for one who does. */
export const partyParts = ["complainant", "authorised"] as const;
export type Party = {
  readonly holder: HolderId;
  readonly part: (typeof partyParts)[number];
  /** Of a complainant: appointed by the others to speak for them. */
  readonly represents: boolean;
};

/**
 * What is complained of. `officer` is the person named, where one is: the decision of a unit as a
 * body names nobody. `learnedOn` starts the time to complain (KN-9).
 */
export type Respondent = Contested & {
  readonly unit: UnitId;
  readonly officer: OfficerId | null;
  /** The number printed on the decision, and its date. */
  readonly number: string | null;
  readonly date: Day | null;
};

/** Words kept apart from the record: their row, and the salted hash that pins them. */
export type Said = { readonly words: ComplaintWordsId; readonly hash: string };

/** One of the things asked; each may be withdrawn alone since 01/7/2026. */
export type Content = {
  readonly n: number;
  readonly said: Said;
  readonly withdrawnOn: Day | null;
  /** It was a denunciation: handed over on paper, and its words erased. */
  readonly handedOver: boolean;
};

/** Who has to be told of a step. */
export const recipients = [
  "complainant",
  "respondent",
  "transferor",
  "inspectorate",
  "superior",
] as const;
export type Recipient = (typeof recipients)[number];

export const noticeWays = ["handed", "post", "electronic", "official"] as const;
/** That somebody was told: whom, on which day, how. */
export type Notice = {
  readonly to: Recipient;
  readonly on: Day;
  readonly way: (typeof noticeWays)[number];
};

export type Acceptance = {
  readonly on: Day;
  readonly by: OfficerId;
  readonly notices: readonly Notice[];
  /** A shorter limit the unit or its city set itself, as it stood then. */
  readonly local: Local | null;
};

/** The circumstances that lengthen a complaint's limits. */
export type ComplaintCircumstance = Extract<Circumstance, "complex" | "remote">;

/** That it was found to be complex or remote, and the paper that says so. */
export type Circumstanced = {
  readonly is: ComplaintCircumstance;
  readonly on: Day;
  readonly document: string;
};

export type Verification = { readonly on: Day; readonly differs: boolean; readonly said: Said };

export type Dialogue = {
  readonly calledOn: Day;
  readonly plannedOn: Day;
  readonly held: {
    readonly on: Day;
    readonly chair: OfficerId;
    /** The head of the unit in person, or a deputy. */
    readonly inPerson: boolean;
    readonly attended: boolean;
    readonly minutes: Said;
  } | null;
};

export const outcomes = ["kept", "amended", "annulled"] as const;
export type Outcome = (typeof outcomes)[number];
export const findings = ["right", "partly-right", "wrong"] as const;
/** Whether the complaint was found right: what reports count beside the outcome. */
export type Finding = (typeof findings)[number];

/** The parts of a settlement decision that are words (LKN Article 31). */
export const decisionParts = [
  "verified",
  "dialogue",
  "basis",
  "conclusion",
  "compensation",
] as const;
export type DecisionPart = (typeof decisionParts)[number];

export type Decision = {
  readonly number: string;
  readonly on: Day;
  readonly by: OfficerId;
  readonly finding: Finding;
  readonly outcome: Outcome;
  /** One decision for all of a group, with their list. */
  readonly forGroup: boolean;
  readonly said: Readonly<Partial<Record<DecisionPart, Said>>>;
};

export const publicationForms = ["meeting", "posting", "broadcast", "print", "online"] as const;
export type PublicationForm = (typeof publicationForms)[number];

/** How the decision is made public, since when, and until when at least. */
export type Publication = {
  readonly form: PublicationForm;
  readonly from: Day;
  /** Of a meeting: when it was announced. */
  readonly announcedOn: Day | null;
  /** Of broadcasts and print: how many. */
  readonly times: number | null;
  /** Posted on the unit's portal too. */
  readonly portalOn: Day | null;
  /** The last day it must be up; null where the form has none. */
  readonly atLeastUntil: Day | null;
  readonly endedOn: Day | null;
};

export const suspensionGrounds = ["force-majeure", "obstacle", "awaits-result"] as const;
export type SuspensionGround = (typeof suspensionGrounds)[number];
/** Stands still from `from` on; `resumedOn` is the first day that counts again. */
export type Standstill = {
  readonly from: Day;
  readonly resumedOn: Day | null;
  readonly ground: SuspensionGround;
  /** The decisions to suspend, and to go on. */
  readonly document: string;
  readonly resumedBy: string | null;
};

export const terminationGrounds = [
  "withdrawn",
  "died-without-heir",
  "dissolved-without-successor",
] as const;
export type TerminationGround = (typeof terminationGrounds)[number];

/** Every limit of a complaint, by what it is for. */
export const limits = [
  "acceptance",
  "settlement",
  "sending",
  "publication",
  "posting",
  "second-window",
  "effect",
] as const;
export type LimitName = (typeof limits)[number];
export type Overdue = { readonly limit: LimitName; readonly due: Day };

export const closings = ["enforced", "nothing-to-do", "second-complaint", "court"] as const;
export type Closing = (typeof closings)[number];

/** What a question for a lawyer is about; the machine does not decide it. */
export const lawyerQuestions = [
  "partial-withdrawal-before-2026-07",
  "absence-before-2026-07",
] as const;
export type LawyerQuestion = (typeof lawyerQuestions)[number];

/** A complaint: what its events add up to. Facts that are not known yet are null. */
export type Complaint = {
  readonly id: ComplaintId;
  readonly code: ComplaintCode;
  readonly level: ComplaintLevel;
  readonly channel: Channel;
  /** The unit that settles it; never one whose only heads are complained of. */
  readonly unit: UnitId;
  readonly respondent: Respondent;
  /** Officers complained of; they and everyone under them cannot open it. */
  readonly named: readonly OfficerId[];
  readonly parties: readonly Party[];
  readonly contents: readonly Content[];
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  /** Whether an agency, the press or a deputy passed it on: they are told of its acceptance. */
  readonly transferor: Said | null;
  /** Of the second level: the first one, and who settled it. */
  readonly first: {
    readonly complaint: ComplaintId;
    readonly code: ComplaintCode;
    readonly settledBy: OfficerId | null;
  } | null;
  readonly eligibility: EligibilityAnswers;
  readonly stage: Stage;
  readonly acceptance: Acceptance | null;
  readonly refusal: { readonly on: Day; readonly ground: GroundId; readonly by: OfficerId } | null;
  /** Who verifies, and is accountable for it from then on. */
  readonly verifier: OfficerId | null;
  readonly circumstances: readonly Circumstanced[];
  readonly verification: Verification | null;
  readonly dialogue: Dialogue | null;
  readonly decision: Decision | null;
  /** When the complainant got the decision, where that is known: it starts the second window. */
  readonly sent: { readonly on: Day; readonly receivedOn: Day | null } | null;
  readonly publication: Publication | null;
  /** A complaint at the second level, or a lawsuit, that followed. */
  readonly second: { readonly on: Day; readonly complaint: ComplaintId } | null;
  readonly court: { readonly on: Day } | null;
  readonly effectOn: Day | null;
  readonly enforcingSince: Day | null;
  readonly suspensions: readonly Standstill[];
  readonly termination: { readonly on: Day; readonly ground: TerminationGround } | null;
  readonly closed: { readonly on: Day; readonly because: Closing } | null;
  /** Limits that passed; what was late stays late. */
  readonly overdue: readonly Overdue[];
  readonly lawyer: readonly LawyerQuestion[];
  /** Contents the complainant wants to withdraw, until a signed paper or minutes say so. */
  readonly withdrawalAsked: readonly number[];
  /** The version of each rule that binds this complaint, written down when its limit began. */
  readonly pinned: Readonly<Partial<Record<LimitName, Pinned>>>;
  /** Who found that a content is a denunciation; a second person confirms, and it is erased. */
  readonly handover: { readonly by: OfficerId; readonly n: number } | null;
  readonly seq: number;
};

/** Whether its limits stand still now. */
export const isSuspended = (c: Pick<Complaint, "suspensions">): boolean =>
  c.suspensions.at(-1)?.resumedOn === null;

/** The contents still to be settled; none where all were withdrawn or handed over. */
export const standing = (c: Pick<Complaint, "contents">): readonly Content[] =>
  c.contents.filter(({ withdrawnOn, handedOver }) => withdrawnOn === null && !handedOver);

/** A line of the record, as it was kept. */
export type Recorded<Event> = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: "complainant" | "officer" | "house";
  readonly officer: OfficerId | null;
  readonly post: PostId | null;
  readonly event: Event;
};
