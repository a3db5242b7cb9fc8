import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeEach, expect, test } from "vitest";

import { connect } from "#kernel/sql.ts";
import { testDatabase } from "#test/database.ts";

import { logFolder, type LogFolder } from "./folder.ts";
import { follow } from "./following.ts";
import { signerFrom } from "./notes.ts";
import { sequence, type LogWorld } from "./sequencer.ts";
import { logState } from "./store.ts";

// Two machines with a folder each: one makes the log, the other one only shows it.
const db = testDatabase();
const made = await mkdtemp(join(tmpdir(), "danvan-following-"));
const [makes, shows] = [join(made, "makes"), join(made, "shows")];
afterAll(() => rm(made, { recursive: true, force: true }));
const signer = signerFrom("log.example/two", "note", createHash("sha256").update("k").digest());

const empty = () =>
  db.owner()`truncate register_log, register_public, register_entries, register_checkpoints, register_acts restart identity`;

beforeEach(async () => {
  await empty();
  for (const folder of [makes, shows]) await rm(folder, { recursive: true, force: true });
});

const world = (folder: LogFolder, sql = db()): LogWorld => ({
  sql,
  folder,
  signer,
  clock: () => new Date("2026-11-23T02:00:00Z"),
});
const maker = () => world(logFolder(makes));
const shower = () => world(logFolder(shows));

const add = (count: number) => db()`
  insert into register_entries (entry)
  select sha256(convert_to('entry ' || gen_random_uuid(), 'UTF8')) from generate_series(1, ${count}::int)`;

const checkpoint = (folder: string) => readFile(join(folder, "checkpoint"), "utf8");

test("a machine that only shows the log shows the same bytes, however far behind it was", async () => {
  expect(await follow(shower())).toEqual({ size: 0 });
  for (const count of [3, 700, 1]) {
    await add(count);
    await sequence(maker());
    const came = await follow(shower());
    expect(came).toEqual({ size: (await logState(db()))?.size });
    expect(await checkpoint(shows)).toBe(await checkpoint(makes));
  }
  const last = await readFile(join(shows, "tile/0/002.p/192"));
  expect(last).toEqual(await readFile(join(makes, "tile/0/002.p/192")));
});

test("what it has shown is never taken back, and a machine that takes over with it freezes the log", async () => {
  await add(5);
  await sequence(maker());
  await follow(shower());
  const shown = await checkpoint(shows);
  // A database that lost its last commits, as one does that was not replicated synchronously.
  await empty();
  await add(3);
  expect(await follow(shower())).toHaveProperty("because");
  expect(await checkpoint(shows)).toBe(shown);
  expect(await sequence(shower())).toMatchObject({ did: "frozen" });
});

test("whoever lost the lock with its connection gives no places and signs nothing", async () => {
  await add(4);
  const admin = connect(db.url(), { max: 1 });
  const folder = logFolder(makes);
  const losing: LogFolder = {
    ...folder,
    // Between the places and the signature the session that holds the lock ends.
    writeTiles: async (tiles) => {
      await admin`
        select pg_terminate_backend(pid) from pg_locks l join pg_database d on d.oid = l.database
         where d.datname = current_database() and l.locktype = 'advisory'`;
      await folder.writeTiles(tiles);
    },
  };
  const sql = connect(db.url(), { max: 3, role: "danvan_app" });
  await expect(sequence(world(losing, sql))).rejects.toThrow(/lost|CONNECTION_CLOSED/);
  await Promise.all([admin.end(), sql.end({ timeout: 1 })]);
  const [signed] = await db()<{ n: number }[]>`select count(*)::int as n from register_checkpoints`;
  expect(signed?.n).toBe(0);
  await expect(checkpoint(makes)).rejects.toThrow("ENOENT");
  // Whoever has the turn next makes of it what would have been.
  expect(await sequence(maker())).toMatchObject({ did: "grew", size: 4 });
});
