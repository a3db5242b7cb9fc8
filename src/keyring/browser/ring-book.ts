/** What is written in a ring, once it is open. The browser and the server run this very file. */
export type Entry = {
  /** The public code of a matter, "DV-7K3M-9QXD", or of a complaint, "KN-…"; a ring has each once. */
  readonly code: string;
  /** Its receipt secret, 24 letters and digits. */
  readonly secret: string;
  /** The owner's own words for it; may be empty. */
  readonly label: string;
  /** The day it was put in, "2026-11-23". */
  readonly added: string;
};

export type Book = {
  /** The ring's own code, so that whoever opened it with a passkey can still read it. */
  readonly ring: string;
  readonly entries: readonly Entry[];
};

/** One change. It says what is wanted and not what was seen, so it holds on a ring another tab has changed. */
export type Change =
  | { readonly do: "keep"; readonly entries: readonly Entry[] }
  | { readonly do: "remove"; readonly code: string };

export const longestLabel = 80;

/** The book after a change; entries stand newest first. */
export function changed(book: Book, change: Change): Book {
  if (change.do === "remove")
    return { ...book, entries: book.entries.filter(({ code }) => code !== change.code) };
  const kept = new Map(book.entries.map((entry) => [entry.code, entry]));
  for (const entry of change.entries) {
    const before = kept.get(entry.code);
    // A secret issued anew at the counter takes the old one's place; the label stays unless there is a new one.
    kept.set(entry.code, {
      ...entry,
      label: entry.label === "" ? (before?.label ?? "") : entry.label,
      added: before?.added ?? entry.added,
    });
  }
  const entries = [...kept.values()].toSorted((a, b) =>
    a.added < b.added ? 1 : a.added > b.added ? -1 : 0,
  );
  return { ...book, entries };
}

export const written = (book: Book): string => JSON.stringify({ v: 1, ...book });

/** Reads what `written` wrote; null when it is something else. */
export function bookOf(text: string): Book | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(read) || read["v"] !== 1 || typeof read["ring"] !== "string") return null;
  const { entries } = read;
  if (!Array.isArray(entries)) return null;
  const known = entries.flatMap((entry) => entryOf(entry) ?? []);
  return known.length === entries.length ? { ring: read["ring"], entries: known } : null;
}

/** An entry out of two codes as typed; null when they cannot be those of a receipt. */
export function entryTyped(typed: {
  readonly code: string;
  readonly secret: string;
  readonly label: string;
  readonly today: string;
}): Entry | null {
  const [, mark = "DV", code = ""] = /^(DV|KN)?(.{8})$/.exec(letters(typed.code)) ?? [];
  const secret = letters(typed.secret);
  if (code === "" || !/^[0-9A-Z]{24}$/.test(secret)) return null;
  const label = Array.from(typed.label.replaceAll(/\s+/g, " ").trim())
    .slice(0, longestLabel)
    .join("");
  return {
    code: `${mark}-${code.slice(0, 4)}-${code.slice(4)}`,
    secret,
    label,
    added: typed.today,
  };
}

const letters = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .replaceAll(/[^0-9A-Z]/g, "");

function entryOf(read: unknown): Entry | null {
  if (!isRecord(read)) return null;
  const { code, secret, label, added } = read;
  return typeof code === "string" &&
    typeof secret === "string" &&
    typeof label === "string" &&
    typeof added === "string"
    ? { code, secret, label, added }
    : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
