import type { Day } from "#kernel/day.ts";
import type { Text } from "#kernel/text.ts";

/** The public holidays of Article 112 of the Labour Code, and what offices call the days around them. */
export const holidays = {
  newYear: { vi: "Tết Dương lịch", en: "New Year's Day" },
  tet: { vi: "Tết Nguyên đán", en: "Tết (Lunar New Year)" },
  hungKings: { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration Day" },
  liberation: { vi: "Ngày Chiến thắng 30/4", en: "Reunification Day" },
  labour: { vi: "Ngày Quốc tế Lao động 01/5", en: "International Labour Day" },
  nationalDay: { vi: "Quốc khánh 02/9", en: "National Day" },
  culture: { vi: "Ngày Văn hóa Việt Nam", en: "Việt Nam Culture Day" },
} as const satisfies Record<string, Text>;

/** A day off because the holiday itself fell on a weekend (Labour Code, Article 111.3). */
export const inLieu = (holiday: Text): Text => ({
  vi: `nghỉ bù ${holiday.vi}`,
  en: `day in lieu of ${holiday.en}`,
});

/** A working day exchanged for a Saturday. */
export const swapped = (worked: Day): Text => ({
  vi: `nghỉ hoán đổi, làm bù thứ Bảy ${worked.slice(8)}/${worked.slice(5, 7)}`,
  en: `day off exchanged for Saturday ${worked.slice(8)}/${worked.slice(5, 7)}`,
});
