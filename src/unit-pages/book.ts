import type { Lang } from "#kernel/text.ts";
import type { Table } from "#outlets/leaving.ts";
import { contactKindText } from "#units/contact-texts.ts";
import { contactKinds } from "#units/contacts.ts";

import type { Entry } from "./book.store.ts";
import { bookTexts as t, listTexts, typeTexts } from "./texts.ts";

/** Entries under one letter of the Vietnamese alphabet. */
export type Letter = { readonly letter: string; readonly entries: readonly Entry[] };

/** The book by letters, in the order it came: Ă and Â, D and Đ are letters of their own. */
export function byLetter(entries: readonly Entry[]): readonly Letter[] {
  const letters: { letter: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const letter = initialOf(entry.short);
    const last = letters.at(-1);
    if (last?.letter === letter) last.entries.push(entry);
    else letters.push({ letter, entries: [entry] });
  }
  return letters;
}

/** The first letter without its tone: "Ứng Hòa" → "Ư", "Đại Mỗ" → "Đ". */
export const initialOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC")
    .charAt(0)
    .toLocaleUpperCase("vi");

/** The book as a table that is taken away. */
export function bookTable(
  entries: readonly Entry[],
  lang: Lang,
  page: (slug: string) => string,
): Table {
  const { columns } = t;
  return {
    lang,
    title: listTexts.title,
    columns: [
      { head: columns.code },
      { head: columns.name, width: 28 },
      { head: columns.type },
      { head: columns.districts, width: 36 },
      ...contactKinds.map((kind) => ({ head: contactKindText[kind], width: 30 })),
      { head: columns.source, width: 30 },
      { head: columns.checkedOn, as: "day" as const },
      { head: columns.page, width: 40 },
    ],
    rows: entries.map(({ slug, code, name, type, districts, reached, source, checkedOn }) => [
      code,
      name,
      type === "phuong" || type === "xa" ? typeTexts[type].one[lang] : type,
      districts.join("; "),
      ...contactKinds.map((kind) => reached[kind] ?? null),
      source,
      checkedOn,
      page(slug),
    ]),
  };
}
