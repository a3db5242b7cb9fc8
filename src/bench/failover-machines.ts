import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

import { alive, family, type Program, type Programs } from "./failover-programs.ts";
import { fill, filledIn, own, weaken } from "./failover-recipe.ts";

/** Three machines of the recipe in `deploy/`, on loopback: each with etcd, Patroni and PostgreSQL. */
export type Machines = {
  readonly names: readonly string[];
  /** What was filled in, by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly primary: () => Promise<string | undefined>;
  /** Waits until one leads and another follows it synchronously (or just follows, where that is not asked for). */
  readonly whole: () => Promise<void>;
  readonly killDatabase: (name: string) => Promise<void>;
  /** Everything of a machine stops: killed, or frozen so that its connections stay open and never answer. */
  readonly stopMachine: (name: string, how: "killed" | "frozen") => Promise<void>;
  readonly startMachine: (name: string) => Promise<void>;
  readonly switchOver: () => Promise<void>;
  /** Freezes what receives the write-ahead log on every standby; gives back its undoing. */
  readonly holdReplication: () => Promise<() => void>;
};

/** How a cluster is set up; the weak one is planted, so that the measurement has losses to find. */
export type Strength = "strict" | "weak";

type Machine = { etcd: Program; patroni: Program; frozen: readonly number[] };

/** Starts the recipe in `stage` and waits until it is whole, with its first database. */
export async function startMachines(
  stage: string,
  programs: Programs,
  strength: Strength,
): Promise<Machines> {
  const names = ["db1", "db2", "db3"];
  const values = await filledIn(stage, programs);
  const folder = (name: string) => path.join(stage, name);
  const started = new Map<string, Machine>();
  for (const [i, name] of names.entries()) {
    await mkdir(path.join(folder(name), "data"), { recursive: true, mode: 0o700 });
    await fill(stage, name, own(values, i + 1));
    if (strength === "weak") await weaken(path.join(folder(name), "patroni/config.yml"));
    await programs.giveTo(folder(name));
  }
  const start = (name: string): Machine => {
    const at = folder(name);
    const etcd = programs.start("etcd", ["--config-file", path.join(at, "etcd/etcd.yml")], at);
    const patroni = programs.start("patroni", [path.join(at, "patroni/config.yml")], at);
    return { etcd, patroni, frozen: [] };
  };
  const machine = (name: string): Machine => {
    const found = started.get(name);
    if (!found) throw new Error(`no machine ${name}`);
    return found;
  };
  for (const name of names) started.set(name, start(name));

  const asked = async (name: string, what: string): Promise<unknown> => {
    const port = values[`CHECK${names.indexOf(name) + 1}`] ?? "";
    const patience = AbortSignal.timeout(1000);
    const answer = await fetch(`http://127.0.0.1:${port}/${what}`, { signal: patience }).catch(
      () => null,
    );
    await answer?.text();
    return answer?.status === 200;
  };
  const primary = async () => {
    for (const name of names) if (await asked(name, "primary")) return name;
    return undefined;
  };
  const whole = async () => {
    const until = performance.now() + 300_000;
    let seen = "";
    while (performance.now() < until) {
      const leads = await primary();
      const others = names.filter((name) => name !== leads);
      const follow = strength === "strict" ? "synchronous" : "replica?lag=1MB";
      const following = await Promise.all(others.map((name) => asked(name, follow)));
      const running = await Promise.all(others.map((name) => asked(name, "replica?lag=1MB")));
      if (leads && following.some(Boolean) && running.every(Boolean)) return;
      seen = `${leads ?? "nobody"} leads, ${others.filter((_, i) => running[i]).join(", ")} follow`;
      await wait(300);
    }
    throw new Error(`the cluster did not become whole within five minutes: ${seen}`);
  };
  const postmaster = async (name: string): Promise<number | undefined> => {
    const at = path.join(folder(name), "data/main/postmaster.pid");
    const pid = Number((await readFile(at, "utf8").catch(() => "")).split("\n", 1)[0]);
    return pid > 0 && alive(pid) ? pid : undefined;
  };
  const patronictl = (...args: readonly string[]) =>
    promisify(execFile)(programs.at("patronictl"), [
      "-c",
      path.join(folder(names[0] ?? ""), "patroni/config.yml"),
      ...args,
    ]);

  await whole();
  await firstDatabase(stage, programs, values, names.indexOf((await primary()) ?? "db1") + 1);
  return {
    names,
    values,
    primary,
    whole,
    killDatabase: async (name) => {
      const pid = await postmaster(name);
      for (const one of pid === undefined ? [] : await family(pid)) signal(one, "SIGKILL");
    },
    stopMachine: async (name, how) => {
      const { etcd, patroni } = machine(name);
      const pid = await postmaster(name);
      const all = [etcd.pid, patroni.pid, ...(pid === undefined ? [] : [pid])];
      const everybody = (await Promise.all(all.map(family))).flat();
      for (const one of everybody) signal(one, how === "killed" ? "SIGKILL" : "SIGSTOP");
      machine(name).frozen = how === "frozen" ? everybody : [];
    },
    startMachine: async (name) => {
      const stopped = machine(name);
      for (const one of stopped.frozen) signal(one, "SIGCONT");
      if (stopped.frozen.length === 0) started.set(name, start(name));
      stopped.frozen = [];
    },
    switchOver: async () => {
      const leads = (await primary()) ?? "";
      const next = (
        await Promise.all(
          names.map(async (name) =>
            name !== leads && (await asked(name, "synchronous")) ? [name] : [],
          ),
        )
      ).flat()[0];
      await patronictl(
        "switchover",
        "danvan",
        "--master",
        leads,
        "--candidate",
        next ?? "",
        "--force",
      );
    },
    holdReplication: async () => {
      const held: number[] = [];
      for (const name of names) {
        const pid = await postmaster(name);
        for (const one of pid === undefined ? [] : await family(pid)) {
          const title = await readFile(`/proc/${one}/cmdline`, "utf8").catch(() => "");
          if (title.includes("walreceiver")) held.push(one);
        }
      }
      for (const one of held) signal(one, "SIGSTOP");
      return () => {
        // Ended as it wakes: what was sent to it waits in the system, and it would still read that.
        for (const one of held) signal(one, "SIGTERM");
        for (const one of held) signal(one, "SIGCONT");
      };
    },
  };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}

/** The administrator of the house and its database, made on the primary as an operator makes them. */
async function firstDatabase(
  stage: string,
  programs: Programs,
  values: Readonly<Record<string, string>>,
  primary: number,
): Promise<void> {
  const [host = "", port = ""] = (values[`POSTGRES${primary}`] ?? "").split(":");
  await promisify(execFile)(
    programs.at("psql"),
    [
      "-h",
      host,
      "-p",
      port,
      "-U",
      "postgres",
      "-d",
      "postgres",
      "-v",
      "ON_ERROR_STOP=1",
      "-q",
    ].concat("-f", path.join(stage, "db1/postgresql/first.sql")),
    { env: { ...process.env, PGPASSWORD: values["SUPERUSER_PASSWORD"] ?? "" } },
  );
}
