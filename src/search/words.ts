import { clean, fold, usualTone } from "#kernel/text.ts";

/** One word of a text, where it stands, and the two ways in which it is found. */
export type Word = {
  /** Without accents and case: "hdnd". */
  readonly key: string;
  /** As spelt, in lower case, the tone in its usual place: "hđnd". */
  readonly spelt: string;
  /** Offsets into the cleaned text. */
  readonly start: number;
  readonly end: number;
};

/** A number or symbol of several parts: its words one by one, and the whole as a word of its own. */
export type Symbolic = { readonly at: number; readonly length: number; readonly key: string };

export type Read = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly symbols: readonly Symbolic[];
};

/**
 * The words of a text in order. "23/2024/NQ-HĐND" gives its four words and, over them, the symbol as
 * one: whoever types it whole finds it whole.
 */
export function readWords(typed: string, most = mostWords): Read {
  const text = clean(typed).normalize("NFC");
  const words: Word[] = [];
  const symbols: Symbolic[] = [];
  for (const run of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[/.\-–][\p{L}\p{M}\p{N}]+)*/gu)) {
    const first = words.length;
    for (const part of run[0].matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (words.length >= most) return { text, words, symbols };
      const start = run.index + part.index;
      const word = known(part[0]);
      if (word) words.push({ ...word, start, end: start + part[0].length });
    }
    const length = words.length - first;
    // Words of ordinary text joined by a dash or a missing blank are not a symbol; one with digits is.
    if (length > 1 && /\p{N}/u.test(run[0])) {
      symbols.push({ at: first, length, key: symbolKey(run[0]) });
    }
  }
  return { text, words, symbols };
}

/** Longer than any article; what follows is not found. */
const mostWords = 5_000;

// A lexeme of PostgreSQL holds at most 2 KB; no word anybody searches for is longer.
const longest = 60;

const symbolKey = (run: string): string =>
  run
    .split(/[/.\-–]/)
    .map(fold)
    .join("/")
    .slice(0, longest * 2);

function known(raw: string): Pick<Word, "key" | "spelt"> | undefined {
  const key = fold(raw).replaceAll(" ", "").slice(0, longest);
  return key === "" ? undefined : { key, spelt: usualTone(raw.toLowerCase()).slice(0, longest) };
}

/** Whether a word was typed with any accent, so that its spelling says more than its letters. */
export const isAccented = ({ key, spelt }: Pick<Word, "key" | "spelt">): boolean => key !== spelt;

/** Under what a spelling is counted among the words; no word begins so. */
export const formKey = (spelt: string): string => `=${spelt}`;
