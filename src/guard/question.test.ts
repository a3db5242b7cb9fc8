import { createHash } from "node:crypto";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { fold } from "#kernel/text.ts";

import { englishNumber, vietnameseNumber, waysToWrite } from "./number-words.ts";
import { answers, questionFrom } from "./question.ts";

const seedOf = (n: number) => createHash("sha256").update(String(n)).digest();
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });

test("numbers are written as they are said", () => {
  expect([0, 10, 15, 21, 24, 45, 55, 71, 100, 105, 115, 121].map(vietnameseNumber)).toEqual([
    "không",
    "mười",
    "mười lăm",
    "hai mươi mốt",
    "hai mươi bốn",
    "bốn mươi lăm",
    "năm mươi lăm",
    "bảy mươi mốt",
    "một trăm",
    "một trăm linh năm",
    "một trăm mười lăm",
    "một trăm hai mươi mốt",
  ]);
  expect([0, 13, 20, 45, 100, 105].map(englishNumber)).toEqual([
    "zero",
    "thirteen",
    "twenty",
    "forty-five",
    "one hundred",
    "one hundred and five",
  ]);
});

test("spoken short forms count: bốn lăm, hai tư, hăm mốt is not asked of anyone", () => {
  expect(waysToWrite(45)).toEqual(expect.arrayContaining(["45", "bốn lăm", "bốn mươi nhăm"]));
  expect(waysToWrite(24)).toEqual(expect.arrayContaining(["hai tư", "hai bốn", "hai mươi tư"]));
  expect(waysToWrite(103)).toEqual(expect.arrayContaining(["trăm lẻ ba", "một trăm linh ba"]));
});

test("no two numbers share a way of writing, even without accents", () => {
  const seen = new Map<string, number>();
  for (let n = 0; n < 200; n += 1) {
    for (const way of new Set(waysToWrite(n).map(fold))) {
      expect([way, seen.get(way)]).toEqual([way, undefined]);
      seen.set(way, n);
    }
  }
});

test("a sum is answered in digits, words, without accents, full width, in a sentence", () => {
  const sum = { text: { vi: "", en: "" }, answers: new Set(waysToWrite(45).map(fold)) };
  for (const typed of ["45", " 45. ", "４５", "045", "bốn mươi lăm", "BON MUOI LAM", "bốn lăm"]) {
    expect(answers(sum, typed)).toBe(true);
  }
  for (const typed of ["bằng 45", "là 45", "forty-five", "forty five", "It is 45"]) {
    expect(answers(sum, typed)).toBe(true);
  }
  for (const typed of ["", "54", "4 5", "45 46", "bốn mươi"])
    expect(answers(sum, typed)).toBe(false);
});

test("every question asks in both languages and takes each of its own answers", () => {
  fc.assert(
    fc.property(seed, (bytes) => {
      const question = questionFrom(bytes);
      expect(question.text.vi).toMatch(/\?$/);
      expect(question.text.en).toMatch(/\?$/);
      expect(question.text.vi + question.text.en).not.toMatch(/undefined|_/);
      expect(question.answers.size).toBeGreaterThan(0);
      for (const answer of question.answers) expect(answers(question, answer)).toBe(true);
      expect(answers(question, "")).toBe(false);
    }),
  );
});

test("the same seed asks the same question", () => {
  fc.assert(
    fc.property(seed, (bytes) => {
      expect(questionFrom(bytes)).toEqual(questionFrom(bytes));
    }),
  );
});

test("a day of the week is answered as people write it", () => {
  const asked = Array.from({ length: 3000 }, (_, n) => questionFrom(seedOf(n))).find(
    ({ answers: all }) => all.has("thu sau"),
  );
  for (const typed of ["thứ Sáu", "Thứ 6", "thu 6", "6", "t6", "Friday", "fri", "là thứ sáu."]) {
    expect(asked && answers(asked, typed)).toBe(true);
  }
  expect(asked && answers(asked, "thứ bảy")).toBe(false);
});

test("ten thousand questions are almost all different: no table of them is worth keeping", () => {
  const texts = Array.from({ length: 10_000 }, (_, n) => questionFrom(seedOf(n)).text.vi);
  expect(new Set(texts).size).toBeGreaterThan(6000);
});

test("no single answer opens more than one question in twenty", () => {
  const counts = new Map<string, number>();
  for (let n = 0; n < 5000; n += 1) {
    for (const answer of questionFrom(seedOf(n)).answers) {
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
  }
  expect(Math.max(...counts.values())).toBeLessThan(250);
});
