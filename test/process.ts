import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { access, readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/** A program running beside the test, read line by line. */
export type Running = {
  readonly pid: number;
  /** The first line of standard output that matches; throws with what was said when it ends without. */
  readonly says: (line: RegExp) => Promise<string>;
  /** All lines of standard output so far. */
  readonly lines: readonly string[];
  /** Everything on standard error so far. */
  readonly complaint: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
};

/** Starts `node …args` from the folder of the house, with only this environment. */
export const runNode = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  as: { readonly uid?: number; readonly gid?: number } = {},
): Running => runProgram(process.execPath, args, env, as);

/** Starts any program the same way. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  as: { readonly uid?: number; readonly gid?: number } = {},
): Running {
  const child = spawn(program, args, {
    env: { PATH: process.env["PATH"] ?? "/usr/bin:/bin", ...env },
    cwd: new URL("..", import.meta.url),
    stdio: ["ignore", "pipe", "pipe"],
    ...as,
  });
  const lines: string[] = [];
  let complaint = "";
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString("utf8")));
  return {
    pid: child.pid ?? 0,
    says: (line) => says(child, lines, line, () => complaint),
    lines,
    complaint: () => complaint,
    kill: (signal) => void child.kill(signal),
    ended: once(child, "close").then(([code, signal]) => code ?? signal),
  };
}

async function says(
  child: ChildProcess,
  lines: readonly string[],
  wanted: RegExp,
  complaint: () => string,
): Promise<string> {
  for (;;) {
    const found = lines.find((line) => wanted.test(line));
    if (found !== undefined) return found;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `ended without saying ${String(wanted)}:\n${lines.join("\n")}\n${complaint()}`,
      );
    }
    await wait(20);
  }
}

/** Waits until `is` holds; throws after `ms`. */
export async function until(is: () => Promise<boolean> | boolean, ms = 60_000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await is())) {
    if (performance.now() > end) throw new Error(`not so within ${ms} ms: ${is.toString()}`);
    await wait(20);
  }
}

/** Whether a process runs; one that has ended and was not yet collected does not. */
export async function runs(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return !/\) [ZX] /.test(status);
}

export const exists = (at: string): Promise<boolean> =>
  access(at).then(
    () => true,
    () => false,
  );
