import { dateAt } from "./dates.ts";
import { beforeWords, byWords, eventEnds, made, type ReadLimit } from "./limits.ts";
import { anyOf, phrases } from "./phrases.ts";
import type { Token } from "./tokens.ts";

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

/** "chậm nhất ngày 25 của tháng trước …", "trước ngày 20 hằng tháng", "định kỳ hàng quý báo cáo". */
export const recurring: ReadLimit = (text, tokens, at, range) => {
  const word = beforeWords(tokens, at) ?? byWords(tokens, at);
  if (word) {
    const date = dateAt(tokens, at + word.length);
    const yearly = date?.monthDay === undefined ? undefined : every(tokens, date.end);
    if (date?.monthDay !== undefined && yearly?.said === "YEARLY") {
      const [month, day] = date.monthDay.split("-").map(Number);
      return made(
        text,
        tokens,
        at,
        date.end + yearly.length,
        "deadline.recurring-yearly",
        (surface) => ({
          type: "recurring",
          rule: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`,
          surface,
          ...(beforeWords(tokens, at) ? {} : { inclusive: true }),
        }),
      );
    }
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
