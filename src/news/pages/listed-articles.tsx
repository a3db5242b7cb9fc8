import { useLanguage, useSay, type Words } from "#web/language.ts";
import { dateWords } from "#law/words.ts";
import { paths } from "#web/paths.ts";

import { written } from "../facts.ts";
import type { ListedArticle } from "../model.ts";
import { newsTexts as t, viewsWords } from "../public-texts.ts";

/** An article in a list, with how often it was opened. */
export type CountedArticle = ListedArticle & { readonly views: number };

type ListProps = { readonly articles: readonly CountedArticle[] };

/** The newest articles, each with its picture and the beginning of what it says. */
export const NewestArticles = ({ articles }: ListProps) => {
  const lang = useLanguage();
  return (
    <ul class="news-cards">
      {articles.map((one) => (
        <li>
          {one.lead && (
            <img
              src={paths.news.picture.to({ slug: one.slug, variant: "thumb" })}
              alt=""
              width="320"
              height="240"
              loading="lazy"
            />
          )}
          <div>
            <h3 lang={written}>
              <a href={paths.news.show.to({ slug: one.slug }, lang)}>{one.title}</a>
            </h3>
            <p lang={written}>{one.summary}</p>
            <Meta article={one} unit />
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Articles one to a line: title, day, views. */
export const EarlierArticles = ({
  articles,
  unit = false,
}: ListProps & { readonly unit?: boolean }) => {
  const lang = useLanguage();
  return (
    <ul class="news-lines">
      {articles.map((one) => (
        <li>
          <a href={paths.news.show.to({ slug: one.slug }, lang)} lang={written}>
            {one.title}
          </a>
          <Meta article={one} unit={unit} />
        </li>
      ))}
    </ul>
  );
};

type MetaProps = { readonly article: CountedArticle; readonly unit: boolean };

const Meta = ({ article, unit }: MetaProps) => {
  const say = useSay();
  const told: readonly Words[] = [
    ...(unit ? [article.unitName] : []),
    ...(article.correctedAt === null ? [] : [t.correctedOn]),
    viewsWords(article.views),
  ];
  return (
    <p class="meta">
      <time dateTime={article.publishedAt}>{say(dateWords(article.day))}</time>
      {told.map((words) => (
        <>
          {" · "}
          <span>{say(words)}</span>
        </>
      ))}
    </p>
  );
};
