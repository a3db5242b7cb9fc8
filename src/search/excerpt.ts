import type { Question } from "./query.ts";
import { readWords, type Word } from "./words.ts";

/** A run of text, and whether it is what was looked for. */
export type Run = { readonly text: string; readonly found: boolean };

/** The text with the words of the question marked, as runs and never as markup. */
export const marked = (text: string, question: Question): readonly Run[] => {
  const read = readWords(text, 400);
  return runsOf(read.text, 0, read.text.length, hitsIn(read.words, question));
};

/**
 * The part of a body in which most of the question stands, about `most` words long, with the words
 * marked; "…" where something is left out. Its beginning when nothing of it is there.
 */
export function excerpt(body: string, question: Question, most = 36): readonly Run[] {
  const { text, words } = readWords(body);
  const hits = hitsIn(words, question);
  const first = bestWindow(words, hits, most);
  const last = Math.min(words.length, first + most) - 1;
  const from = first === 0 ? 0 : (words[first]?.start ?? 0);
  const to = last >= words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const runs = runsOf(text, from, to, hits);
  return [
    ...(from > 0 ? [{ text: "… ", found: false }] : []),
    ...runs,
    ...(to < text.length ? [{ text: " …", found: false }] : []),
  ];
}

type Hit = Word & { readonly worth: number; readonly at: number };

function hitsIn(words: readonly Word[], question: Question): readonly Hit[] {
  const asked = new Map<string, Set<string>>();
  for (const { key, spelt } of question.words) {
    asked.set(key, (asked.get(key) ?? new Set()).add(spelt));
  }
  const near = new Set(
    question.words.slice(1).map((word, i) => `${question.words[i]?.key ?? ""} ${word.key}`),
  );
  return words.flatMap((word, at) => {
    const spellings = asked.get(word.key);
    if (!spellings) return [];
    const beside =
      near.has(`${words[at - 1]?.key ?? ""} ${word.key}`) ||
      near.has(`${word.key} ${words[at + 1]?.key ?? ""}`);
    const exact = spellings.has(word.spelt) || spellings.has(word.key);
    // A word with other accents is what was looked for only beside another: "dân" is not "dẫn".
    if (!exact && !beside) return [];
    return [{ ...word, at, worth: (exact ? 2 : 1) + (beside ? 2 : 0) }];
  });
}

/** The first word of the window that holds most, a little before its first hit. */
function bestWindow(words: readonly Word[], hits: readonly Hit[], most: number): number {
  if (words.length <= most) return 0;
  let best = { worth: -1, at: 0 };
  for (const [i, hit] of hits.entries()) {
    const seen = new Set<string>();
    let worth = 0;
    for (let j = i; j < hits.length && (hits[j]?.at ?? 0) < hit.at + most - lead; j += 1) {
      const one = hits[j];
      if (!one) break;
      worth += seen.has(one.key) ? 0.1 : one.worth;
      seen.add(one.key);
    }
    if (worth > best.worth) best = { worth, at: hit.at };
  }
  return Math.max(0, Math.min(best.at - lead, words.length - most));
}

const lead = 6;

function runsOf(text: string, from: number, to: number, hits: readonly Hit[]): readonly Run[] {
  const runs: Run[] = [];
  let at = from;
  for (const hit of hits) {
    if (hit.start < from || hit.end > to) continue;
    if (hit.start > at) push(runs, text.slice(at, hit.start), false);
    push(runs, text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  if (at < to) push(runs, text.slice(at, to), false);
  return runs;
}

// Words that are found one after another are one mark.
function push(runs: Run[], text: string, found: boolean): void {
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (found && last && !last.found && /^\s+$/.test(last.text) && before?.found) {
    runs.splice(-2, 2, { text: before.text + last.text + text, found });
  } else runs.push({ text, found });
}
