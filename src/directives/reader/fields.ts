import { phrases } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import { fieldWords } from "./words/fields.ts";

const words = phrases(fieldWords);

/** The subject areas the words between two tokens name, each once. */
export function fieldsIn(tokens: readonly Token[], from: number, to: number): readonly string[] {
  const found = new Set<string>();
  for (let i = from; i < to; i += 1) {
    const word = words(tokens, i);
    if (!word) continue;
    found.add(word.said);
    i += word.length - 1;
  }
  return [...found];
}
