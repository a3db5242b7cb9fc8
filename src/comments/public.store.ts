import { instantOf } from "#cases/store.ts";
import type { Instant } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { Ground } from "./model.ts";

/** An answer under a published comment, by name of post. */
export type PublicAnswer = {
  readonly at: Instant;
  readonly post: string;
  readonly unit: string;
  readonly body: string;
};

/** A comment as everybody reads it; nothing else of it is ever public. */
export type PublicComment = {
  readonly id: string;
  readonly at: Instant;
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly answers: readonly PublicAnswer[];
};

/** Published comments under an article, oldest first, after the one last seen. */
export const publishedComments = (
  sql: Sql,
  article: number,
  after: string | null,
  limit: number,
): Promise<readonly PublicComment[]> => sql<PublicComment[]>`
  select p.comment_id as id, ${instantOf(sql, "p.received_at")} as at, p.name, p.title, p.body,
         ${answersShape(sql)} as answers
    from published_comments p
   where p.article_id = ${article}
     ${
       after === null
         ? sql``
         : sql`and (p.received_at, p.comment_id) > (
                 select l.received_at, l.comment_id from published_comments l
                  where l.comment_id = ${after}::uuid and l.article_id = ${article})`
     }
   order by p.received_at, p.comment_id limit ${limit}`;

/** One comment as everybody reads it; null while it is not public. */
export async function publishedCopy(sql: Sql, id: string): Promise<PublicComment | null> {
  const [found] = await sql<PublicComment[]>`
    select p.comment_id as id, ${instantOf(sql, "p.received_at")} as at, p.name, p.title, p.body,
           ${answersShape(sql)} as answers
      from published_comments p where p.comment_id = ${id}`;
  return found ?? null;
}

const answersShape = (sql: Sql): Fragment => sql`
  coalesce((select jsonb_agg(jsonb_build_object('at', ${instantOf(sql, "a.at")}, 'post', a.post_title,
                                                'unit', a.unit_name, 'body', a.body) order by a.at, a.id)
              from comment_answers a where a.comment_id = p.comment_id), '[]')`;

/** How many there are under it. */
export async function publishedCount(sql: Sql, article: number): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from published_comments where article_id = ${article}`;
  return row?.count ?? 0;
}

/** How many comments were published and refused since a moment, by ground. */
export type Decided = { readonly approved: number; readonly refused: ReadonlyMap<Ground, number> };

export async function decidedSince(sql: Sql, since: Date): Promise<Decided> {
  const rows = await sql<{ ground: Ground | null; count: number }[]>`
    select c.ground, count(*)::int as count from comments c
     where c.state = 'refused' and c.settled_at >= ${since} group by c.ground
    union all
    select null, count(*)::int from published_comments p where p.published_at >= ${since}`;
  return {
    approved: rows.find(({ ground }) => ground === null)?.count ?? 0,
    refused: new Map(rows.flatMap(({ ground, count }) => (ground ? [[ground, count]] : []))),
  };
}
