import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";

import fc from "fast-check";
import { expect, test } from "vitest";

import { randomBytes } from "#test/chance.ts";

import { type Entry, readTar, tarEnd, tarHead, tarRest, TarTrouble } from "./tar.ts";

const written = (things: readonly (Entry & { readonly bytes?: Buffer })[]) =>
  Buffer.concat([
    ...things.flatMap((one) => [tarHead(one), one.bytes ?? Buffer.alloc(0), tarRest(one.size)]),
    tarEnd(),
  ]);

async function* pieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function read(archive: Buffer, length = 4096) {
  const found: { name: string; bytes: Buffer; sha256: string }[] = [];
  let parts: Buffer[] = [];
  for await (const event of readTar(pieces(archive, length))) {
    if (event.kind === "begins") parts = [];
    if (event.kind === "bytes") parts.push(event.bytes);
    if (event.kind === "ends") {
      found.push({ ...event.sum, bytes: Buffer.concat(parts) });
    }
  }
  return found;
}

test("what was written is read again, in pieces of any length, with its hash", async () => {
  const names = fc
    .array(fc.stringMatching(/^[a-z0-9]{1,30}$/), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join("/"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(names, fc.uint8Array({ maxLength: 1500 })), { maxLength: 5 }),
      fc.integer({ min: 1, max: 2000 }),
      async (things, length) => {
        const entries = things.map(([name, bytes]) => ({
          name,
          size: bytes.length,
          bytes: Buffer.from(bytes),
        }));
        const found = await read(written(entries), length);
        expect(found.map(({ name }) => name)).toEqual(entries.map(({ name }) => name));
        for (const [i, one] of found.entries()) {
          expect(one.bytes.equals(entries[i]?.bytes ?? Buffer.of(1))).toBe(true);
          expect(one.sha256).toBe(createHash("sha256").update(one.bytes).digest("hex"));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("a damaged head, a missing end and an entry that is a link are refused", async () => {
  const archive = written([{ name: "one", size: 600, bytes: randomBytes(600) }]);
  await expect(read(archive.subarray(0, 700))).rejects.toThrow(TarTrouble);
  await expect(read(archive.subarray(0, 1536))).rejects.toThrow(TarTrouble);
  const damaged = Buffer.from(archive);
  damaged[3] = 1;
  await expect(read(damaged)).rejects.toThrow(TarTrouble);
  expect(() => tarHead({ name: "x".repeat(101), size: 0 })).toThrow(TarTrouble);
});

test.skipIf(!existsSync("/usr/bin/tar"))("the system’s tar lists the same names", () => {
  const long = `${"a".repeat(60)}/${"b".repeat(60)}`;
  const archive = written([
    { name: "db", size: 0, folder: true },
    { name: long, size: 3, bytes: Buffer.from("abc") },
  ]);
  const listed = execFileSync("tar", ["tf", "-"], { input: archive }).toString().trim();
  expect(listed.split("\n")).toEqual(["db/", long]);
});
