import type { House } from "#cases/house.ts";
import { guardKeys } from "#guard/keys.ts";
import { sourceOfBrowser } from "#guard/model.ts";
import { visit } from "#guard/seen.ts";
import { publishedArticles } from "#news/store.ts";
import { addViews } from "#news/views.store.ts";

/** Invented visitors open the articles, through the real counter: the older an article, the more often. */
export async function openArticles(house: House): Promise<void> {
  const { sql, master, clock } = house;
  const [keys, now] = [guardKeys(master), clock()];
  const articles = await publishedArticles(sql, {}, null, 50);
  const visits = articles.flatMap(({ id }, nth) =>
    Array.from({ length: 24 + nth * 31 + ((nth * 17) % 23) }, (_, visitor) =>
      visit(keys, "article", sourceOfBrowser(Buffer.from(`trial ${visitor}`)), id, now),
    ),
  );
  await addViews(sql, visits, now);
}
