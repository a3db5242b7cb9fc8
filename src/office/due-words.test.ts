import { expect, test } from "vitest";

import { instant, type Instant } from "#kernel/day.ts";
import { publishedCalendar } from "#law/calendars/published.ts";

import { badgeOf, nowOf, type Due } from "./due-words.ts";

const at = (text: string): Instant => instant(new Date(text));
// Friday; 24/11 is a holiday from 2026 on.
const when = nowOf(at("2026-11-20T16:00:00+07:00"), publishedCalendar);
const due = (over: Partial<Due>): Due => ({
  stage: "accepted",
  appealOpen: false,
  urgent: false,
  dueAt: at("2026-11-27T00:00:00+07:00"),
  ...over,
});
const said = (over: Partial<Due>) => {
  const { look, label } = badgeOf(due(over), when, publishedCalendar);
  return [look, label.vi];
};

test("soon ends with the last day before the fourth working day", () => {
  expect(when.soonUntil).toBe("2026-11-27T00:00:00+07:00");
  expect(said({})).toEqual(["soon", "Trả lời chậm nhất thứ Năm 26/11 · còn 3 ngày làm việc"]);
  expect(said({ dueAt: at("2026-11-28T00:00:00+07:00") })[0]).toBe("calm");
});

test("a badge says what is due: acceptance by the hour, an answer by the day, an appeal, a confirmation", () => {
  const hour = at("2026-11-23T16:00:00+07:00");
  expect(said({ stage: "received", dueAt: hour })).toEqual([
    "soon",
    "Thụ lý trước 16:00 thứ Hai 23/11 · còn 1 ngày làm việc",
  ]);
  // Accepted once and handed on: the answer is due, not the acceptance.
  expect(said({ stage: "received" })[1]).toContain("Trả lời");
  expect(said({ urgent: true, dueAt: at("2026-11-20T15:00:00+07:00") })).toEqual([
    "late",
    "Xử lý khẩn trước 15:00 thứ Sáu 20/11 · quá hạn",
  ]);
  expect(said({ urgent: true, dueAt: at("2026-11-20T17:00:00+07:00") })[1]).toContain("hôm nay");
  expect(said({ stage: "declined", appealOpen: true })[1]).toContain("Xem xét lại");
  expect(said({ stage: "answered" })[0]).toBe("calm");
  expect(said({ stage: "closed" })).toEqual(["done", "Không còn hạn"]);
});

test("the last day itself is not late, the day after it is", () => {
  expect(said({ dueAt: at("2026-11-21T00:00:00+07:00") })).toEqual([
    "soon",
    "Trả lời chậm nhất thứ Sáu 20/11 · hạn là hôm nay",
  ]);
  expect(said({ dueAt: at("2026-11-20T00:00:00+07:00") })).toEqual([
    "late",
    "Trả lời chậm nhất thứ Năm 19/11 · quá hạn 1 ngày làm việc",
  ]);
});
