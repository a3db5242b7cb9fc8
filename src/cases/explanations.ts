import { dayOf } from "#kernel/day.ts";
import type { Calendar } from "#law/calendar.ts";
import type { DayExplanation, InstantExplanation } from "#law/explanation.ts";
import { acceptanceDue, answerDue, reopenedAnswerDue } from "#law/feedback.ts";

import type { Event, Matter, Recorded } from "./model.ts";

/** Why the dates of a matter are what they are; null where today's calendar no longer gives the date. */
export type Explanations = {
  readonly acceptance: InstantExplanation | null;
  readonly answer: DayExplanation | null;
};

/** Reckons the dates of a matter again, from its record, so that each can be taken apart. */
export function explanationsOf(
  m: Matter,
  record: readonly Recorded[],
  province: string,
  calendar: Calendar,
): Explanations {
  const acceptance = acceptanceDue(m.receivedAt, { province }, calendar);
  return {
    acceptance: sameMoment(acceptance.due, m.acceptBy) ? acceptance : null,
    answer: answerOwed(m, record, calendar),
  };
}

function answerOwed(
  m: Matter,
  record: readonly Recorded[],
  calendar: Calendar,
): DayExplanation | null {
  const again = record.findLast(({ event }) => setsNewDay(event));
  if (again && m.answerBy !== m.promisedBy) {
    const owed = reopenedAnswerDue(dayOf(again.at), calendar);
    return owed.due === m.answerBy ? owed : null;
  }
  for (let days = 10; days >= 1; days -= 1) {
    const owed = answerDue(m.receivedOn, days, calendar);
    if (owed.due === m.answerBy) return owed;
  }
  return null;
}

const setsNewDay = (event: Event): boolean =>
  event.type === "appealed" ||
  (event.type === "appeal-decided" && event.outcome === "overturned") ||
  (event.type === "rated" && event.reopens !== null);

const sameMoment = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);
