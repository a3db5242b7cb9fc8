import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database } from "#kernel/sql.ts";
import { officerById } from "#people/changes.store.ts";
import type { OfficerId } from "#people/model.ts";
import { type Doing, lockOffice, record } from "#people/record.ts";
import type { OfficeRefusal } from "#people/refusals.ts";

import { codeBytes, makeCode, type OneTimeCode } from "./codes.ts";
import { endSessionsOf } from "./session.store.ts";
import { savePassword } from "./sign-in.store.ts";

/**
 * Takes the password away, signs the account out everywhere and makes a one-time code for it: for
 * a new account, for a forgotten password and for one that somebody else may know.
 */
export const resetSignIn = (
  db: Database,
  id: OfficerId,
  doing: Doing,
  noise: (bytes: number) => Buffer,
) =>
  db.begin(async (sql): Promise<Result<OneTimeCode, OfficeRefusal>> => {
    await lockOffice(sql);
    const officer = await officerById(sql, id);
    if (!officer) return refuse({ because: "no-such-officer" });
    if (officer.ended) return refuse({ because: "officer-ended" });
    await savePassword(sql, id, null);
    await endSessionsOf(sql, id);
    await record(sql, doing, { did: "officer.code-made", officer: id });
    return ok(await makeCode(sql, officer, doing.by, doing.at, noise(codeBytes)));
  });
