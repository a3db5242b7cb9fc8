import { parseCronItems } from "graphile-worker";
import { expect, test } from "vitest";
import { shippedCalendars } from "#calendars/live.ts";
import { openDisk } from "#files/disk.ts";
import { cronOf } from "#kernel/job.ts";
import { testDatabase } from "#test/database.ts";
import { testFolder } from "#test/folder.ts";
import { anOfficer, aHouse, aWard } from "#test/make.ts";
import { homeOf } from "#home/home.ts";
import { recounters } from "./recounters.ts";
import { jobs, mailJobs, type Work } from "./timetable.ts";

const db = testDatabase();

async function aWork(): Promise<Work> {
  const folder = await testFolder();
  const house = aHouse(db());
  return {
    sql: db(),
    db: db(),
    home: homeOf({ DANVAN_HOME: folder }),
    master: house.master,
    vault: house.vault,
    origin: "https://dv.example",
    clock: house.clock,
    calendars: shippedCalendars,
    site: { mode: "production", province: "01" },
    house,
    recounters,
    post: null,
    backups: null,
    disk: await openDisk({ kind: "folder", root: `${folder}/files` }),
    clamd: null,
    tellWithdrawn: async () => {},
  };
}

test("no two jobs share a name, mail is worked apart, and every time is one the queue understands", () => {
  const all = [...jobs, ...mailJobs];
  expect(new Set(all.map((job) => job.name)).size).toBe(all.length);
  const lines = all.flatMap(({ name, when }) =>
    when ? [{ task: name, match: cronOf(when), identifier: name }] : [],
  );
  expect(parseCronItems(lines)).toHaveLength(lines.length);
  expect(Object.fromEntries(lines.map((line) => [line.task, line.match]))).toMatchObject({
    "close-matters": "*/30 * * * *",
    "remind-officers": "30 0 * * *",
    "guard.forget": "*/60 * * * *",
  });
});

test("everything the house does by itself can be done twice, with the rights it has", async () => {
  const work = await aWork();
  const { ward } = await aWard(db.owner());
  const { officer } = await anOfficer(db.owner(), ward, "head");
  const before = new Date(work.clock().getTime() - 3 * 86_400_000);
  await db()`
    insert into sessions (id_hash, officer_id, created_at, seen_at, expires_at)
    values (${Buffer.alloc(32, 1)}, ${officer}, ${before}, ${before}, ${before})`;
  await db()`insert into guard_days (day, salt) values ('2026-11-19', ${Buffer.alloc(32, 1)})`;
  for (const job of [...jobs, ...jobs]) if (job.when) await job.run(work, {}, work.clock());

  expect(await db()`select from sessions`).toHaveLength(0);
  expect(await db()`select from guard_days`).toHaveLength(0);
  const months = await db()<{ name: string }[]>`
    select relname as name from pg_class where relname ~ '^matter_readings_2' and relkind = 'r' order by 1`;
  expect(months.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["11", "12"].map((m) => `matter_readings_2026_${m}`)),
  );
  expect(months.map(({ name }) => name)).toContain("matter_readings_2027_02");
});
