import { audit } from "#audit/record.ts";
import type { TooMany } from "#guard/refusals.ts";
import { sourceOfBrowser } from "#guard/model.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { asTyped, readable, sha256 } from "#kernel/secret.ts";
import type { Transaction } from "#kernel/sql.ts";
import { type OfficerId, signInName, type Staff } from "#people/model.ts";

import { begin, noteFailure, type SignedIn } from "./begin.ts";
import { type Door, type From, letIntoAccount } from "./guess.ts";
import { tell } from "./news.store.ts";
import { fitPassword, type UnfitPassword } from "./password-rules.ts";
import { type Busy, hashPassword } from "./passwords.ts";
import { checkOwnPassword, type WrongPassword } from "./prove.ts";
import { endSessionsOf, renewSession } from "./session.store.ts";
import { markOf, newSessionId, type SessionId } from "./session.ts";
import {
  type CodePurpose,
  credentialsOf,
  lockCredentials,
  openCodes,
  saveCode,
  savePassword,
  useCode,
} from "./sign-in.store.ts";

/** Policy, not law: a new account's code is handed over on the next working day, … */
export const codeLastsMs = 24 * 3_600_000;
/** … one for somebody who stands at the door is used at once. */
const recoveryLastsMs = 3_600_000;

/** 120 bits: six groups of four letters and digits. */
export const codeBytes = 15;

/** A one-time code, shown once to whoever hands it over. */
export type OneTimeCode = {
  readonly signIn: string;
  readonly code: string;
  readonly until: Date;
  readonly purpose: CodePurpose;
};

/**
 * Makes a one-time code; an unused one by the same maker is void. Inside a running transaction,
 * because the act is recorded by whoever asks for it.
 *
 * @param noise 15 random bytes
 */
export async function makeCode(
  sql: Transaction,
  officer: { readonly id: OfficerId; readonly signIn: string },
  by: OfficerId | null,
  at: Date,
  noise: Buffer,
  purpose: CodePurpose = "setup",
): Promise<OneTimeCode> {
  const code = readable(noise);
  const lasts = purpose === "setup" ? codeLastsMs : recoveryLastsMs;
  const until = new Date(at.getTime() + lasts);
  const hash = sha256(code);
  await saveCode(sql, { hash, officer: officer.id, madeBy: by, purpose, at, expires: until });
  await tell(sql, officer.id, "code-made", at);
  return { signIn: officer.signIn, code: inGroups(code), until, purpose };
}

const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;

/** Sign-in name and code do not belong together, or the code is used or over; which is not said. */
export type WrongCode = { readonly because: "wrong-code" };
/** The code is right, and the account has been used before: another person's code is needed too. */
export type SecondCode = { readonly because: "second-code" };

/**
 * Sets a password with a one-time code, ends every session of the account and begins a new one.
 *
 * @param asked.second a code of another maker: where `strict`, an account whose owner has come in
 *   before opens to two persons only, so that no administrator alone can become somebody else. A code
 *   made on the machine itself stands for both.
 * @param asked.strict a production site: the session may only add a way in
 */
export async function redeemCode(
  door: Door,
  asked: From & {
    readonly signIn: string;
    readonly code: string;
    readonly second?: string | undefined;
    readonly password: string;
    readonly strict: boolean;
  },
): Promise<Result<SignedIn, WrongCode | SecondCode | UnfitPassword | TooMany | Busy>> {
  const name = signInName(asked.signIn);
  const now = door.clock();
  const letIn = await letIntoAccount(door, name, asked);
  if (!letIn.ok) return letIn;

  const first = sha256(asTyped(asked.code));
  const second = sha256(asTyped(asked.second ?? ""));
  const found = await openCodes(door.sql, name, [first, second], now);
  const makerOf = (hash: Buffer) =>
    found?.makers.find((one) => one.hash === hash.toString("hex"))?.by;
  const by = makerOf(first);
  if (!found || by === undefined) {
    await noteFailure(door.sql, "code", found?.officer);
    return refuse({ because: "wrong-code" });
  }
  const two = asked.strict && found.settled && by !== null;
  const other = makerOf(second);
  if (two && (other === undefined || other === by)) return refuse({ because: "second-code" });
  const fit = fitPassword(asked.password, found);
  if (!fit.ok) return fit;
  const hash = await hashPassword(fit.value, letIn.value);
  if (!hash.ok) return hash;

  return door.sql.begin(async (sql): Promise<Result<SignedIn, WrongCode>> => {
    const still = await lockCredentials(sql, found.officer);
    const used =
      still &&
      !still.ended &&
      (await useCode(sql, found.officer, first, "setup", now)) &&
      (!two || (await useCode(sql, found.officer, second, "setup", now)));
    if (!used) return refuse({ because: "wrong-code" });
    await savePassword(sql, found.officer, hash.value);
    await endSessionsOf(sql, found.officer);
    await tell(sql, found.officer, "code-used", now);
    await audit(sql, {
      by: { officer: found.officer, post: null },
      did: "officer.code-used",
      about: { kind: "officer", id: found.officer },
    });
    return ok(
      await begin(sql, door, found, {
        before: undefined,
        device: asked.device,
        beginning: { began: "code", limited: asked.strict },
      }),
    );
  });
}

/** Changes one's own password; every other place is signed out, and this one goes on under a new session. */
export async function changePassword(
  door: Door,
  staff: Pick<Staff, "officer" | "signIn" | "name">,
  asked: { readonly present: string; readonly next: string; readonly session: SessionId },
): Promise<Result<SessionId, WrongPassword | UnfitPassword | TooMany | Busy>> {
  const now = door.clock();
  const here = markOf(asked.session);
  const stored = (await credentialsOf(door.sql, staff.signIn))?.hash ?? null;
  const checked = await checkOwnPassword(door, staff, sourceOfBrowser(here), asked.present);
  if (!checked.ok) return checked;
  const fit = fitPassword(asked.next, staff);
  if (!fit.ok) return fit;
  const hash = await hashPassword(fit.value, staff.officer);
  if (!hash.ok) return hash;

  const session = newSessionId(door.noise(32));
  return door.sql.begin(async (sql): Promise<Result<SessionId, WrongPassword>> => {
    const still = await lockCredentials(sql, staff.officer);
    if (!still || still.ended || still.hash !== stored)
      return refuse({ because: "wrong-password" });
    if (!(await renewSession(sql, here, session, now)))
      return refuse({ because: "wrong-password" });
    await savePassword(sql, staff.officer, hash.value);
    await endSessionsOf(sql, staff.officer, session);
    await tell(sql, staff.officer, "password-changed", now);
    await audit(sql, {
      by: { officer: staff.officer, post: null },
      did: "officer.password-changed",
      about: { kind: "officer", id: staff.officer },
    });
    return ok(session);
  });
}
