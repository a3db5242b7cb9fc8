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

/** An officer who has not left, held until the transaction ends. */
export async function lockOfficer(
  sql: Transaction,
  officer: OfficerId,
): Promise<{ readonly officer: OfficerId; readonly language: Lang } | undefined> {
  const [found] = await sql<{ officer: OfficerId; language: Lang }[]>`
    select id as officer, language from officers
     where id = ${officer} and ended_at is null for update`;
  return found;
}

/** The owner has come in: from now on nobody alone can make a way into the account. */
export async function settle(sql: Sql, officer: OfficerId, now: Date): Promise<void> {
  await sql`update officers set settled_at = ${now} where id = ${officer} and settled_at is null`;
}

/** Setup: sets a first or new password. Recovery: comes beside the password one still knows. */
export type CodePurpose = "setup" | "recovery";

/**
 * Keeps a one-time code, in place of the unused ones of the same maker. Whoever is at the machine
 * itself (`madeBy` null) voids everybody's.
 */
export async function saveCode(
  sql: Sql,
  code: {
    readonly hash: Buffer;
    readonly officer: OfficerId;
    readonly madeBy: OfficerId | null;
    readonly purpose: CodePurpose;
    readonly at: Date;
    readonly expires: Date;
  },
): Promise<void> {
  await sql`
    delete from sign_in_codes
     where officer_id = ${code.officer} and used_at is null
       and (${code.madeBy}::uuid is null or made_by = ${code.madeBy} or made_by is null)`;
  await sql`
    insert into sign_in_codes (code_hash, officer_id, made_by, purpose, made_at, expires_at)
    values (${code.hash}, ${code.officer}, ${code.madeBy}, ${code.purpose}, ${code.at}, ${code.expires})`;
}

/** The account a setup code was typed for, and who made those of the codes that open it now. */
export async function openCodes(
  sql: Sql,
  signIn: string,
  hashes: readonly Buffer[],
  now: Date,
): Promise<
  | (Credentials & {
      readonly settled: boolean;
      readonly makers: readonly { readonly hash: string; readonly by: OfficerId | null }[];
    })
  | undefined
> {
  const [found] = await sql<
    (Credentials & {
      settled: boolean;
      makers: readonly { hash: string; by: OfficerId | null }[];
    })[]
  >`
    select ${shape(sql)}, settled_at is not null as settled,
           coalesce((select jsonb_agg(jsonb_build_object('hash', encode(c.code_hash, 'hex'), 'by', c.made_by))
                       from sign_in_codes c
                      where c.officer_id = officers.id and c.purpose = 'setup' and c.used_at is null
                        and c.expires_at > ${now} and encode(c.code_hash, 'hex') = any(${hashes.map((one) => one.toString("hex"))})),
                    '[]') as makers
      from officers where sign_in = ${signIn} and ended_at is null`;
  return found;
}

/** Uses a code up; false when it was used, replaced or over already. */
export async function useCode(
  sql: Sql,
  officer: OfficerId,
  hash: Buffer,
  purpose: CodePurpose,
  now: Date,
): Promise<boolean> {
  const { count } = await sql`
    update sign_in_codes set used_at = ${now}
     where code_hash = ${hash} and officer_id = ${officer} and purpose = ${purpose}
       and used_at is null and expires_at > ${now}`;
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
