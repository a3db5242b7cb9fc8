import type { Sql } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { identityKinds, type IdentityKind, type OpeningRequest } from "#vault/model.ts";
import { requestsOf, type KeptRequest } from "#vault/store.ts";

import { identityPowers } from "#cases/identity.ts";
import type { Matter } from "#cases/model.ts";
import { identityKept } from "#cases/own.ts";

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
