import { attachDatabase, type Opened, openDatabase } from "#database/open.ts";
import { type Environment, type Home, homeOf, makeHome } from "#home/home.ts";
import { isOpenToOthers, makeKey, masterKey } from "#home/key.ts";
import { lockHome } from "#home/lock.ts";
import { isBeingRestored } from "#home/restoring.ts";
import { refusals } from "#home/refusals.ts";
import { log } from "#kernel/log.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { connect } from "#kernel/sql.ts";
import type { Text } from "#kernel/text.ts";
import { keySource, keyFile, openRing, type KeyRing } from "#vault/keys.ts";
import { keysInUse } from "#vault/store.ts";

/** A home whose key and database are at hand. */
export type OpenHouse = {
  readonly home: Home;
  readonly master: Buffer;
  /** The keys of the identity vault. */
  readonly vault: KeyRing;
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
  if (await isBeingRestored(home)) {
    lock.release();
    return refuse(refusals.restoring(home.folder));
  }
  const opened = await openLocked(home, env).catch((thrown: unknown) => {
    lock.release();
    throw thrown;
  });
  if (!opened.ok) {
    lock.release();
    return opened;
  }
  const { master, database, vault } = opened.value;
  const close = async () => {
    await database.close();
    lock.release();
  };
  return ok({ home, master, vault, database, close });
}

/** Enters a house that is running already; undefined when none is. */
export async function enterHouse(env: Environment): Promise<Result<OpenHouse, Text> | undefined> {
  const home = homeOf(env);
  // Its database may run already; but before the end is reached nothing of it is a house.
  if (await isBeingRestored(home)) return undefined;
  const master = await masterKey(home, env).catch(() => undefined);
  if (!master?.ok) return master;
  const database = await attachDatabase(home, master.value, env);
  if (!database?.ok) return database;
  const { value } = database;
  const vault = openRing(home, master.value, env);
  return ok({ home, master: master.value, vault, database: value, close: value.close });
}

async function openLocked(home: Home, env: Environment) {
  const master = await masterKey(home, env);
  if (!master.ok) return master;
  if (await isOpenToOthers(home, env)) log("warn", "the master key is readable by other users");
  const database = await openDatabase(home, master.value, env);
  if (!database.ok) return database;
  const vault = await vaultOf(home, master.value, database.value.appUrl, env);
  if (!vault.ok) {
    await database.value.close();
    return vault;
  }
  return ok({ master: master.value, vault: vault.value, database: database.value });
}

/**
 * The keys of the vault; the first of its own is made at the first start. A house that has records
 * and not their keys is refused: it would seal under new ones, and nobody would notice what is lost.
 */
async function vaultOf(
  home: Home,
  master: Buffer,
  url: string,
  env: Environment,
): Promise<Result<KeyRing, Text>> {
  const sql = connect(url, { max: 1 });
  try {
    const needed = (await keysInUse(sql)).map(({ number }) => number);
    const { folder, at } = keySource(home, env);
    const none = openRing(home, master, env).newest().number === 0;
    if (none && folder !== null && needed.every((number) => number === 0)) {
      await makeKey(keyFile(folder, 1));
    }
    const ring = openRing(home, master, env);
    const missing = needed.find((number) => !ring.numbers().includes(number));
    return missing === undefined ? ok(ring) : refuse(refusals.lostIdentityKey(at, missing));
  } finally {
    await sql.end();
  }
}
