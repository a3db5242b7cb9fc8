import type { Sql, Transaction } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";

import type { OfficerId } from "#people/model.ts";

/** What is needed to let an officer in. */
export type Credentials = {
  readonly officer: OfficerId;
  readonly signIn: string;
  readonly name: string;
  readonly language: Lang;
  readonly hash: string | null;
  readonly ended: boolean;
};

/** The officer with this sign-in name. */
export async function credentialsOf(sql: Sql, signIn: string): Promise<Credentials | undefined> {
  const [found] = await sql<Credentials[]>`
    select ${shape(sql)} from officers where sign_in = ${signIn}`;
  return found;
}

/** The same by identity, held until the transaction ends. */
export async function lockCredentials(
  sql: Transaction,
  officer: OfficerId,
): Promise<Credentials | undefined> {
  const [found] = await sql<Credentials[]>`
    select ${shape(sql)} from officers where id = ${officer} for update`;
  return found;
}

const shape = (sql: Sql) => sql`
  id as officer, sign_in as "signIn", name, language, password_hash as hash,
  ended_at is not null as ended`;

/** The same password under newer parameters. */
export async function saveRehash(sql: Sql, officer: OfficerId, hash: string): Promise<void> {
  await sql`update officers set password_hash = ${hash} where id = ${officer}`;
}

/** Another password, or none: no way in until a code is used. */
export async function savePassword(
  sql: Sql,
  officer: OfficerId,
  hash: string | null,
): Promise<void> {
  await sql`update officers set password_hash = ${hash} where id = ${officer}`;
}

/** Puts a one-time code in place of all unused ones. */
export async function saveCode(
  sql: Sql,
  code: {
    readonly hash: Buffer;
    readonly officer: OfficerId;
    readonly madeBy: OfficerId | null;
    readonly at: Date;
    readonly expires: Date;
  },
): Promise<void> {
  await sql`delete from sign_in_codes where officer_id = ${code.officer} and used_at is null`;
  await sql`
    insert into sign_in_codes (code_hash, officer_id, made_by, made_at, expires_at)
    values (${code.hash}, ${code.officer}, ${code.madeBy}, ${code.at}, ${code.expires})`;
}

/** Whether this code opens this account at this moment. */
export async function isOpenCode(
  sql: Sql,
  officer: OfficerId,
  hash: Buffer,
  now: Date,
): Promise<boolean> {
  const rows = await sql`
    select from sign_in_codes
     where code_hash = ${hash} and officer_id = ${officer} and used_at is null
       and expires_at > ${now}`;
  return rows.length === 1;
}

/** Uses a code up; false when it was used, replaced or over already. */
export async function useCode(
  sql: Sql,
  officer: OfficerId,
  hash: Buffer,
  now: Date,
): Promise<boolean> {
  const { count } = await sql`
    update sign_in_codes set used_at = ${now}
     where code_hash = ${hash} and officer_id = ${officer} and used_at is null
       and expires_at > ${now}`;
  return count === 1;
}

/** A code that was made for an officer: who could have come in under their name. */
export type MadeCode = {
  readonly at: Date;
  readonly by: string | null;
  readonly used: Date | null;
};

/** The last codes made for an officer, newest first. */
export async function codesOf(sql: Sql, officer: OfficerId): Promise<readonly MadeCode[]> {
  return sql<MadeCode[]>`
    select c.made_at as at, o.name as by, c.used_at as used
      from sign_in_codes c
      left join officers o on o.id = c.made_by
     where c.officer_id = ${officer}
     order by c.made_at desc
     limit 5`;
}
