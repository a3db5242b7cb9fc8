import { chmod, mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { testFolder } from "#test/folder.ts";
import { homeOf, makeHome } from "./home.ts";
import { isOpenToOthers, masterKey } from "./key.ts";
import { lockHome } from "./lock.ts";

async function newHome() {
  const home = homeOf({ DANVAN_HOME: path.join(await testFolder(), "home") });
  await makeHome(home);
  return home;
}

test("a home is closed to everybody else", async () => {
  const home = await newHome();
  for (const folder of [home.folder, home.keys, home.files]) {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  }
});

test("the key is made once, for its owner only, however many ask at the same time", async () => {
  const home = await newHome();
  const asked = await Promise.all([1, 2, 3, 4].map(() => masterKey(home, {})));
  const keys = new Set(asked.map((key) => (key.ok ? key.value.toString("hex") : "refused")));
  expect(keys.size).toBe(1);
  expect([...keys][0]).toHaveLength(64);
  expect(await isOpenToOthers(home, {})).toBe(false);
  await chmod(path.join(home.keys, "master"), 0o644);
  expect(await isOpenToOthers(home, {})).toBe(true);
});

test("a home with data and without its key is refused, never given a new one", async () => {
  const home = await newHome();
  await masterKey(home, {});
  await mkdir(path.join(home.db, "data"), { recursive: true });
  await rm(path.join(home.keys, "master"));
  expect(await masterKey(home, {})).toMatchObject({ ok: false });
});

test("a key kept elsewhere is read and never made; one of another length is refused", async () => {
  const home = await newHome();
  const at = path.join(home.folder, "elsewhere");
  expect(await masterKey(home, { DANVAN_KEY_FILE: at })).toMatchObject({ ok: false });
  await writeFile(at, Buffer.alloc(32, 7));
  expect(await masterKey(home, { DANVAN_KEY_FILE: at })).toEqual({
    ok: true,
    value: Buffer.alloc(32, 7),
  });
  await writeFile(at, "short");
  expect(await masterKey(home, { DANVAN_KEY_FILE: at })).toMatchObject({ ok: false });
});

test("a home is held by one at a time", async () => {
  const home = await newHome();
  const first = lockHome(home);
  expect(lockHome(home)).toBeUndefined();
  first?.release();
  const next = lockHome(home);
  expect(next).toBeDefined();
  next?.release();
});
