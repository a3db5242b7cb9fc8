import { clean, cleanLine, type Text } from "#kernel/text.ts";
import { isWithin, tooLong } from "#web/lines.ts";

import { safeHref } from "./links.ts";
import type { Article, Content } from "./model.ts";
import { tagsIn } from "./rules.ts";
import { contentTexts as t } from "./texts/content.ts";
import { typedBody } from "./typed-body.ts";

/** What an editor wrote, with the words of the body alone for search and lists. */
export type Written = Content & { readonly plain: string };

/** The fields an article is typed into. */
export const contentFields = [
  "title",
  "summary",
  "body",
  "byline",
  "tags",
  "source",
  "sourceLink",
  "comments",
] as const;
export type ContentField = (typeof contentFields)[number];
type Typed = Readonly<Partial<Record<ContentField, string>>>;

/** As many characters as a body may be typed in; a pasted document of forty pages has about 150,000. */
const mostTyped = 400_000;
const mostPlain = 100_000;

/**
 * Reads what was typed. What the body becomes is made here and nowhere else, whatever the browser did
 * with it before.
 *
 * @param byline the author line when none is typed
 */
export function contentFrom(
  typed: Typed,
  byline: string,
): { readonly written: Written; readonly errors: Readonly<Partial<Record<ContentField, Text>>> } {
  const title = cleanLine(typed.title ?? "");
  const summary = cleanLine(typed.summary ?? "");
  const raw = typed.body ?? "";
  const body = raw.length > mostTyped ? { html: "", plain: "" } : typedBody(raw);
  const author = cleanLine(typed.byline ?? "") || byline;
  const source = cleanLine(typed.source ?? "");
  const link = clean(typed.sourceLink ?? "").trim();
  const sourceLink = link === "" ? null : pageLink(link);
  const written: Written = {
    title,
    summary,
    body: body.html,
    plain: body.plain,
    byline: author,
    tags: tagsIn(cleanLine(typed.tags ?? "")).map(({ label }) => label),
    source,
    sourceLink,
    commentsOpen: typed.comments === "on",
  };
  return {
    written,
    errors: {
      ...(title.length < 3 ? { title: t.wrong.title } : longer("title", title, 200)),
      ...longer("summary", summary, 500),
      ...(raw.length > mostTyped || body.plain.length > mostPlain || body.html.length > mostTyped
        ? { body: tooLong(mostPlain) }
        : {}),
      ...(author.length < 2 ? { byline: t.wrong.byline } : longer("byline", author, 150)),
      ...longer("source", source, 300),
      ...(link !== "" && sourceLink === null ? { sourceLink: t.wrong.link } : {}),
    },
  };
}

const longer = (field: ContentField, text: string, max: number) =>
  isWithin(text, max) ? {} : { [field]: tooLong(max) };

function pageLink(typed: string): string | null {
  const href = safeHref(typed);
  return href === null || href.startsWith("mailto:") || href.length > 500 || href === "/"
    ? null
    : href;
}

/** An article as its form shows it. */
export const typedFrom = (
  article: Pick<
    Article,
    "title" | "summary" | "body" | "byline" | "tags" | "source" | "sourceLink" | "commentsOpen"
  >,
): Record<ContentField, string> => ({
  title: article.title,
  summary: article.summary,
  body: article.body,
  byline: article.byline,
  tags: article.tags.join(", "),
  source: article.source,
  sourceLink: article.sourceLink ?? "",
  comments: article.commentsOpen ? "on" : "",
});

/** Whether two are the same to a reader: then nothing is corrected. */
export const sameContent = (a: Content, b: Content): boolean =>
  a.title === b.title &&
  a.summary === b.summary &&
  a.body === b.body &&
  a.byline === b.byline &&
  a.tags.join("\n") === b.tags.join("\n") &&
  a.source === b.source &&
  a.sourceLink === b.sourceLink;
