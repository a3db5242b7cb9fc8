/**
 * The plan of the house, as data: what stands on what, and by which rooms one module enters another.
 * `src/architecture.test.ts` holds the tree to it.
 */

import { open } from "./open-rooms.ts";
import { leaksIn } from "./ways-out.ts";

/** From the ground up. Who stands on the same storey does not know each other; the top files know all. */
export const storeys: readonly (readonly string[])[] = [
  ["kernel"],
  ["law", "disclosure", "access"],
  ["web"],
  ["outlets"],
  ["home"],
  ["database"],
  ["audit"],
  ["edits"],
  ["search"],
  ["units", "files", "guard", "mail", "sending"],
  ["people"],
  ["accounts"],
  ["vault", "calendars", "papers", "register"],
  ["cases"],
  ["keyring"],
  ["complaints"],
  ["drafts"],
  ["letters"],
  ["reception"],
  ["tasks"],
  ["directives"],
  ["news", "postings"],
  ["comments"],
  ["organisation", "residents"],
  ["programmes"],
  [
    "about",
    "api",
    "auditing",
    "backup",
    "bench",
    "checking",
    "frontpage",
    "law-pages",
    "office",
    "receipt-pages",
    "reports",
    "retention",
    "search-pages",
    "sitemap",
    "trial",
    "unit-pages",
    "upgrades",
  ],
];

/** What one module alone may enter, and why. Files below `src`. */
export const exceptions: readonly {
  readonly module: string;
  readonly files: readonly string[];
  readonly why: string;
}[] = [
  {
    module: "bench",
    files: ["runners.ts", "cases/jobs.ts"],
    why: "measures the worker with the jobs it really runs",
  },
  {
    module: "bench",
    files: ["database/open.ts"],
    why: "plants a weak setting in a running house, to see that it is found",
  },
];

/** Modules open as a whole. */
export const openWhole: readonly string[] = [
  "kernel",
  "law",
  "disclosure",
  "access",
  "web",
  "outlets",
];

/** Rooms that know nothing of the outside: no Node, no database, no HTTP, no page. */
const isPure = (file: string): boolean =>
  /^(law|disclosure|access|directives\/reader)\//.test(file)
    ? file !== "law/commands.ts"
    : file.startsWith("kernel/")
      ? ![
          "kernel/sql.ts",
          "kernel/secret.ts",
          "kernel/log.ts",
          "kernel/settled.ts",
          "kernel/socket.ts",
        ].includes(file)
      : /^[^/]+\/(model|rules|terms|evolve|steps)\.ts$/.test(file);

/** Names that say nothing; a file called so becomes the attic of the house. */
const emptyNames =
  /(^|\/|[-.])(utils?|helpers?|common|shared|misc|services?|managers?|types?|index)(?=[-./])/;

/** Code lines a file may have, the same measure as the linter's (blank lines and comments aside). */
const longest = 300;

/** Longer, because they are lists of invented matters and not something to follow. */
const mayBeLong: readonly string[] = ["trial/matters.ts"];

/** One import, as it stands in the source. */
export type Import = { readonly from: string; readonly typeOnly: boolean };

/** Every import of a source text: static, re-exported, for effect, dynamic, or in a type. */
export function importsIn(source: string): readonly Import[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const found: Import[] = [];
  for (const [, what = "", from = ""] of code.matchAll(
    /^\s*(?:import|export)\s+([^;'"]*?)\s*\bfrom\s*["']([^"']+)["']/gm,
  )) {
    found.push({ from, typeOnly: /^type\b(?!\s*,)/.test(what) });
  }
  for (const [, from = ""] of code.matchAll(/^\s*import\s*["']([^"']+)["']/gm)) {
    found.push({ from, typeOnly: false });
  }
  for (const [, before = "", from = ""] of code.matchAll(
    /(typeof\s+|:\s*)?\bimport\(\s*["']([^"']+)["']/g,
  )) {
    found.push({ from, typeOnly: before !== "" && !before.startsWith("=") });
  }
  return found;
}

/**
 * The file of the house an import means, below `src`; undefined for packages and for files outside.
 *
 * @param file the importing file, below `src`
 */
export function target(file: string, from: string): string | undefined {
  if (from.startsWith("#")) return from.startsWith("#test/") ? undefined : from.slice(1);
  if (!from.startsWith(".")) return undefined;
  const at = new URL(from, `file:///src/${file}`).pathname;
  return at.startsWith("/src/") ? at.slice("/src/".length) : undefined;
}

/** The module a file belongs to; undefined for the top files. */
export const moduleOf = (file: string): string | undefined =>
  file.includes("/") ? file.slice(0, file.indexOf("/")) : undefined;

/** The room of a file within its module: "cases/texts/stop.ts" → "texts/stop". */
export const roomOf = (file: string): string =>
  file.slice(file.indexOf("/") + 1).replace(/\.tsx?$/, "");

const storeyOf = (module: string): number => storeys.findIndex((storey) => storey.includes(module));

/** Whether a file is only there for tests; those may use whatever they need. */
export const isForTests = (file: string): boolean => /\.(test|fixture)\.tsx?$/.test(file);

/** Everything about one file that goes against the plan, in words. */
export function faultsOf(file: string, source: string): readonly string[] {
  const name = `src/${file}`;
  const faults: string[] = [];
  const mine = moduleOf(file);
  const imports = importsIn(source);

  if (mine !== undefined && storeyOf(mine) < 0) faults.push(`${name}: no storey for ${mine}`);
  if (emptyNames.test(file)) faults.push(`${name}: a name that says nothing`);
  if (/^\s*export\s+default\b|\bas\s+default\b/m.test(source))
    faults.push(`${name}: default export`);
  const lines = source
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;
  if (lines > longest && !isForTests(file) && !mayBeLong.includes(file)) {
    faults.push(`${name}: ${lines} lines of code`);
  }
  if (!isForTests(file) && !isForBrowsers(file) && /\bimport\(\s*(?!["'])/.test(source)) {
    faults.push(`${name}: an import nobody can read beforehand`);
  }

  if (!isForTests(file) && !isForBrowsers(file)) faults.push(...leaksIn(file, source));
  for (const { from, typeOnly } of imports) {
    if (!isForTests(file) && from.startsWith("#test/")) {
      faults.push(`${name}: ${from} is for tests`);
    }
    if (!isForTests(file) && isPure(file) && !typeOnly && outside(from)) {
      faults.push(`${name}: a pure room imports ${from}`);
    }
    const to = target(file, from);
    if (to === undefined) {
      if (isPage(file) && /^(postgres|hono)(\/|$)/.test(from))
        faults.push(`${name}: a page imports ${from}`);
      continue;
    }
    // The shape of a row may be named; the question itself is asked by the route.
    if (isPage(file) && !typeOnly && isDoing(to)) faults.push(`${name}: a page imports ${to}`);
    if (!isForTests(file) && isForTests(to)) faults.push(`${name}: ${to} is for tests`);
    if (!isForTests(file) && isPure(file) && !typeOnly && isDoing(to)) {
      faults.push(`${name}: a pure room imports ${to}`);
    }
    const theirs = moduleOf(to);
    if (mine === undefined || theirs === mine || isForTests(file)) continue;
    if (storeyOf(mine) < 0 || isExcepted(mine, to)) continue;
    if (theirs === undefined) {
      faults.push(`${name}: ${to} is a top file`);
    } else if (storeyOf(theirs) >= storeyOf(mine)) {
      faults.push(`${name}: ${mine} does not stand on ${theirs} (${to})`);
    } else if (!isOpen(to)) {
      faults.push(`${name}: ${to} is not a room others may enter`);
    }
  }
  return faults;
}

const outside = (from: string): boolean =>
  /^(node:|postgres$|hono(\/|$)|preact|zod(\/|$))/.test(from);

const isForBrowsers = (file: string): boolean => /^[^/]+\/browser\//.test(file);

const isPage = (file: string): boolean => /(^|\/)(pages|parts)\//.test(file);

const isDoing = (file: string): boolean =>
  /(^|[/.])(store|actions|routes)\.tsx?$/.test(file) || file === "kernel/sql.ts";

const isExcepted = (module: string, to: string): boolean =>
  exceptions.some((one) => one.module === module && one.files.includes(to));

const isOpen = (to: string): boolean => {
  const module = moduleOf(to) ?? "";
  return openWhole.includes(module) || (open[module] ?? []).includes(roomOf(to));
};
