import * as fc from "fast-check";
import { expect, test } from "vitest";
import { day, instantAt, plusDays } from "#kernel/day.ts";
import { answerPromise } from "./acts/policy.ts";
import { publishedCalendar as calendar } from "./calendars/published.ts";
import { dueState, dueStateAt, workingDaysLeft } from "./due.ts";
import { explain } from "./explanation.ts";
import {
  acceptanceDue,
  answerDue,
  appealEnds,
  confirmationEnds,
  reopenedAnswerDue,
  urgentDue,
} from "./feedback.ts";

const today = day("2026-11-23");
const now = instantAt(today, "09:30");

test("the answer promised for feedback is the unit's own word, never law", () => {
  const answer = answerDue(today, answerPromise.amount, calendar);
  expect(answer).toMatchObject({
    from: today,
    due: "2026-12-08",
    verified: "policy",
    basis: { kind: "policy", policy: { policy: "ANSWER", amount: 10 } },
    calendar: { id: "vn-2026-11-23", status: "announced" },
  });
  expect(explain(answer)[0]?.vi).toContain("không phải quy định của pháp luật");
  expect(explain(answer).at(-1)).toEqual({
    vi: "Hạn: hết thứ Ba, 08/12/2026.",
    en: "Due: by the end of Tuesday, 8 December 2026.",
  });
});

test("a unit may promise an answer sooner", () => {
  expect(answerDue(today, 3, calendar).due).toBe("2026-11-27");
});

test("the windows after an answer, a reopening and a refusal are ten working days", () => {
  expect(confirmationEnds(today, calendar).due).toBe("2026-12-08");
  expect(reopenedAnswerDue(today, calendar).due).toBe("2026-12-08");
  expect(appealEnds(today, calendar).due).toBe("2026-12-08");
});

test("Hà Nội's hours are law in Hà Nội and policy elsewhere", () => {
  const inHaNoi = acceptanceDue(now, { province: "01" }, calendar);
  const inDaNang = acceptanceDue(now, { province: "48" }, calendar);
  expect(inHaNoi.basis.kind).toBe("law");
  expect(inDaNang.basis.kind).toBe("policy");
  expect(inDaNang.due).toBe(inHaNoi.due);
  expect(urgentDue(now, { province: "48" }, calendar).verified).toBe("policy");
});

test("Hà Nội's hours are not law before the act was signed", () => {
  const before = instantAt(day("2025-02-27"), "09:00");
  expect(acceptanceDue(before, { province: "01" }, calendar).basis.kind).toBe("policy");
});

test("an explanation in hours names the opening hours it assumes", () => {
  const lines = explain(acceptanceDue(now, { province: "01" }, calendar)).map((line) => line.vi);
  expect(lines).toEqual([
    "Tiếp nhận phản ánh, kiến nghị tại Hà Nội: 8 giờ làm việc, theo QĐ 1207/QĐ-UBND.",
    "Giờ làm việc 08:00–12:00 và 13:00–17:00 là quy ước của hệ thống.",
    "Bắt đầu lúc 09:30, thứ Hai, 23/11/2026.",
    "09:30–12:00, 23/11/2026: 2 giờ 30 phút làm việc.",
    "Ngoài giờ làm việc, tính tiếp từ 13:00, thứ Hai, 23/11/2026.",
    "13:00–17:00, 23/11/2026: 4 giờ làm việc.",
    "Ngoài giờ làm việc (Ngày Văn hóa Việt Nam), tính tiếp từ 08:00, thứ Tư, 25/11/2026.",
    "08:00–09:30, 25/11/2026: 1 giờ 30 phút làm việc.",
    "Hạn: 09:30, thứ Tư, 25/11/2026.",
  ]);
});

test("a date counted on a year not yet announced says so before the due date", () => {
  const lines = explain(answerDue(day("2026-12-29"), 10, calendar));
  expect(lines.at(-2)?.vi).toContain("dự kiến");
  const unverified = explain(answerDue(day("2030-03-01"), 10, calendar));
  expect(unverified.at(-2)?.vi).toContain("chưa kiểm chứng");
});

test("a due date is soon from three working days before it and late from the day after", () => {
  const due = day("2026-12-08");
  expect(dueState(day("2026-12-02"), due, calendar)).toBe("in-time");
  expect(dueState(day("2026-12-03"), due, calendar)).toBe("soon");
  expect(dueState(due, due, calendar)).toBe("soon");
  expect(dueState(day("2026-12-09"), due, calendar)).toBe("late");
});

test("a limit of hours is late from the moment after it", () => {
  const due = instantAt(today, "16:00");
  expect(dueStateAt(due, due, calendar)).toBe("soon");
  expect(dueStateAt(instantAt(today, "16:01"), due, calendar)).toBe("late");
});

test("working days left fall to the due date, a working day at a time, and go below zero after it", () => {
  const someDay = fc.integer({ min: 0, max: 900 }).map((nth) => plusDays(day("2025-01-01"), nth));
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const { due } = answerDue(from, n, calendar);
      expect(workingDaysLeft(from, due, calendar)).toBe(n);
      expect(workingDaysLeft(due, due, calendar)).toBe(0);
      const after = answerDue(due, n, calendar).due;
      expect(workingDaysLeft(after, due, calendar)).toBe(-n);
    }),
  );
});
