import type { Viewer } from "#access/model.ts";
import { sees } from "#access/policy.ts";
import { Permit, reveal } from "#kernel/reveal.ts";
import type { Withheld } from "#kernel/withheld.ts";

import { historyFor, isInternal, type HistoryEntry } from "./history.ts";
import type { Letter, LetterId, LetterWordsId, Recorded } from "./model.ts";
import type { Names } from "./names.store.ts";
import { factsOf } from "./steps.ts";
import type { Reading, Wrote } from "./store.ts";

/** Whoever is about to be told something of a letter. */
export type LetterReader =
  | { readonly kind: "officer"; readonly staff: Viewer }
  /** Whoever showed the secret of this letter. */
  | { readonly kind: "sender"; readonly of: LetterId };

/** What stores give out of one letter. */
export type LetterDossier = {
  readonly letter: Letter;
  readonly record: readonly Recorded[];
  readonly words: ReadonlyMap<LetterWordsId, Wrote>;
  readonly names: Names;
  readonly readings: readonly Reading[];
};

export type ShownLetterReading = Omit<Reading, "reason"> & { readonly reason: string | null };

/** What may leave of it: plain texts. */
export type ShownLetter = {
  readonly summary: { readonly title: string; readonly body: string } | null;
  readonly history: readonly HistoryEntry[];
  readonly readings: readonly ShownLetterReading[];
  readonly mayOpenSender: boolean;
};

/**
 * The one way from what is kept of a letter to what a reader may have of it; null when they may not even
 * know of it. Letters are seen as matters are, field by field (access/policy.ts).
 */
export function maskLetter(reader: LetterReader, thing: LetterDossier): ShownLetter | null {
  const { letter, record, names } = thing;
  const facts = factsOf(letter);
  const officer = reader.kind === "officer";
  const has = (field: "facts" | "words" | "notes" | "readings" | "sender") =>
    officer ? sees(reader.staff, facts, field) : reader.of === letter.id && field !== "notes";
  if (!has("facts")) return null;
  const words = new Map(
    [...thing.words].flatMap(([id, { role, title, body }]) =>
      has("words") && (role !== "note" || has("notes"))
        ? [[id, { role, title: opened(title), body: reveal(body, permit) }] as const]
        : [],
    ),
  );
  const summary = [...words.values()].findLast(({ role }) => role === "summary");
  const told = has("notes") ? record : record.filter(({ event }) => !isInternal(event.type));
  return {
    summary: summary ? { title: summary.title ?? "", body: summary.body } : null,
    history: historyFor(told, words, names, officer ? "officer" : "sender"),
    readings: has("readings")
      ? thing.readings.map((one) => ({ ...one, reason: opened(one.reason) }))
      : [],
    mayOpenSender: officer && has("sender") && letter.officer === reader.staff.officer,
  };
}

/** What a row of a list must bring along to be shown. */
type MaskedRow = { readonly letter: Letter; readonly title: Withheld | null };

/** The rows of an officer's list. The title of a restricted letter is read on its own page only. */
export const maskLetterRows = <Row extends MaskedRow>(
  staff: Viewer,
  rows: readonly Row[],
): readonly (Omit<Row, "title"> & { readonly title: string })[] =>
  rows
    .filter(({ letter }) => sees(staff, factsOf(letter), "facts"))
    .map((row) => ({
      ...row,
      title: row.letter.level === "ordinary" ? (opened(row.title) ?? "") : "",
    }));

const opened = (held: Withheld | null): string | null =>
  held === null ? null : reveal(held, permit);

// Used only after the policy said yes.
const permit = new Permit("letters/mask.ts");
