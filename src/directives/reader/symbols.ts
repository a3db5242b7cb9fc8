import { typeLetters } from "./words/documents.ts";

/** A number and symbol as they stand in the text: "904- KL/TTTP", "217, 218-QĐ/TU", "64 /2014/NĐ–CP". */
export type SymbolFound = {
  /** Places in the text, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly string[];
  readonly year: string | null;
  /** Type letters, or null for laws and official letters. */
  readonly type: string | null;
  /** What stands after the type: issuer, or issuer and unit. */
  readonly issuer: string;
  /** Between number and the rest, and between type and issuer. */
  readonly marks: readonly ["-" | "/", "-" | "/"];
};

/**
 * The symbol whose first number begins at `start` of the text.
 *
 * Read letter by letter, because symbols have no spaces of their own and scans put some in. What is
 * only a fraction, a term of office, a road or a disease is none: there must be letters after the
 * number, and they must be those of an office.
 */
export function symbolAt(text: string, start: number): SymbolFound | undefined {
  const numbers: string[] = [];
  let at = start;
  for (;;) {
    const number = /^\d{1,6}[a-z]?(?![\p{L}\d])/u.exec(text.slice(at, at + 9))?.[0];
    if (number === undefined) return undefined;
    if (numbers.length === mostNumbers) return undefined;
    numbers.push(number);
    at += number.length;
    const more = /^\s?(?:,|và)\s?(?=\d{1,6}[a-z]?\s?[-–/,v])/u.exec(text.slice(at, at + 12))?.[0];
    if (more === undefined) break;
    at += more.length;
  }
  const first = separatorAt(text, at);
  if (!first) return undefined;
  at = first.end;
  let year: string | null = null;
  const found = /^(19|20)\d\d(?!\d)/.exec(text.slice(at, at + 5))?.[0];
  if (found !== undefined) {
    const after = separatorAt(text, at + 4);
    if (!after) return undefined;
    year = found;
    at = after.end;
  }
  const parts: string[] = [];
  const marks: ("-" | "/")[] = [];
  for (;;) {
    const letters = lettersAt(text, at);
    if (letters === undefined) break;
    parts.push(letters);
    at += letters.length;
    const next = separatorAt(text, at);
    if (!next || lettersAt(text, next.end) === undefined) break;
    marks.push(next.mark);
    at = next.end;
  }
  const [head = "", ...tail] = parts.map(tidied);
  if (!isOffice(head, tail, year)) return undefined;
  const typed = head in typeLetters && tail.length > 0;
  return {
    start,
    end: at,
    numbers,
    year,
    type: typed ? head : null,
    issuer: (typed ? tail : [head, ...tail])
      .reduce((all, part, i) => all + (marks[i + (typed ? 0 : -1)] ?? "") + part, "")
      .replace(/^[-/]/, ""),
    marks: [first.mark, marks[0] ?? "-"],
  };
}

/** How it should read: without spaces, "Đ" where a machine had none, and the Party's own marks. */
export function canonicalOf({ year, type, issuer, marks }: SymbolFound, number: string): string {
  if (type === null) return [number, ...(year === null ? [] : [year]), issuer].join("/");
  const party = year === null && /^(?:TU|TW|QU|HU|ĐU)$/.test(issuer);
  const [first, second] = party ? (["-", "/"] as const) : marks;
  return `${number}${year === null ? "" : `/${year}`}${year === null ? first : "/"}${type}${second}${issuer}`;
}

/** "217, 218, 219-QĐ/TW": so many at once, and no more. */
const mostNumbers = 12;

function separatorAt(
  text: string,
  at: number,
): { readonly mark: "-" | "/"; readonly end: number } | undefined {
  const found = /^\s{0,2}([-–—‑−/])\s{0,2}/u.exec(text.slice(at, at + 5));
  if (!found) return undefined;
  return { mark: found[1] === "/" ? "/" : "-", end: at + found[0].length };
}

/** Letters of types and offices: capitals, the few that are mixed, digits and dots within. */
function lettersAt(text: string, at: number): string | undefined {
  let end = at;
  for (;;) {
    const rest = text.slice(end, end + 6);
    const mixed = /^(?:CTr(?:HĐ|HD)?|TTr|TTg|Q[ĐDÐ]i|QyĐ|BCTĐ)(?!\p{Ll})/u.exec(rest)?.[0];
    // A capital before a small letter begins a word that was glued on: "BTCDNgày".
    const one =
      mixed ??
      /^\p{Lu}(?!\p{Ll})/u.exec(rest)?.[0] ??
      (end > at ? /^(?:\d|[.&](?=\p{Lu}))/u.exec(rest)?.[0] : undefined);
    if (one === undefined) break;
    end += one.length;
  }
  return end > at ? text.slice(at, end) : undefined;
}

/** The letters as they should be: "ND" typed for "NĐ", "NÐ" with the wrong D. */
const tidied = (letters: string): string => {
  const right = letters.replaceAll("Ð", "Đ");
  return mistyped[right] ?? right;
};

const mistyped: Readonly<Record<string, string>> = {
  ND: "NĐ",
  QD: "QĐ",
  QDi: "QĐi",
  HDND: "HĐND",
  CD: "CĐ",
};

function isOffice(head: string, tail: readonly string[], year: string | null): boolean {
  if (/^(?:QH|UBTVQH)\d{1,2}$/.test(head)) return year !== null;
  const letters = [head, ...tail].join("");
  if (letters.length < 2 || /^(?:VND|USD|KM|HA|M)$/.test(letters)) return false;
  // Either a known type before an office, or an office with its unit.
  return tail.length > 0 ? head in typeLetters || /^\p{Lu}{2,}/u.test(head) : false;
}
