import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { log } from "#kernel/log.ts";

/** The process that works through jobs, kept alive. */
export type Worker = { readonly stop: () => Promise<void> };

const shortest = 1_000;
const longest = 60_000;

/**
 * Runs `main.ts work` beside us and starts it again when it ends, each time waiting twice as long,
 * up to a minute, until it has lived for a minute.
 *
 * @param origin the public origin, which only the process that listens can know
 */
export function keepWorker(origin: string): Worker {
  let child: ChildProcess | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopping = false;
  let pause = shortest;

  const start = () => {
    const since = performance.now();
    child = fork(fileURLToPath(new URL("main.ts", import.meta.url)), ["work"], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { ...process.env, DANVAN_ORIGIN: origin },
    });
    child.once("exit", (code, signal) => {
      child = undefined;
      if (stopping) return;
      if (performance.now() - since > longest) pause = shortest;
      log("warn", "worker ended", { code, signal, againInMs: pause });
      again = setTimeout(start, pause);
      pause = Math.min(pause * 2, longest);
    });
  };
  start();

  return {
    stop: async () => {
      stopping = true;
      clearTimeout(again);
      if (child) await end(child);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 30_000);
  await gone;
  clearTimeout(late);
}
