import { execFile } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

import { expect, onTestFinished, test } from "vitest";

import { noteOf, officerAt, sendStep, stepsAgainst, stepsOn } from "#bench/desk.ts";
import { digestIn, heldAgainst, keptFrom } from "#bench/ledger.ts";
import { digestOf, guardOf, photographer, sendOnce, type Letter } from "#bench/sending.ts";
import { aFilingOf, clientKey, runHouse } from "#bench/whole-house.ts";
import { databaseIn } from "#bench/within.ts";

import { randomUUID } from "./chance.ts";
import { testFolder } from "./folder.ts";

const run = promisify(execFile);

test("on a full disk a filing is refused before it is acknowledged, and nothing acknowledged is lost", async (t) => {
  const at = await testFolder("danvan-full-");
  const mounted = await run("mount", ["-t", "tmpfs", "-o", "size=700m,mode=755", "tmpfs", at]).then(
    () => true,
    () => false,
  );
  if (!mounted) t.skip("a small disk can only be mounted by root");
  onTestFinished(async () => void (await run("umount", ["-l", at])));
  const home = path.join(at, "home");
  const sent: readonly string[] = Array.from({ length: 400 }, () => randomUUID());
  const codes = new Map<string, string>();
  let house = await runHouse(home);
  const key = await clientKey(house);
  const photo = await photographer();
  const owner = await databaseIn(home);
  const officer = await officerAt(house.port, house.said, owner).finally(() => owner.end());
  const doors = { port: house.port, key, guard: await guardOf(home) };
  const byForm = (n: number): Letter => ({ n, once: randomUUID(), by: "form", photo: photo() });
  // Something to work on: n % 3 = 0 is about the ward of the officer.
  const matter = (await sendOnce(doors, byForm(9003)))?.code ?? "";
  expect(matter).toMatch(/^DV-/);
  const steps = stepsOn(matter, photo);
  const [accept] = steps;
  if (!accept) throw new Error("no step");
  expect(await sendStep(house.port, officer, accept)).toBe("taken");
  const letter = byForm(9006);
  const fill = await open(path.join(at, "fill"), "w");
  const piece = Buffer.alloc(1 << 20);
  for (;;)
    if (
      await fill.write(piece).then(
        () => false,
        () => true,
      )
    )
      break;
  await fill.close();

  let refused = 0;
  for (const [n, once] of sent.entries()) {
    const { status, code, said } = await post(house.port, key, once, n);
    if (status === 201 && code) codes.set(once, code);
    else refused += 1;
    if (status === 503) expect(JSON.stringify(said)).toMatch(/"detail":|"title":/);
    else expect([0, 201]).toContain(status);
    if (refused > 3) break;
  }
  expect(refused).toBeGreaterThan(3);
  // The same with a picture by the form, and with what an officer does.
  expect(await sendOnce(doors, letter)).toBeUndefined();
  // A few words may still fit into what the database keeps in reserve; a picture does not.
  const came = new Map<string, string>([[accept.does, "taken"]]);
  for (const step of steps.slice(1)) came.set(step.does, await sendStep(house.port, officer, step));
  expect(came.get("tra-loi")).toBe("unknown");

  await rm(path.join(at, "fill"));
  // A server that could not write what it must ends, and with it the house: whoever watches starts it again.
  if (house.child.exitCode === null) await house.stop();
  house = await runHouse(home);
  onTestFinished(() => house.stop("SIGKILL"));
  const matters = async () =>
    Number(Reflect.get(Object(await house.dv("matters", "count")), "matters"));
  for (const [once, code] of codes) {
    const n = sent.indexOf(once);
    expect(await post(house.port, key, once, n)).toMatchObject({ status: 201, code });
  }
  const count = await matters();
  const next = sent[codes.size] ?? "";
  const after = [
    await post(house.port, key, next, codes.size),
    await post(house.port, key, next, codes.size),
  ];
  expect(after[0]).toMatchObject({ status: 201 });
  expect(after[1]?.code).toBe(after[0]?.code);
  expect((await matters()) - count).toBeLessThanOrEqual(1);

  const again = { ...doors, port: house.port };
  const receipt = await sendOnce(again, letter);
  expect(receipt).toEqual(await sendOnce(again, letter));
  for (const step of steps.filter(({ does }) => came.get(does) !== "taken"))
    expect(await sendStep(house.port, officer, step)).toBe("taken");
  const sql = await databaseIn(home);
  const noted = { n: 9006, secret: "", photo: letter.photo && digestOf(letter.photo) };
  expect(
    await heldAgainst(
      [{ ...noted, code: receipt?.code ?? "" }],
      await keptFrom(sql, 9006),
      digestIn(home),
    ),
  ).toEqual({ lost: [], duplicated: [], filesLost: [] });
  expect(await stepsAgainst(sql, steps.map(noteOf), digestIn(home))).toEqual({
    lost: 0,
    twice: 0,
    filesLost: 0,
  });
  // The receipt log stopped with the disk, and goes on: what was filed after has its place.
  await expect
    .poll(async () => (await sql`select from register_entries where place is null`).count, {
      timeout: 60_000,
    })
    .toBe(0);
  expect(await readFile(path.join(home, "log/checkpoint"), "utf8")).toMatch(/\n\d+\n/);
  await sql.end();
}, 300_000);

const codeOf = (said: unknown): string | undefined => {
  const code: unknown = typeof said === "object" && said !== null && Reflect.get(said, "code");
  return typeof code === "string" ? code : undefined;
};

async function post(port: number, key: string, once: string, n: number) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/matters`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "idempotency-key": once,
    },
    body: JSON.stringify(aFilingOf(n)),
  }).catch(() => undefined);
  const said: unknown = await answer?.json().catch(() => undefined);
  return { status: answer?.status ?? 0, code: codeOf(said), said };
}
