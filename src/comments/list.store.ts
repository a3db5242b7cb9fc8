import type { UnitId } from "#access/model.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";
import { withhold, withholdIf, type Withheld } from "#kernel/withheld.ts";

import type { ListQuery, Shelf } from "./filter.ts";
import type { Comment } from "./model.ts";
import { commentShape } from "./store.ts";

/** A row of a moderator’s list. */
export type CommentRow = {
  readonly comment: Comment;
  readonly article: string;
  readonly unitName: string;
  readonly wrote: { readonly title: Withheld | null; readonly body: Withheld } | null;
};

/**
 * One page of the comments of these units, or brought to them to be looked at again: what waits, the
 * longest waiting first; what is over, the newest first.
 */
export async function commentList(
  sql: Sql,
  units: readonly UnitId[],
  q: ListQuery,
  limit: number,
): Promise<readonly CommentRow[]> {
  const forward = q.shelf === "waiting" || q.shelf === "appeals" || q.shelf === "handover";
  const order = forward ? sql`c.received_at, c.id` : sql`c.received_at desc, c.id desc`;
  const last = sql`(select l.received_at, l.id from comments l where l.code = ${q.after})`;
  const beyond =
    q.after === null
      ? sql``
      : forward
        ? sql`and (c.received_at, c.id) > ${last}`
        : sql`and (c.received_at, c.id) < ${last}`;
  type Row = Omit<CommentRow, "wrote"> & {
    readonly title: string | null;
    readonly body: string | null;
  };
  const rows = await sql<Row[]>`
    select to_jsonb(shape) as comment, a.title as article, u.name as "unitName", w.title, w.body
      from (
        select c.id from comments c
         where ${onShelf(sql, q.shelf, units)}
           ${q.article === null ? sql`` : sql`and c.article_id = ${q.article}`}
           ${q.code === null ? sql`` : sql`and c.code = ${q.code}`} ${beyond}
         order by ${order} limit ${limit}) page
      join comments c on c.id = page.id
      join articles a on a.id = c.article_id
      join units u on u.id = c.unit_id
      left join comment_words w on w.id = c.id
      cross join lateral (select ${commentShape(sql)}) as shape
     order by ${order}`;
  return rows.map(({ title, body, ...row }) => ({
    ...row,
    wrote: body === null ? null : { title: withholdIf(title), body: withhold(body) },
  }));
}

function onShelf(sql: Sql, shelf: Shelf, units: readonly UnitId[]): Fragment {
  const here = sql`c.unit_id = any(${[...units]}::int[])`;
  switch (shelf) {
    case "waiting":
      return sql`${here} and c.state = 'waiting' and c.matter_id is null and c.handover_by is null`;
    case "appeals":
      return sql`c.appeal_unit = any(${[...units]}::int[]) and c.appeal = 'open'`;
    case "handover":
      return sql`${here} and c.handover_by is not null`;
    case "matters":
      return sql`${here} and c.matter_id is not null`;
    case "approved":
    case "refused":
    case "withdrawn":
      return sql`${here} and c.state = ${shelf}`;
    default:
      return shelf satisfies never;
  }
}

/** How many wait on each shelf that waits, up to `most`. */
export async function waitingCounts(
  sql: Sql,
  units: readonly UnitId[],
  most = 1000,
): Promise<{ readonly waiting: number; readonly appeals: number; readonly handover: number }> {
  const count = (shelf: Shelf) =>
    sql`(select count(*)::int from (select from comments c where ${onShelf(sql, shelf, units)} limit ${most}) s)`;
  const [row] = await sql<{ waiting: number; appeals: number; handover: number }[]>`
    select ${count("waiting")} as waiting, ${count("appeals")} as appeals, ${count("handover")} as handover`;
  return row ?? { waiting: 0, appeals: 0, handover: 0 };
}
