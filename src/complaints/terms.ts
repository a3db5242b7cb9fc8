import { day, plusDays, type Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Rule } from "#law/acts/rule.ts";
import type { Calendar } from "#law/calendar.ts";
import { deadline, plainFacts } from "#law/deadline.ts";
import { versionOn, versionsOf } from "#law/registry.ts";
import { readTerm, type TermReading } from "#law/term.ts";
import { termWords } from "#law/term-words.ts";
import type { Pinned, TermEvent } from "#law/term-events.ts";

import { limits, type Complaint, type ComplaintLevel, type LimitName } from "./model.ts";

/**
 * The rule of each limit, first and second level. KN-32 and KN-41 (sending) are not verified: they are
 * shown as such and gate nothing.
 */
const ruleIds: Readonly<Record<LimitName, readonly [first: string, second: string | null]>> = {
  acceptance: ["KN-27", "KN-36"],
  settlement: ["KN-28", "KN-37"],
  sending: ["KN-32", "KN-41"],
  publication: ["KN-29", "KN-29"],
  posting: ["KN-29-POSTING", "KN-29-POSTING"],
  "second-window": ["KN-33", null],
  effect: ["KN-44", "KN-44"],
};

/** The version of a limit's rule that binds what begins on `on`; undefined where none was in force. */
function versionFor(limit: LimitName, level: ComplaintLevel, on: Day): Rule | undefined {
  const id = ruleIds[limit][level - 1];
  if (!id || (limit === "publication" && !mustBePublic(level, on))) return undefined;
  return versionOn(versionsOf(id), on);
}

/** The versions to write down for the limits that begin on `on`. */
export const pinnedOn = (
  level: ComplaintLevel,
  on: Day,
  beginning: readonly LimitName[],
): Readonly<Partial<Record<LimitName, Pinned>>> =>
  Object.fromEntries(
    beginning.flatMap((limit) => {
      const version = versionFor(limit, level, on);
      return version ? [[limit, { id: version.id, from: version.from }]] : [];
    }),
  );

/** Since 10/12/2020 every decision is made public; before, those of the second level (NĐ 75/2012). */
export function mustBePublic(level: ComplaintLevel, decidedOn: Day): boolean {
  const version = versionOn(versionsOf("KN-29"), decidedOn);
  return version !== undefined && (level === 2 || version.from >= bothLevelsSince);
}

const bothLevelsSince = day("2020-12-10");

/** The calendar, and the day on which a limit is looked at: what was done after it is not known yet. */
export type By = { readonly calendar: Calendar; readonly asOf: Day };

/**
 * What was done about one limit, as the clock reads it; null where it has not begun or the law sets
 * none. Nothing is taken out when a calendar changes: the clock is read again with the new one.
 */
function logOf(c: Complaint, limit: LimitName, by: By): readonly TermEvent[] | null {
  const started = startOf(c, limit, by);
  if (!started) return null;
  const { on, rule } = started;
  const done = doneOn(c, limit);
  return [
    { did: "started", on, rule },
    ...foundOf(c, limit, on),
    ...(limit === "settlement" ? standstills(c) : []),
    ...(done ? [{ did: "done", on: done } as const] : []),
  ];
}

/** How one limit of a complaint stands on a day; null where it has not begun. */
export function readLimit(c: Complaint, limit: LimitName, by: By): TermReading | null {
  const log = logOf(c, limit, by);
  if (!log) return null;
  const local = limit === "settlement" ? c.acceptance?.local : null;
  const read = readTerm(log, { ...by, ...(local ? { local } : {}) });
  return read.ok ? asRecorded(c, limit, read.value, by.asOf) : null;
}

/**
 * What was late when it was done, and what was not, is on record and stays so: a calendar that changed
 * since makes no past act late, and none in time.
 */
function asRecorded(c: Complaint, limit: LimitName, reading: TermReading, asOf: Day): TermReading {
  const overdue = c.overdue.find((one) => one.limit === limit && one.due < asOf);
  const late = overdue !== undefined;
  if (reading.rule.bound === "at-least" || reading.late === late) return reading;
  // Nothing was done yet: the reading of today stands, and is written down as soon as it passes.
  if (!late && reading.doneOn === null) return reading;
  const fair = { ...reading, late, breachedOn: overdue ? plusDays(overdue.due, 1) : null };
  return { ...fair, words: [...termWords(fair, asOf), byTheCalendarThen] };
}

const byTheCalendarThen = {
  vi: "Lịch làm việc đã đổi sau đó; đúng hạn hay quá hạn được giữ như đã ghi theo lịch lúc ấy.",
  en: "The calendar changed since; whether it was in time stays as written down under the calendar of that day.",
} as const;

/**
 * The end of a limit that still runs, without its reasons: for lists and recounts. Null where it has not
 * begun, is done, or stands still. Complaints of one day share it, so that it is counted once.
 */
export function runningUntil(c: Complaint, limit: LimitName, by: By): Day | null {
  if (doneOn(c, limit)) return null;
  const log = logOf(c, limit, by);
  if (!log) return null;
  const key = `${by.asOf} ${JSON.stringify(log)}`;
  const known = ends.get(by.calendar) ?? new Map<string, Day | null>();
  ends.set(by.calendar, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= 5000) known.clear();
  const read = readTerm(log, by);
  const due = read.ok ? read.value.due : null;
  known.set(key, due);
  return due;
}

// A calendar object is never changed, so what was counted on it stays right.
const ends = new WeakMap<Calendar, Map<string, Day | null>>();

/** Every limit that has begun, in the order of the procedure. */
export const readLimits = (
  c: Complaint,
  by: By,
): readonly { readonly limit: LimitName; readonly reading: TermReading }[] =>
  limits.flatMap((limit) => {
    const reading = readLimit(c, limit, by);
    return reading ? [{ limit, reading }] : [];
  });

/**
 * From 00:00 of which day the decision is in effect (KN-44): the day after the period, which ends on a
 * working day. Null while there is no decision, and of a first decision once there is a second complaint.
 */
export function effectFrom(c: Complaint, calendar: Calendar): Day | null {
  if (!c.decision || (c.level === 1 && c.second)) return null;
  const end = runningUntil(c, "effect", { calendar, asOf: c.decision.on });
  return end ? plusDays(end, 1) : null;
}

/**
 * The last day to complain a second time (KN-33): from receiving the first decision, or, where none
 * came, from the end of the time to settle. Null where it does not run.
 */
export const secondUntil = (c: Complaint, calendar: Calendar, asOf: Day): Day | null =>
  readLimit(c, "second-window", { calendar, asOf })?.due ?? null;

/** The last day to announce a meeting at which a decision is made public (three days before). */
export function announceBy(meetingOn: Day, calendar: Calendar): Day | null {
  const rule = versionOn(versionsOf("KN-29-MEETING"), meetingOn);
  if (!rule) return null;
  const found = deadline(rule, meetingOn, plainFacts, calendar);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule in days gives a day
  return found.ok ? (found.value.due as Day) : null;
}

/**
 * The end of a limit that passed before `today` and is not on record yet; null where none did. What a
 * person may do in their own time (the second window) and the day of effect are never late.
 */
export function passed(c: Complaint, limit: LimitName, today: Day, calendar: Calendar): Day | null {
  if (limit === "posting" || limit === "second-window" || limit === "effect") return null;
  if (c.overdue.some((one) => one.limit === limit)) return null;
  const reading = readLimit(c, limit, { calendar, asOf: today });
  return reading?.late && reading.due ? reading.due : null;
}

function startOf(
  c: Complaint,
  limit: LimitName,
  by: By,
): { readonly on: Day; readonly rule: Pinned } | null {
  const on = beganOn(c, limit, by);
  const rule = c.pinned[limit];
  if (!on) return null;
  if (rule) return { on, rule };
  if (limit !== "second-window") return null;
  const version = versionFor(limit, c.level, on);
  return version ? { on, rule: { id: version.id, from: version.from } } : null;
}

function beganOn(c: Complaint, limit: LimitName, by: By): Day | null {
  switch (limit) {
    case "acceptance":
      return c.receivedOn;
    case "settlement":
      return c.acceptance?.on ?? null;
    case "sending":
    case "publication":
    case "effect":
      return c.decision?.on ?? null;
    case "posting":
      return c.publication?.atLeastUntil ? c.publication.from : null;
    case "second-window":
      return c.level === 1 ? secondWindowFrom(c, by) : null;
    default:
      return unreachable(limit);
  }
}

// What was late stays late: where a calendar has changed since, the end first written down counts.
function secondWindowFrom(c: Complaint, by: By): Day | null {
  if (c.decision) return c.sent?.receivedOn ?? null;
  if (!c.acceptance || c.termination) return null;
  const overdue = c.overdue.find(({ limit }) => limit === "settlement");
  if (overdue) return overdue.due;
  const settlement = readLimit(c, "settlement", by);
  return settlement?.late ? settlement.due : null;
}

function doneOn(c: Complaint, limit: LimitName): Day | null {
  const ended = c.termination?.on ?? null;
  switch (limit) {
    case "effect":
      return null;
    case "acceptance":
      return c.acceptance?.on ?? c.refusal?.on ?? ended;
    case "settlement":
      return c.decision?.on ?? ended ?? (c.decision ? null : (c.closed?.on ?? null));
    case "sending":
      return c.sent?.on ?? null;
    case "publication":
      return c.publication?.from ?? null;
    case "posting":
      return c.publication?.endedOn ?? null;
    case "second-window":
      return c.second?.on ?? null;
    default:
      return unreachable(limit);
  }
}

const lengthened: readonly LimitName[] = ["settlement", "second-window", "effect"];

// Remote lengthens the settlement, the second window and the effect; complex the settlement alone. What
// was found before a limit began is known on the day it begins.
const foundOf = (c: Complaint, limit: LimitName, began: Day): readonly TermEvent[] =>
  lengthened.includes(limit)
    ? c.circumstances
        .filter(({ is }) => is === "remote" || limit === "settlement")
        .map(({ is, on, document }) => ({
          did: "found" as const,
          on: on < began ? began : on,
          circumstances: [is],
          document,
        }))
    : [];

const standstills = (c: Complaint): readonly TermEvent[] =>
  c.suspensions.flatMap(({ from, ground, document, resumedOn, resumedBy }) => [
    { did: "suspended", on: from, from, ground, document } as const,
    ...(resumedOn
      ? [{ did: "resumed", on: resumedOn, document: resumedBy ?? document } as const]
      : []),
  ]);
