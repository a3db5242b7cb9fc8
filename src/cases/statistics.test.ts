import * as fc from "fast-check";
import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { busyFor } from "#test/busy.ts";

import {
  breakdowns,
  counted,
  type Count,
  daysOf,
  periodAt,
  periodKey,
  periodsTo,
  publishYear,
  quarters,
  shareOf,
  type YearCounts,
} from "./statistics.ts";

const today = day("2026-11-23");

test("an address says its period; anything else means this quarter", () => {
  expect(periodKey(periodAt("2026-q3", today))).toBe("2026-q3");
  expect(periodKey(periodAt("2025", today))).toBe("2025");
  for (const odd of [undefined, "", "2027", "2027-q1", "1999-q1", "2026-q5", "20266", "'; --"]) {
    expect(periodKey(periodAt(odd, today))).toBe("2026-q4");
  }
});

test("a page leads to this quarter, the three before it, and two years", () => {
  expect(periodsTo(today).map(periodKey)).toEqual([
    "2026-q4",
    "2026-q3",
    "2026-q2",
    "2026-q1",
    "2026",
    "2025",
  ]);
  expect(periodsTo(day("2026-02-01")).map(periodKey).slice(0, 2)).toEqual(["2026-q1", "2025-q4"]);
});

test("a quarter ends on its last day", () => {
  expect(daysOf({ year: 2026, span: "q1" })).toEqual({ from: "2026-01-01", to: "2026-03-31" });
});

test("a rate is said only when both its numbers are", () => {
  expect(shareOf({ kind: "exact", value: 214 }, { kind: "exact", value: 420 })).toBe(51);
  expect(shareOf({ kind: "many" }, { kind: "exact", value: 420 })).toBeNull();
  expect(shareOf({ kind: "exact", value: 0 }, { kind: "exact", value: 0 })).toBeNull();
});

// A quarter as it could be, each breakdown made from the one above it.
const quarter = (size: fc.Arbitrary<number>) =>
  fc
    .tuple(
      size,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
    )
    .map(([due, cuts]): Readonly<Record<Count, number>> => {
      let at = 0;
      const cut = (of: number) => Math.round(of * (cuts[(at += 1) % cuts.length] ?? 0));
      const answered = cut(due);
      const onTime = cut(answered);
      const rated = cut(answered);
      const satisfied = cut(rated);
      const accepted = cut(rated - satisfied);
      const reopened = cut(answered);
      const few = () => cut(Math.min(due, 9));
      const refused = {
        "ground-no-content": few(),
        "ground-illegible": few(),
        "ground-complaint": few(),
        "ground-excluded": few(),
        "ground-attack-or-insult": few(),
        "ground-already-guided": 0,
        "ground-sent-to-several": 0,
      };
      const declined = Object.values(refused).reduce((sum, n) => sum + n, 0);
      const appealed = cut(declined);
      const upheld = cut(appealed);
      const open = cut(appealed - upheld);
      return {
        received: due + cut(due),
        merged: 0,
        due,
        answered,
        unanswered: due - answered,
        "on-time": onTime,
        late: answered - onTime,
        rated,
        unrated: answered - rated,
        satisfied,
        accepted,
        unsatisfied: rated - satisfied - accepted,
        reopened,
        "not-reopened": answered - reopened,
        declined,
        appealed,
        "not-appealed": declined - appealed,
        "appeal-open": open,
        "appeal-upheld": upheld,
        "appeal-overturned": appealed - upheld - open,
        ...refused,
      };
    });

const year = (size: fc.Arbitrary<number>): fc.Arbitrary<YearCounts> =>
  fc.record({
    q1: quarter(size),
    q2: quarter(size),
    q3: quarter(size),
    q4: quarter(size),
    now: fc.constantFrom({ open: 9, overdue: 2 }, { open: 0, overdue: 0 }, { open: 3, overdue: 3 }),
  });

const sizes = fc.oneof(fc.nat(4), fc.nat(25), fc.nat(300));

test("no count below five is ever in what is published, and what is exact is true", () => {
  fc.assert(
    fc.property(year(sizes), (counts) => {
      const shown = publishYear(counts);
      // Where no second table could be found nothing is said at all, and then of no count.
      const marks = quarters.flatMap((of) => counted.map((count) => shown[of][count].kind));
      if (marks.includes("withheld")) {
        expect(new Set(marks)).toEqual(new Set(["withheld"]));
        return;
      }
      for (const of of quarters) {
        for (const count of counted) {
          const n = counts[of][count];
          const honest = n === 0 ? ["exact", "few"] : n < 5 ? ["few"] : ["exact", "many"];
          const mark = shown[of][count];
          expect(honest).toContain(mark.kind);
          expect(mark.kind === "exact" ? mark.value : n).toBe(n);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("nothing can be subtracted: whatever is missing from a sum is missing at least twice, or is alone with its total", () => {
  fc.assert(
    fc.property(year(sizes), (counts) => {
      const shown = publishYear(counts);
      for (const of of [...quarters, "year"] as const) {
        for (const { total, parts } of breakdowns) {
          const marks = [total, ...parts].map((name) => shown[of][name]);
          const missing = marks.filter(({ kind }) => kind !== "exact");
          expect(missing.length).not.toBe(1);
        }
      }
      for (const count of counted) {
        const marks = [...quarters, "year" as const].map((of) => shown[of][count]);
        expect(marks.filter(({ kind }) => kind !== "exact")).not.toHaveLength(1);
      }
    }),
    { numRuns: 60 },
  );
});

test("most of a busy unit's year is still said", () => {
  const [busy] = fc.sample(year(fc.integer({ min: 150, max: 300 })), { numRuns: 1, seed: 7 });
  if (!busy) throw new Error("no sample");
  const shown = publishYear(busy);
  const exact = counted.filter((count) => shown.year[count].kind === "exact");
  expect(exact.length / counted.length).toBeGreaterThan(0.7);
  expect(shown.year.due.kind).toBe("exact");
});

test("a year is published well within the time a page may take", async () => {
  const samples = fc.sample(year(sizes), { numRuns: 40, seed: 11 });
  const took = await busyFor(() => samples.map(publishYear));
  expect(took / samples.length).toBeLessThan(250);
});
