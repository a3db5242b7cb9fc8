import { abbreviations, documentTypes, issuers, units } from "./abbreviations.ts";
import {
  amountWords,
  dateSpoken,
  decimalWords,
  digitsWords,
  monthSpoken,
  numberWords,
  romanNumber,
} from "./spoken-numbers.ts";

/** What somebody reads aloud, and how long it takes. */
export type Spoken = {
  /** Without a digit or a short form we know; each a breath of its own. */
  readonly paragraphs: readonly string[];
  /** Short forms we do not know: whoever reads has to. */
  readonly unknown: readonly string[];
  readonly syllables: number;
  /** Read slowly, as one does outdoors. */
  readonly minutes: number;
};

/** Syllables a minute over loudspeakers in the open. Policy: slower than news on the radio. */
const syllablesPerMinute = 150;

/**
 * A written notice as words to be read over the loudspeakers: dates, times, amounts and numbers of
 * documents in words, short forms in full. Nothing is added and nothing left out. Pure.
 */
export function spoken(parts: readonly string[]): Spoken {
  const paragraphs = parts
    .flatMap((part) => part.normalize("NFC").split(/\n+/))
    .map(sentence)
    .filter((paragraph) => paragraph !== "");
  const unknown = [
    ...new Set(paragraphs.flatMap((one) => one.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [])),
  ];
  const syllables = paragraphs
    .map((one) => one.match(/[\p{L}]+/gu)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
  return {
    paragraphs,
    unknown,
    syllables,
    minutes: syllables === 0 ? 0 : Math.max(1, Math.round(syllables / syllablesPerMinute)),
  };
}

/** One paragraph; the order matters: what is longer and surer comes first. */
function sentence(written: string): string {
  return steps
    .reduce((text, step) => step(text), ` ${written} `)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ([,.;:!?])/g, "$1")
    .replaceAll(/([,;])(?:\s*[,;])+/g, "$1")
    .trim();
}

const n = (text: string | undefined): number => Number(text);

const steps: readonly ((text: string) => string)[] = [
  // Digits of other scripts are digits all the same.
  (text) => text.replaceAll(/\p{Nd}/gu, (one) => (/\d/.test(one) ? one : " ")),
  (text) =>
    text.replaceAll(/[\p{No}\p{Nl}]/gu, (one) => (one === "²" ? "2" : one === "³" ? "3" : " ")),
  documents,
  // A span of dates or times is "đến".
  (text) => text.replaceAll(/(\d)\s*[–—-]\s*(?=\d{1,2}[:/h])/g, "$1 đến "),
  dates,
  times,
  (text) =>
    text.replaceAll(
      /(?<!\d)0\d{2,3}(?:[ .-]?\d{3,4}){2}(?!\d)/g,
      (phone) => ` ${phone.split(/[ .-]/).map(digitsWords).join(", ")} `,
    ),
  quarters,
  measures,
  (text) =>
    text.replaceAll(
      /(?<![\d,.])(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,6})(?![\d,])/g,
      (_, whole: string, part: string) => ` ${decimalWords(whole, part)} `,
    ),
  (text) =>
    text.replaceAll(
      /(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d])/g,
      (amount) => ` ${amountWords(amount)} `,
    ),
  (text) => text.replaceAll(/(\d)\s*[–—-]\s*(?=\d)/g, "$1 đến "),
  (text) => text.replaceAll(/(\d)\s*\/\s*(?=\d)/g, "$1 trên "),
  (text) => text.replaceAll(/(thứ|Thứ)\s+4(?!\d)/g, "$1 tư"),
  (text) => text.replaceAll(/\d+/g, (number) => ` ${amountWords(number)} `),
  shortForms,
  (text) => text.replaceAll("&", " và ").replaceAll("%", " phần trăm "),
  (text) => text.replaceAll(/\s[–—-]\s/g, ", ").replaceAll(/[*_#|~^<>[\]{}\\/=+@$]/g, " "),
];

/** "45/2026/QĐ-UBND" as "bốn mươi lăm, năm hai nghìn …, Quyết định, Ủy ban nhân dân". */
function documents(text: string): string {
  return text.replaceAll(
    /(?<![\d/\p{L}])(\d{1,5})\/(?:(\d{4})\/)?(\p{Lu}[\p{Lu}\p{Ll}]{0,4})(?:-(\p{Lu}[\p{Lu}\p{Ll}]{1,7}))?(?![\p{L}\d/])/gu,
    (whole, number: string, year: string | undefined, type: string, issuer: string | undefined) => {
      const kind = documentTypes[type] ?? issuers[type];
      const body = issuer === undefined ? "" : (issuers[issuer] ?? issuer);
      if (kind === undefined) return whole;
      return [
        ` ${amountWords(number)}`,
        year === undefined ? "" : `năm ${numberWords(n(year))}`,
        kind,
        body,
      ]
        .filter((part) => part !== "")
        .join(", ");
    },
  );
}

const isDate = (day: number, month: number): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12;

function dates(text: string): string {
  return text
    .replaceAll(
      /(ngày\s+)?(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])/giu,
      (whole, before: string | undefined, day: string, month: string, year: string) =>
        isDate(n(day), n(month))
          ? `${before ?? "ngày "}${dateSpoken(n(day), n(month), n(year))}`
          : whole,
    )
    .replaceAll(
      /(ngày\s+)(\d{1,2})\/(\d{1,2})(?![\d/])/giu,
      (whole, before: string, day: string, month: string) =>
        isDate(n(day), n(month)) ? `${before}${dateSpoken(n(day), n(month), null)}` : whole,
    )
    .replaceAll(
      /(tháng\s+)(\d{1,2})\/(\d{4})(?![\d/])/giu,
      (whole, before: string, month: string, year: string) =>
        n(month) >= 1 && n(month) <= 12
          ? `${before}${monthSpoken(n(month))} năm ${numberWords(n(year))}`
          : whole,
    )
    .replaceAll(
      /(tháng\s+)(0?\d|1[0-2])(?![\d/.,])/giu,
      (_, before: string, month: string) => `${before}${monthSpoken(n(month))}`,
    );
}

function times(text: string): string {
  return text.replaceAll(
    /(?<![\d:.])([01]?\d|2[0-4])(?::|h|\s*giờ\s*)([0-5]\d)?(?:\s*phút)?(?![\d:\p{L}])/giu,
    (whole, hour: string, minute: string | undefined) => {
      if (whole.includes(":") && minute === undefined) return whole;
      const tail = minute === undefined || n(minute) === 0 ? "" : ` ${numberWords(n(minute))} phút`;
      return `${numberWords(n(hour))} giờ${tail}${/\s$/.test(whole) ? " " : ""}`;
    },
  );
}

/** "quý III" and "quý 4": ordinals, so four is "tư"; other Roman numbers after what they count. */
function quarters(text: string): string {
  return text.replaceAll(
    /(quý|khóa|chương|phần|mục|thứ|kỳ|vùng|nhóm)\s+([IVXLC]+|\d{1,2})(?![\p{L}\d/.,])/giu,
    (whole, before: string, number: string) => {
      const value = /\d/.test(number) ? n(number) : romanNumber(number);
      if (value === null) return whole;
      const quarter = before.toLowerCase() === "quý" || before.toLowerCase() === "thứ";
      const ordinal = quarter && value === 4 ? "tư" : numberWords(value);
      return `${before} ${before.toLowerCase() === "thứ" && value === 1 ? "nhất" : ordinal}`;
    },
  );
}

/** "15 m2", "2.500.000đ", "12.000 đồng/m3". */
function measures(text: string): string {
  return text
    .replaceAll(
      /\/(m2|m3|km2|km|ha|kg|m|tháng|năm|ngày|người|hộ)(?![\p{L}\d])/gu,
      (_, per: string) => ` một ${units[per] ?? per} `,
    )
    .replaceAll(
      /(\d)\s*(m2|m3|km2|km|ha|kg|mm|cm|m|đ|đồng|tr|%)(?![\p{L}\d])/gu,
      (_, digit: string, unit: string) => `${digit} ${units[unit] ?? unit} `,
    );
}

function shortForms(text: string): string {
  return text
    .replaceAll(/(?<!\p{L})TP\.?\s?(?=\p{Lu})/gu, "thành phố ")
    .replaceAll(
      /(?<!\p{L})[\p{Lu}]+(?:-[\p{Lu}]+)*(?!\p{L})/gu,
      (short) => abbreviations[short] ?? short,
    );
}
