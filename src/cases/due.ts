import { instantAt, plusDays, type Instant } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";

import type { Matter } from "./model.ts";

/** The moment by which the next thing is due; what every work list is ordered by. */
export function dueAt(m: Matter): Instant {
  switch (m.progress.stage) {
    case "received":
      return m.acceptedAt ? endOf(m.answerBy) : m.acceptBy;
    case "accepted":
      return m.urgentBy ?? endOf(m.answerBy);
    case "answered":
      return endOf(m.progress.confirmUntil);
    case "reopened":
    case "declined":
    case "withdrawn":
    case "closed":
      return endOf(m.answerBy);
    default:
      return unreachable(m.progress);
  }
}

// A limit ends at 24:00 of its last day (Bộ luật Dân sự 2015, Điều 148 khoản 6).
const endOf = (d: Matter["answerBy"]): Instant => instantAt(plusDays(d, 1), "00:00");

/** Whether the answer came on or before the day promised. Late acts stay late whatever comes after. */
export const answeredOnTime = (m: Pick<Matter, "answeredOn" | "promisedBy">): boolean | null =>
  m.answeredOn === null ? null : m.answeredOn <= m.promisedBy;
