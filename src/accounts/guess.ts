import { guardKeys } from "#guard/keys.ts";
import { limitSignIn } from "#guard/limit.ts";
import { type Source, sourceOfBrowser } from "#guard/model.ts";
import type { TooMany } from "#guard/refusals.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { keyFor, mark } from "#kernel/secret.ts";
import type { Sql } from "#kernel/sql.ts";
import { fold } from "#kernel/text.ts";
import { signInName } from "#people/model.ts";

import { isKnownDevice } from "./device.store.ts";
import { deviceMark, type DeviceToken } from "./device.ts";
import type { AccountsHouse } from "./house.ts";
import { type Busy, verifyPassword } from "./passwords.ts";
import { type Credentials, credentialsOf } from "./sign-in.store.ts";
import { countTry, forgetTries, type Slowing } from "./tries.store.ts";

export type Door = Pick<AccountsHouse, "sql" | "master" | "clock" | "noise">;

/** One reason for every wrong pair: whether the name exists is not said. */
export type WrongPair = { readonly because: "wrong-pair" };

/** Where a try comes from. */
export type From = {
  readonly source: Source;
  /** What the browser shows of having been here before. */
  readonly device: DeviceToken | undefined;
};

/** The right password of an account that is not ended. */
export type Guessed = Credentials & { readonly hash: string; readonly outdated: boolean };

/** Policy: ten wrong tries a day are people; after them the wait doubles from 15 seconds to an hour. */
export const slowing: Slowing = { free: 10, firstMs: 15_000, longestMs: 3_600_000 };

/**
 * Checks a sign-in name with its password. Names nobody has cost the same work and get the same answer.
 *
 * Limits: one source at all, one source at this account, and everybody together at this account. Who
 * comes with a browser the owner has signed in with counts by that browser alone, so that no one
 * elsewhere can keep the owner out; a passkey is not asked for any of these.
 */
export async function guess(
  door: Door,
  asked: From & { readonly signIn: string; readonly password: string },
): Promise<
  Result<Guessed, (WrongPair & { readonly found: Credentials | undefined }) | TooMany | Busy>
> {
  const name = signInName(asked.signIn);
  const letIn = await letIntoAccount(door, name, asked);
  if (!letIn.ok) return letIn;

  const found = await credentialsOf(door.sql, name);
  const stored = found && !found.ended ? found.hash : null;
  const verified = await verifyPassword(asked.password, stored, letIn.value);
  if (!verified.ok) return verified;
  if (!found || stored === null || !verified.value.right)
    return refuse({ because: "wrong-pair", found });
  await forgetTries(door.sql, accountMark(door, name));
  return ok({ ...found, hash: stored, outdated: verified.value.outdated });
}

/** Whether a try at this account may go on now. @returns whose turn the costly work uses up */
export async function letIntoAccount(
  { sql, master, clock }: Pick<Door, "sql" | "master" | "clock">,
  name: string,
  { source, device }: From,
): Promise<Result<string, TooMany>> {
  const known = await knownBrowser(sql, device, name);
  const from = known ?? source;
  const letIn = await limitSignIn(sql, guardKeys(master), from, name, clock());
  if (!letIn.ok) return letIn;
  if (known === undefined) {
    const waitMs = await countTry(sql, accountMark({ master }, name), slowing, clock());
    if (waitMs > 0) return refuse({ because: "too-many", retryAfter: Math.ceil(waitMs / 1000) });
  }
  return ok(from);
}

/** Tries are counted under a name nobody can read; people type passwords there by mistake. */
const accountMark = ({ master }: Pick<Door, "master">, name: string): Buffer =>
  mark(keyFor(master, "accounts.tries"), fold(name));

async function knownBrowser(
  sql: Sql,
  device: DeviceToken | undefined,
  name: string,
): Promise<Source | undefined> {
  if (device === undefined) return undefined;
  const hash = deviceMark(device);
  return (await isKnownDevice(sql, hash, name)) ? sourceOfBrowser(hash) : undefined;
}
