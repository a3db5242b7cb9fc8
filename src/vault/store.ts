import type { OfficerId, PostId, UnitId } from "#access/model.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { withhold, withholdIf, type Withheld } from "#kernel/withheld.ts";

import type { IdentityKind, OpeningRequest } from "./model.ts";
import type { SealedRecord } from "./person.ts";

/** Opens for the accountable officer of a matter, and writes it down. Empty for everybody else. */
export const openAccountable = (
  sql: Transaction,
  matter: string,
  by: { readonly officer: OfficerId; readonly post: PostId },
  why: string,
  kinds: readonly IdentityKind[],
): Promise<readonly SealedRecord[]> => sql<SealedRecord[]>`
  select holder, kind, sealed
    from identity.open_accountable(${matter}, ${by.officer}, ${by.post}, ${why}, ${[...kinds]})`;

/** Opens what a second person approved, once, and writes it down. Empty when it opens nothing. */
export const openApproved = (
  sql: Transaction,
  request: string,
  officer: OfficerId,
): Promise<readonly SealedRecord[]> => sql<SealedRecord[]>`
  select holder, kind, sealed from identity.open_approved(${request}, ${officer})`;

/** Opens the contact for a notice that is being sent; the sender sees that the house did. */
export const openForNotice = (
  sql: Sql,
  matter: string,
  line: number,
  why: string,
): Promise<readonly SealedRecord[]> => sql<SealedRecord[]>`
  select holder, kind, sealed from identity.open_for_notice(${matter}, ${line}, ${why})`;

/** Opens everything for the sender, who holds the secret; `hash` is what is stored of it. */
export const openForSender = (
  sql: Sql,
  matter: string,
  hash: Buffer,
  why: string,
): Promise<readonly SealedRecord[]> => sql<SealedRecord[]>`
  select holder, kind, sealed from identity.open_for_sender(${matter}, ${hash}, ${why})`;

/** Asks a second person; null when this officer holds no post there or asked already. */
export async function askToOpen(
  sql: Transaction,
  matter: string,
  by: { readonly officer: OfficerId; readonly post: PostId },
  why: string,
  kinds: readonly IdentityKind[],
): Promise<string | null> {
  const [row] = await sql<{ id: string | null }[]>`
    select identity.ask(${matter}, ${by.officer}, ${by.post}, ${why}, ${[...kinds]}) as id`;
  return row?.id ?? null;
}

/** The second person's yes or no; false when it was decided, lapsed, their own, or none of theirs. */
export async function decideRequest(
  sql: Transaction,
  request: string,
  matter: string,
  by: { readonly officer: OfficerId; readonly post: PostId },
  yes: boolean,
  why: string,
): Promise<boolean> {
  const [row] = await sql<{ done: boolean }[]>`
    select identity.decide(${request}, ${matter}, ${by.officer}, ${by.post}, ${yes}, ${why}) as done`;
  return row?.done ?? false;
}

export async function takeBack(sql: Transaction, request: string, by: OfficerId): Promise<boolean> {
  const [row] = await sql<
    { done: boolean }[]
  >`select identity.take_back(${request}, ${by}) as done`;
  return row?.done ?? false;
}

/** A request as it is kept: why, and why not, is for the mask to show. */
export type KeptRequest = Omit<OpeningRequest, "reason" | "decision"> & {
  readonly reason: Withheld;
  readonly decision: Withheld | null;
};

/** What was asked about the sender of a matter, newest first, twenty at most. */
export async function requestsOf(sql: Sql, matter: string): Promise<readonly KeptRequest[]> {
  const rows = await sql<OpeningRequest[]>`
  select r.id, r.kinds, r.asked_by as "askedBy", r.asked_post as "askedPost", r.reason,
         r.asked_at as "askedAt", r.state, r.decided_by as "decidedBy", r.decision,
         r.decided_at as "decidedAt", coalesce(o.name, '') as "askerName",
         coalesce(p.title, '') as "askerPost", d.name as "deciderName"
    from identity.requests_of(${matter}) r
    left join officers o on o.id = r.asked_by
    left join posts p on p.id = r.asked_post
    left join officers d on d.id = r.decided_by
   order by r.asked_at desc`;
  return rows.map(({ reason, decision, ...row }) => ({
    ...row,
    reason: withhold(reason),
    decision: withholdIf(decision),
  }));
}

/** Matters of these units in which somebody waits for a second person other than `officer`. */
export const requestsWaiting = (
  sql: Sql,
  units: readonly UnitId[],
  officer: OfficerId,
): Promise<readonly { readonly matterId: string; readonly askedAt: Date }[]> => sql<
  { matterId: string; askedAt: Date }[]
>`
  select matter_id as "matterId", asked_at as "askedAt"
    from identity.requests_waiting(${[...units]}::int[], ${officer})`;

/** Which parts are still kept under this holder; nothing of what stands in them. */
export async function kindsKept(sql: Sql, holder: string): Promise<readonly IdentityKind[]> {
  const [row] = await sql<
    { kinds: IdentityKind[] }[]
  >`select identity.kinds_of(${holder}) as kinds`;
  return row?.kinds ?? [];
}

/** Erases for good everything a matter's vault holds; what was erased. The list of openings stays. */
export async function eraseIdentity(
  sql: Transaction,
  holder: string,
): Promise<readonly IdentityKind[]> {
  const [row] = await sql<{ kinds: IdentityKind[] }[]>`select identity.erase(${holder}) as kinds`;
  return row?.kinds ?? [];
}

/** How many records each key is needed for. */
export const keysInUse = (
  sql: Sql,
): Promise<readonly { readonly number: number; readonly records: number }[]> =>
  sql<{ number: number; records: number }[]>`select number, records from identity.keys_in_use()`;
