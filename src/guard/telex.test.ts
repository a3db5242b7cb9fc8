import { existsSync, readFileSync } from "node:fs";

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { clean } from "#kernel/text.ts";

import { typingLeftovers } from "./telex.ts";

const wordsIn = (text: string) => typingLeftovers(text).map(({ word }) => word);

test("Telex and VNI keystrokes are noticed, also with the tone after the vowel", () => {
  expect(wordsIn("duwowngf nguyeenx traix bij ngaapj")).toHaveLength(5);
  expect(wordsIn("ddefn ddwowfng hoorng")).toHaveLength(3);
  expect(wordsIn("D9u7o7ng2 Nguye6n4 Trai4 nga6p5")).toHaveLength(4);
  expect(wordsIn("nguwowif")).toEqual(["nguwowif"]);
});

describe("nothing is noticed in", () => {
  test.each([
    "Đường Nguyễn Trãi bị ngập nước từ hôm qua.",
    "duong nguyen trai bi ngap nuoc tu hom qua",
    "The street lamp is broken and has been for six weeks.",
    "Cái xoong rơi trên boong tàu, test fax AWS Windows ddos https class",
    "Nhà B1, phòng A2, lô C4, 12 m2 đất, xe Q7",
    "https://example.vn/duwowngf nguyeenx@example.vn",
    "",
  ])("%s", (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

test("a text with one odd word among many is left in peace", () => {
  expect(wordsIn("Quán Moons bật nhạc to suốt đêm không ai ngủ được")).toEqual([]);
});

test("spans are the words themselves, whatever the text", () => {
  const piece = fc.oneof(
    fc.constantFrom("duwowngf ", "ha2 ", "a\u0301", "\r\n", "Đường "),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      for (const { start, end, word } of typingLeftovers(text)) {
        expect(clean(text).slice(start, end)).toBe(word);
      }
    }),
  );
});

const vectors = `${process.env["DANVAN_FIXTURES"] ?? "../shared/data"}/vietnamese-text/telex-vni.json`;

test.skipIf(!existsSync(vectors))(
  "12 phrases with the input method off, and words never to touch",
  () => {
    const read: {
      cases: { text: string; telex: string; vni: string }[];
      must_not_convert: string[];
    } = JSON.parse(readFileSync(vectors, "utf8"));
    const missed = read.cases.flatMap(({ telex, vni }) =>
      [telex, vni].filter((typed) => typingLeftovers(typed).length === 0),
    );
    expect(missed).toEqual([]);
    for (const { text } of read.cases) expect(wordsIn(text)).toEqual([]);
    for (const word of read.must_not_convert) expect(wordsIn(word)).toEqual([]);
    expect(wordsIn(read.must_not_convert.join(" "))).toEqual([]);
  },
);
