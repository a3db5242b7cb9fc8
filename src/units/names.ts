import { cleanLine, fold } from "#kernel/text.ts";
import type { UnitType } from "./model.ts";

/** One part of what was typed, "phường Trúc Bạch", taken apart. */
export type Reading = {
  /** The type word that was there, if one was. */
  readonly type: UnitType | null;
  /** Folded, without the type word: "truc bach". */
  readonly key: string;
  /** With accents, tones behind the syllable; equal to `key` when no accents were typed. */
  readonly spelling: string;
  /** Which of the parts between commas it is, from 0. */
  readonly part: number;
  /** Where it says that unit is: "quận Ba Đình", in the order given. */
  readonly within: readonly Reading[];
};

/**
 * The ways in which typed words can name a unit, the likeliest first: "P. Trúc Bạch, Q. Ba Đình",
 * "phuong truc bach quan ba dinh", "(quận) Ba Đình cũ", "Số 5 phố X, phường Y". Words typed with the
 * input method off ("Dduwowngf") are left as they are: converting them would be a guess.
 */
export function readings(typed: string): readonly Reading[] {
  const parts = partsOf(typed.slice(0, longest)).map(waysToRead);
  return parts.flatMap((ways, part) => {
    const after = parts.slice(part + 1).flatMap((rest) => rest.slice(0, 1));
    return ways.map((way) => ({ ...way, part, within: [...way.within, ...after] }));
  });
}

/** Longer than any address written in one line. */
const longest = 200;

/** More places than this in one run of words is not an address. */
const mostPlaces = 6;

/** The type word and the two keys of one whole name, as the register writes it. */
export const readName = (name: string): Reading => withoutType(wordsOf(name), true);

/** The key of a name with its type word, as in a slug: "phuong-truc-bach". */
export const slugOf = (name: string): string =>
  wordsOf(name)
    .map((word) => word.key.replaceAll(/[^a-z0-9]+/g, ""))
    .filter((key) => key !== "")
    .join("-");

/**
 * One spelling per syllable whatever the place of its tone mark: the marks of vowels stay, the
 * tone goes behind the syllable ("hoà", "hòa" → "hoa2").
 */
export const spellingOf = (text: string): string =>
  wordsOf(text)
    .map((word) => word.spelling)
    .join(" ");

type Word = { readonly key: string; readonly spelling: string };

const tones: Readonly<Record<string, string>> = {
  "\u0301": "1",
  "\u0300": "2",
  "\u0309": "3",
  "\u0303": "4",
  "\u0323": "5",
};

function wordsOf(text: string): readonly Word[] {
  const line = cleanLine(text.normalize("NFKC").replaceAll(/[\u00AD\u200C\u200D]/g, ""))
    // H'Hen, Ea H’leo: the mark belongs to the syllable.
    .replaceAll(/['’ʼ‘`´]/g, "")
    // P12, Q1: the letter stands for the type word.
    .replaceAll(/(?<![\p{L}\p{N}])([pq])\.?(?=\d)/giu, "$1. ");
  return [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(([raw]) => {
    const key = fold(raw).replace(/^0+(?=\d)/, "");
    return key === "" ? [] : [{ key, spelling: spelled(raw, key) }];
  });
}

function spelled(raw: string, key: string): string {
  if (/^\d+$/.test(key)) return key;
  let tone = "";
  let letters = "";
  for (const mark of raw.normalize("NFD").toLowerCase().replaceAll(/[ðɖ]/g, "đ")) {
    const found = tones[mark];
    if (found === undefined) letters += mark;
    else tone += found;
  }
  return letters.normalize("NFC") + tone;
}

/** Splits at commas, brackets and the like. */
function partsOf(typed: string): readonly (readonly Word[])[] {
  return typed
    .split(
      /[,;()[\]/|\n\t]+|\s[-–—]\s(?=\s*(?:q|h|tx|tp|quận|huyện|thị|thành|tỉnh|quan|huyen)[.\s])/iu,
    )
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

const noiseBefore = [["uy", "ban", "nhan", "dan"], ["ubnd"], ["truoc", "day", "la"], ["nay", "la"]];
const noiseAfter = [["truoc", "day"], ["cu"]];

/** Without what says "formerly" or "people's committee of". */
function withoutNoise(words: readonly Word[]): readonly Word[] {
  for (const noise of noiseBefore) {
    if (words.length > noise.length && noise.every((key, i) => words[i]?.key === key)) {
      return withoutNoise(words.slice(noise.length));
    }
  }
  for (const noise of noiseAfter) {
    const from = words.length - noise.length;
    // "cũ" is noise; "Cự", "Củ" at the end of a name are not.
    if (
      from > 0 &&
      noise.every((key, i) => isWord(words[from + i], key, noiseSpelling[key] ?? key))
    ) {
      return withoutNoise(words.slice(0, from));
    }
  }
  return words;
}

const noiseSpelling: Readonly<Record<string, string>> = { cu: "cu4", truoc: "trươc1", day: "đây" };

/** Typed without accents, or with exactly the right ones. */
const isWord = (word: Word | undefined, key: string, spelling: string): boolean =>
  word !== undefined && word.key === key && (word.spelling === key || word.spelling === spelling);

type TypeWord = {
  readonly type: UnitType;
  readonly keys: readonly string[];
  readonly full: readonly string[];
};

const typeWords: readonly TypeWord[] = [
  { type: "thi-tran", keys: ["thi", "tran"], full: ["thi5", "trân1"] },
  { type: "thi-xa", keys: ["thi", "xa"], full: ["thi5", "xa4"] },
  { type: "thanh-pho", keys: ["thanh", "pho"], full: ["thanh2", "phô1"] },
  { type: "dac-khu", keys: ["dac", "khu"], full: ["đăc5", "khu"] },
  { type: "phuong", keys: ["phuong"], full: ["phương2"] },
  { type: "quan", keys: ["quan"], full: ["quân5"] },
  { type: "huyen", keys: ["huyen"], full: ["huyên5"] },
  { type: "tinh", keys: ["tinh"], full: ["tinh3"] },
  { type: "xa", keys: ["xa"], full: ["xa4"] },
  { type: "thi-tran", keys: ["tt"], full: ["tt"] },
  { type: "thi-xa", keys: ["tx"], full: ["tx"] },
  { type: "thanh-pho", keys: ["tp"], full: ["tp"] },
  { type: "phuong", keys: ["p"], full: ["p"] },
  { type: "quan", keys: ["q"], full: ["q"] },
  { type: "huyen", keys: ["h"], full: ["h"] },
  { type: "xa", keys: ["x"], full: ["x"] },
];

const typeAt = (words: readonly Word[], at: number): TypeWord | undefined =>
  typeWords.find(({ keys, full }) =>
    keys.every((key, i) => isWord(words[at + i], key, full[i] ?? key)),
  );

/** Without a leading type word; `asRegistered` keeps what would leave nothing. */
function withoutType(words: readonly Word[], asRegistered: boolean): Reading {
  const type = typeAt(words, 0);
  const rest = type ? words.slice(type.keys.length) : words;
  return rest.length === 0 && asRegistered
    ? whole(words)
    : { ...whole(rest), type: type?.type ?? null };
}

const whole = (words: readonly Word[]): Reading => ({
  type: null,
  key: words.map((word) => word.key).join(" "),
  spelling: words.map((word) => word.spelling).join(" "),
  part: 0,
  within: [],
});

/** The likeliest first; the last is always all the words as one name. */
function waysToRead(words: readonly Word[]): readonly Reading[] {
  const plain = withoutNoise(words);
  const ways = [...splits(plain), withoutType(plain, true), whole(plain)];
  return plain.length === words.length ? ways : [...ways, withoutType(words, true), whole(words)];
}

/** "phuong truc bach quan ba dinh" can be a name of five words, or a name and where that is. */
function splits(words: readonly Word[]): readonly Reading[] {
  return typePlaces(words).map((at) => {
    const rest = words.slice(at);
    const ends = [...typePlaces(rest), rest.length];
    const within = ends.map((end, i) => withoutType(rest.slice(ends[i - 1] ?? 0, end), true));
    return { ...withoutType(words.slice(0, at), true), within };
  });
}

/** Where, after a name has begun, a type word stands that something follows. */
function typePlaces(words: readonly Word[]): readonly number[] {
  const first = (typeAt(words, 0)?.keys.length ?? 0) + 1;
  return words
    .flatMap((_, at) => {
      const type = at < first ? undefined : typeAt(words, at);
      return type && at + type.keys.length < words.length ? [at] : [];
    })
    .slice(0, mostPlaces);
}
