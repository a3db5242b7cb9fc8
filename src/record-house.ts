import { audit } from "#audit/record.ts";
import { fault, log } from "#kernel/log.ts";
import type { Database } from "#kernel/sql.ts";

/** Writes down that the house began to serve, and which migrations were run for it. */
export async function noteStart(sql: Database, migrated: readonly string[]): Promise<void> {
  await noteMigrations(sql, migrated);
  await audit(sql, { by: "house", did: "house.started", detail: { node: process.version } });
}

/** Writes down which migrations were run in opening the database; nothing where there were none. */
export async function noteMigrations(sql: Database, migrated: readonly string[]): Promise<void> {
  const [first] = migrated;
  const last = migrated.at(-1);
  if (first === undefined || last === undefined) return;
  await sql`select keep_audit_months(current_date, 3)`;
  const detail = { files: migrated.length, first, last };
  await audit(sql, { by: "house", did: "house.migrated", detail });
}

/** Writes down that the house stops. It stops all the same where that cannot be written any more. */
export async function noteStop(sql: Database): Promise<void> {
  try {
    await audit(sql, { by: "house", did: "house.stopped" });
  } catch (thrown) {
    log("error", "audit", fault(thrown));
  }
}
