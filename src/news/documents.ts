import { dayOf, type Instant } from "#kernel/day.ts";
import { instantOf } from "#cases/store.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Document, PublicSource } from "#search/model.ts";
import { paths } from "#web/paths.ts";

/** An article in the public lists, as far as search knows it. */
export type Findable = {
  readonly id: number;
  readonly unit: number;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly plain: string;
  readonly publishedAt: Instant;
};

/** What words find an article by, and where it stands. */
export const documentOf = (article: Findable): Document => {
  const { id, unit, slug, title, summary, plain, publishedAt } = article;
  return {
    kind: "article",
    id: String(id),
    unit,
    title,
    body: `${summary}\n${plain}`,
    href: paths.news.show.to({ slug }),
    day: dayOf(publishedAt),
  };
};

/** All articles in the public lists, for whoever compares what search knows with what is public. */
export const articleSource = (sql: Sql): PublicSource => ({
  kind: "article",
  page: async (after, limit) => {
    const rows = await sql<Findable[]>`
      select a.id, a.unit_id as unit, a.slug, a.title, a.summary, a.plain,
             ${instantOf(sql, "a.published_at")} as "publishedAt"
        from articles a
       where a.state = 'published' and a.slug is not null
             ${after === null ? sql`` : sql`and a.id::text collate "C" > ${after}`}
       order by a.id::text collate "C" limit ${limit}`;
    return rows.map(documentOf);
  },
});
