import fc from "fast-check";
import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";

import { familyOf, identityOf, termOn } from "./identity.ts";

const party = {
  family: "party",
  canonical: "412-TB/TU",
  kind: "thong-bao",
  issuer: "Thành ủy Hà Nội",
  dated: day("2026-11-02"),
  term: "2025-2030",
} as const;
const law = {
  ...party,
  family: "state-normative",
  canonical: "27/2023/QĐ-UBND",
  term: null,
} as const;
const plain = {
  ...party,
  family: "state-individual",
  canonical: "12/KH-UBND",
  issuer: "UBND phường Sen",
  term: null,
} as const;

test("a Party document is the same whatever day is typed, and another in another term", () => {
  const same = { ...party, canonical: "0412 – TB / TU", dated: null };
  expect(identityOf(same)).toEqual(identityOf(party));
  expect(identityOf({ ...party, issuer: "Ban Thường vụ Thành uỷ Hà Nội" })).toEqual(
    identityOf(party),
  );
  expect(identityOf({ ...party, term: "2020-2025" })).not.toEqual(identityOf(party));
  expect(identityOf({ ...party, canonical: "412-KH/TU" })).not.toEqual(identityOf(party));
  expect(identityOf({ ...party, issuer: "Thành ủy Đà Nẵng" })).not.toEqual(identityOf(party));
});

test("a rule of the State is told by its year, another document by its day", () => {
  const issuer = "UBND Thành phố Hà Nội";
  expect(identityOf({ ...law, issuer, dated: null })).toEqual(
    identityOf({ ...law, issuer: "Ủy ban nhân dân TP Hà Nội" }),
  );
  expect(identityOf({ ...plain, dated: day("2026-01-05") })).not.toEqual(identityOf(plain));
  expect(identityOf({ ...plain, issuer: "UBND phường Bưởi" })).not.toEqual(identityOf(plain));
});

test("what a head lacks is said", () => {
  expect(identityOf({ ...party, term: null })).toEqual({ lacks: "no-term" });
  expect(identityOf({ ...plain, dated: null })).toEqual({ lacks: "no-date" });
  expect(identityOf({ ...law, canonical: "27/QĐ-UBND" })).toEqual({ lacks: "no-year" });
  expect(identityOf({ ...party, canonical: "không số" })).toEqual({ lacks: "no-number" });
});

test("families follow the way a symbol is written", () => {
  expect(familyOf("412-TB/TU", null)).toBe("party");
  expect(familyOf("27/2023/QĐ-UBND", null)).toBe("state-normative");
  expect(familyOf("12/KH-UBND", null)).toBe("state-individual");
});

test("a term is proposed only where one is possible", () => {
  expect(termOn("2026-11-02", false)).toBe("2025-2030");
  expect(termOn("2018-03-07", false)).toBe("2015-2020");
  expect(termOn("2020-06-01", false)).toBeNull();
  expect(termOn("2017-11-07", true)).toBe("2016-2021");
  expect(termOn(null, false)).toBeNull();
});

test("any words at all have an identity or lack something", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (canonical, issuer) => {
      const found = identityOf({ ...party, canonical, issuer });
      expect("key" in found || "lacks" in found).toBe(true);
      expect(typeof familyOf(canonical, issuer)).toBe("string");
    }),
    { seed: 31 },
  );
});
