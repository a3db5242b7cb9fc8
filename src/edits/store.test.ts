import { beforeAll, expect, test, vi } from "vitest";

import type { Sql } from "#kernel/sql.ts";
import { testDatabase } from "#test/database.ts";
import { aWard } from "#test/make.ts";

import { readEdits, sweepEdits } from "./store.ts";
import { topics } from "./topics.ts";

const db = testDatabase();
let unit: number;

beforeAll(async () => {
  unit = (await aWard(db.owner())).ward;
});

const addPost = (sql: Sql = db()) => sql`
  insert into posts (unit_id, title, role) values (${unit}, 'Công chức tiếp công dân', 'reception')`;

const firstLook = async () => (await readEdits(db())(undefined)).mark;

test("an edit is seen once, by the look after its commit", async () => {
  const read = readEdits(db());
  const mark = await firstLook();
  await addPost();
  const after = await read(mark);
  expect(after.topics).toEqual([topics.unit(unit)]);
  expect((await read(after.mark)).topics).toEqual([]);
});

test("an edit that was taken back was none", async () => {
  const mark = await firstLook();
  await db()
    .begin(async (tx) => {
      await addPost(tx);
      throw new Error("taken back");
    })
    .catch(() => {});
  expect((await readEdits(db())(mark)).topics).toEqual([]);
});

test("a transaction that began first and ends last is seen when it ends", async () => {
  const read = readEdits(db());
  const mark = await firstLook();
  const slow = await db().reserve();
  await slow`begin`;
  await slow`update units set former_district = 'Quận Ba Đình' where id = ${unit}`;
  await addPost();
  const first = await read(mark);
  expect(first.topics).toEqual([topics.unit(unit)]);
  await addPost();
  const second = await read(first.mark);
  expect(second.topics).toEqual([topics.unit(unit)]);
  await slow`commit`;
  slow.release();
  const third = await read(second.mark);
  expect(third.topics).toEqual([topics.units]);
  expect((await read(third.mark)).topics).toEqual([]);
});

test("two editors of the same unit do not wait for each other", async () => {
  const slow = await db().reserve();
  await slow`begin`;
  await slow`insert into posts (unit_id, title, role) values (${unit}, 'Công chức địa chính', 'case-officer')`;
  await addPost();
  await slow`rollback`;
  slow.release();
  const posts = await db()`select title from posts where title = 'Công chức địa chính'`;
  expect(posts).toHaveLength(0);
});

test("whoever looked before the list begins is told that everything may have changed", async () => {
  const read = readEdits(db());
  const mark = await firstLook();
  await addPost();
  const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
  // Transactions of other tests on this server may hold the sweeping back for a moment.
  const late = await vi.waitFor(async () => {
    await sweepEdits(db(), tomorrow);
    const said = await read(mark);
    expect(said.topics).toBe("unknown");
    return said;
  }, 60_000);
  await addPost();
  expect((await read(late.mark)).topics).toEqual([topics.unit(unit)]);
  await sweepEdits(db(), new Date());
  expect((await read(late.mark)).topics).toEqual([topics.unit(unit)]);
});

test("edits of a server this one was restored from do not hide its own", async () => {
  const mark = await firstLook();
  const foreign = (ahead: number) => db.owner()`
    insert into public_edits (xact, topic, at)
    select (pg_current_xact_id()::text::bigint + ${ahead}::int + n)::text::xid8, ${topics.unit(unit)},
           now() - interval '2 days'
      from generate_series(1, 50) n
    on conflict do nothing`;
  await foreign(0);
  await foreign(1_000_000);
  const read = readEdits(db());
  const first = await read(mark);
  await addPost();
  expect((await read(first.mark)).topics).toContain(topics.unit(unit));
  await sweepEdits(db(), new Date());
  const [left] = await db()<{ ahead: number }[]>`
    select count(*)::int as ahead from public_edits where xact >= pg_snapshot_xmax(pg_current_snapshot())`;
  expect(left?.ahead).toBe(0);
});

test("every table with a trigger notes what it says", async () => {
  const triggers = await db.owner()<{ table: string; args: string }[]>`
    select t.tgrelid::regclass::text as table, encode(t.tgargs, 'escape') as args
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where p.proname = 'note_public_edit'`;
  expect(triggers.length).toBeGreaterThan(20);
  const named = new Set(
    triggers.flatMap(({ args }) => args.split("\\000").filter((arg) => arg !== "")),
  );
  const plain = [...named].filter((arg) => !arg.includes(":")).toSorted();
  expect(plain).toEqual(
    Object.values(topics)
      .filter((topic) => typeof topic === "string")
      .toSorted(),
  );
  const columns = await db.owner()<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`;
  for (const { table, args } of triggers) {
    for (const arg of args.split("\\000").filter((one) => one.includes(":"))) {
      const [prefix, column] = arg.split(":");
      expect(["unit", "article"]).toContain(prefix);
      expect(columns).toContainEqual({ table, column });
    }
  }
});

test("on another server than the one looked at before, everything may have changed", async () => {
  const mark = await firstLook();
  const [snapshot = ""] = mark.split(" ");
  // A standby that was promoted began at another moment, and gives numbers of transactions out anew.
  expect((await readEdits(db())(`${snapshot} 1764000000.5`)).topics).toBe("unknown");
  expect((await readEdits(db())(mark)).topics).toEqual([]);
});
