import type { Lang } from "#kernel/text.ts";
import { say } from "#web/language.ts";
import { DataBlock } from "#web/parts/data-block.tsx";
import { paths } from "#web/paths.ts";
import { layoutTexts } from "#web/texts.ts";

import { addressOf, changedAt, newsArticle, pictureOf, written } from "../facts.ts";
import type { PublicArticle } from "../model.ts";
import { FeedLinks } from "./feed-links.tsx";

type ArticleHeadProps = {
  readonly lang: Lang;
  readonly origin: string;
  readonly article: PublicArticle;
};

/** What the head of an article says to programs: its one address, its languages, how a link to it looks. */
export const ArticleHead = ({ lang, origin, article }: ArticleHeadProps) => {
  const { slug, title, summary, lead, tags } = article;
  const address = addressOf(origin, article);
  const picture = pictureOf(origin, article);
  return (
    <>
      <link rel="canonical" href={address} />
      {(["vi", "en"] as const).map((one) => (
        <link rel="alternate" hreflang={one} href={origin + paths.news.show.to({ slug }, one)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={address} />
      <FeedLinks lang={lang} origin={origin} narrowed={{}} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={say(written, layoutTexts.product)} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={summary} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content="vi_VN" />
      {picture !== null && lead && (
        <>
          <meta property="og:image" content={picture} />
          <meta property="og:image:type" content="image/webp" />
          <meta property="og:image:width" content={String(lead.width)} />
          <meta property="og:image:height" content={String(lead.height)} />
          <meta property="og:image:alt" content={lead.alt} />
        </>
      )}
      <meta property="article:published_time" content={article.publishedAt} />
      <meta property="article:modified_time" content={changedAt(article)} />
      {tags.map(({ label }) => (
        <meta property="article:tag" content={label} />
      ))}
      <DataBlock facts={newsArticle(article, origin)} />
    </>
  );
};
