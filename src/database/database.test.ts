import { Logger, parseCronItems, run } from "graphile-worker";
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

test("the app works through jobs, with those of the timetable, and none is left", async () => {
  const asApp = new URL(db.url());
  asApp.searchParams.set("options", "-c role=danvan_app");
  const done: unknown[] = [];
  const runner = await run({
    connectionString: asApp.href,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: { greet: (given) => void done.push(given) },
    parsedCronItems: parseCronItems([{ task: "greet", match: "0 5 * * *", identifier: "greet" }]),
  });
  await db()`select graphile_worker.add_job('greet', '{"whom": "world"}'::json)`;
  await expect.poll(() => done).toEqual([{ whom: "world" }]);
  await runner.stop();
  const left =
    await db()`select task_identifier from graphile_worker.jobs where task_identifier = 'greet'`;
  expect(left).toEqual([]);
});
