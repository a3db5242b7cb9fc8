import { dateAt, nextOn, type DateFound } from "./dates.ts";
import type { Deadline, DeadlineUnit, ReadingContext } from "./findings.ts";
import { anyOf, phrases } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { vagueWords } from "./words/orders.ts";

export type DeadlineFound = {
  readonly deadline: Deadline;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
};

type Range = { readonly from: number; readonly to: number };

const beforeWords = anyOf("trước", "xong trước", "trước khi hết");
const byWords = anyOf(
  "chậm nhất",
  "chậm nhất là",
  "chậm nhất đến",
  "chậm nhất vào",
  "muộn nhất",
  "muộn nhất là",
  "đến hết",
  "đến",
  "hạn cuối là",
  "hạn đến",
  "thời hạn hoàn thành",
  "xong trong",
);
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
const every = phrases<string>([
  ["hàng ngày", "DAILY"],
  ["hằng ngày", "DAILY"],
  ["hàng tuần", "WEEKLY"],
  ["hằng tuần", "WEEKLY"],
  ["hàng tháng", "MONTHLY"],
  ["hằng tháng", "MONTHLY"],
  ["hàng quý", "QUARTERLY"],
  ["hằng quý", "QUARTERLY"],
  ["hàng năm", "YEARLY"],
  ["hằng năm", "YEARLY"],
  ["định kỳ tháng", "MONTHLY"],
  ["định kỳ quý", "QUARTERLY"],
  ["6 tháng", "HALF-YEARLY"],
  ["06 tháng", "HALF-YEARLY"],
]);
const ofMonth = anyOf(
  "của tháng",
  "mỗi tháng",
  "hàng tháng",
  "hằng tháng",
  "tháng trước",
  "tháng sau",
);
const isPeriodic = anyOf("định kỳ", "hàng", "hằng");

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

type Read = (
  text: string,
  tokens: readonly Token[],
  at: number,
  range: Range,
  context: ReadingContext,
) => DeadlineFound | undefined;

/** "trước ngày 25/5/2017" (that day is too late), "chậm nhất ngày 30 tháng 6" (that day is the last). */
const dated: Read = (text, tokens, at, _range, context) => {
  const before = beforeWords(tokens, at);
  const word = before ?? byWords(tokens, at);
  if (!word) return undefined;
  const date = dateAt(tokens, at + word.length);
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

const dayOf = (
  date: DateFound,
  context: ReadingContext,
): { readonly date: string | null; readonly month_day?: string } => {
  if (date.monthDay === undefined) return { date: date.from };
  const whole = context.date === null ? null : nextOn(date.monthDay, context.date);
  return whole === null ? { date: null, month_day: date.monthDay } : { date: whole };
};

/** "trong tháng 9/2023", "năm 2018," as the time in which something is done. */
const period: Read = (text, tokens, at, range) => {
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
const leadTime: Read = (text, tokens, at, range) => {
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
const duration: Read = (text, tokens, at, range) => {
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

/** "chậm nhất ngày 25 của tháng trước …", "trước ngày 20 hằng tháng", "định kỳ hàng quý báo cáo". */
const recurring: Read = (text, tokens, at, range) => {
  const word = beforeWords(tokens, at) ?? byWords(tokens, at);
  if (word) {
    const [ngay, figure] = tokens.slice(at + word.length, at + word.length + 2);
    const rest = ofMonth(tokens, at + word.length + 2);
    if (
      /^ngày$/iu.test(ngay?.text ?? "") &&
      figure?.kind === "number" &&
      rest &&
      Number(figure.text) <= 31
    ) {
      const strict = beforeWords(tokens, at) !== undefined;
      const end = tailOf(tokens, at + word.length + 2 + rest.length, range.to);
      return made(text, tokens, at, end, "deadline.recurring-day", (surface) => ({
        type: "recurring",
        rule: `FREQ=MONTHLY;BYMONTHDAY=${Number(figure.text)}`,
        surface,
        ...(strict ? {} : { inclusive: true }),
      }));
    }
  }
  const often =
    every(tokens, at) ?? (isPeriodic(tokens, at) ? shift(every(tokens, at + 1)) : undefined);
  if (
    !often ||
    (/tháng/u.test(text.slice(tokens[at]?.start, tokens[at + 1]?.end)) &&
      tokens[at]?.kind === "number" &&
      !isPeriodic(tokens, at - 1))
  )
    return undefined;
  const rules: Readonly<Record<string, string>> = {
    QUARTERLY: "FREQ=MONTHLY;INTERVAL=3",
    "HALF-YEARLY": "FREQ=MONTHLY;INTERVAL=6",
  };
  return made(text, tokens, at, at + often.length, "deadline.recurring", (surface) => ({
    type: "recurring",
    rule: rules[often.said] ?? `FREQ=${often.said}`,
    surface,
  }));
};

const shift = (one: { readonly length: number; readonly said: string } | undefined) =>
  one && { ...one, length: one.length + 1 };

/** "chậm nhất ngày 25 của tháng trước tháng tổ chức phiên họp": to the end of what it describes. */
function tailOf(tokens: readonly Token[], at: number, limit: number): number {
  let i = at;
  while (i < limit && tokens[i]?.kind === "word" && !eventEnds(tokens, i)) i += 1;
  return i;
}

/** "khẩn trương", "kịp thời": soon, and no date. */
const soon: Read = (text, tokens, at) => {
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

const eventEnds = anyOf(
  "mà",
  "để",
  "bằng",
  "hoặc",
  "thuộc",
  "thì",
  "nhưng",
  "và",
  "cho",
  "đối với",
  "theo",
  "phải",
  "qua",
  "người",
  "trừ",
);

/** What something is counted from or due before: "ngày vụ việc được giải quyết". */
function eventAt(text: string, tokens: readonly Token[], at: number, limit: number) {
  let i = at;
  while (i < limit && tokens[i]?.kind !== "mark" && !(i > at + 1 && eventEnds(tokens, i))) i += 1;
  if (i === at) return undefined;
  return { words: text.slice(tokens[at]?.start, tokens[i - 1]?.end), to: i };
}

function made(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  rule: string,
  deadline: (surface: string) => Deadline,
): DeadlineFound {
  return {
    deadline: deadline(text.slice(tokens[from]?.start, tokens[to - 1]?.end)),
    from,
    to,
    rule,
  };
}
