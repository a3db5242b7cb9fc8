import { gunzipSync } from "node:zlib";

import fc from "fast-check";
import { expect, test } from "vitest";

import { packPieces } from "./packed-pieces.ts";
import { filled, piecesOf, place } from "./places.ts";

const names = ["once", "question", "altcha"] as const;

test("a page with places is one whole gzip file for every visitor, with the very words of the plain one", () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }).map((same) => ({ same })),
      fc.constantFrom(...names).map((name) => ({ place: name })),
    ),
    { maxLength: 12 },
  );
  const filling = fc.record({
    once: fc.string(),
    question: fc.string({ unit: "binary" }),
    altcha: fc.string({ maxLength: 2000 }),
  });
  fc.assert(
    fc.property(pieces, filling, (parts, words) => {
      const packed = packPieces(parts);
      const wanted = parts
        .map((part) => ("same" in part ? part.same : filled(words, part.place)))
        .join("");
      // The check sum and the length are part of the file: a wrong one is thrown.
      expect(gunzipSync(packed.gzip(words))).toEqual(Buffer.from(wanted));
      expect(packed.plain(words)).toEqual(Buffer.from(wanted));
    }),
  );
});

test("a value longer than a stored block may be", () => {
  const long = "đ".repeat(100_000);
  const packed = packPieces(piecesOf(`<p>${place("once")}</p>`));
  expect(gunzipSync(packed.gzip({ once: long })).toString()).toBe(`<p>${long}</p>`);
});

test("a page is taken apart at its places and nowhere else", () => {
  expect(piecesOf(`a${place("once")}b${place("once")}`)).toEqual([
    { same: "a" },
    { place: "once" },
    { same: "b" },
    { place: "once" },
  ]);
  expect(piecesOf("dv-once- {once} %once%")).toEqual([{ same: "dv-once- {once} %once%" }]);
});

test("what is filled in is words, never markup", () => {
  expect(filled({ once: `"><script>'&` }, "once")).toBe("&quot;&gt;&lt;script&gt;&#39;&amp;");
  expect(() => filled({}, "once")).toThrow("once");
});
