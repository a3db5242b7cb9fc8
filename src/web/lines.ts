import { z } from "zod";

import { clean, cleanLine, lengthOf, type Text } from "#kernel/text.ts";

import { words } from "./wording.ts";

/** One line of text with at most `max` characters. @param missing what to say when it is empty */
export function line(max: number, missing: Text | null) {
  return z.string().transform(cleanLine).pipe(bounded(max, missing));
}

/** Text of several lines. Blanks at both ends go; everything between stays as it was written. */
export function letter(max: number, missing: Text | null) {
  return z
    .string()
    .transform((typed) => clean(typed).trim())
    .pipe(bounded(max, missing));
}

function bounded(max: number, missing: Text | null) {
  return z
    .string()
    .min(missing ? 1 : 0, missing ? words(missing) : undefined)
    .refine((text) => isWithin(text, max), words(tooLong(max)));
}

/**
 * Whether a text has at most `max` characters as people count them. A character may be written with
 * many code units (an emoji of a family has eleven), but not with any number of them.
 */
export function isWithin(text: string, max: number): boolean {
  return text.length <= max || (text.length <= max * 12 && lengthOf(text) <= max);
}

/** What is said beside a part that is too long. */
export const tooLong = (max: number): Text => ({
  vi: `Phần này dài quá: nhiều nhất ${max.toLocaleString("vi-VN")} ký tự. Hãy viết ngắn lại; chữ đã viết vẫn còn nguyên.`,
  en: `This is too long: at most ${max.toLocaleString("en-GB")} characters. Please shorten it; nothing typed was lost.`,
});

/** A once-key as the house makes them: 22 letters or more of base64url, at least 128 bits. */
export const isOnce = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{22,64}$/.test(text);

/** A new once-key for a form. @param noise 16 random bytes */
export const onceFrom = (noise: Buffer): string => noise.toString("base64url");
