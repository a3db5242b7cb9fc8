import type { Sql } from "#kernel/sql.ts";

import type { OfficerId } from "#people/model.ts";
import { type Began, type Beginning, markOf, sessionPolicy, type SessionId } from "./session.ts";

/** Begins a session; it has proved itself just now. */
export async function saveSession(
  sql: Sql,
  id: SessionId,
  officer: OfficerId,
  now: Date,
  { began, limited = false, passkey, oidc }: Beginning = { began: "password" },
): Promise<void> {
  const expires = new Date(now.getTime() + sessionPolicy.longestMs);
  await sql`
    insert into sessions (id_hash, officer_id, created_at, seen_at, expires_at, began, proved_at,
                          limited, passkey, oidc_identity)
    values (${markOf(id)}, ${officer}, ${now}, ${now}, ${expires}, ${began}, ${now},
            ${limited}, ${passkey ?? null}, ${oidc ?? null})`;
}

/**
 * The session has proved itself anew and goes on under another cookie; the one before means nothing
 * from now on. Times it out no later than before.
 *
 * @param how `unlimited`: it has a way in of its own now
 * @returns whether it was still there
 */
export async function renewSession(
  sql: Sql,
  before: Buffer,
  id: SessionId,
  now: Date,
  how: { readonly unlimited?: boolean } = {},
): Promise<boolean> {
  const { count } = await sql`
    update sessions
       set id_hash = ${markOf(id)}, proved_at = ${now}, seen_at = ${now},
           limited = limited and not ${how.unlimited ?? false}
     where id_hash = ${before} and expires_at > ${now}`;
  return count === 1;
}

/** Signs out: the cookie means nothing from now on. */
export async function endSession(sql: Sql, id: SessionId): Promise<void> {
  await sql`delete from sessions where id_hash = ${markOf(id)}`;
}

/** Signs an officer out everywhere, or everywhere but here. */
export async function endSessionsOf(
  sql: Sql,
  officer: OfficerId,
  except?: SessionId,
): Promise<void> {
  await sql`
    delete from sessions
     where officer_id = ${officer}
       and ${except === undefined ? sql`true` : sql`id_hash <> ${markOf(except)}`}`;
}

/** One place where an officer is signed in; `key` names it in a form and opens nothing. */
export type OpenSession = {
  readonly key: string;
  readonly since: Date;
  readonly seen: Date;
  readonly began: Began;
  readonly here: boolean;
};

/** Where an officer is signed in now, the last used first. */
export async function sessionsOf(
  sql: Sql,
  officer: OfficerId,
  here: SessionId,
  now: Date,
): Promise<readonly OpenSession[]> {
  return sql<OpenSession[]>`
    select encode(id_hash, 'hex') as key, created_at as since, seen_at as seen, began,
           id_hash = ${markOf(here)} as here
      from sessions
     where officer_id = ${officer} and expires_at > ${now}
       and seen_at > ${new Date(now.getTime() - sessionPolicy.idleMs)}
     order by seen_at desc, id_hash`;
}

/** Ends one of an officer's own sessions by its key; another's are never touched. @returns whether one ended */
export async function endSessionByKey(sql: Sql, officer: OfficerId, key: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(key)) return false;
  const { count } = await sql`
    delete from sessions where officer_id = ${officer} and id_hash = ${Buffer.from(key, "hex")}`;
  return count === 1;
}

/** Throws away what is over: sessions, unused codes, challenges, attempts, old tries and devices. */
export async function sweepSessions(sql: Sql, now: Date): Promise<void> {
  await sql`
    delete from sessions
     where expires_at < ${now} or seen_at < ${new Date(now.getTime() - sessionPolicy.idleMs)}`;
  await sql`delete from sign_in_codes where used_at is null and expires_at < ${now}`;
  await sql`delete from passkey_challenges where expires_at < ${now}`;
  await sql`delete from oidc_attempts where expires_at < ${now}`;
  await sql`delete from account_tries where last_at < ${daysBefore(now, 1)}`;
  await sql`delete from known_devices where seen_at < ${daysBefore(now, sessionPolicy.deviceDays)}`;
  await sql`delete from account_news where at < ${daysBefore(now, 180)}`;
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * 86_400_000);
