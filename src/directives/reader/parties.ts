import { anyOf, phrases } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { kindNames } from "./words/documents.ts";
import { manners, modals, taskVerbs } from "./words/orders.ts";
import {
  bodyHeads,
  departmentFields,
  generalHeads,
  kindsOfBodies,
  nameEnds,
  nameTails,
  postHeads,
  shortNames,
  wholeHeads,
} from "./words/parties.ts";

/** One or several parties named one after the other; `end` is the token after the last. */
export type PartiesFound = {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
};

type Head = "post" | "body" | "whole" | "general";

const heads = phrases<Head>([
  ...postHeads.map((one) => [one, "post"] as const),
  ...bodyHeads.map((one) => [one, "body"] as const),
  ...wholeHeads.map((one) => [one, "whole"] as const),
  ...generalHeads.map((one) => [one, "general"] as const),
]);
const ends = anyOf(...nameEnds);
const tails = anyOf(...nameTails);
const verbs = anyOf(...taskVerbs, ...manners);
const musts = anyOf(...modals);
const kindsAt = anyOf(...kindsOfBodies);
const documents = phrases(kindNames);
const [and, or] = anyPair("và", "hoặc");

function anyPair(one: string, other: string) {
  return [anyOf(one), anyOf(other)] as const;
}

/** Whether a party begins at token `at`. */
export const headAt = (tokens: readonly Token[], at: number): boolean =>
  head(tokens, at) !== undefined;

/** "các", "mỗi", "từng" before a head belong to the name. */
function head(tokens: readonly Token[], at: number) {
  const found = heads(tokens, at);
  if (found) return isName(tokens, at, found) ? found : undefined;
  const word = tokens[at]?.text.toLowerCase();
  if (word !== "các" && word !== "mỗi" && word !== "từng" && word !== "toàn" && word !== "những")
    return undefined;
  const next = heads(tokens, at + 1);
  return next && { length: next.length + 1, said: next.said };
}

/** "Ban Dân vận" begins with a head, "ban hành" and "báo cáo" do not: a short one is written with a capital, or its name is. */
function isName(
  tokens: readonly Token[],
  at: number,
  { length, said }: { readonly length: number; readonly said: Head },
): boolean {
  if (length > 1 || said === "general" || said === "whole") return true;
  const next = tokens[at + 1];
  if (/^(?:hành|cáo|chức|giao|đầu|chấp)$/u.test(next?.text ?? "") && next?.capital === false)
    return false;
  return tokens[at]?.capital === true || next?.capital === true;
}

export type NameLimits = {
  /** The token no name goes beyond: the verb of the clause, or its end. */
  readonly limit: number;
  /** A name may hold verbs because the one who must is followed by "phải": "người có thẩm quyền giải quyết …". */
  readonly toLimit?: boolean;
  /** What "Thành phố" means here: "Hà Nội". */
  readonly place: string;
};

/** No list of parties goes on longer; a text that does has no end we could name. */
const mostTokens = 200;

/** The parties named from token `at` on; undefined where no party begins. */
export function partiesAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  limits: NameLimits,
): PartiesFound | undefined {
  if (!headAt(tokens, at)) return undefined;
  const names: string[] = [];
  let i = at;
  let end = at;
  let plural: string | undefined;
  const limit = Math.min(limits.limit, at + mostTokens);
  while (i < limit) {
    const stop = nameEnd(tokens, i, { ...limits, limit });
    if (stop === i) break;
    const name = text.slice(tokens[i]?.start ?? 0, tokens[stop - 1]?.end ?? 0);
    names.push(...namesFrom(name, plural, limits.place));
    plural = pluralOf(name) ?? plural;
    end = stop;
    const next = joinedBy(tokens, stop, limit);
    if (next === undefined) break;
    if (headAt(tokens, next)) {
      plural = undefined;
      i = next;
      continue;
    }
    // "các sở QHKT, Xây dựng và …": what follows is another of the same.
    if (plural === undefined || tokens[next]?.capital !== true) break;
    i = next;
  }
  return names.length === 0 ? undefined : { names, start: at, end };
}

/** The token after a comma or "và" that may begin another name. */
function joinedBy(tokens: readonly Token[], at: number, limit: number): number | undefined {
  let i = at;
  const semicolon = tokens[i]?.key === ";" && headAt(tokens, i + 1);
  if (tokens[i]?.key === "," || semicolon) i += 1;
  const word = and(tokens, i) ?? or(tokens, i);
  if (word) i += word.length;
  if (i === at || i >= limit) return undefined;
  return i;
}

/** Where the name that begins at token `at` is over. */
function nameEnd(
  tokens: readonly Token[],
  at: number,
  { limit, toLimit = false }: NameLimits,
): number {
  const found = head(tokens, at);
  let i = at + (found?.length ?? 1);
  while (i < limit) {
    const token = tokens[i];
    if (!token) break;
    const tail = tails(tokens, i);
    if (tail) {
      i += tail.length;
      // "khóa XII", "nhiệm kỳ 2020 - 2025"
      if (/^(?:khóa|nhiệm kỳ)$/u.test(tail.said)) i = pastTerm(tokens, i, limit);
      continue;
    }
    // What is whole goes on with capitals only: "Thành ủy Hà Nội", never "Chính phủ quy định".
    if (found?.said === "whole" && !token.capital) break;
    if (token.kind === "mark" && token.key === ",") {
      const more = kindsAt(tokens, i + 1);
      if (
        more &&
        tokens[i + 1]?.capital === false &&
        isKindBefore(tokens, i) &&
        tokens[i + 1 + more.length]?.capital !== true
      ) {
        i += 1 + more.length;
        continue;
      }
      if (
        toLimit &&
        tokens[i + 1]?.kind === "word" &&
        tokens[i + 1]?.capital === false &&
        !headAt(tokens, i + 1)
      ) {
        i += 2;
        continue;
      }
      break;
    }
    if (token.kind === "mark") {
      // "Lao động - Thương binh và Xã hội", "chính trị-xã hội", "TP.HCM", "LĐ-TB&XH"
      const inside =
        (token.key === "-" || token.key === "&" || (token.key === "." && tokens[i + 1]?.joined)) &&
        tokens[i + 1]?.kind === "word";
      if (!inside) break;
      i += 2;
      continue;
    }
    if (and(tokens, i) || or(tokens, i)) {
      if (headAt(tokens, i + 1)) break;
      const more = kindsAt(tokens, i + 1);
      // "Thông tin và Truyền thông": a capital goes on with the name of a body, a small letter does not.
      const goesOn =
        (found?.said === "body" || found?.said === "post") &&
        tokens[i + 1]?.capital === true &&
        tokens[i - 1]?.capital !== undefined &&
        !documents(tokens, i + 1);
      if (!goesOn && !(more && isKindBefore(tokens, i) && tokens[i + 1]?.capital === false)) break;
      i += 1 + (goesOn ? 1 : (more?.length ?? 1));
      continue;
    }
    if (!toLimit && (ends(tokens, i) || isVerb(tokens, i) || musts(tokens, i))) break;
    if (toLimit && firmEnds(tokens, i)) break;
    i += 1;
  }
  return i;
}

function pastTerm(tokens: readonly Token[], at: number, limit: number): number {
  let i = at;
  while (
    i < limit &&
    (tokens[i]?.kind === "number" ||
      tokens[i]?.key === "-" ||
      /^[IVX]+$/.test(tokens[i]?.text ?? ""))
  )
    i += 1;
  return i;
}

/** Whether a word for a kind of body ends before token `at`: "các tỉnh ủy" in "các tỉnh ủy, thành ủy". */
function isKindBefore(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some(
    (length) =>
      kindsAt(tokens, at - length)?.length === length && tokens[at - length]?.capital === false,
  );
}

/** Even where the name goes up to "phải", it is over here: "… khi giải quyết …", "… do cơ quan … chuyển đến". */
const firmEnds = anyOf("khi", "do", "để", "căn cứ");

/** A verb of the field, not a word of the name: "Thanh tra Thành phố", "Ban Tổ chức", "Bộ Thông tin" go on. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const found = verbs(tokens, at);
  return found !== undefined && tokens[at]?.capital !== true;
}

/** "các sở" → "Sở": one of them, for the names that follow. */
function pluralOf(name: string): string | undefined {
  const found = /^các (sở|ban|phòng|quận|huyện|phường|xã|bộ|tỉnh)(?=\s|$)/iu.exec(name)?.[1];
  return found && capital(found.toLowerCase());
}

function namesFrom(name: string, plural: string | undefined, place: string): readonly string[] {
  const rest = /^các (?:sở|ban|phòng|bộ) (?=\p{Lu})(.*)$/u.exec(name)?.[1];
  if (rest !== undefined) return [tidyName(`${pluralOf(name) ?? ""} ${rest}`, place)];
  if (plural !== undefined && !/^\p{Ll}/u.test(name) && !headWord(name))
    return [tidyName(`${plural} ${name}`, place)];
  return [tidyName(name, place)];
}

const headWord = (name: string): boolean =>
  [...bodyHeads, ...postHeads, ...wholeHeads, ...generalHeads].some((one) =>
    name.toLowerCase().startsWith(one),
  );

const tidied = new Map<string, string>();

/** A name as it is given back: spelled one way, abbreviations of departments written out. */
export function tidyName(name: string, place: string): string {
  const asked = `${place}\n${name}`;
  const known = tidied.get(asked);
  if (known !== undefined) return known;
  const tidy = spelled(name, place);
  // The same bodies are named again and again; what goes on for lines is not one of them.
  if (asked.length < 120 && tidied.size < 5000) tidied.set(asked, tidy);
  return tidy;
}

const written = shortNames.map(
  ([long, short]) => [new RegExp(`(?<!\\p{L})${long}(?!\\p{L})`, "giu"), short] as const,
);

function spelled(name: string, place: string): string {
  let tidy = name.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  tidy = tidy
    .replace(/^(?:mỗi|từng|toàn bộ|những) /iu, "")
    .replace(/^(?:đồng chí|các đồng chí) /iu, "");
  tidy = tidy.replaceAll(/uỷ/gu, "ủy").replaceAll(/Uỷ/gu, "Ủy");
  for (const [long, short] of written) tidy = tidy.replaceAll(long, short);
  tidy = tidy.replaceAll(
    /(?<=^|\s)((?:Sở|Bộ|Phòng|Vụ|Cục|Giám đốc Sở|Bộ trưởng Bộ)) (\p{Lu}[\p{Lu}&-]+)(?=$|\s)/gu,
    (whole, kind: string, letters: string) => {
      const field = departmentFields[letters];
      return field === undefined ? whole : `${kind} ${field}`;
    },
  );
  if (/(?:^|\s)(?:UBND|HĐND) Thành phố$/iu.test(tidy)) tidy = `${tidy} ${place}`;
  return capital(tidy.replace(/ (?:của|ở)(?= tỉnh$| thành phố$)/u, ""));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
