import { audit, doerOf } from "#audit/record.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { cleanLine } from "#kernel/text.ts";
import type { Staff } from "#people/model.ts";

import type { Door } from "./guess.ts";
import { tell } from "./news.store.ts";
import { deletePasskey, renamePasskey, savePasskey } from "./passkey.store.ts";
import { checkNewPasskey, type WrongPasskey } from "./passkeys.ts";
import { renewSession } from "./session.store.ts";
import { markOf, newSessionId, type SessionId } from "./session.ts";
import { lockOfficer } from "./sign-in.store.ts";

/**
 * Adds a passkey to one's own account, and tells its owner. The session goes on under a new cookie;
 * one that could only add a way in may do everything from now on.
 *
 * @param asked.shown JSON of the browser's PublicKeyCredential
 */
export async function addPasskey(
  door: Door,
  origin: string,
  who: { readonly staff: Staff; readonly session: SessionId },
  asked: { readonly name: string; readonly shown: string },
): Promise<Result<SessionId, WrongPasskey>> {
  const { staff } = who;
  const checked = await checkNewPasskey(door, origin, asked.shown, staff.officer);
  if (!checked.ok) {
    await audit(door.sql, { by: doerOf(staff), did: "passkey.added", outcome: "refused" });
    return checked;
  }
  const now = door.clock();
  const session = newSessionId(door.noise(32));
  return door.sql.begin(async (sql): Promise<Result<SessionId, WrongPasskey>> => {
    if (!(await lockOfficer(sql, staff.officer))) return refuse({ because: "wrong-passkey" });
    if (!(await renewSession(sql, markOf(who.session), session, now, { unlimited: true })))
      return refuse({ because: "wrong-passkey" });
    const passkey = await savePasskey(sql, {
      ...checked.value,
      name: cleanLine(asked.name).slice(0, 60),
      at: now,
    });
    if (passkey === undefined) throw new Error("a device gave the same new passkey twice");
    await tell(sql, staff.officer, "passkey-added", now);
    await audit(sql, {
      by: doerOf(staff),
      did: "passkey.added",
      about: { kind: "passkey", id: passkey },
    });
    return ok(session);
  });
}

/** Calls one of one's own passkeys something else. @returns whether it was one of theirs */
export const callPasskey = (door: Door, staff: Staff, id: number, name: string): Promise<boolean> =>
  door.sql.begin(async (sql) => {
    if (!(await renamePasskey(sql, staff.officer, id, cleanLine(name).slice(0, 60)))) return false;
    const about = { kind: "passkey", id };
    await audit(sql, { by: doerOf(staff), did: "passkey.renamed", about });
    return true;
  });

/** Removes one of one's own passkeys and ends every session begun with it. @returns whether it was one of theirs */
export const removePasskey = (door: Door, staff: Staff, id: number): Promise<boolean> =>
  door.sql.begin(async (sql) => {
    if (!(await deletePasskey(sql, staff.officer, id))) return false;
    await tell(sql, staff.officer, "passkey-removed", door.clock());
    const about = { kind: "passkey", id };
    await audit(sql, { by: doerOf(staff), did: "passkey.removed", about });
    return true;
  });
