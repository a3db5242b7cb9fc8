import { keysOf, openingOf, type Token } from "./tokens.ts";

/** A phrase found at some token: how many tokens it takes, and what the vocabulary says of it. */
export type Found<Said> = { readonly length: number; readonly said: Said };

/** Looks for the longest phrase of a vocabulary that begins at token `at`. */
export type Phrases<Said> = (tokens: readonly Token[], at: number) => Found<Said> | undefined;

type Node<Said> = { next: Map<string, Node<Said>>; said?: Said };

/** A vocabulary made ready for reading: one walk through the phrase, however many phrases there are. */
export function phrases<Said>(
  vocabulary: Iterable<readonly [phrase: string, said: Said]>,
): Phrases<Said> {
  const root: Node<Said> = { next: new Map() };
  const begins: boolean[] = [];
  for (const [phrase, said] of vocabulary) {
    let node = root;
    for (const key of keysOf(phrase)) {
      const next = node.next.get(key) ?? { next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.said = said;
    begins[openingOf(keysOf(phrase)[0] ?? "")] = true;
  }
  return (tokens, at) => {
    // Almost every token begins no phrase of this vocabulary, and is told by its number alone.
    const opening = tokens[at]?.opening;
    if (opening === undefined || begins[opening] !== true) return undefined;
    let node = root;
    let found: Found<Said> | undefined;
    for (let i = at; i < tokens.length; i += 1) {
      const next = node.next.get(tokens[i]?.key ?? "");
      if (!next) break;
      node = next;
      if (node.said !== undefined) found = { length: i - at + 1, said: node.said };
    }
    return found;
  };
}

/** A vocabulary that only knows its phrases. */
export const anyOf = (...list: readonly string[]): Phrases<string> =>
  phrases(list.map((phrase) => [phrase, phrase] as const));
