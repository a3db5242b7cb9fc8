import { applyMasks, proposeMasks, type Mask } from "#guard/personal.ts";

/**
 * A comment as it is shown before anybody approved it, and as it is first proposed for publication:
 * links, telephone numbers, addresses of mail, numbers of papers and accounts left out, each with a
 * word for what stood there.
 */
export const maskUntilApproved = (text: string): string => {
  const nfc = text.normalize("NFC");
  return applyMasks(nfc, [...linksIn(nfc), ...numbersIn(nfc)]);
};

/**
 * Whether `shown` is `written` with parts left out and nothing put in: every piece between the marks
 * “[đã che …]” stands in the written text, in this order. A moderator can hide; never reword.
 */
export function onlyLeavesOut(written: string, shown: string): boolean {
  const whole = plain(written);
  const pieces = plain(shown).split(marks);
  if (pieces.length === 1) return pieces[0] === whole;
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  if (!whole.startsWith(first) || !whole.endsWith(last)) return false;
  const end = whole.length - last.length;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    // A mark stands for at least one character.
    const found = whole.indexOf(piece, at + 1);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at < end;
}

/** Whether something was left out. */
export const leavesOut = (shown: string): boolean => new RegExp(marks.source, "u").test(shown);

const marks = /\[đã che(?: [^[\]\n]{1,60})?\]/gu;

const plain = (text: string): string => text.normalize("NFC").replaceAll(/\r\n?/g, "\n").trim();

const names = {
  phone: "[đã che số điện thoại]",
  email: "[đã che thư điện tử]",
  identity: "[đã che số giấy tờ]",
  account: "[đã che dãy số]",
} as const;

const isNumber = (kind: string): kind is keyof typeof names => Object.hasOwn(names, kind);

function numbersIn(text: string): readonly Mask[] {
  const proposed = proposeMasks(text).flatMap((mask): readonly Mask[] =>
    isNumber(mask.kind) ? [{ ...mask, replacement: names[mask.kind] }] : [],
  );
  const beside = [...asciiDigits(text).matchAll(likePhone)]
    .map(({ 0: found, index }): Mask => ({
      start: index,
      end: index + found.length,
      kind: "phone",
      replacement: names.phone,
    }))
    .filter(({ start, end }) => !isDate(text.slice(start, end)))
    .filter(({ start, end }) => !proposed.some((one) => start < one.end && one.start < end));
  return [...proposed, ...beside];
}

// Looser than what an officer is proposed for publication: anything that could be dialled waits.
const likePhone =
  /(?<![\p{L}\p{N}_/.,-])(?:\+?84|0084|\(?0)(?:[ .\-()]{0,2}\d){7,12}(?![\p{L}\p{N}_]|[/.,-]\d)/gu;

const isDate = (found: string): boolean => /^\d{1,2}[. -]\d{1,2}[. -]\d{4}/.test(found);

const linksIn = (text: string): readonly Mask[] =>
  [...text.matchAll(link)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    kind: "address",
    replacement: "[đã che đường dẫn]",
  }));

// With a scheme, with "www.", or a bare name with a well-known ending; "dấu.chấm" in a sentence is none.
const link =
  /(?:\b[a-z][a-z0-9+.-]{1,15}:\/\/|\bwww\.|(?<![\p{L}\p{N}_@.-])(?=[a-z0-9-]+\.(?:[a-z0-9-]+\.)*(?:com|net|org|info|vn|xyz|top|shop|site|online|link|ly|me|cc|io|app|club|biz|ru|cn|tk)(?![\p{L}\p{N}_-])))[^\s<>"'“”\]]*[^\s<>"'“”\].,;:!?)]/giu;

/** Full-width digits as plain ones, one for one, so that offsets stay. */
const asciiDigits = (text: string): string =>
  text.replaceAll(/[０-９＋]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
