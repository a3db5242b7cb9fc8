import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { day, dayNumbered, dayNumber, daysBetween, plusDays, type Day } from "#kernel/day.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { registry } from "#law/registry.ts";

import { duties, dutyOf } from "./duties.ts";
import { forms, postingKinds, type PostingEvent } from "./model.ts";
import {
  broadcastWanted,
  comingDown,
  countedFrom,
  dueOf,
  interruptedDays,
  lackingOf,
  longestRun,
  mayComeDown,
  minimumOf,
  periodsOver,
} from "./rules.ts";
import { minimumLines } from "./texts/words.ts";

const anyDay = fc
  .integer({ min: dayNumber(day("2025-07-01")), max: dayNumber(day("2027-12-01")) })
  .map(dayNumbered);

describe("what is known of the duties", () => {
  test("every kind has exactly one, and every rule it names stands in the registry", () => {
    expect(duties.map(({ kind }) => kind)).toEqual([...postingKinds]);
    const known = new Set(registry.map(({ id }) => id));
    for (const { minimum, due, loudspeaker } of duties) {
      if (minimum?.by === "law") expect(known).toContain(minimum.rule);
      if (due) expect(known).toContain(due.rule);
      if (loudspeaker) expect(known).toContain(loudspeaker);
    }
  });

  test("what no law is known for says so, and what is of the law names its article and source", () => {
    for (const { article, mark, source } of duties) {
      expect(article === null).toBe(mark === "policy");
      if (article) expect(source.length).toBeGreaterThan(5);
    }
  });

  test("only paragraphs 7 to 12 go over the loudspeakers by law, three days on end", () => {
    expect(duties.filter(({ loudspeaker }) => loudspeaker).map(({ kind }) => kind)).toEqual([
      "paragraph-7-12",
    ]);
    expect(broadcastWanted(dutyOf("paragraph-7-12"), day("2026-11-16"))?.amount).toBe(3);
  });

  test("twenty days and five working days are from memory, so nothing is held up by them", () => {
    const minimum = minimumOf(dutyOf("plan"), day("2026-11-16"), publishedCalendar);
    expect([minimum?.until, minimum?.mark]).toEqual(["2026-12-06", "M"]);
    const words = { issuedOn: day("2026-11-16"), eventOn: null };
    expect(dueOf(dutyOf("plan"), words, publishedCalendar)?.on).toBe("2026-11-23");
  });

  test("a dialogue on 18/12/2026 is announced by 11/12 and its results are public by 28/12", () => {
    const words = { issuedOn: null, eventOn: day("2026-12-18") };
    const due = (kind: "dialogue-notice" | "dialogue-results") =>
      dueOf(dutyOf(kind), words, publishedCalendar)?.on;
    expect([due("dialogue-notice"), due("dialogue-results")]).toEqual(["2026-12-11", "2026-12-28"]);
  });

  test("a meeting on Monday 30/11/2026 at which a decision is read out is announced by Friday 27/11", () => {
    const words = { issuedOn: null, eventOn: day("2026-11-30") };
    expect(dueOf(dutyOf("decision-meeting"), words, publishedCalendar)?.on).toBe("2026-11-27");
  });
});

describe("how long at least", () => {
  test("posted on 16/11/2026, a decision may come down after 01/12/2026 and not before", () => {
    const minimum = minimumOf(dutyOf("decision"), day("2026-11-16"), publishedCalendar);
    expect([minimum?.until, minimum?.mark, minimum?.rule]).toEqual([
      "2026-12-01",
      "V",
      "KN-29-POSTING",
    ]);
    const words = minimum ? minimumLines(minimum).map(({ vi }) => vi) : [];
    expect(words[0]).toContain("15 ngày, theo Điều 29 Nghị định 124/2020/NĐ-CP");
    expect(words.at(-1)).toBe(
      "Phải để đến hết thứ Ba, 01/12/2026; từ ngày sau đó mới được gỡ xuống.",
    );
    const item = {
      untilOn: day("2026-12-01"),
      untilMark: "V",
      untilRule: "KN-29-POSTING",
      countedFrom: day("2026-11-16"),
      keptUntil: null,
      lacking: [],
    } as const;
    const reason = "một lý do dài đến mấy cũng không đủ";
    expect(mayComeDown(item, [], day("2026-12-01"), reason)).toEqual({
      ok: false,
      refusal: { because: "too-early", until: "2026-12-01", rule: "KN-29-POSTING" },
    });
    expect(mayComeDown(item, [], day("2026-12-02"), "").ok).toBe(true);
  });

  test("a verified minimum holds every day of it and none more, whatever is written as a reason", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 40 }), fc.string(), (from, later, because) => {
        const minimum = minimumOf(dutyOf("decision"), from, publishedCalendar);
        if (!minimum) throw new Error("no minimum");
        expect(daysBetween(from, minimum.until)).toBe(15);
        const item = {
          untilOn: minimum.until,
          untilMark: minimum.mark,
          untilRule: minimum.rule,
          countedFrom: from,
          keptUntil: null,
          lacking: [],
        };
        const on = plusDays(from, later);
        expect(mayComeDown(item, [], on, because).ok).toBe(later > 15);
      }),
    );
  });

  test("an unverified or own minimum never refuses, it asks for a reason until it is over", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("plan" as const, "village-rules" as const, "other" as const),
        anyDay,
        fc.integer({ min: 0, max: 40 }),
        (kind, from, later) => {
          const minimum = minimumOf(dutyOf(kind), from, publishedCalendar);
          if (!minimum) throw new Error("no minimum");
          expect(minimum.mark).not.toBe("V");
          const item = {
            untilOn: minimum.until,
            untilMark: minimum.mark,
            untilRule: minimum.rule,
            countedFrom: from,
            keptUntil: null,
            lacking: [],
          };
          const on = plusDays(from, later);
          expect(mayComeDown(item, [], on, "đã đủ thời gian cần thiết").ok).toBe(true);
          expect(mayComeDown(item, [], on, "").ok).toBe(on > minimum.until);
        },
      ),
    );
  });

  test("every minimum explains itself from its first to its last day", () => {
    fc.assert(
      fc.property(fc.constantFrom(...postingKinds), anyDay, (kind, from) => {
        const minimum = minimumOf(dutyOf(kind), from, publishedCalendar);
        if (!minimum) return;
        const { explanation } = minimum;
        const total = explanation.steps.reduce((sum, step) => sum + step.days, 0);
        expect(plusDays(from, total)).toBe(minimum.until);
        expect(minimumLines(minimum).every(({ vi, en }) => vi !== "" && en !== "")).toBe(true);
      }),
    );
  });
});

const board = (...days: readonly string[]): PostingEvent => ({
  type: "carried-out",
  form: "board",
  days: days.map(day),
  place: "",
  by: "",
});
const loud = (...days: readonly Day[]): PostingEvent => ({
  type: "carried-out",
  form: "loudspeaker",
  days,
  place: "",
  by: "",
});
const posted = (on: string): PostingEvent => ({ type: "posted", on: day(on) });

describe("the record", () => {
  test("time counts from the board where it came there later, and never from before the posting", () => {
    expect(countedFrom([posted("2026-11-16")])).toBe("2026-11-16");
    expect(countedFrom([posted("2026-11-16"), board("2026-11-18")])).toBe("2026-11-18");
    expect(countedFrom([posted("2026-11-16"), board("2026-11-01")])).toBe("2026-11-16");
    // A second board does not begin the time anew.
    expect(countedFrom([posted("2026-11-16"), board("2026-11-16"), board("2026-11-25")])).toBe(
      "2026-11-16",
    );
    const corrected: PostingEvent = {
      type: "corrected",
      version: 2,
      on: day("2026-11-20"),
      because: "đổi mức thu",
      anew: true,
      hidesBefore: false,
    };
    expect(countedFrom([posted("2026-11-16"), board("2026-11-16"), corrected])).toBe("2026-11-20");
    expect(countedFrom([posted("2026-11-16"), { ...corrected, anew: false }])).toBe("2026-11-16");
  });

  test("the longest run of days is found in whatever order they were written down", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }),
        (from, offsets) => {
          const run = longestRun(offsets.map((offset) => plusDays(from, offset)));
          const has = new Set(offsets);
          let longest = 0;
          for (let at = 0; at <= 30; at += 1) {
            let length = 0;
            while (has.has(at + length)) length += 1;
            longest = Math.max(longest, length);
          }
          expect(run).toBe(longest);
        },
      ),
    );
  });

  test("a broadcast on three days with a day between is lacking still, three on end is not", () => {
    const item = { kind: "paragraph-7-12", forms: [], postedOn: day("2026-11-16") } as const;
    const monday = day("2026-11-16");
    const days = (...offsets: readonly number[]) => offsets.map((one) => plusDays(monday, one));
    expect(lackingOf(item, [loud(...days(0, 1, 3))])).toEqual(["loudspeaker", "village-heads"]);
    expect(lackingOf(item, [loud(...days(0, 1)), loud(...days(2))])).toEqual(["village-heads"]);
    // Chosen by the unit where no law asks for it, one day does.
    const own = { kind: "other", forms: ["loudspeaker"], postedOn: monday } as const;
    expect(lackingOf(own, [loud(monday)])).toEqual([]);
  });

  test("what is lacking only shrinks as more is written down", () => {
    const anyEvent = fc.record({
      type: fc.constant("carried-out" as const),
      form: fc.constantFrom(...forms),
      days: fc.array(anyDay, { maxLength: 4 }),
      place: fc.constant(""),
      by: fc.constant(""),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...postingKinds),
        fc.subarray([...forms]),
        fc.array(anyEvent, { maxLength: 8 }),
        anyEvent,
        (kind, chosen, events, more) => {
          const item = { kind, forms: chosen, postedOn: day("2026-11-16") };
          const before = lackingOf(item, events);
          const after = lackingOf(item, [...events, more]);
          expect(before).toEqual(expect.arrayContaining([...after]));
        },
      ),
    );
  });

  test("days on which it did not hang are counted once and wished for at the end", () => {
    const gone: PostingEvent = {
      type: "interrupted",
      from: day("2026-11-18"),
      to: day("2026-11-20"),
      because: "gió lớn làm đổ bảng tin",
    };
    expect(interruptedDays([gone, gone], day("2026-11-16"), day("2026-12-01"))).toBe(3);
    const item = {
      untilOn: day("2026-12-01"),
      countedFrom: day("2026-11-16"),
      keptUntil: null,
    };
    expect(comingDown(item, [gone])).toEqual({
      until: "2026-12-01",
      wished: "2026-12-04",
      missed: 3,
    });
  });

  test("periods of a budget are asked for when they are over, and for a year", () => {
    expect(periodsOver(day("2026-11-23"))).toEqual([
      "2026-q3",
      "2026-6m",
      "2026-q2",
      "2026-q1",
      "2025-year",
      "2025-q4",
    ]);
  });
});
