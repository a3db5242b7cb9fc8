import { pageHeaders } from "#web/html.ts";
import type { Instant } from "#kernel/day.ts";
import type { Lang } from "#kernel/text.ts";

/** A list that programs read again and again, newest first. Everything in it is public already. */
export type Feed = {
  readonly lang: Lang;
  /** Absolute; names the feed for ever. */
  readonly self: string;
  /** The page it stands for, absolute. */
  readonly page: string;
  readonly title: string;
  readonly author: string;
  /** When there is no entry yet. */
  readonly since: Instant;
  readonly entries: readonly Entry[];
};

export type Entry = {
  /** Absolute; names the entry for ever. */
  readonly page: string;
  readonly title: string;
  readonly at: Instant;
  /** When it was last changed; `at` unless said. */
  readonly changedAt?: Instant;
  /** Who wrote it, where that is not the author of the whole list. */
  readonly author?: string;
  /** Line breaks begin new paragraphs. */
  readonly text: string;
  readonly categories?: readonly string[];
};

/** A list as an Atom feed (RFC 4287); the newest entry says when it changed. */
export const atomFeed = (feed: Feed): Response =>
  new Response(atom(feed), {
    headers: { ...pageHeaders, "content-type": "application/atom+xml; charset=utf-8" },
  });

/** The text of the file. */
export const atom = (feed: Feed): string => {
  const updated = feed.entries.reduce(
    (last, { at, changedAt = at }) => (Date.parse(changedAt) > Date.parse(last) ? changedAt : last),
    feed.since,
  );
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">`,
    `<id>${escaped(feed.self)}</id>`,
    `<title>${escaped(feed.title)}</title>`,
    `<updated>${escaped(updated)}</updated>`,
    `<author><name>${escaped(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...feed.entries.map(entryOf),
    "</feed>",
    "",
  ].join("\n");
};

const entryOf = ({ page, title, at, changedAt = at, author, text, categories }: Entry): string =>
  [
    "<entry>",
    `<id>${escaped(page)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<published>${escaped(at)}</published>`,
    `<updated>${escaped(changedAt)}</updated>`,
    ...(author === undefined ? [] : [`<author><name>${escaped(author)}</name></author>`]),
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...(categories ?? []).map((category) => `<category term="${escaped(category)}"/>`),
    `<content type="text">${escaped(text)}</content>`,
    "</entry>",
  ].join("\n");

/** Safe between tags and in quotes, without what XML cannot hold. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n]/gu, " ")
    .replaceAll(/[\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
