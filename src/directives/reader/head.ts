import { dateAt } from "./dates.ts";
import type { DocumentHead } from "./findings.ts";
import { byLetters, kindOf } from "./offices.ts";
import { asName, type Line, linesOf, mottoes } from "./printed.ts";
import { referencesIn } from "./references.ts";
import { canonicalOf, symbolAt, type SymbolFound } from "./symbols.ts";
import { tokensOf } from "./tokens.ts";
import { kindNames } from "./words/documents.ts";

/** What a document says of itself, as far as it can be read; a person confirms it. */
export type HeadFound = DocumentHead & {
  /** "412" of "412-TB/TU". */
  readonly number: string | null;
  /** "TB/TU" of "412-TB/TU", corrected; the year of a normative document stands with the date. */
  readonly symbol: string | null;
  readonly signer: string | null;
  readonly title: string | null;
  /** "Nơi nhận" and "Kính gửi", one by one. */
  readonly recipients: readonly string[];
  /** How it was found: in the layout of a document, or in the words of a report about one. */
  readonly rule: "head.layout" | "head.news";
};

/** The head as one record of the reading. */
export const documentOf = ({
  canonical,
  kind,
  issuer,
  date,
  signer,
  title,
}: HeadFound): DocumentHead => ({ canonical, kind, issuer, date, signer, title });

/** No head is longer, and no foot. */
const mostLines = 40;

/**
 * The head and foot of a text: number, symbol, kind, issuer, date, title, signer, recipients. Reads the
 * layouts of Party and State, also with their two columns on one line, and reports of the kind "Thành ủy … vừa
 * có Văn bản số …". Null where the text does not say what document it is.
 *
 * @param place the city or province whose authorities are meant
 */
export function readHead(given: string, place: string): HeadFound | null {
  const text = given.normalize("NFC");
  const lines = linesOf(text);
  return layout(text, lines, place) ?? news(text, place);
}

function layout(text: string, lines: readonly Line[], place: string): HeadFound | null {
  const top = lines.slice(0, mostLines);
  const at = top.findIndex((line) => numberOn(text, line) !== undefined);
  const symbol = at < 0 ? undefined : numberOn(text, top[at] ?? { start: 0, text: "" });
  if (!symbol) return null;
  const [number = ""] = symbol.numbers;
  const canonical = canonicalOf(symbol, number);
  const titled = titleIn(top, at);
  const date = top.map(({ text: line }) => writtenOn(line)).find((one) => one !== null) ?? null;
  const letters = kindOf(undefined, symbol);
  return {
    canonical,
    number,
    symbol: canonical.slice(number.length + 1),
    kind: titled.kind ?? letters,
    issuer: issuerAbove(top.slice(0, at + 3)) ?? byLetters(symbol, place),
    date,
    signer: signerIn(lines),
    title: titled.title,
    recipients: recipientsIn(lines),
    rule: "head.layout",
  };
}

/** "Số 412-TB/TU", "Số: 12/KH-UBND": the number of the document itself stands at the beginning of its line. */
function numberOn(text: string, { start, text: line }: Line): SymbolFound | undefined {
  const found = /^\s*Số\s*:?\s*(?=\d)/iu.exec(line);
  return found ? symbolAt(text, start + found[0].length) : undefined;
}

/** "Hà Nội, ngày 02 tháng 11 năm 2026". */
function writtenOn(line: string): string | null {
  const found = /\p{Lu}[\p{L} .]*,\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/u.exec(line);
  const date = found && dateAt(tokensOf(found[1] ?? ""), 0);
  return date?.kind === "day" ? date.from : null;
}

/** Who stands above the number, without the motto beside it: the last office, with the committee it belongs to. */
function issuerAbove(lines: readonly Line[]): string | null {
  const offices: string[] = [];
  for (const { text } of lines) {
    const words = mottoes.reduce((line, motto) => line.replace(motto, " "), text).trim();
    if (/^Số\s*:?/iu.test(words)) break;
    const printed = /^[\p{Lu}\p{M}\s.,&()-]{3,}$/u.test(words) && /\p{L}{2}/u.test(words);
    if (!printed) continue;
    const name = words.replaceAll(/\s+/gu, " ");
    // "ỦY BAN NHÂN DÂN" and, a line below, of which place.
    const goesOn = /^(?:THÀNH PHỐ|TỈNH|PHƯỜNG|XÃ|QUẬN|HUYỆN|ĐẶC KHU|VIỆT NAM)(?:\s|$)/u.test(name);
    const last = offices.pop();
    if (last !== undefined && goesOn) offices.push(`${last} ${name}`);
    else offices.push(...(last === undefined ? [] : [last]), name);
  }
  const [above, own] = [offices.at(-2), offices.at(-1)];
  if (own === undefined) return null;
  const committee = above !== undefined && /(?:THÀNH|TỈNH|ĐẢNG|HUYỆN|QUẬN) [ỦU][YỶ]/u.test(above);
  return committee ? `${asName(own)} ${asName(above)}` : asName(own);
}

const kindsByName: ReadonlyMap<string, string> = new Map(kindNames);

/** The kind on a line by itself, and what stands below it up to an empty line; or "V/v …" of a letter. */
function titleIn(
  lines: readonly Line[],
  from: number,
): { readonly kind: string | null; readonly title: string | null } {
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i]?.text.trim() ?? "";
    const about = /^V\/v:?\s+(.+)$/iu.exec(line)?.[1];
    if (about !== undefined) return { kind: "cong-van", title: about };
    const kind = kindsByName.get(line.toLowerCase());
    if (kind === undefined || line !== line.toUpperCase()) continue;
    return { kind, title: below(lines, i + 1) };
  }
  return { kind: null, title: null };
}

function below(lines: readonly Line[], from: number): string | null {
  const words: string[] = [];
  for (const { text } of lines.slice(from, from + 8)) {
    const line = text.trim();
    if (line === "" && words.length === 0) continue;
    if (line === "" || !/\p{L}/u.test(line) || /^(?:Căn cứ|Kính gửi|Thực hiện|Sau khi)/u.test(line))
      break;
    words.push(line);
  }
  return words.length === 0 ? null : words.join(" ");
}

/** Lines under "Nơi nhận:" and "Kính gửi:". */
function recipientsIn(lines: readonly Line[]): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const opening = /^\s*(?:Nơi nhận|Kính gửi)\s*:\s*(.*)$/iu.exec(lines[i]?.text ?? "");
    if (!opening) continue;
    if (opening[1]) found.push(opening[1]);
    for (const { text } of lines.slice(i + 1, i + 1 + mostLines)) {
      const item = /^\s*[-–+•]\s*(.+)$/u.exec(text)?.[1];
      if (item === undefined) break;
      found.push(item);
    }
  }
  return found
    .map((one) => one.replace(/[\s,;.]+$/u, "").trim())
    .filter((one) => one !== "" && !/^Lưu\b/u.test(one));
}

const posts =
  /^(?:(?:T\/L|T\/M|TM\.|KT\.|TL\.|TUQ\.|K\/T|Q\.)\s.*|(?:PHÓ )?(?:BÍ THƯ|CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG)(?:\s.*)?)$/u;

/** The name below the post of whoever signed. */
function signerIn(lines: readonly Line[]): string | null {
  const foot = lines.slice(-mostLines);
  const at = foot.findLastIndex(({ text }) => posts.test(text.trim()));
  if (at < 0) return null;
  const name = foot
    .slice(at + 1)
    .map(({ text }) => text.trim())
    .find(isName);
  return name ?? null;
}

const isName = (line: string): boolean =>
  /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}$/u.test(line) && line.length <= 60;

const issuing = /(?:vừa|đã|mới)?\s*(?:có|ban hành|ký ban hành)\s*$/u;

/** "Thành ủy Hà Nội vừa có Văn bản số 1186-TB/TU thông báo ý kiến …": a report about a document. */
function news(text: string, place: string): HeadFound | null {
  const opening = text.slice(0, 3000);
  const refs = referencesIn(opening, tokensOf(opening), { date: null, place });
  const one = refs.find(
    ({ start, issuer, canonicals }) =>
      issuer !== null &&
      canonicals.length === 1 &&
      issuing.test(opening.slice(Math.max(0, start - 20), start)),
  );
  const [canonical] = one?.canonicals ?? [];
  if (!one || canonical === undefined) return null;
  const after = /^[\s,]*([^.\n]{3,300})/u.exec(opening.slice(one.end))?.[1]?.trim() ?? null;
  const number = /^\d+[a-z]?/u.exec(canonical)?.[0] ?? null;
  return {
    canonical,
    number,
    symbol: number === null ? null : canonical.slice(number.length + 1),
    kind: one.kind,
    issuer: one.issuer,
    date: one.date,
    signer: null,
    title: after,
    recipients: [],
    rule: "head.news",
  };
}
