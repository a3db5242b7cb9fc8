import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { freePorts } from "./ports.ts";
import { alive, family, type Program, type Programs } from "./failover-programs.ts";

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
  const values = await filledIn(stage, programs, strength);
  const folder = (name: string) => path.join(stage, name);
  const started = new Map<string, Machine>();
  for (const [i, name] of names.entries()) {
    await mkdir(path.join(folder(name), "data"), { recursive: true, mode: 0o700 });
    await fill(stage, name, own(values, i + 1));
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
    const until = performance.now() + 120_000;
    while (performance.now() < until) {
      const leads = await primary();
      const others = names.filter((name) => name !== leads);
      const follow = strength === "strict" ? "synchronous" : "replica?lag=1MB";
      const following = await Promise.all(others.map((name) => asked(name, follow)));
      const running = await Promise.all(others.map((name) => asked(name, "replica?lag=1MB")));
      if (leads && following.some(Boolean) && running.every(Boolean)) return;
      await wait(300);
    }
    throw new Error("the cluster did not become whole within two minutes");
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

const deploy = fileURLToPath(new URL("../../deploy", import.meta.url));

/** Fills the templates of the recipe for one machine, by the script an operator uses. */
async function fill(
  stage: string,
  name: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const conf = path.join(stage, `${name}.conf`);
  const lines = Object.entries(values).map(([key, value]) => `${key}=${value}\n`);
  await writeFile(conf, lines.join(""), { mode: 0o600 });
  await promisify(execFile)("sh", [path.join(deploy, "fill.sh"), conf, path.join(stage, name)]);
}

/** What names one machine, out of what names all. */
const own = (values: Readonly<Record<string, string>>, nth: number) => ({
  ...values,
  NODE: values[`NODE${nth}`] ?? "",
  ETCD_PEER: values[`ETCD_PEER${nth}`] ?? "",
  ETCD_CLIENT: values[`ETCD_CLIENT${nth}`] ?? "",
  ETCD_DATA: `${values["STAGE"]}/db${nth}/etcd-data`,
  PATRONI: `127.0.0.1:${values[`CHECK${nth}`]}`,
  POSTGRES: values[`POSTGRES${nth}`] ?? "",
  POSTGRES_LOCAL: values[`POSTGRES${nth}`] ?? "",
  POSTGRES_DATA: `${values["STAGE"]}/db${nth}/data/main`,
  POSTGRES_SOCKETS: `${values["STAGE"]}/db${nth}/data`,
  POSTGRES_PASSFILE: `${values["STAGE"]}/db${nth}/pgpass`,
});

async function filledIn(
  stage: string,
  programs: Programs,
  strength: Strength,
): Promise<Readonly<Record<string, string>>> {
  const ports = await freePorts(18);
  const port = (nth: number): string => String(ports[nth]);
  const [door, pooler, web, web1, web2] = [port(12), port(13), port(14), port(15), port(16)];
  const each = [1, 2, 3].flatMap((n): [string, string][] => [
    [`NODE${n}`, `db${n}`],
    [`ADDRESS${n}`, "127.0.0.1"],
    [`ETCD_PEER${n}`, `http://127.0.0.1:${port(n)}`],
    [`ETCD_CLIENT${n}`, `127.0.0.1:${port(3 + n)}`],
    [`CHECK${n}`, port(6 + n)],
    [`POSTGRES${n}`, `127.0.0.1:${port(n === 3 ? 0 : 9 + n)}`],
  ]);
  return {
    ...Object.fromEntries(each),
    STAGE: stage,
    ADDRESS: "127.0.0.1",
    NETWORK: "127.0.0.1/32",
    ETCD_TOKEN: password(),
    POSTGRES_BIN: programs.postgres,
    SHARED_BUFFERS: "128MB",
    SYNCHRONOUS: String(strength === "strict"),
    STRICT: String(strength === "strict"),
    // The weak one may promote a standby that is far behind, as one that only looks at who is alive does.
    LAG: strength === "strict" ? "1048576" : "1073741824",
    WATCHDOG: "off",
    SUPERUSER_PASSWORD: password(),
    REPLICATION_PASSWORD: password(),
    REWIND_PASSWORD: password(),
    ADMIN_PASSWORD: password(),
    APP_PASSWORD: password(),
    DATABASE_DOOR: `127.0.0.1:${door}`,
    DATABASE_DOOR_HOST: "127.0.0.1",
    DATABASE_DOOR_PORT: door,
    POOLER_HOST: "127.0.0.1",
    POOLER_PORT: pooler,
    POOLER_FOLDER: path.join(stage, "db1/pgbouncer"),
    POOLER_RUN: path.join(stage, "db1/data"),
    WEB_DOOR: `127.0.0.1:${web}`,
    WEB1: `127.0.0.1:${web1}`,
    WEB2: `127.0.0.1:${web2}`,
    WEB_HOST: "127.0.0.1",
    WEB_PORT: web1,
    ORIGIN: `http://localhost:${web}`,
    TRUSTED_PROXIES: "127.0.0.1/32",
    WITNESSES: "",
    WITNESS_PORT: port(17),
    KEY_FILE: path.join(stage, "keys/master"),
    IDENTITY_KEY_FILE: path.join(stage, "keys/identity"),
    PROGRAM: fileURLToPath(new URL("../..", import.meta.url)),
  };
}

const password = (): string => randomBytes(12).toString("hex");

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

/** A home of one process of the house; files are one folder for all of them. */
export async function homeIn(stage: string, name: string): Promise<string> {
  const [home, files] = [path.join(stage, name), path.join(stage, "files")];
  await mkdir(home, { recursive: true, mode: 0o700 });
  await mkdir(files, { recursive: true, mode: 0o700 });
  await symlink(files, path.join(home, "files"));
  return home;
}

/** The keys every process of the house shares. */
export async function keysIn(stage: string): Promise<void> {
  const folder = path.join(stage, "keys");
  await mkdir(folder, { mode: 0o700 });
  await writeFile(path.join(folder, "master"), randomBytes(32), { mode: 0o600 });
  await writeFile(path.join(folder, "identity"), `1 ${randomBytes(32).toString("hex")}\n`, {
    mode: 0o600,
  });
}
