import type { Sql } from "#kernel/sql.ts";

import type { CommentId } from "./model.ts";

/** Comments that were not published and whose time is over, the longest over first. */
export async function commentsToForget(
  sql: Sql,
  until: { readonly refused: Date; readonly withdrawn: Date },
  limit: number,
): Promise<readonly CommentId[]> {
  const rows = await sql<{ id: CommentId }[]>`
    select c.id from comments c
     where c.state <> 'approved' and c.erased_at is null and c.settled_at is not null
       and c.settled_at < case c.state when 'withdrawn' then ${until.withdrawn}::timestamptz
                                       else ${until.refused}::timestamptz end
       and c.appeal is distinct from 'open' and c.handover_by is null
     order by c.settled_at limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** Erases words and identity of one; the ledger keeps them gone. Whether there was anything. */
export async function forgetComment(sql: Sql, id: CommentId, at: Date): Promise<boolean> {
  const [row] = await sql<{ gone: boolean }[]>`select forget_comment(${id}, ${at}) as gone`;
  return row?.gone ?? false;
}

/** After an older backup was restored: erases again what the ledger says was erased. How many comments. */
export async function eraseCommentsAgain(sql: Sql): Promise<number> {
  const [row] = await sql<{ gone: number }[]>`select erase_comments_again() as gone`;
  return row?.gone ?? 0;
}
