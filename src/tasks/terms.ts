import type { Day } from "#kernel/day.ts";
import type { Policy } from "#law/acts/rule.ts";
import type { Calendar } from "#law/calendar.ts";
import { countWorkingDays } from "#law/clock.ts";

// Nothing in this file is law. Each value is a habit of offices, named as such wherever it is read.

/** A directive that says "soon" gives no day; then one has to be set, by this day. It blocks nothing. */
const setDueWithin = {
  policy: "TASK-DATE",
  title: {
    vi: "Đặt thời hạn cho việc được giao mà không có ngày",
    en: "Setting a date where none was given",
  },
  amount: 5,
  unit: "working-day",
  why: {
    vi: "Không có quy định nào đặt thời hạn này; việc không có ngày thì không ai biết đã chậm hay chưa.",
    en: "No act sets this limit; without a date nobody can tell whether something is late.",
  },
} as const satisfies Policy;

/** So many days without a report, evidence or a change of hands make a task "not updated". */
export const notUpdatedAfter = {
  policy: "TASK-SILENT",
  title: { vi: "Cập nhật tiến độ", en: "Reporting progress" },
  amount: 30,
  unit: "day",
  why: {
    vi: "Không có quy định nào đặt thời hạn này; mỗi tháng một lần là nhịp báo cáo thường dùng.",
    en: "No act sets this limit; once a month is how often offices usually report.",
  },
} as const satisfies Policy;

/** The day by which a date has to be set for a task given on `givenOn` without one. */
export const dueToBeSetBy = (givenOn: Day, calendar: Calendar): Day =>
  countWorkingDays(givenOn, setDueWithin.amount, calendar).due;
