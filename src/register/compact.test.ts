import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { qrPng, qrSize } from "#web/qr-picture.ts";

import { compactOf, withoutSaid } from "./compact.ts";
import { aReceipt, trusted } from "./receipts.fixture.ts";
import {
  compactEnd,
  compactStart,
  fromBase45,
  receiptFrom,
  toBase45,
} from "./browser/log-compact.ts";
import { judge, type Verdict } from "./browser/log-judge.ts";

/** What a receipt of this shape comes to as a code; throws where it is none. */
async function compact(file: string): Promise<string> {
  const text = await compactOf(file);
  if (text === null) throw new Error("not packed");
  return text;
}

const version = (text: string) => (qrSize(text) - 17) / 4;

test.each([
  ["a promise", { promise: true }, 12],
  ["a log of one entry", { size: 1, index: 0 }, 25],
  ["a log of a thousand", { size: 1000, index: 612 }, 30],
  ["a log of a hundred thousand", { size: 100_000, index: 99_000 }, 31],
  ["a log of ten million", { size: 10_000_000, index: 6_543_210 }, 35],
  ["a log of four thousand million", { size: 2 ** 32, index: 2 ** 31 }, 38],
] as const)("%s fits one QR code that a phone reads", async (_, made, most) => {
  const text = await compact(await aReceipt(made));
  // Every letter is one of the 45 a code holds in five and a half bits.
  expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  expect(version(text)).toBeLessThanOrEqual(most);
});

test("both forms are judged alike, whatever they say; the code leaves only the words out", async () => {
  const policy = await trusted();
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        size: fc.integer({ min: 1, max: 5_000_000 }),
        signers: fc.nat(3),
        said: fc.option(fc.string({ unit: "grapheme", maxLength: 200 })),
        promise: fc.boolean(),
        seen: fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })),
        over: fc.record({
          act: fc.constantFrom("filed", "answered", "made-public"),
          due: fc.option(fc.constantFrom("2026-12-08", "2027-01-02")),
          nth: fc.integer({ min: 1, max: 400 }),
          unit: fc.constantFrom("phuong-ba-dinh", "so-xay-dung"),
          at: fc.constantFrom(
            "2026-11-23T09:00:30+07:00",
            "2026-11-23T09:00:30.007+07:00",
            "2026-11-23T02:00:30Z",
            "2026-11-23T09:00:30.123456+07:00",
          ),
        }),
      }),
      fc.nat(),
      async (made, place) => {
        const file = await aReceipt({ ...made, index: place % made.size });
        const text = await compact(file);
        expect(await receiptFrom(text)).toBe(withoutSaid(file));
        const [ofFile, ofCode] = await Promise.all([judge(file, policy), judge(text, policy)]);
        expect(ofCode).toEqual("said" in ofFile ? { ...ofFile, said: null } : ofFile);
      },
    ),
    { numRuns: 150 },
  );
});

test("a code that was bent is judged as its file would be: not in the log, not signed", async () => {
  const policy = await trusted();
  const file = await aReceipt();
  for (const [bent, because] of [
    [file.replace("index 612", "index 613"), "not-in-log"],
    [await aReceipt({ seen: [-30, -400] }), "post-dated"],
    [await aReceipt({ seen: [400, 500] }), "back-dated"],
  ] as const) {
    const text = await compact(bent);
    expect(await judge(text, policy)).toEqual({ outcome: "rejected", because });
    expect(await judge(bent, policy)).toEqual({ outcome: "rejected", because });
  }
});

test("no letter of a code can be read wrongly", async () => {
  const policy = await trusted();
  const text = await compact(await aReceipt({ size: 40, index: 7 }));
  for (let place = 0; place < text.length; place += 1) {
    const other = text[place] === "7" ? "8" : "7";
    const wrong = text.slice(0, place) + other + text.slice(place + 1);
    expect(await judge(wrong, policy)).toEqual({ outcome: "rejected", because: "unreadable" });
  }
  for (const part of [text.slice(0, -1), text.slice(0, 200), `${text}${text}`, text.toLowerCase()])
    expect((await judge(part, policy)).outcome).toBe("rejected");
  // Broken into lines on the way it still says the same.
  const lines = text.replaceAll(/(.{76})/g, "$1\r\n");
  expect(await judge(`  ${lines}\n`.trimStart(), policy)).toMatchObject({ outcome: "proven" });
});

test("no byte can be changed on purpose, with the sum made to fit: rejected, or a witness fewer", async () => {
  const policy = await trusted();
  const text = await compact(await aReceipt({ size: 40, index: 7 }));
  const good = await judge(text, policy);
  const bytes = fromBase45(text.slice(compactStart.length, -compactEnd.length));
  if (!bytes || good.outcome !== "proven") throw new Error("no good receipt");
  const body = bytes.slice(0, -4);
  const fewer: Verdict[] = [];
  for (let place = 0; place < body.length; place += 1) {
    for (const bit of [1, 0x80]) {
      const bent = body.map((byte, i) => (i === place ? byte ^ bit : byte));
      const sum = createHash("sha256").update(bent).digest().subarray(0, 4);
      const whole = toBase45(Uint8Array.from(Buffer.concat([bent, sum])));
      const verdict = await judge(`${compactStart}${whole}${compactEnd}`, policy);
      if (verdict.outcome === "rejected") continue;
      // Only the name or the number of a witness was spoilt, so that nobody knows it.
      const { outcome, statement, leaf, place: index } = verdict as typeof good;
      expect({ statement, leaf, index }).toEqual({
        statement: good.statement,
        leaf: good.leaf,
        index: good.place,
      });
      expect(["proven", "logged"]).toContain(outcome);
      expect((verdict as typeof good).witnesses.length).toBeLessThanOrEqual(3);
      fewer.push(verdict);
    }
  }
  expect(fewer.length).toBeLessThan(2 * 3 * 40);
});

test("noise is never a receipt, and never more than refused", async () => {
  const policy = await trusted();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (noise) => {
      const sum = createHash("sha256").update(noise).digest().subarray(0, 4);
      const whole = toBase45(Uint8Array.from(Buffer.concat([noise, sum])));
      const verdict = await judge(`${compactStart}${whole}${compactEnd}`, policy);
      expect(verdict).toEqual({ outcome: "rejected", because: "unreadable" });
    }),
  );
  expect(await compactOf("hello")).toBeNull();
});

test("base45 is that of RFC 9285", () => {
  for (const [plain, letters] of [
    ["AB", "BB8"],
    ["Hello!!", "%69 VD92EX0"],
    ["base-45", "UJCLQE7W581"],
    ["ietf!", "QED8WEX0"],
  ] as const) {
    expect(toBase45(Uint8Array.from(Buffer.from(plain)))).toBe(letters);
    expect(Buffer.from(fromBase45(letters) ?? []).toString()).toBe(plain);
  }
  for (const wrong of ["GGW", ":::", "A", "BB8A", "ab0"]) expect(fromBase45(wrong)).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const own = Uint8Array.from(bytes);
      expect(fromBase45(toBase45(own))).toEqual(own);
    }),
  );
});

test.skipIf(spawnSync("zbarimg", ["--version"]).status !== 0)(
  "a reader of somebody else reads the picture (skipped where zbarimg is not installed)",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "danvan-qr-"));
    try {
      for (const size of [1, 1000, 10_000_000]) {
        const text = await compact(await aReceipt({ size, index: size >> 1 }));
        const file = join(folder, "code.png");
        writeFileSync(file, qrPng(text));
        const read = execFileSync("zbarimg", ["--raw", "--quiet", file], { encoding: "utf8" });
        expect(read.slice(0, -1)).toBe(text);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
