import type { z } from "zod";

import type { Text } from "#kernel/text.ts";

import type { Words } from "./language.ts";

// Schemas can carry one string as their message; ours have to carry two languages.
const between = "\u001F";

/** A bilingual message for a schema: `z.string().min(1, words(texts.titleMissing))`. */
export const words = (text: Text): string => `${text.vi}${between}${text.en}`;

/** The words a schema's message stands for. */
export function wordsOf(message: string): Words {
  const [vi, en] = message.split(between);
  return vi === undefined || en === undefined ? message : { vi, en };
}

type Raw = Parameters<z.core.$ZodErrorMap>[0];

/** What is said when a schema has no words of its own. */
export function unsaid(issue: Raw): string {
  if (issue.input === undefined || issue.input === "") return words(generic.missing);
  if (issue.code === "too_big" && issue.origin === "string")
    return words({
      vi: `Phần này dài quá: nhiều nhất ${issue.maximum} ký tự.`,
      en: `This is too long: at most ${issue.maximum} characters.`,
    });
  if (issue.code === "too_small") return words(generic.tooLittle);
  if (issue.code === "invalid_value") return words(generic.notOffered);
  return words(generic.unreadable);
}

const generic = {
  missing: { vi: "Phần này còn trống. Hãy điền.", en: "This is empty. Please fill it in." },
  tooLittle: { vi: "Phần này còn ngắn quá.", en: "This is too short." },
  notOffered: {
    vi: "Hãy chọn một trong những mục có sẵn.",
    en: "Please choose one of the options offered.",
  },
  unreadable: {
    vi: "Phần này viết chưa đúng dạng. Hãy sửa lại.",
    en: "This cannot be read as written. Please correct it.",
  },
} satisfies Record<string, Text>;

/** Whether a field takes several values (an array or a set, however wrapped). */
export function isRepeated(field: z.core.$ZodType): boolean {
  const def: Def = definition(field);
  if (def.type === "array" || def.type === "set") return true;
  const inner = def.innerType ?? def.in;
  return inner !== undefined && isRepeated(inner);
}

type Def = {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
};

// oxlint-disable-next-line no-underscore-dangle -- where zod keeps it, documented for library authors
const definition = (field: z.core.$ZodType): Def => field._zod.def;
