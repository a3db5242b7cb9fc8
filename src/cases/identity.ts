import type { Viewer } from "#access/model.ts";
import type { Action } from "#access/roles.ts";
import { audit } from "#audit/record.ts";
import { dayAt } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { viewerOf } from "#people/store.ts";
import { maskPerson } from "#vault/mask.ts";
import type { IdentityKind, Person } from "#vault/model.ts";
import { kindsOf, openPerson, type SealedRecord } from "#vault/person.ts";
import {
  askToOpen,
  decideRequest,
  openAccountable,
  openApproved,
  requestsOf,
  takeBack,
} from "#vault/store.ts";

import type { House } from "./house.ts";
import type { Matter, MatterCode } from "./model.ts";
import type { Reason, Refusal } from "./refusals.ts";
import { askedFor } from "./asked.ts";
import { actorFor, type OfficerActor } from "./sight.ts";
import { lockMatter } from "./store.ts";

/** What somebody wants of a sender's identity, and why; the sender reads the reason. */
export type Wanted = { readonly reason: string; readonly kinds: readonly IdentityKind[] };

/**
 * Opens the sender's identity for the accountable officer, alone, for a reason. The opening is
 * written in the same transaction, and the sender sees it. Null when it was erased. The database
 * asks the same questions again by itself (db/migrations/0013_vault.sql).
 */
export const openIdentity =
  (house: House) =>
  (code: MatterCode, staff: Staff, wanted: Wanted): Promise<Result<Person | null, Refusal>> =>
    within(house, code, staff, async (sql, matter, seen, viewer) => {
      const by = actorFor(viewer, matter, "open-identity");
      if (!by) return denied(sql, matter, seen, "identity.opened", "two-persons");
      if (wanted.reason.length < 3) return refuse({ because: "reason-missing" });
      const records = await openAccountable(sql, matter.id, by, wanted.reason, wanted.kinds);
      return opened(house, sql, matter, by, records);
    });

/** Asks a second person of the unit to let this officer open it, once. */
export const requestIdentity =
  (house: House) =>
  (code: MatterCode, staff: Staff, wanted: Wanted): Promise<Result<null, Refusal>> =>
    within(house, code, staff, async (sql, matter, seen, viewer) => {
      const by = actorFor(viewer, matter, "request-identity");
      if (!by) return denied(sql, matter, seen, "identity.asked", "not-your-role");
      if (wanted.reason.length < 3) return refuse({ because: "reason-missing" });
      const id = await askToOpen(sql, matter.id, by, wanted.reason, wanted.kinds);
      if (id === null) return refuse({ because: "asked-already" });
      await note(sql, matter, by, "identity.asked", { kinds: wanted.kinds.join(" ") });
      return ok(null);
    });

/** Approves or denies what somebody else asked. The accountable officer may, and who the policy lets. */
export const decideIdentityRequest =
  (house: House) =>
  (
    code: MatterCode,
    staff: Staff,
    answer: { readonly request: string; readonly yes: boolean; readonly reason: string },
  ): Promise<Result<null, Refusal>> =>
    within(house, code, staff, async (sql, matter, seen, viewer) => {
      const { request, yes, reason } = answer;
      const did = yes ? "identity.approved" : "identity.denied";
      const by = approverOf(viewer, matter);
      if (!by) return denied(sql, matter, seen, did, "not-your-role");
      const asked = (await requestsOf(sql, matter.id)).find(({ id }) => id === request);
      if (asked?.askedBy === by.officer) return denied(sql, matter, by, did, "own-request");
      if (reason.length < 3) return refuse({ because: "reason-missing" });
      const done = await decideRequest(sql, request, matter.id, by, yes, reason);
      if (!done) return refuse({ because: "request-gone" });
      await note(sql, matter, by, did);
      return ok(null);
    });

/** Opens what was approved, once, within a day; the asker's post and the unit must still be the same. */
export const openRequestedIdentity =
  (house: House) =>
  (code: MatterCode, staff: Staff, request: string): Promise<Result<Person | null, Refusal>> =>
    within(house, code, staff, async (sql, matter, seen, viewer) => {
      const by = actorFor(viewer, matter, "request-identity");
      if (!by) return denied(sql, matter, seen, "identity.opened", "not-your-role");
      const records = await openApproved(sql, request, by.officer);
      if (records.length === 0) return denied(sql, matter, by, "identity.opened", "request-gone");
      return opened(house, sql, matter, by, records);
    });

/** The asker takes a request back, before or after it was approved. */
export const withdrawIdentityRequest =
  (house: House) =>
  (code: MatterCode, staff: Staff, request: string): Promise<Result<null, Refusal>> =>
    within(house, code, staff, async (sql, matter, seen) => {
      if (!(await takeBack(sql, request, seen.officer))) return refuse({ because: "request-gone" });
      await note(sql, matter, seen, "identity.taken-back");
      return ok(null);
    });

/** As whom this officer may say yes or no to another's request; null when they may not. */
const approverOf = (staff: Viewer, matter: Matter): OfficerActor | null =>
  actorFor(staff, matter, "approve-identity") ?? actorFor(staff, matter, "open-identity");

/** What this officer can do about the sender's identity now; for the page, asked again when done. */
export const identityPowers = (staff: Staff, matter: Matter) => {
  const may = (action: Action) => actorFor(staff, matter, action) !== null;
  return {
    open: may("open-identity"),
    request: !may("open-identity") && may("request-identity"),
    decide: approverOf(staff, matter) !== null,
  };
};

// One transaction under the matter's lock; who may not see the matter learns nothing of it.
const within = <Value>(
  house: House,
  code: MatterCode,
  staff: Staff,
  doing: (
    sql: Transaction,
    matter: Matter,
    seen: OfficerActor,
    viewer: Viewer,
  ) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> =>
  house.sql.begin(async (sql): Promise<Result<Value, Refusal>> => {
    const matter = await lockMatter(sql, code);
    // What the officer holds is read under the lock: a post that ended meanwhile gives nothing.
    const viewer = await viewerOf(sql, staff.officer, dayAt(house.clock()));
    const seen = askedFor(house, viewer, matter);
    return matter && seen
      ? doing(sql, matter, seen, viewer)
      : refuse({ because: "no-such-matter" });
  });

async function opened(
  house: House,
  sql: Transaction,
  matter: Matter,
  by: OfficerActor,
  records: readonly SealedRecord[],
): Promise<Result<Person | null, Refusal>> {
  if (records.length === 0) return ok(null);
  const kinds = records.map(({ kind }) => kind);
  const person = maskPerson({ kind: "officer", kinds }, openPerson(house.vault, records));
  await note(sql, matter, by, "identity.opened", { kinds: kindsOf(person).join(" ") });
  return ok(person);
}

const note = (
  sql: Transaction,
  matter: Matter,
  { officer, post }: OfficerActor,
  did: IdentityAct,
  detail: Readonly<Record<string, string>> = {},
) => audit(sql, { by: { officer, post }, did, about: { kind: "matter", id: matter.id }, detail });

type IdentityAct =
  | "identity.opened"
  | "identity.asked"
  | "identity.approved"
  | "identity.denied"
  | "identity.taken-back";

// A refusal is written down too: that somebody tried is worth knowing.
async function denied(
  sql: Transaction,
  matter: Matter,
  { officer, post }: OfficerActor,
  did: IdentityAct,
  because: Reason,
): Promise<Result<never, Refusal>> {
  await audit(sql, {
    by: { officer, post },
    did,
    outcome: "refused",
    about: { kind: "matter", id: matter.id },
    detail: { because },
  });
  return refuse({ because });
}
