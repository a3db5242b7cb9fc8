import type { Sql } from "#kernel/sql.ts";

import type { OfficerId } from "#people/model.ts";
import { markOf, sessionPolicy, type SessionId } from "./session.ts";

/** Begins a session. */
export async function saveSession(
  sql: Sql,
  id: SessionId,
  officer: OfficerId,
  now: Date,
): Promise<void> {
  const expires = new Date(now.getTime() + sessionPolicy.longestMs);
  await sql`
    insert into sessions (id_hash, officer_id, created_at, seen_at, expires_at)
    values (${markOf(id)}, ${officer}, ${now}, ${now}, ${expires})`;
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
    select encode(id_hash, 'hex') as key, created_at as since, seen_at as seen,
           id_hash = ${markOf(here)} as here
      from sessions
     where officer_id = ${officer} and expires_at > ${now}
       and seen_at > ${new Date(now.getTime() - sessionPolicy.idleMs)}
     order by seen_at desc, id_hash`;
}

/** Ends one of an officer's own sessions by its key; another's are never touched. */
export async function endSessionByKey(sql: Sql, officer: OfficerId, key: string): Promise<void> {
  if (!/^[0-9a-f]{64}$/.test(key)) return;
  await sql`
    delete from sessions where officer_id = ${officer} and id_hash = ${Buffer.from(key, "hex")}`;
}

/** Throws away sessions and unused codes that are over. */
export async function sweepSessions(sql: Sql, now: Date): Promise<void> {
  await sql`
    delete from sessions
     where expires_at < ${now} or seen_at < ${new Date(now.getTime() - sessionPolicy.idleMs)}`;
  await sql`delete from sign_in_codes where used_at is null and expires_at < ${now}`;
}
