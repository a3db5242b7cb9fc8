import { type ChildProcess, execFile, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync } from "node:fs";
import { chown, opendir, readdir, readFile, readlink, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

/** A program that runs in the background. */
export type Program = {
  readonly pid: number;
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
};

/** The programs of the recipe on this machine, and whoever may run them. */
export type Programs = {
  /** The folder of the programs of PostgreSQL. */
  readonly postgres: string;
  readonly at: (name: string) => string;
  /** Runs as `postgres` where we are root; what it says goes into `folder/NAME.log`. */
  readonly start: (name: string, args: readonly string[], folder: string) => Program;
  readonly giveTo: (folder: string) => Promise<void>;
};

const needed = {
  etcd: "etcd-server",
  patroni: "patroni",
  patronictl: "patroni",
  haproxy: "haproxy",
  pgbouncer: "pgbouncer",
  psql: "postgresql-client-15",
};

/** The programs of the recipe, or why it cannot run here. */
export async function programsHere(): Promise<Programs | { readonly missing: string }> {
  if (process.platform !== "linux") return { missing: "only on Linux" };
  for (const [name, from] of Object.entries(needed)) {
    if (!found(name)) return { missing: `needs ${name} (Debian: ${from})` };
  }
  const speaks = await promisify(execFile)("/usr/bin/python3", ["-c", "import etcd"]).catch(
    () => null,
  );
  if (speaks === null) return { missing: "needs the module etcd of Python (Debian: python3-etcd)" };
  const postgres = serverFolder();
  if (postgres === undefined)
    return { missing: "needs PostgreSQL 15 or later with pg_rewind (Debian: postgresql-15)" };
  const worn = await guise();
  if (worn === undefined) return { missing: "root, without a user postgres to run PostgreSQL as" };
  return {
    postgres,
    at: (name) => found(name) ?? name,
    start: (name, args, folder) => start(found(name) ?? name, args, { folder, ...worn }),
    giveTo: (folder) => give(folder, worn),
  };
}

const folders = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];
const found = (name: string): string | undefined =>
  [...(process.env["PATH"] ?? "").split(":"), ...folders]
    .map((folder) => path.join(folder, name))
    .find((at) => existsSync(at));

function serverFolder(): string | undefined {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).map(Number) : [];
  return versions
    .filter((version) => version >= 15)
    .toSorted((a, b) => a - b)
    .map((version) => `${root}/${version}/bin`)
    .find((bin) => existsSync(`${bin}/postgres`) && existsSync(`${bin}/pg_rewind`));
}

type Guise = { readonly uid?: number; readonly gid?: number };

/** PostgreSQL does not run as root. */
async function guise(): Promise<Guise | undefined> {
  if (process.getuid?.() !== 0) return {};
  const ids = await Promise.all(
    ["-u", "-g"].map((which) => promisify(execFile)("id", [which, "postgres"]).catch(() => null)),
  );
  const [uid, gid] = ids.map((one) => (one ? Number(one.stdout) : undefined));
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function start(
  file: string,
  args: readonly string[],
  how: Guise & { readonly folder: string },
): Program {
  const { folder, uid, gid } = how;
  const said = openSync(path.join(folder, `${path.basename(file)}.log`), "a", 0o600);
  const child = spawn(file, [...args], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", said, said],
    env: { PATH: process.env["PATH"] ?? "", HOME: folder, LANG: "C.UTF-8" },
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  closeSync(said);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve()).once("error", () => resolve());
  });
  return { pid: child.pid ?? 0, child, ended };
}

async function give(folder: string, { uid, gid }: Guise): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  for await (const entry of await opendir(folder, { recursive: true })) {
    await chown(path.join(entry.parentPath, entry.name), uid, gid);
  }
  await chown(folder, uid, gid);
}

/** Whether a process is there. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A process and everything it started, itself first. */
export async function family(pid: number): Promise<readonly number[]> {
  const said = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const below = await Promise.all(said.split(" ").filter(Boolean).map(Number).map(family));
  return [pid, ...below.flat()];
}

/**
 * Ends everything that works in this folder, also what was frozen or changed its parent, and removes it.
 */
export async function sweep(stage: string): Promise<void> {
  for (let rounds = 0; rounds < 50; rounds += 1) {
    const those = await workingIn(stage);
    if (those.length === 0) break;
    for (const pid of those) end(pid);
    await wait(100);
  }
  await rm(stage, { recursive: true, force: true });
}

async function workingIn(stage: string): Promise<readonly number[]> {
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0 && pid !== process.pid);
  const where = await Promise.all(
    pids.map(async (pid) => ({ pid, at: await readlink(`/proc/${pid}/cwd`).catch(() => "") })),
  );
  return where.flatMap(({ pid, at }) => (at === stage || at.startsWith(`${stage}/`) ? [pid] : []));
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

/** Sweeps when this process is gone, however it ended. */
export function sweepAfterUs(stage: string): void {
  const script = `while kill -0 "$1" 2>/dev/null && [ -d "$2" ]; do sleep 1; done
    for at in /proc/[0-9]*/cwd; do
      case $(readlink "$at") in "$2"|"$2"/*) pid=\${at#/proc/}; kill -9 "\${pid%/cwd}" ;; esac
    done
    rm -rf "$2"`;
  const args = ["-c", script, "sh", String(process.pid), stage];
  spawn("sh", args, { cwd: "/", detached: true, stdio: "ignore" }).unref();
}
