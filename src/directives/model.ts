import type { Brand } from "#kernel/brand.ts";
import { type Day, isDay, plusDays } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { OfficerId, UnitId } from "#access/model.ts";
import type { TaskCode } from "#tasks/model.ts";

import type { Campaign, Confidence, Deadline, Reference, Task } from "./reader/findings.ts";

export type DirectiveId = Id<"directive">;
/** The code people read and write down, "VB-7K3M-9QXD". */
export type DirectiveCode = Brand<"DirectiveCode">;

export const isDirectiveCode = (text: string): text is DirectiveCode =>
  /^VB-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(text);

/** @param letters eight letters of `kernel/secret.ts` readable() */
export const directiveCode = (letters: string): DirectiveCode =>
  `VB-${letters.slice(0, 4)}-${letters.slice(4)}` as DirectiveCode;

export type Stage = "proposed" | "confirmed" | "dropped";

/** How documents of a kind are told apart; see identity.ts. */
export const families = ["party", "state-normative", "state-individual"] as const;
export type Family = (typeof families)[number];

/** What a document says of itself, as a person confirmed it. */
export type Head = {
  readonly family: Family;
  /** Number and symbol: "412-TB/TU". */
  readonly canonical: string;
  readonly kind: string;
  readonly issuer: string;
  readonly signer: string | null;
  readonly dated: Day | null;
  readonly term: string | null;
  readonly title: string;
  readonly recipients: readonly string[];
};

export type Directive = {
  readonly id: DirectiveId;
  readonly code: DirectiveCode;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly stage: Stage;
  readonly family: Family | null;
  readonly canonical: string | null;
  readonly kind: string;
  readonly issuer: string | null;
  readonly signer: string | null;
  readonly dated: Day | null;
  readonly term: string | null;
  readonly title: string;
  readonly recipients: readonly string[];
  readonly headRule: string | null;
  readonly importedAt: Date;
  readonly seq: number;
};

export const sources = ["text", "docx", "pdf", "html", "pasted"] as const;
export type Source = (typeof sources)[number];

/** What came in, as it came in. */
export type Original = {
  readonly bytes: Buffer;
  readonly sha256: Buffer;
  readonly fileName: string;
  readonly source: Source;
  readonly encoding: string | null;
  /** Null: a scan without text. */
  readonly words: string | null;
};

export const findingKinds = ["ref", "task", "campaign"] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingStates = ["proposed", "accepted", "corrected", "rejected"] as const;
export type FindingState = (typeof findingStates)[number];

/** What a person may put right in a task: whom, with whom, until when, and the words. */
export type TaskCorrection = {
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
  readonly title: string;
  readonly due: Day | null;
};
export type RefCorrection = { readonly canonical: string; readonly date: Day | null };

type Decided<Kind extends FindingKind, Read, Corrected> = {
  readonly nth: number;
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly read: Read;
  readonly state: FindingState;
  readonly corrected: Corrected | null;
  readonly decidedBy: OfficerId | null;
  readonly unit: UnitId | null;
  readonly task: string | null;
};

/** One finding with what became of it. */
export type Finding =
  | Decided<"ref", Reference, RefCorrection>
  | Decided<"task", Task, TaskCorrection>
  | Decided<"campaign", Campaign, null>;
export type TaskFinding = Extract<Finding, { readonly kind: "task" }>;
export type RefFinding = Extract<Finding, { readonly kind: "ref" }>;

export const isTaskFinding = (one: Finding): one is TaskFinding => one.kind === "task";

/** A task that a person agreed with, as it or they say. */
export const isAgreed = ({ state }: Finding): boolean =>
  state === "accepted" || state === "corrected";

/** What is to be done, for whom and until when, as it stands after the decision of a person. */
export const taskOf = ({ read, corrected }: TaskFinding): TaskCorrection =>
  corrected ?? {
    responsible: read.responsible,
    cooperating: read.cooperating,
    title: read.quote,
    due: dueOf(read.deadline),
  };

/**
 * The last day of a deadline the text gives a date for; null where none may be invented. "Trước ngày 15/12" is kept
 * when it is done on the 14th (policy: the words taken strictly; a person may correct it).
 */
export function dueOf(deadline: Deadline | null): Day | null {
  if (deadline === null) return null;
  if (deadline.type === "period") return dayOrNull(deadline.to);
  if (deadline.type === "by") return dayOrNull(deadline.date);
  if (deadline.type !== "before") return null;
  const before = dayOrNull(deadline.date);
  return before === null ? null : plusDays(before, -1);
}

/** A day as the reader wrote it, if it is one. */
export const dayOrNull = (written: string | null): Day | null =>
  written !== null && isDay(written) ? written : null;

/** A directive in the list, with how far its findings are. */
export type Listed = Directive & {
  readonly tasks: number;
  readonly open: number;
  readonly given: number;
};

/** What there is to say of the original without its bytes. */
export type OriginalFacts = Omit<Original, "bytes"> & { readonly size: number };

/** A document of the house another one cites, or is cited by. */
export type Linked = {
  readonly nth: number;
  readonly canonical: string;
  readonly code: DirectiveCode;
  readonly title: string;
  readonly dated: Day | null;
  readonly replaces: boolean;
};

/** How often people agreed with the reader in a month, for one kind of finding and rule. */
export type Precision = {
  readonly month: string;
  readonly kind: FindingKind;
  readonly rule: string;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
};

/** A task made of a finding, as the page of its directive names it. */
export type GivenTask = {
  readonly nth: number;
  readonly code: TaskCode;
  readonly title: string;
  readonly unitName: string;
};
