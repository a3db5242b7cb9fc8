import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { migrateHouse } from "#database/migrate.ts";
import { owner, prepareRoles } from "#database/roles.ts";
import { connect } from "#kernel/sql.ts";

import { type Frozen, migrationsOf } from "./frozen.ts";
import { putRows } from "./rows.ts";

/** Brings an empty database to the very schema of a release: the job queue's tables, then ours. */
export async function thawEmpty(adminUrl: string, frozen: Frozen): Promise<void> {
  const admin = connect(adminUrl, { max: 1 });
  try {
    const prepared = await prepareRoles(admin);
    if (!prepared.ok) throw new Error(prepared.refusal.en);
  } finally {
    await admin.end();
  }
  await thawQueue(adminUrl, frozen);
  const folder = await mkdtemp(path.join(os.tmpdir(), "danvan-frozen-"));
  try {
    for (const { name, bytes } of migrationsOf(frozen))
      await writeFile(path.join(folder, name), bytes);
    await migrateHouse(adminUrl, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same, with every row of the house that was frozen. */
export async function thawFilled(adminUrl: string, frozen: Frozen): Promise<void> {
  await thawEmpty(adminUrl, frozen);
  await putRows(adminUrl, await frozen.filled());
}

/** What lay beside the database of the frozen house: files, receipt log, and the keys of the trial. */
export async function thawBeside(home: string, frozen: Frozen): Promise<void> {
  for (const { name, bytes } of [...(await frozen.beside()), ...(await frozen.keys())]) {
    const at = path.join(home, name);
    await mkdir(path.dirname(at), { recursive: true, mode: 0o700 });
    await writeFile(at, bytes, { mode: 0o600 });
  }
}

async function thawQueue(adminUrl: string, frozen: Frozen): Promise<void> {
  const sql = connect(adminUrl, { max: 1, role: owner });
  try {
    await sql.unsafe(`
      create schema if not exists graphile_worker;
      create table graphile_worker.migrations (
        id int primary key, ts timestamptz default now() not null,
        breaking boolean not null default false);`);
    for (const { name, bytes } of frozen.schema) {
      const [, breaking, id] = /^queue(-breaking)?\/(\d+)\.sql$/.exec(name) ?? [];
      if (id === undefined) continue;
      const text = bytes
        .toString("utf8")
        .replaceAll(/:GRAPHILE_WORKER_SCHEMA\b/g, "graphile_worker");
      await sql.begin(async (tx) => {
        await tx`
          insert into graphile_worker.migrations (id, breaking)
          values (${Number(id)}, ${breaking !== undefined})`;
        await tx.unsafe(text);
      });
    }
  } finally {
    await sql.end();
  }
}
