import {
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  instantAt,
  plusDays,
  timeAt,
} from "#kernel/day.ts";
import type { Opening, OpeningHours } from "./acts/policy.ts";
import { type Calendar, isWorkingDay } from "./calendar.ts";
import { reasonsOff, used } from "./clock.ts";
import type { MinuteCount, MinuteStep } from "./explanation.ts";
import { stepWords } from "./texts.ts";

/**
 * The moment at which `minutes` of opening time have passed since `from`, to the minute.
 *
 * Hours run from the moment itself (Civil Code 2015, Article 147.1); what comes outside opening
 * hours begins at the next opening. A limit that ends as the doors close ends then, not at the
 * next opening. Throws a RangeError unless `minutes` is a whole number from 1.
 */
export function countWorkingMinutes(
  from: Instant,
  minutes: number,
  hours: OpeningHours,
  calendar: Calendar,
): MinuteCount {
  if (!Number.isInteger(minutes) || minutes < 1) {
    throw new RangeError(`A number of minutes is a whole number from 1, not ${minutes}`);
  }
  const first = momentOf(from);
  const steps: MinuteStep[] = [mark("started", first)];
  let at = first;
  for (let left = minutes; left > 0;) {
    const opening = nextOpening(at, hours, calendar);
    if (minutesBetween(at, opening.from) > 0) steps.push(closed(at, opening.from, calendar));
    const span = Math.min(left, minutesBetween(opening.from, opening.to));
    const to = { day: opening.from.day, minute: opening.from.minute + span };
    steps.push(counted(opening.from, to));
    left -= span;
    at = to;
  }
  const due = written(at);
  return {
    from: written(first),
    due,
    nominal: due,
    steps: [...steps, mark("due", at)],
    calendar: used(calendar, first.day, at.day),
  };
}

/** The moment itself when the doors are open then, else the next one at which they are. */
export function openFrom(at: Instant, hours: OpeningHours, calendar: Calendar): Instant {
  const moment = momentOf(at);
  const { from } = nextOpening(moment, hours, calendar);
  return minutesBetween(moment, from) === 0 ? at : written(from);
}

/** A moment as the clocks on the wall have it: the day, and the minute of that day. */
type Moment = { readonly day: Day; readonly minute: number };

/** What is left of the opening `at` falls in, or the next one. */
function nextOpening(at: Moment, hours: OpeningHours, calendar: Calendar) {
  let { day, minute } = at;
  for (;;) {
    if (isWorkingDay(calendar, day)) {
      const opening = hours.openings.find(({ to }) => minuteOf(to) > minute);
      if (opening) return within(opening, day, minute);
    }
    day = plusDays(day, 1);
    minute = 0;
  }
}

const within = (opening: Opening, day: Day, minute: number) => ({
  from: { day, minute: Math.max(minute, minuteOf(opening.from)) },
  to: { day, minute: minuteOf(opening.to) },
});

const counted = (from: Moment, to: Moment): MinuteStep => {
  const step = { minutes: minutesBetween(from, to), from: written(from), to: written(to) };
  return { kind: "counted", ...step, why: stepWords.minutes(step) };
};

function closed(from: Moment, to: Moment, calendar: Calendar): MinuteStep {
  const step = { minutes: minutesBetween(from, to), from: written(from), to: written(to) };
  const reasons = reasonsOff(from.day, to.day, calendar);
  return { kind: "skipped", ...step, why: stepWords.closed({ to: step.to, reasons }) };
}

function mark(kind: "started" | "due", at: Moment): MinuteStep {
  const here = written(at);
  const why = kind === "started" ? stepWords.startedAt(here) : stepWords.dueAt(here);
  return { kind, minutes: 0, from: here, to: here, why };
}

const momentOf = (at: Instant): Moment => ({ day: dayOf(at), minute: minuteOf(timeAt(at)) });

/** 24:00 is written as 00:00 of the day after. */
const written = ({ day, minute }: Moment): Instant =>
  minute === 24 * 60
    ? instantAt(plusDays(day, 1), "00:00")
    : instantAt(day, `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`);

const minutesBetween = (from: Moment, to: Moment): number =>
  daysBetween(from.day, to.day) * 24 * 60 + to.minute - from.minute;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const twoDigits = (count: number): string => String(count).padStart(2, "0");
