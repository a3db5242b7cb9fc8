import type { Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId, PostId, UnitId } from "#people/model.ts";

import type { Comment, CommentId, Event } from "./model.ts";

/** Whoever takes a step. */
export type Doer = "writer" | { readonly officer: OfficerId; readonly post: PostId };

/** Words to keep with a step: the row and what the event pins of it. */
export type KeptWords = {
  readonly id: string;
  readonly role: "appeal" | "reason" | "second";
  readonly body: string;
  readonly salt: Buffer;
};

/**
 * Writes what a step did: the row as it now is, the line of the record, its words. Nothing else changes a
 * comment but its erasure. The caller holds the lock, so `after.seq` is the next one.
 */
export async function saveStep(
  sql: Transaction,
  after: Comment & { readonly decidedPost: PostId | null },
  event: Event,
  by: Doer,
  at: Date,
  words: KeptWords | null,
): Promise<void> {
  await sql`
    update comments set
      state = ${after.state}, ground = ${after.ground}, decided_by = ${after.decidedBy},
      decided_post = coalesce(${after.decidedPost}, decided_post), settled_at = ${after.settledAt},
      appeal = ${after.appeal}, appeal_unit = ${after.appealUnit}, handover_by = ${after.handoverBy},
      seq = ${after.seq}
    where id = ${after.id}`;
  if (words) {
    await sql`
      insert into comment_words (id, comment_id, role, body, salt, at)
      values (${words.id}, ${after.id}, ${words.role}, ${words.body}, ${words.salt}, ${at})`;
  }
  const officer = by === "writer" ? null : by;
  await sql`
    insert into comment_events (comment_id, seq, at, by, officer_id, post_id, event)
    values (${after.id}, ${after.seq}, ${at}, ${officer ? "officer" : "writer"},
            ${officer?.officer ?? null}, ${officer?.post ?? null}, ${sql.json(event)})`;
}

/** The copy everybody reads, in place of the one before. */
export async function publishCopy(
  sql: Transaction,
  c: Comment,
  copy: { readonly name: string; readonly title: string; readonly body: string },
  at: Date,
): Promise<void> {
  await unpublish(sql, c.id);
  await sql`
    insert into published_comments (comment_id, article_id, received_at, published_at, name, title, body)
    select c.id, c.article_id, c.received_at, ${at}, ${copy.name}, ${copy.title}, ${copy.body}
      from comments c where c.id = ${c.id}`;
}

export async function unpublish(sql: Transaction, id: CommentId): Promise<void> {
  await sql`delete from published_comments where comment_id = ${id}`;
}

/** An answer under a comment; post and unit are kept as they are called today. */
export async function saveAnswer(
  sql: Transaction,
  answer: {
    readonly id: string;
    readonly comment: CommentId;
    readonly by: { readonly officer: OfficerId; readonly post: PostId };
    readonly body: string;
    readonly at: Date;
  },
): Promise<void> {
  await sql`
    insert into comment_answers (id, comment_id, at, officer_id, post_id, post_title, unit_name, body)
    select ${answer.id}, ${answer.comment}, ${answer.at}, ${answer.by.officer}, p.id, p.title, u.name, ${answer.body}
      from posts p join units u on u.id = p.unit_id where p.id = ${answer.by.post}`;
}

/**
 * Ties a comment to the matter it became: who wrote it goes along sealed as it is, and the secret its
 * writer holds opens the matter too.
 */
export async function becomeMatter(
  sql: Transaction,
  id: CommentId,
  matter: { readonly id: string; readonly code: string },
  at: Date,
): Promise<void> {
  await sql`
    update matters m set identity_id = c.identity_id, secret_hash = c.secret_hash
      from comments c where m.id = ${matter.id} and c.id = ${id} and m.identity_id is null`;
  await sql`
    update comments set matter_id = ${matter.id}, matter_code = ${matter.code},
           settled_at = coalesce(settled_at, ${at})
     where id = ${id}`;
}

/** Erases a comment that is a denunciation, whole. Two persons, or the database throws. */
export async function eraseDenounced(
  sql: Transaction,
  id: CommentId,
  by: OfficerId,
): Promise<void> {
  await sql`select erase_comment(${id}, ${by})`;
}

/**
 * The unit in which somebody other than `first` can look at a comment again: its own, or the nearest one
 * above it where somebody can; where there is nobody at all, the one directly above, or its own.
 */
export async function secondUnit(
  sql: Sql,
  unit: UnitId,
  first: OfficerId | null,
  roles: readonly string[],
  today: string,
): Promise<UnitId> {
  const [row] = await sql<{ id: UnitId }[]>`
    with recursive up as (
      select u.id, u.parent_id, 0 as steps from units u where u.id = ${unit}
      union all
      select u.id, u.parent_id, up.steps + 1 from units u join up on u.id = up.parent_id where up.steps < 6
    ), able as (
      select up.id, up.steps, exists (
               select from posts_held h
                where h.unit_id = up.id and not h.served and h.role = any(${[...roles]})
                  and h.officer_id is distinct from ${first}::uuid
                  and h.valid_from <= ${today} and (h.valid_to is null or h.valid_to >= ${today})) as somebody
        from up
    )
    select id from able
     order by somebody desc, case when somebody then steps else abs(steps - 1) end
     limit 1`;
  return row?.id ?? unit;
}
