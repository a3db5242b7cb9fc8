import { connect, type Database } from "#kernel/sql.ts";
import type { MatterCode } from "#cases/model.ts";

import type { TestDatabase } from "./database.ts";
import { until } from "./process.ts";

/**
 * Keeps a matter locked by a connection of its own while `starting` is called with a way to start things
 * that will wait for it, in this order: each is known to wait before the next begins. Lets go at the end.
 *
 * @example
 * const [first, second] = await whileHeld(db, code, async (start) => {
 *   await start(() => step(a));
 *   await start(() => step(b));
 * });
 */
export async function whileHeld<Value>(
  db: TestDatabase,
  code: MatterCode,
  starting: (start: (act: () => Promise<Value>) => Promise<void>) => Promise<void>,
): Promise<readonly Value[]> {
  const started: Promise<Value>[] = [];
  // Only the administrator of the server is shown what others wait for.
  const admin = connect(db.url(), { max: 1 });
  try {
    await db.owner().begin(async (sql) => {
      await sql`select 1 from matters where code = ${code} for update`;
      await starting(async (act) => {
        started.push(act());
        await until(async () => (await waiting(admin)) >= started.length);
      });
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
