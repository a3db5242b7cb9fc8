import { execFile } from "node:child_process";
import { readFile, readlink, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { isOurTemporary } from "./socket.ts";

/** What a server writes about itself into its data folder. */
export type Postmaster = {
  readonly pid: number;
  readonly sockets: string;
  /** "starting", "ready", "standby", "stopping". */
  readonly status: string;
};

/** What the server on `data` last wrote about itself; it may be dead by now. */
export async function postmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(path.join(data, "postmaster.pid"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid, , , , sockets, , , status] = text.split("\n");
  return { pid: Number(pid), sockets: sockets?.trim() ?? "", status: status?.trim() ?? "" };
}

/** The server on `data`, when it really runs: a number in a file may belong to somebody else by now. */
export async function living(data: string): Promise<Postmaster | undefined> {
  const seen = await postmaster(data);
  return seen && (await servesFrom(seen.pid, data)) ? seen : undefined;
}

/**
 * Ends a server whose house died without it, and takes away the note of one that is dead, which a
 * new server would otherwise believe as soon as any process bears that number.
 */
export async function clearLeftovers(data: string): Promise<void> {
  const left = await postmaster(data);
  if (!left) return;
  for (let tries = 0; await servesFrom(left.pid, data); tries += 1) {
    // Fast at first; after half a minute at once. Both leave a recoverable folder.
    if (tries % 300 === 0) process.kill(left.pid, tries === 0 ? "SIGINT" : "SIGQUIT");
    await wait(100);
  }
  await rm(path.join(data, "postmaster.pid"), { force: true });
  if (isOurTemporary(left.sockets)) await rm(left.sockets, { recursive: true, force: true });
}

/** A server stands in its data folder for as long as it lives. */
async function servesFrom(pid: number, data: string): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  if (process.platform === "linux") {
    const stands = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return stands !== undefined && stands === (await realpath(data));
  }
  const { stdout } = await promisify(execFile)("ps", ["-o", "command=", "-p", String(pid)]).catch(
    () => ({ stdout: "" }),
  );
  return stdout.includes(data);
}
