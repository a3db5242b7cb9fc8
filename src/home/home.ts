import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder in which one house keeps everything it must not lose. */
export type Home = {
  readonly folder: string;
  /** The data of the embedded PostgreSQL. */
  readonly db: string;
  /** What people sent along, where files are not kept elsewhere. */
  readonly files: string;
  readonly keys: string;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** The home this environment names: DANVAN_HOME, or .danvan beside the program. */
export function homeOf(env: Environment): Home {
  const beside = fileURLToPath(new URL("../../.danvan", import.meta.url));
  const folder = path.resolve(env["DANVAN_HOME"] || beside);
  return {
    folder,
    db: path.join(folder, "db"),
    files: path.join(folder, "files"),
    keys: path.join(folder, "keys"),
  };
}

/** Makes the folders of a home, closed to everybody else. */
export async function makeHome(home: Home): Promise<void> {
  for (const folder of [home.folder, home.keys, home.files]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
}
