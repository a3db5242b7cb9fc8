import { rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { expect, test, vi } from "vitest";

import { homeOf, makeHome } from "#home/home.ts";
import { makeKey } from "#home/key.ts";
import { testFolder } from "#test/folder.ts";

import { keyFile, keySource, lookAgainMs, openRing } from "./keys.ts";

const master = Buffer.alloc(32, 7);

async function aHome() {
  const home = homeOf({ DANVAN_HOME: await testFolder() });
  await makeHome(home);
  return home;
}

test("a home without keys of the vault has number 0, drawn from the master key, and no other", async () => {
  const ring = openRing(await aHome(), master, {});
  expect(ring.numbers()).toEqual([0]);
  expect(ring.newest().number).toBe(0);
  expect(() => ring.numbered(1)).toThrow(/no key number 1/);
});

test("the newest key in the home seals, all of them open, and no two are the same", async () => {
  const home = await aHome();
  for (const number of [1, 2, 11]) await makeKey(keyFile(home.keys, number));
  const ring = openRing(home, master, {});
  expect(ring.numbers()).toEqual([0, 1, 2, 11]);
  expect(ring.newest().number).toBe(11);
  const bytes = ring.numbers().map((number) => ring.numbered(number).bytes.toString("hex"));
  expect(new Set(bytes).size).toBe(4);
});

test("a key made while the house runs is used within seconds, and at once where it is needed", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const home = await aHome();
  await makeKey(keyFile(home.keys, 1));
  const ring = openRing(home, master, {});
  await makeKey(keyFile(home.keys, 2));
  expect(ring.newest().number).toBe(1);
  expect(ring.numbered(2).bytes).toHaveLength(32);
  vi.setSystemTime(Date.now() + lookAgainMs + 1);
  expect(ring.newest().number).toBe(2);
  // A retired key file opens nothing any more.
  await rm(keyFile(home.keys, 1));
  vi.setSystemTime(Date.now() + lookAgainMs + 1);
  expect(ring.numbers()).toEqual([0, 2]);
  vi.useRealTimers();
});

test("keys from a file of the operator's: one a line, remarks allowed, anything else refused", async () => {
  const home = await aHome();
  const at = path.join(home.folder, "vault-keys");
  const env = { DANVAN_IDENTITY_KEY_FILE: at };
  await writeFile(at, `# made on paper\n1 ${"ab".repeat(32)}\n\n 7 ${"CD".repeat(32)} \n`);
  const ring = openRing(home, master, env);
  expect(ring.numbers()).toEqual([0, 1, 7]);
  expect(ring.newest()).toMatchObject({ number: 7, key: { bytes: Buffer.alloc(32, 0xcd) } });
  expect(keySource(home, env).folder).toBeNull();
  for (const wrong of [`1 ${"ab".repeat(31)}`, `x ${"ab".repeat(32)}`, "only words"]) {
    await writeFile(at, wrong);
    expect(() => openRing(home, master, env)).toThrow(/NUMBER HEX/);
  }
});

test("half a key is refused", async () => {
  const home = await aHome();
  await writeFile(keyFile(home.keys, 1), Buffer.alloc(16));
  expect(() => openRing(home, master, {})).toThrow(/not whole/);
});
