import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Circumstance } from "./acts/rule.ts";
import type { TermRefusal } from "./term-refusals.ts";

/** A version of a rule: its id, and the day from which this version holds. */
export type Pinned = { readonly id: string; readonly from: Day };

/** What was done about one limit, on the civil day it was done. Nothing is ever taken out of a log. */
export type TermEvent =
  /** The limit began; `on` is the day that is not counted, `rule` the version it keeps. */
  | { readonly did: "started"; readonly on: Day; readonly rule: Pinned }
  /** A later law took the running limit over, by a transition rule of `transitions.ts`. */
  | { readonly did: "transferred"; readonly on: Day; readonly transition: string }
  /** The case was found to be complex, remote …; what was found once stays found. */
  | {
      readonly did: "found";
      readonly on: Day;
      readonly circumstances: readonly Circumstance[];
      readonly document: string;
    }
  /** `days` more, in the rule's own unit. */
  | {
      readonly did: "extended";
      readonly on: Day;
      readonly days: number;
      readonly document: string;
    }
  /** The limit stands still from `from`; to the end of `to`, or until it is resumed. */
  | {
      readonly did: "suspended";
      readonly on: Day;
      readonly from: Day;
      readonly to?: Day;
      readonly ground: string;
      readonly document: string;
    }
  /** What stood still runs again; `on` is the first day that counts. */
  | { readonly did: "resumed"; readonly on: Day; readonly document: string }
  /** What the rule demands was done. */
  | { readonly did: "done"; readonly on: Day; readonly document?: string };

/** An act of the log that changes nothing, and why. */
export type RefusedEvent = {
  readonly event: TermEvent;
  readonly refusal: TermRefusal;
  readonly words: Text;
};
