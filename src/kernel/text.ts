/** The two languages of the house: Vietnamese first, English second. */
export type Lang = "vi" | "en";

/** Words people read, in both languages; a missing one does not compile. */
export type Text = { readonly vi: string; readonly en: string };

/**
 * The one Unicode form everything is kept in (NFC), without what no keyboard means to send:
 * NUL and other control characters, zero-width marks, byte-order marks, CR (line ends become LF).
 */
export const clean = (typed: string): string =>
  typed
    .normalize("NFC")
    .replaceAll(/\r\n?/g, "\n")
    // oxlint-disable-next-line no-control-regex -- these are exactly the characters to drop
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F\u200B\u2060\uFEFF]/g, "");

/** One line of text: line breaks and runs of blanks become one blank. For titles, names, places. */
export const cleanLine = (typed: string): string => clean(typed).replaceAll(/\s+/g, " ").trim();

/**
 * The key under which text is found whatever way it was typed: no accents, no case, đ as d,
 * so that "Hoà", "Hòa" and "hoa" meet. Only letters, digits and single blanks remain.
 */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[đðɖ]/g, "d")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * The one of the two right places of a tone mark that a word is compared under: "hoà" becomes "hòa",
 * "thuỷ" becomes "thủy"; "quý" and "toàn" have only one. Expects lower case and NFC.
 */
export const usualTone = (text: string): string =>
  toneOnFirst.reduce(
    (out, [pattern, vowel]) =>
      out.replace(pattern, (pair: string, toned: string) =>
        `${pair.charAt(0)}${toned.normalize("NFD").slice(1)}${vowel}`.normalize("NFC"),
      ),
    text,
  );

const toneOnFirst: readonly (readonly [RegExp, string])[] = [
  [/o([àáảãạ])(?!\p{L})/gu, "a"],
  [/o([èéẻẽẹ])(?!\p{L})/gu, "e"],
  [/(?<!q)u([ỳýỷỹỵ])(?!\p{L})/gu, "y"],
];

/** The number of characters a person would count (emoji and combined letters count once). */
export const lengthOf = (text: string): number => {
  let count = 0;
  for (const _ of new Intl.Segmenter("vi").segment(text)) count += 1;
  return count;
};
