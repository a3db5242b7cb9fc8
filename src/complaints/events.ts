import type { OfficerId, PostId, Role, UnitId, ActingPost } from "#access/model.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Local } from "#law/local.ts";

import type { EligibilityAnswers, GroundId } from "./eligibility.ts";
import type {
  Channel,
  Closing,
  Complaint,
  ComplaintCircumstance,
  ComplaintLevel,
  DecisionPart,
  Finding,
  LawyerQuestion,
  LimitName,
  Notice,
  Outcome,
  Party,
  PublicationForm,
  Respondent,
  Said,
  SuspensionGround,
  TerminationGround,
} from "./model.ts";

/** Who takes a step. */
export type Actor =
  | { readonly kind: "complainant" }
  | { readonly kind: "house" }
  | {
      readonly kind: "officer";
      readonly officer: OfficerId;
      /** The post they act under. */
      readonly post: PostId;
      readonly unit: UnitId;
      readonly role: Role;
      readonly posts: readonly ActingPost[];
    };

/** How a decision was, or is being, made public; days and counts only. */
export type Publishing = {
  readonly form: PublicationForm;
  readonly from: Day;
  readonly announcedOn: Day | null;
  readonly times: number | null;
  readonly portalOn: Day | null;
};

/** The versions of the rules whose limits begin with this event. */
type Pins = Complaint["pinned"];

/** What happened. Ids, days and hashes only: what was said is in words and can be erased. */
export type ComplaintEvent =
  | {
      readonly type: "registered";
      readonly level: ComplaintLevel;
      readonly channel: Channel;
      readonly unit: UnitId;
      readonly respondent: Respondent;
      readonly named: readonly OfficerId[];
      readonly parties: readonly Party[];
      readonly contents: readonly { readonly n: number; readonly said: Said }[];
      readonly transferor: Said | null;
      readonly first: Complaint["first"];
      readonly eligibility: EligibilityAnswers;
      readonly receivedAt: Instant;
      readonly receivedOn: Day;
      readonly pinned: Pins;
    }
  | {
      readonly type: "accepted";
      readonly on: Day;
      readonly by: OfficerId;
      readonly notices: readonly Notice[];
      readonly local: Local | null;
      readonly pinned: Pins;
    }
  | {
      readonly type: "not-accepted";
      readonly on: Day;
      readonly by: OfficerId;
      readonly ground: GroundId;
      readonly said: Said;
      readonly notices: readonly Notice[];
    }
  | { readonly type: "assigned"; readonly officer: OfficerId; readonly on: Day }
  | {
      readonly type: "circumstance-found";
      readonly is: ComplaintCircumstance;
      readonly on: Day;
      readonly document: string;
      readonly said: Said;
    }
  | {
      readonly type: "verified";
      readonly on: Day;
      readonly differs: boolean;
      readonly said: Said;
    }
  | {
      readonly type: "dialogue-called";
      readonly on: Day;
      readonly plannedOn: Day;
      readonly notices: readonly Notice[];
    }
  | {
      readonly type: "dialogue-held";
      readonly on: Day;
      readonly chair: OfficerId;
      readonly inPerson: boolean;
      readonly attended: boolean;
      readonly minutes: Said;
    }
  | {
      readonly type: "settled";
      readonly number: string;
      readonly on: Day;
      readonly by: OfficerId;
      readonly finding: Finding;
      readonly outcome: Outcome;
      readonly forGroup: boolean;
      readonly said: Readonly<Partial<Record<DecisionPart, Said>>>;
      readonly pinned: Pins;
    }
  | { readonly type: "sent"; readonly on: Day; readonly notices: readonly Notice[] }
  | { readonly type: "received-by-complainant"; readonly on: Day }
  | ({
      readonly type: "published";
      readonly atLeastUntil: Day | null;
      readonly pinned: Pins;
    } & Publishing)
  | { readonly type: "publication-ended"; readonly on: Day }
  | {
      readonly type: "second-complaint";
      readonly on: Day;
      readonly complaint: Complaint["id"];
    }
  | { readonly type: "court-recorded"; readonly on: Day; readonly said: Said }
  | { readonly type: "took-effect"; readonly on: Day }
  | { readonly type: "enforcement-began"; readonly on: Day; readonly said: Said }
  | {
      readonly type: "closed";
      readonly on: Day;
      readonly because: Closing;
      readonly said: Said | null;
    }
  | {
      readonly type: "suspended";
      readonly from: Day;
      readonly ground: SuspensionGround;
      readonly document: string;
      /** Reason and basis, as the decision states them. */
      readonly said: Said;
      readonly notices: readonly Notice[];
    }
  | {
      readonly type: "resumed";
      /** The first day that counts again. */
      readonly on: Day;
      readonly document: string;
      readonly notices: readonly Notice[];
    }
  | {
      readonly type: "terminated";
      readonly on: Day;
      readonly ground: TerminationGround;
      readonly said: Said | null;
      readonly notices: readonly Notice[];
    }
  | {
      readonly type: "withdrawn";
      readonly on: Day;
      /** The contents withdrawn; all of them is the whole complaint. */
      readonly contents: readonly number[];
      /** Signed by the complainant, or stated in minutes. */
      readonly how: "signed" | "minutes";
      readonly said: Said | null;
    }
  /** The complainant wants to withdraw; it holds once signed, or stated in minutes. */
  | { readonly type: "withdrawal-asked"; readonly on: Day; readonly contents: readonly number[] }
  | {
      readonly type: "content-reopened";
      readonly n: number;
      readonly on: Day;
      /** How coercion or a threat was shown. */
      readonly said: Said;
    }
  | { readonly type: "overdue"; readonly limit: LimitName; readonly due: Day }
  | { readonly type: "asked-lawyer"; readonly question: LawyerQuestion; readonly on: Day }
  | {
      readonly type: "officer-named";
      readonly officer: OfficerId;
      /** The unit that settles from now on. */
      readonly unit: UnitId;
      /** Whether whoever verifies it may go on. */
      readonly keeps: boolean;
    }
  | { readonly type: "noted"; readonly said: Said }
  /** At the counter, to whoever was checked to be the complainant: how they were. */
  | { readonly type: "secret-reissued"; readonly said: Said }
  /** A reorganisation: another unit answers for what this one did. Its limits go on as they were. */
  | {
      readonly type: "moved";
      readonly from: UnitId;
      readonly unit: UnitId;
      readonly keeps: boolean;
    }
  | { readonly type: "handover-proposed"; readonly by: OfficerId; readonly n: number }
  | { readonly type: "handover-cancelled" }
  | { readonly type: "content-handed-over"; readonly n: number }
  /** Another calendar gave another date: what the law gives, and what is owed. */
  | {
      readonly type: "recalculated";
      readonly recount: number;
      readonly cause: "version" | "closure" | "withdrawal" | "nightly";
      readonly document: string | null;
      /** The calendars before and after, by their ids. */
      readonly before: string;
      readonly after: string;
      readonly moves: readonly Recalculated[];
    };

/** One limit that moved. */
export type Recalculated = {
  readonly term: LimitName;
  readonly counted: { readonly from: Day; readonly to: Day };
  readonly owed: { readonly from: Day; readonly to: Day };
};

export type EventType = ComplaintEvent["type"];
