import { abbreviations, shortened } from "./abbreviations.ts";
import { narrowing, quoted } from "./vector.ts";
import { formKey, isAccented, readWords, type Word } from "./words.ts";

/** Words of a question that name a place, and the units that answer for it now. */
export type Place = {
  /** The first of its words and how many, counted in `readWords`. */
  readonly from: number;
  readonly length: number;
  /** How many of them are the type word, which texts leave out as often as not. */
  readonly typed?: number;
  readonly units: readonly number[];
};

/** One way in which a thing is written, and the words of which all must be there. */
export type Way = {
  readonly query: string;
  readonly keys: readonly string[];
  /** Written so in the text; else it only belongs to a unit that is meant. */
  readonly literal: boolean;
};

/** What is looked for as one thing: a word, a symbol, a place, an abbreviation with what it stands for. */
export type Concept = {
  /** Its words as they were typed. */
  readonly words: readonly string[];
  readonly ways: readonly Way[];
  /** Any of the ways, as PostgreSQL asks for it; in brackets where need be. */
  readonly query: string;
  /** Of a word typed with accents: as spelt, or written by somebody without any. */
  readonly spelt: string | null;
  /** The same as spelt only. */
  readonly asSpelt: string | null;
  /** Under what it is counted as spelt. */
  readonly form: string | null;
  /** All its words in a title. */
  readonly title: string;
};

/** Two words side by side, the first of them the `at`-th: their letters, and as spelt where accents were typed. */
export type Pair = { readonly at: number; readonly keys: string; readonly spelt: string | null };

export type Question = {
  readonly words: readonly Word[];
  readonly concepts: readonly Concept[];
  /** All words one after another, where there are several. */
  readonly phrase: string | null;
  /** The same as spelt, where anything was typed with accents. */
  readonly spelt: string | null;
  /** Neighbours: Vietnamese writes most words as two. */
  readonly pairs: readonly Pair[];
  /** Something was left out: more words were typed than are looked for. */
  readonly cut: boolean;
};

/** A question longer than this is not read to its end. */
export const longestQuestion = 300;

/** More words than this are left out. */
export const mostQuestionWords = 10;

/** Reads what somebody typed into the box. Operators of any query language are words or nothing. */
export function readQuestion(typed: string, places: readonly Place[] = []): Question {
  const read = readWords(typed.slice(0, longestQuestion), mostQuestionWords + 1);
  const words = read.words.slice(0, mostQuestionWords);
  const keys = words.map(({ key }) => key);
  return {
    words,
    concepts: conceptsOf(words, read.symbols, places),
    phrase: words.length > 1 ? phraseOf(keys) : null,
    spelt: words.length > 1 && words.some(isAccented) ? phraseOf(words.map((w) => w.spelt)) : null,
    pairs: pairsOf(words),
    cut: read.words.length > mostQuestionWords || typed.length > longestQuestion,
  };
}

const pairsOf = (words: readonly Word[]): readonly Pair[] => [
  ...new Map(
    words.slice(1).map((second, at) => {
      const both = [words[at] ?? second, second];
      const keys = phraseOf(both.map(({ key }) => key));
      const spelt = both.some(isAccented) ? phraseOf(both.map((word) => word.spelt)) : null;
      return [keys, { at, keys, spelt }];
    }),
  ).values(),
];

/** Words one after another. */
const phraseOf = (words: readonly string[]): string => words.map(quoted).join(" <-> ");

function conceptsOf(
  asked: readonly Word[],
  symbols: readonly { readonly at: number; readonly length: number; readonly key: string }[],
  places: readonly Place[],
): readonly Concept[] {
  const keys = asked.map(({ key }) => key);
  const found = new Map<string, Concept>();
  for (let at = 0; at < keys.length;) {
    const place = longestAt(places, at, keys.length);
    const symbol = symbols.find((one) => one.at === at && at + one.length <= keys.length);
    const short = shortened(keys, at).toSorted((a, b) => b.length - a.length)[0];
    const length = place?.length ?? symbol?.length ?? short?.length ?? 1;
    const run = keys.slice(at + (place?.typed ?? 0), at + length);
    const long = length === 1 ? abbreviations.get(run[0] ?? "") : undefined;
    const concept = conceptOf(run, [
      ...(place?.units ?? []).map((unit) => wayOf([narrowing.unit(unit)], false)),
      ...(symbol && !place ? [wayOf([symbol.key])] : []),
      ...(short && !place && !symbol ? [wayOf([short.short])] : []),
      ...(long ? [wayOf(long)] : []),
    ]);
    const word = asked[at];
    const spelt = length === 1 && word && isAccented(word) ? eitherSpelling(word) : null;
    const asSpelt = spelt === null || !word ? null : quoted(word.spelt);
    const form = asSpelt === null || !word ? null : formKey(word.spelt);
    found.set(concept.query, { ...concept, spelt, asSpelt, form });
    at += length;
  }
  return [...found.values()];
}

const longestAt = (places: readonly Place[], at: number, end: number): Place | undefined =>
  places
    .filter(({ from, length, units }) => from === at && from + length <= end && units.length > 0)
    .toSorted((a, b) => b.length - a.length)[0];

const wayOf = (keys: readonly string[], literal = true): Way => ({
  query: phraseOf(keys),
  keys,
  literal,
});

const eitherSpelling = ({ spelt, key }: Word): string => `${quoted(spelt)} | ${quoted(key)}`;

function conceptOf(
  words: readonly string[],
  others: readonly Way[],
): Omit<Concept, "spelt" | "asSpelt" | "form"> {
  const ways = [wayOf(words), ...others];
  const query = ways.map((way) => (way.keys.length > 1 ? `(${way.query})` : way.query)).join(" | ");
  return {
    words,
    ways,
    query: ways.length > 1 || words.length > 1 ? `(${query})` : query,
    title: words.map((key) => `${quoted(key)}:A`).join(" & "),
  };
}
