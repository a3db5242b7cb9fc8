import { chmod, chown, mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Guise } from "./launch.ts";

// The system call takes 107 bytes on Linux and 103 on macOS, of which "/.s.PGSQL.5432" needs 14.
const longest = 103 - "/.s.PGSQL.5432".length;
const prefix = "danvan-";

/**
 * A private folder for the server's socket: inside `folder` where the path is short enough,
 * else a temporary one, which `remove` takes away.
 */
export async function socketFolder(
  folder: string,
  worn: Guise,
): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const inside = path.join(folder, "socket");
  const fits = Buffer.byteLength(inside) <= longest;
  // A killed server leaves its socket and a note with its number, which somebody else may bear now.
  if (fits) await rm(inside, { recursive: true, force: true });
  if (fits) await mkdir(inside, { recursive: true, mode: 0o700 });
  const chosen = fits ? inside : await mkdtemp(path.join(shortTemporary(), prefix));
  await chmod(chosen, 0o700);
  if (worn.as === "other") await chown(chosen, worn.uid, worn.gid);
  return {
    path: chosen,
    remove: async () => (fits ? undefined : rm(chosen, { recursive: true, force: true })),
  };
}

/** Whether `folder` is one that `socketFolder` made outside the home. */
export const isOurTemporary = (folder: string): boolean =>
  path.dirname(folder) === shortTemporary() && path.basename(folder).startsWith(prefix);

const shortTemporary = () => (Buffer.byteLength(os.tmpdir()) < 60 ? os.tmpdir() : "/tmp");
