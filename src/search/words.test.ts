import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { vectorsOf } from "./vector.ts";
import { readWords } from "./words.ts";

const keys = (text: string) => readWords(text).words.map(({ key }) => key);
const spelt = (text: string) => readWords(text).words.map((word) => word.spelt);

test("a word is found however it was typed: accents, case, form, look-alikes of Đ", () => {
  expect(keys("Đường Nguyễn Trãi")).toEqual(["duong", "nguyen", "trai"]);
  expect(keys("Đường".normalize("NFD"))).toEqual(["duong"]);
  expect(keys("Ðường")).toEqual(["duong"]);
  expect(spelt("Đường".normalize("NFD"))).toEqual(["đường"]);
});

test("the two places of a tone are one spelling, and words with only one keep it", () => {
  expect(spelt("hoà Hòa thuỷ thủy khoẻ")).toEqual(["hòa", "hòa", "thủy", "thủy", "khỏe"]);
  expect(spelt("quý toàn khuỷu")).toEqual(["quý", "toàn", "khuỷu"]);
});

test("a document symbol is its words and itself, and ordinary dashes make none", () => {
  const { words, symbols } = readWords("theo Nghị quyết 23/2024/NQ-HĐND.");
  expect(words.map(({ key }) => key)).toEqual([
    "theo",
    "nghi",
    "quyet",
    "23",
    "2024",
    "nq",
    "hdnd",
  ]);
  expect(symbols).toEqual([{ at: 3, length: 4, key: "23/2024/nq/hdnd" }]);
  expect(readWords("Văn Miếu-Quốc Tử Giám").symbols).toEqual([]);
});

test("words know where they stand in the cleaned text", () => {
  const { text, words } = readWords("Rác\u0000  ở ngõ");
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(["Rác", "ở", "ngõ"]);
});

test("any text is read without failing, and its vectors are quoted", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      const { text, words } = readWords(typed);
      for (const word of words) {
        expect(word.key).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(word.start).toBeLessThan(word.end);
        expect(word.end).toBeLessThanOrEqual(text.length);
      }
      const vectors = vectorsOf({
        kind: "rule",
        id: "x",
        unit: null,
        title: typed,
        body: typed,
        href: "/x",
        day: "2026-11-23" as never,
      });
      expect(vectors.keys).toContain("'#krule'");
    }),
  );
});

const fixtures = path.join(process.env["DANVAN_FIXTURES"] ?? "../shared/data", "vietnamese-text");
const have = existsSync(fixtures);
if (!have) console.warn("skipped: DANVAN_FIXTURES has no vietnamese-text");

const read = (name: string) => JSON.parse(readFileSync(path.join(fixtures, name), "utf8"));

test.skipIf(!have)("the published vectors of folding and tone places hold", () => {
  for (const { input, folded } of read("fold.json").cases) {
    expect(keys(input).join(" ")).toBe(folded.replaceAll(/[^a-z0-9]+/g, " ").trim());
  }
  for (const one of read("tone-placement.json").cases) {
    expect(spelt(one.old)).toEqual(spelt(one.new));
    expect(spelt(one.nfd_new)).toEqual(spelt(one.new));
  }
});
