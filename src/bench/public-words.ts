import { fold } from "#kernel/text.ts";
import { readWords, type Read, type Word } from "#search/words.ts";

/** Words that follow one another as in the texts they were learnt from. */
export type Vocabulary = {
  readonly after: (before: string, dice: () => number) => Entry;
  /** For questions: in some dozens of a million documents, in some thousands, in every fifth or more. */
  readonly rare: readonly string[];
  readonly medium: readonly string[];
  readonly common: readonly string[];
};

/** A word with what it is looked up by; the end of a clause has no words. */
type Entry = { readonly text: string; readonly words: readonly Word[] };

/**
 * Learns a bigram model with Witten–Bell smoothing (1991) from texts: after a word seen c times with t
 * different followers, one of its followers is drawn with c/(c+t), else any word by how common it is, and
 * of these with T/(N+T) one never seen, from a long tail (Zipf) of house numbers and words that sound
 * foreign. There is nothing to set: every frequency, of words and of words side by side, is that of the texts.
 *
 * The method and the texts (public-corpus.ts) were settled before any query was asked of what they generate.
 */
export function vocabulary(texts: readonly string[]): Vocabulary {
  const followers = new Map<string, Map<string, number>>();
  const single = new Map<string, number>();
  const entries = new Map<string, Entry>([[end, { text: end, words: [] }]]);
  for (const clause of texts.flatMap((text) => text.split(/[.,;:!?()…“”"\n|]+/))) {
    let before = end;
    const { text, words } = readWords(clause);
    if (words.length === 0) continue;
    for (const word of [...words, null]) {
      const now = word === null ? end : text.slice(word.start, word.end).toLowerCase();
      if (word && !entries.has(now)) entries.set(now, { text: now, words: [word] });
      add(single, now);
      const after = followers.get(before) ?? new Map<string, number>();
      followers.set(before, after);
      add(after, now);
      before = now;
    }
  }
  const tail = strange();
  const anyWord = drawn(single);
  const anyStrange = drawn(new Map(tail.map((word, rank) => [word, 1 / (rank + 1)])));
  const next = new Map([...followers].map(([word, counts]) => [word, drawn(counts)]));
  for (const text of tail) entries.set(text, { text, words: readWords(text).words });
  const ranked = [...single.keys()]
    .filter((word) => word !== end && !/\d/.test(word))
    .toSorted((a, b) => (single.get(b) ?? 0) - (single.get(a) ?? 0));
  return {
    after(before, dice) {
      const known = next.get(before);
      const from =
        known && dice() < seen(known) ? known : dice() < seen(anyWord) ? anyWord : anyStrange;
      return entries.get(from.draw(dice)) ?? { text: end, words: [] };
    },
    rare: tail.slice(2_000).filter((word) => !/\d/.test(word)),
    medium: ranked.slice(300, 900),
    common: ranked.slice(0, 40),
  };
}

/** The end of a clause, and its beginning. */
const end = ",";

const add = (counts: Map<string, number>, word: string): void => {
  counts.set(word, (counts.get(word) ?? 0) + 1);
};

type Drawn = {
  readonly sum: number;
  readonly kinds: number;
  readonly draw: (dice: () => number) => string;
};

const seen = ({ sum, kinds }: Drawn): number => sum / (sum + kinds);

function drawn(counts: ReadonlyMap<string, number>): Drawn {
  const words = [...counts.keys()];
  const sums: number[] = [];
  let sum = 0;
  for (const count of counts.values()) sums.push((sum += count));
  return {
    sum,
    kinds: words.length,
    draw: (dice) => words[firstAbove(sums, dice() * sum)] ?? end,
  };
}

export type Generated = {
  readonly title: string;
  readonly body: string;
  /** The words of both, as `readWords` would read them. */
  readonly read: { readonly title: Read; readonly body: Read };
};

/**
 * The text of the n-th document, always the same for the same number: 18 to 50 words, the first 5 to 12
 * also its title, as with the published matters; every eighth written without accents, as of those one in seven.
 */
export function generated(words: Vocabulary, n: number): Generated {
  const dice = diceFrom(n);
  const long = 18 + Math.floor(dice() * 33);
  const inTitle = 5 + Math.floor(dice() * 8);
  const said: Entry[] = [];
  let before = end;
  for (let count = 0; count < long;) {
    const next = words.after(before, dice);
    if (next.words.length === 0 && before === end) continue;
    before = next.text;
    said.push(n % 8 === 0 ? plain(next) : next);
    count += next.words.length;
    if (count === inTitle && next.words.length > 0) said.push({ text: end, words: [] });
  }
  let counted = 0;
  const title = said.filter(
    (one) => (counted += one.words.length) <= inTitle && one.words.length > 0,
  );
  return {
    title: text(title),
    body: `${text(said)}.`,
    read: { title: read(title), body: read(said) },
  };
}

const plain = ({ text: typed, words }: Entry): Entry => ({
  text: words.length === 0 ? typed : fold(typed),
  words: words.map((word) => ({ ...word, spelt: word.key })),
});

const text = (entries: readonly Entry[]): string =>
  entries
    .map((entry) => entry.text)
    .join(" ")
    .replaceAll(" ,", ",");

const read = (entries: readonly Entry[]): Read => ({
  text: "",
  words: entries.flatMap((entry) => entry.words),
  symbols: [],
});

function firstAbove(sums: readonly number[], wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A row of numbers in [0, 1) that begins at `seed` (mulberry32). */
function diceFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words no text at hand has, in an order that says nothing. */
function strange(): readonly string[] {
  const sounds = onsets.split(" ").flatMap((on) => rhymes.split(" ").map((rhyme) => on + rhyme));
  const some = mixed(sounds).slice(0, 140);
  return mixed([
    ...some.flatMap((first) => some.map((second) => first + second)),
    ...Array.from({ length: 9_000 }, (_, n) => String(n + 10)),
  ]);
}

const mixed = (words: readonly string[]): readonly string[] => {
  const dice = diceFrom(words.length);
  return words
    .map((word) => ({ word, at: dice() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ word }) => word);
};

const onsets = "b c ch d đ g gh gi h k kh l m n ng nh p ph qu r s t th tr v x bl dr kr pl sr";

const rhymes =
  "ảng ạng ẩng ậng ẳng ặng ẻng ẽng ểng ễng ỉnh ĩnh ỏng õng ổng ỗng ủng ũng ửng ững ảnh ãnh ạch ắch ếch ịch ọc ục ực ạp ắp ấp ép ếp íp óp ốp ớp úp ạt ắt ất ét ết ít ót ốt ớt út ứt uỷn uỵt oạch oẳn oắt oét uếch uynh uỳnh uých";
