import { dayOf } from "#kernel/day.ts";
import type { DayExplanation, InstantExplanation } from "#law/explanation.ts";
import { acceptanceDue, answerDue, reopenedAnswerDue } from "#law/feedback.ts";

import type { House } from "./house.ts";
import type { Event, Matter, Recorded } from "./model.ts";

/**
 * Why the dates of a matter are what they are: what law or policy give on the calendar in force. Where
 * that is not the date owed, `counted` of the matter has it, and both are shown. Null where nothing of
 * today gives the date any more.
 */
export type Explanations = {
  readonly acceptance: InstantExplanation | null;
  readonly answer: DayExplanation | null;
};

/** Reckons the dates of a matter again, from its record, so that each can be taken apart. */
export function explanationsOf(
  m: Matter,
  record: readonly Recorded[],
  province: string,
  house: Pick<House, "calendar" | "calendarOf">,
): Explanations {
  if (house.calendar.unread) return { acceptance: null, answer: null };
  const own = house.calendarOf(m.placeUnit);
  const acceptance = acceptanceDue(m.receivedAt, { province }, house.calendar, own);
  return {
    acceptance: sameMoment(acceptance.due, m.counted.acceptance ?? m.acceptBy) ? acceptance : null,
    answer: answerOwed(m, record, house),
  };
}

function answerOwed(
  m: Matter,
  record: readonly Recorded[],
  house: Pick<House, "calendarOf">,
): DayExplanation | null {
  const right = m.counted.answer ?? m.answerBy;
  const again = record.findLast(({ event }) => setsNewDay(event));
  if (again) {
    const unit = m.term?.unit ?? m.desk.unit;
    const owed = reopenedAnswerDue(dayOf(again.at), house.calendarOf(unit));
    if (owed.due === right) return owed;
  }
  const own = house.calendarOf(m.placeUnit);
  const promised = record.some(({ event }) => event.type === "answered") ? null : m.term?.days;
  for (let days = promised ?? 10; days >= 1; days -= 1) {
    const owed = answerDue(m.receivedOn, days, own);
    if (owed.due === right) return owed;
  }
  return null;
}

const setsNewDay = (event: Event): boolean =>
  event.type === "appealed" ||
  (event.type === "appeal-decided" && event.outcome === "overturned") ||
  (event.type === "rated" && event.reopens !== null);

const sameMoment = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);
