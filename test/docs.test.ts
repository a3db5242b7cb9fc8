import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..");
const find = (...patterns: readonly string[]) =>
  globSync([...patterns], { cwd: root, exclude: (at) => at === "node_modules" });
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

const pages = find("*.md", "docs/**/*.md", "src/*/README.md");
const program = find("src/**/*.{ts,tsx}", "bin/*", "tools/**/*.ts", ".ci/*");
const tests = find("test/**/*.ts").filter((file) => !file.endsWith("docs.test.ts"));

test("the pages and the program were found", () => {
  expect(pages.length).toBeGreaterThan(30);
  expect(program.length).toBeGreaterThan(250);
});

const settings = (files: readonly string[], pattern: RegExp) =>
  new Set(files.flatMap((file) => [...read(file).matchAll(pattern)].map(([, name = ""]) => name)));

test("every setting of the program is explained, and nothing is explained that is not there", () => {
  const inCode = settings(
    [...program, ...tests],
    /\b((?:TEST_)?DATABASE_URL|DANVAN_[A-Z0-9_]+)\b/g,
  );
  const explained = settings(["docs/operations/configuration.md"], /^\| `([A-Z0-9_]+)` \|/gm);
  expect(inCode.size).toBeGreaterThan(10);
  expect([...inCode].filter((name) => !explained.has(name))).toEqual([]);
  const own = ["PORT", "HOST"];
  expect([...explained].filter((name) => !inCode.has(name) && !own.includes(name))).toEqual([]);
});

/** The target of every relative link of a page, from the root of the repository. */
const links = (page: string) =>
  [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = ""]) =>
    path.normalize(path.join(path.dirname(page), to)),
  );

test("every link of a page leads somewhere", () => {
  const dead = pages.flatMap((page) =>
    links(page)
      .filter((to) => !existsSync(path.join(root, to)))
      .map((to) => `${page}: ${to}`),
  );
  expect(dead).toEqual([]);
});

/** Files named in running text, "`src/cases/filing.ts`" or "`db/migrations/0007_guard.sql`". */
const named = (page: string) =>
  [
    ...read(page).matchAll(
      /`((?:src|db\/migrations|docs|test|tools|bin|\.ci|\.githooks)\/[\w./-]+)`/g,
    ),
  ].map(([, file = ""]) => file);

test("every file a page names is there", () => {
  const all = pages.flatMap((page) => named(page).map((file) => [page, file]));
  expect(all.length).toBeGreaterThan(50);
  const lost = all.filter(([, file = ""]) => !existsSync(path.join(root, file)));
  expect(lost.map(([page, file]) => `${page}: ${file}`)).toEqual([]);
});

test("no page names a command the command line does not know", () => {
  const known = program
    .filter((file) => file.endsWith("commands.ts"))
    .map(read)
    .join("\n");
  const told = pages.flatMap((page) =>
    [...read(page).matchAll(/bin\/dv ([a-z]+)(?: ([a-z]+))?/g)].map(([, noun = "", verb]) => ({
      page,
      noun,
      verb,
    })),
  );
  expect(told.length).toBeGreaterThan(3);
  const unknown = told.filter(({ noun }) => !new RegExp(`noun: "${noun}"`).test(known));
  expect(unknown).toEqual([]);
});
