import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { testFolder } from "#test/folder.ts";
import { findBinaries } from "./binaries.ts";

test("where the packages cannot be reached or written, a copy in the home works as well", async () => {
  const copies = path.join(await testFolder(), "programs");
  const found = await findBinaries(copies, async () => false);
  expect(found?.postgres).toContain(copies);
  // initdb needs the library whose links the copy had to make.
  const { stdout } = await promisify(execFile)(found?.initdb ?? "", ["--version"]);
  expect(stdout).toMatch(/PostgreSQL\) 18/);
  expect(await findBinaries(copies, async () => false)).toEqual(found);
});
