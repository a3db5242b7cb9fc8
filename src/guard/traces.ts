/** What may identify a person and is not for everybody's eyes. */
export type PersonalKind =
  | "phone"
  | "identity"
  | "account"
  | "email"
  | "plate"
  | "address"
  | "name";

/** Something found in a text; offsets are into the text as given. */
export type Span = { readonly start: number; readonly end: number; readonly kind: PersonalKind };

const noWordBefore = String.raw`(?<![\p{L}\p{M}\p{N}_])`;
const noWordAfter = String.raw`(?![\p{L}\p{M}\p{N}_])`;

/** E-mail addresses and number plates. */
export const contactsIn = (text: string): readonly Span[] => [
  ...spans(asciiDigits(text), email, "email"),
  ...spans(asciiDigits(text), plate, "plate"),
];

/** Telephone, identity, passport and account numbers, told apart by how they are written. */
export function numbersIn(text: string): readonly Span[] {
  const ascii = asciiDigits(text);
  return [
    ...spans(ascii, account, "account"),
    ...spans(ascii, passport, "identity"),
    ...spans(ascii, identityCard, "identity"),
    ...spans(ascii, phone, "phone").filter(({ start, end }) => isPhone(ascii.slice(start, end))),
    ...spans(
      ascii,
      /(?<![\p{L}\p{N}.,/_-]|[.,]\d)\d{9,19}(?![\p{L}\p{N}_]|[.,/-]\d)/gu,
      "account",
    ).map((span): Span => ({
      ...span,
      kind: [9, 12].includes(span.end - span.start) ? "identity" : "account",
    })),
  ];
}

/**
 * House numbers with the lane they count in ("số 5 ngõ 10", "nhà số 40"). The street after them
 * stays: it says where the matter is without saying whose door.
 */
export const addressesIn = (text: string): readonly Span[] =>
  addresses.flatMap((pattern) => spans(asciiDigits(text), pattern, "address"));

const email = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}._%+-])[\w%+-]+(?:\.[\w%+-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?![\p{L}\p{M}\p{N}_@-])`,
  "giu",
);

// 29A-000.01, 30F12345, 29-H1 123.45, 29X1-2345: province, series, four or five digits.
const plate = new RegExp(
  `${noWordBefore}[1-9][0-9][- ]?[A-Z][A-Z0-9]?[- .]?(?:[0-9]{3}[. ]?[0-9]{2}|[0-9]{4})${noWordAfter}`,
  "giu",
);

const account = new RegExp(
  String.raw`(?<=${noWordBefore}(?:tài khoản|tai khoan|stk|account)(?: ngân hàng)?(?: số| no\.?)?[:\s]{0,3})\d(?:[ .-]?\d){5,18}${noWordAfter}`,
  "giu",
);

const passport = new RegExp(
  String.raw`(?<=${noWordBefore}(?:hộ chiếu|ho chieu|passport)(?: số| no\.?)?[:\s]{0,3})[A-Z]\d{7,8}${noWordAfter}`,
  "giu",
);

const identityCard = new RegExp(
  String.raw`(?<=${noWordBefore}(?:cccd|cmnd|cmt|căn cước|căn cước công dân|chứng minh nhân dân|mã định danh|số định danh)(?: số)?[:\s]{0,3})\d(?:[ .-]?\d){8,11}${noWordAfter}` +
    `|${noWordBefore}0\\d{2}[ .-]\\d{3}[ .-]\\d{3}[ .-]\\d{3}${noWordAfter}`,
  "giu",
);

const phone = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_+]|\d[.,/-])(?:\+?\(?(?:00)?84\)?|\(?0)(?:[ .\-()]{0,2}\d){8,10}(?![\p{L}\p{M}\p{N}_]|[/,.-]\d)`,
  "gu",
);

/** Whether the digits are a number of Việt Nam, of today or of before, or one typed a digit wrong. */
function isPhone(written: string): boolean {
  // "05.10.2026 08" is a day and an hour.
  if (/^\d{1,2}[. -]\d{1,2}[. -]\d{4}(?!\d)/.test(written)) return false;
  const national = written.replaceAll(/\D/g, "").replace(/^(?:00)?84(?=\d{9,10}$)/, "0");
  if (/^(?:0[35789]\d{8}|02\d{9}|01\d{9}|04\d{8})$/.test(national)) return true;
  return /^\d+$/.test(written) && /^0\d{8,10}$/.test(national);
}

const lane = String.raw`(?:[ ,]{1,2}(?:ngõ|ngách|hẻm|kiệt|ngo|ngach|hem)\s\d+[a-z]?(?:\/\d+)*)`;
const house = String.raw`\d+[a-z]?(?:\/\d+[a-z]?)*`;
const addresses = [
  // số nhà 40, nhà số 40, SN 12/5
  `${noWordBefore}(?:số nhà|nhà số|so nha|nha so|sn)\\s?${house}${lane}*${noWordAfter}`,
  // số 5 ngõ 10, 12 ngách 34/56
  `${noWordBefore}(?:(?:số|so)\\s)?${house}${lane}+${noWordAfter}`,
  // số 12 phố Huế, ở số 7 đường Láng
  `${noWordBefore}(?:số|so)\\s${house}(?=,? (?:phố|đường|tổ|thôn|xóm|ấp|khu tập thể|pho|duong)${noWordAfter})`,
  // 12/34 đường Láng: a slash makes it a door
  `${noWordBefore}\\d+[a-z]?(?:\\/\\d+[a-z]?)+(?=,? (?:phố|đường|pho|duong)${noWordAfter})`,
  // (sống) ở số 5, tại số 5
  `(?<=${noWordBefore}(?:ở|tại) )số\\s${house}${noWordAfter}(?!\\/)`,
].map((pattern) => new RegExp(pattern, "giu"));

const spans = (text: string, pattern: RegExp, kind: PersonalKind): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    kind,
  }));

/** Full-width digits as plain ones, one for one, so that offsets stay. */
const asciiDigits = (text: string): string =>
  text.replaceAll(/[０-９＋]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
