import { attachDatabase, type Opened, openDatabase } from "#database/open.ts";
import { type Environment, type Home, homeOf, makeHome } from "#home/home.ts";
import { isOpenToOthers, masterKey } from "#home/key.ts";
import { lockHome } from "#home/lock.ts";
import { refusals } from "#home/refusals.ts";
import { log } from "#kernel/log.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Text } from "#kernel/text.ts";

/** A home whose key and database are at hand. */
export type OpenHouse = {
  readonly home: Home;
  readonly master: Buffer;
  readonly database: Opened;
  /** Ends what was started for us and lets go of the home. */
  readonly close: () => Promise<void>;
};

/** Takes the home for this process alone and opens its database, migrated; on first use makes both. */
export async function openHouse(env: Environment): Promise<Result<OpenHouse, Text>> {
  const home = homeOf(env);
  await makeHome(home);
  const lock = lockHome(home);
  if (!lock) return refuse(refusals.inUse(home.folder));
  const opened = await openLocked(home, env).catch((thrown: unknown) => {
    lock.release();
    throw thrown;
  });
  if (!opened.ok) {
    lock.release();
    return opened;
  }
  const { master, database } = opened.value;
  const close = async () => {
    await database.close();
    lock.release();
  };
  return ok({ home, master, database, close });
}

/** Enters a house that is running already; undefined when none is. */
export async function enterHouse(env: Environment): Promise<Result<OpenHouse, Text> | undefined> {
  const home = homeOf(env);
  const master = await masterKey(home, env).catch(() => undefined);
  if (!master?.ok) return master;
  const database = await attachDatabase(home, master.value, env);
  if (!database?.ok) return database;
  const { value } = database;
  return ok({ home, master: master.value, database: value, close: value.close });
}

async function openLocked(home: Home, env: Environment) {
  const master = await masterKey(home, env);
  if (!master.ok) return master;
  if (await isOpenToOthers(home, env)) log("warn", "the master key is readable by other users");
  const database = await openDatabase(home, master.value, env);
  return database.ok ? ok({ master: master.value, database: database.value }) : database;
}
