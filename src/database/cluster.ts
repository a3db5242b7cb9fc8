import type { ChildProcess } from "node:child_process";
import { chmod, mkdir, open, rename, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import { findBinaries } from "./binaries.ts";
import { firstUse } from "./first-use.ts";
import { type Guise, guise, launch, type Wish } from "./launch.ts";
import { clearLeftovers, postmaster } from "./postmaster.ts";
import { giveTo, reachable } from "./reach.ts";
import { refusals } from "./refusals.ts";
import { settings } from "./settings.ts";
import { socketFolder } from "./socket.ts";
import { watch } from "./watchdog.ts";

/** A PostgreSQL of our own, running. */
export type Cluster = {
  /** The address at which its administrator reaches `database`. */
  readonly url: (database: string) => string;
  readonly pid: number;
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends it the fast way: sessions are cut, everything acknowledged is on disk. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts the embedded PostgreSQL on the data in `folder`, creating it on first use.
 *
 * It listens on a Unix socket in a private folder and nowhere else, ends when this process ends
 * (however that happens), and recovers by itself after a crash. Whoever calls holds the lock of the
 * home: two servers on one folder are impossible, but the second would be a surprise, not a sentence.
 */
export async function startCluster(folder: string, wish?: Wish): Promise<Result<Cluster, Text>> {
  const worn = await guise(wish);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (worn.as === "other") await chmod(path.dirname(folder), 0o711);
  await giveTo(worn, folder);
  if (worn.as === "other" && !(await reachable(worn, folder))) {
    return refuse(refusals.unreachableFolder(folder, worn.uid));
  }

  const binaries = await findBinaries(path.join(folder, "programs"), (at) => reachable(worn, at));
  if (!binaries) return refuse(refusals.noBinaries(`${process.platform}-${process.arch}`));
  const data = path.join(folder, "data");
  const ready = await firstUse(worn, binaries, data);
  if (!ready.ok) return ready;

  await clearLeftovers(data);
  const log = path.join(folder, "postgres.log");
  for (let tries = 1; ; tries += 1) {
    const sockets = await socketFolder(folder, worn);
    const args = ["-D", data, ...settings(sockets.path)];
    const server = await launchServer(worn, binaries.postgres, args, data, log);
    if (server.ready) return ok(cluster(server, sockets));
    await sockets.remove();
    const why = await lastLine(log);
    // After a crash the last sessions of the old server may need a moment to notice.
    if (tries > 100 || !why.includes("shared memory"))
      return refuse(refusals.startFailed(log, why));
    await wait(200);
  }
}

type Server = {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly ready: boolean;
};

async function launchServer(
  worn: Guise,
  postgres: string,
  args: readonly string[],
  data: string,
  logFile: string,
): Promise<Server> {
  const log = await openLog(logFile);
  const child = launch(worn, postgres, args, {
    mortal: true,
    stdio: ["ignore", log.fd, log.fd],
    env: { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
    cwd: data,
  });
  const unwatch = worn.dieWithUs || child.pid === undefined ? () => {} : watch(child.pid);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  }).then(unwatch);
  await log.close();
  const ready = await becomesReady(child, data);
  if (!ready) await ended;
  return { child, ended, ready };
}

function cluster(
  { child, ended }: Server,
  sockets: { readonly path: string; readonly remove: () => Promise<void> },
): Cluster {
  const cleared = ended.then(sockets.remove);
  return {
    url: (database) => socketUrl(sockets.path, database),
    pid: child.pid ?? 0,
    ended: cleared,
    stop: () => stop(child, cleared),
  };
}

/** The address of `database` on a server that listens in the folder `sockets`. */
export const socketUrl = (sockets: string, database: string): string =>
  `postgres://postgres@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(sockets)}`;

/** Waits as long as the server lives: recovery after a crash takes as long as it takes. */
async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const seen = await postmaster(data);
    if (seen?.pid === child.pid && seen.status === "ready") return true;
    await wait(10);
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGQUIT"), 30_000);
  await ended;
  clearTimeout(late);
}

const logLimit = 10_000_000;

async function openLog(at: string) {
  const size = await stat(at).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimit) await rename(at, `${at}.1`);
  const handle = await open(at, "a", 0o600);
  return { path: at, fd: handle.fd, close: () => handle.close() };
}

async function lastLine(log: string): Promise<string> {
  const handle = await open(log, "r");
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, 2000));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const lines = tail.toString("utf8").trim().split("\n");
    return lines.findLast((line) => line.includes("FATAL")) ?? lines.at(-1) ?? "";
  } finally {
    await handle.close();
  }
}
