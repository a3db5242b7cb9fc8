import type { Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Policy } from "#law/acts/rule.ts";
import { type Calendar, isWorkingDay } from "#law/calendar.ts";
import { countWorkingDays } from "#law/clock.ts";

import type { Task } from "./model.ts";

// Nothing in this file is law. Each value is a habit of offices, named as such wherever it is read.

/** So long before its date a task is spoken of for the first time. */
export const remindBefore = {
  policy: "TASK-SOON",
  title: { vi: "Nhắc trước hạn", en: "Reminding before a date" },
  amount: 3,
  unit: "working-day",
  why: {
    vi: "Không có quy định nào đặt thời gian này; ba ngày làm việc đủ để làm xong hoặc xin gia hạn.",
    en: "No act sets this; three working days are enough to finish or to ask for more time.",
  },
} as const satisfies Policy;

/** The last day that is soon on a day. */
export const soonEnds = (today: Day, calendar: Calendar): Day =>
  countWorkingDays(today, remindBefore.amount, calendar).due;

/** So long after one reminder of a task that is late comes the next. */
const remindAgainAfter = {
  policy: "TASK-AGAIN",
  title: { vi: "Khoảng cách giữa hai lần đôn đốc", en: "Between two reminders of a late task" },
  amount: 5,
  unit: "working-day",
  why: {
    vi: "Không có quy định nào đặt khoảng cách này; một tuần làm việc để giải trình hoặc làm xong.",
    en: "No act sets this; a working week to explain or to finish.",
  },
} as const satisfies Policy;

/** The third reminder goes to the head as well, and none is counted after it. */
export const thirdToHead = {
  vi: "Chính sách của hệ thống, không phải luật: lần đôn đốc thứ ba gửi cả người đứng đầu. Hà Nội có thông lệ đôn đốc quá ba lần thì báo cáo cấp trên.",
  en: "A policy of this house, not law: the third reminder goes to the head as well. Hà Nội has a practice of reporting upwards after more than three.",
};

/** 0 is the one before the date; 1 to 3 come when it has passed. */
export type Nth = 0 | 1 | 2 | 3;

/** What was already sent for the date the task has now. */
export type Reminded = { readonly nth: Nth; readonly day: Day };

/** What of a task decides about reminders. */
export type Followed = Pick<Task, "progress" | "due" | "asked"> & {
  readonly reminded: readonly Reminded[];
};

/**
 * Which reminder a task is owed on a day, or null. None on a day off; none for what was handed in, waits
 * for the assigner's word on more time, or has no date; each at most once for one date; after the third
 * none. Days on which nobody was reminded (a house that stood still) are not made up for: one at a time.
 */
export function reminderOwed(task: Followed, today: Day, calendar: Calendar): Nth | null {
  if (!isWorkingDay(calendar, today) || task.due.is === "undated" || task.asked) return null;
  switch (task.progress.stage) {
    case "submitted":
    case "done":
    case "dropped":
      return null;
    case "given":
    case "running":
      break;
    default:
      return unreachable(task.progress);
  }
  const { now: due } = task.due;
  const last = task.reminded.toSorted((a, b) => a.nth - b.nth).at(-1);
  if (today <= due) return !last && due <= soonEnds(today, calendar) ? 0 : null;
  if (!last || last.nth === 0) return 1;
  const next = nthAfter(last.nth);
  if (next === null) return null;
  return countWorkingDays(last.day, remindAgainAfter.amount, calendar).due <= today ? next : null;
}

const nthAfter = (nth: Nth): Nth | null => (nth === 1 ? 2 : nth === 2 ? 3 : null);
