import { issuerAt } from "./closing.ts";
import { dateAt, lastOn } from "./dates.ts";
import type { ReadingContext, ReferenceFound } from "./findings.ts";
import { full } from "./offices.ts";
import { partiesAt } from "./parties.ts";
import { anyOf } from "./phrases.ts";
import type { Token } from "./tokens.ts";

const of = anyOf("của");

/** What the sentence around a reference says of it: who issued it, and when. */
export function told(
  text: string,
  tokens: readonly Token[],
  found: readonly ReferenceFound[],
  context: ReadingContext,
): readonly ReferenceFound[] {
  const all = found.map((one) => ({ ...one }));
  const leading = new Set<number>();
  for (const one of all) {
    if (one.namedOnly) continue;
    const start = sentenceStart(tokens, one.from);
    if (!one.issued) {
      const issuer =
        handedBy(text, tokens, start, one.from, context.place) ??
        issuedBy(text, tokens, start, one.from, context.place);
      if (issuer !== undefined && (one.issuer === null || one.inferred.includes("issuer"))) {
        one.issuer =
          one.issuer?.endsWith(issuer) === true && issuer.split(" ").length < 3
            ? one.issuer
            : issuer;
      }
    }
    if (one.date === null && !leading.has(start)) {
      const date =
        issuedOn(tokens, start, one.from, context) ?? datedLater(text, tokens, one, context);
      if (date !== null) {
        one.date = date;
        leading.add(start);
      }
    }
  }
  return all;
}

/** "theo đề nghị của Sở Nội vụ tại Tờ trình số …": whoever wrote it. */
function handedBy(
  text: string,
  tokens: readonly Token[],
  start: number,
  at: number,
  place: string,
): string | undefined {
  if (tokens[at - 1]?.text.toLowerCase() !== "tại") return undefined;
  for (let i = at - 2; i >= start && at - i < 16; i -= 1) {
    if (!of(tokens, i)) continue;
    const party = partiesAt(text, tokens, i + 1, { limit: at - 1, place });
    return party?.end === at - 1 && party.names.length === 1
      ? full(party.names[0] ?? "", place)
      : undefined;
  }
  return undefined;
}

const issues = anyOf(
  "ban hành",
  "đã ban hành",
  "vừa ban hành",
  "đã có",
  "vừa có",
  "có",
  "mới đây đã ban hành",
  "đã ký",
  "ký",
  "ký ban hành",
  "đã ký ban hành",
  "mới ban hành",
  "đã thông qua",
  "thông qua",
);

/** "UBND thành phố Hà Nội mới đây đã ban hành Quyết định số 02/QĐ-TCT": the one who issued it is the subject. */
function issuedBy(
  text: string,
  tokens: readonly Token[],
  start: number,
  at: number,
  place: string,
): string | undefined {
  for (let i = start; i < at; i += 1) {
    const party = partiesAt(text, tokens, i, { limit: at, place });
    if (!party) continue;
    const word = issues(tokens, party.end);
    if (word && party.end + word.length === at && party.names.length === 1)
      return full(party.names[0] ?? "", place);
    i = party.end - 1;
  }
  return undefined;
}

/** "Ngày 9.5, UBND TP đã có công văn số …": a sentence that begins with the day. */
function issuedOn(
  tokens: readonly Token[],
  start: number,
  at: number,
  context: ReadingContext,
): string | null {
  if (!/^ngày$/iu.test(tokens[start]?.text ?? "")) return null;
  const date = dateAt(tokens, start);
  if (date?.kind !== "day" || date.end >= at) return null;
  const done = tokens.slice(date.end, at).some(({ text }) => /^(?:đã|vừa)$/iu.test(text));
  if (!done) return null;
  return (
    date.from ??
    (date.monthDay !== undefined && context.date !== null
      ? lastOn(date.monthDay, context.date)
      : null)
  );
}

/** "Thông tư số 151/2015/TT-BTC hướng dẫn … ngày 02/10/2015 của Bộ Tài chính": the date after the title, with the same office. */
function datedLater(
  text: string,
  tokens: readonly Token[],
  one: ReferenceFound,
  context: ReadingContext,
): string | null {
  if (one.issuer === null || one.issued) return null;
  for (let i = one.to; i < Math.min(tokens.length, one.to + 120); i += 1) {
    if (tokens[i]?.key === "." || tokens[i]?.key === ";") return null;
    if (!/^ngày$/iu.test(tokens[i]?.text ?? "")) continue;
    const date = dateAt(tokens, i);
    const issuer =
      date?.kind === "day" ? issuerAt(text, tokens, date.end, context.place) : undefined;
    if (issuer?.name === one.issuer) return date?.from ?? null;
  }
  return null;
}

function sentenceStart(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > 0 && at - i < 60) {
    const before = tokens[i - 1];
    const ends =
      before?.kind === "mark" && /^[.;!?]$/.test(before.key) && tokens[i]?.joined === false;
    if (ends && !/^TP$/iu.test(tokens[i - 2]?.text ?? "")) break;
    i -= 1;
  }
  return i;
}

/** "35-CT/TW, ngày … và Kết luận số 118-KL/TW, ngày … của Bộ Chính trị": said once, meant for both. */
export function shared(
  text: string,
  found: readonly ReferenceFound[],
  tokens: readonly Token[],
): readonly ReferenceFound[] {
  const all = found.map((one) => ({ ...one }));
  for (let i = all.length - 2; i >= 0; i -= 1) {
    const [one, next] = [all[i], all[i + 1]];
    if (!one || !next || one.namedOnly || next.namedOnly) continue;
    const between = text.slice(one.end, next.start).trim();
    if (!/^(?:,|;|và|, và|hoặc)$/u.test(between) || tokens.length === 0) continue;
    if (!one.issued && next.issued && sameOffice(one, next)) one.issuer = next.issuer;
    if (!one.dated && next.dated && between === "và") one.date = next.date;
  }
  return all;
}

const sameOffice = (one: ReferenceFound, next: ReferenceFound): boolean =>
  one.canonicals[0]?.split("/").at(-1)?.split("-").at(-1) ===
  next.canonicals[0]?.split("/").at(-1)?.split("-").at(-1);
