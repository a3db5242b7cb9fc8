import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

import { logKeyOf } from "#register/house-log.ts";
import { connect, type Database } from "#kernel/sql.ts";

import type { Machines } from "./failover-machines.ts";
import type { Programs } from "./failover-programs.ts";
import { homeIn } from "./failover-recipe.ts";
import { tool } from "./filing.ts";

/** The house of the recipe: two web processes and a worker, a witness of its log, HAProxy and PgBouncer. */
export type SpreadHouse = {
  /** The public door. */
  readonly port: number;
  readonly home: string;
  readonly key: string;
  /** As the administrator, on the primary of the moment. */
  readonly sql: () => Database;
  readonly dv: (...args: readonly string[]) => Promise<unknown>;
  readonly killWeb: (nth: 0 | 1) => Promise<void>;
  /** How often the worker had to be started again. */
  readonly workerStarts: () => number;
  /** The checkpoints the three processes show, and what the witness says. */
  readonly shownLogs: () => Promise<readonly string[]>;
};

/** A process that is started again when it ends, as systemd does. */
type Kept = { child: ChildProcess; starts: number };

export async function spreadHouse(
  stage: string,
  programs: Programs,
  { values }: Machines,
  ended: AbortSignal,
): Promise<SpreadHouse> {
  const said = await readFile(path.join(stage, "db1/danvan/house.env"), "utf8");
  const told = Object.fromEntries(
    [...said.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  programs.start(
    "haproxy",
    ["-db", "-f", path.join(stage, "db1/haproxy/haproxy.cfg")],
    path.join(stage, "db1"),
  );
  programs.start(
    "pgbouncer",
    [path.join(stage, "db1/pgbouncer/pgbouncer.ini")],
    path.join(stage, "db1"),
  );

  const [homes, worker] = [
    await Promise.all([homeIn(stage, "web1"), homeIn(stage, "web2")]),
    await homeIn(stage, "worker"),
  ];
  const witness = await startWitness(stage, values);
  const base = { ...process.env, ...told, DANVAN_WITNESSES: witness };
  const webEnv = (nth: 0 | 1) => ({
    ...base,
    DANVAN_HOME: homes[nth],
    PORT: (values[`WEB${nth + 1}`] ?? "").split(":")[1],
  });
  const keep = (role: string, env: NodeJS.ProcessEnv, home: string) => kept(role, env, home, ended);
  const first = keep("serve", webEnv(0), homes[0]);
  await isReady(webEnv(0).PORT);
  const webs = [first, keep("serve", webEnv(1), homes[1])];
  await isReady(webEnv(1).PORT);
  const working = keep("work", { ...base, DANVAN_HOME: worker }, worker);
  const port = Number((values["WEB_DOOR"] ?? "").split(":")[1]);
  await isReady(String(port));

  const dv = async (...args: readonly string[]): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", tool("tools/jsx.ts"), tool("src/cli.ts"), ...args, "--json"],
      { env: { ...base, DANVAN_HOME: worker }, maxBuffer: 64_000_000 },
    );
    return JSON.parse(stdout);
  };
  const made = await dv("clients", "create", `bench-${randomUUID().slice(0, 8)}`);
  const key: unknown = typeof made === "object" && made !== null && Reflect.get(made, "key");
  if (typeof key !== "string") throw new Error("no key for the benchmark");
  const sql = connect(told["DATABASE_URL"] ?? "", { max: 2 });
  return {
    port,
    home: homes[0],
    key,
    sql: () => sql,
    dv,
    killWeb: async (nth) => {
      const { child } = webs[nth] ?? first;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
    workerStarts: () => working.starts,
    shownLogs: () =>
      Promise.all(
        [...homes, worker].map((home) =>
          readFile(path.join(home, "log/checkpoint"), "utf8").catch(() => ""),
        ),
      ),
  };
}

function kept(role: string, env: NodeJS.ProcessEnv, home: string, ended: AbortSignal): Kept {
  const start = (): ChildProcess => {
    const said = openSync(path.join(home, "said.log"), "a", 0o600);
    const child = spawn(
      process.execPath,
      ["--import", tool("tools/jsx.ts"), tool("src/main.ts"), role],
      { env, cwd: home, stdio: ["ignore", said, said] },
    );
    closeSync(said);
    child.once("exit", () => {
      setTimeout(() => {
        if (ended.aborted) return;
        made.child = start();
        made.starts += 1;
      }, 2000).unref();
    });
    return child;
  };
  const made: Kept = { child: start(), starts: 1 };
  return made;
}

async function isReady(port: string | undefined): Promise<void> {
  const until = performance.now() + 600_000;
  while (performance.now() < until) {
    const signal = AbortSignal.timeout(2000);
    const came = await fetch(`http://127.0.0.1:${port}/readyz`, { signal }).catch(() => null);
    await came?.text().catch(() => "");
    if (came?.status === 200) return;
    await wait(200);
  }
  throw new Error("the house did not start within ten minutes");
}

/** A witness of the log, that would not sign a fork. @returns how DANVAN_WITNESSES names it */
async function startWitness(
  stage: string,
  values: Readonly<Record<string, string>>,
): Promise<string> {
  const master = await readFile(values["KEY_FILE"] ?? "");
  const origin = `${new URL(values["ORIGIN"] ?? "").host}/log`;
  const child = spawn(
    process.execPath,
    [
      "--import",
      tool("tools/jsx.ts"),
      tool("src/cli.ts"),
      "witness",
      "--name",
      "witness.example",
      "--log",
      logKeyOf(master, origin),
      "--home",
      path.join(stage, "witness"),
      "--port",
      values["WITNESS_PORT"] ?? "0",
    ],
    { cwd: stage, stdio: ["ignore", "pipe", "ignore"] },
  );
  for await (const piece of child.stdout) return String(piece).trim();
  throw new Error("the witness did not start");
}
