import type { Instant } from "#kernel/day.ts";
import { pageHeaders } from "#web/html.ts";

import { escaped, type Entry, type Feed } from "./feed.ts";

/** A list as an RSS feed (RSS 2.0, RSS Advisory Board), for readers that know no Atom. */
export const rssFeed = (feed: Feed): Response =>
  new Response(rss(feed), {
    headers: { ...pageHeaders, "content-type": "application/rss+xml; charset=utf-8" },
  });

/** The text of the file. */
export const rss = (feed: Feed): string => {
  const built = feed.entries.reduce(
    (last, { at, changedAt = at }) => (Date.parse(changedAt) > Date.parse(last) ? changedAt : last),
    feed.since,
  );
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    "<channel>",
    `<title>${escaped(feed.title)}</title>`,
    `<link>${escaped(feed.page)}</link>`,
    `<description>${escaped(feed.title)}</description>`,
    `<language>${feed.lang}</language>`,
    `<lastBuildDate>${dated(built)}</lastBuildDate>`,
    `<atom:link rel="self" type="application/rss+xml" href="${escaped(feed.self)}"/>`,
    ...feed.entries.map((entry) => itemOf(entry, feed)),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
};

const itemOf = ({ page, title, at, text, author, categories }: Entry, feed: Feed): string =>
  [
    "<item>",
    `<guid isPermaLink="true">${escaped(page)}</guid>`,
    `<link>${escaped(page)}</link>`,
    `<title>${plain(title)}</title>`,
    `<pubDate>${dated(at)}</pubDate>`,
    `<dc:creator>${escaped(author ?? feed.author)}</dc:creator>`,
    ...(categories ?? []).map((category) => `<category>${escaped(category)}</category>`),
    `<description>${plain(text)}</description>`,
    "</item>",
  ].join("\n");

/**
 * Readers of RSS take titles and descriptions for HTML, so words are escaped once as HTML and once as
 * XML: nothing anybody wrote becomes a tag in either.
 */
const plain = (text: string): string =>
  escaped(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")).replaceAll(
    "\n",
    "&lt;br/&gt;",
  );

/** As RFC 822 writes it, with four digits of year: "Mon, 23 Nov 2026 07:05:00 GMT". */
const dated = (at: Instant): string => new Date(at).toUTCString();
