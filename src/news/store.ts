import type { UnitId } from "#access/model.ts";
import { instantOf } from "#cases/store.ts";
import type { StoredFile } from "#files/model.ts";
import { fileShape } from "#files/store.ts";
import { instantAt, isDay, plusDays, type Day, type Instant } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

import type { ListedArticle, PublicArticle, RemovedArticle, Tag } from "./model.ts";

/** The article at this address, published or archived; null for any other, also one not yet public. */
export async function publishedArticle(sql: Sql, slug: string): Promise<PublicArticle | null> {
  const [row] = await sql<PublicArticle[]>`
    select ${listed(sql)}, a.body, ${instantOf(sql, "a.archived_at")} as "archivedAt", a.version,
           a.comments_open as "commentsOpen", ${filesShape(sql, "attachment")} as attachments,
           case when a.source = '' and a.source_link is null then null else jsonb_build_object(
             'words', coalesce(nullif(a.source, ''), a.source_link),
             'href', coalesce(a.source_link, (
               select '/van-ban/' || p.slug from directives d
                 join directive_publications p on p.directive_id = d.id and p.withdrawn_at is null
                where d.canonical = a.source order by p.id desc limit 1))) end as source,
           coalesce((select jsonb_agg(jsonb_build_object('at', ${instantOf(sql, "c.at")}, 'said', c.said) order by c.version)
                       from article_corrections c where c.article_id = a.id), '[]') as corrections
      ${from(sql)}
     where a.slug = ${slug} and a.state in ('published', 'archived')`;
  return row ?? null;
}

/** What is left of an article that was taken down; its address answers 410 with this. */
export async function removedArticle(sql: Sql, slug: string): Promise<RemovedArticle | null> {
  const [row] = await sql<RemovedArticle[]>`
    select ${instantOf(sql, "a.removed_at")} as "removedAt", a.removed_because as because
      from articles a where a.slug = ${slug} and a.state = 'removed'`;
  return row ?? null;
}

/** What narrows the public list; `tag` is the key of a tag as it stands in addresses. */
export type Narrowed = {
  readonly unit?: UnitId | undefined;
  readonly tag?: string | undefined;
  readonly day?: Day | undefined;
};
export type AfterArticle = { readonly at: Instant; readonly id: number };

/**
 * Published articles, newest first, after the last one seen. Archived ones are not among them.
 *
 * What is said of an article is exact to the second, its row to the millionth: the row decides where a list goes
 * on, or those of the same second would be left out.
 */
export const publishedArticles = (
  sql: Sql,
  { unit, tag, day }: Narrowed,
  after: AfterArticle | null,
  limit: number,
): Promise<readonly ListedArticle[]> => sql<ListedArticle[]>`
  select ${listed(sql)} ${from(sql)}
   where a.state = 'published'
     ${unit === undefined ? sql`` : sql`and a.unit_id = ${unit}`}
     ${tag === undefined ? sql`` : sql`and a.tag_keys @> array[${tag}]::text[]`}
     ${day === undefined || !isDay(day) ? sql`` : sql`and a.published_at >= ${instantAt(day, "00:00")} and a.published_at < ${instantAt(plusDays(day, 1), "00:00")}`}
     ${after ? sql`and (a.published_at, a.id) < (coalesce((select b.published_at from articles b where b.id = ${after.id}), ${after.at}::timestamptz), ${after.id}::int)` : sql``}
   order by a.published_at desc, a.id desc limit ${limit}`;

/** The tags most used in published articles, with how many there are. */
export const publicTags = (
  sql: Sql,
  limit: number,
): Promise<readonly (Tag & { readonly articles: number })[]> => sql`
  select t.key, min(t.label) as label, count(*)::int as articles
    from articles a cross join lateral unnest(a.tag_keys, a.tags) as t (key, label)
   where a.state = 'published' group by t.key order by count(*) desc, t.key limit ${limit}`;

/** A picture or paper of a public article that is shown there now; null for any other. */
export async function publicArticleFile(
  sql: Sql,
  slug: string,
  which: "lead" | { readonly attachment: number },
): Promise<StoredFile | null> {
  const [row] = await sql<StoredFile[]>`
    select ${fileShape(sql)} from articles a join article_files k on k.article_id = a.id
      join files f on f.id = k.file_id
     where a.slug = ${slug} and a.state in ('published', 'archived') and k.until_version is null
       and f.withdrawn_at is null
       and ${which === "lead" ? sql`k.purpose = 'lead'` : sql`k.purpose = 'attachment' and k.nth = ${which.attachment}`}`;
  return row ?? null;
}

/** The words of an article without their form. */
export async function plainOf(sql: Sql, id: number): Promise<string> {
  const [row] = await sql<{ plain: string }[]>`select plain from articles where id = ${id}`;
  return row?.plain ?? "";
}

const from = (sql: Sql): Fragment => sql`from articles a join units u on u.id = a.unit_id`;

const listed = (sql: Sql): Fragment => sql`
  a.id, a.slug, a.unit_id as unit, u.name as "unitName", u.slug as "unitSlug", a.title, a.summary, a.byline,
  ${instantOf(sql, "a.published_at")} as "publishedAt",
  to_char(a.published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day,
  (select coalesce(jsonb_agg(jsonb_build_object('key', t.key, 'label', t.label) order by t.nth), '[]')
     from unnest(a.tag_keys, a.tags) with ordinality as t (key, label, nth)) as tags,
  ${filesShape(sql, "lead")} -> 0 as lead,
  (select ${instantOf(sql, "max(c.at)")} from article_corrections c where c.article_id = a.id) as "correctedAt"`;

/** The files of article `a` that are shown now, in order, as JSON. */
const filesShape = (sql: Sql, purpose: "lead" | "attachment"): Fragment => sql`
  (select coalesce(jsonb_agg(jsonb_build_object(
            'nth', k.nth, 'purpose', k.purpose, 'alt', k.alt, 'decorative', k.decorative, 'label', k.label,
            'width', f.width, 'height', f.height) order by k.nth), '[]')
     from article_files k join files f on f.id = k.file_id
    where k.article_id = a.id and k.purpose = ${purpose} and k.until_version is null and f.withdrawn_at is null)`;
