import { expect, test } from "vitest";
import { testDatabase } from "#test/database.ts";

const db = testDatabase();

test("a site is written once and its mode never changes", async () => {
  await db()`insert into site (mode, province) values ('trial', '01')`;
  await expect(db()`insert into site (mode, province) values ('production', '01')`).rejects.toThrow(
    /duplicate key/,
  );
  await expect(db()`update site set mode = 'production'`).rejects.toThrow(/permission denied/);
});

test("the app cannot build, the owner can", async () => {
  await expect(db()`create table mine (id int)`).rejects.toThrow(/permission denied/);
  await db.owner()`create table ours (id int)`;
  await expect(db()`select id from ours`).rejects.toThrow(/permission denied/);
});

test("the app adds a job in the transaction of the change that needs it", async () => {
  await db().begin(async (sql) => {
    await sql`select graphile_worker.add_job('a-job', '{}'::json)`;
  });
  const [row] = await db()`select count(*)::int as n from graphile_worker.jobs`;
  expect(row).toEqual({ n: 1 });
});
