import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";

import { limits, unzip, zip } from "./zip.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const because = (file: Uint8Array) => {
  const read = unzip(file);
  return read.ok ? null : read.refusal.because;
};
/** The same archive with a number in its last directory changed. */
const forged = (file: Uint8Array, mark: number, offset: number, value: number): Uint8Array => {
  const view = Buffer.from(file);
  const at = view.lastIndexOf(Buffer.from(Uint32Array.of(mark).buffer));
  view.writeUInt32LE(value, at + offset);
  return view;
};

test("what was packed comes back, read by another program as well", () => {
  const names = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.xml$/);
  fc.assert(
    fc.property(
      fc.dictionary(names, fc.uint8Array({ maxLength: 300 }), { maxKeys: 8 }),
      (parts) => {
        const entries = Object.entries(parts);
        if (entries.length === 0) return;
        const packed = zip(new Map(entries));
        const read = unzip(packed);
        expect(read.ok && Object.fromEntries(read.value)).toEqual(parts);
        const other = unzipSync(packed);
        for (const [name, data] of entries) expect([...(other[name] ?? [])]).toEqual([...data]);
      },
    ),
  );
});

test("no bytes at all, or cut off anywhere, are refused and never thrown at", () => {
  const whole = zipSync({ "a.xml": bytes("<a/>".repeat(50)), "b.xml": bytes("b") });
  for (let end = 0; end < whole.length; end += 1)
    expect(unzip(whole.subarray(0, end)).ok).toBe(false);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const bent = Uint8Array.from(whole);
      bent[at] = value;
      const read = unzip(bent);
      // A time or an attribute may differ; what is unpacked is then the same.
      if (read.ok)
        expect(Buffer.from(read.value.get("a.xml") ?? []).toString()).toBe("<a/>".repeat(50));
    }),
    { numRuns: 2000 },
  );
  expect(because(bytes("%PDF-1.7 this is no archive at all"))).toBe("not-a-zip");
});

test("a bomb is seen in the directory, before anything is unpacked", () => {
  expect(because(zipSync({ "a.xml": new Uint8Array(limits.unpacked) }))).toBe("bomb");
  expect(because(zipSync({ "a.xml": new Uint8Array(limits.unpacked + 1) }, { level: 0 }))).toBe(
    "too-large",
  );
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => [`${i}.xml`, new Uint8Array(60_000)]),
  );
  expect(unzip(zipSync(many)).ok).toBe(true);
  const more = Array.from({ length: 150 }, (_, i) => [`${i}.xml`, new Uint8Array(60_000)]);
  expect(because(zipSync(Object.fromEntries(more)))).toBe("bomb");
});

test("an entry that unpacks to more than it says is refused", () => {
  const file = zipSync({ "a.xml": new Uint8Array(500_000) });
  expect(because(forged(file, 0x02014b50, 24, 1000))).toBe("zip-damaged");
});

test("entries that share their bytes are refused", () => {
  const file = zipSync({ "a.xml": bytes("same"), "b.xml": bytes("same") }, { level: 0 });
  // The second name now points to where the first one lies.
  expect(because(forged(file, 0x02014b50, 42, 0))).toBe("zip-damaged");
});

test.each([
  "../a.xml",
  "word/../../etc/passwd",
  "/word/document.xml",
  "C:\\a.xml",
  "word\\document.xml",
  "a\u0000.xml",
  "word//document.xml",
  "./a.xml",
])("the name %j is refused", (name) => {
  expect(because(zipSync({ [name]: bytes("x") }))).toBe("odd-name");
});

test("two parts that differ in capitals only are refused: programs would see different ones", () => {
  const file = zipSync({ "word/document.xml": bytes("1"), "word/Document.xml": bytes("2") });
  expect(because(file)).toBe("odd-name");
});

test("too many parts and encrypted ones are refused", () => {
  const many = Array.from({ length: limits.parts + 1 }, (_, i) => [`${i}.xml`, bytes("x")]);
  expect(because(zipSync(Object.fromEntries(many)))).toBe("too-many-parts");
  const view = Buffer.from(zipSync({ "a.xml": bytes("x") }));
  const at = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  view.writeUInt16LE(1, at + 8);
  expect(because(view)).toBe("zip-damaged");
});
