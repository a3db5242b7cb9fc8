import fc from "fast-check";
import { expect, test } from "vitest";

import { acts, families } from "#audit/acts.ts";
import { day, daysBetween } from "#kernel/day.ts";

import { everything, logAddress, mostDays, readLogQuery, usualDays } from "./filter.ts";

const today = day("2026-11-23");
const read = (address: string) =>
  readLogQuery(Object.fromEntries(new URLSearchParams(address)), today);

test("without asking, the last days of everything; and the address says nothing", () => {
  const q = everything(today);
  expect(q).toEqual({
    from: "2026-10-25",
    to: "2026-11-23",
    officer: null,
    post: null,
    did: null,
    outcome: null,
    about: "",
    after: null,
  });
  expect(daysBetween(q.from, q.to) + 1).toBe(usualDays);
  expect(logAddress(q, today)).toBe("");
});

test("whatever is asked, the address says it again, and it is never an error or a whole archive", () => {
  const one = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "2026-11-01",
      "2020-01-01",
      "2030-01-01",
      "2026-02-30",
      "tu-choi",
      "xong",
      "12",
    ),
    fc.constantFrom(...Object.keys(acts), ...Object.keys(families)),
    fc.uuid(),
    fc.constant("1795420000000000-77"),
  );
  const names = ["tu", "den", "ai", "chuc-vu", "viec", "ket-qua", "ve", "sau"];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), one), (asked) => {
      const q = readLogQuery(asked, today);
      expect(read(logAddress(q, today, { after: q.after }))).toEqual(q);
      expect(read(logAddress(q, today))).toEqual({ ...q, after: null });
      expect(daysBetween(q.from, q.to)).toBeLessThan(mostDays);
      expect(q.from <= q.to && q.to <= today).toBe(true);
    }),
  );
});

test("days are put right: the last not after today, the first not after the last, a year at most", () => {
  expect(read("tu=2026-11-20&den=2027-01-01")).toMatchObject({ from: "2026-11-20", to: today });
  expect(read("tu=2026-11-20&den=2026-11-10")).toMatchObject({
    from: "2026-11-10",
    to: "2026-11-10",
  });
  expect(read("tu=2020-01-01&den=2026-11-10")).toMatchObject({
    from: "2025-11-10",
    to: "2026-11-10",
  });
});

test("every act has its family, and every family an act", () => {
  const used = new Set(Object.keys(acts).map((act) => act.split(".")[0]));
  expect(used).toEqual(new Set(Object.keys(families)));
});
