import { execFile } from "node:child_process";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { testFolder } from "./folder.ts";

const dv = fileURLToPath(new URL("../bin/dv", import.meta.url));

/** Runs the command line from another folder, with nothing of ours on the path. */
const run = (program: string, args: readonly string[], cwd = "/") =>
  new Promise<{ readonly exit: number; readonly out: string; readonly complaint: string }>(
    (done) => {
      const env = { PATH: "/usr/bin:/bin" };
      const child = execFile(program, args, { cwd, env }, (_, out, complaint) =>
        done({ exit: child.exitCode ?? -1, out, complaint }),
      );
    },
  );

test("the command line works from any folder, whatever Node is on the path", async () => {
  const { exit, out } = await run(dv, ["law", "days", "2026-11-26", "1", "--working", "--json"]);
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toEqual({ from: "2026-11-26", n: 1, day: "2026-11-27" });
});

test("it works through a link, as npx calls it, and from a folder with blanks in its name", async () => {
  const link = path.join(await testFolder("danvan with blanks "), "dv");
  await symlink(dv, link);
  expect((await run(link, ["help", "--json"], path.dirname(link))).exit).toBe(0);
});

test("every command of help is listed once, with what it is for", async () => {
  const { out } = await run(dv, ["help", "--json"]);
  const commands: readonly {
    readonly noun: string;
    readonly verb: string;
    readonly summary: string;
  }[] = JSON.parse(out);
  const names = commands.map(({ noun, verb }) => `${noun} ${verb}`.trim());
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("schema");
  expect(commands.every(({ summary }) => summary !== "")).toBe(true);
});

test("wrong usage is exit 2 with a suggestion, a refusal is exit 1; both say why on standard error", async () => {
  const slip = await run(dv, ["law", "dayz"]);
  expect(slip).toMatchObject({ exit: 2, out: "" });
  expect(slip.complaint).toContain("dv law days");
  const option = await run(dv, ["law", "days", "--wrking"]);
  expect(option).toMatchObject({ exit: 2, out: "" });
  expect(option.complaint).toContain("--wrking");
});
