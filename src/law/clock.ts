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
export const countWorkingDays = (from: Day, days: number, calendar: Calendar): DayCount =>
  countStretches(from, [{ unit: "working-day", days }], calendar);

/**
 * The last day of `days` calendar days after `from`; when that is a day off, the next working day.
 *
 * Days off within the time count (Civil Code 2015, Articles 147 and 148.5). `nominal` is the end
 * before it was moved: an extension is counted from there. Throws a RangeError unless `days` is a
 * whole number from 1.
 */
export const countDays = (from: Day, days: number, calendar: Calendar): DayCount =>
  countStretches(from, [{ unit: "day", days }], calendar);

/** Days to let pass: of the limit itself, of its nth extension, or at least so many. */
export type Stretch = {
  readonly unit: "day" | "working-day";
  readonly days: number;
  readonly extension?: number;
  readonly atLeast?: boolean;
};

/** Days on which a limit stands still, both ends included, and the article that says so. */
export type Standstill = {
  readonly spans: readonly { readonly from: Day; readonly to: Day }[];
  readonly article: string;
};

/**
 * One stretch of days after the other, each from the end of the one before. Days of a standstill pass
 * uncounted, and so do days off where working days are counted; a last day off moves to the next
 * working day unless the time is a minimum. Throws a RangeError unless every stretch is a whole
 * number of days from 1.
 */
export function countStretches(
  from: Day,
  stretches: readonly Stretch[],
  calendar: Calendar,
  given: Standstill = { spans: [], article: "" },
): DayCount {
  const standstill = { ...given, spans: united(given.spans) };
  const steps: DayStep[] = [];
  let end = from;
  for (const stretch of stretches) {
    atLeastOne(stretch.days);
    for (let left = stretch.days; left > 0;) {
      const step = nextRun(end, left, { stretch, calendar, standstill });
      if (step.kind === "counted" || step.kind === "extended") left -= step.days;
      steps.push(step);
      end = step.to;
    }
  }
  return finished(from, end, steps, calendar, stretches.at(-1)?.atLeast === true);
}

/** Spans in order, those that overlap or follow each other as one. */
function united(spans: Standstill["spans"]): Standstill["spans"] {
  const whole: { readonly from: Day; readonly to: Day }[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = whole.at(-1);
    if (last === undefined || span.from > plusDays(last.to, 1)) whole.push(span);
    else if (span.to > last.to) whole[whole.length - 1] = { from: last.from, to: span.to };
  }
  return whole;
}

/** A count that ended on `nominal`: moved off a day off unless it is a minimum, with its first and last line. */
export function finished(
  from: Day,
  nominal: Day,
  counted: readonly DayStep[],
  calendar: Calendar,
  atLeast = false,
): DayCount {
  const due = atLeast ? nominal : workingDayFrom(calendar, nominal);
  const steps = [started(from), ...counted];
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

type Running = {
  readonly stretch: Stretch;
  readonly calendar: Calendar;
  readonly standstill: Standstill;
};

/** The longest run after `at` of days of one kind; of counted ones at most `left`. */
function nextRun(at: Day, left: number, running: Running): DayStep {
  const from = plusDays(at, 1);
  // However long it stood still, it is one look: a suspension may be typed to last for centuries.
  const still = stillOn(from, running.standstill);
  if (still)
    return stepOf("suspended", { from, to: still.to, days: daysBetween(at, still.to) }, running);
  const kind = kindOf(from, running);
  const most = kind === "counted" ? left : Infinity;
  let to = from;
  let days = 1;
  while (days < most && kindOf(plusDays(to, 1), running) === kind) {
    to = plusDays(to, 1);
    days += 1;
  }
  return stepOf(kind, { from, to, days }, running);
}

type RunKind = "counted" | "skipped" | "suspended";

function kindOf(on: Day, { stretch, calendar, standstill }: Running): RunKind {
  if (stillOn(on, standstill)) return "suspended";
  return stretch.unit === "working-day" && !isWorkingDay(calendar, on) ? "skipped" : "counted";
}

const stillOn = (on: Day, { spans }: Standstill) =>
  spans.find(({ from, to }) => from <= on && on <= to);

function stepOf(
  kind: RunKind,
  run: { readonly from: Day; readonly to: Day; readonly days: number },
  { stretch, calendar, standstill: { article } }: Running,
): DayStep {
  if (kind === "suspended") return { kind, ...run, why: stepWords.suspended({ ...run, article }) };
  if (kind === "skipped") {
    const reasons = reasonsOff(run.from, run.to, calendar);
    return { kind, ...run, why: stepWords.skipped({ ...run, reasons }) };
  }
  if (stretch.extension !== undefined) {
    const why = stepWords.extended({ ...run, nth: stretch.extension });
    return { kind: "extended", ...run, why };
  }
  if (stretch.atLeast) return { kind, ...run, why: stepWords.atLeast(run) };
  if (stretch.unit === "day") return { kind, ...run, why: stepWords.days(run) };
  const saturdays = workingSaturdays(run.from, run.to, calendar);
  return { kind, ...run, why: stepWords.workingDays({ ...run, saturdays }) };
}

/** From a last day that is a day off to the next working day. */
function moved(nominal: Day, due: Day, calendar: Calendar): DayStep {
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

const workingSaturdays = (from: Day, to: Day, calendar: Calendar): readonly Day[] =>
  daysFrom(from, to).filter((day) => isWorkingSaturday(calendar, day));

const daysFrom = (from: Day, to: Day): readonly Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, nth) => plusDays(from, nth));

function atLeastOne(days: number): void {
  if (!Number.isInteger(days) || days < 1) {
    throw new RangeError(`A number of days is a whole number from 1, not ${days}`);
  }
}
