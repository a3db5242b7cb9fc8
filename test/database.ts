import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, inject } from "vitest";
import { app, owner } from "#database/roles.ts";
import { connect, type Database } from "#kernel/sql.ts";

/** The database of one test file: `db()` works as the app does, `db.owner()` as the owner. */
export type TestDatabase = (() => Database) & {
  readonly owner: () => Database;
  /** The address at which the administrator of the server reaches this database. */
  readonly url: () => string;
};

/**
 * A real, empty, migrated database for this test file, dropped afterwards.
 *
 * @example
 * const db = testDatabase();
 * test("…", async () => { await db()`select …`; });
 */
export function testDatabase(): TestDatabase {
  const { url, template } = inject("server");
  const name = `danvan_test_${randomBytes(8).toString("hex")}`;
  const opened: Database[] = [];
  const open = (as: string) => {
    const sql = connect(at(url, name), { role: as });
    opened.push(sql);
    return sql;
  };
  const asApp = once(() => open(app));
  const asOwner = once(() => open(owner));

  beforeAll(async () => {
    await administrate(
      url,
      (admin) => admin`create database ${admin(name)} template ${admin(template)}`,
    );
  });
  afterAll(async () => {
    await Promise.all(opened.map((sql) => sql.end()));
    await administrate(url, (admin) => admin`drop database if exists ${admin(name)} with (force)`);
  });
  return Object.assign(asApp, { owner: asOwner, url: () => at(url, name) });
}

async function administrate(url: string, doing: (admin: Database) => Promise<unknown>) {
  const admin = connect(url, { max: 1 });
  try {
    await doing(admin);
  } finally {
    await admin.end();
  }
}

function at(url: string, database: string): string {
  const there = new URL(url);
  there.pathname = `/${database}`;
  return there.href;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
