import type { Environment } from "#home/home.ts";
import type { Answer } from "#kernel/command.ts";
import { connect, type Database } from "#kernel/sql.ts";

import { enterHouse, openHouse, type OpenHouse } from "./house.ts";
import { noteMigrations } from "./record-house.ts";

/**
 * Runs a command in the house: in the running one where there is one, else the database is started
 * for as long as the command takes.
 */
export async function inHouse(
  env: Environment,
  run: (sql: Database, house: OpenHouse) => Answer | Promise<Answer>,
): Promise<Answer> {
  const running = await enterHouse(env);
  const house = running?.ok ? running : await openHouse(env);
  if (!house.ok) return { exit: 1, reason: `${house.refusal.vi}\n${house.refusal.en}` };
  const sql = connect(house.value.database.appUrl, { max: 2 });
  try {
    await noteMigrations(sql, house.value.database.migrated);
    return await run(sql, house.value);
  } finally {
    await sql.end({ timeout: 5 });
    await house.value.close();
  }
}
