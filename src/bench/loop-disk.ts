import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

/** Mounts an image under `folder/name`, made and formatted first where a size is given. @returns its undoing */
export async function disk(
  folder: string,
  name: string,
  megabytes: number | null,
  format: readonly string[] | null,
): Promise<() => Promise<void>> {
  const [image, at] = [path.join(folder, `${name}.img`), path.join(folder, name)];
  if (megabytes !== null) await run("truncate", ["-s", `${megabytes}M`, image]);
  const { stdout } = await run("losetup", ["-f", "--show", image]);
  const device = stdout.trim();
  const [make, ...how] = format ?? [];
  try {
    if (make !== undefined) await run(make, [...how, device]);
    await mkdir(at, { recursive: true });
    await run("mount", [device, at]);
  } catch (thrown) {
    await run("losetup", ["-d", device]);
    throw thrown;
  }
  return async () => {
    for (let tries = 0; ; tries += 1) {
      const done = await run("umount", [at]).then(
        () => true,
        () => false,
      );
      if (done) break;
      // What ran on it may take a moment to end.
      if (tries > 60) throw new Error(`${at} is still in use`);
      await wait(500);
    }
    await run("losetup", ["-d", device]);
  };
}

/** Why this machine cannot mount images; null where it can. */
export async function impossible(): Promise<string | null> {
  if (process.platform !== "linux") return "only on Linux";
  if (process.getuid?.() !== 0) return "needs root, to mount";
  const needed: readonly (readonly [string, readonly string[]])[] = [
    ["losetup", ["--version"]],
    ["mkfs.xfs", ["-V"]],
    ["mkfs.ext4", ["-V"]],
  ];
  for (const [program, args] of needed) {
    const there = await run(program, [...args]).then(
      () => true,
      () => false,
    );
    if (!there) return `needs ${program} (Debian: util-linux, xfsprogs, e2fsprogs)`;
  }
  return null;
}

/** Runs a program; throws when it fails. */
export const run = promisify(execFile);
