import type { Day } from "#kernel/day.ts";

import { isEnded, limits, type Complaint, type LimitName } from "./model.ts";
import { effectFrom, runningUntil, type By } from "./terms.ts";

/**
 * A running limit: what the law gives on the calendar last counted with, and what is owed. A calendar
 * that changes moves the first; the second never becomes worse for the person who waits.
 */
export type Owed = { readonly counted: Day; readonly owed: Day };
export type Dates = Readonly<Partial<Record<LimitName, Owed>>>;

/** The dates of a complaint's running limits after a step; what the step did not move stays as told. */
export function datesAfter(c: Complaint, before: Dates, by: By): Dates {
  if (isEnded(c.stage)) return {};
  return Object.fromEntries(
    limits.flatMap((limit) => {
      const counted = limit === "effect" ? effectFrom(c, by.calendar) : runningUntil(c, limit, by);
      if (counted === null) return [];
      const told = before[limit];
      return [[limit, told?.counted === counted ? told : { counted, owed: counted }]];
    }),
  );
}

/**
 * The next day on which the office owes something, or, where it owes nothing, on which something may be
 * done: the posting taken down, the decision in effect. What is not verified (sending) is not counted.
 */
export function nextDue(dates: Dates): Day | null {
  const earliest = (names: readonly LimitName[]) =>
    names.flatMap((name) => dates[name]?.owed ?? []).toSorted()[0] ?? null;
  return earliest(["acceptance", "settlement", "publication"]) ?? earliest(["posting", "effect"]);
}

/** The limits in the order of the procedure, of those a complaint has dates for. */
export const datedLimits = (dates: Dates): readonly LimitName[] =>
  limits.filter((limit) => dates[limit] !== undefined);
