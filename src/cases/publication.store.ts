import type { Instant } from "#kernel/day.ts";
import type { Fragment, Sql, Transaction } from "#kernel/sql.ts";
import type { OfficerId } from "#people/model.ts";

import { putDocuments } from "#search/documents.ts";
import type { Document, PublicSource } from "#search/model.ts";
import { paths } from "#web/paths.ts";

import type { Matter, MatterId } from "./model.ts";

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
  await putDocuments(sql, await documents(sql, sql`and p.matter_id = ${m.id}`));
}

/** Every published matter, as search finds it: by its masked words and no others. */
export const matterSource = (sql: Sql): PublicSource => ({
  kind: "matter",
  page: (after, limit) =>
    documents(
      sql,
      sql`${after === null ? sql`` : sql`and p.matter_id > ${after}::uuid`} order by p.matter_id limit ${limit}`,
    ),
});

type Found = Masked &
  Pick<Document, "day" | "area"> & {
    readonly id: MatterId;
    readonly unit: number;
    readonly slug: string;
    readonly code: string;
  };

async function documents(sql: Sql, which: Fragment): Promise<readonly Document[]> {
  const rows = await sql<Found[]>`
    select p.matter_id as id, p.unit_id as unit, u.slug, m.code, p.area, p.title, p.content, p.answer,
           (p.published_at at time zone 'Asia/Ho_Chi_Minh')::date as day
      from publications p join matters m on m.id = p.matter_id join units u on u.id = p.unit_id
     where p.ended_at is null ${which}`;
  return rows.map(({ id, unit, slug, code, area, title, content, answer, day }) => ({
    kind: "matter",
    id,
    unit,
    area: area ?? null,
    title,
    body: `${content}\n\n${answer}`,
    href: paths.unit.matter.to({ slug, code }),
    day,
  }));
}

/** What is public of one matter. */
export type Publication = Masked & {
  readonly code: string;
  readonly area: string;
  readonly publishedAt: Instant;
};

/**
 * The published matters of a unit, newest first, keyset-paged.
 *
 * @param narrowed `area`: only of this subject; `after`: those that follow the one with this code,
 *   also when that one is no longer public
 */
export async function publicationsOf(
  sql: Sql,
  unit: number,
  narrowed: { readonly area?: string | undefined; readonly after?: string | undefined },
  limit: number,
): Promise<readonly Publication[]> {
  const { area, after } = narrowed;
  return sql<Publication[]>`
    select m.code, p.area, p.title, p.content, p.answer,
           to_char(p.published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+07:00' as "publishedAt"
      from publications p join matters m on m.id = p.matter_id
     where p.unit_id = ${unit} and p.ended_at is null
       ${area === undefined ? sql`` : sql`and p.area = ${area}`}
       ${
         after === undefined
           ? sql``
           : sql`and (p.published_at, p.matter_id) < (
               select b.published_at, b.matter_id
                 from publications b join matters c on c.id = b.matter_id
                where c.code = ${after} and b.unit_id = ${unit})`
       }
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

/** A published matter with the unit that answered it, for lists over all units. */
export type PublishedAnswer = Publication & {
  readonly unit: { readonly slug: string; readonly name: string };
};

/** The newest published answers of all units. */
export async function newestPublications(
  sql: Sql,
  limit: number,
): Promise<readonly PublishedAnswer[]> {
  return sql<PublishedAnswer[]>`
    select m.code, p.area, p.title, p.content, p.answer,
           to_char(p.published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+07:00' as "publishedAt",
           jsonb_build_object('slug', u.slug, 'name', u.name) as unit
      from publications p
      join matters m on m.id = p.matter_id
      join units u on u.id = p.unit_id
     where p.ended_at is null
     order by p.published_at desc, p.matter_id desc
     limit ${limit}`;
}

/** One of the masked pictures of a published matter; null once either is no longer public. */
export async function publishedPicture(
  sql: Sql,
  unit: number,
  code: string,
  position: number,
): Promise<string | null> {
  const [found] = await sql<{ id: string }[]>`
    select f.id
      from publications p
      join matters m on m.id = p.matter_id
      join matter_files mf on mf.matter_id = p.matter_id and mf.purpose = 'published'
      join files f on f.id = mf.file_id
     where m.code = ${code} and p.unit_id = ${unit} and p.ended_at is null
       and mf.position = ${position} and f.withdrawn_at is null`;
  return found?.id ?? null;
}

/** The masked pictures of a published matter, by their places in the row. */
export async function publishedPictures(
  sql: Sql,
  unit: number,
  code: string,
): Promise<readonly number[]> {
  const rows = await sql<{ position: number }[]>`
    select mf.position
      from publications p
      join matters m on m.id = p.matter_id
      join matter_files mf on mf.matter_id = p.matter_id and mf.purpose = 'published'
      join files f on f.id = mf.file_id
     where m.code = ${code} and p.unit_id = ${unit} and p.ended_at is null and f.withdrawn_at is null
     order by mf.position`;
  return rows.map(({ position }) => position);
}
