import type { Sql } from "#kernel/sql.ts";
import type { SealedPerson } from "#vault/person.ts";

import type { CommentCode, CommentId } from "./model.ts";

/** Everything a comment writes, worked out before the database is asked for anything. */
export type NewComment = {
  readonly id: CommentId;
  readonly code: CommentCode;
  readonly article: number;
  readonly title: string;
  readonly body: string;
  readonly salt: Buffer;
  readonly hash: string;
  readonly at: Date;
  readonly holder: string;
  readonly sealed: SealedPerson;
  readonly secretHash: Buffer;
  readonly onceHash: Buffer;
  readonly contentMark: Buffer;
};

/**
 * Keeps a comment that waits: row, words, record and identity as one statement, so that all of it
 * happened or none.
 *
 * @returns false when one with this once-key is there already, or the article takes none
 */
export async function insertComment(sql: Sql, n: NewComment): Promise<boolean> {
  const kept = await sql`
    with place as (
      select a.id, a.unit_id from articles a
       where a.id = ${n.article} and a.state = 'published' and a.comments_open
       for share
    ), kept as (
      insert into comments (id, code, article_id, unit_id, state, received_at, identity_id, secret_hash,
                            once_hash, content_mark)
      select ${n.id}, ${n.code}, p.id, p.unit_id, 'waiting', ${n.at}, ${n.holder}, ${n.secretHash},
             ${n.onceHash}, ${n.contentMark}
        from place p
      on conflict (once_hash) do nothing
      returning id
    ), said as (
      insert into comment_words (id, comment_id, role, title, body, salt, at)
      select id, id, 'comment', ${n.title}, ${n.body}, ${n.salt}, ${n.at} from kept
    ), recorded as (
      insert into comment_events (comment_id, seq, at, by, event)
      select id, 1, ${n.at}, 'writer',
             jsonb_build_object('type', 'sent', 'said', jsonb_build_object('words', id, 'hash', ${n.hash}::text))
        from kept
    ), person as (
      select identity.keep(${n.holder}::uuid, ${n.sealed.contact}::bytea, null, null) as id from kept
    )
    select k.id from kept k where (select count(*) from person) >= 0`;
  return kept.count === 1;
}

/** A comment that came before under the same once-key. */
export type SentBefore = { readonly code: CommentCode; readonly contentMark: Buffer };

export async function sentUnder(sql: Sql, onceHash: Buffer): Promise<SentBefore | null> {
  const [found] = await sql<SentBefore[]>`
    select code, content_mark as "contentMark" from comments where once_hash = ${onceHash}`;
  return found ?? null;
}
