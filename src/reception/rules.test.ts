import * as fc from "fast-check";
import { expect, test } from "vitest";

import { day, dayOfWeek, plusDays, type Instant } from "#kernel/day.ts";
import { isWorkingDay } from "#law/calendar.ts";
import { publishedCalendar as calendar } from "#law/calendars/published.ts";

import { canBook, noticeState, noticeTerm, owesNotice, planDays, satAs, slotsOf } from "./rules.ts";

test("48: what the desk takes on Monday 16/11/2026 is told by Tuesday 01/12/2026", () => {
  expect(noticeTerm(day("2026-11-16"), calendar).due).toBe("2026-12-01");
});

test("49: ten working days over Tết: taken 09/02/2026, told by 02/3/2026", () => {
  expect(noticeTerm(day("2026-02-09"), calendar).due).toBe("2026-03-02");
});

test("a notice is owed unless the answer or the way was given on the spot; a late one stays late", () => {
  expect(["answered", "guided"].some((one) => owesNotice(one as "answered"))).toBe(false);
  expect(
    (["accepted", "needs-check", "transferred", "refused"] as const).every((one) =>
      owesNotice(one),
    ),
  ).toBe(true);
  const owed = { noticeDue: day("2026-12-01"), noticeSent: null };
  expect(noticeState(owed, day("2026-12-01"))).toBe("owed");
  expect(noticeState(owed, day("2026-12-02"))).toBe("overdue");
  expect(noticeState({ ...owed, noticeSent: day("2026-12-02") }, day("2027-01-01"))).toBe(
    "sent-late",
  );
});

test("who sat: the head, one who fills the empty post, a delegate, a deputy", () => {
  expect(satAs(5, [{ post: 5, tenure: "held" }])).toBe("head");
  expect(satAs(5, [{ post: 5, tenure: "acting" }])).toBe("head");
  expect(
    satAs(5, [
      { post: 6, tenure: "held" },
      { post: 5, tenure: "delegated" },
    ]),
  ).toBe("delegate");
  expect(satAs(5, [{ post: 6, tenure: "held" }])).toBe("deputy");
});

test("the second Thursday of every month: New Year and Tết are moved, skipped or refused", () => {
  const until = day("2027-03-31");
  const pattern = { is: "monthly", until } as const;
  const first = day("2026-11-12");
  expect(planDays(first, pattern, "skip", calendar).days.map(({ day: on }) => on)).toEqual([
    "2026-11-12",
    "2026-12-10",
    "2027-01-14",
    "2027-02-11",
    "2027-03-11",
  ]);
  const newYear = planDays(day("2027-01-01"), { is: "once" }, "move", calendar).days[0];
  expect(newYear?.movedFrom).toBe("2027-01-01");
  expect(planDays(day("2027-01-01"), { is: "once" }, "refuse", calendar)).toEqual({
    days: [],
    off: ["2027-01-01"],
  });
});

const someDay = fc.integer({ min: 0, max: 700 }).map((n) => plusDays(day("2026-01-01"), n));

test("whatever is planned, every session is on a working day, once, in order; nothing is planned twice", () => {
  fc.assert(
    fc.property(
      someDay,
      fc.constantFrom("weekly" as const, "monthly" as const),
      fc.integer({ min: 0, max: 200 }),
      fc.constantFrom("skip" as const, "move" as const, "refuse" as const),
      (first, is, length, whenOff) => {
        const until = plusDays(first, length);
        const { days, off } = planDays(first, { is, until }, whenOff, calendar);
        const all = days.map(({ day: on }) => on);
        expect(all.every((on) => isWorkingDay(calendar, on))).toBe(true);
        expect(all).toEqual([...new Set(all)].toSorted());
        expect(off.some((on) => isWorkingDay(calendar, on))).toBe(false);
        for (const one of days)
          if (one.movedFrom === null) expect(dayOfWeek(one.day)).toBe(dayOfWeek(first));
      },
    ),
  );
});

test("slots are whole, within the hours and as long as they say", () => {
  expect(slotsOf("08:00", "09:30", 30)).toEqual(["08:00", "08:30", "09:00"]);
  expect(slotsOf("08:00", "08:20", 30)).toEqual([]);
});

test("an appointment can be had until half an hour before, on a published session only", () => {
  const session = { state: "published", day: day("2026-11-24"), kind: "duty" } as const;
  expect(canBook(session, "09:00", at("2026-11-24T08:29:00+07:00"))).toBe(true);
  expect(canBook(session, "09:00", at("2026-11-24T08:30:00+07:00"))).toBe(false);
  expect(canBook({ ...session, state: "draft" }, "09:00", at("2026-11-23T08:30:00+07:00"))).toBe(
    false,
  );
  expect(
    canBook({ ...session, day: day("2027-02-01") }, "09:00", at("2026-11-23T08:30:00+07:00")),
  ).toBe(false);
});

const at = (now: string) => now as Instant;
