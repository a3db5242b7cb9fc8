import type { HeldPost } from "#access/model.ts";
import {
  day,
  dayOfWeek,
  instantAt,
  plusDays,
  plusMonths,
  type Day,
  type Instant,
} from "#kernel/day.ts";
import { receptionNotice } from "#law/acts/ltcd-2013.ts";
import { isWorkingDay, workingDayFrom, type Calendar } from "#law/calendar.ts";
import { deadline, plainFacts } from "#law/deadline.ts";
import type { DayExplanation } from "#law/explanation.ts";

import { monthOf } from "./duties.ts";
import type { Outcome, RefusalGround, Sat, Session, Time } from "./model.ts";

/** Policy: from so many people on a visit counts as a group; the law names no number. */
export const groupFrom = 5;
/** Policy: appointments are taken so many days ahead. */
export const bookedAhead = 60;
/** Policy: and until so many minutes before the time. */
const bookedUntilMinutes = 30;

/** How often a plan repeats. `nth` is the week of the month, 1 … 5. */
export type Pattern =
  | { readonly is: "once" }
  | { readonly is: "weekly"; readonly until: Day }
  | { readonly is: "monthly"; readonly until: Day };

/** What to do where a planned day is a day off. */
export type WhenOff = "refuse" | "skip" | "move";

export type PlannedDay = { readonly day: Day; readonly movedFrom: Day | null };
export type Plan = {
  readonly days: readonly PlannedDay[];
  /** Days off that were left out, or that stop the whole plan when the answer was "refuse". */
  readonly off: readonly Day[];
};

/** Policy: one plan makes at most so many sessions. */
const mostPlanned = 60;

/**
 * The days of a plan. Every one is a working day of the calendar: a day off is left out, moved to the
 * next working day, or reported so that the whole is refused. No day comes twice.
 */
export function planDays(first: Day, pattern: Pattern, whenOff: WhenOff, calendar: Calendar): Plan {
  const days = new Map<Day, PlannedDay>();
  const off: Day[] = [];
  for (const on of patternDays(first, pattern)) {
    if (isWorkingDay(calendar, on)) days.set(on, { day: on, movedFrom: null });
    else if (whenOff === "move") {
      const moved = workingDayFrom(calendar, on);
      if (!days.has(moved)) days.set(moved, { day: moved, movedFrom: on });
    } else off.push(on);
  }
  return { days: [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)), off };
}

function patternDays(first: Day, pattern: Pattern): readonly Day[] {
  if (pattern.is === "once") return [first];
  const all: Day[] = [];
  for (let n = 0; all.length < mostPlanned; n += 1) {
    const on = pattern.is === "weekly" ? plusDays(first, n * 7) : sameWeekday(first, n);
    if (on > pattern.until) break;
    all.push(on);
  }
  return all;
}

/** The day n months on that is the same weekday of the same week of its month, the last where there is no fifth. */
function sameWeekday(first: Day, months: number): Day {
  const nth = Math.ceil(Number(first.slice(8, 10)) / 7);
  const month = plusMonths(monthOf(first), months);
  const offset = (dayOfWeek(first) - dayOfWeek(month) + 7) % 7;
  const on = plusDays(month, offset + (nth - 1) * 7);
  return monthOf(on) === month ? on : plusDays(on, -7);
}

/** The times people can come at: as many whole slots as fit. */
export function slotsOf(starts: Time, ends: Time, minutes: number): readonly Time[] {
  const all: Time[] = [];
  for (let at = minutesOf(starts); at + minutes <= minutesOf(ends); at += minutes)
    all.push(timeOf(at));
  return all;
}

const minutesOf = (time: Time): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minutes: number): Time =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Whether people can still ask for this time. */
export function canBook(
  session: Pick<Session, "state" | "day" | "kind">,
  at: Time,
  now: Instant,
): boolean {
  const until = instantAt(session.day, timeOf(Math.max(0, minutesOf(at) - bookedUntilMinutes)));
  const today = day(now.slice(0, 10));
  return (
    session.state === "published" &&
    // Both are written with the offset of Việt Nam, so they compare as they stand.
    now < until &&
    session.day <= plusDays(today, bookedAhead)
  );
}

/**
 * In whose place somebody sat. Only who holds the announced post, or fills it while nobody does, sat as
 * the head; whoever stands in by delegation is a delegate, anybody else a deputy.
 */
export function satAs(post: number, held: readonly Pick<HeldPost, "post" | "tenure">[]): Sat {
  const mine = held.filter((one) => one.post === post);
  if (mine.some(({ tenure }) => tenure !== "delegated")) return "head";
  return mine.length > 0 ? "delegate" : "deputy";
}

/**
 * Whether the person has to be told in writing what becomes of it (Law on citizen reception, Article
 * 28); an answer or guidance on the spot was told already.
 */
export const owesNotice = (outcome: Outcome): boolean =>
  outcome !== "answered" && outcome !== "guided";

/** By when the notice of Article 28 is due, with its reckoning. */
export function noticeTerm(receivedOn: Day, calendar: Calendar): DayExplanation {
  const due = deadline(receptionNotice, receivedOn, plainFacts, calendar);
  if (!due.ok || "minutes" in due.value) throw new Error("the rule of the notice does not hold");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule in working days is explained in days
  return due.value as DayExplanation;
}

export type NoticeState = "none" | "owed" | "overdue" | "sent" | "sent-late";

/** Where a notice stands on a day. What was sent late stays late. */
export function noticeState(
  visit: { readonly noticeDue: Day | null; readonly noticeSent: Day | null },
  today: Day,
): NoticeState {
  const { noticeDue, noticeSent } = visit;
  if (noticeDue === null) return "none";
  if (noticeSent !== null) return noticeSent > noticeDue ? "sent-late" : "sent";
  return today > noticeDue ? "overdue" : "owed";
}

/** Grounds 3 and 4 are signed by the head: 3 because the law says so, 4 by policy of this house. */
export const needsHead = (ground: RefusalGround): boolean => ground >= 3;
