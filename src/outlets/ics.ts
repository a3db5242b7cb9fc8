import { plusDays, type Day, type Instant } from "#kernel/day.ts";
import { pageHeaders } from "#web/html.ts";

import { disposition, type FileName } from "./file-name.ts";

/** Days and appointments for the calendars people keep themselves. Everything in it is public already. */
export type Diary = {
  readonly title: string;
  /** Who publishes it: "Phường Ba Đình". */
  readonly author: string;
  /** When it was made; programs take the later of two for the newer. */
  readonly at: Instant;
  readonly entries: readonly DiaryEntry[];
};

export type DiaryEntry = {
  /** Names the entry for ever, also when it changes: "off-2026-11-24@danvan.example". */
  readonly id: string;
  readonly title: string;
  /** A whole day, several (both ends included), or from one moment to another. */
  readonly when:
    | { readonly day: Day; readonly to?: Day }
    | { readonly from: Instant; readonly to: Instant };
  readonly text?: string;
  readonly place?: string;
  /** Absolute. */
  readonly page?: string;
  /** Goes up with every change of this entry. */
  readonly sequence?: number;
  readonly cancelled?: boolean;
};

/** A diary as an iCalendar file (RFC 5545), to be subscribed to or saved. */
export const icsFile = (name: FileName, diary: Diary): Response =>
  new Response(ics(diary), {
    headers: {
      ...pageHeaders,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": disposition(name),
    },
  });

/**
 * The text of the file. Whole days are dates without a zone; moments are written in UTC, so that no
 * reader needs rules of a time zone.
 */
export const ics = ({ title, author, at, entries }: Diary): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${escaped(author)}//Dan Van//VI`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(title)}`,
    "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
    ...entries.flatMap((entry) => entryOf(entry, at)),
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");

const entryOf = (entry: DiaryEntry, at: Instant): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(entry.id)}`,
  `DTSTAMP:${utc(at)}`,
  ...whenOf(entry.when),
  `SUMMARY:${escaped(entry.title)}`,
  ...(entry.text === undefined ? [] : [`DESCRIPTION:${escaped(entry.text)}`]),
  ...(entry.place === undefined ? [] : [`LOCATION:${escaped(entry.place)}`]),
  ...(entry.page === undefined ? [] : [`URL:${oneLine(entry.page)}`]),
  ...(entry.sequence === undefined ? [] : [`SEQUENCE:${entry.sequence}`]),
  ...(entry.cancelled ? ["STATUS:CANCELLED"] : []),
  "END:VEVENT",
];

// The end of a whole day is the day after it, which is not part of it (RFC 5545, 3.6.1).
const whenOf = (when: DiaryEntry["when"]): readonly string[] =>
  "day" in when
    ? [
        `DTSTART;VALUE=DATE:${bare(when.day)}`,
        `DTEND;VALUE=DATE:${bare(plusDays(when.to ?? when.day, 1))}`,
        "TRANSP:TRANSPARENT",
      ]
    : [`DTSTART:${utc(when.from)}`, `DTEND:${utc(when.to)}`];

const bare = (day: Day): string => day.replaceAll("-", "");

const utc = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

const escaped = (text: string): string =>
  oneLine(
    text
      .toWellFormed()
      .replaceAll("\\", "\\\\")
      .replaceAll(";", "\\;")
      .replaceAll(",", "\\,")
      .replaceAll(/\r\n?|\n/g, "\\n"),
  );

const oneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, " ");

/** Lines have at most 75 octets; a longer one goes on after a line break and a blank, never inside a letter. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
