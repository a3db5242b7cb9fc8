/**
 * A text as a row of tokens: syllables, numbers and marks, each with its place.
 *
 * Vietnamese writes one syllable per word, so a "word" here is one syllable or an abbreviation.
 * Places count UTF-16 units of the text; `places.ts` turns them into code points for whoever asks.
 */
export type Token = {
  readonly kind: "word" | "number" | "mark";
  readonly text: string;
  /** For comparing: lower case, the tone at the end whatever vowel it was typed on ("uỷ" = "ủy"). */
  readonly key: string;
  /** The number of the key among those that begin a phrase of some vocabulary; 0 for all others. */
  readonly opening: number;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Nothing stands between it and the token before. */
  readonly joined: boolean;
  /** A new line begins with it. */
  readonly firstOfLine: boolean;
};

const openings = new Map<string, number>();

/** Gives a key a number of its own, because a phrase begins with it. Vocabularies do so before anything is read. */
export function openingOf(key: string): number {
  const known = openings.get(key);
  if (known !== undefined) return known;
  openings.set(key, openings.size + 1);
  return openings.size;
}

const pieces = /(\p{L}[\p{L}\p{M}]*)|(\d+)|(\S)/gu;

/** The tokens of `text`, in order; syllables a scan has run together are taken apart again. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(pieces)) {
    const [whole, word, number] = found;
    const start = found.index;
    const joined = start === end && start > 0;
    const firstOfLine = start === 0 || hasLineEnd(text, end, start);
    if (word === undefined) {
      const kind = number === undefined ? "mark" : "number";
      const key = kind === "mark" ? (dashes.has(whole) ? "-" : whole) : whole;
      tokens.push({
        kind,
        text: whole,
        key,
        opening: openings.get(key) ?? 0,
        start,
        end: start + whole.length,
        capital: false,
        joined,
        firstOfLine,
      });
    } else {
      let at = start;
      for (const part of apart(word)) {
        const first = at === start;
        const key = keyOf(part);
        tokens.push({
          kind: "word",
          text: part,
          key,
          opening: openings.get(key) ?? 0,
          start: at,
          end: at + part.length,
          capital: isCapital(part),
          joined: first ? joined : true,
          firstOfLine: first && firstOfLine,
        });
        at += part.length;
      }
    }
    end = start + whole.length;
  }
  return tokens;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const letter = text.charCodeAt(i);
    if (letter === 10 || letter === 13) return true;
  }
  return false;
}

function isCapital(word: string): boolean {
  const letter = word.charCodeAt(0);
  return letter < 128 ? letter >= 65 && letter <= 90 : /^\p{Lu}/u.test(word);
}

const dashes = new Set(["-", "–", "—", "‐", "‑", "−"]);

const tones = new Map([
  ["\u0300", "1"],
  ["\u0309", "2"],
  ["\u0303", "3"],
  ["\u0301", "4"],
  ["\u0323", "5"],
]);

const keys = new Map<string, string>();

/** The key of one syllable; see {@link Token.key}. */
export function keyOf(syllable: string): string {
  const known = keys.get(syllable);
  if (known !== undefined) return known;
  let tone = "";
  let bare = "";
  for (const letter of syllable.toLowerCase().replaceAll("ð", "đ").normalize("NFD")) {
    const mark = tones.get(letter);
    if (mark === undefined) bare += letter;
    else tone = mark;
  }
  const key = bare.normalize("NFC") + tone;
  // Texts repeat the same few thousand syllables; what somebody made up is not kept.
  if (keys.size < 20_000) keys.set(syllable, key);
  return key;
}

/** The keys of a phrase, one for each of its syllables. */
export const keysOf = (phrase: string): readonly string[] => tokensOf(phrase).map(({ key }) => key);

const whole = new Set<string>();

/** "cácBộ" is two syllables, "banhành" too; what is one syllable or none at all stays whole. */
function apart(word: string): readonly string[] {
  if (word.length < 4 || whole.has(word)) return [word];
  const parts = takenApart(word);
  if (parts.length === 1 && whole.size < 20_000) whole.add(word);
  return parts;
}

function takenApart(word: string): readonly string[] {
  if (word.length < 4 || word.length > 24 || isSyllable(word) || word === word.toUpperCase())
    return [word];
  const cuts = [...word.matchAll(/\p{Ll}(?=\p{Lu})/gu)].map(({ index }) => index + 1);
  const cut = cuts.find((at) => isSyllable(word.slice(0, at)));
  if (cut !== undefined) return [word.slice(0, cut), ...apart(word.slice(cut))];
  if (/\p{Lu}/u.test(word.slice(1))) return [word];
  for (let at = 2; at <= word.length - 2; at += 1) {
    const rest = word.slice(at);
    // The second one begins with a consonant: "ban|hành", not "banh|ành".
    if (
      marked(word) &&
      isSyllable(word.slice(0, at)) &&
      isSyllable(rest) &&
      /^[^aăâeêioôơuưy]/u.test(base(rest))
    )
      return [word.slice(0, at), rest];
  }
  return [word];
}

/** Whether it is written with a mark of Vietnamese; a foreign word is not taken apart. */
const marked = (word: string): boolean => /[^a-z]/i.test(word);

const base = (word: string): string => keyOf(word).replace(/\d$/, "");

const syllable =
  /^(?:ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

const isSyllable = (word: string): boolean =>
  syllable.test(base(word)) &&
  (word.normalize("NFD").match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0) <= 1;
