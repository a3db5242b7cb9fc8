/** How the tens are bridged: "một trăm linh năm" in the north, "một trăm lẻ năm" in the south. */
export type Bridge = "linh" | "lẻ";

const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

const digit = (value: number): string => digits[value] ?? "";

/**
 * A whole number as it is said in Vietnamese: 24 "hai mươi tư", 105 "một trăm linh năm", 2.021 "hai nghìn
 * không trăm hai mươi mốt". Groups that are nothing are passed over; above a billion it is counted in
 * billions ("một nghìn tỷ", "một tỷ tỷ").
 *
 * @param value 0 or more; anything that is no safe whole number throws a RangeError
 */
export function numberWords(value: number, bridge: Bridge = "linh"): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`no number to say: ${value}`);
  return value === 0 ? "không" : said(value, false, bridge).join(" ");
}

const billion = 1_000_000_000;

/** @param led whether something greater was said before, so that empty hundreds are said as well */
function said(value: number, led: boolean, bridge: Bridge): readonly string[] {
  if (value >= billion) {
    const rest = value % billion;
    const head = said(Math.floor(value / billion), led, bridge);
    return [...head, "tỷ", ...said(rest, true, bridge)];
  }
  const words: string[] = [];
  for (const [size, name] of [
    [1_000_000, "triệu"],
    [1000, "nghìn"],
    [1, ""],
  ] as const) {
    const group = Math.floor(value / size) % 1000;
    if (group === 0) continue;
    words.push(...hundreds(group, led || words.length > 0, bridge));
    if (name !== "") words.push(name);
  }
  return words;
}

function hundreds(value: number, led: boolean, bridge: Bridge): readonly string[] {
  const hundred = Math.floor(value / 100);
  const below = value % 100;
  const words = hundred > 0 || led ? [digit(hundred), "trăm"] : [];
  if (below === 0) return words;
  if (below < 10)
    return [...words, ...(words.length > 0 ? [bridge] : []), unit(below, bridge, words)];
  return [...words, ...tens(below)];
}

/** After "linh" four is "tư"; after "lẻ", and alone, it stays "bốn". */
const unit = (value: number, bridge: Bridge, before: readonly string[]): string =>
  value === 4 && before.length > 0 && bridge === "linh" ? "tư" : digit(value);

function tens(value: number): readonly string[] {
  const ten = Math.floor(value / 10);
  const one = value % 10;
  const head = ten === 1 ? ["mười"] : [digit(ten), "mươi"];
  if (one === 0) return head;
  return [...head, ofTens(ten, one)];
}

function ofTens(ten: number, one: number): string {
  if (one === 5) return "lăm";
  if (ten > 1 && one === 1) return "mốt";
  return ten > 1 && one === 4 ? "tư" : digit(one);
}

/** Digit by digit, as telephone numbers are said: "không hai bốn". */
export const digitsWords = (text: string): string =>
  (text.match(/\d/g) ?? []).map((one) => digit(Number(one))).join(" ");

/** "1.234.567" and "1234567" as a number; digit by digit where it is too long to be one. */
export function amountWords(written: string): string {
  const plain = written.replaceAll(".", "");
  const value = Number(plain);
  return plain.length > 1 && plain.startsWith("0")
    ? digitsWords(plain)
    : Number.isSafeInteger(value)
      ? numberWords(value)
      : digitsWords(plain);
}

/** "3,25" as "ba phẩy hai mươi lăm", "0,05" as "không phẩy không năm". */
export function decimalWords(whole: string, part: string): string {
  const behind =
    part.startsWith("0") || part.length > 2 ? digitsWords(part) : numberWords(Number(part));
  return `${amountWords(whole)} phẩy ${behind}`;
}

/** The day, the month and the year of a date: "ngày mùng tám tháng mười hai năm hai nghìn …". */
export function dateSpoken(day: number, month: number, year: number | null): string {
  const first = day <= 10 ? `mùng ${numberWords(day)}` : numberWords(day);
  const ofYear = year === null ? "" : ` năm ${numberWords(year)}`;
  return `${first} tháng ${monthSpoken(month)}${ofYear}`;
}

/** April is "tháng tư". */
export const monthSpoken = (month: number): string => (month === 4 ? "tư" : numberWords(month));

const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** "XIV" as 14; null for what is no Roman number up to 399. */
export function romanNumber(text: string): number | null {
  if (!/^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === "") return null;
  const values = text.split("").map((one) => romans[one] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
