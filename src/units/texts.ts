import type { Text } from "#kernel/text.ts";
import type { Day } from "#kernel/day.ts";
import { dateWords } from "#law/words.ts";
import type { Citation, Extent, Found, SuccessionKind, UnitLevel } from "./model.ts";

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

/** What happened, as it stands beside a unit and the one that answers after it. */
export const successionText = {
  merge: { vi: "nhập vào", en: "merged into" },
  split: { vi: "chia thành", en: "split into" },
  rename: { vi: "đổi tên thành", en: "renamed" },
  "transfer-function": { vi: "chuyển nhiệm vụ cho", en: "handed a function over to" },
  abolish: { vi: "giải thể, phần còn lại do", en: "abolished; what is left goes to" },
} as const satisfies Record<SuccessionKind, Text>;

/** A document as it is cited: "Nghị quyết 12/NQ-HĐND ngày 01/12/2026". */
export const citationWords = ({
  number,
  date,
}: {
  readonly number: string;
  readonly date: Day;
}): Text => ({
  vi: `${number} ngày ${dateWords(date).vi}`,
  en: `${number} of ${dateWords(date).en}`,
});

/** A document in full, with its title. */
export const citationInFull = (document: Citation): Text => ({
  vi: `${citationWords(document).vi}: ${document.title}`,
  en: `${citationWords(document).en}: ${document.title}`,
});

/** What a form asks when a name means several places. */
export const unitQuestionText = {
  which: { vi: "Là nơi nào?", en: "Which one is it?" },
  via: (old: string): Text => ({
    vi: `gồm địa bàn cũ: ${old}`,
    en: `has area of the former ${old}`,
  }),
};
