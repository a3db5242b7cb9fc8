import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** What a program printed, and how it ended; null when it was ended by the clock or a signal. */
export type Said = { readonly out: string; readonly code: number | null };

/** Runs a program of the system, last in line for the processors, and ends it after so many seconds. */
export async function say(
  program: string,
  args: readonly string[],
  seconds: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const ended = { byClock: false };
  const child = spawn("nice", ["-n", "15", program, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
    // A group of its own: what the program started ends with it.
    detached: true,
  });
  const late = setTimeout(() => {
    ended.byClock = true;
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, seconds * 1000);
  let out = "";
  const keep = (chunk: Buffer) => {
    out += chunk.toString("utf8");
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const [code]: (number | null)[] = await once(child, "close").catch(() => [127]);
  clearTimeout(late);
  return { out, code: ended.byClock ? null : (code ?? null) };
}

/** A folder that is gone when `use` is done. */
export async function inFolder<Made>(use: (folder: string) => Promise<Made>): Promise<Made> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "danvan-adversary-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Installs what is missing from Debian when this is root, else says what to install. */
export async function missingPrograms(programs: readonly string[]): Promise<readonly string[]> {
  const absent = async () => {
    const found = await Promise.all(
      programs.map(async (one) => ((await say("which", [one], 10)).code === 0 ? [] : [one])),
    );
    return found.flat();
  };
  const missing = await absent();
  if (missing.length === 0 || process.getuid?.() !== 0) return missing;
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  await say("apt-get", ["install", "-y", "--no-install-recommends", ...missing], 300, quiet);
  return absent();
}
