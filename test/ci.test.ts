import { expect, test } from "vitest";

import { disagreements, sectionOf } from "#upgrades/release.ts";

import { runChecks, tallyOfVitest } from "../tools/checks.ts";

const node = (name: string, code: string) => ({
  name,
  program: process.execPath,
  args: ["-e", code],
});

const quiet = () => undefined;

test("every check runs, also after one that failed, and each counts once", async () => {
  const said: string[] = [];
  const checks = [
    node("first", "process.exit(3)"),
    node("second", "process.kill(process.pid, 'SIGKILL')"),
    { name: "third", program: "/nowhere/at/all", args: [] },
    node("last", ""),
  ];
  expect(await runChecks(checks, (line) => said.push(line))).toEqual({ passed: 1, failed: 3 });
  expect(said.filter((line) => /^(ok|FAILED)/.test(line)).map((line) => line.slice(0, 9))).toEqual([
    "FAILED fi",
    "FAILED se",
    "FAILED th",
    "ok last (",
  ]);
});

test("what a check counted itself takes the place of the one", async () => {
  const check = {
    name: "tests",
    program: process.execPath,
    args: ["-e", ""],
    count: async () => ({ passed: 41, failed: 2 }),
  };
  expect(await runChecks([check], quiet)).toEqual({ passed: 41, failed: 2 });
});

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const report = (passed: number, failed: number, ...testResults: readonly object[]) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults });

test("a report is taken at its numbers", () => {
  expect(tallyOfVitest(report(3, 0, file("passed", "passed")), 0)).toEqual({
    passed: 3,
    failed: 0,
  });
  expect(tallyOfVitest(report(3, 1, file("failed", "failed")), 1)).toEqual({
    passed: 3,
    failed: 1,
  });
});

test("nothing passes in silence: no report, no tests, a file that would not load, an error outside", () => {
  expect(tallyOfVitest(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(tallyOfVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  expect(tallyOfVitest(report(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(tallyOfVitest(report(5, 0, file("failed"), file("passed", "passed")), 1)).toEqual({
    passed: 5,
    failed: 1,
  });
  expect(tallyOfVitest(report(5, 0, file("passed", "passed")), 1)).toEqual({
    passed: 5,
    failed: 1,
  });
});

const changelog =
  "# Changes\n\n## Unreleased\n\n## 0.2.0 – 2027-01-05\n\n### Added\n\n- Receipts.\n\n## 0.1.0 – 2026-11-23\n\n- Old.\n";
const release = { version: "0.2.0", changelog, frozen: ["0.1.0", "0.2.0"], tags: ["v0.2.0"] };

test("a release whose version, changelog, kept schema and tag agree goes out", () => {
  expect(sectionOf(changelog, "0.2.0")).toEqual(["- Receipts."]);
  expect(disagreements(release)).toEqual([]);
  expect(disagreements({ ...release, tags: [] })).toEqual([]);
});

test.for([
  [{ version: "0.3.0" }, /not "0\.3\.0 – DAY"/],
  [{ frozen: ["0.1.0"] }, /the newest is 0\.1\.0/],
  [{ frozen: ["0.0.9", "0.1.0", "0.2.0"] }, /no section for 0\.0\.9/],
  [{ tags: ["v0.1.0"] }, /v0\.1\.0: package\.json/],
  [{ changelog: changelog.replace("- Receipts.", "-") }, /nothing under "0\.2\.0"/],
  [{ changelog: changelog.replace("## Unreleased\n", "") }, /not "Unreleased"/],
  [{ changelog: changelog.replace(" – 2027-01-05", "") }, /below "Unreleased"/],
] as const)("one that does not agree is refused: %j", ([over, why]) => {
  expect(disagreements({ ...release, ...over }).join("\n")).toMatch(why);
});
