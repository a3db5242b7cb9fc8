import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Lang, Text } from "#kernel/text.ts";

/** Words for a part: in both languages, or already chosen (a name, a place, what someone typed). */
export type Words = Text | string;

/** The words in one language. */
export const say = (lang: Lang, words: Words): string =>
  typeof words === "string" ? words : words[lang];

/** The language of the page; `Layout` sets it, so that no part needs to be told again. */
export const Language = createContext<Lang>("vi");

export const useLanguage = (): Lang => useContext(Language);

/** Says words in the language of the page, inside a part. */
export const useSay = (): ((words: Words) => string) => {
  const lang = useLanguage();
  return (words) => say(lang, words);
};
