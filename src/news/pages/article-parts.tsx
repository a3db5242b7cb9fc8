import { useLanguage, useSay } from "#web/language.ts";
import { paths } from "#web/paths.ts";

import { written } from "../facts.ts";
import type { Correction, PublicArticle } from "../model.ts";
import { newsTexts as t, postedWords } from "../public-texts.ts";

/** What was put right, and when; the article above says what is right. */
export const Corrections = ({ corrections }: { readonly corrections: readonly Correction[] }) => {
  const say = useSay();
  if (corrections.length === 0) return null;
  return (
    <section class="corrections">
      <h2>{say(t.corrections)}</h2>
      <ul>
        {corrections.map(({ at, said }) => (
          <li>
            <time dateTime={at}>{say(postedWords(at))}</time>: <span lang={written}>{said}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Pages people may open: what they are called, of what type and how large. */
export const Attachments = ({ article }: { readonly article: PublicArticle }) => {
  const say = useSay();
  const { slug, attachments } = article;
  if (attachments.length === 0) return null;
  return (
    <section class="attachments">
      <h2>{say(t.attachments)}</h2>
      <ul>
        {attachments.map(({ nth, label, width, height }) => (
          <li>
            <a
              href={paths.news.attachment.to({ slug, nth: String(nth) })}
              type="image/webp"
              lang={written}
            >
              {label}
            </a>{" "}
            <span class="meta">({say(t.attachment(width, height))})</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The document the article is about, with a way to it where there is one. */
export const Source = ({ source }: Pick<PublicArticle, "source">) => {
  const say = useSay();
  const lang = useLanguage();
  if (source === null) return null;
  const { words, href } = source;
  return (
    <p class="source">
      {say(t.source)}:{" "}
      {href === null ? (
        <span lang={written}>{words}</span>
      ) : (
        <a
          href={lang === "en" && href.startsWith("/van-ban/") ? `/en${href}` : href}
          lang={written}
        >
          {words}
        </a>
      )}
    </p>
  );
};
