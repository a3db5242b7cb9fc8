import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { randomBytes } from "#test/chance.ts";
import { testFolder } from "#test/folder.ts";

import {
  identityFrom,
  readIdentity,
  readRecipient,
  writeIdentity,
  writeRecipient,
} from "./age-keys.ts";
import { AgeTrouble, openAge, sealAge, type OpenedWith, type SealedFor } from "./age.ts";

async function* pieces(bytes: Buffer, length = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
const whole = async (source: AsyncIterable<Buffer>) => {
  const all: Buffer[] = [];
  for await (const one of source) all.push(one);
  return Buffer.concat(all);
};
const seal = (plain: Buffer, sealedFor: SealedFor) => whole(sealAge(pieces(plain), sealedFor));
const opens = (sealed: Buffer, keys: OpenedWith, length?: number) =>
  whole(openAge(pieces(sealed, length), keys));
const trouble = (sealed: Buffer, keys: OpenedWith) =>
  opens(sealed, keys).then(
    () => "opened",
    (thrown: unknown) => (thrown instanceof AgeTrouble ? thrown.because : String(thrown)),
  );

const one = identityFrom(createHash("sha256").update("one").digest());
const other = identityFrom(createHash("sha256").update("other").digest());
const mine = { identities: [one] };

test("keys are written as age-keygen writes them and read back; a wrong letter is no key", () => {
  const text = writeRecipient(one.recipient);
  expect(text).toMatch(/^age1[a-z0-9]{58}$/);
  expect(readRecipient(text)).toEqual(one.recipient);
  expect(readRecipient(text.replace(/.$/, (last) => (last === "q" ? "p" : "q")))).toBeUndefined();
  expect(readRecipient("age1")).toBeUndefined();
  const file = `# made today\n\n${writeIdentity(one)}\n`;
  expect(readIdentity(file)?.recipient).toEqual(one.recipient);
  expect(readIdentity(file.toLowerCase())).toBeUndefined();
});

test("what was sealed opens again, whatever its length and however it comes in pieces", async () => {
  const edges = [0, 1, 65_535, 65_536, 65_537, 131_072, 131_073];
  for (const length of edges) {
    const plain = randomBytes(length);
    const sealed = await seal(plain, { recipients: [other.recipient, one.recipient] });
    expect((await opens(sealed, mine)).equals(plain)).toBe(true);
    expect((await opens(sealed, mine, 777)).equals(plain)).toBe(true);
  }
});

test("with another key it is not opened; nothing that is no age file is", async () => {
  const sealed = await seal(Buffer.from("lời"), { recipients: [other.recipient] });
  expect(await trouble(sealed, mine)).toBe("no-key");
  expect(await trouble(Buffer.from("PK zip"), mine)).toBe("not-age");
  expect(await trouble(Buffer.alloc(0), mine)).toBe("cut-off");
  const phrase = await seal(Buffer.from("lời"), { passphrase: "đúng", cost: 8 });
  expect((await opens(phrase, { identities: [], passphrase: "đúng" })).toString()).toBe("lời");
  expect(await trouble(phrase, { identities: [one], passphrase: "sai" })).toBe("no-key");
});

test("any byte changed and any end cut off is found", async () => {
  const sealed = await seal(randomBytes(140_000), { recipients: [one.recipient] });
  const head = sealed.indexOf("\n---");
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.nat(head + 60), fc.nat(sealed.length - 1)),
      fc.integer({ min: 1, max: 255 }),
      async (at, flip) => {
        const changed = Buffer.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(await trouble(changed, mine)).not.toBe("opened");
      },
    ),
    { numRuns: 200 },
  );
  // Also exactly between two chunks, where what is there is whole in itself.
  const body = sealed.indexOf("\n", head + 1) + 1 + 16;
  for (const cut of [body + 65_552, body + 131_104, sealed.length - 1, sealed.length - 20]) {
    expect(await trouble(sealed.subarray(0, cut), mine)).toBe("cut-off");
  }
  expect(await trouble(Buffer.concat([sealed, Buffer.of(0)]), mine)).toBe("cut-off");
});

test("a file made by Debian’s age 1.1.1 opens, also where it is not installed", async () => {
  const file =
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBUclVWdER4NWVWaFRYT3lCcDBmZkhJY2M3U0VtKzkrcTZCSV" +
    "FyN1FhWlYwCjEyWHlmdi9ob3NoVlc5cjZrSkdhcnZUaHc0OWNkb29paXVsZUtWbjhnMVEKLS0tIElEcU9rcEQyYWNQ" +
    "czRIMUE4blJBZzJZdURrMTNNcmYzdkNkOUEyVzVYU3MKCs+8kMHc/eoPDlj2Xw/jbHvrgtimCj2NPQ8kdopF3utlm7XZ4jqIp7Xb";
  expect((await opens(Buffer.from(file, "base64"), mine)).toString()).toBe("Dân Vận");
});

describe.skipIf(!existsSync("/usr/bin/age"))("Debian’s age", () => {
  test("opens what we sealed and seals what we open, with keys of either", async () => {
    const folder = await testFolder();
    const at = (name: string) => path.join(folder, name);
    const ours = writeIdentity(one);
    await writeFile(at("key"), `${ours}\n`);
    const theirs = execFileSync("age-keygen", { stdio: ["ignore", "pipe", "ignore"] }).toString();
    const known = readIdentity(theirs);
    expect(theirs).toContain(writeRecipient(known?.recipient ?? Buffer.alloc(32)));
    expect(
      execFileSync("age-keygen", ["-y", at("key")])
        .toString()
        .trim(),
    ).toBe(writeRecipient(one.recipient));
    for (const length of [0, 100, 65_536, 300_000]) {
      const plain = randomBytes(length);
      await writeFile(at("ours.age"), await seal(plain, { recipients: [one.recipient] }));
      expect(execFileSync("age", ["-d", "-i", at("key"), at("ours.age")]).equals(plain)).toBe(true);
      await writeFile(at("plain"), plain);
      const to = writeRecipient(one.recipient);
      execFileSync("age", ["-r", to, "-o", at("theirs.age"), at("plain")]);
      expect((await opens(await readFile(at("theirs.age")), mine)).equals(plain)).toBe(true);
    }
  });
});
