import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { testDatabase } from "#test/database.ts";
import { describeSchema } from "./schema.ts";

const db = testDatabase();

test("db/schema.sql says what the migrations add up to", async () => {
  const kept = await readFile(new URL("../../db/schema.sql", import.meta.url), "utf8");
  const found = await describeSchema(db());
  expect(found, "write it again: bin/dv schema > db/schema.sql").toBe(kept);
});

test("no function may be called by everybody, and no table is anybody's", async () => {
  const rights = (await describeSchema(db()))
    .split("\n")
    .filter((line) => line.endsWith(" to public;"));
  expect(rights).toEqual([]);
});

test("the owner and the app see the same schema", async () => {
  expect(await describeSchema(db.owner())).toBe(await describeSchema(db()));
});
