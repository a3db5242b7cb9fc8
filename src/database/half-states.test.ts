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

test("a database that a newer program migrated is refused by this one", async () => {
  await db.owner()`insert into migration (id, name, run_on) values (5000, '9999_later', now() + interval '1 day')`;
  await expect(migrate(db.url())).rejects.toThrow(/9999_later/);
});
