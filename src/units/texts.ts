import type { Text } from "#kernel/text.ts";
import type { Extent, Found, UnitLevel } from "./model.ts";

export const levelText = {
  province: { vi: "Cấp tỉnh", en: "Province" },
  district: { vi: "Cấp huyện (đến 30/6/2025)", en: "District (until 30 June 2025)" },
  commune: { vi: "Cấp xã", en: "Commune" },
  body: { vi: "Cơ quan, bộ phận", en: "Body or office" },
} as const satisfies Record<UnitLevel, Text>;

/** How much of the old unit went there, said so that nobody takes a guess for a fact. */
export const extentText = {
  full: { vi: "toàn bộ", en: "all of it" },
  part: { vi: "một phần", en: "a part of it" },
  unstated: {
    vi: "chưa rõ toàn bộ hay một phần, đề nghị kiểm tra lại theo địa chỉ",
    en: "all or a part is not stated, please check by the address",
  },
} as const satisfies Record<Extent, Text>;

export const foundText = {
  one: { vi: "Đúng một đơn vị.", en: "Exactly one unit." },
  choose: {
    vi: "Có thể là một trong các đơn vị sau, đề nghị ông/bà chọn.",
    en: "It may be one of these; please choose.",
  },
  none: {
    vi: "Không tìm thấy đơn vị nào có tên gần giống.",
    en: "No unit of a similar name was found.",
  },
} as const satisfies Record<Found["kind"], Text>;
