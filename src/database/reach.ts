import { execFile } from "node:child_process";
import { chown, lchown, lstat, opendir } from "node:fs/promises";
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

/**
 * Gives `folder` and everything in it to whom the server runs as in this guise; quick when it is
 * theirs already. A home may have been used in another guise before.
 */
export async function giveTo(worn: Guise, folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = worn.as === "other" ? worn : { uid: 0, gid: 0 };
  if ((await lstat(folder)).uid === uid) return;
  for await (const entry of await opendir(folder, { recursive: true })) {
    await lchown(path.join(entry.parentPath, entry.name), uid, gid);
  }
  // The folder itself comes last: while it is not theirs, the work is not done.
  await chown(folder, uid, gid);
}
