import { clean, fold, usualTone } from "#kernel/text.ts";

/** One written word of a text: as typed in lower case, and as it is found without accents. */
export type Syllable = {
  readonly exact: string;
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** Which sentence it stands in; line breaks alone do not end one. */
  readonly sentence: number;
};

/** The words of a text in order; offsets are into `clean(text)`. */
export function syllablesOf(text: string): readonly Syllable[] {
  const cleaned = clean(text);
  const out: Syllable[] = [];
  let sentence = 0;
  let last = 0;
  for (const found of cleaned.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (/[.!?;…]\s|\n\s*\n/.test(cleaned.slice(last, found.index))) sentence += 1;
    last = found.index + found[0].length;
    const exact = usualTone(found[0].toLowerCase());
    out.push({ exact, plain: fold(exact), start: found.index, end: last, sentence });
  }
  return out;
}

/** How surely a phrase stands at a place: spelt in full, or only its letters without accents. */
export type Match = "exact" | "plain";

/**
 * Whether `phrase` stands at `at`. Words typed without any accent match by their letters; a word
 * with other accents does not ("tờ" is not "tố").
 */
export function matchAt(words: readonly Syllable[], at: number, phrase: Phrase): Match | undefined {
  let match: Match = "exact";
  for (const [i, wanted] of phrase.entries()) {
    const word = words[at + i];
    if (!word || word.sentence !== words[at]?.sentence) return undefined;
    if (word.exact === wanted.exact) continue;
    if (word.exact !== word.plain || word.plain !== wanted.plain) return undefined;
    match = "plain";
  }
  return match;
}

/** The words of a phrase of ours, ready for `matchAt`. */
export type Phrase = readonly Pick<Syllable, "exact" | "plain">[];

export const phraseOf = (text: string): Phrase => syllablesOf(text);
