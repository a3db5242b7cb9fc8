import type { Sql } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { identityKinds, type IdentityKind, type OpeningRequest } from "#vault/model.ts";
import { requestsOf, requestsWaiting, type KeptRequest } from "#vault/store.ts";

import { powersOf } from "#access/policy.ts";
import { identityPowers } from "#cases/identity.ts";
import type { Matter, MatterCode } from "#cases/model.ts";
import { identityKept } from "#cases/own.ts";
import { sightOf } from "#cases/sight.ts";
import { visible } from "#cases/visible.store.ts";

/** What the box about the sender needs: what is kept, what this officer may do, who asked. */
export type SenderView = {
  readonly kept: readonly IdentityKind[];
  readonly powers: ReturnType<typeof identityPowers>;
  readonly requests: readonly OpeningRequest[];
};

/** The same before the mask. */
type KeptOfSender = Omit<SenderView, "requests"> & { readonly requests: readonly KeptRequest[] };

/** Reads it for a matter this officer may see. Nothing of the identity itself is read. */
export async function senderView(sql: Sql, matter: Matter, staff: Staff): Promise<KeptOfSender> {
  const [kinds, requests] = await Promise.all([
    identityKept(sql, matter.id),
    requestsOf(sql, matter.id),
  ]);
  return {
    kept: identityKinds.filter((kind) => kinds.includes(kind)),
    powers: identityPowers(staff, matter),
    requests,
  };
}

/** Matters in which somebody else's request waits for this officer, oldest first. */
export async function waitingForSecond(sql: Sql, staff: Staff): Promise<readonly MatterCode[]> {
  const units = staff.posts
    .filter(({ role }) => powersOf(role, "colleague").includes("approve-identity"))
    .map(({ unit }) => unit);
  const waiting = await requestsWaiting(sql, units, staff.officer);
  if (waiting.length === 0) return [];
  const rows = await sql<{ code: MatterCode }[]>`
    select m.code from matters m
     where m.id = any(${waiting.map(({ matterId }) => matterId)}::uuid[]) and ${visible(sql, sightOf(staff))}
     order by m.due_at, m.id`;
  return rows.map(({ code }) => code);
}
