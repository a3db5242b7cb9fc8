import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

import { type Check, runChecks, tallyOfVitest } from "./checks.ts";

// bin/ci: every check of the house, none left out because another one failed.
// --quick leaves out the tests and what needs the whole tree: for the commit hook.
const { quick } = parseArgs({ options: { quick: { type: "boolean", default: false } } }).values;
const folder = await mkdtemp(path.join(os.tmpdir(), "danvan-ci-"));
const report = path.join(folder, "vitest.json");

const tsc = (name: string, project: string): Check => ({
  name: `types: ${name}`,
  program: "tsc",
  args: ["-p", project],
});

const checks: readonly Check[] = [
  tsc("the house", "."),
  ...["accounts", "directives", "guard", "keyring", "news", "register", "sending", "web"].map(
    (room) => tsc(`browser, ${room}`, `src/${room}/browser`),
  ),
  { name: "lint", program: "oxlint", args: ["--type-aware", "--deny-warnings"] },
  { name: "format", program: "oxfmt", args: ["--check"] },
];

const thorough: readonly Check[] = [
  { name: "unused code and packages", program: "knip", args: [] },
  { name: "changelog", program: "node", args: ["tools/changelog.ts"] },
  {
    name: "tests: rules, architecture, schema, database, routes, browser, accessibility",
    program: "vitest",
    args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    count: async (exit) =>
      tallyOfVitest(await readFile(report, "utf8").catch(() => undefined), exit),
  },
];

const since = performance.now();
const print = (line: string) => process.stdout.write(`${line}\n`);
const { passed, failed } = await runChecks(quick ? checks : [...checks, ...thorough], print);
await rm(folder, { recursive: true, force: true });
print(`\n${((performance.now() - since) / 1000).toFixed(0)} s in all`);
print(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
