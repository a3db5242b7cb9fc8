import { execFile } from "node:child_process";
import { chown, lstat, opendir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Guise } from "./launch.ts";

/** Whether the programs of the server, in this guise, can read and pass through `folder`. */
export async function reachable(worn: Guise, folder: string): Promise<boolean> {
  if (worn.as !== "other") return true;
  return promisify(execFile)("test", ["-r", folder, "-a", "-x", folder], {
    uid: worn.uid,
    gid: worn.gid,
  }).then(
    () => true,
    () => false,
  );
}

/** Gives `folder` and everything in it to the user of this guise; quick when it is theirs already. */
export async function giveTo(
  worn: { readonly uid: number; readonly gid: number },
  folder: string,
): Promise<void> {
  if ((await lstat(folder)).uid === worn.uid) return;
  for await (const entry of await opendir(folder, { recursive: true })) {
    const at = path.join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) await chown(at, worn.uid, worn.gid);
  }
  await chown(folder, worn.uid, worn.gid);
}
