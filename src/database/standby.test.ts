import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { afterAll, beforeAll, expect, test } from "vitest";

import { connect, type Database } from "#kernel/sql.ts";

import { startCluster, type Cluster } from "./cluster.ts";

// A server that waits for a standby that is not there, as a strict one does while it is alone.
let folder: string;
let cluster: Cluster;
let admin: Database;
let sql: Database;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "danvan-standby-"));
  await chmod(folder, 0o755);
  const started = await startCluster(path.join(folder, "db"));
  if (!started.ok) throw new Error(started.refusal.en);
  cluster = started.value;
  admin = connect(cluster.url("postgres"), { max: 1 });
  await admin`create table kept (n int)`;
  await admin`alter system set synchronous_standby_names = 'nobody'`;
  await admin`select pg_reload_conf()`;
  await wait(300);
  sql = connect(cluster.url("postgres"), { max: 2 });
}, 60_000);

afterAll(async () => {
  await Promise.all([admin.end({ timeout: 1 }), sql.end({ timeout: 1 })]);
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Ends the wait of whoever waits for the standby. */
async function cutShort(how: "pg_cancel_backend" | "pg_terminate_backend"): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const ended = await admin`
      select ${admin.unsafe(how)}(pid) from pg_stat_activity where wait_event = 'SyncRep'`;
    if (ended.length > 0) return;
    await wait(25);
  }
  throw new Error("nobody waited");
}

test.each([
  ["a transaction", "pg_cancel_backend", (n: number) => sql.begin((tx) => write(tx, n))],
  ["a transaction", "pg_terminate_backend", (n: number) => sql.begin((tx) => write(tx, n))],
  ["a single statement", "pg_cancel_backend", (n: number) => write(sql, n)],
  ["a single statement", "pg_terminate_backend", (n: number) => write(sql, n)],
] as const)("%s whose wait was cut short by %s is not believed", async (_, how, writing) => {
  const n = Math.trunc(performance.now() * 1000) % 1_000_000_000;
  const [came] = await Promise.allSettled([writing(n), cutShort(how)]);
  expect(came).toMatchObject({ status: "rejected", reason: { code: "CONNECTION_CLOSED" } });
  // And yet it can be seen: what was not believed has to be asked for.
  const seen = await sql`select from kept where n = ${n}`;
  expect(seen).toHaveLength(1);
});

const write = async (on: Pick<Database, "unsafe">, n: number): Promise<void> =>
  void (await on.unsafe("insert into kept values ($1)", [n]));

test("a text that names the same thing is a text", async () => {
  const text = `R${"SyncRepWaitForLSN".padEnd(82, "x")}`;
  const [row] = await sql<{ said: string }[]>`select ${text}::text as said`;
  expect(row?.said).toBe(text);
});
