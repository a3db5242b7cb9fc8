import { instantAt, day } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Feed } from "#outlets/feed.ts";
import type { Path } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import type { ListedArticle } from "./model.ts";
import { narrowedTo, type InAddress } from "./narrowed.ts";
import { listTitle, type Told } from "./public-texts.ts";

type Narrowing = { readonly narrowed: InAddress; readonly told: Told };

/**
 * The newest articles for feed readers: titles and summaries, never bodies, so that a correction or a
 * removal is not undone by what a reader program kept.
 *
 * @param at the address of the feed
 */
export const newsFeed = (
  origin: string,
  at: Path,
  { narrowed, told }: Narrowing,
  newest: readonly ListedArticle[],
  lang: Lang,
): Feed => ({
  lang,
  self: origin + narrowedTo(at, narrowed, lang),
  page: origin + narrowedTo(paths.news.list, narrowed, lang),
  title: listTitle(told)[lang],
  author: told.unit ?? "Dân Vận",
  since: instantAt(day("2025-07-01"), "00:00"),
  entries: newest.map((one) => ({
    page: origin + paths.news.show.to({ slug: one.slug }, lang),
    title: one.title,
    at: one.publishedAt,
    ...(one.correctedAt === null ? {} : { changedAt: one.correctedAt }),
    author: one.byline,
    text: one.summary,
    categories: one.tags.map(({ label }) => label),
  })),
});
