import { sha256, asTyped } from "#kernel/secret.ts";
import type { TooMany } from "#guard/refusals.ts";
import { guardKeys } from "#guard/keys.ts";
import { limit } from "#guard/limit.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";

import { begin, noteFailure, type SignedIn } from "./begin.ts";
import { type Door, type From, guess, type Guessed, type WrongPair } from "./guess.ts";
import { tell } from "./news.store.ts";
import { saveUse } from "./passkey.store.ts";
import { checkPasskey, type WrongPasskey } from "./passkeys.ts";
import { type Busy, hashPassword } from "./passwords.ts";
import type { SessionId } from "./session.ts";
import { lockCredentials, lockOfficer, saveRehash, useCode } from "./sign-in.store.ts";

type Came = From & { readonly before: SessionId | undefined };

/** Signs an officer in by password alone: only where nothing is real. */
export const signIn = (
  door: Door,
  asked: Came & { readonly signIn: string; readonly password: string },
): Promise<Result<SignedIn, WrongPair | TooMany | Busy>> => withPassword(door, asked, undefined);

/**
 * The way back in without a passkey: the password, and a one-time code another person made. The
 * session may only add a way in. Which of the two was wrong is not said.
 */
export async function recover(
  door: Door,
  asked: Came & { readonly signIn: string; readonly password: string; readonly code: string },
): Promise<Result<SignedIn, { readonly because: "wrong-recovery" } | TooMany | Busy>> {
  const done = await withPassword(door, asked, sha256(asTyped(asked.code)));
  if (done.ok) return done;
  const { refusal } = done;
  return refuse(refusal.because === "wrong-pair" ? { because: "wrong-recovery" } : refusal);
}

async function withPassword(
  door: Door,
  asked: Came & { readonly signIn: string; readonly password: string },
  code: Buffer | undefined,
): Promise<Result<SignedIn, WrongPair | TooMany | Busy>> {
  const began = code === undefined ? "password" : "recovery";
  const guessed = await guess(door, asked);
  if (!guessed.ok) {
    if (guessed.refusal.because !== "wrong-pair") return refuse(guessed.refusal);
    await noteFailure(door.sql, began, guessed.refusal.found?.officer);
    return refuse({ because: "wrong-pair" });
  }
  const found = guessed.value;
  const fresh = found.outdated ? await hashPassword(asked.password) : undefined;
  const signed = await door.sql.begin(async (sql): Promise<SignedIn | undefined> => {
    if (!(await isStill(sql, found))) return undefined;
    if (code !== undefined) {
      if (!(await useCode(sql, found.officer, code, "recovery", door.clock()))) return undefined;
      await tell(sql, found.officer, "code-used", door.clock());
    }
    if (fresh?.ok) await saveRehash(sql, found.officer, fresh.value);
    return begin(sql, door, found, {
      ...asked,
      beginning: { began, limited: code !== undefined },
    });
  });
  if (signed) return ok(signed);
  await noteFailure(door.sql, began, found.officer);
  return refuse({ because: "wrong-pair" });
}

/** The password may have been changed or taken away while we were counting. */
async function isStill(sql: Parameters<typeof lockCredentials>[0], found: Guessed) {
  const still = await lockCredentials(sql, found.officer);
  return still !== undefined && !still.ended && still.hash === found.hash;
}

/**
 * Signs an officer in with a passkey. Only the source as such is limited: however many try this
 * officer's name elsewhere, who holds the key comes in.
 *
 * @param origin the public origin of the house, which the device has signed
 * @param asked.shown JSON of the browser's PublicKeyCredential
 */
export async function signInWithPasskey(
  door: Door,
  origin: string,
  asked: Came & { readonly shown: string },
): Promise<Result<SignedIn, WrongPasskey | TooMany>> {
  const letIn = await limit(
    door.sql,
    guardKeys(door.master),
    "challenge",
    asked.source,
    door.clock(),
  );
  if (!letIn.ok) return letIn;
  const checked = await checkPasskey(door, origin, asked.shown, null);
  if (!checked.ok) {
    await noteFailure(door.sql, "passkey", checked.refusal.officer);
    return refuse({ because: "wrong-passkey" });
  }
  const used = checked.value;
  const signed = await door.sql.begin(async (sql): Promise<SignedIn | undefined> => {
    const who = await lockOfficer(sql, used.officer);
    if (!who || !(await saveUse(sql, { ...used, at: door.clock() }))) return undefined;
    return begin(sql, door, who, {
      ...asked,
      beginning: { began: "passkey", passkey: used.credential },
    });
  });
  if (signed) return ok(signed);
  await noteFailure(door.sql, "passkey", used.officer);
  return refuse({ because: "wrong-passkey" });
}
