import { expect, test } from "vitest";

import type { Sql } from "#kernel/sql.ts";

import { recorded, without } from "./recorded.ts";

const condition = (sql: Sql) => sql`a = ${1} and b in (${2}, ${3})`;
const ask = (sql: Sql) => {
  const part = () =>
    sql`(select x from t where ${condition(sql)} and c = ${"c"} limit ${sql.unsafe("5")})`;
  return Promise.resolve(
    sql`select ${"first"} from (${part()} union ${part()}) as u where z = ${9}`,
  );
};

test("a query is recorded as it would be sent, with its pieces in place", async () => {
  expect(await recorded(async (sql) => ask(sql))).toEqual({
    text:
      "select $1 from ((select x from t where a = $2 and b in ($3, $4) and c = $5 limit 5)" +
      " union (select x from t where a = $6 and b in ($7, $8) and c = $9 limit 5)) as u where z = $10",
    values: ["first", 1, 2, 3, "c", 1, 2, 3, "c", 9],
  });
});

test("a condition taken out leaves everything else, and its values go with it", async () => {
  expect(without(await recorded(async (sql) => ask(sql)), condition)).toEqual({
    text:
      "select $1 from ((select x from t where true and c = $2 limit 5)" +
      " union (select x from t where true and c = $3 limit 5)) as u where z = $4",
    values: ["first", "c", "c", 9],
  });
});

test("a condition that is not there is not silently left out", async () => {
  const query = await recorded(async (sql) => ask(sql));
  expect(() => without(query, (sql) => sql`a = ${1} or true`)).toThrow("not in the query");
});
