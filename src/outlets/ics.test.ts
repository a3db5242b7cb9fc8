import * as fc from "fast-check";
// An independent reader, by the people of Thunderbird.
import ICAL from "ical.js";
import { expect, test } from "vitest";

import { day, dayNumbered, type Instant } from "#kernel/day.ts";
import { withhold } from "#kernel/withheld.ts";

import { fileName } from "./file-name.ts";
import { ics, icsFile, type DiaryEntry } from "./ics.ts";

const at = "2026-11-23T08:00:00+07:00" as Instant;
const diary = (entries: readonly DiaryEntry[]) => ({
  title: "Ngày nghỉ, ngày làm bù; 2026",
  author: "Thành phố Thử",
  at,
  entries,
});
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one));

test("a whole day is that day in every time zone, and the day after it is not part of it", () => {
  const text = ics(
    diary([
      { id: "a@x", title: "Nghỉ", when: { day: day("2026-11-24") } },
      { id: "b@x", title: "Tết", when: { day: day("2026-02-16"), to: day("2026-02-20") } },
    ]),
  );
  const [one, more] = read(text);
  expect([one?.startDate.toString(), one?.endDate.toString(), one?.startDate.isDate]).toEqual([
    "2026-11-24",
    "2026-11-25",
    true,
  ]);
  expect([more?.startDate.toString(), more?.endDate.toString()]).toEqual([
    "2026-02-16",
    "2026-02-21",
  ]);
});

test("an appointment is written in UTC", () => {
  const when = {
    from: "2026-11-24T08:30:00+07:00" as Instant,
    to: "2026-11-24T09:00:00+07:00" as Instant,
  };
  const [one] = read(ics(diary([{ id: "a@x", title: "Hẹn", when }])));
  expect(one?.startDate.toJSDate().toISOString()).toBe("2026-11-24T01:30:00.000Z");
  expect(one?.endDate.toString()).toBe("2026-11-24T02:00:00Z");
});

const kept = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n]/gu, " ");

test("whatever is written in an entry is read back as it was, and no line is longer than 75 octets", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 200 });
  fc.assert(
    fc.property(
      words,
      words,
      words,
      fc.integer({ min: 0, max: 40_000 }),
      (title, text, place, nth) => {
        const entry = { id: `${nth}@x`, title, text, place, when: { day: dayNumbered(nth) } };
        const written = ics(diary([entry]));
        for (const line of written.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        const [again] = read(written);
        expect([again?.summary, again?.description, again?.location]).toEqual([
          kept(title),
          kept(text),
          kept(place),
        ]);
      },
    ),
  );
});

test("the file is a calendar, under a name, and takes nothing that is withheld", async () => {
  const file = icsFile(fileName(["lich", "2026"], "ics"), diary([]));
  expect(file.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(await file.text()).toMatch(
    /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/,
  );
  const when = { day: day("2026-01-01") };
  // @ts-expect-error -- what a resident wrote has no way into an entry
  const entry: DiaryEntry = { id: "a", title: withhold("canary"), when };
  expect(() => ics(diary([entry]))).toThrow(TypeError);
});
