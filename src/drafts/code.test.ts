import fc from "fast-check";
import { expect, test } from "vitest";

import { draftCodeFrom, draftCodeTyped, draftKeys } from "./code.ts";

const master = Buffer.alloc(32, 7);
const someCode = fc.string({ minLength: 22, maxLength: 22 }).map((o) => draftCodeFrom(master, o));
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

test("a code is seven groups of four and is read back however it is typed", () => {
  fc.assert(
    fc.property(someCode, fc.constantFrom("", " ", "-", ". "), fc.boolean(), (code, gap, sd) => {
      expect(code).toMatch(/^SD(-[0-9A-HJKMNP-TV-Z]{4}){7}$/);
      const symbols = code.slice(3).replaceAll("-", gap).toLowerCase();
      expect(draftCodeTyped(sd ? `sd${gap}${symbols}` : symbols)).toBe(code);
      expect(draftCodeTyped(code.replaceAll("0", "o").replaceAll("1", "L"))).toBe(code);
    }),
  );
});

test("one letter wrong, two that changed places, one missing or one too many are noticed", () => {
  const at = fc.nat({ max: 27 });
  fc.assert(
    fc.property(someCode, at, at, fc.constantFrom(...letters.split("")), (code, i, j, other) => {
      const symbols = code.replaceAll(/^SD|-/g, "").split("");
      const one = symbols.toSpliced(i, 1, other);
      expect(draftCodeTyped(one.join("")) === null).toBe(symbols[i] !== other);
      const swapped = symbols.with(i, symbols[j] ?? "").with(j, symbols[i] ?? "");
      expect(draftCodeTyped(swapped.join("")) === null).toBe(symbols[i] !== symbols[j]);
      expect(draftCodeTyped(symbols.toSpliced(i, 1).join(""))).toBeNull();
      expect(draftCodeTyped([...symbols, other].join(""))).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test("anything at all can be typed", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (typed) => {
      const code = draftCodeTyped(typed);
      if (code) expect(draftCodeTyped(code)).toBe(code);
    }),
  );
  expect(draftCodeTyped("")).toBeNull();
  expect(draftCodeTyped("U".repeat(28))).toBeNull();
});

test("what a draft is found by and what opens it are of this code, this house, and unlike each other", () => {
  const code = draftCodeFrom(master, "một");
  const { lookup, box } = draftKeys(master, code);
  expect(lookup.equals(box.bytes)).toBe(false);
  expect(draftKeys(master, draftCodeFrom(master, "hai")).lookup.equals(lookup)).toBe(false);
  const elsewhere = draftKeys(Buffer.alloc(32, 8), code);
  expect(elsewhere.lookup.equals(lookup)).toBe(false);
  expect(elsewhere.box.bytes.equals(box.bytes)).toBe(false);
});
