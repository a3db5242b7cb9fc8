import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startCluster } from "#database/cluster.ts";
import { migrate } from "#database/migrate.ts";
import { prepareRoles } from "#database/roles.ts";
import { connect } from "#kernel/sql.ts";
import { seed } from "./chance.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the administrator of the test server enters, and the migrated database to clone. */
    readonly server: { readonly url: string; readonly template: string };
  }
}

/**
 * One PostgreSQL for the whole run, with one migrated database that each test file clones.
 * TEST_DATABASE_URL uses another server instead (its user must be a superuser).
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  process.stdout.write(`seed ${seed}; another: DANVAN_TEST_SEED\n`);
  const { url, stop } = await someServer();
  const template = `danvan_template_${process.pid}`;
  const admin = connect(url, { max: 1 });
  try {
    await admin`create database ${admin(template)}`;
    await buildTemplate(databaseAt(url, template));
  } catch (thrown) {
    await admin.end();
    await stop();
    throw thrown;
  }
  project.provide("server", { url, template });
  return async () => {
    await admin`drop database if exists ${admin(template)} with (force)`;
    await admin.end();
    await stop();
  };
}

/** The address `url` with another database behind it. */
function databaseAt(url: string, database: string): string {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
}

async function someServer(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return { url: given, stop: async () => {} };
  const folder = await mkdtemp(path.join(os.tmpdir(), "danvan-test-"));
  const started = await startCluster(path.join(folder, "db"));
  if (!started.ok) throw new Error(started.refusal.en);
  return {
    url: started.value.url("postgres"),
    stop: async () => {
      await started.value.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildTemplate(url: string): Promise<void> {
  const admin = connect(url, { max: 1 });
  const prepared = await prepareRoles(admin);
  await admin.end();
  if (!prepared.ok) throw new Error(prepared.refusal.en);
  await migrate(url);
}
