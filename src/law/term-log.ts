import { type Day, plusDays } from "#kernel/day.ts";
import { ok, type Result, unreachable } from "#kernel/result.ts";
import type { Circumstance, Rule } from "./acts/rule.ts";
import type { Calendar } from "./calendar.ts";
import { deadline, type Facts } from "./deadline.ts";
import type { DayExplanation } from "./explanation.ts";
import { registry } from "./registry.ts";
import type { Pinned, RefusedEvent, TermEvent } from "./term-events.ts";
import { termRefused, type TermRefusal } from "./term-refusals.ts";
import type { Transition } from "./transitions.ts";

type Suspension = Extract<TermEvent, { readonly did: "suspended" }>;

/** Days a limit stands still; `to` is null until it is resumed. */
type Span = { readonly event: Suspension; readonly from: Day; readonly to: Day | null };

/** A limit as far as its log has been read. */
export type Running = {
  readonly rule: Rule;
  readonly on: Day;
  readonly circumstances: readonly Circumstance[];
  readonly extensions: readonly number[];
  readonly spans: readonly Span[];
  readonly doneOn: Day | null;
  /** A day on which something was resumed that was suspended only on that very day. */
  readonly pending: Day | null;
};

export const begun = (rule: Rule, on: Day): Running => ({
  rule,
  on,
  circumstances: [],
  extensions: [],
  spans: [],
  doneOn: null,
  pending: null,
});

type By = {
  readonly calendar: Calendar;
  readonly asOf: Day;
  readonly rules: readonly Rule[];
  readonly transitions: readonly Transition[];
};

/** By day; acts of one day in an order of their own, so that it makes no difference how they came. */
export const inOrder = (log: readonly TermEvent[]): readonly TermEvent[] =>
  log.toSorted((a, b) => {
    const [left, right] = [sortKey(a), sortKey(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  });

const ranks = {
  started: 0,
  transferred: 1,
  found: 2,
  extended: 3,
  resumed: 4,
  suspended: 5,
  done: 6,
} as const satisfies Record<TermEvent["did"], number>;

/** Same acts of the same day differ only in what they say, which then decides. */
const sortKey = (event: TermEvent): string => {
  const what =
    event.did === "suspended"
      ? `${event.from}${event.to ?? "open"}${event.ground}${event.document}`
      : event.did === "extended"
        ? `${String(event.days).padStart(6, "0")}${event.document}`
        : event.did === "started"
          ? `${event.rule.id}${event.rule.from}`
          : event.did === "found"
            ? `${event.circumstances.toSorted().join(",")}${event.document}`
            : event.did === "transferred"
              ? event.transition
              : (event.document ?? "");
  return `${event.on}${ranks[event.did]}${what}`;
};

/** What the acts make of the limit, one after the other, and those that change nothing. */
export function applied(
  events: readonly TermEvent[],
  start: Running,
  by: By,
): { readonly running: Running; readonly refused: readonly RefusedEvent[] } {
  let running = start;
  const refused: RefusedEvent[] = [];
  const no = (event: TermEvent, refusal: TermRefusal) =>
    refused.push({ event, refusal, words: termRefused(refusal) });
  for (const event of events) {
    const next = after(running, event, events, by);
    if ("because" in next) no(event, next);
    else running = next;
  }
  return { running, refused };
}

function after(
  running: Running,
  event: TermEvent,
  log: readonly TermEvent[],
  by: By,
): Running | TermRefusal {
  const { doneOn, on, rule } = running;
  if (event.did === "started") return { because: "already-started", on };
  if (doneOn !== null) return { because: "already-done", on: doneOn };
  if (event.on < on && !(event.did === "done" && rule.counts === "before"))
    return { because: "before-start", on };
  if (event.did === "done") return { ...running, doneOn: event.on };
  if (event.did === "resumed") return resumed(running, event.on, log);
  const due = dueSoFar(running, by);
  if (due !== null && event.on > due) return { because: "after-the-end", due };
  switch (event.did) {
    case "found":
      return held(
        { ...running, circumstances: together(running.circumstances, event.circumstances) },
        by,
      );
    case "extended":
      return held({ ...running, extensions: [...running.extensions, event.days] }, by);
    case "suspended":
      return suspended(running, event, by);
    case "transferred":
      return transferred(running, event, by);
    default:
      return unreachable(event);
  }
}

/** What is found adds up; who is specially complex is no longer just complex. */
function together(
  before: readonly Circumstance[],
  more: readonly Circumstance[],
): readonly Circumstance[] {
  const all = [...new Set([...before, ...more])];
  return all.includes("very-complex") ? all.filter((one) => one !== "complex") : all;
}

/** The limit with its new fact, or why the law does not know it so. */
function held(next: Running, by: By): Running | TermRefusal {
  const found = reckonTerm(next.rule, next.on, effective(next, by).facts, by);
  return found.ok ? next : found.refusal;
}

/** The due date after what has been read; null while something stands still without an end. */
function dueSoFar(running: Running, by: By): Day | null {
  const { facts, open } = effective(running, by);
  if (open) return null;
  const found = reckonTerm(running.rule, running.on, facts, by);
  if (!found.ok) throw new Error(`an accepted log gives no date: ${found.refusal.because}`);
  return found.value.due;
}

/** What of a log counts: the facts, the first suspension without an end, and those that came to nothing. */
export type Effective = {
  readonly facts: Facts;
  readonly open: Span | null;
  readonly dropped: readonly RefusedEvent[];
};

/** Leaves out the suspensions that begin when there is nothing left to suspend. */
export function effective(running: Running, by: Pick<By, "calendar" | "asOf">): Effective {
  const { rule, on, circumstances, extensions } = running;
  let suspensions: Facts["suspensions"] = [];
  let open: Span | null = null;
  const dropped: RefusedEvent[] = [];
  for (const span of running.spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const { event, from, to } = span;
    // Resumed before there was a day to count: nothing stood still, and nothing was wrong.
    if (to !== null && to <= on) continue;
    const more = [...suspensions, { from, to: to ?? untilNow(from, on, by.asOf) }];
    const tried = reckonTerm(rule, on, { circumstances, extensions, suspensions: more }, by);
    if (tried.ok) {
      suspensions = more;
      if (to === null) open ??= span;
    } else if (!open) {
      // While something stands still nobody knows yet what comes after the end.
      dropped.push({ event, refusal: tried.refusal, words: termRefused(tried.refusal) });
    }
  }
  return { facts: { circumstances, extensions, suspensions }, open, dropped };
}

function suspended(running: Running, event: Suspension, by: By): Running | TermRefusal {
  const { rule, on, circumstances, extensions } = running;
  const { from } = event;
  const endedAtOnce = running.pending === event.on && from <= event.on;
  if (endedAtOnce && from === event.on) return running;
  const to = endedAtOnce ? plusDays(event.on, -1) : (event.to ?? null);
  // What stands still without an end stands still on the day this one begins, whatever day it is read on.
  const known = { ...by, asOf: [from, event.on].reduce((a, b) => (a > b ? a : b)) };
  const { suspensions } = effective(running, known).facts;
  const more = [...suspensions, { from, to: to ?? untilNow(from, on, known.asOf) }];
  const found = reckonTerm(rule, on, { circumstances, extensions, suspensions: more }, by);
  return found.ok ? { ...running, spans: [...running.spans, { event, from, to }] } : found.refusal;
}

/** Ends whatever stands still on `on`; the day itself counts again. */
function resumed(running: Running, on: Day, log: readonly TermEvent[]): Running | TermRefusal {
  if (!running.spans.some((span) => covers(span, on))) {
    // Suspended and resumed on one day: the suspension is read after this and ends at once.
    const sameDay = log.some((one) => one.did === "suspended" && one.on === on && one.from <= on);
    return sameDay ? { ...running, pending: on } : { because: "nothing-suspended", on };
  }
  const spans = running.spans.flatMap((span) => {
    if (!covers(span, on)) return [span];
    return span.from < on ? [{ ...span, to: plusDays(on, -1) }] : [];
  });
  return { ...running, spans };
}

const covers = ({ from, to }: Span, on: Day): boolean => from <= on && (to === null || on <= to);

function transferred(
  running: Running,
  event: Extract<TermEvent, { readonly did: "transferred" }>,
  by: By,
): Running | TermRefusal {
  const known = by.transitions.find(({ id }) => id === event.transition);
  const { rule } = running;
  const fits =
    known &&
    known.of.id === rule.id &&
    known.of.from === rule.from &&
    known.to !== null &&
    event.on >= known.on;
  const to = fits ? pinnedRule(known.to, by.rules) : undefined;
  if (!to) return { because: "no-transition", transition: event.transition };
  // The law itself says that it reaches back to what began before it.
  const reaching: Rule = { ...to, from: running.on < to.from ? running.on : to.from };
  const next = held({ ...running, rule: reaching }, by);
  if ("because" in next) return next;
  const due = dueSoFar(next, by);
  return due !== null && due < event.on ? { because: "late-by-transition", due } : next;
}

/** The version of a rule a limit keeps; undefined when nobody knows it (any more). */
export const pinnedRule = (
  { id, from }: Pinned,
  rules: readonly Rule[] = registry,
): Rule | undefined => rules.find((rule) => rule.id === id && rule.from === from);

/** An open suspension as far as it is known; it stands at least on its first day. */
export const untilNow = (from: Day, start: Day, asOf: Day): Day =>
  [from, asOf, plusDays(start, 1)].reduce((a, b) => (a > b ? a : b));

/** `deadline` for a limit in days, whose version may have come by a transition. */
export function reckonTerm(
  rule: Rule,
  on: Day,
  facts: Facts,
  { calendar }: { readonly calendar: Calendar },
): Result<DayExplanation, TermRefusal> {
  const found = deadline(rule, on, facts, calendar);
  if (!found.ok) return found;
  if (!isInDays(found.value)) throw new Error(`${rule.id} is not a limit in days`);
  return ok(found.value);
}

const isInDays = (found: { readonly due: string }): found is DayExplanation =>
  !found.due.includes("T");
