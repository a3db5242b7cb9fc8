import { execFile } from "node:child_process";
import { open, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

import { expect, onTestFinished, test } from "vitest";

import { aFilingOf, clientKey, runHouse } from "#bench/whole-house.ts";

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
}, 180_000);

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
