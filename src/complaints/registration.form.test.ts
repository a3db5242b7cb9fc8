import fc from "fast-check";
import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";

import {
  readRegistration,
  registrationForm,
  type RegistrationField,
  type RegistrationForm,
} from "./registration.form.ts";

const today = day("2026-11-20");
const letter: RegistrationForm["values"] = {
  level: "1",
  channel: "counter",
  received_on: "2026-11-20",
  name: "Trần Thị Ví Dụ",
  address: "số 1 ngõ Ví Dụ",
  against: "decision",
  learned_on: "22/10/2026",
  content_1: "Đề nghị hủy quyết định.",
  internal: "no",
  own_right: "yes",
  capacity: "full",
  representation: "yes",
  signed: "yes",
  second_decision: "no",
  court: "no",
};
const read = (over: RegistrationForm["values"] = {}) =>
  readRegistration({ values: { ...letter, ...over }, errors: {} }, today);

test("of a group each line is a person, and who speaks for them is found among them", () => {
  const group = read({
    others: "Lê Văn A; số 2 ngõ Ví Dụ\n\nPhạm Thị B ; số 3, ngõ Ví Dụ",
    speakers: "trần thị ví dụ\nNgười Lạ",
    speakers_paper: "on",
  });
  if (!group.ok) throw new Error("not read");
  const { complainants, strangers, paper } = group.value;
  expect(complainants.map(({ name, represents }) => [name, represents])).toEqual([
    ["Trần Thị Ví Dụ", true],
    ["Lê Văn A", false],
    ["Phạm Thị B", false],
  ]);
  expect(complainants[2]?.address).toBe("số 3, ngõ Ví Dụ");
  expect(strangers).toEqual(["Người Lạ"]);
  expect(paper).toBe(true);
});

test.each<readonly [RegistrationField, RegistrationForm["values"]]>([
  ["others", { others: "Lê Văn A không có địa chỉ" }],
  ["agent_name", { agent_name: "Đỗ Văn C" }],
  ["transferor", { channel: "transferred" }],
  ["received_on", { received_on: "2026-11-21" }],
  ["learned_on", { learned_on: "" }],
  ["obstacle_from", { obstacle_from: "2026-11-02", obstacle_to: "2026-11-01" }],
  ["obstacle_from", { obstacle_from: "2026-11-02" }],
  ["number", { number: "12 34" }],
  ["content_1", { content_1: " \n " }],
  ["content_2", { content_2: "a".repeat(5001) }],
  ["court", { court: "maybe" }],
])("%s is asked about again", (field, over) => {
  const result = read(over);
  expect(result.ok).toBe(false);
  if (!result.ok) expect(Object.keys(result.form.errors)).toEqual([field]);
});

test("whatever is sent, what is read has everything the law asks for, or says what is missing", () => {
  const names = Object.keys(registrationForm.shape);
  const anything = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(anything, fc.boolean(), (values, whole) => {
      const result = readRegistration(
        { values: whole ? { ...letter, ...values } : values, errors: {} },
        today,
      );
      if (!result.ok) {
        expect(Object.keys(result.form.errors).length).toBeGreaterThan(0);
        return;
      }
      expect(result.value.contents.length).toBeGreaterThan(0);
      expect(result.value.complainants[0]?.name).not.toBe("");
      expect(result.value.receivedOn <= today).toBe(true);
    }),
  );
});
