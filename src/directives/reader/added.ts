import type { Clause } from "./clauses.ts";
import { deadlineIn } from "./deadlines.ts";
import type { TaskFound } from "./findings.ts";
import { anyOf } from "./phrases.ts";
import type { OrderText } from "./who.ts";

const timing = anyOf(
  "thời gian giải quyết",
  "thời gian hoàn thành",
  "thời gian thực hiện",
  "thời hạn hoàn thành",
  "thời hạn thực hiện",
  "hoàn thành",
  "xong",
);

/** "… Thời gian giải quyết hoàn thành trước ngày 30 tháng 6" tells when what stands before is due. */
export function timeOf(text: OrderText, clause: Clause, last: TaskFound): TaskFound | undefined {
  if (!timing(text.tokens, clause.from) || !/^thời/iu.test(text.tokens[clause.from]?.text ?? ""))
    return undefined;
  const found = deadlineIn(text.text, text.tokens, clause, text.context);
  if (!found || found.deadline.type === "vague" || found.deadline.type === "duration")
    return undefined;
  return { ...last, to: clause.to, deadline: found.deadline, rule: `${last.rule}+time` };
}

/** "…; trường hợp … thì thời hạn có thể kéo dài hơn nhưng không quá 10 ngày làm việc" says how far the one before may go. */
export function longerOf(text: OrderText, clause: Clause, last: TaskFound): TaskFound | undefined {
  if (last.deadline?.type !== "duration" || last.deadline.max_amount !== undefined)
    return undefined;
  const words = text.text.slice(text.tokens[clause.from]?.start, text.tokens[clause.to - 1]?.end);
  const found =
    /^(?:(?:trường hợp|đối với|ở) )?(.{3,300}?),? thì .{0,60}?(?:kéo dài|gia hạn).{0,40}?không quá (\d{1,3}) ngày/iu.exec(
      words,
    );
  if (!found) return undefined;
  const deadline = {
    ...last.deadline,
    max_amount: Number(found[2]),
    max_condition: (found[1] ?? "").trim(),
  };
  return { ...last, deadline };
}
