import fc from "fast-check";
import { expect, test } from "vitest";

import { dayNumbered } from "#kernel/day.ts";

import { dayTyped } from "./day-typed.ts";

test("a day reads the same as on paper and as browsers send it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 7305, max: 47_000 }), (number) => {
      const on = dayNumbered(number);
      const [year, month, date] = on.split("-").map(Number);
      expect(dayTyped(`${date}/${month}/${year}`)).toBe(on);
      expect(dayTyped(` ${on} `)).toBe(on);
    }),
  );
  for (const wrong of ["", "31/02/2026", "2026-13-01", "hôm qua", "1/2/26", "1/1/1989", undefined])
    expect(dayTyped(wrong)).toBeNull();
});
