import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";

/** What is wrong with a declared year, in words, each with its line. */
export const yearFaults = {
  off: { vi: "nghỉ", en: "off" },
  worked: { vi: "làm bù", en: "worked" },
  notADay: (line: number, typed: string): Text => ({
    vi: `Dòng ${line}: “${typed}” không phải một ngày. Hãy viết như 24/11/2026.`,
    en: `Line ${line}: “${typed}” is no day. Write it like 24/11/2026.`,
  }),
  otherYear: (line: number, day: Day, year: number): Text => ({
    vi: `Dòng ${line}: ngày ${dateWords(day).vi} không thuộc năm ${year}.`,
    en: `Line ${line}: ${dateWords(day).en} is not in ${year}.`,
  }),
  noSource: (line: number): Text => ({
    vi: `Dòng ${line}: thiếu nguồn (số hiệu văn bản), ở cột cuối.`,
    en: `Line ${line}: the source (number of the document) is missing in the last column.`,
  }),
  noName: (line: number): Text => ({
    vi: `Dòng ${line}: thiếu tên ngày nghỉ.`,
    en: `Line ${line}: the name of the day off is missing.`,
  }),
  notAKind: (line: number, typed: string): Text => ({
    vi: `Dòng ${line}: cột thứ hai là “nghỉ” hoặc “làm bù”, không phải “${typed}”.`,
    en: `Line ${line}: the second column is “nghỉ” (off) or “làm bù” (worked), not “${typed}”.`,
  }),
  notInstead: (line: number, typed: string): Text => ({
    vi: `Dòng ${line}: ngày làm bù phải ghi bù cho ngày nào ở cột thứ ba, không phải “${typed}”.`,
    en: `Line ${line}: a worked day says in the third column which day off it is for, not “${typed}”.`,
  }),
  farInstead: (line: number): Text => ({
    vi: `Dòng ${line}: ngày làm bù và ngày nghỉ cách nhau quá 90 ngày.`,
    en: `Line ${line}: the worked day and the day off are more than 90 days apart.`,
  }),
  twice: (day: Day): Text => ({
    vi: `Ngày ${dateWords(day).vi} được ghi hai lần.`,
    en: `${dateWords(day).en} is there twice.`,
  }),
  worksAnyway: (day: Day): Text => ({
    vi: `Ngày ${dateWords(day).vi} vốn là ngày làm việc trong tuần, không phải ngày làm bù.`,
    en: `${dateWords(day).en} is worked every week, not in exchange.`,
  }),
  insteadOfNothing: (day: Day, off: Day): Text => ({
    vi: `Ngày ${dateWords(day).vi} làm bù cho ${dateWords(off).vi}, nhưng ngày đó không có trong danh sách ngày nghỉ.`,
    en: `${dateWords(day).en} is worked for ${dateWords(off).en}, which is not among the days off.`,
  }),
  noWeek: {
    vi: "Hãy chọn ít nhất một ngày làm việc trong tuần.",
    en: "Choose at least one weekday that is worked.",
  },
  noDays: {
    vi: "Danh sách chưa có ngày nghỉ nào. Mỗi ngày một dòng.",
    en: "There is no day off in the list. One line for each.",
  },
  tooFew: {
    vi: "Năm này còn quá ít ngày làm việc. Hãy xem lại danh sách.",
    en: "Too few working days are left in this year. Look at the list again.",
  },
} as const;
