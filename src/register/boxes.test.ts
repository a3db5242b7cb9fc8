import { expect, test } from "vitest";

import { readable } from "#kernel/secret.ts";
import { randomBytes } from "#test/chance.ts";

import { contentOf, entryOf } from "./acts.ts";
import { openedWith, receiptKeyOf, sealedTo } from "./boxes.ts";
import { commitment, contentOf as contentInBrowser } from "./browser/log-statement.ts";

test("a salt sealed to a receipt is opened by its secret, however typed, and by no other", () => {
  const secret = readable(randomBytes(15));
  const salt = randomBytes(32);
  const box = sealedTo(receiptKeyOf(secret).publicKey, salt, randomBytes(32));
  expect(box).toHaveLength(80);
  expect(openedWith(secret.toLowerCase().replaceAll("0", "o"), box)).toEqual(salt);
  expect(() => openedWith(readable(randomBytes(15)), box)).toThrow("authenticate");
  const bent = Buffer.from(box);
  bent[60] = (bent[60] ?? 0) ^ 1;
  expect(() => openedWith(secret, bent)).toThrow("authenticate");
});

test("the same secret gives the same salt and key; another gives others", () => {
  const [a, b] = [receiptKeyOf("7K3M9QXD"), receiptKeyOf("7k3m 9qxd")];
  expect(a).toEqual(b);
  expect(receiptKeyOf("7K3M9QXE").firstSalt).not.toEqual(a.firstSalt);
  expect(a.firstSalt).not.toEqual(a.publicKey);
});

test("the house and the verifier compute the same", async () => {
  const salt = randomBytes(32);
  const plain = Uint8Array.from(salt);
  expect(Uint8Array.from(entryOf(salt, "câu"))).toEqual(await commitment(plain, "câu"));
  expect(Uint8Array.from(contentOf(salt, "lời"))).toEqual(await contentInBrowser(plain, "lời"));
});
