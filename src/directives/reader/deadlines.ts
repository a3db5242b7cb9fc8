import { dateAt, nextOn, type DateFound } from "./dates.ts";
import type { DeadlineUnit, ReadingContext } from "./findings.ts";
import {
  beforeWords,
  byWords,
  type DeadlineFound,
  eventEnds,
  made,
  type Range,
  type ReadLimit,
} from "./limits.ts";
import { anyOf, phrases } from "./phrases.ts";
import { recurring } from "./recurring.ts";
import type { Token } from "./tokens.ts";
import { vagueWords } from "./words/orders.ts";

const within = anyOf(
  "trong",
  "trong thời hạn",
  "trong thời gian",
  "trong vòng",
  "chậm nhất",
  "chậm nhất là",
  "không quá",
  "sau không quá",
  "thời hạn là",
  "trong thời hạn không quá",
  "chậm nhất sau",
  "chậm nhất trong",
);
const units = phrases<DeadlineUnit>([
  ["ngày làm việc", "working-day"],
  ["ngày", "calendar-day"],
  ["tháng", "month"],
  ["giờ", "hour"],
  ["giờ làm việc", "hour"],
]);
const since = anyOf("kể từ", "tính từ", "từ", "kể từ khi", "sau khi", "kể từ sau");
const vague = anyOf(...vagueWords);

/** The deadline of a clause: a day before a vague word, what is counted before what is only soon. */
export function deadlineIn(
  text: string,
  tokens: readonly Token[],
  range: Range,
  context: ReadingContext,
): DeadlineFound | undefined {
  const readings = [recurring, leadTime, duration, dated, period, soon];
  for (const read of readings) {
    for (let i = range.from; i < range.to; i += 1) {
      const found = read(text, tokens, i, range, context);
      if (found && found.to <= range.to) return found;
    }
  }
  return undefined;
}

/** "trước ngày 25/5/2017" (that day is too late), "chậm nhất ngày 30 tháng 6" (that day is the last). */
const dated: ReadLimit = (text, tokens, at, _range, context) => {
  const before = beforeWords(tokens, at);
  const word = before ?? byWords(tokens, at);
  if (!word) return undefined;
  const date = dateAt(tokens, pastHour(tokens, at + word.length));
  if (date?.kind === "day") {
    return made(
      text,
      tokens,
      at,
      date.end,
      before ? "deadline.before" : "deadline.by",
      (surface) => ({
        type: before ? "before" : "by",
        ...dayOf(date, context),
        surface,
      }),
    );
  }
  if (!date?.from || !date.to) return undefined;
  // "trước tháng 9/2023": before its first day; "đến hết quý III/2026": its last day.
  return made(
    text,
    tokens,
    at,
    date.end,
    before ? "deadline.before-period" : "deadline.by-period",
    (surface) => ({
      type: before ? "before" : "by",
      date: before ? date.from : date.to,
      surface,
    }),
  );
};

/** "trước 17h ngày 20/5", "trước 17 giờ 00 ngày 20/5": the hour is not kept, the day is. */
function pastHour(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== "number" || !/^(?:h|giờ)$/iu.test(tokens[at + 1]?.text ?? "")) return at;
  const minutes = tokens[at + 2]?.kind === "number" ? 1 : 0;
  const word = /^phút$/iu.test(tokens[at + 2 + minutes]?.text ?? "") ? 1 : 0;
  return at + 2 + minutes + word;
}

const dayOf = (
  date: DateFound,
  context: ReadingContext,
): { readonly date: string | null; readonly month_day?: string } => {
  if (date.monthDay === undefined) return { date: date.from };
  const whole = context.date === null ? null : nextOn(date.monthDay, context.date);
  return whole === null ? { date: null, month_day: date.monthDay } : { date: whole };
};

/** "trong tháng 9/2023", "năm 2018," as the time in which something is done. */
const period: ReadLimit = (text, tokens, at, range) => {
  const inside = /^trong$/iu.test(tokens[at]?.text ?? "");
  const start = inside ? at + 1 : at;
  const date = dateAt(tokens, start);
  if (date?.kind !== "period" || !date.from || !date.to) return undefined;
  // Without "trong" only where it stands by itself: "năm 2018, Bí thư …", not "Hiến pháp năm 2013".
  const alone =
    (at === range.from || tokens[at - 1]?.key === ",") &&
    (date.end >= range.to || tokens[date.end]?.key === ",");
  if (!inside && !alone) return undefined;
  const { from, to } = date;
  return made(text, tokens, inside ? at : start, date.end, "deadline.period", (surface) => ({
    type: "period",
    from,
    to,
    surface,
  }));
};

/** "chậm nhất là 10 ngày làm việc, trước ngày có lịch tiếp". */
const leadTime: ReadLimit = (text, tokens, at, range) => {
  const word = byWords(tokens, at) ?? beforeWords(tokens, at);
  const figure = tokens[at + (word?.length ?? 0)];
  if (!word || figure?.kind !== "number") return undefined;
  const unit = units(tokens, at + word.length + 1);
  if (!unit) return undefined;
  let i = at + word.length + 1 + unit.length;
  if (tokens[i]?.key === ",") i += 1;
  const ahead = /^trước$/iu.test(tokens[i]?.text ?? "");
  const event = ahead ? eventAt(text, tokens, i + 1, range.to) : undefined;
  if (!event || dateAt(tokens, i + 1)) return undefined;
  return made(text, tokens, at, event.to, "deadline.lead-time", (surface) => ({
    type: "lead-time",
    amount: Number(figure.text),
    unit: unit.said,
    before_event: event.words,
    surface,
  }));
};

/** "trong thời hạn 07 ngày làm việc, kể từ ngày vụ việc được giải quyết". */
const duration: ReadLimit = (text, tokens, at, range) => {
  const word = within(tokens, at);
  const figure = tokens[at + (word?.length ?? 0)];
  if (!word || figure?.kind !== "number") return undefined;
  const unit = units(tokens, at + word.length + 1);
  if (!unit) return undefined;
  let end = at + word.length + 1 + unit.length;
  const comma = tokens[end]?.key === "," ? 1 : 0;
  const from = since(tokens, end + comma);
  const event = from ? eventAt(text, tokens, end + comma + from.length, range.to) : undefined;
  if (event) end = event.to;
  if (!event && /^(?:trong|không quá)$/iu.test(word.said) && unit.said === "month")
    return undefined;
  return made(text, tokens, at, end, "deadline.duration", (surface) => ({
    type: "duration",
    amount: Number(figure.text),
    unit: unit.said,
    counted_from: event?.words ?? whenAt(text, tokens, range.from, at),
    surface,
  }));
};

/** "Khi nhận nội dung tố cáo thuộc thẩm quyền, trong thời hạn …": counted from the day of it. */
function whenAt(text: string, tokens: readonly Token[], from: number, to: number): string | null {
  if (!/^(?:khi|sau)$/iu.test(tokens[from]?.text ?? "")) return null;
  const skip = /^khi$/iu.test(tokens[from + 1]?.text ?? "") ? 2 : 1;
  const event = eventAt(text, tokens, from + skip, to);
  return event ? `ngày ${event.words}` : null;
}

/** "khẩn trương", "kịp thời": soon, and no date. */
const soon: ReadLimit = (text, tokens, at) => {
  const word = vague(tokens, at);
  if (!word) return undefined;
  const next = tokens[at + word.length]?.text.toLowerCase() ?? "";
  if (word.said === "ngay" && /^(?:từ|tại|trong|cả|khi|sau|trên|ở)$/u.test(next)) return undefined;
  if (word.said === "sớm" && /^(?:hiện|hơn|nhất)$/u.test(tokens[at - 1]?.text.toLowerCase() ?? ""))
    return undefined;
  return made(text, tokens, at, at + word.length, "deadline.vague", (surface) => ({
    type: "vague",
    surface,
  }));
};

/** What something is counted from or due before: "ngày vụ việc được giải quyết". */
function eventAt(text: string, tokens: readonly Token[], at: number, limit: number) {
  let i = at;
  while (i < limit && tokens[i]?.kind !== "mark" && !(i > at + 1 && eventEnds(tokens, i))) i += 1;
  if (i === at) return undefined;
  return { words: text.slice(tokens[at]?.start, tokens[i - 1]?.end), to: i };
}
