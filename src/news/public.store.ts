import type { Sql } from "#kernel/sql.ts";

import type { ArticleId, PublicArticle } from "./model.ts";
import type { AfterArticle } from "./store.ts";

/** Where a list ended, by the address of its last article, also when that is no longer public. */
export async function placeOfArticle(sql: Sql, slug: string): Promise<AfterArticle | null> {
  const [place] = await sql<AfterArticle[]>`
    select to_char(published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+07:00' as at, id
      from articles where slug = ${slug} and published_at is not null`;
  return place ?? null;
}

/** The address and title of the article that was published next after this one; null for the newest. */
export async function articleAfter(
  sql: Sql,
  id: ArticleId,
): Promise<Pick<PublicArticle, "slug" | "title"> | null> {
  const [next] = await sql<Pick<PublicArticle, "slug" | "title">[]>`
    select a.slug, a.title from articles a
     where a.state = 'published'
       and (a.published_at, a.id) > (select b.published_at, b.id from articles b where b.id = ${id})
     order by a.published_at, a.id limit 1`;
  return next ?? null;
}

/** The units that have published articles, by name. */
export const unitsWithNews = (
  sql: Sql,
): Promise<readonly { readonly slug: string; readonly name: string }[]> => sql`
  select u.slug, u.name from units u
   where exists (select from articles a where a.unit_id = u.id and a.state = 'published')
   order by u.level = 'commune', u.key, u.id`;

/** How a tag is written, as the newest article with it writes it. */
export async function tagLabel(sql: Sql, key: string): Promise<string | null> {
  const [tag] = await sql<{ label: string }[]>`
    select a.tags[array_position(a.tag_keys, ${key})] as label from articles a
     where a.state = 'published' and a.tag_keys @> array[${key}]::text[]
     order by a.published_at desc, a.id desc limit 1`;
  return tag?.label ?? null;
}
