import type { Portal } from "#cases/portal.ts";
import type { Lang } from "#kernel/text.ts";
import { html } from "#web/html.ts";
import type { Children } from "#web/jsx.ts";
import { say } from "#web/language.ts";

import type { PublicArticle } from "./model.ts";
import { ArticlePage, type Around } from "./pages/article.tsx";
import type { CountedArticle } from "./pages/listed-articles.tsx";
import { viewsWords } from "./public-texts.ts";
import { articleAfter, placeOfArticle } from "./public.store.ts";
import { publishedArticles } from "./store.ts";
import { viewsOf } from "./views.store.ts";

/** How many articles stand in each list beside an article. */
const beside = 5;

/** Answers with the page of an article around these comments, whatever became of a comment sent to it. */
export type ArticleAnswer = (
  article: PublicArticle,
  lang: Lang,
  comments: Children,
  status?: number,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

export const articleAnswer =
  ({ house: { sql }, site }: Pick<Portal, "house" | "site">): ArticleAnswer =>
  async (article, lang, comments, status = 200, headers = {}) => {
    const place = await placeOfArticle(sql, article.slug);
    const [newest, older, next] = await Promise.all([
      publishedArticles(sql, {}, null, beside + 1),
      publishedArticles(sql, {}, place, 2 * beside),
      articleAfter(sql, article.id),
    ]);
    const views = await viewsOf(
      sql,
      [article, ...newest, ...older].map(({ id }) => id),
    );
    const counted = (all: typeof newest): readonly CountedArticle[] =>
      all.map((one) => ({ ...one, views: views.get(one.id) ?? 0 }));
    const first = newest.filter(({ id }) => id !== article.id).slice(0, beside);
    const shown = new Set(first.map(({ id }) => id));
    const around: Around = {
      newest: counted(first),
      earlier: counted(older.filter(({ id }) => !shown.has(id)).slice(0, beside)),
      previous: older[0] ?? null,
      next,
    };
    return html(
      <ArticlePage
        lang={lang}
        trial={site.trial}
        origin={site.origin}
        article={article}
        around={around}
        views={say(lang, viewsWords(views.get(article.id) ?? 0))}
        comments={comments}
      />,
      status,
      headers,
    );
  };
