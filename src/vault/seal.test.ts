import fc from "fast-check";
import { expect, test } from "vitest";

import { keyFor, seal } from "#kernel/secret.ts";
import { opened } from "#test/opened.ts";

import { ringFrom } from "./keys.ts";
import { identityKinds } from "./model.ts";
import { openPerson, sealPerson } from "./person.ts";
import { keyNumberOf, openRecord, sealRecord } from "./seal.ts";

/** What OpenSSL says of a tag that does not fit, Node of bytes that are missing, we of a header. */
const wrong =
  /unable to authenticate|Invalid authentication tag|unknown seal version|contacts only/;
const key = { purpose: "test", bytes: Buffer.alloc(32, 1) };
const of = { holder: "01900000-0000-7000-8000-000000000001", kind: "contact" } as const;

// Counted anew with Python's `cryptography` (AESGCM), which shares no code with Node.
const known =
  "020003" +
  "02".repeat(12) +
  "1b7dcf78d1c6d78fca3f299e20ae97e2" +
  "49b1bc30abec4493f398d429e72ce2740dc0";

test("a record sealed under a known key and nonce has known bytes", () => {
  const sealed = sealRecord(
    { number: 3, key },
    Buffer.alloc(12, 2),
    of,
    Buffer.from("Nguyễn Thị Ưu"),
  );
  expect(sealed.toString("hex")).toBe(known);
  expect(openRecord(key, of, Buffer.from(known, "hex")).toString()).toBe("Nguyễn Thị Ưu");
});

test("whatever is sealed opens again, and its header says under which key", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 0, max: 65_535 }),
      fc.uint8Array({ minLength: 12, maxLength: 12 }),
      fc.constantFrom(...identityKinds),
      (plain, number, nonce, kind) => {
        const about = { ...of, kind };
        const sealed = sealRecord({ number, key }, Buffer.from(nonce), about, Buffer.from(plain));
        expect(keyNumberOf(sealed)).toBe(number);
        expect(openRecord(key, about, sealed)).toEqual(Buffer.from(plain));
      },
    ),
  );
});

test("another holder, another kind, another key, one bit, one byte less: it never opens", () => {
  const plain = Buffer.from("0912345678");
  fc.assert(
    fc.property(fc.nat(), fc.uuid(), (at, other) => {
      const sealed = sealRecord({ number: 7, key }, Buffer.alloc(12, 4), of, plain);
      const bit = at % (sealed.length * 8);
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => openRecord(key, of, flipped)).toThrow(wrong);
      expect(() => openRecord(key, { ...of, holder: other }, sealed)).toThrow(wrong);
      expect(() => openRecord(key, { ...of, kind: "signature" }, sealed)).toThrow(wrong);
      expect(() => openRecord({ purpose: "x", bytes: Buffer.alloc(32, 9) }, of, sealed)).toThrow(
        wrong,
      );
      expect(() => openRecord(key, of, sealed.subarray(0, sealed.length - 1 - (at % 20)))).toThrow(
        wrong,
      );
    }),
  );
});

test("the same person sealed thousands of times never shares a nonce", () => {
  const ring = ringFrom(Buffer.alloc(32, 7), new Map([[1, Buffer.alloc(32, 9)]]));
  const person = { contact: { name: "Lê Văn Tám", phone: "", email: "" } };
  const nonces = Array.from({ length: 20_000 }, () =>
    sealPerson(ring, of.holder, person).contact?.subarray(3, 15).toString("hex"),
  );
  expect(new Set(nonces).size).toBe(nonces.length);
});

test("what was sealed before there was a vault still opens, as key number 0", () => {
  const master = Buffer.alloc(32, 7);
  const old = seal(keyFor(master, "identity"), JSON.stringify({ name: "Trần Văn Cũ" }), of.holder);
  expect(keyNumberOf(old)).toBe(0);
  const ring = ringFrom(master, new Map([[1, Buffer.alloc(32, 9)]]));
  expect(opened(openPerson(ring, [{ ...of, sealed: old }]))).toEqual({
    contact: { name: "Trần Văn Cũ", phone: "", email: "" },
  });
  expect(() => openPerson(ring, [{ ...of, kind: "signature", sealed: old }])).toThrow(
    /contacts only/,
  );
});

test("a person comes back whole: contact, number, signature; and nothing that was not given", () => {
  const ring = ringFrom(Buffer.alloc(32, 7), new Map([[4, Buffer.alloc(32, 9)]]));
  const whole = {
    contact: { name: "Nguyễn Thị Ưu", phone: "0912345678", email: "" },
    "identity-number": { number: "001199000001", address: "12 phố Thử" },
    signature: { webp: Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]) },
  };
  const sealed = sealPerson(ring, of.holder, whole);
  const records = identityKinds.flatMap((kind) => {
    const bytes = sealed[kind];
    return bytes ? [{ holder: of.holder, kind, sealed: bytes }] : [];
  });
  expect(opened(openPerson(ring, records))).toEqual(whole);
  expect(opened(openPerson(ring, records.slice(0, 1)))).toEqual({ contact: whole.contact });
  expect(sealPerson(ring, of.holder, {})).toEqual({
    contact: null,
    "identity-number": null,
    signature: null,
  });
});
