import { audit } from "#audit/record.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";

import { begin, noteFailure, type SignedIn } from "./begin.ts";
import type { DeviceToken } from "./device.ts";
import type { Door } from "./guess.ts";
import { tell } from "./news.store.ts";
import type { CameBack, WrongAnswer } from "./oidc.ts";
import { boundTo, saveIdentity, saveIdentityUse } from "./oidc.store.ts";
import { renewSession } from "./session.store.ts";
import { newSessionId, type SessionId } from "./session.ts";
import { lockOfficer } from "./sign-in.store.ts";

/** Nobody here has tied this account elsewhere to their own. */
export type NotBound = { readonly because: "not-bound" };

/** Signs in whoever has tied this account elsewhere to their own; nobody else, whatever its mail address. */
export async function signInByIdentity(
  door: Door,
  { issuer, subject }: CameBack,
  browser: { readonly device: DeviceToken | undefined; readonly before: SessionId | undefined },
): Promise<Result<SignedIn, NotBound>> {
  const signed = await door.sql.begin(async (sql): Promise<SignedIn | undefined> => {
    const bound = await boundTo(sql, issuer, subject);
    const who = bound && (await lockOfficer(sql, bound.officer));
    if (!bound || !who) return undefined;
    await saveIdentityUse(sql, bound.id, door.clock());
    const beginning = { began: "oidc", oidc: bound.id } as const;
    return begin(sql, door, who, { ...browser, beginning });
  });
  if (signed) return ok(signed);
  await noteFailure(door.sql, "oidc", undefined);
  return refuse({ because: "not-bound" });
}

/** Somebody, perhaps oneself, has tied it already. */
export type BoundAlready = { readonly because: "bound-already" };

/** Ties it to the account of whoever began this while signed in; the session goes on under a new cookie. */
export const bindIdentity = (
  door: Door,
  { attempt, issuer, subject }: CameBack,
): Promise<Result<SessionId, WrongAnswer | BoundAlready>> =>
  door.sql
    .begin(async (sql): Promise<Result<SessionId, WrongAnswer | BoundAlready>> => {
      const { officer, session } = attempt;
      if (officer === null || session === null || !(await lockOfficer(sql, officer)))
        return refuse({ because: "wrong-answer" });
      const now = door.clock();
      const next = newSessionId(door.noise(32));
      const id = await saveIdentity(sql, { officer, issuer, subject }, now);
      if (id === undefined) return refuse({ because: "bound-already" });
      // Signed out meanwhile: throwing undoes the tie.
      if (!(await renewSession(sql, session, next, now, { unlimited: true }))) throw gone;
      await tell(sql, officer, "oidc-bound", now);
      await audit(sql, {
        by: { officer, post: null },
        did: "oidc.bound",
        about: { kind: "officer", id: officer },
      });
      return ok(next);
    })
    .catch((thrown: unknown) => {
      if (thrown === gone) return refuse({ because: "wrong-answer" } as const);
      throw thrown;
    });

const gone = new Error("the session is over");

/** Proves anew who somebody is, if it is their own account elsewhere they came back with. */
export const proveByIdentity = (
  door: Door,
  { attempt, issuer, subject }: CameBack,
): Promise<Result<SessionId, WrongAnswer | NotBound>> =>
  door.sql.begin(async (sql): Promise<Result<SessionId, WrongAnswer | NotBound>> => {
    const { officer, session } = attempt;
    if (officer === null || session === null) return refuse({ because: "wrong-answer" });
    const by = { officer, post: null };
    const bound = await boundTo(sql, issuer, subject);
    if (bound?.officer !== officer) {
      await audit(sql, { by, did: "session.proved", outcome: "refused", detail: { how: "oidc" } });
      return refuse({ because: "not-bound" });
    }
    const now = door.clock();
    const next = newSessionId(door.noise(32));
    if (!(await renewSession(sql, session, next, now))) return refuse({ because: "wrong-answer" });
    await saveIdentityUse(sql, bound.id, now);
    await audit(sql, { by, did: "session.proved", detail: { how: "oidc" } });
    return ok(next);
  });
