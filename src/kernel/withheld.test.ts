import { inspect } from "node:util";
import { serialize } from "node:v8";

import { expect, expectTypeOf, test } from "vitest";

import { Permit, reveal } from "./reveal.ts";
import { withhold, withholdIf, type Withheld } from "./withheld.ts";

const secret = "Nguyễn Thị Bí Mật";
const held = withhold(secret);
/** As whoever does not care for types would use it. */
const loose: any = held; // oxlint-disable-line typescript/no-explicit-any -- that is what is tested

test.each<readonly [string, () => unknown]>([
  ["a template", () => `${loose}`],
  ["String()", () => String(loose)],
  ["joining", () => [loose].join()],
  ["adding", () => loose + ""],
  ["Number()", () => Number(loose)],
  ["comparing", () => loose > "a"],
  ["JSON", () => JSON.stringify({ deep: [{ loose }] })],
  ["toString", () => loose.toString()],
  ["toLocaleString", () => [loose].toLocaleString()],
  ["valueOf", () => loose.valueOf()],
  ["spreading", () => [...loose]],
  ["the address of a link", () => new URLSearchParams({ q: loose })],
  ["a header", () => new Headers({ x: loose })],
  ["a body", () => new Response(loose)],
  ["writing on it", () => Object.assign(loose, { a: 1 })],
])("%s throws and does not say it", (_, leak) => {
  expect(leak).toThrow(TypeError);
  expect(leak).not.toThrow(secret);
});

test.each<readonly [string, () => unknown]>([
  ["the console", () => inspect({ loose }, { showHidden: true, depth: 9, getters: true })],
  ["its keys", () => JSON.stringify([Reflect.ownKeys(loose), Object.entries(loose)])],
  ["a copy", () => inspect({ ...loose })],
  ["a clone", () => inspect(structuredClone(loose))],
  ["another process", () => serialize(loose).toString("utf8")],
])("%s sees nothing of it", (_, look) => {
  expect(String(look())).not.toContain("Bí Mật");
});

test("it comes back to who holds a permit, and a permit cannot be made up", () => {
  const permit = new Permit("test words");
  expect(reveal(held, permit)).toBe(secret);
  // @ts-expect-error -- an object that looks like one is none
  expect(() => reveal(held, {})).toThrow("nobody permitted this");
  expect(() => reveal(held, Object.create(permit) as Permit)).toThrow("nobody permitted this");
  expect(withholdIf(null)).toBeNull();
});

test("it is of no type that leaves", () => {
  expectTypeOf<Withheld>().not.toExtend<string>();
  expectTypeOf<Withheld>().not.toExtend<string | number | boolean | null | undefined>();
  expectTypeOf<Withheld>().not.toExtend<Withheld<number>>();
  expectTypeOf<{ body: Withheld }>().not.toExtend<{ body: string }>();
});
