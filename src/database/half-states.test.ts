import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { expect, inject, onTestFinished, test } from "vitest";

import { connect, type Database } from "#kernel/sql.ts";
import { bareDatabase } from "#test/bare-database.ts";
import { testFolder } from "#test/folder.ts";
import { withMigration } from "#test/planted.ts";
import { runNode, until } from "#test/process.ts";

import { startCluster } from "./cluster.ts";
import { migrate, migrateHouse, MigrationRefused, migrationsFolder } from "./migrate.ts";
import { prepareRoles } from "./roles.ts";

const aDatabase = () => bareDatabase(inject("server").template);

const ranOn = async (admin: Database) =>
  (await admin<{ name: string }[]>`select name from migration order by id`).map(({ name }) => name);

const isThere = async (admin: Database, table: string) =>
  (await admin`select to_regclass(${table}) is not null as there`)[0]?.["there"];

const migrating = (url: string, folder: string) => {
  const program = runNode(["test/programs/migrating.ts", url, folder]);
  onTestFinished(() => program.kill("SIGKILL"));
  return program;
};

/** Whether a migration of this database is at work on a planted sleep. */
const sleeps = async (admin: Database) =>
  (
    await admin`
      select from pg_stat_activity
       where datname = current_database() and query like '%pg_sleep(%' and pid <> pg_backend_pid()`
  ).length > 0;

test("nothing to do is nothing done", async () => {
  expect(await migrate((await aDatabase()).url)).toEqual([]);
});

test("a database that lacks a migration in between is refused and not touched", async () => {
  const { url, admin } = await aDatabase();
  const before = await ranOn(admin);
  await admin`delete from migration where name = '0005_matters'`;
  await expect(migrate(url)).rejects.toThrow(/thiếu bước nâng cấp ở giữa: 0005_matters/);
  await expect(migrate(url)).rejects.toBeInstanceOf(MigrationRefused);
  expect(await ranOn(admin)).toEqual(before.filter((name) => name !== "0005_matters"));
});

test("a database that a newer program migrated is refused by this one", async () => {
  const { url, admin } = await aDatabase();
  await admin`insert into migration (id, name, run_on) values (5000, '9999_later', now())`;
  await expect(migrate(url)).rejects.toThrow(/newer than the program: 9999_later/);
});

test("an index that was begun beside the house and never finished is refused by name", async () => {
  const { url, admin } = await aDatabase();
  await admin`insert into site (mode, province) values ('trial', '01')`;
  await admin`create table twice as select 1 as id from generate_series(1, 2)`;
  await expect(admin`create unique index concurrently half_made on twice (id)`).rejects.toThrow(
    /could not create unique index/,
  );
  await expect(migrate(url)).rejects.toThrow(/never finished: half_made\. Run "drop index/);
  await admin`drop index concurrently half_made`;
  expect(await migrate(url)).toEqual([]);
});

test("two processes that start together take turns, and the second finds nothing left to do", async () => {
  const { url, admin } = await aDatabase();
  const folder = await withMigration("create table once (id int); select pg_sleep(1);");
  const both = [migrating(url, folder), migrating(url, folder)];
  const ended = await Promise.all(both.map(async (one) => [await one.ended, one.complaint()]));
  expect(
    ended.map(([code]) => code),
    ended.join("\n"),
  ).toEqual([0, 0]);
  expect(new Set(both.map(({ lines }) => lines.at(-1)))).toEqual(new Set(["ran 0", "ran 1"]));
  expect((await ranOn(admin)).filter((name) => name === "9000_planted")).toHaveLength(1);
});

test("a process that is killed in the middle leaves nothing, and the next one need not wait for it", async () => {
  const { url, admin } = await aDatabase();
  const before = await ranOn(admin);
  const program = migrating(
    url,
    await withMigration("create table half (id int); select pg_sleep(60);"),
  );
  await until(() => sleeps(admin));
  program.kill("SIGKILL");
  await program.ended;
  const since = performance.now();
  const ran = await migrate(url, await withMigration("create table whole (id int);"));
  expect(ran.at(-1)).toBe("9000_planted");
  expect(performance.now() - since).toBeLessThan(20_000);
  expect([await isThere(admin, "half"), await isThere(admin, "whole")]).toEqual([false, true]);
  expect(await ranOn(admin)).toEqual([...before, "9000_planted"]);
});

test("a database that ends in the middle has nothing of it when it is back", async () => {
  const folder = await testFolder();
  const migrations = path.join(folder, "migrations");
  await mkdir(migrations);
  await writeFile(path.join(migrations, "0001_kept.sql"), "create table kept (id int);");
  const start = async () => {
    const started = await startCluster(path.join(folder, "db"));
    if (!started.ok) throw new Error(started.refusal.en);
    onTestFinished(started.value.stop);
    const admin = connect(started.value.url("postgres"), { max: 2 });
    onTestFinished(() => admin.end({ timeout: 1 }));
    return { ...started.value, admin };
  };
  const first = await start();
  await prepareRoles(first.admin);
  await migrate(first.url("postgres"), migrations);
  await writeFile(
    path.join(migrations, "0002_half.sql"),
    "create table half (id int); select pg_sleep(60);",
  );
  const broken = migrate(first.url("postgres"), migrations).then(() => "", String);
  await until(() => sleeps(first.admin));
  process.kill(first.pid, "SIGKILL");
  expect(await broken).toContain("migration 0002_half");
  await first.ended;

  const { admin } = await start();
  expect([await isThere(admin, "half"), await isThere(admin, "kept")]).toEqual([false, true]);
  expect(await ranOn(admin)).toEqual(["0001_kept"]);
});

test("a migration lets those pass who come after it while it waits for somebody’s long transaction", async () => {
  const { url, admin } = await aDatabase();
  const folder = await withMigration("alter table matters add column later int;");
  const wish = { lockMs: 300, pauseMs: 300, times: 100 };
  let migrated: Promise<readonly string[]> | undefined;
  await admin.begin(async (long) => {
    await long`select count(*) from matters`;
    migrated = migrateHouse(url, folder, wish);
    const waited: number[] = [];
    const app = connect(url, { max: 1, role: "danvan_app" });
    for (let i = 0; i < 20; i += 1) {
      const since = performance.now();
      await app`select code from matters limit 1`;
      waited.push(performance.now() - since);
      await wait(50);
    }
    await app.end();
    // Behind the lock it asked for, but no longer than it asks.
    expect(Math.max(...waited)).toBeLessThan(3_000);
  });
  expect((await migrated)?.at(-1)).toBe("9000_planted");
});

test("one that never gets its lock says who is in the way, and has changed nothing", async () => {
  const { url, admin } = await aDatabase();
  const folder = await withMigration(
    "create table half (id int); alter table matters add column later int;",
  );
  await admin.begin(async (long) => {
    await long`select count(*) from matters`;
    const tried = migrateHouse(url, folder, { lockMs: 100, pauseMs: 50, times: 3 });
    await expect(tried).rejects.toThrow(/9000_planted did not get its lock/);
  });
  expect(await isThere(admin, "half")).toBe(false);
});

test("the migrations of the house are written to be run in one transaction", async () => {
  const forbidden =
    /^\s*(begin|commit|rollback|vacuum|create database|create (unique )?index concurrently|drop index concurrently|reindex)\b/im;
  for (const file of await readdir(migrationsFolder)) {
    const sql = (await readFile(path.join(migrationsFolder, file), "utf8"))
      .replaceAll(/--.*$/gm, "")
      .replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''");
    expect(forbidden.exec(sql)?.[0], file).toBeUndefined();
  }
});
