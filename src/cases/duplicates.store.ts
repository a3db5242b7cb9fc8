import type { Sql } from "#kernel/sql.ts";
import { withholdIf, type Withheld } from "#kernel/withheld.ts";
import type { MatterFacts } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";

import type { Matter, MatterCode, Stage } from "./model.ts";
import { factsShape } from "./store.ts";
import { visible, type Sight } from "./visible.store.ts";

/** Another matter that may be about the same thing; whoever looks decides. */
export type LikelyDuplicate = {
  readonly code: MatterCode;
  readonly stage: Stage;
  readonly receivedOn: Day;
  readonly title: Withheld | null;
  readonly place: Withheld | null;
  readonly facts: MatterFacts;
  /** Of the words of the shorter of the two, how many stand in both, 0–100. */
  readonly alike: number;
};

/** Policy, not law: how near in time, and how many words alike, for a matter to be suggested. */
const nearDays = 60;
const alikePercent = 40;

/**
 * Matters of the same unit, area and place, received near in time, whose words are alike, the most alike
 * first. Asked of what was written and of nothing else: never by who wrote it. Restricted matters have
 * no search keys and are suggested to nobody.
 */
export async function likelyDuplicates(
  sql: Sql,
  sight: Sight,
  of: Matter,
  limit = 5,
): Promise<readonly LikelyDuplicate[]> {
  type Row = Omit<LikelyDuplicate, "title" | "place"> & {
    readonly title: string | null;
    readonly place: string | null;
  };
  const rows = await sql<Row[]>`
    with own as (
      select tsvector_to_array(s.keys) as keys from matter_search s where s.matter_id = ${of.id}
    ), near as (
      select m.id, m.received_on from matters m
       where m.unit_id = ${of.desk.unit} and m.id <> ${of.id}
         and m.received_on between ${of.receivedOn}::date - ${nearDays}::int
                               and ${of.receivedOn}::date + ${nearDays}::int
         and m.kind = ${of.kind} and m.area = ${of.area} and m.place_unit_id = ${of.placeUnit}
         and m.merged_into is null and m.handover_by is null and m.stage <> 'withdrawn'
         and ${visible(sql, sight)}
       order by abs(m.received_on - ${of.receivedOn}::date), m.id
       limit 200
    ), compared as (
      select near.id,
             (select count(*) from unnest(own.keys) as mine (word)
               where mine.word = any(tsvector_to_array(s.keys))) * 100
             / greatest(1, least(cardinality(own.keys), length(s.keys))) as alike
        from near join matter_search s on s.matter_id = near.id and s.unit_id = ${of.desk.unit} cross join own
    )
    select m.code, m.stage, m.received_on as "receivedOn", w.title, w.place, c.alike::int as alike,
           ${factsShape(sql)} as facts
      from compared c join matters m on m.id = c.id left join words w on w.id = m.id
     where c.alike >= ${alikePercent}
     order by c.alike desc, m.id
     limit ${limit}`;
  return rows.map((row) => ({
    ...row,
    title: withholdIf(row.title),
    place: withholdIf(row.place),
  }));
}
