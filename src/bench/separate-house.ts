import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { startCluster, type Cluster } from "#database/cluster.ts";
import { connect, type Database } from "#kernel/sql.ts";

import { tool } from "./filing.ts";
import { freePort } from "./ports.ts";
import { runHouse, type RunningHouse } from "./whole-house.ts";

/** What of a house can be killed. */
export const parts = ["web", "worker", "database", "session"] as const;
export type HousePart = (typeof parts)[number];

/** A house whose web server, worker and database are processes of their own, and who watches them. */
export type SeparateHouse = {
  readonly port: number;
  readonly house: () => RunningHouse;
  /** As the owner of the database. */
  readonly sql: () => Database;
  /**
   * Kills one part with SIGKILL and starts it again as a supervisor would; PostgreSQL starts its sessions itself.
   *
   * @param pick chooses one of so many sessions
   * @returns false where there was nothing to kill
   */
  readonly kill: (part: HousePart, pick: (of: number) => number) => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts one in `home`.
 *
 * @param weak `synchronous_commit = off`, so that COMMIT is answered before anything is written
 */
export async function separateHouse(home: string, weak: boolean): Promise<SeparateHouse> {
  const folder = path.join(home, "server");
  let cluster = await serverIn(folder);
  const admin = connect(cluster.url("postgres"), { max: 1 });
  await admin`create database danvan`;
  await admin.end();
  const settings = {
    DATABASE_URL: cluster.url("danvan"),
    DANVAN_APP_PASSWORD: randomBytes(16).toString("hex"),
    PORT: String(await freePort()),
    DANVAN_WORKER: "apart",
  };
  let house = await runHouse(home, settings);
  const sql = connect(cluster.url("danvan"), { max: 2 });
  if (weak) {
    await sql`alter role danvan_app set synchronous_commit = off`;
    await house.stop();
    house = await runHouse(home, settings);
  }
  const worker = keptWorker({ ...process.env, ...settings, DANVAN_HOME: home });
  const kills: Readonly<Record<HousePart, (pick: (of: number) => number) => Promise<boolean>>> = {
    web: async () => {
      await house.stop("SIGKILL");
      house = await runHouse(home, settings);
      return true;
    },
    worker: async () => worker.kill(),
    database: async () => {
      // Read before: those who lose their parent are nobody's children any more.
      const all = [cluster.pid, ...(await childrenOf(cluster.pid))];
      for (const pid of all) killed(pid);
      await cluster.ended;
      cluster = await serverIn(folder);
      return true;
    },
    session: async (pick) => {
      const sessions = await answered(
        () => sql<{ pid: number }[]>`
          select pid from pg_stat_activity
           where usename = 'danvan_app' and backend_type = 'client backend' order by pid`,
      );
      const one = sessions[pick(Math.max(1, sessions.length))];
      if (one) killed(one.pid);
      // PostgreSQL ends all the others, and begins anew, as soon as it hears of it.
      await wait(100);
      return one !== undefined;
    },
  };
  return {
    port: house.port,
    house: () => house,
    sql: () => sql,
    kill: (part, pick) => kills[part](pick),
    stop: async () => {
      await worker.stop();
      await house.stop();
      await sql.end({ timeout: 5 });
      await cluster.stop();
    },
  };
}

/** Asks again what is asked of a database that is just beginning anew. */
export async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (thrown) {
      if (tries >= 20) throw thrown;
      await wait(1000);
    }
  }
}

/** A worker that is started again whenever it ends, as it does when its database is gone. */
function keptWorker(env: NodeJS.ProcessEnv) {
  const stopping = new AbortController();
  const start = () =>
    spawn(process.execPath, ["--import", tool("tools/jsx.ts"), tool("src/main.ts"), "work"], {
      env,
      stdio: "ignore",
    });
  let child = start();
  const watched = (async () => {
    for (;;) {
      await once(child, "exit");
      if (stopping.signal.aborted) return;
      await wait(500);
      child = start();
    }
  })();
  return {
    kill: () => child.exitCode === null && child.signalCode === null && child.kill("SIGKILL"),
    stop: async () => {
      stopping.abort();
      child.kill("SIGTERM");
      await watched;
    },
  };
}

async function serverIn(folder: string): Promise<Cluster> {
  for (let tries = 0; ; tries += 1) {
    const started = await startCluster(folder);
    if (started.ok) return started.value;
    if (tries > 20) throw new Error(started.refusal.en);
    await wait(200);
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return text.split(" ").filter(Boolean).map(Number);
}
