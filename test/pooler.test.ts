import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test } from "vitest";

import { cutting, type Proxy } from "#bench/cutting.ts";
import { freePort } from "#bench/ports.ts";
import { app } from "#database/roles.ts";
import type { Job } from "#kernel/job.ts";
import { connect, type Database } from "#kernel/sql.ts";
import { testDatabase } from "#test/database.ts";

import { startRunners } from "../src/runners.ts";

// The house by way of PgBouncer, set as deploy/ sets it. Skipped where PgBouncer is not installed.
const pgbouncer = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"].find((at) => existsSync(at));
const db = testDatabase();
let [proxy, child, sql]: [Proxy | undefined, ChildProcess | undefined, Database | undefined] = [
  undefined,
  undefined,
  undefined,
];
let [url, home] = ["", ""];

beforeAll(async () => {
  if (pgbouncer === undefined) return;
  const server = new URL(db.url());
  const socket = server.searchParams.get("host");
  const to = socket
    ? { path: `${socket}/.s.PGSQL.${server.port || "5432"}` }
    : { host: server.hostname, port: Number(server.port || 5432) };
  proxy = await cutting(to, () => ({ at: "nowhere" }));
  home = await mkdtemp(path.join(os.tmpdir(), "danvan-pooler-"));
  const port = await freePort();
  const ini = await iniFrom(home, port, proxy.port, server.pathname.slice(1), server.username);
  child = spawn(pgbouncer, [ini], { cwd: home, stdio: "ignore", ...(await nobody(home)) });
  url = `postgres://${app}@127.0.0.1:${port}/danvan`;
  sql = connect(url, { max: 2 });
  for (let tries = 0; tries < 100; tries += 1) {
    if (await sql`select 1`.catch(() => null)) return;
    await wait(50);
  }
  throw new Error("PgBouncer did not start");
});

afterAll(async () => {
  await sql?.end({ timeout: 1 });
  if (child?.kill("SIGKILL")) await once(child, "exit");
  await proxy?.close();
  if (home !== "") await rm(home, { recursive: true, force: true });
});

/** The settings of the recipe, for this server, which asks for no password. */
async function iniFrom(
  folder: string,
  port: number,
  to: number,
  name: string,
  user: string,
): Promise<string> {
  const template = path.join(import.meta.dirname, "../deploy/pgbouncer/pgbouncer.ini");
  const values: Readonly<Record<string, string>> = {
    DATABASE_DOOR_HOST: "127.0.0.1",
    DATABASE_DOOR_PORT: String(to),
    POOLER_HOST: "127.0.0.1",
    POOLER_PORT: String(port),
    POOLER_FOLDER: folder,
    POOLER_RUN: folder,
  };
  const filled = (await readFile(template, "utf8"))
    .replaceAll(/@([A-Z_]+)@/g, (_, key: string) => values[key] ?? "")
    .replace("dbname=danvan", `dbname=${name}`)
    .replace("auth_type = scram-sha-256", "auth_type = trust");
  await writeFile(path.join(folder, "userlist.txt"), `"${app}" ""\n"${user}" ""\n`);
  await writeFile(path.join(folder, "pgbouncer.ini"), filled);
  return path.join(folder, "pgbouncer.ini");
}

const id = async (which: "-u" | "-g"): Promise<number> =>
  Number((await promisify(execFile)("id", [which, "nobody"])).stdout);

/** PgBouncer does not run as root. */
async function nobody(folder: string) {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = [await id("-u"), await id("-g")];
  for (const one of ["", "pgbouncer.ini", "userlist.txt"]) {
    await chown(path.join(folder, one), uid, gid);
  }
  await chmod(folder, 0o700);
  return { uid, gid };
}

if (pgbouncer === undefined) process.stderr.write("pooler.test.ts: PgBouncer is not installed\n");
const now = (): Date => new Date();
const through = (): Database => {
  if (!sql) throw new Error("no pooler");
  return sql;
};

test.skipIf(pgbouncer === undefined)(
  "questions, prepared ones again, transactions and the time zone of the house",
  async () => {
    for (let n = 0; n < 3; n += 1) {
      const [row] = await through()<{ twice: number; zone: string; who: string }[]>`
      select ${n}::int * 2 as twice, current_setting('TimeZone') as zone, current_user as who`;
      expect(row).toEqual({ twice: n * 2, zone: "Asia/Ho_Chi_Minh", who: app });
    }
    const both = await through().begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(1)`;
      return tx<
        { n: number }[]
      >`select count(*)::int as n from pg_locks where locktype = 'advisory'`;
    });
    expect(both[0]?.n).toBeGreaterThan(0);
  },
);

test.skipIf(pgbouncer === undefined)(
  "whoever is not danvan_app is not let in by a start-up setting that is passed over",
  async () => {
    const other = connect(url, { max: 1, role: "danvan_owner" });
    await expect(other`select 1`).rejects.toThrow(/role|unsupported/i);
    await other.end({ timeout: 1 });
  },
);

test.skipIf(pgbouncer === undefined)(
  "the worker hears of jobs and works through them",
  async () => {
    const done: unknown[] = [];
    const job: Job<{ readonly clock: () => Date }> = {
      name: "pooled",
      run: async (_, given) => void done.push(given),
    };
    const runners = await startRunners({ clock: now }, url, through(), [
      { jobs: [job], atOnce: 2, fetch: null },
    ]);
    await through()`select graphile_worker.add_job('pooled', '{"n": 1}'::json)`;
    for (let tries = 0; tries < 100 && done.length === 0; tries += 1) await wait(20);
    await runners.stop();
    expect(done).toEqual([{ n: 1 }]);
  },
);
