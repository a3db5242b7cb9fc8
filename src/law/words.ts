import { type Day, dayOf, type Instant, timeAt } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import type { Calendar } from "./calendar.ts";
import { dueState, workingDaysLeft } from "./due.ts";
import { weekdayName } from "./weekdays.ts";

/** "thứ Ba, 08/12/2026", "Tuesday, 8 December 2026". */
export const dayWords = (day: Day): Text => {
  const weekday = weekdayName(day);
  return {
    vi: `${weekday.vi}, ${dateVi(day)}`,
    en: `${weekday.en}, ${dateEn(day)}`,
  };
};

/** "08/12/2026", "8 December 2026". */
export const dateWords = (day: Day): Text => ({ vi: dateVi(day), en: dateEn(day) });

/** For tight places: "08/12", "8 Dec". */
export const shortDateWords = (day: Day): Text => ({
  vi: `${day.slice(8, 10)}/${day.slice(5, 7)}`,
  en: `${Number(day.slice(8, 10))} ${monthEn(day).slice(0, 3)}`,
});

/** "14:05" on the clocks of Việt Nam, the same in both languages. */
export const timeWords = (at: Instant): string => timeAt(at);

/** "14:05, thứ Ba, 08/12/2026", "14:05, Tuesday, 8 December 2026". */
export const instantWords = (at: Instant): Text => {
  const day = dayWords(dayOf(at));
  return { vi: `${timeAt(at)}, ${day.vi}`, en: `${timeAt(at)}, ${day.en}` };
};

/** "còn 9 ngày làm việc", "hạn là hôm nay", "quá hạn 2 ngày làm việc": for the badge of a due date. */
export function leftWords(today: Day, due: Day, calendar: Calendar): Text {
  const left = workingDaysLeft(today, due, calendar);
  if (dueState(today, due, calendar) === "late") {
    if (left === 0) return { vi: "đã quá hạn", en: "overdue" };
    const late = workingDaysWords(-left);
    return { vi: `quá hạn ${late.vi}`, en: `${late.en} overdue` };
  }
  if (today === due) return { vi: "hạn là hôm nay", en: "due today" };
  if (left === 0) return { vi: "không còn ngày làm việc nào", en: "no working day left" };
  const still = workingDaysWords(left);
  return { vi: `còn ${still.vi}`, en: `${still.en} left` };
}

/** "9 ngày làm việc", "9 working days". */
export const workingDaysWords = (count: number): Text => ({
  vi: `${count} ngày làm việc`,
  en: `${count} working ${count === 1 ? "day" : "days"}`,
});

/** "10 ngày", "10 days". */
export const daysWords = (count: number): Text => ({
  vi: `${count} ngày`,
  en: `${count} ${count === 1 ? "day" : "days"}`,
});

/** "3 giờ 30 phút", "3 h 30 min". */
export function minutesWords(minutes: number): Text {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return { vi: `${rest} phút`, en: `${rest} min` };
  if (rest === 0) return { vi: `${hours} giờ`, en: `${hours} h` };
  return { vi: `${hours} giờ ${rest} phút`, en: `${hours} h ${rest} min` };
}

const dateVi = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

const dateEn = (day: Day): string =>
  `${Number(day.slice(8, 10))} ${monthEn(day)} ${day.slice(0, 4)}`;

function monthEn(day: Day): string {
  const month = months[Number(day.slice(5, 7)) - 1];
  if (!month) throw new RangeError(`No month: ${day}`);
  return month;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
