import { readdir, rename } from "node:fs/promises";
import path from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { testFolder } from "./folder.ts";
import { startHouse } from "./house.ts";
import { runNode, runProgram } from "./process.ts";

const dv = async (home: string, ...args: readonly string[]) => {
  const ran = runProgram("bin/dv", args, { DANVAN_HOME: home });
  const exit = await ran.ended;
  return { exit, out: ran.lines.join("\n"), complaint: ran.complaint() };
};

test("keys change while the house runs: made, sealed anew, verified, retired only when nothing needs them; lost, it will not start", async () => {
  const home = await testFolder();
  const house = await startHouse({}, home);
  onTestFinished(async () => {
    house.kill("SIGKILL");
    await house.ended;
  });
  const keys = async () =>
    (await readdir(path.join(home, "keys"))).filter((name) => name.startsWith("identity"));
  expect(await keys()).toEqual(["identity-1"]);
  const before = JSON.parse((await dv(home, "vault", "status", "--json")).out);
  const records: number = before.keys.at(-1).records;
  expect(records).toBeGreaterThan(0);

  const rotated = await dv(home, "vault", "rotate", "--json");
  expect(rotated.exit).toBe(0);
  expect(JSON.parse(rotated.out)).toEqual({ key: 2, sealed: records, verified: records });
  expect(rotated.complaint).toContain(`sealed anew: ${records}`);
  expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  const soon = await dv(home, "vault", "retire", "1");
  expect([soon.exit, soon.complaint]).toEqual([
    1,
    expect.stringContaining("less than a minute old"),
  ]);
  expect((await dv(home, "vault", "retire", "2")).exit).toBe(1);

  house.kill("SIGTERM");
  await house.ended;
  // A key that is needed and not there: refused, in words, before anything is sealed under another.
  const lost = path.join(home, "keys/identity-2");
  await rename(lost, `${lost}.elsewhere`);
  const again = runNode(["src/main.ts"], { DANVAN_HOME: home, PORT: "0" });
  expect(await again.ended).toBe(1);
  expect(again.complaint()).toContain("Identity key number 2 is missing");
  expect(await keys()).not.toContain("identity-3");
});
