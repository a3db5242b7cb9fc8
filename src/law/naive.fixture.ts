// The same reckoning done by counting on one's fingers: one day after the other, a list of days off, no
// arithmetic of dates but "the day after". It shares with the house only the types and the list of days
// off; where the two differ, one of them is wrong.

import { type Day, plusDays } from "#kernel/day.ts";
import type { Rule } from "./acts/rule.ts";
import type { Calendar } from "./calendar.ts";
import type { TermEvent } from "./term-events.ts";

export type Naive = {
  readonly due: Day | null;
  readonly nominal: Day | null;
  readonly breachedOn: Day | null;
  readonly state: "running" | "suspended" | "done";
  /** What is left when something stands still; null when nothing does. */
  readonly left: number | null;
  readonly refused: readonly TermEvent[];
};

type Still = { readonly event: TermEvent; readonly first: Day; last: Day | null };

const before = (d: Day): Day => plusDays(d, -1);
const after = (d: Day): Day => plusDays(d, 1);

/** Off by the list; else off on weekends, unless the Saturday is worked. */
export function closed(calendar: Calendar, on: Day): boolean {
  const year = calendar.years.find((one) => one.year === Number(on.slice(0, 4)));
  if (!year) throw new Error(`nobody announced ${on}`);
  if (year.off.some((one) => one.day === on)) return true;
  if (year.workingSaturdays.some((one) => one.day === on)) return false;
  const weekday = Temporal.PlainDate.from(on).dayOfWeek;
  return weekday >= 6;
}

export function naiveTerm(
  log: readonly TermEvent[],
  rule: Rule,
  calendar: Calendar,
  asOf: Day,
): Naive {
  const started = log.find((one) => one.did === "started");
  if (!started) throw new Error("the log never starts");
  const start = started.on;
  const circumstances = new Set<string>();
  const extensions: number[] = [];
  const still: Still[] = [];
  const refused: TermEvent[] = [];
  let done: Day | null = null;

  const amount = (): number => amountFor(rule, circumstances);
  const total = (): number => amount() + extensions.reduce((a, b) => a + b, 0);
  const walk = (): { nominal: Day; due: Day } => {
    let at = start;
    let counted = 0;
    while (counted < total()) {
      at = after(at);
      const stands = still.some((one) => one.first <= at && one.last !== null && at <= one.last);
      if (stands) continue;
      if (rule.unit === "working-day" && closed(calendar, at)) continue;
      counted += 1;
    }
    const nominal = at;
    if (rule.bound !== "at-least") while (closed(calendar, at)) at = after(at);
    return { nominal, due: at };
  };
  const isOpen = (): boolean => {
    const [first] = still
      .filter((one) => one.last === null)
      .map((one) => one.first)
      .toSorted();
    // One that would begin after the end suspends nothing.
    return first !== undefined && first <= walk().nominal;
  };

  for (let today = start; today <= asOf; today = after(today)) {
    const todays = log.filter((one) => one !== started && one.on === today);
    const of = <Did extends TermEvent["did"]>(did: Did) =>
      todays.filter((one): one is Extract<TermEvent, { did: Did }> => one.did === did);
    const over = (): boolean => done !== null || (!isOpen() && today > walk().due);

    for (const event of of("found").toSorted(bySaying)) {
      const asked = new Set([...circumstances, ...event.circumstances]);
      if (asked.has("very-complex")) asked.delete("complex");
      const known = [...(rule.variants ?? []), ...(rule.extensions ?? [])].flatMap((v) => v.when);
      const strange = [...asked].some((one) => known.every((each) => each !== one));
      if (over() || strange || !extensible(rule, asked, extensions)) refused.push(event);
      else {
        circumstances.clear();
        for (const one of asked) circumstances.add(one);
      }
    }
    for (const event of of("extended").toSorted(bySaying)) {
      if (over() || !extensible(rule, circumstances, [...extensions, event.days]))
        refused.push(event);
      else extensions.push(event.days);
    }
    let undone = false;
    for (const event of of("resumed")) {
      const standing = still.filter(
        (one) => one.first <= today && (one.last === null || one.last >= today),
      );
      if (done !== null) refused.push(event);
      else if (standing.length > 0) for (const one of standing) one.last = before(today);
      else if (of("suspended").some((one) => one.from <= today)) undone = true;
      else refused.push(event);
    }
    const suspensions = of("suspended").toSorted((a, b) =>
      a.from + (a.to ?? "open") < b.from + (b.to ?? "open") ? -1 : 1,
    );
    for (const event of suspensions) {
      const allowed =
        rule.suspension !== undefined &&
        event.from >= rule.suspension.from &&
        (event.to === undefined || (event.to >= event.from && event.to > start));
      const isUndone = undone && event.from <= today;
      if (isUndone && event.from === today && !over()) continue;
      const nothingLeft = !isOpen() && event.from > walk().nominal;
      const last = isUndone ? before(today) : (event.to ?? null);
      if (over() || nothingLeft || !allowed) refused.push(event);
      else if (isUndone && before(today) <= start) refused.push(event);
      else still.push({ event, first: event.from, last });
    }
    for (const event of of("done")) {
      if (done === null) done = event.on;
      else refused.push(event);
    }
  }
  const standsToday = still.some(
    (one) =>
      one.first <= asOf &&
      (one.last === null || one.last >= asOf) &&
      (isOpen() || one.first <= walk().nominal),
  );
  const state = done === null ? (standsToday ? "suspended" : "running") : "done";
  if (isOpen() && done === null) {
    let left = total();
    const since = still
      .filter((one) => one.last === null)
      .map((one) => one.first)
      .toSorted()[0];
    if (since === undefined) throw new Error("nothing is open");
    for (let at = after(start); at < since; at = after(at)) {
      const stands = still.some((one) => one.first <= at && one.last !== null && at <= one.last);
      if (!stands && !(rule.unit === "working-day" && closed(calendar, at))) left -= 1;
    }
    return { due: null, nominal: null, breachedOn: null, state, left, refused };
  }
  for (const one of still) one.last ??= [asOf, one.first, after(start)].toSorted().at(-1) ?? asOf;
  const { nominal, due } = walk();
  for (const one of still)
    if (one.last !== null && one.last >= one.first && one.first > nominal) refused.push(one.event);
  const end = done ?? asOf;
  const late = rule.bound === "at-least" ? done !== null && done <= due : end > due;
  const breachedOn = late ? (rule.bound === "at-least" ? done : after(due)) : null;
  return { due, nominal, breachedOn, state, left: null, refused };
}

const bySaying = (a: TermEvent, b: TermEvent): number => {
  return said(a) < said(b) ? -1 : said(a) > said(b) ? 1 : 0;
};

const said = (one: TermEvent): string => {
  if (one.did === "extended") return String(one.days).padStart(6, "0");
  return one.did === "found" ? one.circumstances.toSorted().join(",") : "";
};

function amountFor(rule: Rule, given: ReadonlySet<string>): number {
  const named = new Set<string>((rule.variants ?? []).flatMap(({ when }) => when));
  const mine = [...given].filter((one) => named.has(one)).toSorted();
  const found = (rule.variants ?? []).find(
    ({ when }) => when.toSorted().join() === mine.join() && when.length > 0,
  );
  return found?.amount ?? rule.amount;
}

function extensible(
  rule: Rule,
  given: ReadonlySet<string>,
  extensions: readonly number[],
): boolean {
  if (extensions.length === 0) return true;
  const named = new Set<string>((rule.extensions ?? []).flatMap(({ when }) => when));
  const mine = [...given].filter((one) => named.has(one)).toSorted();
  const allowed = (rule.extensions ?? []).find(
    ({ when }) => when.toSorted().join() === mine.join(),
  );
  return (
    allowed !== undefined &&
    extensions.length <= allowed.times &&
    extensions.every((days) => days >= 1 && days <= allowed.most)
  );
}
