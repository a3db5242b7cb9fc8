import { dayAt } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import { officerById } from "#people/changes.store.ts";
import type { OfficerId, Staff } from "#people/model.ts";
import { type Doing, lockOffice, record } from "#people/record.ts";
import type { OfficeRefusal } from "#people/refusals.ts";

import { codeBytes, makeCode, type OneTimeCode } from "./codes.ts";
import { codeTargetOf, endEveryWayIn } from "./reset.store.ts";
import { type CodeRefusal, decideCode } from "./rules.ts";
import type { CodePurpose } from "./sign-in.store.ts";

type Noise = (bytes: number) => Buffer;

/**
 * Takes every way into an account away, signs it out everywhere and makes a one-time code for it: for
 * a new account, for a forgotten password and for one that somebody else may know.
 */
export const resetSignIn = (db: Database, id: OfficerId, doing: Doing, noise: Noise) =>
  db.begin(async (sql): Promise<Result<OneTimeCode, OfficeRefusal>> => {
    await lockOffice(sql);
    const officer = await officerById(sql, id);
    if (!officer) return refuse({ because: "no-such-officer" });
    if (officer.ended) return refuse({ because: "officer-ended" });
    return ok(await reset(sql, officer, doing, noise));
  });

/**
 * The same by an officer, or a recovery code that leaves the password as it is: administrators for
 * everybody, heads for those who work in their units.
 */
export const giveCode = (
  db: Database,
  maker: Staff,
  id: OfficerId,
  purpose: CodePurpose,
  doing: { readonly at: Date; readonly noise: Noise },
) =>
  db.begin(async (sql): Promise<Result<OneTimeCode, CodeRefusal>> => {
    await lockOffice(sql);
    const { at, noise } = doing;
    const target = await codeTargetOf(sql, id, dayAt(at));
    if (!target) return refuse({ because: "no-such-officer" });
    const decision = decideCode(maker, target, purpose);
    if (!decision.ok) return decision;
    const officer = { id, signIn: target.signIn };
    const by = { by: maker.officer, at };
    // Of an account that has no way in left, nothing more can be taken away: this is the second code.
    if (purpose === "setup") return ok(await reset(sql, officer, by, noise));
    await record(sql, by, { did: "officer.code-made", officer: id, purpose });
    return ok(await makeCode(sql, officer, maker.officer, at, noise(codeBytes), purpose));
  });

async function reset(
  sql: Transaction,
  officer: { readonly id: OfficerId; readonly signIn: string },
  doing: Doing,
  noise: Noise,
): Promise<OneTimeCode> {
  await endEveryWayIn(sql, officer.id);
  await record(sql, doing, { did: "officer.code-made", officer: officer.id, purpose: "setup" });
  return makeCode(sql, officer, doing.by, doing.at, noise(codeBytes));
}
