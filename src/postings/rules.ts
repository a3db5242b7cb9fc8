import { plusDays, yearOf, type Day } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { byPolicy, type Rule } from "#law/acts/rule.ts";
import type { Calendar } from "#law/calendar.ts";
import { countStretches } from "#law/clock.ts";
import { deadline, plainFacts } from "#law/deadline.ts";
import { explained, type DayExplanation, type Explanation } from "#law/explanation.ts";
import { versionOn, versionsOf } from "#law/registry.ts";

import { dutyOf, type Duty } from "./duties.ts";
import type {
  KeptEvent,
  MinimumMark,
  Posting,
  PostingEvent,
  PostingForm,
  PostingWords,
} from "./model.ts";

/** How long something must be up: the last day of it, how sure that is, and the reckoning. */
export type Minimum = {
  readonly until: Day;
  readonly mark: MinimumMark;
  readonly rule: string;
  readonly explanation: DayExplanation;
};

/**
 * The least time an item of this kind stays up when it is counted from `from`. The day it begins is not
 * counted and the last day is not moved: posted on 16/11 for 15 days it is up until the end of 01/12 and
 * may come down after it. Null where neither law nor policy sets a time.
 */
export function minimumOf(duty: Duty, from: Day, calendar: Calendar): Minimum | null {
  const { minimum } = duty;
  if (minimum === null) return null;
  if (minimum.by === "policy") {
    const { policy } = minimum;
    const stretch = { unit: "day", days: policy.amount, atLeast: true } as const;
    const count = countStretches(from, [stretch], calendar);
    const explanation = explained(count, byPolicy(policy));
    return { until: explanation.due, mark: "policy", rule: policy.policy, explanation };
  }
  const rule = versionOn(versionsOf(minimum.rule), from);
  const explanation = rule ? counted(rule, from, calendar) : null;
  return rule && explanation
    ? { until: explanation.due, mark: rule.verified, rule: rule.id, explanation }
    : null;
}

/** By when the law wants an item of this kind posted; null where that is not known (yet). */
export function dueOf(
  duty: Duty,
  words: Pick<PostingWords, "issuedOn" | "eventOn">,
  calendar: Calendar,
): { readonly on: Day; readonly rule: Rule; readonly explanation: DayExplanation } | null {
  if (duty.due === null) return null;
  const from = duty.due.from === "issue" ? words.issuedOn : words.eventOn;
  const rule = from && versionOn(versionsOf(duty.due.rule), from);
  const explanation = from && rule ? counted(rule, from, calendar) : null;
  return rule && explanation ? { on: explanation.due, rule, explanation } : null;
}

function counted(rule: Rule, from: Day, calendar: Calendar): DayExplanation | null {
  const result = deadline(rule, from, plainFacts, calendar);
  return result.ok && isOfDays(result.value) ? result.value : null;
}

const isOfDays = (explanation: Explanation): explanation is DayExplanation =>
  explanation.from.length === 10;

/** The longest run of days one after the other. */
export function longestRun(days: readonly Day[]): number {
  let longest = 0;
  let run = 0;
  let before: Day | null = null;
  for (const day of [...new Set(days)].toSorted()) {
    run = before !== null && plusDays(before, 1) === day ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = day;
  }
  return longest;
}

/** The days on which it was read out, each once, in order. */
export const broadcastDays = (events: readonly PostingEvent[]): readonly Day[] =>
  [
    ...new Set(
      events.flatMap((event) =>
        event.type === "carried-out" && event.form === "loudspeaker" ? event.days : [],
      ),
    ),
  ].toSorted();

/** How many days on end the law wants it read out; null where it does not. */
export function broadcastWanted(duty: Duty, on: Day): Rule | null {
  return (duty.loudspeaker && versionOn(versionsOf(duty.loudspeaker), on)) || null;
}

/** The forms that were chosen, or that the law wants, and that nobody has recorded yet. */
export function lackingOf(
  posting: Pick<Posting, "kind" | "forms" | "postedOn">,
  events: readonly PostingEvent[],
): readonly PostingForm[] {
  const duty = dutyOf(posting.kind);
  const wanted = [...new Set([...duty.forms, ...posting.forms])].toSorted();
  const done = (form: PostingForm) =>
    events.some((event) => event.type === "carried-out" && event.form === form);
  return wanted.filter((form) => {
    // What is on this page is on the portal.
    if (form === "portal") return false;
    if (form !== "loudspeaker") return !done(form);
    const rule = posting.postedOn && broadcastWanted(duty, posting.postedOn);
    return longestRun(broadcastDays(events)) < (rule ? rule.amount : 1);
  });
}

/** Days, counted from the beginning, on which it did not hang after all. */
export function interruptedDays(events: readonly PostingEvent[], from: Day, to: Day): number {
  const days = new Set<Day>();
  for (const event of events) {
    if (event.type !== "interrupted") continue;
    for (let at = event.from; at <= event.to && at <= to; at = plusDays(at, 1))
      if (at >= from) days.add(at);
  }
  return days.size;
}

/**
 * The day from which the minimum is counted: the posting itself, or the last correction that changed what
 * it says; and where that reached the board only on a later day, that day. Never an earlier one: what is
 * written down afterwards does not shorten anything.
 */
export function countedFrom(events: readonly PostingEvent[]): Day | null {
  let from: Day | null = null;
  let hung = false;
  for (const event of events) {
    if (event.type === "posted" || (event.type === "corrected" && event.anew)) {
      from = event.on;
      hung = false;
    }
    if (event.type === "carried-out" && event.form === "board" && from !== null && !hung) {
      const first = event.days.toSorted()[0];
      if (first !== undefined && first > from) from = first;
      hung = true;
    }
  }
  return from;
}

export type ComingDown = {
  /** The last day the rule wants it up. */
  readonly until: Day | null;
  /** The same and the days it was not up, or longer because the unit said so; ours, never law. */
  readonly wished: Day | null;
  readonly missed: number;
};

/** Until when it stays up by the rule, and until when it better did. */
export function comingDown(
  posting: Pick<Posting, "untilOn" | "countedFrom" | "keptUntil">,
  events: readonly PostingEvent[],
): ComingDown {
  const { untilOn, countedFrom: from, keptUntil } = posting;
  if (!untilOn || !from) return { until: untilOn, wished: keptUntil, missed: 0 };
  const missed = interruptedDays(events, from, untilOn);
  const whole = plusDays(untilOn, missed);
  return { until: untilOn, wished: keptUntil && keptUntil > whole ? keptUntil : whole, missed };
}

export type DownRefusal =
  | { readonly because: "too-early"; readonly until: Day; readonly rule: string }
  | { readonly because: "reason-missing"; readonly until: Day | null };

/** Why something may come down on a day: a reason shorter than this says nothing. */
export const shortestReason = 10;

/**
 * Whether it may come down on `on`. Before the end of a minimum that was seen in the law's own words it
 * may not. Before the end of one that was not checked, of one we set, of an extension or of the days it
 * missed, and while a form is lacking, it takes a written reason, which everybody can read.
 */
export function mayComeDown(
  posting: Pick<
    Posting,
    "untilOn" | "untilMark" | "untilRule" | "countedFrom" | "keptUntil" | "lacking"
  >,
  events: readonly PostingEvent[],
  on: Day,
  because: string,
): Result<null, DownRefusal> {
  const { until, wished } = comingDown(posting, events);
  if (until !== null && on <= until && posting.untilMark === "V")
    return refuse({ because: "too-early", until, rule: posting.untilRule ?? "" });
  const early = wished !== null && on <= wished;
  if ((early || posting.lacking.length > 0) && because.trim().length < shortestReason)
    return refuse({ because: "reason-missing", until: wished });
  return ok(null);
}

/** The periods of a budget that were over on a day, of the twelve months before it, the newest first. */
export function periodsOver(today: Day): readonly string[] {
  const year = yearOf(today);
  const ends = [year - 1, year].flatMap((of) => [
    { period: `${of}-q1`, end: `${of}-03-31` },
    { period: `${of}-q2`, end: `${of}-06-30` },
    { period: `${of}-6m`, end: `${of}-06-30` },
    { period: `${of}-q3`, end: `${of}-09-30` },
    { period: `${of}-q4`, end: `${of}-12-31` },
    { period: `${of}-year`, end: `${of}-12-31` },
  ]);
  const since = plusDays(today, -365);
  return ends
    .filter(({ end }) => end < today && end >= since)
    .map(({ period }) => period)
    .toReversed();
}

/** The events alone, as the rules ask for them. */
export const told = (kept: readonly KeptEvent[]): readonly PostingEvent[] =>
  kept.map(({ event }) => event);
