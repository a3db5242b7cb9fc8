import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Home } from "./home.ts";

/** Holds a home for one process. */
export type Lock = { readonly release: () => void };

/**
 * Takes the home for this process, or gives undefined when another one has it.
 *
 * SQLite is used for its file locks alone (fcntl, LockFileEx): the system itself lets go of them
 * when the process ends, however it ends, so there is no stale lock and nothing to clean up.
 */
export function lockHome(home: Home): Lock | undefined {
  const file = new DatabaseSync(path.join(home.folder, "lock"));
  try {
    file.exec("begin exclusive");
  } catch (thrown) {
    file.close();
    if (isBusy(thrown)) return undefined;
    throw thrown;
  }
  return { release: () => file.close() };
}

/** SQLITE_BUSY: https://www.sqlite.org/rescode.html#busy */
const isBusy = (thrown: unknown) =>
  thrown instanceof Error && "errcode" in thrown && thrown.errcode === 5;
