import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId, UnitId } from "#people/model.ts";

import type { Complaint, Outcome } from "./model.ts";

/** The text an officer confirmed for the public, with names, numbers and addresses taken out. */
export type MaskedDecision = { readonly title: string; readonly text: string };

/** Puts the masked text of a decision on its unit's page; publishing again replaces what was there. */
export async function postDecision(
  sql: Transaction,
  c: Complaint,
  masked: MaskedDecision,
  by: OfficerId,
  at: Date,
): Promise<void> {
  if (!c.publication) return;
  const { from, atLeastUntil } = c.publication;
  await sql`
    insert into complaint_publications
           (complaint_id, unit_id, title, body, posted_on, at_least_until, confirmed_by, confirmed_at)
    values (${c.id}, ${c.unit}, ${masked.title}, ${masked.text}, ${from}, ${atLeastUntil}, ${by}, ${at})
    on conflict (complaint_id) do update
       set title = excluded.title, body = excluded.body, posted_on = excluded.posted_on,
           at_least_until = excluded.at_least_until, confirmed_by = excluded.confirmed_by,
           confirmed_at = excluded.confirmed_at, ended_on = null`;
}

/** Takes the text down. Whether the law lets it come down yet was asked before (rules.ts). */
export async function takeDownDecision(sql: Transaction, c: Complaint, on: Day): Promise<void> {
  await sql`
    update complaint_publications set ended_on = ${on} where complaint_id = ${c.id} and ended_on is null`;
}

/** A decision as everybody may read it; which complaint it was about is not said. */
export type PublicDecision = {
  /** Its place in the list, for the next page. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly postedOn: Day;
  readonly atLeastUntil: Day | null;
};

/** What is public of a unit, newest first. @param after the place the page begins behind */
export const publicDecisions = (
  sql: Sql,
  unit: UnitId,
  after: string | null,
  limit: number,
): Promise<readonly PublicDecision[]> => sql<PublicDecision[]>`
  select id::text, title, body as text, posted_on as "postedOn", at_least_until as "atLeastUntil"
    from complaint_publications
   where unit_id = ${unit} and ended_on is null
     ${
       after === null
         ? sql``
         : sql`and (posted_on, id) < (select b.posted_on, b.id from complaint_publications b
                                       where b.id = ${after}::bigint and b.unit_id = ${unit})`
     }
   order by posted_on desc, id desc
   limit ${limit}`;

/** How the decisions of a unit ended, all of them; to be published only through `suppress`. */
export async function outcomeCounts(
  sql: Sql,
  unit: UnitId,
): Promise<Readonly<Record<Outcome, number>>> {
  const rows = await sql<{ outcome: Outcome; count: number }[]>`
    select outcome, count(*)::int as count
      from complaints where unit_id = ${unit} and decided_on is not null group by outcome`;
  const of = (outcome: Outcome) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return { kept: of("kept"), amended: of("amended"), annulled: of("annulled") };
}
