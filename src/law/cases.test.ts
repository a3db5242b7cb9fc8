import { describe, expect, test } from "vitest";
import { day, instantAt } from "#kernel/day.ts";
import { openingHours } from "./acts/policy.ts";
import { publishedCalendar } from "./calendars/published.ts";
import { countDays, countDaysBefore, countWorkingDays } from "./clock.ts";
import { acceptanceDue, urgentDue } from "./feedback.ts";
import { countWorkingMinutes } from "./working-hours.ts";

// Outcomes worked out from the texts of the acts and from official answers, each as the plain
// count of days it comes down to.

const days: readonly (readonly [what: string, from: string, days: number, due: string])[] = [
  [
    "1: the 90 days to complain of a decision received on 01/9/2020",
    "2020-09-01",
    90,
    "2020-11-30",
  ],
  [
    "2: the 71 days left after hospital end on a day in lieu of 01/5/2021",
    "2021-02-21",
    71,
    "2021-05-04",
  ],
  [
    "9: a complaint received on a Friday is accepted within 10 days",
    "2026-11-13",
    10,
    "2026-11-23",
  ],
  ["10: 10 days that end on 24/11, a holiday", "2026-11-14", 10, "2026-11-25"],
  ["11: 30 days that end on a Saturday", "2026-10-01", 30, "2026-11-02"],
  ["12: 45 days that end on a Sunday", "2026-10-01", 45, "2026-11-16"],
  ["13: 45 days in a remote area end on a holiday", "2026-10-10", 45, "2026-11-25"],
  ["14: 60 days, remote and complex", "2026-10-10", 60, "2026-12-09"],
  ["15: 45 days at the second level", "2026-10-10", 45, "2026-11-25"],
  ["16: 60 days at the second level, complex", "2026-09-25", 60, "2026-11-25"],
  ["17: 70 days at the second level, remote and complex", "2026-09-15", 70, "2026-11-25"],
  ["18: 30 days for the second complaint, from a Sunday", "2026-10-25", 30, "2026-11-25"],
  ["19: 30 days for the first decision", "2026-09-20", 30, "2026-10-20"],
  ["19: then 30 days for the second complaint", "2026-10-20", 30, "2026-11-19"],
  ["20: 30 days until a decision takes effect end on a Sunday", "2026-09-25", 30, "2026-10-26"],
  ["21: 15 days to publish, ending on a holiday", "2026-11-09", 15, "2026-11-25"],
  ["21: 15 days to publish, from the day after", "2026-11-10", 15, "2026-11-25"],
  ["22: 15 days on the board", "2026-11-16", 15, "2026-12-01"],
  ["26: 30 days and 21 suspended ones", "2026-09-03", 30 + 21, "2026-10-26"],
  ["27: the same a year earlier, nothing suspended", "2025-09-03", 30, "2025-10-03"],
  ["33: 20 days for what a newspaper passed on", "2026-11-04", 20, "2026-11-25"],
  ["35: 30 days from 01/12/2026", "2026-12-01", 30, "2026-12-31"],
  ["35: and 30 more, from the end before it moved", "2026-12-01", 60, "2027-02-01"],
  ["35: and 60 more", "2026-12-01", 90, "2027-03-01"],
  ["40: 60 days in 2018", "2018-03-08", 60, "2018-05-07"],
  ["40: and 30 more", "2018-03-08", 90, "2018-06-06"],
  ["40: 90 days and 60 more end on a Sunday", "2018-03-08", 150, "2018-08-06"],
  ["41: 60 days over the turn of 2018", "2018-12-20", 60, "2019-02-18"],
  ["42: 30 days from 02/01/2019", "2019-01-02", 30, "2019-02-01"],
  ["52: 30 days that end on an exchanged day off", "2026-08-01", 30, "2026-09-03"],
  ["53: 30 days that end on the day in lieu of Giỗ Tổ", "2026-03-28", 30, "2026-04-28"],
  ["54: 30 days that end as Tết begins", "2026-01-15", 30, "2026-02-23"],
  ["58: results within 10 days of a dialogue", "2026-12-18", 10, "2026-12-28"],
  ["61: the extension of an information request", "2026-12-15", 15, "2026-12-30"],
];

test.each(days)("case %s", (_, from, count, due) => {
  expect(countDays(day(from), count, publishedCalendar).due).toBe(due);
});

test("case 8: 45 days are 45 days, weekends and holidays among them", () => {
  const counted = countDays(day("2026-11-02"), 45, publishedCalendar);
  expect(counted).toMatchObject({ nominal: "2026-12-17", due: "2026-12-17" });
});

test("case 10: the end before it moved is kept beside the due date", () => {
  const counted = countDays(day("2026-11-14"), 10, publishedCalendar);
  expect(counted).toMatchObject({ nominal: "2026-11-24", due: "2026-11-25" });
});

const workingDays: readonly (readonly [what: string, from: string, days: number, due: string])[] = [
  ["25: 3 working days to send a decision", "2026-11-20", 3, "2026-11-26"],
  ["31: 7 working days to classify", "2026-11-16", 7, "2026-11-26"],
  ["31: extended to 10", "2026-11-16", 10, "2026-12-01"],
  ["32: 5 working days to pass it on", "2026-11-18", 5, "2026-11-26"],
  ["34: 5 working days to notify", "2026-11-20", 5, "2026-11-30"],
  ["39: 5 working days for the superior's demand", "2026-11-19", 5, "2026-11-27"],
  ["39: 5 working days to report after it", "2026-12-01", 5, "2026-12-08"],
  ["48: 10 working days for the notice of a reception desk", "2026-11-16", 10, "2026-12-01"],
  ["49: 10 working days over Tết", "2026-02-09", 10, "2026-03-02"],
  ["50: 7 working days over 30/4/2025, one Saturday worked", "2025-04-24", 7, "2025-05-07"],
  ["51: 2 working days end on a Saturday that is worked", "2026-01-08", 2, "2026-01-10"],
  ["59: 10 working days for the Party secretary's notice", "2026-11-23", 10, "2026-12-08"],
  ["60: 2 working days for a data subject", "2026-11-20", 2, "2026-11-25"],
  ["61: 5 working days for a simple information request", "2026-11-23", 5, "2026-12-01"],
  ["61: 3 working days for the notice of a complex one", "2026-11-23", 3, "2026-11-27"],
  ["61: 15 working days for its answer", "2026-11-23", 15, "2026-12-15"],
  ["64: Đà Nẵng, 3 working days for what can be checked at once", "2026-11-20", 3, "2026-11-26"],
  ["64: Đà Nẵng, 1 working day for an emergency", "2026-11-20", 1, "2026-11-23"],
];

test.each(workingDays)("case %s", (_, from, count, due) => {
  expect(countWorkingDays(day(from), count, publishedCalendar).due).toBe(due);
});

describe("before an event", () => {
  const before: readonly (readonly [what: string, event: string, days: number, due: string])[] = [
    ["23: 3 days before a publication meeting", "2026-11-30", 3, "2026-11-27"],
    ["58: 7 days before a dialogue", "2026-12-18", 7, "2026-12-11"],
  ];

  test.each(before)("case %s", (_, event, count, due) => {
    expect(countDaysBefore(day(event), count, publishedCalendar).due).toBe(due);
  });

  test("a day off moves it earlier, never later", () => {
    const counted = countDaysBefore(day("2026-11-25"), 3, publishedCalendar);
    expect(counted).toMatchObject({ nominal: "2026-11-22", due: "2026-11-20" });
  });
});

const haNoi = { province: "01" };

test("case 62: feedback of Friday 16:00 is accepted by Monday 16:00 in Hà Nội", () => {
  const received = instantAt(day("2026-11-20"), "16:00");
  expect(acceptanceDue(received, haNoi, publishedCalendar)).toMatchObject({
    due: "2026-11-23T16:00:00+07:00",
    verified: "V",
    basis: { kind: "law", rule: { id: "HN-ACCEPT" } },
  });
});

test("case 63: urgent feedback accepted on Monday 16:30 before a holiday is due on Wednesday 11:30", () => {
  const accepted = instantAt(day("2026-11-23"), "16:30");
  expect(urgentDue(accepted, haNoi, publishedCalendar)).toMatchObject({
    due: "2026-11-25T11:30:00+07:00",
    basis: { kind: "law", rule: { id: "HN-URGENT" } },
  });
});

test("what comes at night begins at the next opening", () => {
  const night = instantAt(day("2026-11-20"), "22:15");
  const counted = countWorkingMinutes(night, 60, openingHours, publishedCalendar);
  expect(counted.due).toBe("2026-11-23T09:00:00+07:00");
});

test("what comes in the lunch break begins at one o'clock", () => {
  const noon = instantAt(day("2026-11-20"), "12:00");
  const counted = countWorkingMinutes(noon, 60, openingHours, publishedCalendar);
  expect(counted.due).toBe("2026-11-20T14:00:00+07:00");
});

test("a limit that ends as the doors close ends then", () => {
  const morning = instantAt(day("2026-11-20"), "07:00");
  expect(countWorkingMinutes(morning, 240, openingHours, publishedCalendar).due).toBe(
    "2026-11-20T12:00:00+07:00",
  );
  expect(countWorkingMinutes(morning, 480, openingHours, publishedCalendar).due).toBe(
    "2026-11-20T17:00:00+07:00",
  );
});
