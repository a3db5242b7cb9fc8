import fc from "fast-check";
import { expect, test } from "vitest";

import {
  drawnLabels,
  marks,
  niceTop,
  share,
  shortened,
  starts,
  wholeShares,
} from "./chart-scale.ts";

const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 });

test("an axis ends at 1, 2 or 5 tens, not below what it shows and never far above", () => {
  expect([0, 1, 3, 42, 99, 100, 101, 0.3].map(niceTop)).toEqual([1, 1, 5, 50, 100, 100, 200, 0.5]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (most) => {
      const top = niceTop(most);
      expect(top).toBeGreaterThanOrEqual(most);
      expect(top).toBeLessThanOrEqual(most * 2.5);
      expect(String(top)).toMatch(/^[125]0*$/);
    }),
  );
});

test("marks go from 0 to the end in equal steps, whole ones for whole ends", () => {
  expect(marks(50)).toEqual([0, 10, 20, 30, 40, 50]);
  expect([marks(1), marks(2)]).toEqual([
    [0, 1],
    [0, 1, 2],
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 7 }), (most) => {
      const all = marks(niceTop(most));
      expect(all.every(Number.isInteger)).toBe(true);
      expect([all[0], all.at(-1)]).toEqual([0, niceTop(most)]);
      const steps = new Set(all.slice(1).map((one, at) => one - (all[at] ?? 0)));
      expect(steps.size).toBe(1);
    }),
  );
});

test("a share lies between 0 and 100 and grows with its part; of nothing it is 0", () => {
  expect([share(0, 0), share(5, 0), share(1, 4), share(9, 4), share(-1, 4)]).toEqual([
    0, 0, 25, 100, 0,
  ]);
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (a, b, whole) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(share(less, whole)).toBeLessThanOrEqual(share(more, whole));
      expect(share(more, whole)).toBeLessThanOrEqual(100);
    }),
  );
});

test("whole percents add up to 100 and none is further than one from the truth", () => {
  expect(wholeShares([1, 1, 1])).toEqual([34, 33, 33]);
  expect(wholeShares([0, 0])).toEqual([0, 0]);
  fc.assert(
    fc.property(amounts, (values) => {
      const sum = values.reduce((all, one) => all + one, 0);
      const whole = wholeShares(values);
      expect(whole.reduce((all, one) => all + one, 0)).toBe(sum === 0 ? 0 : 100);
      for (const [at, value] of values.entries())
        expect(Math.abs((whole[at] ?? 0) - share(value, sum))).toBeLessThan(1);
    }),
  );
});

test("the parts of a bar stand one after the other and fill it", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const sum = values.reduce((all, one) => all + one, 0);
      const from = starts(values);
      for (const [at, start] of from.entries()) {
        const end = start + share(values[at] ?? 0, sum);
        expect(end).toBeCloseTo(from[at + 1] ?? (sum === 0 ? 0 : 100), 6);
      }
    }),
  );
});

test("no more labels than there is room for, the newest always among them", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 12 }),
      (count, most) => {
        const drawn = drawnLabels(count, most);
        expect(drawn).toHaveLength(count);
        expect(drawn.at(-1)).toBe(true);
        expect(drawn.filter(Boolean).length).toBeLessThanOrEqual(most);
      },
    ),
  );
});

test("a label is cut only when it is too long, and then ends so that one sees it", () => {
  expect(shortened("Phường Ba Đình")).toBe("Phường Ba Đình");
  expect(shortened("Phường Văn Miếu – Quốc Tử Giám", 12)).toBe("Phường Văn…");
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 40 }), (label, most) => {
      expect(Array.from(shortened(label, most)).length).toBeLessThanOrEqual(most);
    }),
  );
});
