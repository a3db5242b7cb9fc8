import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import type { CodeTarget } from "./rules.ts";

/** Whom a code would be made for. */
export async function codeTargetOf(
  sql: Sql,
  officer: OfficerId,
  on: Day,
): Promise<(CodeTarget & { readonly signIn: string }) | undefined> {
  const [target] = await sql<(CodeTarget & { signIn: string })[]>`
    select o.id as officer, o.sign_in as "signIn", o.ended_at is not null as ended,
           o.password_hash is not null as "hasPassword",
           coalesce((select jsonb_agg(distinct h.unit_id) from posts_held h
                      where h.officer_id = o.id and h.valid_from <= ${on}
                        and (h.valid_to is null or h.valid_to >= ${on})), '[]') as units
      from officers o where o.id = ${officer}`;
  return target;
}

/** No password, no passkey, no account elsewhere, no session, no known browser is left. */
export async function endEveryWayIn(sql: Sql, officer: OfficerId): Promise<void> {
  await sql`update officers set password_hash = null where id = ${officer}`;
  await sql`delete from sessions where officer_id = ${officer}`;
  await sql`delete from passkeys where officer_id = ${officer}`;
  await sql`delete from oidc_identities where officer_id = ${officer}`;
  await sql`delete from known_devices where officer_id = ${officer}`;
}
