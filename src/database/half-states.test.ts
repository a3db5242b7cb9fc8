import { expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";

import { migrate } from "./migrate.ts";

const db = testDatabase();

test("a database of another order, or newer than the program, is refused and not touched", async () => {
  const names = async () =>
    (await db.owner()<{ name: string }[]>`select name from migration order by id`).map(
      (row) => row.name,
    );
  const before = await names();
  expect(await migrate(db.url())).toEqual([]);

  await db.owner()`delete from migration where name = '0005_matters'`;
  await expect(migrate(db.url())).rejects.toThrow(/0005_matters/);
  expect(await names()).toEqual(before.filter((name) => name !== "0005_matters"));
});

test("two houses that migrate at once take turns, and both are content", async () => {
  await db.owner()`insert into migration (name, run_on) select '0005_matters', now()
                    where not exists (select from migration where name = '0005_matters')`;
  await db.owner()`
    with inOrder as (select name, row_number() over (order by name) as nth from migration)
    update migration m set id = 1000 + nth, run_on = now() + nth * interval '1 second'
      from inOrder where inOrder.name = m.name`;
  expect(await Promise.all([migrate(db.url()), migrate(db.url())])).toEqual([[], []]);
});

test("a database that a newer program migrated is refused by this one", async () => {
  await db.owner()`insert into migration (id, name, run_on) values (5000, '9999_later', now() + interval '1 day')`;
  await expect(migrate(db.url())).rejects.toThrow(/9999_later/);
});
