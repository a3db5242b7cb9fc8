import { type Day, daysBetween, plusDays } from "#kernel/day.ts";
import {
  type Calendar,
  isWorkingDay,
  isWorkingSaturday,
  statusBetween,
  whyOff,
  workingDayFrom,
  workingDayUntil,
} from "./calendar.ts";
import type { CalendarUsed, DayCount, DayStep } from "./explanation.ts";
import { stepWords } from "./texts.ts";

/**
 * The day on which `days` working days after `from` have passed.
 *
 * `from` itself is never counted (Civil Code 2015, Article 147), so `from` may be a day off.
 * Throws a RangeError unless `days` is a whole number from 1.
 */
export function countWorkingDays(from: Day, days: number, calendar: Calendar): DayCount {
  atLeastOne(days);
  const steps: DayStep[] = [started(from)];
  let at = from;
  for (let left = days; left > 0;) {
    const step = nextRun(at, left, calendar);
    if (step.kind === "counted") left -= step.days;
    steps.push(step);
    at = step.to;
  }
  return {
    from,
    due: at,
    nominal: at,
    steps: [...steps, ended(at)],
    calendar: used(calendar, from, at),
  };
}

/**
 * The last day of `days` calendar days after `from`; when that is a day off, the next working day.
 *
 * Days off within the time count (Civil Code 2015, Articles 147 and 148.5). `nominal` is the end
 * before it was moved: an extension is counted from there. Throws a RangeError unless `days` is a
 * whole number from 1.
 */
export function countDays(from: Day, days: number, calendar: Calendar): DayCount {
  atLeastOne(days);
  const nominal = plusDays(from, days);
  const due = workingDayFrom(calendar, nominal);
  const counted = { kind: "counted", days, from: plusDays(from, 1), to: nominal } as const;
  const steps: DayStep[] = [started(from), { ...counted, why: stepWords.days(counted) }];
  if (due !== nominal) steps.push(moved(nominal, due, calendar));
  return { from, due, nominal, steps: [...steps, ended(due)], calendar: used(calendar, from, due) };
}

/**
 * The last day on which a thing that must be done `days` calendar days before `event` can be done;
 * when that is a day off, the working day before it. The steps carry backwards: their days are below 0.
 *
 * Moving earlier is our reading where the law is silent. Throws a RangeError unless `days` is a
 * whole number from 1.
 */
export function countDaysBefore(event: Day, days: number, calendar: Calendar): DayCount {
  atLeastOne(days);
  const nominal = plusDays(event, -days);
  const due = workingDayUntil(calendar, nominal);
  const counted = { kind: "counted", days: -days, from: plusDays(event, -1), to: nominal } as const;
  const why = stepWords.daysBefore({ days, from: nominal, to: plusDays(event, -1) });
  const steps: DayStep[] = [started(event), { ...counted, why }];
  if (due !== nominal) {
    const reasons = reasonsOff(plusDays(due, 1), nominal, calendar);
    const back = { days: daysBetween(nominal, due), from: plusDays(nominal, -1), to: due };
    steps.push({ kind: "moved", ...back, why: stepWords.movedEarlier({ nominal, due, reasons }) });
  }
  return {
    from: event,
    due,
    nominal,
    steps: [...steps, ended(due)],
    calendar: used(calendar, due, event),
  };
}

/** The calendar a count used, and the least sure of the years it went over. */
export const used = (calendar: Calendar, from: Day, to: Day): CalendarUsed => ({
  id: calendar.id,
  status: statusBetween(calendar, from, to),
});

const started = (from: Day): DayStep => ({
  kind: "started",
  days: 0,
  from,
  to: from,
  why: stepWords.started(from),
});

const ended = (due: Day): DayStep => ({
  kind: "due",
  days: 0,
  from: due,
  to: due,
  why: stepWords.due(due),
});

/** The longest stretch after `at` of working days only (at most `left`), or of days off only. */
function nextRun(at: Day, left: number, calendar: Calendar): DayStep {
  const from = plusDays(at, 1);
  const working = isWorkingDay(calendar, from);
  const most = working ? left : Infinity;
  let to = from;
  let days = 1;
  while (days < most && isWorkingDay(calendar, plusDays(to, 1)) === working) {
    to = plusDays(to, 1);
    days += 1;
  }
  if (!working) {
    const why = stepWords.skipped({ from, to, reasons: reasonsOff(from, to, calendar) });
    return { kind: "skipped", days, from, to, why };
  }
  const saturdays = workingSaturdays(from, to, calendar);
  return {
    kind: "counted",
    days,
    from,
    to,
    why: stepWords.workingDays({ days, from, to, saturdays }),
  };
}

/** From a last day that is a day off to the next working day. */
export function moved(nominal: Day, due: Day, calendar: Calendar): DayStep {
  const reasons = reasonsOff(nominal, plusDays(due, -1), calendar);
  return {
    kind: "moved",
    days: daysBetween(nominal, due),
    from: plusDays(nominal, 1),
    to: due,
    why: stepWords.moved({ nominal, due, reasons }),
  };
}

/** Why the days from `from` to `to` are off, each reason once, in the order they come. */
export function reasonsOff(from: Day, to: Day, calendar: Calendar) {
  const reasons = daysFrom(from, to).flatMap((day) => whyOff(calendar, day) ?? []);
  return [...new Map(reasons.map((reason) => [reason.vi, reason])).values()];
}

export const workingSaturdays = (from: Day, to: Day, calendar: Calendar): readonly Day[] =>
  daysFrom(from, to).filter((day) => isWorkingSaturday(calendar, day));

const daysFrom = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, nth) => plusDays(from, nth));

function atLeastOne(days: number): void {
  if (!Number.isInteger(days) || days < 1) {
    throw new RangeError(`A number of days is a whole number from 1, not ${days}`);
  }
}
