import { applyMasks, proposeMasks } from "#guard/personal.ts";

import type { Masked } from "#cases/publication.store.ts";

/** A detail the machine proposes to hide, and what would stand there. */
export type FoundMask = { readonly original: string; readonly replacement: string };

/** A text as the public would read it if nobody corrected the machine. */
const maskedText = (text: string): string => applyMasks(text, proposeMasks(text));

/** Everything the machine would hide in these texts, in order, each detail once. */
export function foundMasks(texts: readonly string[]): readonly FoundMask[] {
  const found = texts.flatMap((text) => {
    const nfc = text.normalize("NFC");
    return proposeMasks(nfc).map(({ start, end, replacement }) => ({
      original: nfc.slice(start, end),
      replacement,
    }));
  });
  return found.filter(
    ({ original }, i) => found.findIndex((one) => one.original === original) === i,
  );
}

/** The first proposal of a publication. */
export const proposedPublication = (words: Masked): Masked => ({
  title: maskedText(words.title),
  content: maskedText(words.content),
  answer: maskedText(words.answer),
});
