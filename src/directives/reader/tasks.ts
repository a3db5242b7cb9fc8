import { longerOf, timeOf } from "./added.ts";
import type { Clause } from "./clauses.ts";
import { deadlineIn } from "./deadlines.ts";
import type { DeadlineFound } from "./limits.ts";
import type { Confidence, TaskFound } from "./findings.ts";
import { headAt, partiesAt } from "./parties.ts";
import { anyOf } from "./phrases.ts";
import {
  commasIn,
  cooperatingIn,
  directedIn,
  modalIn,
  type OrderText,
  reportIn,
  startsWithVerb,
  type Subject,
  subjectOf,
  suffersIn,
  toldIn,
} from "./who.ts";
import { notOrders } from "./words/orders.ts";

/** What earlier clauses leave behind for the next one. */
type Memory = {
  readonly actors: readonly string[];
  readonly executing: readonly string[];
  readonly cooperating: readonly string[];
  readonly assigner: string | null;
  /** Whom the sentence began with: a party named after "trong đó" is forgotten when the sentence ends. */
  readonly main: readonly string[];
  /** The sentence tells of something and orders nothing. */
  readonly telling: boolean;
};

const noOrder = anyOf(...notOrders);
const inCase = anyOf("trường hợp", "trong trường hợp", "đối với trường hợp", "nếu");

/** The tasks of a row of clauses, in order. */
export function tasksIn(
  text: OrderText,
  clauses: readonly Clause[],
  assigner: string | null,
): { readonly tasks: readonly TaskFound[]; readonly actors: readonly string[] } {
  const tasks: TaskFound[] = [];
  let memory: Memory = {
    actors: text.context.actors ?? [],
    executing: [],
    cooperating: [],
    assigner,
    main: text.context.actors ?? [],
    telling: false,
  };
  for (const clause of clauses) {
    if (clause.opens) memory = { ...memory, actors: memory.main, telling: isTelling(text, clause) };
    const last = tasks.at(-1);
    const late = last && last.to <= clause.from ? timeOf(text, clause, last) : undefined;
    if (last && late) {
      tasks[tasks.length - 1] = late;
      continue;
    }
    const longer = last && longerOf(text, clause, last);
    if (longer) {
      tasks[tasks.length - 1] = longer;
      continue;
    }
    const read = readClause(text, clause, memory);
    if (!read) continue;
    memory = read.memory;
    if (read.task) tasks.push(read.task);
  }
  return { tasks, actors: memory.main };
}

type Read = { readonly task: TaskFound | undefined; readonly memory: Memory };

function readClause(text: OrderText, clause: Clause, memory: Memory): Read | undefined {
  const { tokens } = text;
  const { from, to } = clause;
  const heading = partiesAt(text.text, tokens, from, { limit: to, place: text.context.place });
  // "2. UBND các phường, xã:" names who must do what the lines below it say.
  if (heading?.end === to && tokens[to]?.key === ":")
    return {
      task: undefined,
      memory: { ...memory, actors: heading.names, main: heading.names, telling: false },
    };
  const listed = headingOf(text, clause);
  if (listed)
    return { task: undefined, memory: { ...memory, actors: listed, main: listed, telling: false } };
  const told = toldIn(text, clause);
  const modal = modalIn(text, from, to);
  if (told && (modal === undefined || told.at < modal.at || told.at === from))
    return ordered(text, clause, told, memory);
  const limited = inCase(tokens, from) ? afterCase(text, clause) : clause;
  if (!limited) return undefined;
  const subject = subjectOf(text, limited);
  if (subject && memory.telling && subject.modal === null && limited === clause) return undefined;
  if (subject)
    return subject.narrates ? { task: undefined, memory } : acting(text, limited, subject, memory);
  if (mustSuffer(text, limited)) return withoutActor(text, { ...clause, from, to }, memory);
  if (startsWithVerb(text, limited.from)) return goingOn(text, limited, memory);
  return withoutActor(text, { ...clause, from, to }, memory);
}

function ordered(
  text: OrderText,
  clause: Clause,
  told: NonNullable<ReturnType<typeof toldIn>>,
  memory: Memory,
): Read {
  const { parties, by, directs } = told;
  const responsible = directs ? memory.actors : parties.names;
  const under = directs ? parties.names : directedIn(text, parties.end, clause.to);
  const assignedBy = by?.names[0] ?? memory.assigner;
  const task = taskOf(text, { ...clause, from: told.at }, memory, {
    responsible,
    executing: under,
    assignedBy,
    inherited: directs,
    rule: directs ? "task.directs" : "task.told",
    confidence: directs && memory.actors.length === 0 ? "doubtful" : "certain",
  });
  return {
    task,
    memory: {
      ...memory,
      actors: responsible,
      main: clause.inner ? memory.main : responsible,
      executing: under,
      cooperating: task.cooperating,
      assigner: assignedBy,
    },
  };
}

function acting(text: OrderText, clause: Clause, subject: Subject, memory: Memory): Read {
  const before = { from: clause.from, to: subject.start };
  const leads =
    subject.start > clause.from &&
    deadlineIn(text.text, text.tokens, before, text.context) !== undefined;
  const from =
    leads || /^(?:khi|trong)$/iu.test(text.tokens[clause.from]?.text ?? "")
      ? clause.from
      : subject.start;
  const under = directedIn(text, subject.end, clause.to);
  const task = taskOf(text, { ...clause, from }, memory, {
    responsible: subject.names,
    executing: under,
    assignedBy: memory.assigner,
    inherited: false,
    right: subject.modal === "có quyền",
    rule: subject.modal === null ? "task.party-and-verb" : "task.must",
    confidence: subject.modal === null ? "likely" : "certain",
    deadlineFrom: clause.from,
  });
  return {
    task,
    memory: {
      ...memory,
      actors: subject.names,
      main: clause.inner ? memory.main : subject.names,
      executing: under,
      cooperating: task.cooperating,
    },
  };
}

/** A clause that begins with its verb: whoever was named last. */
function goingOn(text: OrderText, clause: Clause, memory: Memory): Read | undefined {
  if (memory.actors.length === 0 && isHeading(text, clause)) return undefined;
  const deadline = deadlineIn(text.text, text.tokens, clause, text.context);
  if (memory.telling && (!deadline || deadline.deadline.type === "vague")) return undefined;
  const responsible =
    clause.inner && memory.executing.length > 0
      ? memory.executing
      : memory.telling
        ? []
        : memory.actors;
  const under = clause.inner ? [] : directedIn(text, clause.from, clause.to);
  const task = taskOf(text, clause, memory, {
    responsible,
    executing: under,
    assignedBy: memory.assigner,
    inherited: responsible.length > 0 || !memory.telling,
    rule: "task.verb-first",
    confidence: responsible.length > 0 ? "likely" : "doubtful",
  });
  return {
    task,
    memory: {
      ...memory,
      actors: clause.inner ? responsible : memory.actors,
      executing: under.length > 0 ? under : memory.executing,
      cooperating: task.cooperating,
    },
  };
}

/** "… có trách nhiệm:", "Bộ Chính trị yêu cầu các cấp ủy … một số nhiệm vụ sau:": whom the lines below it tell. */
function headingOf(text: OrderText, clause: Clause): readonly string[] | undefined {
  const { tokens } = text;
  if (tokens[clause.to]?.key !== ":") return undefined;
  const told = toldIn(text, clause);
  const ends = /^(?:sau|đây)$/iu.test(tokens[clause.to - 1]?.text ?? "");
  if (told && ends) return told.parties.names;
  const subject = subjectOf(text, clause);
  return subject && !subject.narrates && (ends || saysNoMore(subject, clause.to))
    ? subject.names
    : undefined;
}

/** Nothing stands after the word that says "must". */
const saysNoMore = ({ end, modal }: Subject, to: number): boolean =>
  modal !== null && end + modal.split(" ").length >= to;

const mustBe = anyOf("phải được");

const mustSuffer = (text: OrderText, { from, to }: Clause): boolean => {
  for (let i = from; i < to; i += 1) if (mustBe(text.tokens, i)) return true;
  return false;
};

/** A line by itself, without a full stop, with nobody told before it: the title. */
function isHeading({ text, tokens }: OrderText, { from, to, opens }: Clause): boolean {
  if (!opens || tokens[from]?.firstOfLine !== true) return false;
  const end = tokens[to - 1]?.end ?? 0;
  return /^[ \t]*\r?\n/.test(text.slice(end));
}

/** "Thông báo triệu tập phải được gửi … chậm nhất 05 ngày trước …": it is due, and nobody is named. */
function withoutActor(text: OrderText, clause: Clause, memory: Memory): Read | undefined {
  const { tokens } = text;
  if (noOrder(tokens, clause.from) || memory.telling || inCase(tokens, clause.from))
    return undefined;
  const found = deadlineIn(text.text, tokens, clause, text.context);
  if (!found || found.deadline.type === "vague" || found.deadline.type === "period")
    return undefined;
  if (!suffersIn(text, clause.from, clause.to)) return undefined;
  const task = taskOf(text, clause, memory, {
    responsible: [],
    executing: [],
    assignedBy: memory.assigner,
    inherited: false,
    rule: "task.passive",
    confidence: "likely",
  });
  return { task, memory };
}

type Said = {
  readonly responsible: readonly string[];
  readonly executing: readonly string[];
  readonly assignedBy: string | null;
  readonly inherited: boolean;
  readonly right?: boolean;
  readonly rule: string;
  readonly confidence: Confidence;
  readonly deadlineFrom?: number;
};

function taskOf(text: OrderText, clause: Clause, memory: Memory, said: Said): TaskFound {
  const to = beforeCase(text, clause);
  const range = { from: said.deadlineFrom ?? clause.from, to };
  const deadline =
    deadlineIn(text.text, text.tokens, range, text.context) ?? leadingPeriod(text, clause, range);
  const { cooperating, bare } = cooperatingIn(text, clause.from, to);
  return {
    from: clause.from,
    to,
    responsible: said.responsible,
    cooperating: bare ? memory.cooperating : cooperating,
    executing: said.executing.filter((one) => !said.responsible.includes(one)),
    assignedBy: said.assignedBy,
    reportTo: reportIn(text, clause.from, to),
    inherited: said.inherited,
    right: said.right === true,
    deadline: deadline?.deadline ?? null,
    confidence: said.confidence,
    rule: said.rule,
  };
}

/** "Theo đó, năm 2018, Bí thư Thành ủy yêu cầu …": the time stands before the order. */
function leadingPeriod(
  text: OrderText,
  clause: Clause,
  range: { readonly from: number },
): DeadlineFound | undefined {
  const back = sentenceStart(text, clause.from);
  return back < range.from
    ? deadlineOnly(
        deadlineIn(text.text, text.tokens, { from: back, to: clause.from }, text.context),
      )
    : undefined;
}

const deadlineOnly = (found: DeadlineFound | undefined): DeadlineFound | undefined =>
  found?.deadline.type === "period" ? found : undefined;

function sentenceStart({ tokens }: OrderText, at: number): number {
  let i = at;
  while (i > 0 && !/^[.;!?]$/.test(tokens[i - 1]?.key ?? "") && at - i < 14) i -= 1;
  return i;
}

/** Up to ", trường hợp …": what holds only in a case is not the order. */
function beforeCase(text: OrderText, { from, to }: Clause): number {
  const comma = commasIn(text, from, to).find(
    (i) => inCase(text.tokens, i + 1) !== undefined && i > from + 4,
  );
  return comma ?? to;
}

/** "Trường hợp không thể tham gia …, đại biểu Quốc hội báo cáo …": from the party on. */
function afterCase(text: OrderText, clause: Clause): Clause | undefined {
  const comma = commasIn(text, clause.from, clause.to).find((i) => headAt(text.tokens, i + 1));
  return comma === undefined ? undefined : { ...clause, from: comma + 1 };
}

function isTelling(text: OrderText, { from, to }: Clause): boolean {
  if (inCase(text.tokens, from)) return false;
  if (
    /^theo$/iu.test(text.tokens[from]?.text ?? "") &&
    /^đó$/iu.test(text.tokens[from + 1]?.text ?? "")
  )
    return false;
  return noOrder(text.tokens, from) !== undefined || (to > from && text.taken(from));
}
