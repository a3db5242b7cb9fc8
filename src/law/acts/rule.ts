import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";

/**
 * How far a rule was checked against its source: V the rule's own text or an official statement of
 * it was seen; P a part or a summary; M from memory; ? known to be missing. M and ? are shown as
 * "chưa kiểm chứng".
 */
export type Mark = "V" | "P" | "M" | "?";

export type Unit = "day" | "working-day" | "working-hour" | "month" | "year";

/** What makes a limit longer than its plain amount; what counts as each is the act's to say. */
export const circumstances = ["complex", "very-complex", "remote", "several-places"] as const;
export type Circumstance = (typeof circumstances)[number];

/** The amount where all of `when` holds and nothing else does. */
export type Variant = { readonly when: readonly Circumstance[]; readonly amount: number };

/** How often, and by how much at most each time, a limit may be extended where all of `when` holds. */
export type Extension = {
  readonly when: readonly Circumstance[];
  readonly times: number;
  /** At most so many of the rule's own unit each time. */
  readonly most: number;
};

/** From when on suspended time is left out of the count, and where the act says so. */
export type Suspension = { readonly from: Day; readonly article: string };

/** One time limit set by law. Never made up: `source` says where its words were seen. */
export type Rule = {
  readonly id: string;
  /** The act as it is cited: "QĐ 1207/QĐ-UBND". */
  readonly act: string;
  /** The article, or null where it was not seen. */
  readonly article: string | null;
  readonly title: Text;
  readonly amount: number;
  readonly unit: Unit;
  /** What it is counted from, in words: "từ ngày thụ lý". */
  readonly trigger?: Text;
  /** "before": at the latest so long before the day given; "after" when left out. */
  readonly counts?: "after" | "before";
  /** "at-least": it may not be over sooner (a posting); "at-most" when left out. */
  readonly bound?: "at-most" | "at-least";
  readonly variants?: readonly Variant[];
  readonly extensions?: readonly Extension[];
  readonly suspension?: Suspension;
  readonly verified: Mark;
  readonly source: string;
  /** In force from this day … */
  readonly from: Day;
  /** … to this day; null while it is in force. A limit keeps the rule of the day it began. */
  readonly to: Day | null;
  /** The province whose act it is (its two-digit code); null for the whole country. */
  readonly province: string | null;
};

/** A time limit the house or a unit sets itself, where the law sets none. Never shown as law. */
export type Policy = {
  readonly policy: string;
  readonly title: Text;
  readonly amount: number;
  readonly unit: Unit;
  readonly why: Text;
};

/** What a date rests on; the two can never be mixed up. */
export type Basis =
  | { readonly kind: "law"; readonly rule: Rule }
  | { readonly kind: "policy"; readonly policy: Policy };

export const byLaw = (rule: Rule): Basis => ({ kind: "law", rule });
export const byPolicy = (policy: Policy): Basis => ({ kind: "policy", policy });

/** Whether the rule binds in `province` for something that happened on `on`. */
export const inForce = (rule: Rule, on: Day, province: string): boolean =>
  (rule.province === null || rule.province === province) &&
  rule.from <= on &&
  (rule.to === null || on <= rule.to);
