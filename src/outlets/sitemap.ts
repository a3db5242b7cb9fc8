import type { Day } from "#kernel/day.ts";
import { pageHeaders } from "#web/html.ts";

import { escaped } from "./feed.ts";

/** A page for programs that look for pages. Addresses are absolute. */
export type Listed = {
  readonly address: string;
  /** The same page in the other language. */
  readonly english: string;
  /** When it last changed, where that is known. */
  readonly changed: Day | null;
};

/** Pages of the house, at most 50,000 (sitemaps.org, protocol 0.9). */
export const sitemapFile = (pages: readonly Listed[]): Response =>
  xml([
    `<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...pages.map(entry),
    "</urlset>",
  ]);

/** The parts of a sitemap by their absolute addresses. */
export const sitemapIndex = (parts: readonly string[]): Response =>
  xml([
    `<sitemapindex xmlns="${schema}">`,
    ...parts.map((part) => `<sitemap><loc>${escaped(part)}</loc></sitemap>`),
    "</sitemapindex>",
  ]);

/** Lines of plain text. */
export const textFile = (lines: readonly string[]): Response =>
  new Response(`${lines.join("\n")}\n`, {
    headers: { ...pageHeaders, "content-type": "text/plain; charset=utf-8" },
  });

const schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

const entry = ({ address, english, changed }: Listed): string =>
  [
    "<url>",
    `<loc>${escaped(address)}</loc>`,
    ...(changed === null ? [] : [`<lastmod>${changed}</lastmod>`]),
    `<xhtml:link rel="alternate" hreflang="vi" href="${escaped(address)}"/>`,
    `<xhtml:link rel="alternate" hreflang="en" href="${escaped(english)}"/>`,
    "</url>",
  ].join("");

const xml = (lines: readonly string[]): Response =>
  new Response([`<?xml version="1.0" encoding="utf-8"?>`, ...lines, ""].join("\n"), {
    headers: { ...pageHeaders, "content-type": "application/xml; charset=utf-8" },
  });
