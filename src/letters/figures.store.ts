import { plusDays } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import { reportMonthOf } from "./counting.ts";
import type { LetterFigures, Window } from "./figures.ts";

/**
 * What form 01/XLD counts of one unit's letters in a window, denunciations among them as the numbers
 * they are. Counted from the register's lines, so that its sums add up: an eligible part is ours, or it
 * was guided, passed on or urged, and the table holds nothing else (0022_letters.sql).
 *
 * carried: received before the window and not dealt with before it. processed: dealt with in it. matters:
 * what was fit, duplicates that were merged counted once.
 */
export async function letterFigures(
  sql: Sql,
  unit: number,
  { from, to }: Window,
): Promise<LetterFigures> {
  const months = { from: reportMonthOf(from), to: reportMonthOf(to) };
  const [row] = await sql<LetterFigures[]>`
    with entries as (
      select e.*, greatest(1, e.complaints + e.feedbacks) as parts,
             e.received_on < ${from} as carried,
             e.processed_on between ${from} and ${to} as done
        from letter_entries e
       where e.unit_id = ${unit} and e.received_on <= ${to}
         and (e.processed_on is null or e.processed_on >= ${from} or e.replied_on >= ${from})
    ), there as (
      select * from entries where processed_on is null or processed_on >= ${from}
    ), fit as (
      select * from there where done and eligible
    ), l as (
      select coalesce(sum(parts) filter (where carried and signers = 'one'), 0) as c1,
             coalesce(sum(parts) filter (where carried and signers = 'many'), 0) as cm,
             coalesce(sum(parts) filter (where carried and signers = 'other'), 0) as co,
             coalesce(sum(parts) filter (where not carried and signers = 'one'), 0) as r1,
             coalesce(sum(parts) filter (where not carried and signers = 'many'), 0) as rm,
             coalesce(sum(parts) filter (where not carried and signers = 'other'), 0) as ro,
             coalesce(sum(parts) filter (where done), 0) as processed
        from there
    ), f as (
      select coalesce(sum(parts), 0) as eligible,
             coalesce(sum(parts) filter (where outcome <> 'merged'), 0) as matters,
             coalesce(sum(complaints), 0) as complaints, coalesce(sum(feedbacks), 0) as feedbacks,
             coalesce(sum(parts) filter (where settlement = 'once'), 0) as once,
             coalesce(sum(parts) filter (where settlement = 'several'), 0) as several,
             coalesce(sum(parts) filter (where settlement = 'being'), 0) as being,
             coalesce(sum(parts) filter (where settlement = 'not'), 0) as not_settled,
             coalesce(sum(complaints) filter (where competent), 0) as own_complaints,
             coalesce(sum(feedbacks) filter (where competent), 0) as own_feedbacks,
             coalesce(sum(parts) filter (where outcome = 'guided'), 0) as guided,
             coalesce(sum(parts) filter (where outcome = 'transferred'), 0) as transferred,
             coalesce(sum(parts) filter (where outcome = 'urged'), 0) as urged
        from fit
    ), d as (
      select coalesce(sum(count) filter (where signers = 'one'), 0) as r1,
             coalesce(sum(count) filter (where signers = 'many'), 0) as rm,
             coalesce(sum(count) filter (where signers = 'other'), 0) as ro,
             coalesce(sum(count), 0) as processed,
             coalesce(sum(count) filter (where eligible), 0) as eligible,
             coalesce(sum(count) filter (where settlement = 'once'), 0) as once,
             coalesce(sum(count) filter (where settlement = 'several'), 0) as several,
             coalesce(sum(count) filter (where settlement = 'being'), 0) as being,
             coalesce(sum(count) filter (where settlement = 'not'), 0) as not_settled,
             coalesce(sum(count) filter (where outcome = 'competent'), 0) as own,
             coalesce(sum(count) filter (where outcome = 'guided'), 0) as guided,
             coalesce(sum(count) filter (where outcome = 'transferred'), 0) as transferred,
             coalesce(sum(count) filter (where outcome = 'urged'), 0) as urged
        from denunciation_counts
       where unit_id = ${unit} and month between ${months.from} and ${months.to}
    )
    select l.c1::int as "carried-one", l.cm::int as "carried-many", l.co::int as "carried-other",
           (l.r1 + d.r1)::int as "received-one", (l.rm + d.rm)::int as "received-many",
           (l.ro + d.ro)::int as "received-other",
           (l.processed + d.processed)::int as processed, (f.eligible + d.eligible)::int as eligible,
           (f.matters + d.eligible)::int as matters,
           f.complaints::int as complaints, d.eligible::int as denunciations, f.feedbacks::int as feedback,
           (f.once + d.once)::int as "settled-once", (f.several + d.several)::int as "settled-several",
           (f.being + d.being)::int as "being-settled", (f.not_settled + d.not_settled)::int as "not-settled",
           (f.own_complaints + f.own_feedbacks + d.own)::int as competent,
           f.own_complaints::int as "competent-complaints", d.own::int as "competent-denunciations",
           f.own_feedbacks::int as "competent-feedback",
           (f.guided + f.transferred + f.urged + d.guided + d.transferred + d.urged)::int as "not-competent",
           (f.guided + d.guided)::int as guided, (f.transferred + d.transferred)::int as transferred,
           (f.urged + d.urged)::int as urged,
           (select count(*)::int from entries where replied_on between ${from} and ${to}) as replies
      from l, f, d`;
  if (!row) throw new Error("a count without an answer");
  return row;
}

/** The window of one report month: from the 15th of the month before to its 14th. */
export const windowOf = (month: Window["from"]): Window => {
  const to = plusDays(month, 13);
  const before = plusDays(month, -1);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the 15th of a month
  return { from: `${before.slice(0, 8)}15` as Window["from"], to };
};
