import { guardKeys } from "#guard/keys.ts";
import { limitSignIn } from "#guard/limit.ts";
import type { Source } from "#guard/model.ts";
import type { TooMany } from "#guard/refusals.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { asTyped, readable, sha256 } from "#kernel/secret.ts";
import type { Transaction } from "#kernel/sql.ts";

import { type OfficerId, signInName } from "#people/model.ts";
import { fitPassword, type UnfitPassword } from "./password-rules.ts";
import { type Busy, hashPassword, verifyPassword } from "./passwords.ts";
import { endSessionsOf, saveSession } from "./session.store.ts";
import { newSessionId, type SessionId } from "./session.ts";
import { type Door, type SignedIn } from "./sign-in.ts";
import {
  credentialsOf,
  isOpenCode,
  lockCredentials,
  saveCode,
  savePassword,
  useCode,
} from "./sign-in.store.ts";

/** Policy, not law: long enough to be handed over in person on the next working day. */
export const codeLastsMs = 24 * 3_600_000;

/** 120 bits: six groups of four letters and digits. */
export const codeBytes = 15;

/** A one-time code, shown once to whoever hands it over. */
export type OneTimeCode = { readonly signIn: string; readonly code: string; readonly until: Date };

/**
 * Makes the one-time code with which an officer sets a password; every unused one before it is void.
 * Inside a running transaction, because the act is recorded by whoever asks for it.
 *
 * @param noise 15 random bytes
 */
export async function makeCode(
  sql: Transaction,
  officer: { readonly id: OfficerId; readonly signIn: string },
  by: OfficerId | null,
  at: Date,
  noise: Buffer,
): Promise<OneTimeCode> {
  const code = readable(noise);
  const expires = new Date(at.getTime() + codeLastsMs);
  await saveCode(sql, { hash: sha256(code), officer: officer.id, madeBy: by, at, expires });
  return { signIn: officer.signIn, code: inGroups(code), until: expires };
}

const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;

/** Sign-in name and code do not belong together, or the code is used or over; which is not said. */
export type WrongCode = { readonly because: "wrong-code" };

/** Sets a password with a one-time code, ends every session of the account and begins a new one. */
export async function redeemCode(
  door: Door,
  asked: {
    readonly signIn: string;
    readonly code: string;
    readonly password: string;
    readonly source: Source;
  },
): Promise<Result<SignedIn, WrongCode | UnfitPassword | TooMany | Busy>> {
  const name = signInName(asked.signIn);
  const now = door.clock();
  const letIn = await limitSignIn(door.sql, guardKeys(door.master), asked.source, name, now);
  if (!letIn.ok) return letIn;

  const code = sha256(asTyped(asked.code));
  const found = await credentialsOf(door.sql, name);
  if (!found || found.ended || !(await isOpenCode(door.sql, found.officer, code, now)))
    return refuse({ because: "wrong-code" });
  const fit = fitPassword(asked.password, found);
  if (!fit.ok) return fit;
  const hash = await hashPassword(fit.value);
  if (!hash.ok) return hash;

  const session = newSessionId(door.noise(32));
  return door.sql.begin(async (sql): Promise<Result<SignedIn, WrongCode>> => {
    const still = await lockCredentials(sql, found.officer);
    if (!still || still.ended || !(await useCode(sql, found.officer, code, now)))
      return refuse({ because: "wrong-code" });
    await savePassword(sql, found.officer, hash.value);
    await endSessionsOf(sql, found.officer);
    await saveSession(sql, session, found.officer, now);
    return ok({ session, officer: found.officer, language: found.language });
  });
}

/** The password typed as the present one is not it. */
export type WrongPassword = { readonly because: "wrong-password" };

/** Changes one's own password: every session ends, and a new one begins here. */
export async function changePassword(
  door: Door,
  officer: { readonly officer: OfficerId; readonly signIn: string; readonly name: string },
  asked: { readonly present: string; readonly next: string; readonly source: Source },
): Promise<Result<SessionId, WrongPassword | UnfitPassword | TooMany | Busy>> {
  const now = door.clock();
  const keys = guardKeys(door.master);
  const letIn = await limitSignIn(door.sql, keys, asked.source, officer.signIn, now);
  if (!letIn.ok) return letIn;

  const stored = (await credentialsOf(door.sql, officer.signIn))?.hash ?? null;
  const verified = await verifyPassword(asked.present, stored);
  if (!verified.ok) return verified;
  if (!verified.value.right) return refuse({ because: "wrong-password" });
  const fit = fitPassword(asked.next, officer);
  if (!fit.ok) return fit;
  const hash = await hashPassword(fit.value);
  if (!hash.ok) return hash;

  const session = newSessionId(door.noise(32));
  return door.sql.begin(async (sql): Promise<Result<SessionId, WrongPassword>> => {
    const still = await lockCredentials(sql, officer.officer);
    if (!still || still.ended || still.hash !== stored)
      return refuse({ because: "wrong-password" });
    await savePassword(sql, officer.officer, hash.value);
    await endSessionsOf(sql, officer.officer);
    await saveSession(sql, session, officer.officer, now);
    return ok(session);
  });
}
