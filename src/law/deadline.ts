import { type Day, dayOf, daysBetween, type Instant, plusDays, plusMonths } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { openingHours } from "./acts/policy.ts";
import { byLaw, type Circumstance, type Extension, type Rule } from "./acts/rule.ts";
import { type Calendar, workingDayFrom } from "./calendar.ts";
import { workingDaysAfter } from "./worked-days.ts";
import { countDaysBefore, countStretches, finished } from "./clock.ts";
import type { DeadlineRefusal } from "./deadline-refusals.ts";
import { type DayCount, explained, type Explanation } from "./explanation.ts";
import { stepWords } from "./texts.ts";
import { countWorkingMinutes } from "./working-hours.ts";

/** Days on which a limit stood still, the first and the last included. */
export type Suspended = { readonly from: Day; readonly to: Day };

/** What happened to a limit besides running. */
export type Facts = {
  readonly circumstances: readonly Circumstance[];
  /** Days (in the rule's own unit) each decision to extend added, in order. */
  readonly extensions: readonly number[];
  readonly suspensions: readonly Suspended[];
};

export const plainFacts: Facts = { circumstances: [], extensions: [], suspensions: [] };

/**
 * By when what a rule demands has to be done, with every step of the reckoning.
 *
 * The day it begins is not counted and a last day that is a day off moves to the next working day
 * (Civil Code 2015, Articles 147 and 148.5). An extension goes on from the end before it moved, and
 * suspended days are left out, however they overlap. Refused is what the law refuses: a limit of an
 * act not in force on that day, an extension too many or too long, a suspension the act does not know.
 *
 * @param from a day; for limits in working hours a moment
 */
export function deadline(
  rule: Rule,
  from: Day | Instant,
  facts: Facts,
  calendar: Calendar,
): Result<Explanation, DeadlineRefusal> {
  const because = whyNot(rule, from, facts);
  if (because) return refuse(because);
  const amount = amountOf(rule, facts.circumstances);
  const basis = byLaw({ ...rule, amount });
  if (rule.unit === "working-hour") {
    const count = countWorkingMinutes(instantOf(from), amount * 60, openingHours, calendar);
    return ok(explained(count, basis, [openingHours]));
  }
  const start = startOf(from);
  if (rule.counts === "before")
    return ok(explained(countDaysBefore(start, amount, calendar), basis));
  const count = counted(rule, start, amount, facts, calendar);
  // A suspension or an extension after the time was over does not bring it back.
  const late = lateFact(count, facts);
  return late ? refuse(late) : ok(explained(count, basis));
}

/**
 * The same date without its reasons, for lists of many: the day a plain limit of days, working days,
 * months or years ends. Refuses nothing: what the rule does not know (a suspension, an extension too
 * many) is for `deadline` to say before.
 */
export function dueDay(rule: Rule, from: Day, amount: number, calendar: Calendar): Day {
  if (rule.counts === "before") return countDaysBefore(from, amount, calendar).due;
  if (rule.unit === "working-day") return workingDaysAfter(calendar, from, amount);
  const nominal =
    rule.unit === "day"
      ? plusDays(from, amount)
      : plusMonths(from, rule.unit === "year" ? amount * 12 : amount);
  return rule.bound === "at-least" ? nominal : workingDayFrom(calendar, nominal);
}

/** The amount that holds in these circumstances. */
export const amountOf = (rule: Rule, circumstances: readonly Circumstance[]): number =>
  (rule.variants ?? []).find(({ when }) => sameSet(when, known(rule.variants, circumstances)))
    ?.amount ?? rule.amount;

/** How this rule may be extended in these circumstances; undefined when it may not. */
const extensionOf = (rule: Rule, circumstances: readonly Circumstance[]): Extension | undefined =>
  (rule.extensions ?? []).find(({ when }) => sameSet(when, known(rule.extensions, circumstances)));

/** Of these circumstances, those the variants or extensions tell apart. */
const known = (
  parts: readonly { readonly when: readonly Circumstance[] }[] | undefined,
  circumstances: readonly Circumstance[],
): readonly Circumstance[] =>
  circumstances.filter((one) => (parts ?? []).some(({ when }) => when.includes(one)));

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === new Set(b).size && a.every((one) => b.includes(one));

function whyNot(rule: Rule, from: Day | Instant, facts: Facts): DeadlineRefusal | null {
  const hours = rule.unit === "working-hour";
  if (isMoment(from) !== hours) return { because: hours ? "moment-wanted" : "day-wanted", rule };
  const on = isMoment(from) ? dayOf(from) : from;
  if (on < rule.from || (rule.to !== null && on > rule.to))
    return { because: "not-in-force", rule, on };
  const strange = facts.circumstances.find(
    (one) =>
      ![...(rule.variants ?? []), ...(rule.extensions ?? [])].some(({ when }) =>
        when.includes(one),
      ),
  );
  if (strange) return { because: "no-such-variant", rule, circumstance: strange };
  if (facts.circumstances.includes("complex") && facts.circumstances.includes("very-complex"))
    return { because: "two-degrees", rule };
  return whyNotExtended(rule, facts) ?? whyNotSuspended(rule, on, facts);
}

function whyNotExtended(rule: Rule, { circumstances, extensions }: Facts): DeadlineRefusal | null {
  if (extensions.length === 0) return null;
  const extension = extensionOf(rule, circumstances);
  if (!extension) return { because: "no-extension", rule };
  if (extensions.length > extension.times)
    return { because: "too-many-extensions", rule, times: extension.times };
  return extensions.some((days) => days < 1 || days > extension.most)
    ? { because: "extension-too-long", rule, most: extension.most }
    : null;
}

function whyNotSuspended(rule: Rule, on: Day, { suspensions }: Facts): DeadlineRefusal | null {
  if (suspensions.length === 0) return null;
  const { suspension } = rule;
  if (!suspension) return { because: "no-suspension", rule };
  for (const { from, to } of suspensions) {
    if (to < from) return { because: "suspension-backwards", rule };
    if (from < suspension.from)
      return { because: "suspension-too-early", rule, since: suspension.from };
    if (to <= on) return { because: "suspension-before-start", rule };
  }
  return null;
}

function lateFact(count: DayCount, facts: Facts): DeadlineRefusal | null {
  const late = facts.suspensions.some(({ from }) => from > count.nominal);
  return late ? { because: "suspension-too-late", due: count.due } : null;
}

function counted(
  rule: Rule,
  from: Day,
  amount: number,
  facts: Facts,
  calendar: Calendar,
): DayCount {
  const { unit, bound, suspension } = rule;
  if (unit === "day" || unit === "working-day") {
    const limit = { unit, days: amount, atLeast: bound === "at-least" };
    const more = facts.extensions.map((days, i) => ({ unit, days, extension: i + 1 }));
    const standstill = { spans: facts.suspensions, article: suspension?.article ?? "" };
    return countStretches(from, [limit, ...more], calendar, standstill);
  }
  const months = unit === "year" ? amount * 12 : amount;
  const to = plusMonths(from, months);
  const span = { from: plusDays(from, 1), to };
  const why = stepWords.months({ ...span, amount, unit: unit === "year" ? "year" : "month" });
  const step = { kind: "counted", days: daysBetween(from, to), ...span, why } as const;
  return finished(from, to, [step], calendar, bound === "at-least");
}

/** Whether what was given is a moment and not a day. */
export const isMoment = (from: Day | Instant): from is Instant => from.includes("T");

function startOf(from: Day | Instant): Day {
  if (isMoment(from)) throw new Error("a limit in days begins on a day");
  return from;
}

function instantOf(from: Day | Instant): Instant {
  if (!isMoment(from)) throw new Error("a limit in hours begins at a moment");
  return from;
}
