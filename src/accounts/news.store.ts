import type { Sql } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

export const newsKinds = [
  "passkey-added",
  "passkey-removed",
  "oidc-bound",
  "oidc-unbound",
  "password-changed",
  "code-made",
  "code-used",
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Something that happened to the ways into an account. */
export type News = { readonly id: number; readonly at: Date; readonly what: NewsKind };

/** Writes it down for the owner, and owes them a letter about it, in the transaction of what it tells of. */
export async function tell(sql: Sql, officer: OfficerId, what: NewsKind, at: Date): Promise<void> {
  const [row] = await sql<{ id: number }[]>`
    insert into account_news (officer_id, at, what) values (${officer}, ${at}, ${what}) returning id`;
  await sql`
    insert into job_outbox (task, payload)
    values ('account-news', ${sql.json({ news: row?.id ?? 0 })}::json)`;
}

/** What happened lately, newest first. */
export async function newsOf(sql: Sql, officer: OfficerId, since: Date): Promise<readonly News[]> {
  return sql<News[]>`
    select id, at, what from account_news
     where officer_id = ${officer} and at > ${since} order by id desc limit 20`;
}

/** Whether this browser has not shown the newest of it yet; from now on it has. */
export async function takeUntold(
  sql: Sql,
  device: Buffer,
  officer: OfficerId,
  since: Date,
): Promise<boolean> {
  const { count } = await sql`
    update known_devices d set told = n.newest
      from (select max(id) as newest from account_news
             where officer_id = ${officer} and at > ${since}) n
     where d.token_hash = ${device} and d.officer_id = ${officer} and d.told < n.newest`;
  return count === 1;
}

/** Whom a letter about it goes to, in whose language. */
export type Told = {
  readonly officer: OfficerId;
  readonly name: string;
  readonly email: string | null;
  readonly language: "vi" | "en";
  readonly what: NewsKind;
  readonly at: Date;
};

/** The letter that is owed and which try this is; undefined when none is. */
export async function claimLetter(
  sql: Sql,
  news: number,
): Promise<(Told & { readonly tries: number }) | undefined> {
  const [claimed] = await sql<(Told & { tries: number })[]>`
    update account_news n set tries = tries + 1
      from officers o
     where n.id = ${news} and n.mailed_at is null and o.id = n.officer_id
    returning o.id as officer, o.name, o.email, o.language, n.what, n.at, n.tries`;
  return claimed;
}

export async function settleLetter(sql: Sql, news: number, at: Date): Promise<void> {
  await sql`update account_news set mailed_at = ${at} where id = ${news}`;
}
