import { campaignsIn } from "./campaigns.ts";
import { clausesOf } from "./clauses.ts";
import { fieldsIn } from "./fields.ts";
import type {
  DocumentHead,
  Reading,
  ReadingContext,
  Reference,
  ReferenceFound,
  Task,
  TaskFound,
} from "./findings.ts";
import { codePointsOf } from "./places.ts";
import { referencesIn } from "./references.ts";
import { tablesIn } from "./tables.ts";
import { tasksIn } from "./tasks.ts";
import { type Token, tokensOf } from "./tokens.ts";

/**
 * Reads a directive: the documents it refers to, the campaigns it names, and what it tells whom to do by when.
 *
 * Proposes and flags; a person confirms. Never throws, whatever the text. `text` is read in NFC, and
 * places are code points into that. Time grows with the length of the text.
 */
export function readDirective(
  given: string,
  around: ReadingContext,
  document: DocumentHead | null = null,
): Reading {
  const text = given.normalize("NFC");
  const context = { ...around, place: placeOf(document?.issuer ?? null) ?? around.place };
  const tokens = tokensOf(text);
  const references = referencesIn(text, tokens, context);
  const covered = new Uint8Array(tokens.length + 1);
  for (const { from, to } of references) covered.fill(1, from, to);
  const taken = (at: number): boolean => covered[at] === 1;
  const clauses = clausesOf(text, tokens, taken, context.place);
  const { tasks: tables, rest } = tablesIn(text, tokens, clauses);
  const { tasks: orders, actors } = tasksIn(
    { text, tokens, context, taken },
    rest,
    document?.issuer ?? null,
  );
  const place = codePointsOf(text);
  return {
    document,
    refs: references.map((one) => referenceOf(text, one, place)),
    campaigns: campaignsIn(text, tokens, place),
    actors,
    tasks: [...tables, ...orders]
      .filter(({ from }) => !isPrintedHead(tokens, from))
      .toSorted((a, b) => a.from - b.from)
      .map((one) => taskOf(text, tokens, one, place)),
  };
}

/** "ỦY BAN NHÂN DÂN CỘNG HÒA …": four words in capitals are the head of a document, and tell nobody anything. */
const isPrintedHead = (tokens: readonly Token[], from: number): boolean =>
  [0, 1, 2, 3].every((i) => /^\p{Lu}{2,}$/u.test(tokens[from + i]?.text ?? ""));

/** The city or province whose authority wrote the document. */
const placeOf = (issuer: string | null): string | undefined =>
  /(?:thành phố|tỉnh|Thành ủy|Tỉnh ủy) (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*)$/u.exec(issuer ?? "")?.[1];

function referenceOf(text: string, one: ReferenceFound, place: (at: number) => number): Reference {
  const [canonical = null] = one.canonicals;
  return {
    start: place(one.start),
    end: place(one.end),
    surface: text.slice(one.start, one.end),
    canonical,
    ...(one.canonicals.length > 1 ? { list_of: one.canonicals } : {}),
    kind: one.kind,
    date: one.date,
    issuer: one.issuer,
    ...(one.namedOnly ? { named_only: true as const } : {}),
    ...(one.inferred.length > 0 ? { inferred: one.inferred } : {}),
    ...(one.issues.length > 0 ? { issues: one.issues } : {}),
    confidence: one.confidence,
    rule: one.rule,
  };
}

function taskOf(
  text: string,
  tokens: readonly Token[],
  one: TaskFound,
  place: (at: number) => number,
): Task {
  const start = tokens[one.from]?.start ?? 0;
  const end = tokens[one.to - 1]?.end ?? start;
  const quote = text.slice(start, end);
  return {
    start: place(start),
    end: place(end),
    quote,
    responsible: one.responsible,
    cooperating: one.cooperating,
    ...(one.executing.length > 0 ? { executing: one.executing } : {}),
    ...(one.assignedBy === null ? {} : { assigned_by: one.assignedBy }),
    ...(one.reportTo === null ? {} : { report_to: one.reportTo }),
    ...(one.inherited ? { inherited_responsible: true as const } : {}),
    ...(one.right ? { modality: "right" as const } : {}),
    deadline: one.deadline,
    fields: fieldsIn(tokens, one.from, one.to),
    confidence: one.confidence,
    rule: one.rule,
  };
}
