import type { OfficerId, PostId } from "#access/model.ts";
import type { Transaction } from "#kernel/sql.ts";
import type { IdentityKind } from "#vault/model.ts";
import type { SealedRecord } from "#vault/person.ts";

import type { LetterId } from "./model.ts";

/** Opens for the accountable officer of a letter, and writes it down. Empty for everybody else. */
export const openSender = (
  sql: Transaction,
  letter: LetterId,
  by: { readonly officer: OfficerId; readonly post: PostId },
  why: string,
  kinds: readonly IdentityKind[],
): Promise<readonly SealedRecord[]> => sql<SealedRecord[]>`
  select holder, kind, sealed
    from identity.open_letter(${letter}, ${by.officer}, ${by.post}, ${why}, ${[...kinds]})`;
