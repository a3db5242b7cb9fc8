import type { UnitId } from "#access/model.ts";
import type { Field } from "#access/roles.ts";

/** What of a matter a canary stands in; beyond the fields of the policy, what the policy does not give. */
export type Part = Field | "contact" | "published" | "comment";

/** A word that stands in one field of one matter and nowhere else in the world. */
export type Canary = {
  /** The number of the matter in its world; of a comment, one below nought. */
  readonly matter: number;
  readonly part: Part;
  /** The units whose moderators may read it, of the words of a comment. */
  readonly may?: readonly UnitId[];
  /** "title", "reason of the transfer": for whoever reads a report. */
  readonly what: string;
};

/** All canaries of one world: making them while it is built, finding them in whatever leaves it. */
export type Canaries = ReturnType<typeof canaries>;

export function canaries() {
  const known = new Map<string, Canary>();
  let made = 0;
  const keep = (word: string, canary: Canary): string => {
    known.set(word, canary);
    return word;
  };
  return {
    known: known as ReadonlyMap<string, Canary>,
    /** Letters only, so that no escaping, folding or cutting into words changes it. */
    word: (canary: Canary) => keep(`zq${letters(made++)}x`, canary),
    phone: (canary: Canary) => keep(`09${String(10_000_000 + made++)}`, canary),
    /** What the house made itself: a matter's code, the id of a file. */
    add: (word: string, canary: Canary): void => void keep(word, canary),
    /** Takes it back: the step it was for did not happen. */
    drop: (word: string): void => void known.delete(word),
    /** Those that stand in `text`, each once. */
    in: (text: string): ReadonlySet<string> =>
      new Set(
        [...text.matchAll(shapes)].map(([found]) => spelt(found)).filter((one) => known.has(one)),
      ),
  };
}

// Looking a word up is by another spelling (see `disguised`), so that a page which repeats what was
// looked for says nothing new: capitals are no canary, a code with blanks is none.
const shapes =
  /zq[a-z]{5}x|dv-[0-9a-z]{4}-[0-9a-z]{4}|(?<!\d)09\d{8}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

const spelt = (found: string): string => (/^dv-/i.test(found) ? found.toUpperCase() : found);

/** The same word as somebody types it who is not echoed: found by the house, not by `in`. */
export const disguised = (word: string): string =>
  word.startsWith("DV-") ? word.toLowerCase().replaceAll("-", " ") : word.toUpperCase();

const letters = (n: number): string =>
  Array.from({ length: 5 }, (_, i) => String.fromCharCode(97 + (Math.floor(n / 26 ** i) % 26)))
    .toReversed()
    .join("");
