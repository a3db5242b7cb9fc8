import { instantAt, plusDays, type Day, type Instant } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";

import type { Matter } from "./model.ts";

/** The moment by which the next thing is due; what every work list is ordered by. */
export const dueAt = (m: Matter): Instant =>
  dueOf({
    ...m,
    stage: m.progress.stage,
    confirmUntil: m.progress.stage === "answered" ? m.progress.confirmUntil : null,
  });

/** The dates of a matter, as far as the next one is chosen from them. */
export type Dates = Pick<Matter, "acceptedAt" | "acceptBy" | "urgentBy" | "answerBy"> & {
  readonly stage: Matter["progress"]["stage"];
  readonly confirmUntil: Day | null;
};

/** The same, of the dates alone. */
export function dueOf(m: Dates): Instant {
  switch (m.stage) {
    case "received":
      return m.acceptedAt ? endOf(m.answerBy) : m.acceptBy;
    case "accepted":
      return m.urgentBy ?? endOf(m.answerBy);
    case "answered":
      return endOf(m.confirmUntil ?? m.answerBy);
    case "reopened":
    case "declined":
    case "withdrawn":
    case "closed":
      return endOf(m.answerBy);
    default:
      return unreachable(m.stage);
  }
}

// A limit ends at 24:00 of its last day (Bộ luật Dân sự 2015, Điều 148 khoản 6).
const endOf = (d: Matter["answerBy"]): Instant => instantAt(plusDays(d, 1), "00:00");

/** Whether the answer came on or before the day promised. Late acts stay late whatever comes after. */
export const answeredOnTime = (m: Pick<Matter, "answeredOn" | "promisedBy">): boolean | null =>
  m.answeredOn === null ? null : m.answeredOn <= m.promisedBy;
