import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, expect, test } from "vitest";

import { homeOf } from "#home/home.ts";
import { openLog } from "#register/house-log.ts";
import { logCommands } from "#register/log-commands.ts";
import { publicKeyOf } from "#register/notes.ts";
import { sequence } from "#register/sequencer.ts";
import { testDatabase } from "#test/database.ts";

import { logPolicy } from "./log-house.ts";

const db = testDatabase();
const root = await mkdtemp(path.join(tmpdir(), "danvan-log-"));
afterAll(() => rm(root, { recursive: true, force: true }));

const world = () => ({
  sql: db(),
  master: Buffer.alloc(32, 7),
  home: homeOf({ DANVAN_HOME: root }),
  origin: "https://phananh.example",
  clock: () => new Date("2026-11-23T02:00:00Z"),
  site: { mode: "production", province: "01" } as const,
});

test("a log that went on under another name is trusted from then on, and the old one still, without a restart", async () => {
  const policy = await logPolicy(world(), {});
  const first = await openLog(world());
  await sequence(first);
  expect(await policy()).toBe(`log ${publicKeyOf(first.signer)}\nquorum none\n`);

  await go("freeze");
  await go("continue", "phananh.example/log2");
  const next = await openLog(world());
  expect(await sequence(next)).toMatchObject({ did: "grew" });
  expect((await policy()).split("\n")).toEqual([
    `log ${publicKeyOf(next.signer)}`,
    `log ${publicKeyOf(first.signer)}`,
    "quorum none",
    "",
  ]);
});

const go = async (verb: string, ...positionals: readonly string[]) => {
  const command = logCommands.find((one) => one.verb === verb);
  const options = { reason: ["khóa có thể đã lộ ra ngoài"] };
  const did = await command?.run({ positionals, options }, { sql: db(), folder: root });
  expect(did).toMatchObject({ exit: 0 });
};
