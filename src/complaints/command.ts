import type { OfficerId, UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Local } from "#law/local.ts";

import type { GroundId } from "./eligibility.ts";
import type { Publishing } from "./events.ts";
import type {
  Complaint,
  ComplaintCircumstance,
  DecisionPart,
  Finding,
  LimitName,
  Notice,
  Outcome,
  Said,
  SuspensionGround,
  TerminationGround,
} from "./model.ts";

/** What can be asked of a complaint. Words arrive already kept as rows-to-be; all days come in. */
export type Command =
  | {
      readonly do: "accept";
      readonly on: Day;
      readonly notices: readonly Notice[];
      readonly local: Local | null;
    }
  | {
      readonly do: "refuse";
      readonly on: Day;
      readonly ground: GroundId;
      readonly said: Said;
      readonly notices: readonly Notice[];
    }
  | { readonly do: "assign"; readonly officer: OfficerId; readonly on: Day }
  | {
      readonly do: "circumstance";
      readonly is: ComplaintCircumstance;
      readonly on: Day;
      readonly document: string;
      readonly said: Said;
    }
  | { readonly do: "report"; readonly on: Day; readonly differs: boolean; readonly said: Said }
  | {
      readonly do: "call-dialogue";
      readonly on: Day;
      readonly plannedOn: Day;
      readonly notices: readonly Notice[];
    }
  | {
      readonly do: "hold-dialogue";
      readonly on: Day;
      readonly chair: OfficerId;
      readonly inPerson: boolean;
      /** Whether a deputy may chair here: a province, and the complaint not complex. */
      readonly deputyMay: boolean;
      readonly attended: boolean;
      readonly minutes: Said;
    }
  | {
      readonly do: "settle";
      readonly number: string;
      readonly on: Day;
      readonly finding: Finding;
      readonly outcome: Outcome;
      readonly forGroup: boolean;
      readonly said: Readonly<Partial<Record<DecisionPart, Said>>>;
    }
  | { readonly do: "send"; readonly on: Day; readonly notices: readonly Notice[] }
  | { readonly do: "record-receipt"; readonly on: Day }
  | ({
      readonly do: "publish";
      /** Whether the unit has a portal of its own: then it must be posted there too. */
      readonly hasPortal: boolean;
      readonly on: Day;
    } & Publishing)
  | { readonly do: "unpublish"; readonly on: Day }
  | {
      readonly do: "second";
      readonly on: Day;
      readonly complaint: Complaint["id"];
    }
  | { readonly do: "record-court"; readonly on: Day; readonly said: Said }
  | {
      readonly do: "take-effect";
      readonly today: Day;
    }
  | { readonly do: "enforce"; readonly on: Day; readonly said: Said }
  | { readonly do: "close"; readonly on: Day; readonly said: Said | null }
  | {
      readonly do: "suspend";
      readonly from: Day;
      readonly ground: SuspensionGround;
      readonly document: string;
      readonly said: Said;
      readonly notices: readonly Notice[];
    }
  | {
      readonly do: "resume";
      readonly on: Day;
      readonly document: string;
      readonly notices: readonly Notice[];
    }
  | {
      readonly do: "terminate";
      readonly on: Day;
      readonly ground: TerminationGround;
      readonly said: Said | null;
      readonly notices: readonly Notice[];
    }
  | {
      readonly do: "withdraw";
      readonly on: Day;
      readonly contents: readonly number[];
      readonly how: "signed" | "minutes";
      readonly said: Said | null;
    }
  | {
      readonly do: "ask-withdrawal";
      readonly on: Day;
      readonly contents: readonly number[];
    }
  | { readonly do: "reopen-content"; readonly n: number; readonly on: Day; readonly said: Said }
  | {
      readonly do: "overdue";
      readonly limit: LimitName;
      readonly today: Day;
      /** The day owed, where it is another than the law's: a changed calendar makes nobody late at once. */
      readonly owed: Day | null;
    }
  | {
      readonly do: "name";
      readonly officer: OfficerId;
      readonly unit: UnitId;
      readonly keeps: boolean;
    }
  | { readonly do: "note"; readonly said: Said }
  | { readonly do: "reissue"; readonly said: Said }
  | { readonly do: "move"; readonly unit: UnitId; readonly keeps: boolean }
  | { readonly do: "handover"; readonly n: number }
  | { readonly do: "handover-confirm" | "handover-cancel" };

export type Step = Command["do"];
