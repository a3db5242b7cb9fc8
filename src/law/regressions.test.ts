import { describe, expect, test } from "vitest";

import { day, instantAt, type Day } from "#kernel/day.ts";
import type { OpeningHours } from "./acts/policy.ts";
import { openingHours } from "./acts/policy.ts";
import type { Calendar } from "./calendar.ts";
import { isWorkingDay } from "./calendar.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { countDays, countWorkingDays } from "./clock.ts";
import { dueState, dueStateAt, workingDaysLeft } from "./due.ts";
import { closed } from "./naive.fixture.ts";
import { readTerm, type TermReading } from "./term.ts";
import type { TermEvent } from "./term-events.ts";
import { countWorkingMinutes, openFrom } from "./working-hours.ts";

// Faults other clocks had, each as somebody met it. The numbers are those of the threads where it was told.

const started: TermEvent = {
  did: "started",
  on: day("2026-09-03"),
  rule: { id: "KN-28", from: day("2012-07-01") },
};
const suspended = (on: string, to?: string): TermEvent => ({
  did: "suspended",
  on: day(on),
  from: day(on),
  ...(to === undefined ? {} : { to: day(to) }),
  ground: "",
  document: "",
});
const resumed = (on: string): TermEvent => ({ did: "resumed", on: day(on), document: "" });
const found = (on: string): TermEvent => ({
  did: "found",
  on: day(on),
  circumstances: ["complex"],
  document: "",
});
const done = (on: string): TermEvent => ({ did: "done", on: day(on) });

const read = (asOf: string, ...log: readonly TermEvent[]): TermReading => {
  const reading = readTerm([started, ...log], { calendar: publishedCalendar, asOf: day(asOf) });
  if (!reading.ok) throw new Error(reading.refusal.because);
  return reading.value;
};

describe("pauses", () => {
  test("the pause is lost or counted twice when the limit changes while it is paused (glpi 15605, 6902)", () => {
    const before = read(
      "2026-11-01",
      found("2026-09-10"),
      suspended("2026-09-15"),
      resumed("2026-10-06"),
    );
    const during = read(
      "2026-11-01",
      suspended("2026-09-15"),
      found("2026-09-20"),
      resumed("2026-10-06"),
    );
    const after = read(
      "2026-11-01",
      suspended("2026-09-15"),
      resumed("2026-10-06"),
      found("2026-10-07"),
    );
    // 45 days and 21 suspended ones from 03/9: the same whenever the case was found to be complex.
    expect([before, during, after].map(({ nominal }) => nominal)).toEqual(
      Array.from({ length: 3 }, () => "2026-11-08"),
    );
  });

  test("it is declared breached while it stands still (glpi 24481)", () => {
    expect(read("2027-06-01", suspended("2026-09-15"))).toMatchObject({
      late: false,
      breachedOn: null,
      state: "suspended",
    });
  });

  test("time on hold is added to the day it began, so that it starts later and ends later still (frappe 2449)", () => {
    const reading = read("2026-11-01", suspended("2026-09-15", "2026-10-05"));
    expect(reading.explanation.from).toBe("2026-09-03");
    expect(reading.nominal).toBe("2026-10-24");
  });

  test("the time after it was done is counted as paused (glpi 23359)", () => {
    const log = [suspended("2026-09-15"), done("2026-09-20")];
    const [then, later] = [read("2026-09-20", ...log), read("2027-09-20", ...log)];
    expect([then.state, later.state]).toEqual(["done", "done"]);
    expect(then.facts.suspensions.length).toBe(1);
    expect(later.late).toBe(false);
  });

  test("a suspension is a tick and a reason, and nobody does the arithmetic (open-zaak 885)", () => {
    const reading = read("2026-10-05", suspended("2026-09-15"));
    expect(reading.standing).toEqual({
      since: "2026-09-15",
      left: 19,
      unit: "day",
      earliest: "2026-10-26",
    });
    expect(
      reading.words.some(({ vi }) => vi.includes("tạm dừng 21 ngày, không tính (Điều 11a")),
    ).toBe(true);
  });
});

describe("what starts and stops it", () => {
  test("a second receipt starts the clock again (zammad 3140)", () => {
    const again: TermEvent = { ...started, on: day("2026-09-20") };
    const reading = read("2026-09-25", again);
    expect([reading.due, reading.refused[0]?.refusal.because]).toEqual([
      "2026-10-05",
      "already-started",
    ]);
  });

  test("it goes on after it was done: escalation of a closed case (zammad 904, 1322)", () => {
    expect(read("2027-11-23", done("2026-09-30"))).toMatchObject({ late: false, state: "done" });
  });

  test("an act after the end makes what was late look in time (zammad 2082, 5177)", () => {
    const late = read("2026-10-20", found("2026-10-06"), suspended("2026-10-07"));
    expect(late).toMatchObject({ late: true, breachedOn: "2026-10-06", due: "2026-10-05" });
    expect(late.refused).toHaveLength(2);
  });

  test("resuming what never stood still moves the date", () => {
    const reading = read("2026-10-01", resumed("2026-09-10"));
    expect([reading.due, reading.refused[0]?.refusal.because]).toEqual([
      "2026-10-05",
      "nothing-suspended",
    ]);
  });
});

test("statistics disagree with the deadline they are made of (zammad 3410, 2579, 3837)", () => {
  // One reading gives the date, whether it is late, from which day, and what is left: nothing else is kept.
  for (const on of ["2026-10-04", "2026-10-05", "2026-10-06", "2026-10-07"]) {
    const reading = read(on);
    const state = dueState(day(on), reading.due ?? day(on), publishedCalendar);
    expect([on, reading.late]).toEqual([on, state === "late"]);
    expect(reading.late).toBe(reading.breachedOn !== null);
    expect(reading.late).toBe(workingDaysLeft(day(on), day("2026-10-05"), publishedCalendar) < 0);
  }
});

const friday = (time: string) => instantAt(day("2026-11-20"), time);

const end = (from: string, minutes: number, hours: OpeningHours = openingHours) =>
  countWorkingMinutes(friday(from), minutes, hours, publishedCalendar).due;

describe("the minute at the boundary", () => {
  const around: OpeningHours = {
    policy: "test",
    title: { vi: "cả ngày", en: "around the clock" },
    openings: [{ from: "00:00", to: "24:00" }],
  };

  test("one minute before closing, at closing and one after are not the same (zammad 3180)", () => {
    expect(end("16:59", 1)).toBe("2026-11-20T17:00:00+07:00");
    expect(end("17:00", 1)).toBe("2026-11-23T08:01:00+07:00");
    expect(end("17:01", 1)).toBe("2026-11-23T08:01:00+07:00");
    expect(end("07:59", 1)).toBe(end("08:00", 1));
  });

  test("the day ends at 23:59 and loses a minute; hour 0 cannot be given (Znuny 296)", () => {
    expect(end("00:00", 24 * 60, around)).toBe("2026-11-21T00:00:00+07:00");
    expect(end("23:59", 1, around)).toBe("2026-11-21T00:00:00+07:00");
    expect(end("23:59", 2, around)).toBe("2026-11-23T00:01:00+07:00");
  });

  test("a holiday ends at 23:59:59 and the last second is worked (dbt_zendesk PR 114)", () => {
    const eve = instantAt(day("2026-11-23"), "23:59");
    expect(countWorkingMinutes(eve, 2, around, publishedCalendar).due).toBe(
      "2026-11-25T00:01:00+07:00",
    );
  });

  test("counting forth and asking whether it is late do not agree at the very minute (biz 73)", () => {
    const due = instantAt(day("2026-11-23"), "16:00");
    expect(dueStateAt(due, due, publishedCalendar)).not.toBe("late");
    expect(dueStateAt(instantAt(day("2026-11-23"), "16:01"), due, publishedCalendar)).toBe("late");
  });

  test("with two openings a day the end falls to 00:00, or into the lunch break (glpi 22678, chatwoot 14009)", () => {
    expect(end("11:30", 60)).toBe("2026-11-20T13:30:00+07:00");
    expect(end("11:30", 30)).toBe("2026-11-20T12:00:00+07:00");
    const three: OpeningHours = {
      ...around,
      openings: [
        { from: "08:00", to: "10:00" },
        { from: "10:30", to: "12:00" },
        { from: "13:00", to: "16:30" },
      ],
    };
    // 30 + 90 + 210 minutes on Friday, 120 + 30 on Monday.
    expect(end("09:30", 480, three)).toBe("2026-11-23T11:00:00+07:00");
  });

  test("what comes at night is opened in the morning, and in the open hours at once", () => {
    expect(openFrom(friday("22:00"), openingHours, publishedCalendar)).toBe(
      "2026-11-23T08:00:00+07:00",
    );
    expect(openFrom(friday("12:00"), openingHours, publishedCalendar)).toBe(
      "2026-11-20T13:00:00+07:00",
    );
    expect(openFrom(friday("09:17"), openingHours, publishedCalendar)).toBe(
      "2026-11-20T09:17:00+07:00",
    );
  });
});

describe("days that are not like others", () => {
  test("a Saturday worked for another day is counted as a weekend (biz 122, 142)", () => {
    expect(countWorkingDays(day("2026-01-08"), 2, publishedCalendar).due).toBe("2026-01-10");
    expect(
      countWorkingMinutes(
        instantAt(day("2026-01-09"), "16:00"),
        120,
        openingHours,
        publishedCalendar,
      ).due,
    ).toBe("2026-01-10T09:00:00+07:00");
    expect(countDays(day("2026-08-12"), 10, publishedCalendar).due).toBe("2026-08-22");
  });

  test("a week without an open day, or with a single one, never ends or skips (osTicket 6739)", () => {
    // Tết 2026 closes from Saturday 14/02 to Sunday 22/02: nine days on end.
    expect(countWorkingDays(day("2026-02-13"), 1, publishedCalendar).due).toBe("2026-02-23");
    const only = closedBut(day("2026-03-04"), day("2026-03-02"), day("2026-03-08"));
    expect(countWorkingDays(day("2026-03-01"), 1, only).due).toBe("2026-03-04");
    expect(countWorkingDays(day("2026-03-01"), 2, only).due).toBe("2026-03-09");
  });
});

describe("long limits", () => {
  test.each([21, 22, 23, 45, 250, 1000])(
    "more than 21 working days come out as 1970 (Business::Hours): %i days",
    (count) => {
      const { due } = countWorkingDays(day("2025-01-02"), count, threeYears);
      let at = day("2025-01-02");
      for (let left = count; left > 0; left -= closed(threeYears, at) ? 0 : 1) at = next(at);
      expect(due).toBe(at);
    },
  );

  test("forty days on which nothing is open are no error (RT: -1)", () => {
    const shut = closedBut(null, day("2026-03-02"), day("2026-04-10"));
    expect(countWorkingDays(day("2026-03-01"), 1, shut).due).toBe("2026-04-13");
  });

  test("ten thousand days, in days and in working days", () => {
    expect(countDays(day("2026-11-23"), 10_000, publishedCalendar).nominal).toBe("2054-04-10");
    const { due, calendar } = countWorkingDays(day("2026-11-23"), 10_000, publishedCalendar);
    expect(due > "2064-01-01" && due < "2067-01-01").toBe(true);
    expect(isWorkingDay(publishedCalendar, due)).toBe(true);
    expect(calendar.status).not.toBe("announced");
  });
});

const next = (at: Day): Day => countDays(at, 1, allOpen).nominal;
const allOpen: Calendar = { id: "open", years: [] };

const threeYears: Calendar = {
  ...publishedCalendar,
  years: [
    ...publishedCalendar.years.filter(({ year }) => year >= 2025 && year <= 2027),
    ...[2028, 2029].map((year) => ({
      year,
      status: "statutory" as const,
      off: [],
      workingSaturdays: [],
    })),
  ],
};

/** The published calendar, shut from one day to another but for one day (or none). */
function closedBut(open: Day | null, from: Day, to: Day): Calendar {
  const name = { vi: "nghỉ", en: "off" };
  const shut: { readonly day: Day; readonly name: typeof name; readonly source: string }[] = [];
  for (let at = from; at <= to; at = next(at))
    if (at !== open) shut.push({ day: at, name, source: "" });
  return {
    id: "shut",
    years: publishedCalendar.years.map((year) =>
      year.year === 2026 ? { ...year, off: [...year.off, ...shut] } : year,
    ),
  };
}
