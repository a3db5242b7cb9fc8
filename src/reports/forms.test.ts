import fc from "fast-check";
import { expect, test } from "vitest";

import { day, daysBetween, plusDays } from "#kernel/day.ts";

import { kqgq } from "./form-kqgq.ts";
import { receptionForm } from "./form-reception.ts";
import { xld } from "./form-xld.ts";
import { crossFaults, faultsOf, type Figures, type Form, together } from "./forms.ts";
import { latestQuarter, periodName, periodNamed, periodsOf, spans, windowOf } from "./periods.ts";
import { faultWords } from "./texts.ts";

const forms = [xld, kqgq, receptionForm];

/** Figures in which every sum holds: leaves as they come, totals worked out. */
const sound = (leaf: () => number): Figures => {
  const f: Record<number, number> = {};
  for (let n = 2; n <= 7; n += 1) f[n] = leaf();
  f[1] = [2, 3, 4, 5, 6, 7].reduce((sum, n) => sum + (f[n] ?? 0), 0);
  for (const n of [19, 20, 21, 23, 24, 25]) f[n] = leaf();
  f[18] = (f[19] ?? 0) + (f[20] ?? 0) + (f[21] ?? 0);
  f[22] = (f[23] ?? 0) + (f[24] ?? 0) + (f[25] ?? 0);
  f[9] = f[18] + f[22];
  [f[11], f[12], f[13]] = [f[18], f[22], 0];
  [f[14], f[15], f[16], f[17]] = [0, f[22], 0, f[18]];
  return f;
};

test("case 68: received on 14/12/2026 it is in the report of 2026, on 15/12/2026 in quarter I and the year 2027", () => {
  expect(periodsOf(day("2026-12-14")).map(periodName)).toEqual(["2026-q4", "2026-year"]);
  expect(periodsOf(day("2026-12-15")).map(periodName)).toEqual([
    "2027-q1",
    "2027-6m",
    "2027-9m",
    "2027-year",
  ]);
});

test("case 69: form 01/XLD with 120 in column 9 and 119 in 11 to 13 does not add up, and it is said which", () => {
  const figures = {
    ...sound(() => 20),
    9: 120,
    11: 60,
    12: 9,
    13: 50,
    14: 120,
    15: 0,
    16: 0,
    17: 0,
    18: 60,
    22: 60,
  };
  const faults = faultsOf(xld, figures);
  expect(faults).toMatchObject([
    { because: "sums-differ", sum: { left: [9], right: [11, 12, 13] }, left: 120, right: 119 },
  ]);
  expect(faults.map((fault) => faultWords(fault).vi)).toEqual([
    "Biểu 01/XLD: cột 9 là 120 nhưng cột 11 + 12 + 13 là 119; hai bên phải bằng nhau.",
  ]);
});

test("case 70: form 03/KQGQ column 1 must be form 01/XLD column 20", () => {
  const faults = crossFaults({ 20: 7 }, { 1: 8 });
  expect(faults.map((fault) => faultWords(fault).vi)).toEqual([
    "Biểu 03/KQGQ cột 1 là 8 nhưng biểu 01/XLD cột 20 là 7; hai bên phải bằng nhau.",
  ]);
  expect(crossFaults({ 20: 7 }, { 1: 7 })).toEqual([]);
});

const window = (name: string) => {
  const period = periodNamed(name);
  return period && windowOf(period);
};

test("windows run from the 15th to the 14th", () => {
  expect(window("2026-q1")).toEqual({ from: "2025-12-15", to: "2026-03-14" });
  expect(window("2026-q2")).toEqual({ from: "2026-03-15", to: "2026-06-14" });
  expect(window("2026-6m")).toEqual({ from: "2025-12-15", to: "2026-06-14" });
  expect(window("2026-9m")).toEqual({ from: "2025-12-15", to: "2026-09-14" });
  expect(window("2026-year")).toEqual({ from: "2025-12-15", to: "2026-12-14" });
  for (const name of ["2026-q5", "26-q1", "2026", "1999-q1", ""]) expect(window(name)).toBeNull();
  expect(periodName(latestQuarter(day("2026-11-23")))).toBe("2026-q3");
  expect(periodName(latestQuarter(day("2026-12-15")))).toBe("2026-q4");
});

test("every day is in exactly one quarter and one year, and quarters follow each other without a gap", () => {
  fc.assert(
    fc.property(fc.nat(4000), (n) => {
      const on = plusDays(day("2018-01-01"), n);
      const periods = periodsOf(on);
      expect(periods.filter(({ span }) => span.startsWith("q"))).toHaveLength(1);
      expect(periods.filter(({ span }) => span === "year")).toHaveLength(1);
      for (const period of periods) {
        expect(periodNamed(periodName(period))).toEqual(period);
        const { from, to } = windowOf(period);
        expect(from.slice(8) + to.slice(8)).toBe("1514");
      }
    }),
  );
  for (const year of [2026, 2027]) {
    const quarters = spans.slice(0, 4).map((span) => windowOf({ year, span }));
    const days = quarters.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
    const whole = windowOf({ year, span: "year" });
    expect(days).toBe(daysBetween(whole.from, whole.to) + 1);
  }
});

test("figures that add up have no fault; any one changed alone is found, where a sum has it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { minLength: 20, maxLength: 20 }),
      fc.integer({ min: 1, max: 25 }),
      fc.integer({ min: 1, max: 9 }),
      (leaves, column, more) => {
        let i = 0;
        const figures = sound(() => leaves[(i += 1) % 20] ?? 0);
        expect(faultsOf(xld, figures)).toEqual([]);
        const summed = xld.sums.some(({ left, right }) => [...left, ...right].includes(column));
        const changed = faultsOf(xld, { ...figures, [column]: (figures[column] ?? 0) + more });
        expect(changed.length > 0).toBe(summed);
      },
    ),
  );
});

test("the sum of sound reports is sound: a city adds up when its wards do", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(99), { minLength: 60, maxLength: 60 }), (leaves) => {
      let i = 0;
      const wards = [1, 2, 3].map(() => sound(() => leaves[(i += 1) % 60] ?? 0));
      const city = together(xld, wards);
      expect(faultsOf(xld, city)).toEqual([]);
      expect(city[1]).toBe(wards.reduce((sum, ward) => sum + (ward[1] ?? 0), 0));
    }),
  );
});

test("no figure is below nothing or a fraction", () => {
  expect(faultsOf(xld, { ...sound(() => 1), 26: -1 })).toMatchObject([
    { because: "not-a-count", column: 26 },
  ]);
  expect(faultsOf(xld, { ...sound(() => 1), 10: 0.5 })).toMatchObject([{ because: "not-a-count" }]);
});

test("forms number their columns from 1 without a gap, and sums name columns there are", () => {
  for (const form of forms as readonly Form[]) {
    expect(form.columns.map(({ n }) => n)).toEqual(form.columns.map((_, i) => i + 1));
    for (const { left, right } of form.sums)
      for (const n of [...left, ...right]) expect(form.columns[n - 1]?.n).toBe(n);
  }
  expect([xld.columns.length, kqgq.columns.length]).toEqual([27, 32]);
});
