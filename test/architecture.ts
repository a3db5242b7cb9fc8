/**
 * The plan of the house, as data: what stands on what, and by which rooms one module enters another.
 * `src/architecture.test.ts` holds the tree to it.
 */

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
  ["units", "files", "guard", "mail"],
  ["people"],
  ["accounts"],
  ["vault", "calendars", "papers"],
  ["cases"],
  ["keyring", "complaints"],
  ["drafts"],
  ["letters"],
  ["reception"],
  ["tasks"],
  ["directives"],
  ["organisation", "residents"],
  ["programmes"],
  [
    "about",
    "api",
    "auditing",
    "bench",
    "frontpage",
    "law-pages",
    "office",
    "reports",
    "retention",
    "trial",
    "unit-pages",
  ],
];

/**
 * The rooms by which another module may enter, and why they are open where the name does not say it.
 * Everything else of a module is its own affair. `kernel`, `law`, `web`, `disclosure` and `access`
 * are open as a whole: words, pure rules, parts of pages, arithmetic; `outlets`, the files that leave.
 */
export const open: Readonly<Record<string, readonly string[]>> = {
  audit: [
    "record",
    "acts",
    "leaf", // the auditor sees whether a line fits its hash
    "verify",
  ],
  home: ["home", "key"], // keys of the vault are made as the master key is
  database: ["cluster", "migrate", "roles"], // the benchmarks build servers of their own
  units: [
    "model",
    "actions", // administrators found, rename and end units on the pages of people
    "refusals",
    "store", // names and slugs of units are public; every list of them is a question of this store
    "texts",
    "names", // spelling keys: how a unit's name is found again
    "load", // whole provinces, for benchmarks
    "source",
    "meant", // which place a form means
    "pages/unit-field",
    "changes", // a reorganisation writes its units in its own transaction
    "versions.store", // units as they were on a day
  ],
  files: [
    "model",
    "refusals",
    "receive",
    "small", // a signature is sealed, not filed
    "store", // a file is attached in the transaction of the step that brings it
    "erase",
    "links",
    "response",
    "turns",
    "disk", // a masked copy is written by the step that publishes it
  ],
  guard: [
    "model",
    "refusals",
    "keys",
    "challenge",
    "challenge-field",
    "challenge-field",
    "denunciation",
    "limit",
    "personal",
    "telex",
    "trap",
  ],
  mail: ["address", "delivery", "letter", "post"],
  people: [
    "model",
    "header",
    "open",
    "record", // every administrative act of the house goes into one record
    "delegations", // the trial shows a stand-in and a joint office
    "departments",
    "store", // who holds a post today
    // The accounts of officers are shown and reset among the rooms of administrators.
    "admin-view",
    "refusals",
    "changes.store",
    "officers.store",
    "pages/frame",
    // A plan of reorganisation is based on a document, as the end of a unit is.
    "citation.form",
    "pages/citation-fields",
  ],
  accounts: [
    "unsubscribe", // in the header of every digest
    "password-rules", // what is guessed first is refused to residents as well
  ],
  vault: ["model", "keys", "mask", "person", "store"],
  papers: [
    "kinds",
    "model",
    "make",
    "keep",
    "refusals",
    "actions", // the trial shows a ward with a template of its own
    "zip", // a directive in Word is unpacked with the same care
  ],
  calendars: [
    "actions", // the trial declares a calendar and a closure
    "live",
    "model",
    "recounter", // what else has deadlines registers how they are counted again
    "recount",
    "recount.store",
    "pages/calendar", // the closed days of a unit, on its page
    "store", // the days on which a unit is closed, on its page
  ],
  cases: [
    "recount", // matters counted again when a calendar changes
    "identity",
    "erasing",
    "own",
    "keeping",
    "keeping.store",
    "second.store",
    "model",
    "steps",
    "asked", // who asks for what is not theirs is on record, whichever page asks
    "rules",
    "evolve",
    "due",
    "grounds",
    "refusals",
    "statistics",
    "house",
    "digest", // what modules above add to the one letter of a day
    "portal",
    "actions",
    "filing",
    "resident",
    "receipt",
    "sight",
    "moving", // a reorganisation brings matters to the units that answer from its day on
    "history",
    "mask", // from what is kept to what a reader may have
    "texts/history",
    "texts/recalculated", // both dates where a calendar changed
    "explanations",
    // Questions that only read; the pages of residents and officers ask them after the actions let them in.
    "store",
    "filing.store",
    "step.store",
    "names.store",
    "publication.store",
    "statistics.store",
    "routing.store",
    "search.store",
    "worklist.store",
    "duplicates.store",
    "visible.store", // every list asks the policy by it
    "visible.store",
  ],
  reception: [
    "figures", // the desk in numbers, for reports
    // The trial plays sessions, a queue and visits through the real steps.
    "sessions",
    "sessions.store",
    "bookings",
    "queue",
    "visits",
    "visit-refusals",
  ],
  keyring: [
    "pages/keep-receipt", // the way of a receipt into a ring, on the pages that show it
  ],
  complaints: [
    "model",
    "eligibility",
    "representation",
    "registration",
    "register", // a letter of the register, or a draft, becomes a complaint
    "figures.store",
    "erasing.store", // what was erased is erased again after a backup was restored
    "own.routes", // whoever follows a matter by its codes follows a complaint by the same page
    // The form of the desk, for a letter or a draft that becomes a complaint.
    "registration.form",
    "pages/registration-fields",
    // The trial plays complaints through the real steps.
    "step-input",
    "actions",
    "store",
    "decisions.store",
  ],
  drafts: [
    "model",
    "desk", // whoever registers a letter opens what was prepared
    "keep", // the trial prepares one, and says its code
    "code",
  ],
  directives: [
    // The trial takes one in through the real steps.
    "actions",
    "assign",
    "findings.store",
    "model",
    "sample",
    "store",
  ],
  programmes: [
    // The trial makes one and publishes a directive through the real steps.
    "programmes",
    "programmes.store",
    "publication",
    "publication.store",
  ],
  letters: [
    "model",
    "register", // the reception desk registers what a visitor hands in
    "choices.store", // and asks which area it is about
    "figures",
    "figures.store",
    "behind.store", // the letters behind a figure, for reports
    "codes",
    "follow", // the sender follows a letter where they follow a matter
    "destroying.store", // what the head decides about, beside what else need not be kept
    "destroying",
    "step.store", // what was erased is erased again after a backup was restored
    "actions", // the trial plays letters through the real steps
    "store",
  ],
  tasks: [
    "model",
    "drafts",
    "creating", // a directive's findings, a matter, a meeting become tasks by the one way there is
    "actions",
    "step-input",
    "sight",
    "standing",
    "refusals",
    "moving", // a reorganisation brings tasks to the units that answer from its day on
    "series",
    "tree",
    "origins", // directives tell what a task of theirs comes from
    // Questions that only read.
    "store",
    "texts/standing", // where a task stands, in the same words everywhere
    "lists", // what narrows a list
    "lists.store",
    "figures.store",
    "tree.store",
    "standing.store",
    "visible.store", // every list asks the policy by it
  ],
  organisation: ["model", "plans"], // the trial holds a draft to be tried out
  residents: [
    "choices", // the areas and units a form offers
    "submission",
    "texts/submission",
    "attachments", // what waits with a form, at the counter and in an officer's answer too
    // The counter files as a resident does, with the same questions, and prints the same receipt.
    "submit",
    "filing-form",
    "texts/filing",
    "texts/receipt",
    "pages/files-question",
    "pages/upload-field",
    "pages/questions",
    "pages/receipt-part",
    // What officers preview is the very part the resident and the public see.
    "follow",
    "pages/follow-outcome",
    "pages/public-matter",
    "texts/public",
  ],
};

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
      ? !["kernel/sql.ts", "kernel/secret.ts", "kernel/log.ts"].includes(file)
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
