import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { sumUp } from "#audit/roots.ts";
import { apiRoutes } from "#api/routes.ts";
import { shippedCalendars } from "#calendars/live.ts";
import { dayAt } from "#kernel/day.ts";
import { logCommands } from "#register/log-commands.ts";
import { judge } from "#register/browser/log-judge.ts";
import { readPolicy } from "#register/browser/log-policy.ts";
import { readProof } from "#register/browser/log-proof.ts";
import { readSlip } from "#register/browser/log-statement.ts";
import { openLog, policyOf } from "#register/house-log.ts";
import { publicKeyOf } from "#register/notes.ts";
import { sequence } from "#register/sequencer.ts";
import { aPortal, haNoi, here } from "#residents/portal.fixture.ts";
import { unitPageRoutes } from "#unit-pages/routes.tsx";
import { receiptPageRoutes } from "#receipt-pages/routes.tsx";
import { unitFigures } from "#unit-pages/figures.ts";
import { keptOver } from "#test/kept.ts";
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

test("the figures of a unit are in the log as they were counted that day, and lead to their proof", async () => {
  const { house, root, portal, open, app } = await aPortal(db());
  await haNoi(db.owner());
  unitPageRoutes(open, { ...portal, pages: keptOver(house) });
  receiptPageRoutes(open, portal.site, async () => "");
  const log = await openLog({ ...house, home: { folder: root }, origin: here });
  const work = { sql: db(), calendars: shippedCalendars, site: { province: "01" } };
  const slug = "phuong-ba-dinh";
  const got = async (address: string) => app.request(`${here}/don-vi/${slug}/${address}`);
  // Nobody asked for them today: nothing was published, and nothing is in the log.
  await commitPublicObjects.run(work, {}, house.clock());
  expect(await db()`select from register_public where kind like 'figures-%'`).toHaveLength(0);

  const json = await (await got("so-lieu.json?ky=2026")).text();
  // As bytes: the mark at the beginning is part of the file.
  const csv = await app.request(`${here}/en/don-vi/${slug}/so-lieu.csv?ky=2026`);
  const english = Buffer.from(await csv.arrayBuffer());
  const sums = await (await got("so-lieu.sha256?ky=2026")).text();
  expect(sums.split("\n")).toContain(line(json, `${slug}-2026.json`));
  expect(sums.split("\n")).toContain(line(english, `${slug}-2026.en.csv`));
  expect((await got("so-lieu.tlog-proof?ky=2026")).status).toBe(404);

  await commitPublicObjects.run(work, {}, house.clock());
  await commitPublicObjects.run(work, {}, house.clock());
  await sequence(log);
  const proof = await (await got("so-lieu.tlog-proof?ky=2026")).text();
  const policy = await readPolicy(policyOf([publicKeyOf(log.signer)], []));
  if (!policy) throw new Error("the policy is not read");
  const sum = createHash("sha256").update(sums).digest("hex");
  expect(await judge(proof, policy)).toMatchObject({
    outcome: "logged",
    said: expect.stringContaining(sum),
    statement: { act: "made-public" },
  });
  expect(await db()`select from register_public where kind like 'figures-%'`).toHaveLength(1);
  const page = await (await app.request(`${here}/don-vi/${slug}`)).text();
  for (const file of ["so-lieu.sha256", "so-lieu.tlog-proof"]) expect(page).toContain(file);

  // The next day they are counted anew, and are another version of the same.
  const [unit] = await db()<{ id: number; province: string }[]>`
    select id, province_code as province from units where slug = ${slug} and valid_to is null`;
  if (!unit) throw new Error("no such unit");
  const tomorrow = new Date(house.clock().getTime() + 86_400_000);
  await unitFigures(db(), unit, { year: 2026, span: "year" }, dayAt(tomorrow));
  await commitPublicObjects.run(work, {}, tomorrow);
  const versions = await db()`select nth from register_public where kind like 'figures-%'`;
  expect(versions).toHaveLength(2);

  const programs = await (await app.request(`${here}/kiem-chung/chuong-trinh.sha256`)).text();
  const [kept] = await db()<{ sha256: Buffer }[]>`
    select sha256 from register_public where kind = 'programs'`;
  expect(kept?.sha256).toEqual(createHash("sha256").update(programs).digest());
  expect(programs).toMatch(/^[0-9a-f]{64} {2}page\.[\w-]{10}\.js$/m);
});

const line = (content: string | Buffer, name: string): string =>
  `${createHash("sha256").update(content).digest("hex")}  ${name}`;
