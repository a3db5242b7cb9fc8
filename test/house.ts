import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runNode, type Running } from "./process.ts";

/** A whole house running beside the test, as `npm start` runs it. */
export type TestHouse = Running & {
  readonly home: string;
  /** "http://localhost:43211" */
  readonly url: string;
};

/**
 * Starts a house in a home of its own (or the one given) on a free port, and waits until it is
 * ready. The caller ends it with `kill("SIGTERM")`, awaits `ended` and removes the home.
 */
export async function startHouse(
  env: Readonly<Record<string, string>> = {},
  home?: string,
): Promise<TestHouse> {
  const at = home ?? (await mkdtemp(path.join(os.tmpdir(), "danvan-house-")));
  const running = runNode(["src/main.ts"], { DANVAN_HOME: at, PORT: "0", ...env });
  const ready = await running.says(/^ready /);
  return { ...running, home: at, url: ready.slice("ready ".length) };
}

/** Ends a house the orderly way and takes its home away. */
export async function endHouse(house: TestHouse): Promise<void> {
  house.kill("SIGTERM");
  await house.ended;
  await rm(house.home, { recursive: true, force: true });
}
