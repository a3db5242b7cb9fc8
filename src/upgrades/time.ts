import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { startCluster } from "#database/cluster.ts";
import { migrateHouse, migrationsFolder } from "#database/migrate.ts";
import { connect } from "#kernel/sql.ts";

import { type Frozen, migrationsOf } from "./frozen.ts";
import { type HeldLock, watchingLocks } from "./held-locks.ts";
import { multiply } from "./multiply.ts";
import { rowTables } from "./rows.ts";
import { thawFilled } from "./thaw.ts";

/** How long an upgrade takes on a large house. */
export type UpgradeTimes = {
  readonly since: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly migrations: readonly {
    readonly name: string;
    readonly seconds: number;
    readonly secondsPerMillion: number;
    readonly locks: readonly HeldLock[];
  }[];
  readonly totalSeconds: number;
};

/**
 * Takes the house of a release, makes the tables that later migrations name large, and runs those
 * migrations one by one, on a database of its own that is thrown away.
 */
export async function timeUpgrade(
  frozen: Frozen,
  rows: number,
  say: (line: string) => void,
  folder: string = migrationsFolder,
): Promise<UpgradeTimes> {
  const home = await mkdtemp(path.join(os.tmpdir(), "danvan-time-"));
  const cluster = await startCluster(path.join(home, "db"));
  if (!cluster.ok) throw new Error(cluster.refusal.en);
  const url = cluster.value.url("danvan");
  try {
    const server = connect(cluster.value.url("postgres"), { max: 1 });
    await server`create database danvan`;
    await server.end();
    say(`makes a house of ${frozen.version}`);
    await thawFilled(url, frozen);
    const later = await migrationsSince(frozen, folder);
    const tables = await namedTables(url, later);
    say(`${tables.length} tables to ${rows} rows each`);
    const filled = await multiply(url, tables, rows);
    const people = new Set(await tablesOf(url));
    const migrations: UpgradeTimes["migrations"][number][] = [];
    for (const { name } of later) {
      say(name);
      const since = performance.now();
      const { locks } = await watchingLocks(url, people, () =>
        migrateHouse(url, folder, { count: 1 }),
      );
      const seconds = Math.round(performance.now() - since) / 1000;
      const secondsPerMillion = Math.round((seconds * 1e9) / rows) / 1000;
      migrations.push({ name, seconds, secondsPerMillion, locks });
    }
    const total = migrations.reduce((sum, { seconds }) => sum + seconds, 0);
    const totalSeconds = Math.round(total * 1000) / 1000;
    return { since: frozen.version, rows: Object.fromEntries(filled), migrations, totalSeconds };
  } finally {
    await cluster.value.stop();
    await rm(home, { recursive: true, force: true });
  }
}

type Later = { readonly name: string; readonly sql: string };

async function migrationsSince(frozen: Frozen, folder: string): Promise<readonly Later[]> {
  const released = new Set(migrationsOf(frozen).map(({ name }) => name));
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
  const later = files.filter((file) => !released.has(file));
  return Promise.all(
    later.map(async (file) => ({
      name: file.slice(0, -".sql".length),
      sql: (await readFile(path.join(folder, file), "utf8")).replaceAll(/--.*$/gm, ""),
    })),
  );
}

/** Small in every house, however large it is. */
const small = ["site", "migration", "units", "subject_areas", "register_log", "public_edits_swept"];

/** The tables whose names stand in the migrations: whatever is not named takes no time. */
async function namedTables(url: string, later: readonly Later[]): Promise<readonly string[]> {
  const words = new Set(later.flatMap(({ sql }) => sql.match(/[a-z_][a-z0-9_.]*/g) ?? []));
  return (await tablesOf(url)).filter((table) => words.has(table) && !small.includes(table));
}

/** The tables of people's things, as they are called without their schema where it is the public one. */
async function tablesOf(url: string): Promise<readonly string[]> {
  const admin = connect(url, { max: 1 });
  try {
    const tables = (await rowTables(admin)).map(({ name }) => name.replace(/^public\./, ""));
    const parents = tables.map((name) => name.replace(/_(?:\d{4}_\d{2}|default)$/, ""));
    return [...new Set(parents)].filter((name) => !name.startsWith("graphile_worker."));
  } finally {
    await admin.end();
  }
}
