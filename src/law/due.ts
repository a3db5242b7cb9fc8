import { type Day, dayOf, type Instant, plusDays } from "#kernel/day.ts";
import { type Calendar, isWorkingDay } from "./calendar.ts";

/** How a due date stands: over, within three working days, or further off. Pages colour by it. */
export type DueState = "late" | "soon" | "in-time";

/** A due date is "soon" from this many working days before it. */
const soonDays = 3;

export function dueState(today: Day, due: Day, calendar: Calendar): DueState {
  if (today > due) return "late";
  return workingDaysLeft(today, due, calendar) <= soonDays ? "soon" : "in-time";
}

/** The same for a limit of working hours: late from the minute after it. */
export const dueStateAt = (now: Instant, due: Instant, calendar: Calendar): DueState =>
  now > due ? "late" : dueState(dayOf(now), dayOf(due), calendar);

/**
 * The working days still to come after `today` up to and with `due`; 0 on the day itself,
 * and below 0 by the working days that have passed since.
 */
export function workingDaysLeft(today: Day, due: Day, calendar: Calendar): number {
  if (today > due) return 0 - workingDaysAfter(due, today, calendar);
  return workingDaysAfter(today, due, calendar);
}

function workingDaysAfter(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let at = plusDays(from, 1); at <= to; at = plusDays(at, 1)) {
    if (isWorkingDay(calendar, at)) count += 1;
  }
  return count;
}
