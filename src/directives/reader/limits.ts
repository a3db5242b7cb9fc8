import type { Deadline, ReadingContext } from "./findings.ts";
import { anyOf } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** A deadline with its places in tokens. */
export type DeadlineFound = {
  readonly deadline: Deadline;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
};

/** Tokens from … to (exclusive). */
export type Range = { readonly from: number; readonly to: number };

/** Reads one kind of deadline where it begins at a token. */
export type ReadLimit = (
  text: string,
  tokens: readonly Token[],
  at: number,
  range: Range,
  context: ReadingContext,
) => DeadlineFound | undefined;

export const beforeWords = anyOf("trước", "xong trước", "trước khi hết");
export const byWords = anyOf(
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
/** With these an event is over that something is counted from. */
export const eventEnds = anyOf(
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

/** What was found, with its words. */
export function made(
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
