import { shared, told } from "./around.ts";
import { closing } from "./closing.ts";
import type { ReadingContext, ReferenceFound } from "./findings.ts";
import { byLetters, issuesOf, kindOf, lettersFor, rightLetters } from "./offices.ts";
import { anyOf, phrases } from "./phrases.ts";
import { canonicalOf, symbolAt } from "./symbols.ts";
import type { Token } from "./tokens.ts";
import { kindNames, lettersOf, titleEnds } from "./words/documents.ts";

const kinds = phrases(kindNames);
const number = anyOf("số");
const laws = anyOf("luật", "bộ luật", "pháp lệnh", "hiến pháp");
const lawEnds = anyOf(...titleEnds);

/** Every document the tokens refer to, in order. */
export function referencesIn(
  text: string,
  tokens: readonly Token[],
  context: ReadingContext,
): readonly ReferenceFound[] {
  const found: ReferenceFound[] = [];
  let i = 0;
  while (i < tokens.length) {
    const one =
      bySymbol(text, tokens, i, context) ??
      byNumber(text, tokens, i, context) ??
      byTitle(text, tokens, i);
    if (one) {
      found.push(one);
      i = one.to;
    } else {
      i += 1;
    }
  }
  return told(text, tokens, shared(text, found, tokens), context);
}

/** "Kết luận số 22-KL/TW ngày 07/11/2017 của Bộ Chính trị"; the kind may be missing. */
function bySymbol(
  text: string,
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): ReferenceFound | undefined {
  const start = tokens[at];
  if (!start) return undefined;
  const named = kinds(tokens, at);
  let i = at + (named?.length ?? 0);
  const numbered = number(tokens, i);
  if (numbered) i += numbered.length;
  const first = tokens[i];
  if (first?.kind !== "number" || (!named && !numbered && first.joined && i > 0)) return undefined;
  const symbol = symbolAt(text, first.start);
  if (!symbol) return undefined;
  const after = tokenFrom(tokens, symbol.end, i);
  const kind = kindOf(named?.said, symbol);
  const place = closing(text, tokens, after, context);
  const issues = issuesOf(symbol, place.issuer);
  const right =
    issues.length > 0 ? { ...symbol, issuer: rightLetters(symbol.issuer, place.issuer) } : symbol;
  return {
    from: at,
    to: place.to,
    start: start.start,
    end: Math.max(symbol.end, place.end),
    canonicals: symbol.numbers.map((one) => canonicalOf(right, one)),
    kind,
    date: place.date,
    issuer: place.issuer ?? byLetters(symbol, context.place),
    dated: place.date !== null,
    issued: place.issuer !== null,
    inferred: place.issuer === null ? ["issuer"] : [],
    issues,
    namedOnly: false,
    confidence: issues.length > 0 ? "doubtful" : named ? "certain" : "likely",
    rule: symbol.numbers.length > 1 ? "ref.symbol-list" : "ref.symbol",
  };
}

/** "Chỉ thị 15 của Ban Thường vụ Thành ủy", "Nghị quyết 18 Hội nghị lần thứ 6 Ban Chấp hành …": the symbol is left out. */
function byNumber(
  text: string,
  tokens: readonly Token[],
  at: number,
  context: ReadingContext,
): ReferenceFound | undefined {
  const named = kinds(tokens, at);
  const letters = lettersOf[named?.said ?? ""];
  const opening = tokens[at];
  if (!named || letters === undefined || opening?.capital !== true) return undefined;
  let i = at + named.length;
  const numbered = number(tokens, i);
  if (numbered) i += numbered.length;
  const figure = tokens[i];
  if (figure?.kind !== "number" || figure.text.length > 4) return undefined;
  const next = tokens[i + 1];
  if (next?.joined && next.kind === "mark" && "/-%".includes(next.key)) return undefined;
  const place = closing(text, tokens, i + 1, context);
  if (place.issuer === null) return undefined;
  const office = lettersFor(place.issuer);
  if (office === undefined) return undefined;
  return {
    from: at,
    to: place.to,
    start: opening.start,
    end: place.end,
    canonicals: [
      office.party
        ? `${figure.text}-${letters}/${office.letters}`
        : `${figure.text}/${letters}-${office.letters}`,
    ],
    kind: named.said,
    date: place.date,
    issuer: place.issuer,
    dated: place.date !== null,
    issued: true,
    inferred: ["symbol"],
    issues: [],
    namedOnly: false,
    confidence: "doubtful",
    rule: "ref.number-and-issuer",
  };
}

/** "Luật Tiếp công dân", "Luật Thủ đô (Luật số 39/2024/QH15)". */
function byTitle(text: string, tokens: readonly Token[], at: number): ReferenceFound | undefined {
  const named = laws(tokens, at);
  const first = tokens[at + (named?.length ?? 0)];
  const opening = tokens[at];
  if (
    !named ||
    opening?.capital !== true ||
    first?.kind !== "word" ||
    lawEnds(tokens, at + named.length)
  )
    return undefined;
  let i = at + named.length;
  while (i < tokens.length && i - at < 20) {
    const token = tokens[i];
    if (!token || (token.kind === "mark" && token.key !== "-")) break;
    const year =
      token.text.toLowerCase() === "năm" && /^(19|20)\d\d$/.test(tokens[i + 1]?.text ?? "");
    if (year) {
      i += 2;
      break;
    }
    if (token.kind === "number") break;
    if (
      lawEnds(tokens, i) &&
      !(
        token.text === "và" &&
        tokens[i + 1]?.capital === false &&
        !laws(tokens, i + 1) &&
        isTitleWord(tokens, i)
      )
    )
      break;
    i += 1;
  }
  const inside = bracket(text, tokens, i);
  const end = tokens[(inside?.to ?? i) - 1]?.end ?? 0;
  return {
    from: at,
    to: inside?.to ?? i,
    start: opening.start,
    end,
    canonicals: inside?.canonical === undefined ? [] : [inside.canonical],
    kind: kinds(tokens, at)?.said ?? "luat",
    date: null,
    issuer: "Quốc hội",
    dated: false,
    issued: true,
    inferred: ["issuer"],
    issues: [],
    namedOnly: inside?.canonical === undefined,
    confidence: inside?.canonical === undefined ? "likely" : "certain",
    rule: inside?.canonical === undefined ? "ref.law-title" : "ref.law-title-and-number",
  };
}

/** "và" within a title: "Luật Mặt trận và …" is rare; a law's title goes on only between small letters. */
const isTitleWord = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.capital === false &&
  tokens[at + 1]?.kind === "word" &&
  tokens[at + 2]?.kind === "word";

/** "(sửa đổi)", "(Luật số 39/2024/QH15)" after a title. */
function bracket(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly canonical?: string } | undefined {
  const opening = tokens[at];
  if (opening?.key !== "(") return undefined;
  const near = tokens.slice(at + 1, at + 14).findIndex(({ key }) => key === ")");
  if (near < 0) return undefined;
  const close = at + 1 + near;
  const words = text.slice(opening.end, tokens[close]?.start).toLowerCase();
  if (words.startsWith("sửa đổi")) return { to: close + 1 };
  const figure = tokens.slice(at + 1, close).find(({ kind }) => kind === "number");
  const symbol = figure && symbolAt(text, figure.start);
  return symbol
    ? { to: close + 1, canonical: canonicalOf(symbol, symbol.numbers[0] ?? "") }
    : undefined;
}

/** The first token that begins at or after place `end`. */
function tokenFrom(tokens: readonly Token[], end: number, from: number): number {
  let i = from;
  while (i < tokens.length && (tokens[i]?.start ?? 0) < end) i += 1;
  return i;
}
