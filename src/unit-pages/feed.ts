import type { Publication } from "#cases/publication.store.ts";
import { day, instantAt } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";
import type { Feed } from "#outlets/feed.ts";
import type { Unit } from "#units/model.ts";
import { paths } from "#web/paths.ts";

import { matterTexts } from "./texts.ts";

/**
 * The newest published matters of a unit for feed readers: the masked words an officer confirmed, as
 * on the page. What is no longer public is not in the feed the next time it is read.
 */
export function matterFeed(
  origin: string,
  { slug, name, validFrom }: Unit,
  newest: readonly Publication[],
  lang: Lang,
): Feed {
  const asks = { vi: "Trả lời", en: "Answer" } as const;
  return {
    lang,
    self: origin + paths.unit.feed.to({ slug }, lang),
    page: origin + paths.unit.matters.to({ slug }, lang),
    title: matterTexts.title(name)[lang],
    author: name,
    since: instantAt(validFrom ?? day("2025-07-01"), "00:00"),
    entries: newest.map(({ code, title, content, answer, area, publishedAt }) => ({
      page: origin + paths.unit.matter.to({ slug, code }, lang),
      title,
      at: publishedAt,
      text: `${content}\n\n${asks[lang]}: ${answer}`,
      categories: [area],
    })),
  };
}
