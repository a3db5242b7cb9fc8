import type { Document } from "./model.ts";
import { readWords, type Read } from "./words.ts";

/** A document as it is looked up: two tsvectors in the notation PostgreSQL reads. */
export type Vectors = { readonly keys: string; readonly spelt: string };

/**
 * The words of a document with their places: the title's with weight A, then the body's at a distance,
 * so that no phrase runs from one into the other.
 *
 * @param title its words, for whoever has read them already
 */
export function vectorsOf(
  document: Document,
  title: Read = readWords(document.title, 400),
  body: Read = readWords(document.body),
): Vectors {
  const keys = new Map<string, string[]>();
  const spelt = new Map<string, string[]>();
  write(keys, spelt, title, 1, "A");
  write(keys, spelt, body, title.words.length + gap, "");
  for (const narrow of narrowings(document)) keys.set(narrow, []);
  return { keys: notation(keys), spelt: notation(spelt) };
}

/** What narrows a search, as words no text can hold. */
export const narrowing = {
  kind: (kind: string) => `#k${kind}`,
  unit: (unit: number) => `#u${unit}`,
  area: (area: string) => `#a${area}`,
} as const;

const narrowings = ({ kind, unit, area }: Document): readonly string[] => [
  narrowing.kind(kind),
  ...(unit === null ? [] : [narrowing.unit(unit)]),
  ...(area ? [narrowing.area(area)] : []),
];

/** One word of a query or a vector, quoted. */
export const quoted = (word: string): string =>
  `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

const gap = 20;

function write(
  keys: Map<string, string[]>,
  spelt: Map<string, string[]>,
  read: Read,
  from: number,
  weight: string,
): void {
  for (const [i, word] of read.words.entries()) {
    add(keys, word.key, `${from + i}${weight}`);
    add(spelt, word.spelt, `${from + i}${weight}`);
  }
  for (const { at, key } of read.symbols) add(keys, key, `${from + at}${weight}`);
}

// PostgreSQL keeps at most 255 places of a word.
function add(into: Map<string, string[]>, word: string, place: string): void {
  const places = into.get(word);
  if (!places) into.set(word, [place]);
  else if (places.length < 255) places.push(place);
}

const notation = (words: ReadonlyMap<string, readonly string[]>): string =>
  [...words]
    .map(([word, places]) =>
      places.length === 0 ? quoted(word) : `${quoted(word)}:${places.join(",")}`,
    )
    .join(" ");
