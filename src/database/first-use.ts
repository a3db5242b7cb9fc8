import { once } from "node:events";
import { readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";
import type { Binaries } from "./binaries.ts";
import { type Guise, launch } from "./launch.ts";
import { refusals } from "./refusals.ts";

/** The major version the embedded programs speak; data of another one is refused, never touched. */
const major = "18";

/**
 * Makes the data folder unless it is there. It is made beside and moved into place whole, so that
 * a crash in the middle leaves nothing half-made behind.
 */
export async function firstUse(
  worn: Guise,
  binaries: Binaries,
  data: string,
): Promise<Result<void, Text>> {
  const version = await readFile(path.join(data, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version?.trim() === major) return ok(undefined);
  if (version !== undefined) return refuse(refusals.otherVersion(version.trim(), major));

  const half = `${data}.half`;
  await rm(half, { recursive: true, force: true });
  const child = launch(worn, binaries.initdb, ["-D", half, ...choices], {
    mortal: false,
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
    cwd: path.dirname(data),
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
  const [code] = await once(child, "close");
  if (code !== 0) return refuse(refusals.initFailed(said.trim().split("\n").at(-1) ?? ""));
  await rename(half, data);
  return ok(undefined);
}

// The built-in C.UTF-8 orders alike on every machine and every version of its libraries, so that
// no index is ever wrong after an upgrade; `collate "vi-x-icu"` stays available for lists people read.
const choices = [
  "--username=postgres",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--data-checksums",
  "--auth-local=trust",
  "--auth-host=reject",
];
