import { guardKeys } from "#guard/keys.ts";
import { limitSignIn } from "#guard/limit.ts";
import { sourceOfBrowser } from "#guard/model.ts";
import type { TooMany } from "#guard/refusals.ts";
import { audit, doerOf } from "#audit/record.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Staff } from "#people/model.ts";

import type { Door } from "./guess.ts";
import { saveUse } from "./passkey.store.ts";
import { checkPasskey, type WrongPasskey } from "./passkeys.ts";
import { type Busy, verifyPassword } from "./passwords.ts";
import { renewSession } from "./session.store.ts";
import { markOf, newSessionId, type SessionId } from "./session.ts";
import { credentialsOf } from "./sign-in.store.ts";

/** The password typed as the present one is not it. */
export type WrongPassword = { readonly because: "wrong-password" };

export type ProofRefusal = WrongPassword | WrongPasskey | TooMany | Busy;

/** What an officer shows to prove again who they are. */
export type Shown = { readonly password: string } | { readonly passkey: string };

/**
 * An officer who is signed in proves anew who they are (step-up). The session goes on under another
 * cookie; the one before is worth nothing from now on.
 *
 * Wrong passwords are counted by the session: nobody elsewhere can use up its tries.
 */
export async function prove(
  door: Door,
  origin: string,
  who: { readonly staff: Staff; readonly session: SessionId },
  shown: Shown,
): Promise<Result<SessionId, ProofRefusal>> {
  const { sql, clock, noise } = door;
  const { staff, session } = who;
  const now = clock();
  const before = markOf(session);
  const how = "password" in shown ? "password" : "passkey";

  const checked =
    "password" in shown
      ? await checkOwnPassword(door, staff, sourceOfBrowser(before), shown.password)
      : await checkPasskey(door, origin, shown.passkey, staff.officer);
  if (!checked.ok) {
    await audit(sql, {
      by: doerOf(staff),
      did: "session.proved",
      outcome: "refused",
      detail: { how, because: checked.refusal.because },
    });
    return refuse(bare(checked.refusal));
  }
  const next = newSessionId(noise(32));
  return sql.begin(async (tx): Promise<Result<SessionId, ProofRefusal>> => {
    if (checked.value && !(await saveUse(tx, { ...checked.value, at: now })))
      return refuse({ because: "wrong-passkey" });
    if (!(await renewSession(tx, before, next, now)))
      return refuse({ because: how === "password" ? "wrong-password" : "wrong-passkey" });
    await audit(tx, { by: doerOf(staff), did: "session.proved", detail: { how } });
    return ok(next);
  });
}

/** Whether this is the password of somebody who is signed in. */
export async function checkOwnPassword(
  { sql, master, clock }: Door,
  staff: Pick<Staff, "officer" | "signIn">,
  source: ReturnType<typeof sourceOfBrowser>,
  password: string,
): Promise<Result<null, WrongPassword | TooMany | Busy>> {
  const letIn = await limitSignIn(sql, guardKeys(master), source, staff.signIn, clock());
  if (!letIn.ok) return letIn;
  const stored = (await credentialsOf(sql, staff.signIn))?.hash ?? null;
  const verified = await verifyPassword(password, stored, staff.officer);
  if (!verified.ok) return verified;
  return verified.value.right ? ok(null) : refuse({ because: "wrong-password" });
}

const bare = (refusal: ProofRefusal): ProofRefusal =>
  refusal.because === "wrong-passkey" ? { because: "wrong-passkey" } : refusal;
