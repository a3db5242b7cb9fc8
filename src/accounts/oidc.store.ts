import type { Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

/** What somebody was sent to a provider for. */
export type AttemptPurpose = "sign-in" | "bind" | "prove";

/** A way to a provider that was begun. */
export type Attempt = {
  readonly browser: Buffer;
  readonly provider: string;
  readonly purpose: AttemptPurpose;
  readonly session: Buffer | null;
  readonly officer: OfficerId | null;
  readonly next: string | null;
};

export async function saveAttempt(
  sql: Sql,
  state: Buffer,
  one: Attempt,
  expires: Date,
): Promise<void> {
  await sql`
    insert into oidc_attempts (state_hash, browser_hash, provider, purpose, session_hash, officer_id,
                               next, expires_at)
    values (${state}, ${one.browser}, ${one.provider}, ${one.purpose}, ${one.session}, ${one.officer},
            ${one.next}, ${expires})`;
}

/** Uses an attempt up; undefined when there was none, or it is used or over. */
export async function takeAttempt(
  sql: Sql,
  state: Buffer,
  now: Date,
): Promise<Attempt | undefined> {
  const [taken] = await sql<(Attempt & { expires: Date })[]>`
    delete from oidc_attempts where state_hash = ${state}
    returning browser_hash as browser, provider, purpose, session_hash as session,
              officer_id as officer, next, expires_at as expires`;
  return taken && taken.expires > now ? taken : undefined;
}

/** An account elsewhere, tied to an officer's own. */
export type Identity = {
  readonly id: number;
  readonly issuer: string;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
};

export async function identitiesOf(sql: Sql, officer: OfficerId): Promise<readonly Identity[]> {
  return sql<Identity[]>`
    select id, issuer, made_at as "madeAt", last_used_at as "lastUsedAt"
      from oidc_identities where officer_id = ${officer} order by id`;
}

/** Whose account here this account elsewhere is, unless they have left. Held until the transaction ends. */
export async function boundTo(
  sql: Sql,
  issuer: string,
  subject: string,
): Promise<{ readonly id: number; readonly officer: OfficerId } | undefined> {
  const [found] = await sql<{ id: number; officer: OfficerId }[]>`
    select i.id, i.officer_id as officer
      from oidc_identities i join officers o on o.id = i.officer_id
     where i.issuer = ${issuer} and i.subject = ${subject} and o.ended_at is null
       for update of i`;
  return found;
}

/** @returns its id; undefined when somebody has tied it already */
export async function saveIdentity(
  sql: Sql,
  one: { readonly officer: OfficerId; readonly issuer: string; readonly subject: string },
  at: Date,
): Promise<number | undefined> {
  const [row] = await sql<{ id: number }[]>`
    insert into oidc_identities (officer_id, issuer, subject, made_at)
    values (${one.officer}, ${one.issuer}, ${one.subject}, ${at})
    on conflict (issuer, subject) do nothing
    returning id`;
  return row?.id;
}

export async function saveIdentityUse(sql: Sql, id: number, at: Date): Promise<void> {
  await sql`update oidc_identities set last_used_at = ${at} where id = ${id}`;
}

/** Unties it, and ends every session begun with it. @returns whether it was theirs */
export async function deleteIdentity(sql: Sql, officer: OfficerId, id: number): Promise<boolean> {
  const { count } = await sql`
    delete from oidc_identities where officer_id = ${officer} and id = ${id}`;
  return count === 1;
}
