import type { Lang } from "#kernel/text.ts";
import { dateWords } from "#law/words.ts";
import type { Column, Row, Table } from "#outlets/leaving.ts";

import type { ShownWords } from "./mask.ts";
import type { Visit } from "./model.ts";
import { bookingTexts } from "./texts/booking.ts";
import { visitTexts as t } from "./texts/visit.ts";
import type { Opened } from "./visitors.ts";

/** The twelve columns of the statutory register (form 03, Circular 04/2021). */
export const registerColumns = [
  "number",
  "day",
  "person",
  "paper",
  "content",
  "kind",
  "settledBy",
  "accepted",
  "guided",
  "transferred",
  "followUp",
  "note",
] as const;
export type RegisterColumn = (typeof registerColumns)[number];

/** One visit as the register has it; the person only where they were opened. */
export type RegisterRow = { readonly visit: Visit } & Readonly<Record<RegisterColumn, string>>;

/**
 * The rows of the register as they may be read: words through the mask, people only from an opening.
 * Without one it says that there is somebody, and not who.
 */
export const registerRows = (
  visits: readonly Visit[],
  words: ReadonlyMap<string, ShownWords>,
  people: Opened | null,
  lang: Lang,
): readonly RegisterRow[] =>
  visits.map((visit) => {
    const said = words.get(visit.id) ?? {};
    const person = people?.get(visit.id);
    const given = (text: string | undefined) => text || t.notProvided[lang];
    const hidden = visit.hasPerson ? t.sealedCell[lang] : t.notProvided[lang];
    const where = [visit.sentTo, visit.document].filter(Boolean).join(", ");
    const number = person?.["identity-number"];
    const { outcome } = visit;
    return {
      visit,
      number: String(visit.number),
      day: dateWords(visit.receivedOn)[lang],
      person: person ? [given(person.contact?.name), given(number?.address)].join(", ") : hidden,
      paper: person ? given(number?.number) : hidden,
      content: joined(said.content),
      kind: `${bookingTexts.kinds[visit.kind][lang]} / ${t.peopleCount(visit.people)[lang]}`,
      settledBy: joined(said["settled-by"]),
      accepted: outcome === "accepted" ? (visit.became ?? "x") : "",
      guided: outcome === "guided" ? where : "",
      transferred: outcome === "transferred" ? where : "",
      followUp: [
        t.outcomes[outcome][lang],
        ...(visit.noticePaper && visit.noticeSent
          ? [`${visit.noticePaper}, ${dateWords(visit.noticeSent)[lang]}`]
          : []),
        ...(said["follow-up"] ?? []),
      ].join("; "),
      note: joined(said.note),
    };
  });

const joined = (parts: readonly string[] | undefined): string => (parts ?? []).join("; ");

/** The same rows as a workbook. @param more whether there are more than these */
export const registerTable = (
  rows: readonly RegisterRow[],
  lang: Lang,
  more: number | null,
): Table => ({
  lang,
  title: t.registerTitle,
  columns: registerColumns.map((name): Column => ({ head: t.columns[name], width: widths[name] })),
  rows: rows.map((row): Row => registerColumns.map((name) => row[name])),
  note: more === null ? undefined : t.onlyFirst(more),
});

const widths: Readonly<Record<RegisterColumn, number>> = {
  number: 6,
  day: 12,
  person: 32,
  paper: 16,
  content: 48,
  kind: 20,
  settledBy: 22,
  accepted: 16,
  guided: 24,
  transferred: 24,
  followUp: 30,
  note: 24,
};
