import { connect, type Database, type Transaction } from "#kernel/sql.ts";
import type { MatterCode } from "#cases/model.ts";

import type { TestDatabase } from "./database.ts";
import { until } from "./process.ts";

/**
 * Keeps a matter (by its code) or a plan (by its number) locked by a connection of its own while `starting` is called with a way to start things
 * that will wait for it, in this order: each is known to wait before the next begins. Lets go at the end.
 * `starting` may also do something as the one who holds it.
 *
 * @example
 * const [first, second] = await whileHeld(db, code, async (start) => {
 *   await start(() => step(a));
 *   await start(() => step(b));
 * });
 */
export async function whileHeld<Value>(
  db: TestDatabase,
  what: MatterCode | number,
  starting: (
    start: (act: () => Promise<Value>) => Promise<void>,
    holder: Transaction,
  ) => Promise<void>,
): Promise<readonly Value[]> {
  const started: Promise<Value>[] = [];
  // Only the administrator of the server is shown what others wait for.
  const admin = connect(db.url(), { max: 1 });
  try {
    await db.owner().begin(async (sql) => {
      await (typeof what === "number"
        ? sql`select 1 from reorganisations where id = ${what} for update`
        : sql`select 1 from matters where code = ${what} for update`);
      await starting(async (act) => {
        started.push(act());
        await until(async () => (await waiting(admin)) >= started.length);
      }, sql);
    });
  } finally {
    await admin.end();
  }
  return Promise.all(started);
}

/** How many connections of this database wait for a lock that another one holds. */
async function waiting(sql: Database): Promise<number> {
  const [row] = await sql<{ waiting: number }[]>`
    select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.waiting ?? 0;
}
