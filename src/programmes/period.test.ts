import { expect, test } from "vitest";

import { day, plusDays } from "#kernel/day.ts";
import { spans as reported, windowOf as reportWindow } from "#reports/periods.ts";

import { latestMonth, periodName, periodNamed, spans, windowOf } from "./period.ts";

test("a review speaks of the same days as the periodic report of its period", () => {
  for (const year of [2026, 2027])
    for (const span of reported)
      expect(windowOf({ year, span })).toEqual(reportWindow({ year, span }));
});

test("months follow each other without a gap, and every name is read back", () => {
  const months = spans
    .filter((span) => span.startsWith("m"))
    .map((span) => windowOf({ year: 2026, span }));
  expect(months[0]?.from).toBe(day("2025-12-15"));
  for (const [i, window] of months.entries())
    if (i > 0) expect(window.from).toBe(plusDays(months[i - 1]?.to ?? window.from, 1));
  for (const span of spans)
    expect(periodNamed(periodName({ year: 2026, span }))).toEqual({ year: 2026, span });
  expect(periodNamed("2026-m13")).toBe(null);
  expect(latestMonth(day("2026-11-23"))).toEqual({ year: 2026, span: "m11" });
  expect(latestMonth(day("2026-11-14"))).toEqual({ year: 2026, span: "m10" });
});
