import type { Day } from "#kernel/day.ts";
import type { OfficerId } from "#people/model.ts";

import type { GroundId } from "./eligibility.ts";
import type {
  ComplaintCircumstance,
  Finding,
  Notice,
  Outcome,
  PublicationForm,
  SuspensionGround,
  TerminationGround,
} from "./model.ts";

type Told = { readonly notices: readonly Notice[] };

/** What an officer asks for. Texts are clean; a Day is a real day. */
export type StepInput =
  | ({ readonly step: "accept" } & Told)
  | ({ readonly step: "refuse"; readonly ground: GroundId; readonly text: string } & Told)
  | { readonly step: "assign"; readonly officer: OfficerId }
  | {
      readonly step: "circumstance";
      readonly is: ComplaintCircumstance;
      /** The number of the paper that says so. */
      readonly document: string;
      readonly text: string;
    }
  | {
      readonly step: "report";
      /** Whether the claim and what was verified still differ: then a dialogue must follow. */
      readonly differs: boolean;
      readonly text: string;
    }
  | ({ readonly step: "call-dialogue"; readonly plannedOn: Day } & Told)
  | {
      readonly step: "hold-dialogue";
      readonly on: Day;
      readonly chair: OfficerId;
      /** Whether the complainant came. */
      readonly attended: boolean;
      /** The minutes. */
      readonly text: string;
    }
  | {
      readonly step: "settle";
      readonly number: string;
      readonly finding: Finding;
      readonly outcome: Outcome;
      readonly forGroup: boolean;
      readonly verified: string;
      readonly dialogue: string;
      readonly basis: string;
      readonly conclusion: string;
      readonly compensation: string;
    }
  | ({ readonly step: "send" } & Told)
  | { readonly step: "record-receipt"; readonly on: Day }
  | {
      readonly step: "publish";
      readonly form: PublicationForm;
      /** Of a meeting the day it was held; of all else the first day. */
      readonly from: Day;
      readonly announcedOn: Day | null;
      readonly times: number | null;
      readonly portalOn: Day | null;
    }
  | { readonly step: "unpublish" }
  | { readonly step: "record-court"; readonly on: Day; readonly text: string }
  | { readonly step: "enforce" | "note"; readonly text: string }
  /** How it was checked that this is the complainant. */
  | { readonly step: "reissue"; readonly text: string; readonly receipt: NewReceipt }
  | { readonly step: "close"; readonly text: string }
  | ({
      readonly step: "suspend";
      readonly ground: SuspensionGround;
      /** The number of the decision. */
      readonly document: string;
      readonly text: string;
    } & Told)
  | ({ readonly step: "resume"; readonly document: string } & Told)
  | ({
      readonly step: "terminate";
      readonly ground: TerminationGround;
      /** Empty where the whole complaint was withdrawn. */
      readonly reason: string;
    } & Told)
  | {
      readonly step: "withdraw";
      readonly contents: readonly number[];
      readonly how: "signed" | "minutes";
      readonly words: string;
    }
  | { readonly step: "reopen-content"; readonly n: number; readonly text: string }
  | { readonly step: "name"; readonly officer: OfficerId }
  /** A content is a denunciation: printed, handed over on paper by two persons, and erased here. */
  | { readonly step: "handover"; readonly n: number }
  | { readonly step: "handover-confirm" | "handover-cancel" };

/** What the form of a step says: of a secret given out anew only why, the secret comes from chance. */
export type FormInput =
  | Exclude<StepInput, { readonly step: "reissue" }>
  | Omit<Extract<StepInput, { readonly step: "reissue" }>, "receipt">;

/** What is stored of a new secret: its hash, and the public key later acts are sealed to. */
export type NewReceipt = { readonly hash: Buffer; readonly key: Buffer };
