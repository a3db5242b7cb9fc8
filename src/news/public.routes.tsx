import type { Context } from "hono";

import type { Portal } from "#cases/portal.ts";
import { isVariant } from "#files/model.ts";
import { topics } from "#edits/topics.ts";
import { fileResponse } from "#files/response.ts";
import { dayAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import { atomFeed } from "#outlets/feed.ts";
import { rssFeed } from "#outlets/rss.ts";
import type { Open } from "#people/open.ts";
import { unitBySlug } from "#units/store.ts";
import { dayTyped } from "#web/day-typed.ts";
import { failure } from "#web/errors.tsx";
import { html } from "#web/html.ts";
import type { Children } from "#web/jsx.ts";
import type { KeptPages } from "#web/kept-pages.ts";
import { paths } from "#web/paths.ts";
import type { Filling } from "#web/places.ts";
import { revalidated } from "#web/revalidated.ts";

import { articleAnswer } from "./article-answer.tsx";
import { newsFeed } from "./feed.ts";
import type { ArticleId, ListedArticle, PublicArticle } from "./model.ts";
import type { InAddress } from "./narrowed.ts";
import { NewsListPage } from "./pages/public-list.tsx";
import { RemovedPage } from "./pages/removed.tsx";
import type { Told } from "./public-texts.ts";
import { placeOfArticle, tagLabel, unitsWithNews } from "./public.store.ts";
import {
  publicArticleFile,
  publicTags,
  publishedArticle,
  publishedArticles,
  removedArticle,
  type Narrowed,
} from "./store.ts";
import type { Views } from "./views.ts";
import { viewsOf } from "./views.store.ts";

/** How many articles each part of the list holds, how many a feed, how many tags are offered. */
const most = { newest: 5, earlier: 20, fed: 30, tags: 40 } as const;

export type AroundNews = {
  /** Comments under an article and the form for another. */
  readonly commentsPart: (c: Context, article: PublicArticle, lang: Lang) => Promise<Children>;
  /** What differs in it for everybody who opens the page: the `place`s it was drawn with. */
  readonly commentsFill?: (lang: Lang) => Promise<Filling>;
  /** Counts who opens an article. */
  readonly views: Views;
  /** Where drawn pages are kept. */
  readonly pages: KeptPages;
};

/** What everybody reads of the news: lists, articles, feeds, pictures. */
export function newsRoutes(open: Open, portal: Portal, around: AroundNews): void {
  const { commentsPart, commentsFill, views, pages } = around;
  const { house, site, disk, source } = portal;
  const { sql } = house;
  const { trial, origin } = site;
  const answer = articleAnswer(portal);
  const today = () => dayAt(house.clock());
  /** Which article is at an address; it stays so for ever. For counting without asking the database. */
  const ids = new Map<string, ArticleId>();

  open.get(paths.news.list, "anyone", (c, lang) => {
    const known = ["don-vi", "the", "ngay", "sau"] as const;
    const by = ["news", lang, today(), ...known.map((name) => c.req.query(name))];
    return pages.answer(c, { by, query: known }, (from) => {
      from.topics(topics.news, topics.views, topics.units, topics.pictures);
      return list(c, lang);
    });
  });

  for (const [at, feedOf] of [
    [paths.news.rss, rssFeed],
    [paths.news.atom, atomFeed],
  ] as const) {
    open.get(at, "anyone", async (c, lang) => {
      const asked = await narrowing(c);
      const newest = await publishedArticles(sql, asked.by, null, most.fed);
      return revalidated(c, feedOf(newsFeed(origin, at, asked, newest, lang)));
    });
  }

  open.get(paths.news.show, "anyone", async (c, lang) => {
    const slug = c.req.param("slug") ?? "";
    const fill = commentsFill && (() => commentsFill(lang));
    const by = ["article", lang, slug, today()];
    const answered = await pages.answer(c, { by, ...(fill ? { fill } : {}) }, async (from) => {
      from.topics(...ofEveryArticle);
      const article = await publishedArticle(sql, slug);
      if (!article) return gone(c, lang, slug);
      from.topics(topics.article(article.id));
      ids.set(slug, article.id);
      return answer(article, lang, await commentsPart(c, article, lang));
    });
    const id = ids.get(slug);
    if (id !== undefined && (answered.status === 200 || answered.status === 304)) {
      views.note(c.req.raw, source(c), id);
    }
    return answered;
  });

  // Whether the article is still public is asked for every picture anew.
  open.get(paths.news.picture, "anyone", async (c) => {
    const { slug = "", variant = "" } = c.req.param();
    if (!isVariant(variant)) return failure(c, 404, trial);
    const file = await publicArticleFile(sql, slug, "lead");
    return (file && (await fileResponse(disk, file, variant))) ?? failure(c, 404, trial);
  });

  open.get(paths.news.attachment, "anyone", async (c) => {
    const { slug = "", nth = "" } = c.req.param();
    if (!/^[1-9]\d{0,4}$/.test(nth)) return failure(c, 404, trial);
    const file = await publicArticleFile(sql, slug, { attachment: Number(nth) });
    return (
      (file && (await fileResponse(disk, file, "view", Number(nth)))) ?? failure(c, 404, trial)
    );
  });

  async function list(c: Context, lang: Lang): Promise<Response> {
    const asked = await narrowing(c);
    const slug = c.req.query("sau");
    const after = slug === undefined ? null : await placeOfArticle(sql, slug);
    const count = after ? most.earlier : most.newest + most.earlier;
    const [found, units, tags] = await Promise.all([
      publishedArticles(sql, asked.by, after, count + 1),
      unitsWithNews(sql),
      publicTags(sql, most.tags),
    ]);
    const shown = await counted(found.slice(0, count));
    return html(
      <NewsListPage
        {...{ lang, trial, origin, units, tags, ...asked }}
        newest={after ? [] : shown.slice(0, most.newest)}
        earlier={after ? shown : shown.slice(most.newest)}
        after={after ? slug : undefined}
        next={found.length > count ? shown.at(-1)?.slug : undefined}
      />,
    );
  }

  async function gone(c: Context, lang: Lang, slug: string): Promise<Response> {
    const removed = await removedArticle(sql, slug);
    return removed
      ? html(<RemovedPage {...{ lang, trial, slug, removed }} />, 410)
      : failure(c, 404, trial);
  }

  const counted = async (articles: readonly ListedArticle[]) => {
    const opened = await viewsOf(
      sql,
      articles.map(({ id }) => id),
    );
    return articles.map((one) => ({ ...one, views: opened.get(one.id) ?? 0 }));
  };

  /** What the address narrows the list to; what means nothing there narrows nothing. */
  async function narrowing(c: Context): Promise<Asked> {
    const slug = c.req.query("don-vi");
    const key = c.req.query("the");
    const day = dayTyped(c.req.query("ngay")) ?? undefined;
    const [unit, label] = await Promise.all([
      slug === undefined ? null : unitBySlug(sql, slug),
      key === undefined || !isTagKey(key) ? null : tagLabel(sql, key),
    ]);
    const tag = key !== undefined && isTagKey(key) ? key : undefined;
    return {
      by: { unit: unit?.id, tag, day },
      narrowed: { unit: unit?.slug, tag, day },
      told: { unit: unit?.name, tag: label ?? tag, day },
    };
  }
}

/** Beside an article stand others, with the times they were opened, and where it is from. */
const ofEveryArticle = [
  topics.news,
  topics.views,
  topics.units,
  topics.pictures,
  topics.directives,
] as const;

type Asked = { readonly by: Narrowed; readonly narrowed: InAddress; readonly told: Told };

const isTagKey = (text: string): boolean =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 80;
