import { guardKeys } from "#guard/keys.ts";
import { limitSignIn } from "#guard/limit.ts";
import type { Source } from "#guard/model.ts";
import type { TooMany } from "#guard/refusals.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Lang } from "#kernel/text.ts";

import type { AccountsHouse } from "./house.ts";
import { type OfficerId, signInName } from "#people/model.ts";
import { type Busy, hashPassword, verifyPassword } from "./passwords.ts";
import { endSession, saveSession } from "./session.store.ts";
import { newSessionId, type SessionId } from "./session.ts";
import { credentialsOf, lockCredentials, saveRehash } from "./sign-in.store.ts";

export type SignedIn = {
  readonly session: SessionId;
  readonly officer: OfficerId;
  readonly language: Lang;
};

/** One reason for every wrong pair: whether the name exists is not said. */
export type WrongPair = { readonly because: "wrong-pair" };

export type Door = Pick<AccountsHouse, "sql" | "master" | "clock" | "noise">;

/**
 * Signs an officer in under a new session; the one the browser showed before is over, so that a
 * cookie put there by somebody else is worth nothing.
 */
export async function signIn(
  door: Door,
  asked: {
    readonly signIn: string;
    readonly password: string;
    readonly source: Source;
    readonly before: SessionId | undefined;
  },
): Promise<Result<SignedIn, WrongPair | TooMany | Busy>> {
  const name = signInName(asked.signIn);
  const now = door.clock();
  const letIn = await limitSignIn(door.sql, guardKeys(door.master), asked.source, name, now);
  if (!letIn.ok) return letIn;

  const found = await credentialsOf(door.sql, name);
  const stored = found && !found.ended ? found.hash : null;
  const verified = await verifyPassword(asked.password, stored);
  if (!verified.ok) return verified;
  if (!found || stored === null || !verified.value.right) return refuse({ because: "wrong-pair" });

  const fresh = verified.value.outdated ? await hashPassword(asked.password) : undefined;
  const session = newSessionId(door.noise(32));
  return door.sql.begin(async (sql): Promise<Result<SignedIn, WrongPair>> => {
    // The password may have been changed or taken away while we were counting.
    const still = await lockCredentials(sql, found.officer);
    if (!still || still.ended || still.hash !== stored) return refuse({ because: "wrong-pair" });
    if (fresh?.ok) await saveRehash(sql, found.officer, fresh.value);
    if (asked.before) await endSession(sql, asked.before);
    await saveSession(sql, session, found.officer, now);
    return ok({ session, officer: found.officer, language: found.language });
  });
}
