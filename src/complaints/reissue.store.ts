import type { Transaction } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import type { ComplaintId } from "./model.ts";

/** Policy, not law: how long after opening who complains an officer may give their secret out anew. */
const checkedMinutes = 60;

/**
 * Whether this officer has just opened who handed the complaint in, to hold it against the papers of
 * whoever stands at the counter. The opening has its reason, and the complainant reads it.
 */
export async function identityChecked(
  sql: Transaction,
  id: ComplaintId,
  officer: OfficerId,
): Promise<boolean> {
  const [row] = await sql<{ checked: boolean }[]>`
    select exists (
      select from complaint_parties p cross join lateral identity.openings_of(p.holder) o
       where p.complaint_id = ${id} and p.position = 1 and o.officer_id = ${officer}
         and o.at > now() - make_interval(mins => ${checkedMinutes})) as checked`;
  return row?.checked ?? false;
}
