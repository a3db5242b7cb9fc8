import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

const rooms = new URL("../", import.meta.url).pathname;
const styles = new URL("style/", import.meta.url).pathname;

const sheets = readdirSync(styles)
  .filter((file) => file.endsWith(".css"))
  .map((file) => ({
    file,
    css: readFileSync(styles + file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, ""),
  }));

const sources = readdirSync(rooms, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(rooms + file, "utf8") }));

/** Every word that stands in a text of the sources: names of classes are put together from such words. */
const words = new Set(
  sources.flatMap(({ text }) =>
    [...text.matchAll(/(?<=["'`\s}])[a-z][\w-]*(?=["'`\s$])/g)].map(([word]) => word),
  ),
);

const classesIn = (css: string): readonly string[] => [
  ...new Set([...css.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = ""]) => name)),
];

/** Made of a word and a number where they are drawn: `depth-${depth}`, `fill-0`. */
const numbered = /^(?:(?:depth|ground|fill)-\d|type-\w+)$/;

test("every class in a sheet is drawn by some page: there are no dead rules", () => {
  const dead = sheets.flatMap(({ file, css }) =>
    classesIn(css)
      .filter((name) => !words.has(name) && !numbered.test(name))
      .map((name) => `${file}: .${name}`),
  );
  expect(dead).toEqual([]);
});

/** Names that are there for tests and links, and look like nothing. */
const looksLikeNothing = new Set(["due-why", "comments", "write-comment", "views"]);

/** Names that scripts look for: ".editor-keys". */
const hooks = new Set(
  sources
    .filter(({ file }) => file.includes("/browser/"))
    .flatMap(({ text }) => [...text.matchAll(/["'`\s]\.([a-z][\w-]*)/g)].map(([, name]) => name)),
);

/** Draws a picture that is served by itself and brings its own style. */
const pictures = ["unit-pages/pages/map.tsx"];

test("every class a page draws stands in some sheet", () => {
  const known = new Set(sheets.flatMap(({ css }) => classesIn(css)));
  const unknown = sources
    .filter(({ file }) => !pictures.includes(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/\sclass="([^"]+)"/g)]
        .flatMap(([, names = ""]) => names.split(" "))
        .filter(
          (name) =>
            name !== "" && !known.has(name) && !looksLikeNothing.has(name) && !hooks.has(name),
        )
        .map((name) => `${file}: ${name}`),
    );
  expect(unknown).toEqual([]);
});

test("colours stand in the tokens alone, so that every look changes all of them", () => {
  // Paper is white and ink black on what is printed and scanned.
  const own = sheets
    .filter(({ file }) => !["tokens.css", "print.css", "letter.css"].includes(file))
    .flatMap(({ file, css }) =>
      [
        ...css
          .replaceAll(/@media print \{[\s\S]*?\n\}/g, "")
          .matchAll(/: [^;]*(#[\da-f]{3,8}\b)/gi),
      ].map(([, colour]) => `${file}: ${colour}`),
    );
  expect(own).toEqual([]);
});

const tokens = sheets.find(({ file }) => file === "tokens.css")?.css ?? "";
const looks = tokens
  .split(/^(?:@media.*\n {2})?:root \{$/m)
  .slice(1)
  .map(
    (block) =>
      new Map([...block.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, a = "", b = ""]) => [a, b])),
  );
const [light, , dark, contrastLight, contrastDark] = looks;

test.each([
  ["light", 6.4, [light]],
  ["dark", 6.4, [dark]],
  ["light with more contrast", 10, [light, contrastLight]],
  ["dark with more contrast", 10, [dark, contrastLight, contrastDark]],
] as const)("words stand out from their ground, in %s by %d : 1 and more", (_, least, layers) => {
  const of = new Map(layers.flatMap((layer) => [...(layer ?? [])]));
  const ratio = (a: string, b: string) => contrast(of.get(a) ?? "", of.get(b) ?? "");
  const grounds = ["paper", "card"];
  const pairs = [
    ...grounds.flatMap((ground) =>
      ["ink", "ink-2", "accent", "accent-strong", "late", "soon", "done", "info"].map(
        (word) => [word, ground] as const,
      ),
    ),
    ...["late", "soon", "done", "info"].map((word) => [word, `${word}-soft`] as const),
    ["ink", "accent-soft"] as const,
    ["accent-strong", "accent-soft"] as const,
    ["on-accent", "accent"] as const,
    ["on-accent", "late"] as const,
  ];
  const weak = pairs.filter(([word, ground]) => ratio(word, ground) < Math.min(least, 6.4));
  expect(weak.map(([a, b]) => `${a} on ${b}: ${ratio(a, b).toFixed(2)}`)).toEqual([]);
  for (const ground of grounds) {
    expect(ratio("ink", ground)).toBeGreaterThanOrEqual(least);
    expect(ratio("field", ground)).toBeGreaterThanOrEqual(3);
    expect(ratio("accent", ground)).toBeGreaterThanOrEqual(3);
  }
});

/** As WCAG counts it: from 1 (the same) to 21 (black on white). */
function contrast(a: string, b: string): number {
  const [light_ = 0, dark_ = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light_ + 0.05) / (dark_ + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
