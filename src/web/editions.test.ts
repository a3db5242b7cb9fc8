import { expect, test } from "vitest";

import { editions, type Edits } from "./editions.ts";

/** A list of edits in memory, whose answers arrive when the test says so. */
function aList() {
  const edits: string[] = [];
  const asked: (() => void)[] = [];
  const read = (since: string | undefined): Promise<Edits> => {
    const from = since === undefined ? 0 : Number(since);
    const seen = { mark: String(edits.length), topics: edits.slice(from) };
    return new Promise((resolve) => asked.push(() => resolve(seen)));
  };
  const answer = async () => {
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    asked.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { edits, asked, read, answer };
}

const only = (...topics: string[]) => new Set(topics);

test("all who ask in one turn share one look", async () => {
  const list = aList();
  const known = editions(list.read);
  const looks = Promise.all([known.now(), known.now(), known.now()]);
  await list.answer();
  expect(await looks).toEqual([1, 1, 1]);
});

test("who asks while a look is under way waits for the next: the one under way may be too old", async () => {
  const list = aList();
  const known = editions(list.read);
  const first = known.now();
  while (list.asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
  list.edits.push("news");
  const second = known.now();
  await list.answer();
  expect(await first).toBe(1);
  await list.answer();
  expect(await second).toBe(2);
  expect(known.editedSince(1, only("news"))).toBe(true);
  expect(known.editedSince(1, only("unit:1"))).toBe(false);
  expect(known.editedSince(2, only("news"))).toBe(false);
});

test("a look that fails fails for those who asked, and forgets nothing", async () => {
  let fails = true;
  const edits = ["news"];
  const known = editions(async (since) => {
    if (fails) throw new Error("no database");
    return { mark: "a", topics: since === undefined ? "unknown" : edits };
  });
  await expect(known.now()).rejects.toThrow("no database");
  fails = false;
  expect(await known.now()).toBe(1);
  fails = true;
  await expect(known.now()).rejects.toThrow("no database");
  fails = false;
  expect(await known.now()).toBe(2);
  expect(known.editedSince(1, only("news"))).toBe(true);
});

test("what can no longer be told counts as edited", async () => {
  const known = editions(async () => ({ mark: "a", topics: "unknown" }));
  await known.now();
  await known.now();
  expect(known.editedSince(1, only("news"))).toBe(true);
  expect(known.editedSince(2, only("news"))).toBe(false);
});
