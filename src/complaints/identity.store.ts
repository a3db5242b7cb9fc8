import type { Instant } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { withhold, type Withheld } from "#kernel/withheld.ts";
import type { OfficerId, PostId } from "#people/model.ts";
import type { IdentityKind } from "#vault/model.ts";
import type { SealedRecord } from "#vault/person.ts";

import type { ComplaintId } from "./model.ts";
import { instantOf } from "./store.ts";

/** Opens everyone who takes part, and writes it down. Empty for whoever may not. */
export const openParties = (
  sql: Transaction,
  complaint: ComplaintId,
  by: { readonly officer: OfficerId; readonly post: PostId },
  why: string,
  kinds: readonly IdentityKind[],
): Promise<readonly SealedRecord[]> => sql<SealedRecord[]>`
  select holder, kind, sealed
    from identity.open_complaint(${complaint}, ${by.officer}, ${by.post}, ${why}, ${[...kinds]})`;

/** Opens who handed it in, for them; `hash` is what is stored of the secret. */
export const openOwnParty = (
  sql: Transaction,
  complaint: ComplaintId,
  hash: Buffer,
  why: string,
): Promise<readonly SealedRecord[]> => sql<SealedRecord[]>`
  select holder, kind, sealed from identity.open_own_complaint(${complaint}, ${hash}, ${why})`;

/** Who opened the identity of whoever handed the complaint in, newest first. */
export type PartyOpening = {
  readonly at: Instant;
  readonly by: "officer" | "house" | "sender";
  readonly officerName: string | null;
  readonly kinds: readonly IdentityKind[];
  readonly reason: Withheld;
};

export async function openingsOfComplaint(
  sql: Sql,
  id: ComplaintId,
): Promise<readonly PartyOpening[]> {
  const rows = await sql<(Omit<PartyOpening, "reason"> & { readonly reason: string })[]>`
    select ${instantOf(sql, "o.at")} as at, o.by, f.name as "officerName", o.kinds, o.reason
      from complaint_parties p
      cross join lateral identity.openings_of(p.holder) o
      left join officers f on f.id = o.officer_id
     where p.complaint_id = ${id} and p.position = 1
     order by o.at desc limit 200`;
  return rows.map(({ reason, ...row }) => ({ ...row, reason: withhold(reason) }));
}
