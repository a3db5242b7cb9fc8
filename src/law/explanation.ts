import type { Day, Instant } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Basis, Mark, Policy } from "./acts/rule.ts";
import type { OpeningHours } from "./acts/policy.ts";
import type { YearStatus } from "./calendars/year.ts";
import { explanationWords } from "./texts.ts";

/**
 * What happened on the way to a due date: "started" (the day that is not counted), "counted",
 * "skipped" (days or hours offices are closed), "suspended" (days on which the limit stood still),
 * "extended" (days a decision added), "moved" (a last day that was a day off), "due".
 */
type StepKind = "started" | "counted" | "skipped" | "suspended" | "extended" | "moved" | "due";

/**
 * One line of the reckoning in days. `from` and `to` are both within the step, `days` is how far it
 * carries, so that `from` of the count plus the days of all its steps is the due date.
 */
export type DayStep = {
  readonly kind: StepKind;
  readonly days: number;
  readonly from: Day;
  readonly to: Day;
  readonly why: Text;
};

/** One line of the reckoning in minutes; each step begins where the one before it ended. */
export type MinuteStep = {
  readonly kind: StepKind;
  readonly minutes: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly why: Text;
};

export type CalendarUsed = { readonly id: string; readonly status: YearStatus };

/** A limit counted out: where it began, where it ends, and every step between. */
type Count<At, Step> = {
  readonly from: At;
  readonly due: At;
  /** The end before it was moved off a day off; the same as `due` when it was not. */
  readonly nominal: At;
  /** The last one is the due date. */
  readonly steps: readonly Step[];
  readonly calendar: CalendarUsed;
};

export type DayCount = Count<Day, DayStep>;
export type MinuteCount = Count<Instant, MinuteStep>;

/** What a date rests on, beside the counting. */
type Grounds = {
  readonly basis: Basis;
  /** How far the rule was checked; "policy" where no law is claimed. */
  readonly verified: Mark | "policy";
  /** Conventions of this system the date also depends on. */
  readonly assumes: readonly (Policy | OpeningHours)[];
};

export type DayExplanation = DayCount & Grounds;
export type InstantExplanation = MinuteCount & Grounds;

/** A due date that can be printed, recomputed and checked step by step by the person it concerns. */
export type Explanation = DayExplanation | InstantExplanation;

/** A count together with the law or the policy it was made for. */
export const explained = <Counted extends DayCount | MinuteCount>(
  count: Counted,
  basis: Basis,
  assumes: Grounds["assumes"] = [],
): Counted & Grounds => ({
  ...count,
  basis,
  verified: basis.kind === "law" ? basis.rule.verified : "policy",
  assumes,
});

/** The explanation line by line: what it rests on, each step, every doubt, and last the due date. */
export function explain(explanation: Explanation): readonly Text[] {
  const { basis, assumes, calendar } = explanation;
  const steps = explanation.steps.map((step) => step.why);
  const doubts = [
    ...(basis.kind === "law" && unsure(basis.rule.verified)
      ? [explanationWords.unverifiedRule]
      : []),
    ...(calendar.status === "announced" ? [] : [explanationWords.unsureCalendar[calendar.status]]),
  ];
  return [
    explanationWords.basis(basis),
    ...assumes.map((policy) => policy.title),
    ...steps.slice(0, -1),
    ...doubts,
    ...steps.slice(-1),
  ];
}

const unsure = (mark: Mark): boolean => mark === "M" || mark === "?";
