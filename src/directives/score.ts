import { readDirective } from "./reader/read.ts";
import type { Deadline, DocumentHead, Reading, Reference, Task } from "./reader/findings.ts";

/** One passage of a gold set: the text and what somebody found in it by hand. */
export type Passage = {
  readonly id: string;
  readonly text: string;
  readonly context_date: string | null;
  readonly document: DocumentHead | null;
  readonly refs: readonly GoldReference[];
  readonly tasks: readonly GoldTask[];
};

type GoldReference = Pick<Reference, "start" | "end" | "surface" | "canonical"> &
  Partial<Pick<Reference, "list_of" | "date" | "issuer" | "issues">>;

type GoldTask = Pick<Task, "start" | "end" | "quote" | "responsible" | "cooperating"> & {
  readonly deadline: Deadline | null;
};

/** A difference between the gold set and the reader, in the order of the text. */
export type Miss = {
  readonly passage: string;
  readonly measure: string;
  readonly expected: string;
  readonly found: string;
};

/** How many of how many; the share is null where there was none to find. */
export type Measure = {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  readonly share: number | null;
  /** What the house asks of it; null where nothing is asked. */
  readonly atLeast: number | null;
};

export type Score = {
  readonly passages: number;
  readonly measures: readonly Measure[];
  readonly misses: readonly Miss[];
};

/**
 * Reads every passage and counts what was read as the gold set says.
 *
 * Passages of one document are read one after the other, as they stand in it: whom the one before
 * told last is handed on, and a passage of another document begins with nobody.
 */
export function scoreOf(passages: readonly Passage[], place: string): Score {
  const counts = new Map<string, { right: number; of: number }>();
  const misses: Miss[] = [];
  let before: { document: string | null; actors: readonly string[] } = {
    document: null,
    actors: [],
  };
  for (const passage of passages) {
    const document = passage.document?.canonical ?? null;
    const goesOn = document !== null && document === before.document;
    const context = {
      date: passage.context_date,
      place,
      actors: goesOn ? before.actors : [],
    };
    const reading = readDirective(passage.text, context, passage.document);
    before = { document, actors: reading.actors };
    const note: Note = (measure, isRight, expected, found) => {
      const count = counts.get(measure) ?? { right: 0, of: 0 };
      counts.set(measure, { right: count.right + (isRight ? 1 : 0), of: count.of + 1 });
      if (!isRight) misses.push({ passage: passage.id, measure, expected, found });
    };
    scoreReferences(passage, reading, note);
    scoreTasks(passage, reading, note);
  }
  return { passages: passages.length, measures: measuresOf(counts), misses };
}

type Note = (measure: string, isRight: boolean, expected: string, found: string) => void;

const refPrecision = "references, precision";
const refRecall = "references, recall";
const taskPrecision = "tasks, precision";
const taskRecall = "tasks, recall";

/** What the house asks of its reader. */
const asked: Readonly<Record<string, number>> = {
  [refPrecision]: 0.98,
  [refRecall]: 0.97,
  "references, date": 0.95,
  "references, misprints flagged": 1,
  "tasks, F1": 0.9,
  "tasks, responsible": 0.88,
  "tasks, cooperating": 0.85,
  "tasks, deadline type": 0.95,
  "tasks, deadline value": 0.92,
};

function measuresOf(
  counts: ReadonlyMap<string, { readonly right: number; readonly of: number }>,
): readonly Measure[] {
  const of = (name: string) => counts.get(name) ?? { right: 0, of: 0 };
  const [precise, recalled] = [of(taskPrecision), of(taskRecall)];
  const f1 = measure("tasks, F1", 2 * recalled.right, precise.of + recalled.of);
  const names = [
    refPrecision,
    refRecall,
    "references, date",
    "references, issuer",
    "references, misprints flagged",
    "references, named only",
    taskPrecision,
    taskRecall,
  ];
  const after = [
    "tasks, responsible",
    "tasks, cooperating",
    "tasks, deadline type",
    "tasks, deadline value",
  ];
  const plain = (name: string) => measure(name, of(name).right, of(name).of);
  return [...names.map(plain), f1, ...after.map(plain)];
}

const measure = (name: string, right: number, of: number): Measure => ({
  name,
  right,
  of,
  share: of === 0 ? null : right / of,
  atLeast: asked[name] ?? null,
});

function scoreReferences(passage: Passage, { refs }: Reading, note: Note): void {
  const left = refs.flatMap((one) => eachOf(one).map((canonical) => ({ canonical, one })));
  for (const gold of passage.refs) {
    for (const canonical of eachOf(gold)) {
      const at = left.findIndex((found) => found.canonical === canonical);
      const [hit] = at < 0 ? [] : left.splice(at, 1);
      note(refRecall, hit !== undefined, canonical, "—");
      if (!hit) continue;
      note(refPrecision, true, canonical, canonical);
      if (gold.date)
        note("references, date", hit.one.date === gold.date, gold.date, said(hit.one.date));
      const issuer = gold.issuer ?? null;
      note("references, issuer", hit.one.issuer === issuer, said(issuer), said(hit.one.issuer));
      if (gold.issues?.length)
        note("references, misprints flagged", Boolean(hit.one.issues?.length), canonical, "—");
    }
  }
  for (const { canonical, one } of left) note(refPrecision, false, "—", `${canonical} ${one.rule}`);
  for (const gold of passage.refs.filter((one) => eachOf(one).length === 0)) {
    const hit = refs.some((one) => one.canonical === null && overlap(one, gold) > 0);
    note("references, named only", hit, gold.surface, "—");
  }
}

const eachOf = (one: GoldReference): readonly string[] =>
  one.list_of ?? (one.canonical ? [one.canonical] : []);

function scoreTasks(passage: Passage, { tasks }: Reading, note: Note): void {
  const left = new Set(tasks);
  for (const gold of passage.tasks) {
    const [best] = [...left].toSorted((a, b) => overlap(b, gold) - overlap(a, gold));
    const hit = best && overlap(best, gold) >= 0.5 ? best : undefined;
    note(taskRecall, hit !== undefined, gold.quote.slice(0, 90), "—");
    if (!hit) continue;
    left.delete(hit);
    note(taskPrecision, true, "", "");
    const { responsible, cooperating, deadline } = gold;
    note(
      "tasks, responsible",
      sameSet(responsible, hit.responsible),
      list(responsible),
      `${list(hit.responsible)} ${hit.rule}`,
    );
    note(
      "tasks, cooperating",
      sameSet(cooperating, hit.cooperating),
      list(cooperating),
      list(hit.cooperating),
    );
    const type = deadline?.type ?? null;
    const found = hit.deadline?.type ?? null;
    note("tasks, deadline type", type === found, said(type), said(found));
    note(
      "tasks, deadline value",
      type === found && valueOf(deadline) === valueOf(hit.deadline),
      valueOf(deadline),
      valueOf(hit.deadline),
    );
  }
  for (const one of left) note(taskPrecision, false, "—", `${one.quote.slice(0, 90)} ${one.rule}`);
}

/** Shared length over the length of both together. */
function overlap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const valueFields = ["date", "month_day", "from", "to", "amount", "unit", "rule", "values"];

/** The figures of a deadline, without the words that stand around them. */
const valueOf = (deadline: Deadline | null): string =>
  deadline === null
    ? "—"
    : JSON.stringify(deadline, ["type", ...valueFields, ...labelsOf(deadline)]);

const labelsOf = (deadline: Deadline): readonly string[] =>
  deadline.type === "duration-table" ? Object.keys(deadline.values).toSorted() : [];

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(setOf(a)) === JSON.stringify(setOf(b));

const setOf = (names: readonly string[]) =>
  [...new Set(names.map((name) => name.toLowerCase()))].toSorted();

const list = (names: readonly string[]): string => names.join(" + ") || "—";
const said = (value: string | null): string => value ?? "—";
