import type { Facts } from "#web/parts/data-block.tsx";
import { paths } from "#web/paths.ts";

import type { PublicArticle } from "./model.ts";

/** The language articles are written in, whatever the language of the page around them. */
export const written = "vi";

/** The one address of an article, whichever way it was reached: in the language it is written in. */
export const addressOf = (origin: string, { slug }: Pick<PublicArticle, "slug">): string =>
  origin + paths.news.show.to({ slug }, written);

/** Where its picture is, for other sites; null where it has none. */
export const pictureOf = (
  origin: string,
  { slug, lead }: Pick<PublicArticle, "slug" | "lead">,
): string | null => (lead ? origin + paths.news.picture.to({ slug, variant: "view" }) : null);

/** When it last changed what it says. */
export const changedAt = (article: Pick<PublicArticle, "publishedAt" | "corrections">) =>
  article.corrections.at(-1)?.at ?? article.publishedAt;

/** An article for programs (schema.org, NewsArticle). */
export function newsArticle(article: PublicArticle, origin: string): Facts {
  const address = addressOf(origin, article);
  const picture = pictureOf(origin, article);
  const unit = {
    "@type": "GovernmentOrganization",
    name: article.unitName,
    url: origin + paths.unit.show.to({ slug: article.unitSlug }),
  };
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": address,
    url: address,
    mainEntityOfPage: address,
    headline: article.title,
    description: article.summary,
    inLanguage: written,
    datePublished: article.publishedAt,
    dateModified: changedAt(article),
    author: { "@type": "Organization", name: article.byline },
    publisher: unit,
    isAccessibleForFree: true,
    ...(picture === null
      ? {}
      : {
          image: {
            "@type": "ImageObject",
            url: picture,
            width: article.lead?.width,
            height: article.lead?.height,
            caption: article.lead?.alt,
          },
        }),
    ...(article.tags.length > 0 ? { keywords: article.tags.map(({ label }) => label) } : {}),
    ...(article.corrections.length > 0
      ? {
          correction: article.corrections.map(({ at, said }) => ({
            "@type": "CorrectionComment",
            datePublished: at,
            text: said,
          })),
        }
      : {}),
  };
}
