import { type Day, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { Rule, Unit } from "./acts/rule.ts";
import type { Calendar } from "./calendar.ts";
import { amountOf, type Facts, plainFacts } from "./deadline.ts";
import type { DayExplanation } from "./explanation.ts";
import { asLocal, type Local, localRule } from "./local.ts";
import { registry } from "./registry.ts";
import type { RefusedEvent, TermEvent } from "./term-events.ts";
import {
  applied,
  begun,
  effective,
  inOrder,
  pinnedRule,
  reckonTerm,
  type Running,
  untilNow,
} from "./term-log.ts";
import type { TermRefusal } from "./term-refusals.ts";
import { termWords } from "./term-words.ts";
import { transitions, type Transition } from "./transitions.ts";

/** Everything a limit is read by. */
export type TermBy = {
  readonly calendar: Calendar;
  /** What was done after this day is not known yet. */
  readonly asOf: Day;
  /** A limit of the place, shorter than the law's. */
  readonly local?: Local;
  readonly rules?: readonly Rule[];
  readonly transitions?: readonly Transition[];
};

export type TermState = "running" | "suspended" | "done";

/** A suspension nobody has ended: there is no date, but this is known. */
export type Standing = {
  readonly since: Day;
  /** What is left to count once it goes on, in `unit`. */
  readonly left: number;
  readonly unit: Unit;
  /** The due date if it went on the day after the as-of day. */
  readonly earliest: Day;
};

/** How the limit of the place stands, counted over the same log. */
export type LocalReading = {
  readonly whose: Text;
  readonly amount: number;
  readonly explanation: DayExplanation;
  readonly due: Day | null;
  readonly nominal: Day | null;
  readonly late: boolean;
  readonly breachedOn: Day | null;
  readonly standing: Standing | null;
};

/** How one limit stands on the as-of day. */
export type TermReading = {
  readonly rule: Rule;
  readonly startedOn: Day;
  /** What the law gives in these circumstances, before extensions, in the rule's unit. */
  readonly amount: number;
  /** The reckoning; while a suspension is open, as if it ended on the as-of day. */
  readonly explanation: DayExplanation;
  /** Null while a suspension is open. */
  readonly due: Day | null;
  readonly nominal: Day | null;
  readonly state: TermState;
  readonly doneOn: Day | null;
  /** Over and not done, or done after it was over. */
  readonly late: boolean;
  /** The first day that was too late (for a minimum: the day it was ended too early); never un-set. */
  readonly breachedOn: Day | null;
  readonly standing: Standing | null;
  readonly refused: readonly RefusedEvent[];
  readonly facts: Facts;
  readonly local: LocalReading | null;
  /** All of it in words, as the pages show it; the last line is the date or why there is none. */
  readonly words: readonly Text[];
};

/**
 * How one limit stands on a day, from nothing but the log of what was done.
 *
 * The order of acts of the same day makes no difference, and neither does a suspension written in two
 * pieces. Suspensions are united. An act after the end is refused and changes nothing: what is late
 * stays late. The version of the rule is the one pinned at the start; a new law takes a running limit
 * over only by a transition rule that is named. Refused is a log that never starts, a rule nobody knows,
 * a limit in hours (`deadline` has those), or what the law itself refuses of the start.
 */
export function readTerm(log: readonly TermEvent[], by: TermBy): Result<TermReading, TermRefusal> {
  const known = inOrder(log.filter(({ on, did }) => on <= by.asOf || did === "started"));
  const start = known.find((event) => event.did === "started");
  if (start?.did !== "started") return refuse({ because: "not-started" });
  const rule = pinnedRule(start.rule, by.rules);
  if (!rule) return refuse({ because: "unknown-rule", pinned: start.rule });
  if (rule.unit === "working-hour") return refuse({ because: "in-hours", rule });
  const plain = reckonTerm(rule, start.on, plainFacts, by);
  if (!plain.ok) return plain;

  const rest = known.filter((event) => event !== start);
  const laws = read(rest, begun(rule, start.on), by);
  const local = by.local ? readLocal(by.local, rest, begun(rule, start.on), by) : ok(null);
  if (!local.ok) return local;
  const reading = { ...laws, local: local.value };
  return ok({ ...reading, words: termWords(reading, by.asOf) });
}

/** The same log, read with the shorter amounts of the place. */
function readLocal(
  local: Local,
  rest: readonly TermEvent[],
  start: Running,
  by: TermBy,
): Result<LocalReading, TermRefusal> {
  const shorter = localRule(local, start.rule, start.on);
  if (!shorter.ok) return shorter;
  const { due, nominal, late, breachedOn, explanation, amount, standing } = read(
    rest,
    { ...start, rule: shorter.value },
    by,
  );
  const { whose } = local;
  const said = asLocal(explanation, local);
  return ok({ whose, amount, explanation: said, due, nominal, late, breachedOn, standing });
}

function read(rest: readonly TermEvent[], start: Running, by: TermBy) {
  const { running, refused } = applied(rest, start, {
    calendar: by.calendar,
    asOf: by.asOf,
    rules: by.rules ?? registry,
    transitions: by.transitions ?? transitions,
  });
  const { rule, on, doneOn } = running;
  const { facts, open, dropped } = effective(running, by);
  const reckoned = reckonTerm(rule, on, facts, by);
  // Every fact was tried before it was let in.
  if (!reckoned.ok) throw new Error(`${rule.id}: ${reckoned.refusal.because}`);
  const explanation = reckoned.value;
  const standing =
    doneOn === null && open ? standingOf(open.from, running, explanation, by.asOf) : null;
  const due = standing ? null : explanation.due;
  const breachedOn = breach(rule, due, doneOn, by.asOf);
  const standsStill = facts.suspensions.some(({ from, to }) => from <= by.asOf && by.asOf <= to);
  const state: TermState = doneOn !== null ? "done" : standsStill ? "suspended" : "running";
  return {
    rule,
    startedOn: on,
    amount: amountOf(rule, facts.circumstances),
    explanation,
    due,
    nominal: standing ? null : explanation.nominal,
    state,
    doneOn,
    late: breachedOn !== null && rule.bound !== "at-least",
    breachedOn,
    standing,
    refused: [...refused, ...dropped],
    facts,
  };
}

function standingOf(
  since: Day,
  running: Running,
  explanation: DayExplanation,
  asOf: Day,
): Standing {
  const until = untilNow(since, running.on, asOf);
  const left = explanation.steps
    .filter(({ kind, from }) => (kind === "counted" || kind === "extended") && from > until)
    .reduce((sum, { days }) => sum + days, 0);
  return { since, left, unit: running.rule.unit, earliest: explanation.due };
}

/** The first day in breach; for a minimum the day it was ended before its time. */
function breach({ bound }: Rule, due: Day | null, doneOn: Day | null, asOf: Day): Day | null {
  if (due === null) return null;
  if (bound === "at-least") return doneOn !== null && doneOn <= due ? doneOn : null;
  return (doneOn ?? asOf) > due ? plusDays(due, 1) : null;
}
