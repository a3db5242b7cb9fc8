import type { Lang } from "#kernel/text.ts";
import type { Children } from "#web/jsx.ts";
import { say } from "#web/language.ts";
import { Layout } from "#web/layout.tsx";
import { Notice } from "#web/parts/notice.tsx";
import { QrCode } from "#web/parts/qr.tsx";
import { paths } from "#web/paths.ts";

import { addressOf, written } from "../facts.ts";
import type { PublicArticle } from "../model.ts";
import { narrowedTo } from "../narrowed.ts";
import { newsTexts as t, postedWords } from "../public-texts.ts";
import { ArticleBody } from "./article-body.tsx";
import { ArticleHead } from "./article-head.tsx";
import { Attachments, Corrections, Source } from "./article-parts.tsx";
import { EarlierArticles, type CountedArticle } from "./listed-articles.tsx";

/** The way to one article: its address and its title. */
export type Way = { readonly slug: string; readonly title: string };

/** What stands beside an article. */
export type Around = {
  readonly newest: readonly CountedArticle[];
  readonly earlier: readonly CountedArticle[];
  readonly previous: Way | null;
  readonly next: Way | null;
};

export type ArticlePageProps = {
  readonly lang: Lang;
  readonly trial: boolean;
  readonly origin: string;
  readonly article: PublicArticle;
  readonly around: Around;
  /** How often it was opened, in words; what differs from visit to visit may be filled in later. */
  readonly views: string;
  /** Comments and the form for another, from the module that knows of them. */
  readonly comments: Children;
};

/** An article as everybody reads it. */
export const ArticlePage = (props: ArticlePageProps) => {
  const { lang, trial, origin, article, around } = props;
  const { slug, title } = article;
  return (
    <Layout
      lang={lang}
      trial={trial}
      title={title}
      titleLang={written}
      crumbs={[{ href: paths.news.list.to({}, lang), label: t.list }]}
      path={paths.news.show.to({ slug })}
      here={paths.news.list.to({})}
      styles={["article.css", "comments.css"]}
      about={article.summary}
      head={<ArticleHead lang={lang} origin={origin} article={article} />}
      bare
      wide
    >
      <div class="article-page">
        <div class="article-column">
          <article class="article">
            <Opening {...props} />
            <ArticleBody html={article.body} />
            <Corrections corrections={article.corrections} />
            <Attachments article={article} />
            <Source source={article.source} />
            <Tags article={article} lang={lang} />
            <Printed origin={origin} article={article} lang={lang} />
          </article>
          <Steps lang={lang} around={around} />
          {props.comments}
        </div>
        <Beside lang={lang} around={around} />
      </div>
    </Layout>
  );
};

/** What stands before the words: title, who, when, how often opened, summary, picture. */
const Opening = ({ lang, article, views }: ArticlePageProps) => {
  const { slug, title, summary, lead, byline, unitName, unitSlug, publishedAt } = article;
  const { archivedAt } = article;
  return (
    <header>
      <h1 lang={written}>{title}</h1>
      <p class="meta">
        {byline !== unitName && (
          <>
            <span lang={written}>{byline}</span>
            {" · "}
          </>
        )}
        <a href={paths.unit.show.to({ slug: unitSlug }, lang)} lang={written}>
          {unitName}
        </a>
      </p>
      <p class="meta">
        <time dateTime={publishedAt}>{say(lang, postedWords(publishedAt))}</time>
        {" · "}
        <span class="views">{views}</span>
      </p>
      {archivedAt && (
        <Notice look="warn">
          <p>{say(lang, t.archived(archivedAt))}</p>
        </Notice>
      )}
      {lang !== written && <p class="hint">{say(lang, t.inVietnamese)}</p>}
      <p class="lead" lang={written}>
        {summary}
      </p>
      {lead && (
        <figure lang={written}>
          <img
            src={paths.news.picture.to({ slug, variant: "view" })}
            alt={lead.alt}
            width={lead.width}
            height={lead.height}
          />
          {lead.label !== "" && <figcaption>{lead.label}</figcaption>}
        </figure>
      )}
    </header>
  );
};

type TagsProps = { readonly article: PublicArticle; readonly lang: Lang };

const Tags = ({ article: { tags }, lang }: TagsProps) =>
  tags.length === 0 ? null : (
    <nav class="tags" aria-label={say(lang, t.tags)}>
      <ul>
        {tags.map(({ key, label }) => (
          <li>
            <a href={narrowedTo(paths.news.list, { tag: key }, lang)} lang={written} rel="tag">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

/** On paper: where the article is, to be typed or scanned. */
const Printed = ({ origin, article, lang }: TagsProps & { readonly origin: string }) => {
  const address = addressOf(origin, article);
  return (
    <div class="print-only">
      <p>
        {say(lang, t.printed)}: {address}
      </p>
      <QrCode text={address} label={say(lang, t.scan)} />
    </div>
  );
};

type AroundProps = { readonly lang: Lang; readonly around: Around };

const Steps = ({ lang, around: { previous, next } }: AroundProps) =>
  previous === null && next === null ? null : (
    <nav class="article-steps" aria-label={say(lang, t.around)}>
      {previous && <Step lang={lang} way={previous} rel="prev" words={say(lang, t.previous)} />}
      {next && <Step lang={lang} way={next} rel="next" words={say(lang, t.next)} />}
    </nav>
  );

type StepProps = {
  readonly lang: Lang;
  readonly way: Way;
  readonly rel: "prev" | "next";
  readonly words: string;
};

const Step = ({ lang, way: { slug, title }, rel, words }: StepProps) => (
  <a rel={rel} href={paths.news.show.to({ slug }, lang)}>
    <span class="meta">{words}</span> <span lang={written}>{title}</span>
  </a>
);

const Beside = ({ lang, around: { newest, earlier } }: AroundProps) => (
  <aside class="article-beside" aria-label={say(lang, t.beside)}>
    {newest.length > 0 && (
      <section>
        <h2>{say(lang, t.newest)}</h2>
        <EarlierArticles articles={newest} />
      </section>
    )}
    {earlier.length > 0 && (
      <section>
        <h2>{say(lang, t.earlier)}</h2>
        <EarlierArticles articles={earlier} />
      </section>
    )}
    <p>
      <a href={paths.news.list.to({}, lang)}>{say(lang, t.all)}</a>
    </p>
  </aside>
);
