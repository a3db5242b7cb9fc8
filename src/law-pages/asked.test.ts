import fc from "fast-check";
import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { publishedCalendar } from "#law/calendars/published.ts";
import { registry } from "#law/registry.ts";

import { reckon } from "./asked.ts";
import { groups } from "./groups.ts";

const today = day("2026-11-23");

const ask = (query: string) => reckon(new URLSearchParams(query), publishedCalendar, today);

test("a complaint accepted on 03/09/2026, suspended for three weeks, is due on 26/10/2026", () => {
  const { found, rule } = ask("viec=KN-28&tu=03/09/2026&dung_tu=2026-09-15&dung_den=5-10-2026");
  expect([rule?.id, found?.due]).toEqual(["KN-28", "2026-10-26"]);
});

test("the version of the day holds: a denunciation of 2018 is reckoned by the old law", () => {
  expect(ask("viec=KN-29&tu=2018-03-01").rule?.act).toBe("Nghị định 75/2012/NĐ-CP");
  expect(ask("viec=TC11-21&tu=2018-12-20").found?.due).toBe("2019-02-18");
  expect(ask("viec=TC-30&tu=2018-12-20").refused?.vi).toContain("Luật Tố cáo 25/2018/QH14");
});

test("from the list of limits only the rule is filled in, and nothing is wrong yet", () => {
  const { form, found, rule } = ask("viec=HN-URGENT");
  expect([Object.keys(form.errors), found, rule?.unit]).toEqual([[], null, "working-hour"]);
  expect(ask("").form.errors).toEqual({});
});

test("what cannot be read is said beside its field, and stays typed", () => {
  const { form, found } = ask("viec=KN-28&tu=31/02/2026&gia_han=ba&dung_den=2026-10-01&rieng=x");
  expect(found).toBeNull();
  expect(Object.keys(form.errors).toSorted()).toEqual(["dung_den", "gia_han", "rieng", "tu"]);
  expect(form.values.tu).toBe("31/02/2026");
  expect(ask("viec=HN-URGENT&tu=2026-11-23&gio=25h").form.errors).toHaveProperty("gio");
  expect(ask("viec=HN-URGENT&tu=2026-11-23&gio=16h30").found?.due).toBe(
    "2026-11-25T11:30:00+07:00",
  );
});

test("a suspension without an end gives no date, only what is left", () => {
  const { found } = ask("viec=KN-28&tu=2026-11-02&dung_tu=2026-11-10");
  expect(found).toMatchObject({ due: null, standing: { since: "2026-11-10", left: 23 } });
});

test("the office's own shorter limit stands beside the law's; a longer one is refused", () => {
  const shorter = ask("viec=KN-28&tu=2026-10-01&rieng=29").found;
  expect([shorter?.nominal, shorter?.local?.nominal]).toEqual(["2026-10-31", "2026-10-30"]);
  expect(ask("viec=KN-28&tu=2026-10-01&rieng=31").refused?.vi).toContain("không được dài hơn");
  expect(ask("viec=HN-URGENT&tu=2026-11-23&gio=16h30&noi=da-nang").refused?.vi).toContain("1207");
});

test("every rule stands under exactly one heading", () => {
  const listed = groups.flatMap(({ rules }) => rules);
  expect(listed.toSorted((a, b) => (a.id + a.from < b.id + b.from ? -1 : 1))).toEqual(
    registry.toSorted((a, b) => (a.id + a.from < b.id + b.from ? -1 : 1)),
  );
});

test("whatever stands in the address, there is an answer", () => {
  const key = fc.constantFrom(
    "viec",
    "tu",
    "gio",
    "truong_hop",
    "gia_han",
    "dung_tu",
    "dung_den",
    "noi",
    "rieng",
    "x",
  );
  const value = fc.oneof(
    fc.constantFrom(
      "KN-28",
      "TC-30",
      "HN-ACCEPT",
      "2026-10-01",
      "complex",
      "30",
      "16:00",
      "9999-12-31",
      "da-nang",
    ),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 9 }), (pairs) => {
      const { form, found, refused } = reckon(new URLSearchParams(pairs), publishedCalendar, today);
      expect(found === null || (refused === null && Object.keys(form.errors).length === 0)).toBe(
        true,
      );
    }),
    { numRuns: 3000 },
  );
});
