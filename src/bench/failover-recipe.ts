import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import type { Programs } from "./failover-programs.ts";
import { freePorts } from "./ports.ts";

const deploy = fileURLToPath(new URL("../../deploy", import.meta.url));

/** Fills the templates of the recipe for one machine, by the script an operator uses. */
export async function fill(
  stage: string,
  name: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const conf = path.join(stage, `${name}.conf`);
  const lines = Object.entries(values).map(([key, value]) => `${key}=${value}\n`);
  await writeFile(conf, lines.join(""), { mode: 0o600 });
  await promisify(execFile)("sh", [path.join(deploy, "fill.sh"), conf, path.join(stage, name)]);
}

/** Asynchronous, and a standby that is far behind may take over, as where only is looked at who is alive. */
export async function weaken(config: string): Promise<void> {
  const strict = await readFile(config, "utf8");
  const weak = strict
    .replace("synchronous_mode: true", "synchronous_mode: false")
    .replace("synchronous_mode_strict: true", "synchronous_mode_strict: false")
    .replace("maximum_lag_on_failover: 1048576", "maximum_lag_on_failover: 1073741824");
  if (weak === strict) throw new Error("the recipe is not strict to begin with");
  await writeFile(config, weak);
}

/** What names one machine, out of what names all. */
export const own = (values: Readonly<Record<string, string>>, nth: number) => ({
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

/** What is filled in for all three machines: free ports, new passwords. */
export async function filledIn(
  stage: string,
  programs: Programs,
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
