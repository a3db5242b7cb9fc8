import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { z } from "zod";

import { type FrozenPart, unpacked } from "./parts.ts";

/** Where the databases of every released schema are kept. */
export const frozenFolder = fileURLToPath(new URL("../../db/frozen", import.meta.url));

const aboutShape = z.object({
  version: z.string(),
  /** When it was frozen: "2026-11-23T08:20:11.000Z". */
  at: z.string(),
  /** The major version of the PostgreSQL it was filled by. */
  postgres: z.string(),
  origin: z.string(),
  /** What must still be found in the house after every later upgrade. */
  known: z.object({
    /** A matter whose sender left a name; `secret` opens it. */
    matter: z.object({
      code: z.string(),
      secret: z.string(),
      title: z.string(),
      name: z.string(),
      phone: z.string(),
    }),
    /** The trial officer who has it to accept, and the password. */
    officer: z.object({ signIn: z.string(), password: z.string() }),
    /** The public key of the receipt log. */
    logKey: z.string(),
  }),
});

export type FrozenAbout = z.infer<typeof aboutShape>;

/** One released version: its migrations, as they were released, and a house filled by it. */
export type Frozen = {
  readonly version: string;
  readonly folder: string;
  readonly about: FrozenAbout;
  /** The job queue's own migrations, then ours (`migrations/0001_house.sql`). */
  readonly schema: readonly FrozenPart[];
  /** Every table's rows (`public.units (id, slug)`), and what has to be done before and after. */
  readonly filled: () => Promise<readonly FrozenPart[]>;
  /** What lies beside the database: `files/…`, `log/…`. */
  readonly beside: () => Promise<readonly FrozenPart[]>;
  /** The keys of the frozen trial: they open nothing else. */
  readonly keys: () => Promise<readonly FrozenPart[]>;
  /** The receipt of the known matter. */
  readonly receipt: () => Promise<string>;
};

/** The released versions that are kept, the oldest first. */
export async function frozenVersions(folder: string = frozenFolder): Promise<readonly string[]> {
  const found = (await readdir(folder).catch(() => [])).filter(isVersion);
  return found.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** "1.2.3" and nothing else. */
export const isVersion = (text: string): boolean => /^\d+\.\d+\.\d+$/.test(text);

export async function readFrozen(version: string, within: string = frozenFolder): Promise<Frozen> {
  const folder = path.join(within, version);
  const parts = async (name: string) => unpacked(await readFile(path.join(folder, name)));
  return {
    version,
    folder,
    about: aboutShape.parse(JSON.parse(await readFile(path.join(folder, "about.json"), "utf8"))),
    schema: await parts("schema.sql.zst"),
    filled: () => parts("filled.zst"),
    beside: () => parts("beside.zst"),
    keys: async () =>
      Promise.all(
        (await readdir(path.join(folder, "keys"))).map(async (name) => ({
          name: `keys/${name}`,
          bytes: await readFile(path.join(folder, "keys", name)),
        })),
      ),
    receipt: () => readFile(path.join(folder, "receipt.tlog-proof"), "utf8"),
  };
}

/** The migrations of a release by file name, in the order in which they run. */
export const migrationsOf = (frozen: Frozen): readonly FrozenPart[] =>
  frozen.schema
    .filter(({ name }) => name.startsWith("migrations/"))
    .map(({ name, bytes }) => ({ name: name.slice("migrations/".length), bytes }));

/** Which migrations of a release are no longer what was released, or are gone from `folder`. */
export async function changedSince(frozen: Frozen, folder: string): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { name, bytes } of migrationsOf(frozen)) {
    const now = await readFile(path.join(folder, name)).catch(() => undefined);
    if (!now?.equals(bytes)) changed.push(name);
  }
  return changed;
}
