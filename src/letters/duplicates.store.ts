import type { Sight } from "#cases/visible.store.ts";
import type { Sql } from "#kernel/sql.ts";
import { withholdIf, type Withheld } from "#kernel/withheld.ts";

import type { Letter } from "./model.ts";
import { letterShape } from "./store.ts";
import { visibleLetters } from "./visible.store.ts";

/** Policy, not law: how near in time, and how many words alike, for a letter to be suggested. */
const nearDays = 60;
const alikePercent = 40;

/** Another letter that may be about the same thing; whoever looks decides. */
export type LikelyLetter = { readonly letter: Letter; readonly title: Withheld | null };

/**
 * Letters of the same unit, area and place, near in time, whose summaries are alike: never by who wrote
 * them. Restricted ones are suggested to nobody.
 */
export async function likelyLetters(
  sql: Sql,
  sight: Sight,
  of: Letter,
  limit = 5,
): Promise<readonly LikelyLetter[]> {
  const rows = await sql<{ letter: Letter; title: string | null }[]>`
    with own as (
      select tsvector_to_array(s.keys) as keys from letter_search s where s.letter_id = ${of.id}
    ), near as (
      select l.id from letters l
       where l.unit_id = ${of.desk.unit} and l.id <> ${of.id}
         and l.received_on between ${of.receivedOn}::date - ${nearDays}::int
                               and ${of.receivedOn}::date + ${nearDays}::int
         and l.area = ${of.area} and l.place_unit_id = ${of.placeUnit}
         and l.merged_into is null and l.handover_by is null and l.stage <> 'destroyed'
         and ${visibleLetters(sql, sight)}
       order by abs(l.received_on - ${of.receivedOn}::date), l.id
       limit 200
    ), compared as (
      select near.id,
             (select count(*) from unnest(own.keys) as mine (word)
               where mine.word = any(tsvector_to_array(s.keys))) * 100
             / greatest(1, least(cardinality(own.keys), length(s.keys))) as alike
        from near join letter_search s on s.letter_id = near.id cross join own
    )
    select to_jsonb(shape) as letter,
           (select w.title from letter_words w where w.letter_id = c.id and w.role = 'summary'
             order by w.id desc limit 1) as title
      from compared c
      cross join lateral (select ${letterShape(sql)} from letters l where l.id = c.id) as shape
     where c.alike >= ${alikePercent}
     order by c.alike desc, c.id
     limit ${limit}`;
  return rows.map((row) => ({ ...row, title: withholdIf(row.title) }));
}
