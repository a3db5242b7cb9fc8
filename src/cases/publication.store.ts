import type { Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import type { Matter } from "./model.ts";

/** The words an officer confirmed for the public, with names, numbers and addresses taken out. */
export type Masked = { readonly title: string; readonly content: string; readonly answer: string };

/** Makes the masked words of a matter public; publishing again replaces what was there. */
export async function savePublication(
  sql: Transaction,
  m: Matter,
  masked: Masked,
  by: OfficerId,
  at: Date,
): Promise<void> {
  await sql`
    insert into publications (matter_id, unit_id, area, title, content, answer, published_at, published_by)
    values (${m.id}, ${m.desk.unit}, ${m.area}, ${masked.title}, ${masked.content}, ${masked.answer}, ${at}, ${by})
    on conflict (matter_id) do update
       set unit_id = excluded.unit_id, area = excluded.area, title = excluded.title, content = excluded.content,
           answer = excluded.answer, published_at = excluded.published_at,
           published_by = excluded.published_by, ended_at = null`;
}

/** What is public of one matter. */
export type Publication = Masked & {
  readonly code: string;
  readonly area: string;
  readonly publishedAt: string;
};

/** The published matters of a unit, newest first, keyset-paged. */
export async function publicationsOf(
  sql: Sql,
  unit: number,
  before: { readonly at: string; readonly code: string } | null,
  limit: number,
): Promise<readonly Publication[]> {
  return sql<Publication[]>`
    select m.code, p.area, p.title, p.content, p.answer,
           to_char(p.published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+07:00' as "publishedAt"
      from publications p join matters m on m.id = p.matter_id
     where p.unit_id = ${unit} and p.ended_at is null
       ${before ? sql`and (p.published_at, p.matter_id) < (${before.at}, (select id from matters where code = ${before.code}))` : sql``}
     order by p.published_at desc, p.matter_id desc
     limit ${limit}`;
}

/** One published matter of a unit by its code; null when it is not public there. */
export async function publicationOf(
  sql: Sql,
  unit: number,
  code: string,
): Promise<Publication | null> {
  const [found] = await sql<Publication[]>`
    select m.code, p.area, p.title, p.content, p.answer,
           to_char(p.published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+07:00' as "publishedAt"
      from publications p join matters m on m.id = p.matter_id
     where p.unit_id = ${unit} and m.code = ${code} and p.ended_at is null`;
  return found ?? null;
}
