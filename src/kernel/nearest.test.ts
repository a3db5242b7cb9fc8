import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

const known = ["law days", "law deadline", "units find", "schema"];

test("a slip of the finger finds the word that was meant", () => {
  expect(nearest("law dayz", known)).toContain("law days");
  expect(nearest("shcema", known)).toEqual(["schema"]);
});

test("the beginning of words is enough, and nothing near gives nothing", () => {
  expect(nearest("law", known)).toEqual(["law days", "law deadline"]);
  expect(nearest("weather", known)).toEqual([]);
});
