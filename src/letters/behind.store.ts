import type { Sight } from "#cases/visible.store.ts";
import type { Day } from "#kernel/day.ts";
import { unreachable } from "#kernel/result.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { Column, Window } from "./figures.ts";
import type { LetterCode } from "./model.ts";
import { visibleLetters } from "./visible.store.ts";

/** One line of the register behind a figure; how many it counts for in the column. */
export type Behind = {
  readonly code: LetterCode;
  readonly receivedOn: Day;
  readonly counts: number;
};

/**
 * The letters a figure of form 01/XLD is counted from, as far as this officer may see them; the rest are a
 * number. Denunciations are numbers only, so there is nothing behind them.
 */
export async function lettersBehind(
  sql: Sql,
  sight: Sight,
  asked: { readonly unit: number; readonly window: Window; readonly column: Column },
  limit: number,
): Promise<{ readonly seen: readonly Behind[]; readonly counted: number }> {
  const { unit, window, column } = asked;
  const { when, counts } = conditionOf(sql, column, window);
  const seen = await sql<Behind[]>`
    with behind as (
      select e.letter_id, e.received_on, ${counts} as counts
        from letter_entries e
       where e.unit_id = ${unit} and ${when}
    )
    select l.code, b.received_on as "receivedOn", b.counts::int as counts
      from behind b join letters l on l.id = b.letter_id and ${visibleLetters(sql, sight)}
     where b.counts > 0
     order by b.received_on, l.code limit ${limit}`;
  const [total] = await sql<{ all: number }[]>`
    select coalesce(sum(${counts}), 0)::int as all from letter_entries e
     where e.unit_id = ${unit} and ${when}`;
  return { seen, counted: total?.all ?? 0 };
}

/** Which lines a column counts, and each for how many; the same words as figures.store.ts has. */
function conditionOf(
  sql: Sql,
  column: Column,
  { from, to }: Window,
): { readonly when: Fragment; readonly counts: Fragment } {
  const parts = sql`greatest(1, e.complaints + e.feedbacks)`;
  const there = sql`e.received_on <= ${to} and (e.processed_on is null or e.processed_on >= ${from})`;
  const done = sql`e.received_on <= ${to} and e.processed_on between ${from} and ${to}`;
  const fit = sql`${done} and e.eligible`;
  const of = (when: Fragment, counts: Fragment = parts) => ({ when, counts });
  switch (column) {
    case "carried-one":
    case "carried-many":
    case "carried-other":
      return of(sql`${there} and e.received_on < ${from} and e.signers = ${column.slice(8)}`);
    case "received-one":
    case "received-many":
    case "received-other":
      return of(sql`${there} and e.received_on >= ${from} and e.signers = ${column.slice(9)}`);
    case "processed":
      return of(done);
    case "eligible":
      return of(fit);
    case "matters":
      return of(sql`${fit} and e.outcome <> 'merged'`);
    case "complaints":
      return of(fit, sql`e.complaints`);
    case "feedback":
      return of(fit, sql`e.feedbacks`);
    case "settled-once":
      return of(sql`${fit} and e.settlement = 'once'`);
    case "settled-several":
      return of(sql`${fit} and e.settlement = 'several'`);
    case "being-settled":
      return of(sql`${fit} and e.settlement = 'being'`);
    case "not-settled":
      return of(sql`${fit} and e.settlement = 'not'`);
    case "competent":
      return of(sql`${fit} and e.competent`, sql`e.complaints + e.feedbacks`);
    case "competent-complaints":
      return of(sql`${fit} and e.competent`, sql`e.complaints`);
    case "competent-feedback":
      return of(sql`${fit} and e.competent`, sql`e.feedbacks`);
    case "not-competent":
      return of(sql`${fit} and e.outcome in ('guided', 'transferred', 'urged')`);
    case "guided":
    case "transferred":
    case "urged":
      return of(sql`${fit} and e.outcome = ${column}`);
    case "replies":
      return of(
        sql`e.received_on <= ${to} and e.replied_on between ${from} and ${to}
            and (e.processed_on is null or e.processed_on >= ${from} or e.replied_on >= ${from})`,
        sql`1`,
      );
    case "denunciations":
    case "competent-denunciations":
      return of(sql`false`);
    default:
      return unreachable(column);
  }
}
