import type { MatterFacts, Viewer } from "#access/model.ts";
import { sees } from "#access/policy.ts";
import type { Field } from "#access/roles.ts";
import { unreachable } from "#kernel/result.ts";
import { Permit, reveal } from "#kernel/reveal.ts";
import type { Withheld } from "#kernel/withheld.ts";
import type { OpeningRequest } from "#vault/model.ts";
import type { KeptRequest } from "#vault/store.ts";

import { historyFor, isInternal, type HistoryEntry } from "./history.ts";
import type { Matter, MatterId, Recorded, WordsId } from "./model.ts";
import type { Names } from "./names.store.ts";
import { factsOf } from "./steps.ts";
import type { Reading, Wrote } from "./store.ts";

/** Whoever is about to be told something. */
export type Reader =
  | { readonly kind: "officer"; readonly staff: Viewer }
  /** Whoever showed the secret of this matter, in a browser or through a program. */
  | { readonly kind: "resident"; readonly of: MatterId }
  /** Everybody: of a matter only what was published, which an officer masked and confirmed. */
  | { readonly kind: "public" };

/** What stores give out of one matter. What people wrote in it cannot be read yet. */
export type Dossier<File = never> = {
  readonly matter: Matter;
  readonly record: readonly Recorded[];
  readonly words: ReadonlyMap<WordsId, Wrote>;
  readonly names: Names;
  readonly readings?: readonly Reading[];
  readonly files?: readonly File[];
  readonly hasContact?: boolean;
  /** Who asked to see the sender's identity. */
  readonly requests?: readonly KeptRequest[];
};

/** What may leave of it: plain texts, for pages, files and programs. */
export type Shown<File = never> = {
  readonly filing: {
    readonly title: string | null;
    readonly body: string;
    readonly place: string | null;
  } | null;
  /** The last answer given. */
  readonly answer: string | null;
  readonly history: readonly HistoryEntry[];
  readonly readings: readonly ShownReading[];
  readonly files: readonly File[];
  /** Whether there is a name or contact to ask for; never the name itself. */
  readonly hasContact: boolean;
  readonly requests: readonly OpeningRequest[];
  /** What the reader is shown at all: what is not must be left out, and not be called missing. */
  readonly shows: Readonly<Record<"notes" | "readings" | "sender", boolean>>;
};

export type ShownReading = Omit<Reading, "reason"> & { readonly reason: string | null };

/**
 * The one way from what is kept of a matter to what a reader may have of it; null when they may not
 * even know of it. Asks the policy field by field (access/policy.ts): what it does not give is not
 * there, and nothing else in the house can open what stores withhold.
 */
export function mask<File>(reader: Reader, thing: Dossier<File>): Shown<File> | null {
  const { matter, record, names } = thing;
  const has = (field: Field) => mayHave(reader, matter.id, factsOf(matter), field);
  if (!has("facts")) return null;
  const words = has("words") ? readable(thing.words, has("notes")) : new Map<WordsId, ShownWords>();
  const filing = [...words.values()].find(({ role }) => role === "filing");
  const told = has("notes") ? record : record.filter(({ event }) => !isInternal(event.type));
  const audience = reader.kind === "officer" ? "officer" : "resident";
  return {
    filing: filing ? { title: filing.title, body: filing.body, place: filing.place } : null,
    answer: [...words.values()].findLast(({ role }) => role === "answer")?.body ?? null,
    history: has("record") ? historyFor(told, words, names, audience) : [],
    readings: has("readings") ? (thing.readings ?? []).map(shownReading) : [],
    files: has("files") ? (thing.files ?? []) : [],
    hasContact: has("sender") && (thing.hasContact ?? false),
    requests: has("sender") ? (thing.requests ?? []).map(shownRequest) : [],
    shows: { notes: has("notes"), readings: has("readings"), sender: has("sender") },
  };
}

/** What a row of a list must bring along to be shown. */
export type MaskedRow = {
  readonly facts: MatterFacts;
  readonly title: Withheld | null;
  readonly place?: Withheld | null;
};

/** A row as it may be shown. The title of a restricted matter is read on its own page only. */
export type ShownRow<Row extends MaskedRow> = Omit<Row, "facts" | "title" | "place"> & {
  readonly title: string;
  readonly place: string | null;
};

/**
 * The same for the rows of an officer's list. The list was asked with the policy as SQL; here every
 * row meets the policy itself, and one it does not give is not shown.
 */
export const maskRows = <Row extends MaskedRow>(
  staff: Viewer,
  rows: readonly Row[],
): readonly ShownRow<Row>[] =>
  rows
    .filter(({ facts }) => sees(staff, facts, "facts"))
    .map(({ facts, title, place, ...rest }) => {
      const shown = facts.level === "ordinary" && sees(staff, facts, "words");
      return {
        ...rest,
        title: shown ? (opened(title) ?? "") : "",
        place: shown ? opened(place ?? null) : null,
      };
    });

function mayHave(reader: Reader, id: MatterId, facts: MatterFacts, field: Field): boolean {
  switch (reader.kind) {
    case "officer":
      return sees(reader.staff, facts, field);
    case "resident":
      return reader.of === id && field !== "notes";
    case "public":
      return false;
    default:
      return unreachable(reader);
  }
}

type ShownWords = Pick<Wrote, "id" | "role"> & {
  readonly title: string | null;
  readonly body: string;
  readonly place: string | null;
};

const readable = (
  words: ReadonlyMap<WordsId, Wrote>,
  notes: boolean,
): ReadonlyMap<WordsId, ShownWords> =>
  new Map(
    [...words]
      .filter(([, { role }]) => notes || role !== "note")
      .map(([id, { role, title, body, place }]) => [
        id,
        {
          id,
          role,
          title: opened(title),
          body: reveal(body, permit),
          place: opened(place),
        },
      ]),
  );

const shownReading = (reading: Reading): ShownReading => ({
  ...reading,
  reason: opened(reading.reason),
});

const shownRequest = (request: KeptRequest): OpeningRequest => ({
  ...request,
  reason: reveal(request.reason, permit),
  decision: opened(request.decision),
});

const opened = (held: Withheld | null): string | null =>
  held === null ? null : reveal(held, permit);

// Used only after the policy said yes.
const permit = new Permit("cases/mask.ts");
