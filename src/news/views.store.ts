import { forgetVisits, newVisits, type Visit } from "#guard/seen.ts";
import type { Database, Sql } from "#kernel/sql.ts";

import type { ArticleId } from "./model.ts";

/** Policy, not law: the same article opened again within so many minutes is the same visit. */
export const windowMinutes = 30;

/** Adds up the visits of a batch, and forgets every mark whose half hour is over. */
export async function addViews(sql: Database, visits: readonly Visit[], now: Date): Promise<void> {
  await sql.begin(async (tx) => {
    const counted = await newVisits(tx, visits, now, windowMinutes);
    if (counted.size === 0) return;
    await tx`
      insert into article_views as v (article_id, views)
      select a.id, given.count
        from unnest(${[...counted.keys()]}::int[], ${[...counted.values()]}::int[]) as given (id, count)
        join articles a on a.id = given.id
       order by a.id
      on conflict (article_id) do update set views = v.views + excluded.views`;
  });
  await forgetVisits(sql, now);
}

/** How often each of these articles was opened; one that never was is not among them. */
export async function viewsOf(
  sql: Sql,
  articles: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, number>> {
  if (articles.length === 0) return new Map();
  const rows = await sql<{ id: ArticleId; views: number }[]>`
    select article_id as id, views from article_views where article_id = any(${[...articles]}::int[])`;
  return new Map(rows.map(({ id, views }) => [id, views]));
}
