import type { Clause } from "./clauses.ts";
import { dateAt } from "./dates.ts";
import type { ReadingContext } from "./findings.ts";
import { headAt, partiesAt, type PartiesFound } from "./parties.ts";
import { anyOf } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import {
  leadIns,
  manners,
  modals,
  notOrders,
  reportWords,
  taskVerbs,
  tellings,
  withWhom,
} from "./words/orders.ts";

const must = anyOf(...modals);
const verb = anyOf(...taskVerbs);
const manner = anyOf(...manners);
const tell = anyOf(...tellings);
const together = anyOf(...withWhom);
const report = anyOf(...reportWords);
const noOrder = anyOf(...notOrders);
const past = anyOf("đã", "vừa", "vừa mới", "mới đây đã", "mới đây", "mới", "đang");
const direct = anyOf("chỉ đạo", "lãnh đạo, chỉ đạo", "lãnh đạo", "hướng dẫn, chỉ đạo");
const leadIn = anyOf(...leadIns);
const passive = anyOf("phải được", "được");
const firm = anyOf("khi", "do", "để", "căn cứ");
/** A sentence of an order has a handful; what has more is a list, and is not searched for its subject to the end. */
const mostCommas = 40;

/** What the reading of orders has before it. */
export type OrderText = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: ReadingContext;
  readonly taken: (at: number) => boolean;
};

/** The one who must, and the word that says so; "narrates" where something is only told of them. */
export type Subject = {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly modal: string | null;
  readonly narrates: boolean;
};

/** "Giao Sở Nội vụ …", "Bí thư Thành ủy yêu cầu Ban Dân vận Thành ủy cần …", "… công văn giao Sở GTVT …". */
export function toldIn(text: OrderText, { from, to }: Clause) {
  const { tokens, context } = text;
  for (let i = from; i < to; i += 1) {
    const word = tell(tokens, i);
    if (!word || text.taken(i)) continue;
    const before = tokens[i - 1]?.text.toLowerCase() ?? "";
    if (i > from && /^(?:được|bàn|theo|lãnh|sự|các|tham|ý|và|để|hoặc)$/u.test(before)) continue;
    const strong = /^(?:giao|yêu cầu|đề nghị)/u.test(word.said);
    if (!strong && i > from) continue;
    const parties = partiesAt(text.text, tokens, i + word.length, {
      limit: to,
      place: context.place,
    });
    if (!parties || parties.end >= to) continue;
    // "chỉ đạo Đảng ủy Quốc hội tổ chức …" at the beginning of a clause: whoever was told before directs them.
    if (word.said.startsWith("chỉ đạo")) return { at: i, parties, by: undefined, directs: true };
    const by = i > from ? assignerBefore(text, from, i) : undefined;
    return { at: by?.start ?? i, parties, by, directs: false };
  }
  return undefined;
}

/** Who tells: the last party before the word. */
function assignerBefore(text: OrderText, from: number, at: number): PartiesFound | undefined {
  let found: PartiesFound | undefined;
  for (let i = from; i < at; i += 1) {
    if (!headAt(text.tokens, i) || text.taken(i)) continue;
    const party = partiesAt(text.text, text.tokens, i, { limit: at, place: text.context.place });
    if (!party) continue;
    if (party.end === at) return party;
    found = undefined;
    i = party.end - 1;
  }
  return found;
}

/** The party that must, with the word that says so, or directly before its verb. */
export function subjectOf(text: OrderText, { from, to }: Clause): Subject | undefined {
  const { tokens, context } = text;
  const modal = modalIn(text, from, to);
  const leads = leadIn(tokens, from) !== undefined || !startsWithVerb(text, from);
  const suffers = modal === undefined && suffersIn(text, from, to);
  const starts = [from, ...(leads && !suffers ? commasIn(text, from, to).map((i) => i + 1) : [])];
  for (const start of starts) {
    if (modal !== undefined && start >= modal.at) break;
    if (!headAt(tokens, start) || text.taken(start)) continue;
    const limit = modal?.at ?? to;
    const plain = partiesAt(text.text, tokens, start, { limit, place: context.place });
    if (plain && past(tokens, plain.end))
      return { start, end: plain.end, names: plain.names, modal: null, narrates: true };
    if (plain && isAnnouncing(text, plain.end, to))
      return { start, end: plain.end, names: plain.names, modal: null, narrates: true };
    if (modal) {
      const whole = partiesAt(text.text, tokens, start, {
        limit,
        toLimit: true,
        place: context.place,
      });
      if (whole && (whole.end === limit || firm(tokens, whole.end))) {
        return { start, end: modal.at, names: whole.names, modal: modal.said, narrates: false };
      }
      continue;
    }
    if (plain && (startsWithVerb(text, plain.end) || manner(tokens, plain.end))) {
      return { start, end: plain.end, names: plain.names, modal: null, narrates: false };
    }
  }
  return undefined;
}

export function suffersIn(text: OrderText, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (passive(text.tokens, i)) return true;
  return false;
}

/** Parties after "phối hợp với"; `bare` where it says "phối hợp" and not with whom. */
export function cooperatingIn(
  text: OrderText,
  from: number,
  to: number,
): { readonly cooperating: readonly string[]; readonly bare: boolean } {
  let bare = false;
  for (let i = from; i < to; i += 1) {
    const word = together(text.tokens, i);
    if (!word || text.taken(i)) continue;
    const parties = partiesAt(text.text, text.tokens, i + word.length, {
      limit: to,
      place: text.context.place,
    });
    if (parties) return { cooperating: parties.names, bare: false };
    bare ||= word.said.includes("phối hợp") && i <= from + 3;
    i += word.length - 1;
  }
  return { cooperating: [], bare };
}

/** Those who act under the direction of the responsible party: "… chỉ đạo MTTQ, các tổ chức … đẩy mạnh …". */
export function directedIn(text: OrderText, from: number, to: number): readonly string[] {
  const names: string[] = [];
  for (let i = from; i < to; i += 1) {
    const word = direct(text.tokens, i);
    if (!word || text.taken(i)) continue;
    const parties = partiesAt(text.text, text.tokens, i + word.length, {
      limit: to,
      place: text.context.place,
    });
    i += word.length - 1;
    if (!parties) continue;
    if (
      parties.end < to &&
      (startsWithVerb(text, parties.end) ||
        direct(text.tokens, parties.end) ||
        together(text.tokens, parties.end))
    ) {
      names.push(...parties.names);
      i = parties.end - 1;
    }
  }
  return [...new Set(names)];
}

export function reportIn(text: OrderText, from: number, to: number): string | null {
  for (let i = from; i < to; i += 1) {
    const word = report(text.tokens, i);
    if (!word || text.taken(i)) continue;
    const parties = partiesAt(text.text, text.tokens, i + word.length, {
      limit: to,
      place: text.context.place,
    });
    if (parties) return parties.names.join("; ");
  }
  return null;
}

export function commasIn(text: OrderText, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < to && found.length < mostCommas; i += 1)
    if (text.tokens[i]?.key === "," && !text.taken(i)) found.push(i);
  return found;
}

export function modalIn(
  text: OrderText,
  from: number,
  to: number,
): { readonly at: number; readonly said: string } | undefined {
  for (let i = from; i < to; i += 1) {
    const word = must(text.tokens, i);
    if (word && !text.taken(i) && !/^được$/iu.test(text.tokens[i + word.length]?.text ?? ""))
      return { at: i, said: word.said };
  }
  return undefined;
}

export function startsWithVerb(text: OrderText, at: number): boolean {
  const { tokens } = text;
  if (text.taken(at)) return false;
  const first = manner(tokens, at) ?? verb(tokens, at);
  if (!first) return false;
  if (dateAt(tokens, at)) return false;
  return !noOrder(tokens, at);
}

/** "Văn phòng Chính phủ ban hành Thông báo số 593/TB-VPCP …" tells of a document. */
function isAnnouncing(text: OrderText, at: number, to: number): boolean {
  const issued =
    /^ban$/iu.test(text.tokens[at]?.text ?? "") && /^hành$/iu.test(text.tokens[at + 1]?.text ?? "");
  return issued && at + 2 < to && text.taken(at + 2);
}
