import { type Day, dayOfWeek } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";

/** The day of the week as it stands inside a sentence: "thứ Ba", "Chủ Nhật". */
export function weekdayName(day: Day): Text {
  const name = names[dayOfWeek(day) - 1];
  if (!name) throw new RangeError(`No day of the week: ${day}`);
  return name;
}

const names: readonly Text[] = [
  { vi: "thứ Hai", en: "Monday" },
  { vi: "thứ Ba", en: "Tuesday" },
  { vi: "thứ Tư", en: "Wednesday" },
  { vi: "thứ Năm", en: "Thursday" },
  { vi: "thứ Sáu", en: "Friday" },
  { vi: "thứ Bảy", en: "Saturday" },
  { vi: "Chủ Nhật", en: "Sunday" },
];
