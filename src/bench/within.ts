import { attachDatabase } from "#database/open.ts";
import { homeOf } from "#home/home.ts";
import { masterKey } from "#home/key.ts";
import { connect, type Database } from "#kernel/sql.ts";

/** The database of a house that runs in this home, entered as its owner. */
export async function databaseIn(
  home: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Database> {
  const env = { DANVAN_HOME: home, ...settings };
  const master = await masterKey(homeOf(env), env);
  const opened = master.ok && (await attachDatabase(homeOf(env), master.value, env));
  if (!opened || !opened.ok) throw new Error("no house runs here");
  return connect(opened.value.adminUrl, { max: 2 });
}
