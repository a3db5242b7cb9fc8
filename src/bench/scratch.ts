import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { startCluster } from "#database/cluster.ts";
import { migrate } from "#database/migrate.ts";
import { prepareRoles, app, owner } from "#database/roles.ts";
import { connect, type Database } from "#kernel/sql.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";

/** A database of its own for one benchmark: the real thing, on disk, thrown away afterwards. */
export type Scratch = {
  readonly url: string;
  readonly app: Database;
  readonly owner: Database;
  readonly close: () => Promise<void>;
};

/** Starts an embedded PostgreSQL in a temporary folder, migrated, with the units of Hà Nội. */
export async function scratch(connections = 8): Promise<Scratch> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "danvan-bench-"));
  const cluster = await startCluster(path.join(folder, "db"));
  if (!cluster.ok) throw new Error(cluster.refusal.en);
  const url = cluster.value.url("postgres");
  const admin = connect(url, { max: 1 });
  const prepared = await prepareRoles(admin);
  await admin.end();
  if (!prepared.ok) throw new Error(prepared.refusal.en);
  await migrate(url);
  const asOwner = connect(url, { max: 2, role: owner });
  const asApp = connect(url, { max: connections, role: app });
  const loaded = await loadProvince(asOwner, await readRegister(), "01");
  if (!loaded.ok) throw new Error(`province not loaded: ${loaded.refusal.because}`);
  return {
    url,
    app: asApp,
    owner: asOwner,
    close: async () => {
      await Promise.all([asApp.end(), asOwner.end()]);
      await cluster.value.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Median, 99th percentile and greatest of measured milliseconds, to a hundredth. */
export function spread(ms: readonly number[]) {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { n: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

export const round = (value: number): number => Math.round(value * 100) / 100;
