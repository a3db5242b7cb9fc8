import type { OfficerId } from "#people/model.ts";

import type { ChildInput } from "./children.ts";
import type { Counted } from "./counting.ts";
import type { ConditionId, NotedId, PartKind } from "./eligibility.ts";
import type { LetterCode, Notice, Outside, Settlement } from "./model.ts";

/** What an officer asks for, read from the form of the step. */
export type StepInput =
  | { readonly step: "register" | "take" | "handover" | "handover-cancel" | "destroy" }
  | { readonly step: "handover-confirm"; readonly counted: Counted }
  | { readonly step: "assign" | "name"; readonly officer: OfficerId }
  | {
      readonly step:
        | "note"
        | "restrict"
        | "unrestrict"
        | "give-back"
        | "unmerge"
        | "keep"
        | "reply";
      readonly text: string;
    }
  | {
      readonly step: "reword";
      readonly title: string;
      readonly text: string;
      /** Places of the scanned pages that go. */
      readonly remove: readonly number[];
      /** A denunciation that was part of the letter, now handed over on paper: it adds one. */
      readonly counted: Counted | null;
    }
  | {
      readonly step: "classify";
      readonly parts: readonly PartKind[];
      readonly missing: readonly ConditionId[];
      readonly noted: readonly NotedId[];
      readonly competent: boolean;
      readonly settlement: Settlement;
      readonly text: string;
    }
  | {
      readonly step: "propose" | "split";
      readonly children: readonly ChildInput[];
      readonly text: string;
      readonly notice: Notice | null;
    }
  | {
      readonly step: "guide" | "return" | "refuse";
      readonly text: string;
      readonly notice: Notice | null;
    }
  | {
      readonly step: "transfer";
      readonly to: Outside;
      readonly text: string;
      readonly notice: Notice | null;
    }
  | { readonly step: "urge"; readonly to: Outside; readonly text: string }
  | {
      readonly step: "offer";
      readonly unit: number;
      readonly text: string;
      readonly notice: Notice | null;
    }
  | { readonly step: "merge"; readonly into: LetterCode; readonly text: string };
