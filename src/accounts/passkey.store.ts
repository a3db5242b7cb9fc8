import type { Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

/** What a challenge was handed out for. */
export type ChallengePurpose = "sign-in" | "enrol" | "prove";

export async function saveChallenge(
  sql: Sql,
  one: {
    readonly hash: Buffer;
    readonly purpose: ChallengePurpose;
    readonly officer: OfficerId | null;
    readonly expires: Date;
  },
): Promise<void> {
  await sql`
    insert into passkey_challenges (challenge_hash, purpose, officer_id, expires_at)
    values (${one.hash}, ${one.purpose}, ${one.officer}, ${one.expires})`;
}

/** Uses a challenge up; false when it was never handed out for this, is used or over. */
export async function takeChallenge(
  sql: Sql,
  hash: Buffer,
  purpose: ChallengePurpose,
  officer: OfficerId | null,
  now: Date,
): Promise<boolean> {
  const { count } = await sql`
    delete from passkey_challenges
     where challenge_hash = ${hash} and purpose = ${purpose}
       and officer_id is not distinct from ${officer}::uuid and expires_at > ${now}`;
  return count === 1;
}

/** A passkey as its owner sees it. */
export type Passkey = {
  readonly id: number;
  readonly name: string;
  readonly backedUp: boolean;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
};

export async function passkeysOf(sql: Sql, officer: OfficerId): Promise<readonly Passkey[]> {
  return sql<Passkey[]>`
    select id, name, backed_up as "backedUp", made_at as "madeAt", last_used_at as "lastUsedAt"
      from passkeys where officer_id = ${officer} order by id`;
}

/** What checking a signature needs. */
export type Credential = {
  readonly credential: Buffer;
  readonly officer: OfficerId;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
};

export async function credentialById(
  sql: Sql,
  credential: Buffer,
): Promise<Credential | undefined> {
  const [found] = await sql<Credential[]>`
    select ${shape(sql)} from passkeys p join officers o on o.id = p.officer_id
     where p.credential = ${credential} and o.ended_at is null`;
  return found;
}

export async function credentialsOfOfficer(
  sql: Sql,
  officer: OfficerId,
): Promise<readonly Credential[]> {
  return sql<Credential[]>`
    select ${shape(sql)} from passkeys p where p.officer_id = ${officer} order by p.id`;
}

const shape = (sql: Sql) => sql`
  p.credential, p.officer_id as officer, p.public_key as "publicKey", p.counter::float8 as counter,
  p.transports`;

export async function savePasskey(
  sql: Sql,
  one: Credential & { readonly name: string; readonly backedUp: boolean; readonly at: Date },
): Promise<number | undefined> {
  const [row] = await sql<{ id: number }[]>`
    insert into passkeys (credential, officer_id, public_key, counter, transports, name, backed_up, made_at)
    values (${one.credential}, ${one.officer}, ${one.publicKey}, ${one.counter},
            ${[...one.transports]}, ${one.name}, ${one.backedUp}, ${one.at})
    on conflict (credential) do nothing
    returning id`;
  return row?.id;
}

/**
 * Writes down a use. False when the counter did not grow since it was read: the same signature twice
 * at once, or a copy of the key.
 */
export async function saveUse(
  sql: Sql,
  one: {
    readonly credential: Buffer;
    readonly counter: number;
    readonly backedUp: boolean;
    readonly at: Date;
  },
): Promise<boolean> {
  const { count } = await sql`
    update passkeys
       set counter = ${one.counter}, backed_up = ${one.backedUp}, last_used_at = ${one.at}
     where credential = ${one.credential}
       and (counter < ${one.counter} or (counter = 0 and ${one.counter} = 0))`;
  return count === 1;
}

/** @returns whether it was one of theirs */
export async function renamePasskey(
  sql: Sql,
  officer: OfficerId,
  id: number,
  name: string,
): Promise<boolean> {
  const { count } = await sql`
    update passkeys set name = ${name} where officer_id = ${officer} and id = ${id}`;
  return count === 1;
}

/** Removes a passkey, and with it every session begun with it. @returns whether it was one of theirs */
export async function deletePasskey(sql: Sql, officer: OfficerId, id: number): Promise<boolean> {
  const { count } = await sql`
    delete from passkeys where officer_id = ${officer} and id = ${id}`;
  return count === 1;
}
