/** A vocabulary written as one text, its phrases between bars: far easier to read over than a column of strings. */
export const listed = (text: string): readonly string[] =>
  text.split("|").map((phrase) => phrase.trim().replaceAll(/\s+/g, " "));
