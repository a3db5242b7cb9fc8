import { expect, test } from "vitest";

import { refusedSources } from "./refused.ts";

const start = new Date("2026-11-23T09:00:00+07:00");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

test("a wait is remembered until it is over, and then asked about anew", () => {
  const refused = refusedSources();
  refused.note("a", start, 30_000);
  expect(refused.waitMs("a", later(12))).toBe(18_000);
  expect(refused.waitMs("b", later(12))).toBeUndefined();
  expect(refused.waitMs("a", later(30))).toBeUndefined();
  expect(refused.waitMs("a", later(12))).toBeUndefined();
});

test("a clock that was set back lets nobody wait longer than they were told", () => {
  const refused = refusedSources();
  refused.note("a", later(3600), 30_000);
  expect(refused.waitMs("a", start)).toBeUndefined();
});

test("however many are refused, only so many are remembered", () => {
  const refused = refusedSources(3);
  for (const name of ["a", "b", "c", "d"]) refused.note(name, start, 30_000);
  expect(["a", "b", "c", "d"].map((name) => refused.waitMs(name, later(1)) !== undefined)).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
