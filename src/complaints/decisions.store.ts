import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId, UnitId } from "#people/model.ts";

import { putDocuments } from "#search/documents.ts";
import type { Document, PublicSource } from "#search/model.ts";
import { paths } from "#web/paths.ts";

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
  await putDocuments(sql, await documents(sql, sql`and p.complaint_id = ${c.id}`));
}

/** Every decision that is up, as search finds it; which complaint it was about is not said. */
export const decisionSource = (sql: Sql): PublicSource => ({
  kind: "decision",
  page: (after, limit) =>
    documents(
      sql,
      sql`${after === null ? sql`` : sql`and p.id::text collate "C" > ${after}`}
          order by p.id::text collate "C" limit ${limit}`,
    ),
});

type Found = Pick<Document, "id" | "title" | "body" | "day"> & {
  readonly unit: number;
  readonly slug: string;
};

async function documents(sql: Sql, which: Fragment): Promise<readonly Document[]> {
  const rows = await sql<Found[]>`
    select p.id::text, p.unit_id as unit, u.slug, p.title, p.body, p.posted_on as day
      from complaint_publications p join units u on u.id = p.unit_id
     where p.ended_on is null ${which}`;
  return rows.map(({ slug, ...found }) => ({
    ...found,
    kind: "decision",
    area: null,
    // The page that begins with this one.
    href: `${paths.unit.complaints.to({ slug })}?tu=${found.id}#qd-${found.id}`,
  }));
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

/**
 * What is public of a unit, newest first.
 *
 * @param after the place the page begins behind
 * @param first the one it begins with instead, for whoever comes to see that one
 */
export const publicDecisions = (
  sql: Sql,
  unit: UnitId,
  after: string | null,
  limit: number,
  first: string | null = null,
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
     ${
       first === null
         ? sql``
         : sql`and (posted_on, id) <= (select b.posted_on, b.id from complaint_publications b
                                        where b.id = ${first}::bigint and b.unit_id = ${unit})`
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
