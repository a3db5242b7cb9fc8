import { expect, test } from "vitest";

import type { Path } from "./path.ts";
import { inLanguage, path, query } from "./path.ts";
import { paths } from "./paths.ts";

test("every address of the house, so that none changes unseen", () => {
  expect(patterns(paths)).toMatchInlineSnapshot();
});

test("an address is the same in English under /en, and back", () => {
  for (const pattern of Object.values(patterns(paths))) {
    const english = inLanguage(pattern, "en");
    expect(english === "/en" || english.startsWith("/en/")).toBe(true);
    expect(inLanguage(english, "vi")).toBe(pattern);
    expect(inLanguage(english, "en")).toBe(english);
  }
  expect(inLanguage("/?tim=a", "en")).toBe("/en?tim=a");
  expect(inLanguage("/en?tim=a", "vi")).toBe("/?tim=a");
  expect(inLanguage("/energy", "vi")).toBe("/energy");
});

test("what is put into an address cannot leave its place", () => {
  expect(path("/don-vi/:slug/vu-viec/:code").to({ slug: "a/b?c", code: "%#" }, "en")).toBe(
    "/en/don-vi/a%2Fb%3Fc/vu-viec/%25%23",
  );
});

test("a query drops what is empty and repeats lists", () => {
  expect(query({ q: "rác thải", page: undefined, late: false, kind: ["a", "b"], none: "" })).toBe(
    "?q=r%C3%A1c+th%E1%BA%A3i&kind=a&kind=b",
  );
  expect(query({ q: "" })).toBe("");
});

type Tree = { readonly [name: string]: Tree | Path<string> };

function patterns(tree: object, prefix = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree as Tree).flatMap(([name, value]) =>
      "pattern" in value && typeof value.pattern === "string"
        ? [[prefix + name, value.pattern]]
        : Object.entries(patterns(value, `${prefix}${name}.`)),
    ),
  );
}
