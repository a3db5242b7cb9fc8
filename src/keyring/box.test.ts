import { createDecipheriv, createHash, hkdfSync, pbkdf2Sync } from "node:crypto";

import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { asTyped } from "#kernel/secret.ts";

import {
  codeTyped,
  doorOf,
  doorOfPasskey,
  fileOf,
  fromText,
  iterations,
  newCode,
  newRing,
  openedText,
  readFile,
  sealedText,
  sizes,
  toText,
  unwrapped,
  wrapped,
  type Bytes,
  type Ring,
} from "./browser/ring-box.ts";
import { bookOf, changed, entryTyped, written, type Book } from "./browser/ring-book.ts";
import { passphraseBytes, passphraseFrom, unfit } from "./browser/ring-words.ts";
import { commonPassphrases } from "./known.ts";

const code = "7K3M9QXD7K3M9QXD7K3M9QXD";
const passphrase = "sông mai vườn chuối 1987";
let ring: Ring;
beforeAll(async () => {
  ring = await newRing();
});

const about = (use: string) => `danvan keyring 1 ${use}`;

test("the format is the one written down: PBKDF2, HKDF and AES-256-GCM by another library open it", async () => {
  const door = await doorOf(code, passphrase);
  const content = (await sealedText(ring, "Xin chào")) ?? new Uint8Array();
  const box = await wrapped(door, ring);

  const salt = createHash("sha256")
    .update(about(`salt ${code}`))
    .digest();
  const stretched = pbkdf2Sync(passphrase.normalize("NFKC"), salt, 600_000, 32, "sha256");
  const drawn = (from: Uint8Array, use: string) =>
    Buffer.from(hkdfSync("sha256", from, "", about(use), 32));
  const open = (key: Buffer, sealed: Uint8Array, use: string) => {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(1, 13))
      .setAAD(Buffer.from(about(use)))
      .setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]);
  };
  expect(iterations).toBe(600_000);
  expect(Buffer.from(door.locator)).toEqual(drawn(stretched, "locator"));
  expect(Buffer.from(door.name)).toEqual(drawn(Buffer.from(code), "name"));
  const key = open(drawn(stretched, "wrap"), box, "door");
  expect(key).toEqual(Buffer.from(ring.key));
  const plain = open(drawn(key, "content"), content, "content");
  expect(plain.subarray(4, 4 + plain.readUInt32BE()).toString()).toBe("Xin chào");
  expect(Buffer.from(ring.write)).toEqual(drawn(key, "write"));
});

test("capitals, blanks, look-alike letters and the way accents are typed do not matter", async () => {
  const one = await doorOf(code, passphrase);
  const other = await doorOf(
    "7k3m-9qxd 7k3m 9qxd 7k3m 9qxd",
    ` ${passphrase.normalize("NFD")}  `.replace(" mai ", "  mai\t"),
  );
  expect(toText(other.locator)).toBe(toText(one.locator));
  fc.assert(fc.property(fc.string(), (typed) => codeTyped(typed) === asTyped(typed)));
});

test("another passphrase, another code, a passkey: each is another door, and opens nothing of the first", async () => {
  const first = await doorOf(code, passphrase);
  const box = await wrapped(first, ring);
  const others = [
    await doorOf(code, `${passphrase}!`),
    await doorOf(newCode(), passphrase),
    await doorOfPasskey(new Uint8Array(32)),
  ];
  for (const door of others) {
    expect(toText(door.locator)).not.toBe(toText(first.locator));
    expect(await unwrapped(door, [box])).toBeNull();
  }
  const passkey = others[2];
  if (!passkey) throw new Error("no passkey");
  const both = [box, await wrapped(passkey, ring)];
  for (const door of [first, passkey]) expect((await unwrapped(door, both))?.key).toEqual(ring.key);
});

const flipped = (bytes: Bytes, bit: number): Bytes => {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

test("any flipped bit refuses, of the content and of the door", async () => {
  const content = (await sealedText(ring, "một việc")) ?? new Uint8Array();
  const door = await doorOfPasskey(new Uint8Array(32).fill(3));
  const box = await wrapped(door, ring);
  await fc.assert(
    fc.asyncProperty(fc.nat(content.length * 8 - 1), async (bit) => {
      expect(await openedText(ring, flipped(content, bit))).toBeNull();
    }),
    { numRuns: 300 },
  );
  for (let bit = 0; bit < box.length * 8; bit += 1)
    expect(await unwrapped(door, [flipped(box, bit)])).toBeNull();
  for (const length of [0, 1, 28, 29, 40, content.length - 1])
    expect(await openedText(ring, content.slice(0, length))).toBeNull();
});

test("whatever is written comes back, and its length is one of three", async () => {
  const lengths = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 30_000, unit: "grapheme" }), async (text) => {
      const box = await sealedText(ring, text);
      const bytes = new TextEncoder().encode(text).length;
      if (bytes > 65_532) return box === null;
      lengths.add(box?.length ?? 0);
      return (await openedText(ring, box ?? new Uint8Array())) === text.toWellFormed();
    }),
    { numRuns: 60 },
  );
  for (const length of lengths) expect(sizes.map((size) => size + 29)).toContain(length);
  expect(await sealedText(ring, "x".repeat(65_533))).toBeNull();
});

test("a book comes back as written; anything else is no book", () => {
  fc.assert(
    fc.property(
      fc.record({
        ring: fc.string(),
        entries: fc.array(
          fc.record({
            code: fc.string(),
            secret: fc.string(),
            label: fc.string(),
            added: fc.string(),
          }),
        ),
      }),
      (book) => {
        expect(bookOf(written(book))).toEqual(book);
      },
    ),
  );
  fc.assert(fc.property(fc.string(), (text) => bookOf(text) === null));
  fc.assert(fc.property(fc.jsonValue(), (value) => bookOf(JSON.stringify(value)) === null));
});

const aBook = (count: number): Book => ({
  ring: code,
  entries: Array.from({ length: count }, (_, n) => ({
    code: `DV-0000-${String(n).padStart(4, "0")}`,
    secret: code,
    label: "Nắp cống trước nhà",
    added: "2026-11-23",
  })),
});

test("thirty receipts fit the smallest size, five hundred the largest", async () => {
  expect((await sealedText(ring, written(aBook(30))))?.length).toBe(4096 + 29);
  expect((await sealedText(ring, written(aBook(500))))?.length).toBe(65_536 + 29);
});

const today = "2026-11-23";
const typed = { code: "dv 7k3m 9qxd", secret: `${code.slice(0, 8)} ${code.slice(8)}`, label: "" };

test("two codes as typed become an entry; what cannot be a receipt does not", () => {
  expect(entryTyped({ ...typed, label: "  Nắp\ncống ", today })).toEqual({
    code: "DV-7K3M-9QXD",
    secret: code,
    label: "Nắp cống",
    added: today,
  });
  const complaint = (one: string) => entryTyped({ ...typed, code: one, today })?.code;
  expect(complaint("kn 7k3m 9qxd")).toBe("KN-7K3M-9QXD");
  // Eight letters that begin like a mark are the code itself.
  expect(complaint("KN3M 9QXD")).toBe("DV-KN3M-9QXD");
  expect(complaint("KN-KN3M-9QXD")).toBe("KN-KN3M-9QXD");
  expect(complaint("ĐN 7K3M 9QXD X")).toBeUndefined();
  expect(entryTyped({ ...typed, secret: "7K3M", today })).toBeNull();
  expect(entryTyped({ ...typed, code: "", today })).toBeNull();
});

const entry = (n: number, label = "") => ({
  code: `DV-0000-000${n}`,
  secret: `${n}`.repeat(24),
  label,
  added: today,
});
const codes = (book: Book) => new Set(book.entries.map((one) => one.code));

test("changes to different entries come to the same in either order; a kept receipt keeps its label", () => {
  const start: Book = { ring: code, entries: [entry(1, "một"), entry(2, "hai")] };
  const keep = { do: "keep", entries: [entry(3)] } as const;
  const remove = { do: "remove", code: entry(2).code } as const;
  expect(codes(changed(changed(start, keep), remove))).toEqual(
    codes(changed(changed(start, remove), keep)),
  );
  const anew = { ...entry(1), secret: "9".repeat(24) };
  const [again] = changed(start, { do: "keep", entries: [anew] }).entries;
  expect(again).toEqual({ ...anew, label: "một" });
});

test("a file opens with the same door; what is no such file is said to be none", async () => {
  const door = await doorOf(code, passphrase);
  const content = (await sealedText(ring, "trong tệp")) ?? new Uint8Array();
  const file = readFile(fileOf([await wrapped(door, ring)], content));
  const opened = file && (await unwrapped(door, file.doors));
  expect(file && opened && (await openedText(opened, file.content))).toBe("trong tệp");
  fc.assert(fc.property(fc.string(), (text) => readFile(text) === null));
  fc.assert(fc.property(fc.jsonValue(), (value) => readFile(JSON.stringify(value)) === null));
});

test("text and bytes are the same thing, as in forms", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toText(Uint8Array.from(bytes))).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromText(toText(Uint8Array.from(bytes)))).toEqual(Uint8Array.from(bytes));
    }),
  );
});

test("a suggested passphrase is ten words, one for each byte, and every byte has a word of its own", () => {
  const words = Array.from({ length: 256 }, (_, n) => passphraseFrom(Uint8Array.of(n)));
  expect(new Set(words).size).toBe(256);
  expect(words.every((word) => /^[a-z]{2,7}$/.test(word))).toBe(true);
  const suggested = passphraseFrom(new Uint8Array(passphraseBytes).map((_, n) => n * 25));
  expect(suggested.split(" ")).toHaveLength(10);
  expect(unfit(suggested, commonPassphrases)).toBeNull();
});

test.each([
  ["matkhau123456", "passphrase-short"],
  ["Mật khẩu Mật khẩu 12", "passphrase-known"],
  ["12345678901234567890", "passphrase-known"],
  ["aaaaaaaaaaaaaaaaaaaa", "passphrase-known"],
  ["abababab cdcdcd", "passphrase-known"],
  ["x".repeat(201), "passphrase-long"],
  ["con mèo nhà tôi 1987", null],
] as const)("%s: %s", (passphrase_, why) => {
  expect(unfit(passphrase_, commonPassphrases)).toBe(why);
});
