import { headAt, partiesAt } from "./parties.ts";
import { anyOf } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { innerStarts, modals, reportWords, tellings } from "./words/orders.ts";

/** A part of a sentence in which one thing is said: tokens from … to (exclusive). */
export type Clause = {
  readonly from: number;
  readonly to: number;
  /** Begins a sentence. */
  readonly opens: boolean;
  /** Stands after "trong đó": the one who must may be whoever acts in the part before. */
  readonly inner: boolean;
};

const inner = anyOf(...innerStarts);
const must = anyOf(...modals);
const report = anyOf(...reportWords);
const tell = anyOf(...tellings);

/** The clauses of the text, in order. `taken` says which tokens lie inside a reference. */
export function clausesOf(
  text: string,
  tokens: readonly Token[],
  taken: (at: number) => boolean,
  place: string,
): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let opens = true;
  let isInner = false;
  let depth = 0;
  const close = (to: number, next: number, nextOpens: boolean, nextInner = false): void => {
    const start = pastNumbering(tokens, from, to);
    if (start < to) clauses.push({ from: start, to, opens, inner: isInner });
    from = next;
    opens = nextOpens;
    isInner = nextInner;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || i < from) continue;
    if (token.firstOfLine && i > from && beginsLine(text, tokens, i)) {
      close(i, i, true);
      depth = 0;
    }
    if (depth === 0 && !taken(i) && isReportWithTime(tokens, i, from)) close(i, i + 1, false);
    if (token.kind !== "mark") continue;
    if ("([".includes(token.key)) depth += 1;
    if (")]".includes(token.key)) depth = Math.max(0, depth - 1);
    if (taken(i) || depth > 0) continue;
    if (isSentenceEnd(tokens, i)) close(i, i + 1, true);
    else if (token.key === ";" && !isListOfParties(text, tokens, { from, at: i }, place))
      close(i, i + 1, false);
    else if (token.key === ",") {
      const word = inner(tokens, i + 1);
      if (word) {
        const comma = tokens[i + 1 + word.length]?.key === "," ? 1 : 0;
        close(i, i + 1 + word.length + comma, false, true);
      } else if (isNewOrder(text, tokens, i + 1, place)) close(i, i + 1, false);
    }
  }
  close(tokens.length, tokens.length, true);
  return clauses;
}

/** A full stop that ends a sentence: not the one in "25.5.2017", "TP.HCM", "Điều 2. …". */
function isSentenceEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !".!?:".includes(token.key)) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next === undefined) return true;
  if (token.key === ":") return next.firstOfLine;
  if (next.joined && !(next.kind === "mark")) return false;
  if (
    before?.kind === "number" &&
    (at < 2 || tokens[at - 1]?.firstOfLine || isListWord(tokens[at - 2]))
  )
    return false;
  if (/^(?:TP|Tp|ThS|TS|Th)$/.test(before?.text ?? "")) return false;
  return next.capital || next.kind !== "word";
}

const isListWord = (token: Token | undefined): boolean =>
  /^(?:điều|khoản|mục|phần|chương)$/iu.test(token?.text ?? "") || token?.key === ".";

/** A line that begins something new, and does not only go on with the sentence before. */
function beginsLine(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token) return true;
  if (/\n[ \t\r]*\n/.test(text.slice(before.end, token.start))) return true;
  if (before.kind === "mark" && ".;:!?".includes(before.key)) return true;
  if (token.key === "-" || token.key === "+" || token.key === "•" || token.key === "*") return true;
  return (
    (token.kind === "number" || token.text.length === 1) &&
    next?.kind === "mark" &&
    ".)/".includes(next.key) &&
    next.joined
  );
}

/** Past "1.", "2)", "a)", "(1)", "-", "Điều 2." and opening marks. */
function pastNumbering(tokens: readonly Token[], from: number, to: number): number {
  let i = from;
  for (;;) {
    const [one, two, three] = tokens.slice(i, i + 3);
    if (i >= to || !one) return i;
    const [opened, closed] = [one.key === "(", three?.key === ")"];
    if (opened && closed && (two?.kind === "number" || two?.text.length === 1)) i += 3;
    else if (
      /^(?:điều|khoản|mục)$/iu.test(one.text) &&
      two?.kind === "number" &&
      three?.key === "." &&
      one.capital
    )
      i += 3;
    else if (
      (one.kind === "number" || (one.text.length === 1 && one.kind === "word")) &&
      two?.joined &&
      /^[.)]$/.test(two.key) &&
      !three?.joined
    )
      i += 2;
    else if (/^(?:I|V|X)+$/.test(one.text) && two?.joined && /^[.)]$/.test(two.key)) i += 2;
    else if (one.kind === "mark" && !"([{“\"‘'".includes(one.key)) i += 1;
    else return i;
  }
}

/** After a comma: a party with "phải" or "cần" of its own, "giao" with a party, or a report with somebody it goes to. */
function isNewOrder(text: string, tokens: readonly Token[], at: number, place: string): boolean {
  if (/^giao$/iu.test(tokens[at]?.text ?? "") && headAt(tokens, at + 1)) return true;
  const reports = report(tokens, at);
  // "… để tổng hợp, báo cáo …" is what the report before it is for.
  const summed =
    /^hợp$/iu.test(tokens[at - 2]?.text ?? "") && /^tổng$/iu.test(tokens[at - 3]?.text ?? "");
  if (reports && /^báo cáo/iu.test(reports.said))
    return !summed && headAt(tokens, at + reports.length);
  const found = partiesAt(text, tokens, at, { limit: Math.min(tokens.length, at + 30), place });
  return found !== undefined && must(tokens, found.end) !== undefined;
}

/** "Yêu cầu Thủ trưởng các sở; Chủ tịch UBND các phường …": so far there is nobody but parties, and another follows. */
function isListOfParties(
  text: string,
  tokens: readonly Token[],
  { from, at }: { readonly from: number; readonly at: number },
  place: string,
): boolean {
  if (!headAt(tokens, at + 1)) return false;
  const start = pastNumbering(tokens, from, at);
  const told = tell(tokens, start);
  const parties = partiesAt(text, tokens, start + (told?.length ?? 0), { limit: at, place });
  return parties?.end === at;
}

/** "… và thông báo kết quả … trong thời hạn 07 ngày": telling somebody has a time of its own. */
function isReportWithTime(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at]?.key !== "va1" || at - from < 8) return false;
  const next = `${tokens[at + 1]?.text ?? ""} ${tokens[at + 2]?.text ?? ""}`.toLowerCase();
  if (!/^(?:thông báo|báo cáo|gửi \S+)$/u.test(next)) return false;
  for (let i = at + 3; i < Math.min(tokens.length, at + 40); i += 1) {
    if (/^[.;]$/.test(tokens[i]?.key ?? "")) return false;
    if (timed(tokens, i)) return true;
  }
  return false;
}

const timed = anyOf("trong thời hạn", "chậm nhất", "trước ngày");
