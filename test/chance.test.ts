import path from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { plant, random, randomBytes, randomInt, randomUUID, seed } from "./chance.ts";

const drawn = () => [randomBytes(5).toString("hex"), randomUUID(), random(), randomInt(0, 2 ** 31)];
const first = drawn();

test("what a test file draws follows from the seed of the run and the name of the file", () => {
  plant(path.join("test", path.basename(import.meta.filename)));
  expect(drawn()).toEqual(first);
  plant("test/another.test.ts");
  expect(drawn()).not.toEqual(first);
});

test("no two draws of a file are the same, and an id has the form of one", () => {
  const ids = Array.from({ length: 1000 }, randomUUID);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test("a number drawn lies where it was asked for, and reaches both ends", () => {
  const numbers = Array.from({ length: 300 }, () => randomInt(3, 7));
  expect(new Set(numbers)).toEqual(new Set([3, 4, 5, 6]));
});

test("properties try the cases of the seed", () => {
  expect(fc.readConfigureGlobal().seed).toBe(seed);
});
