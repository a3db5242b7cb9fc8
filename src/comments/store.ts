import { instantOf } from "#cases/store.ts";
import type { Instant } from "#kernel/day.ts";
import type { Fragment, Sql, Transaction } from "#kernel/sql.ts";
import { withhold, withholdIf, type Withheld } from "#kernel/withheld.ts";

import type { Comment, CommentCode, CommentId, Recorded } from "./model.ts";

/** A comment by its code, read without a lock. Null when there is none. */
export async function commentByCode(sql: Sql, code: CommentCode): Promise<Comment | null> {
  const [found] = await sql<Comment[]>`
    select ${commentShape(sql)} from comments c where c.code = ${code}`;
  return found ?? null;
}

/** A comment by its code, held until the transaction ends. Locked first and read after (cases/store.ts). */
export async function lockComment(sql: Transaction, code: CommentCode): Promise<Comment | null> {
  await sql`select from comments where code = ${code} for update`;
  return commentByCode(sql, code);
}

/** A comment by its code and the stored hash of its secret: what its writer may open. */
export async function commentBySecret(
  sql: Sql,
  code: CommentCode,
  hash: Buffer,
): Promise<Comment | null> {
  const [found] = await sql<Comment[]>`
    select ${commentShape(sql)} from comments c where c.code = ${code} and c.secret_hash = ${hash}`;
  return found ?? null;
}

/** Builds the domain's own shape in SQL, so there is no second one to keep in step. */
export const commentShape = (sql: Sql): Fragment => sql`
  c.id, c.code, c.article_id as article, c.unit_id as unit, c.state, c.ground,
  ${instantOf(sql, "c.received_at")} as "receivedAt", c.decided_by as "decidedBy",
  ${instantOf(sql, "c.settled_at")} as "settledAt", c.appeal, c.appeal_unit as "appealUnit",
  c.handover_by as "handoverBy", c.matter_code as "matterCode", c.erased_at is not null as erased, c.seq`;

/** What was written: whose eyes it is for, the mask decides (mask.ts). */
export type Wrote = {
  readonly id: string;
  readonly role: "comment" | "appeal" | "reason" | "second";
  readonly title: Withheld | null;
  readonly body: Withheld;
};

export async function wordsOf(sql: Sql, id: CommentId): Promise<readonly Wrote[]> {
  type Row = { id: string; role: Wrote["role"]; title: string | null; body: string };
  const rows = await sql<Row[]>`
    select id, role, title, body from comment_words where comment_id = ${id} order by id`;
  return rows.map(({ title, body, ...row }) => ({
    ...row,
    title: withholdIf(title),
    body: withhold(body),
  }));
}

/** The record of a comment, in order. */
export const recordOf = (sql: Sql, id: CommentId): Promise<readonly Recorded[]> => sql<Recorded[]>`
  select seq, ${instantOf(sql, "at")} as at, by, officer_id as officer, post_id as post, event
    from comment_events where comment_id = ${id} order by seq`;

/** An answer as everybody reads it: by name of post, never of a person. */
export type Answer = {
  readonly id: string;
  readonly at: Instant;
  readonly post: string;
  readonly unit: string;
  readonly body: string;
};

/** The answers under a comment, oldest first. */
export const answersOf = (sql: Sql, id: CommentId): Promise<readonly Answer[]> => sql<Answer[]>`
  select a.id, ${instantOf(sql, "a.at")} as at, a.post_title as post, a.unit_name as unit, a.body
    from comment_answers a where a.comment_id = ${id} order by a.at, a.id`;

/** The article a comment stands under, as far as its pages name it. */
export type Under = {
  readonly title: string;
  readonly slug: string | null;
  readonly unitName: string;
  readonly unitSlug: string;
};

export async function articleOf(sql: Sql, c: Pick<Comment, "article">): Promise<Under> {
  const [row] = await sql<Under[]>`
    select a.title, case when a.state in ('published', 'archived') then a.slug end as slug,
           u.name as "unitName", u.slug as "unitSlug"
      from articles a join units u on u.id = a.unit_id where a.id = ${c.article}`;
  if (!row) throw new Error("an article with comments is gone");
  return row;
}

/** What posts are called, for the record of a comment. */
export async function postNames(
  sql: Sql,
  posts: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await sql<{ id: number; name: string }[]>`
    select p.id, p.title || ', ' || u.name as name
      from posts p join units u on u.id = p.unit_id where p.id = any(${[...posts]}::int[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who opened the name or telephone of a comment's writer, and why; newest first. */
export type Opening = {
  readonly at: Instant;
  readonly who: string;
  readonly reason: Withheld;
};

export async function openingsOf(sql: Sql, id: CommentId): Promise<readonly Opening[]> {
  const rows = await sql<{ at: Instant; who: string; reason: string }[]>`
    select ${instantOf(sql, "o.at")} as at, o.reason,
           coalesce(p.title || ', ' || u.name, '') as who
      from comments c cross join lateral identity.openings_of(c.identity_id) o
      left join posts p on p.id = o.post_id
      left join units u on u.id = p.unit_id
     where c.id = ${id} and c.identity_id is not null and o.by = 'officer'
     order by o.at desc limit 100`;
  return rows.map((row) => ({ ...row, reason: withhold(row.reason) }));
}
