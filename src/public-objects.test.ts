import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { sumUp } from "#audit/roots.ts";
import { apiRoutes } from "#api/routes.ts";
import { shippedCalendars } from "#calendars/live.ts";
import { logCommands } from "#register/log-commands.ts";
import { judge } from "#register/browser/log-judge.ts";
import { readPolicy } from "#register/browser/log-policy.ts";
import { readProof } from "#register/browser/log-proof.ts";
import { readSlip } from "#register/browser/log-statement.ts";
import { openLog, policyOf } from "#register/house-log.ts";
import { publicKeyOf } from "#register/notes.ts";
import { sequence } from "#register/sequencer.ts";
import { aPortal, here } from "#residents/portal.fixture.ts";
import { testDatabase } from "#test/database.ts";

import { commitPublicObjects } from "./public-objects.ts";

const db = testDatabase();

test("rules, calendars and the record of the house are in the log once per change, for anybody to check", async () => {
  const { house, root, portal, app } = await aPortal(db());
  apiRoutes(app, portal);
  const log = await openLog({ ...house, home: { folder: root }, origin: here });
  const work = { sql: db(), calendars: shippedCalendars, site: { province: "01" } };
  const run = () => commitPublicObjects.run(work, {}, house.clock());
  await sumUp(db());
  await run();
  await run();
  const rows = await db()<{ kind: string; nth: number }[]>`
    select kind, nth from register_public order by kind, nth`;
  expect(rows).toContainEqual({ kind: "rules", nth: 1 });
  expect(rows).toContainEqual({ kind: "calendar-2026", nth: 1 });
  expect(rows.every(({ nth }) => nth === 1)).toBe(true);

  const object = async (...positionals: readonly string[]) => {
    const command = logCommands.find(({ verb }) => verb === "object");
    return command?.run({ positionals, options: {} }, { sql: db(), folder: root });
  };
  expect(await object("rules")).toMatchObject({ exit: 1 });
  await sequence(log);
  const policy = await readPolicy(policyOf([publicKeyOf(log.signer)], []));
  if (!policy) throw new Error("the policy is not read");
  for (const [kind, address] of [
    ["rules", "/api/v1/law/rules"],
    ["calendar-2026", "/api/v1/law/calendar/2026"],
  ] as const) {
    const answer = await object(kind);
    if (answer?.exit !== 0) throw new Error(`no proof of ${kind}`);
    expect(await judge(answer.text, policy)).toMatchObject({
      outcome: "logged",
      statement: { act: "made-public", about: `${kind} 1` },
    });
    // Anybody compares the hash in it with what the address gives.
    const body = await (await app.request(here + address)).text();
    const slip = readSlip(readProof(answer.text)?.extra ?? new Uint8Array());
    expect(slip?.said).toContain(createHash("sha256").update(body).digest("hex"));
  }
  expect(await object("rules", "2")).toMatchObject({ exit: 1 });
  expect(await object("rules", "x")).toMatchObject({ exit: 2 });

  // A version that differs is the next of its kind and names the one before; nothing takes it back.
  await db.owner()`update register_public set sha256 = sha256('older') where kind = 'rules'`;
  await run();
  const [second] = await db()<{ nth: number; statement: string }[]>`
    select nth, statement from register_public where kind = 'rules' order by nth desc limit 1`;
  expect(second?.nth).toBe(2);
  expect(second?.statement).not.toContain("previous -");
  await expect(db()`delete from register_public`).rejects.toThrow("permission denied");
});
