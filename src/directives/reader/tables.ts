import type { Clause } from "./clauses.ts";
import type { DeadlineUnit, TaskFound } from "./findings.ts";
import { anyOf, phrases } from "./phrases.ts";
import type { Token } from "./tokens.ts";

const limit = anyOf("thời hạn");
const atMost = anyOf("không quá", "là không quá");
const units = phrases<DeadlineUnit>([
  ["ngày làm việc", "working-day"],
  ["ngày", "calendar-day"],
]);
const times = phrases<number>([
  ["một lần", 1],
  ["01 lần", 1],
  ["hai lần", 2],
  ["02 lần", 2],
]);

/**
 * "Thời hạn giải quyết … không quá 30 ngày, kể từ ngày thụ lý; đối với vụ việc phức tạp … 45 ngày":
 * one limit with its variants and extensions, as provisions of law state it. Takes the clauses it needs.
 */
export function tablesIn(
  text: string,
  tokens: readonly Token[],
  clauses: readonly Clause[],
): { readonly tasks: readonly TaskFound[]; readonly rest: readonly Clause[] } {
  const tasks: TaskFound[] = [];
  const rest: Clause[] = [];
  let i = 0;
  while (i < clauses.length) {
    const table = tableAt(text, tokens, clauses, i);
    const clause = clauses[i];
    if (table) {
      tasks.push(table.task);
      i = table.next;
    } else {
      if (clause) rest.push(clause);
      i += 1;
    }
  }
  return { tasks, rest };
}

function tableAt(text: string, tokens: readonly Token[], clauses: readonly Clause[], at: number) {
  const first = clauses[at];
  if (!first || !limit(tokens, first.from)) return undefined;
  const plain = amountIn(tokens, first);
  if (!plain) return undefined;
  const values: Record<string, number> = { thường: plain.amount };
  const extensions: Record<string, { times: number; each: number }> = {};
  let next = at + 1;
  let to = first.to;
  let remote = "";
  for (; next < clauses.length; next += 1) {
    const clause = clauses[next];
    const amount = clause && amountIn(tokens, clause);
    if (
      !clause ||
      !amount ||
      !/^(?:đối với|ở|trường hợp|vụ việc|tại|nơi)/iu.test(text.slice(tokens[clause.from]?.start))
    )
      break;
    const words = text.slice(tokens[clause.from]?.start, tokens[clause.to - 1]?.end).toLowerCase();
    if (/vùng sâu|vùng xa/u.test(words)) remote = "vùng sâu, vùng xa";
    const complex = /đặc biệt phức tạp/u.test(words)
      ? "đặc biệt phức tạp"
      : /phức tạp/u.test(words)
        ? "phức tạp"
        : "";
    const label = [remote, complex].filter((one) => one !== "").join(", ") || words.slice(0, 40);
    if (/gia hạn/u.test(words))
      extensions[complex || label] = { times: timesIn(tokens, clause), each: amount.amount };
    else values[label] = amount.amount;
    to = clause.to;
  }
  if (next === at + 1) return undefined;
  const task: TaskFound = {
    from: first.from,
    to,
    responsible: [],
    cooperating: [],
    executing: [],
    assignedBy: null,
    reportTo: null,
    inherited: false,
    right: false,
    deadline: {
      type: "duration-table",
      counted_from: plain.event,
      unit: plain.unit,
      values,
      ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
      surface: text.slice(tokens[first.from]?.start, tokens[first.to - 1]?.end),
    },
    confidence: "likely",
    rule: "task.limit-table",
  };
  return { task, next };

  function amountIn(all: readonly Token[], { from, to: end }: Clause) {
    for (let i = from; i < end; i += 1) {
      const word = atMost(all, i);
      const figure = all[i + (word?.length ?? 0)];
      const unit = word && figure?.kind === "number" ? units(all, i + word.length + 1) : undefined;
      if (!word || !unit || !figure) continue;
      const after = text.slice(all[i + word.length + unit.length]?.end, all[end - 1]?.end);
      const event = /^,? ?(?:kể|tính)? ?từ (ngày [^,;.]+)/u.exec(after)?.[1] ?? null;
      return { amount: Number(figure.text), unit: unit.said, event };
    }
    return undefined;
  }
}

function timesIn(tokens: readonly Token[], { from, to }: Clause): number {
  for (let i = from; i < to; i += 1) {
    const found = times(tokens, i);
    if (found) return found.said;
  }
  return 1;
}
