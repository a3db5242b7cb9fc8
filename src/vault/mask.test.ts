import { expect, test } from "vitest";

import { withhold } from "#kernel/withheld.ts";

import { maskPerson } from "./mask.ts";

const person = {
  contact: { name: "Lê Thị Bưởi", phone: "0912345678", email: "buoi@example.org" },
  "identity-number": { number: "001099000001", address: "12 Trúc Bạch" },
  signature: { webp: Buffer.of(1, 2) },
};
const held = withhold(person);

test("an officer gets the kinds that were opened, the house an address, the person everything", () => {
  expect(maskPerson({ kind: "resident" }, held)).toEqual(person);
  expect(maskPerson({ kind: "officer", kinds: [] }, held)).toEqual({});
  expect(maskPerson({ kind: "officer", kinds: ["contact"] }, held)).toEqual({
    contact: person.contact,
  });
  expect(maskPerson({ kind: "officer", kinds: ["signature", "identity-number"] }, held)).toEqual({
    "identity-number": person["identity-number"],
    signature: person.signature,
  });
  expect(maskPerson({ kind: "notice" }, held)).toEqual({
    contact: { name: "", phone: "", email: "buoi@example.org" },
  });
});
