import type { Brand } from "#kernel/brand.ts";
import type { Day } from "#kernel/day.ts";
import type { UnitId } from "#units/model.ts";

/** The code of a draft, which is also its key: "SD-7K3M-…", seven groups of four; 135 bits and a check symbol. */
export type DraftCode = Brand<"DraftCode">;

/** The written form of 28 symbols that were checked (code.ts). */
export const draftCode = (symbols: string): DraftCode =>
  `SD-${(symbols.match(/.{4}/g) ?? []).join("-")}` as DraftCode;

/** What a complaint is against (LKN 2011 Art. 2.1, 2.8–2.10); a disciplinary decision has limits of its own. */
export const againstKinds = ["decision", "act", "discipline"] as const;
export type AgainstKind = (typeof againstKinds)[number];

/** For whom the writer complains; `representative` also of a group (NĐ 124/2020 Art. 5, 6). */
export const standings = ["self", "representative", "authorised"] as const;
export type Standing = (typeof standings)[number];

/** The first complaint, or the second after the first was settled or not settled in time (LKN 2011 Art. 33). */
export const levels = ["first", "second"] as const;
export type Level = (typeof levels)[number];

/**
 * A complaint a resident prepared: the fields of a complaint letter (Mẫu 01 of NĐ 124/2020, as far as
 * TT 05/2021 Art. 6.2 names them). Plain words of the resident; whoever holds the code may read them.
 * What the law does not ask for stays out of it; what may be missing is null or empty.
 */
export type ComplaintDraft = {
  /** The day on the letter: when it was last written. */
  readonly writtenOn: Day;
  readonly level: Level;
  /** Where it is handed in. */
  readonly unit: UnitId;
  /** To whom it is written, after "Kính gửi". */
  readonly addressee: string;

  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
  /** Number of an identity paper; nobody has to give it here. */
  readonly identityPaper: string | null;
  readonly standing: Standing;
  /** For whom, when not for oneself. */
  readonly onBehalfOf: string | null;
  /** How many people complain of the same; 1 for one alone. */
  readonly people: number;
  /** Who speaks for a group of five and more: names, the writer's among them. */
  readonly representatives: readonly string[];

  readonly against: AgainstKind;
  /** The person or office complained of, and where. */
  readonly respondent: string;
  readonly respondentAddress: string;
  /** Number and date of the decision; null for an act. */
  readonly decisionNumber: string | null;
  readonly decisionDate: Day | null;
  /** When the writer received or learned of it: from here the time to complain runs (LKN 2011 Art. 9). */
  readonly learnedOn: Day;

  readonly content: string;
  readonly reason: string;
  readonly request: string;
  /** Titles of what will be handed in with the letter; no file is taken here. */
  readonly documents: readonly string[];
};

/** A draft that was opened: what it says, how often it was written, and its last day here. */
export type OpenedDraft = {
  readonly draft: ComplaintDraft;
  readonly version: number;
  /** The last day on which the code still opens it. */
  readonly expiresOn: Day;
};

/** Why a code opens nothing. Unknown, erased and expired are one answer, so that nobody can tell them apart. */
export type DraftRefusal =
  /** Its check symbol does not fit: a letter was misread or left out. Nothing was looked up. */
  { readonly because: "mistyped" } | { readonly because: "not-there" };
