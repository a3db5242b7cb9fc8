import fc from "fast-check";
import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { lengthOf } from "#kernel/text.ts";
import { readRegistration } from "#complaints/registration.form.ts";

import { aDraft } from "./draft.fixture.ts";
import { boxes, registrationOf } from "./registration.ts";

test("what is longer than a box goes on in the next: nothing is lost, no box is too full", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.integer({ min: 2, max: 60 }),
      (text, max) => {
        const pieces = boxes(text, max);
        expect(pieces.join("")).toBe(text);
        for (const piece of pieces) expect(lengthOf(piece)).toBeLessThanOrEqual(max);
      },
    ),
  );
});

/** The answers that are the officer's, as one may give them. */
const answered = {
  received_on: "2026-11-20",
  internal: "no",
  own_right: "yes",
  capacity: "full",
  representation: "yes",
  signed: "yes",
  second_decision: "no",
  court: "no",
};
const read = (values: object) =>
  readRegistration({ values: { ...values, ...answered }, errors: {} }, day("2026-11-20"));

test("a draft fills the desk's form so that only the officer's own answers are missing", () => {
  const plain = read(registrationOf(aDraft(), "Phường Ba Đình"));
  expect(plain).toMatchObject({
    ok: true,
    value: {
      level: 1,
      channel: "draft",
      against: "decision",
      decisionNumber: "12/QĐ-XPHC",
      decisionDate: "2026-10-30",
      learnedOn: "2026-11-02",
      complainants: [
        { name: "Nguyễn Thị Chim Yến", address: "số 12 ngõ 34 phố Đội Cấn", phone: "0987 654 321" },
      ],
    },
  });
  if (plain.ok) expect(plain.value.contents[0]).toMatch(/Lý do khiếu nại: .*\n\nYêu cầu/s);
});

test("by authorisation the complainant is who gave it; of a long letter every word arrives", () => {
  const draft = aDraft({
    standing: "authorised",
    onBehalfOf: "Phạm Văn Ví Dụ, số 2 ngõ Ví Dụ",
    content: "từng lời ".repeat(800).trim(),
    reason: "vì vậy ".repeat(500).trim(),
  });
  const came = read(registrationOf(draft, "Phường Ba Đình"));
  expect(came).toMatchObject({
    ok: true,
    value: {
      complainants: [{ name: "Phạm Văn Ví Dụ", address: "số 2 ngõ Ví Dụ" }],
      agent: { name: "Nguyễn Thị Chim Yến" },
    },
  });
  const words = came.ok ? came.value.contents.join(" ").split(/\s+/) : [];
  expect(words.filter((one) => one === "lời")).toHaveLength(800);
  expect(words.filter((one) => one === "vậy")).toHaveLength(500);
});
