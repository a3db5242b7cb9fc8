import * as fc from "fast-check";
import Parser from "rss-parser";
import { expect, test } from "vitest";

import type { Instant } from "#kernel/day.ts";

import type { Entry, Feed } from "./feed.ts";
import { rss, rssFeed } from "./rss.ts";

const at = (text: string) => text as Instant;
const feed = (entries: readonly Entry[]): Feed => ({
  lang: "vi",
  self: "https://danvan.example/tin-tuc.rss",
  page: "https://danvan.example/tin-tuc",
  title: "Tin tức",
  author: "Dân Vận",
  since: at("2025-07-01T00:00:00+07:00"),
  entries,
});
const entry: Entry = {
  page: "https://danvan.example/tin-tuc/den-hong",
  title: "Đèn hỏng",
  at: at("2026-11-20T16:00:00+07:00"),
  text: "Đèn hỏng.\nĐã thay.",
};

test("days are said as RSS says them, and the newest change is when the list was made", () => {
  const changed = { ...entry, changedAt: at("2026-11-21T08:30:00+07:00") };
  const xml = rss(feed([changed, entry]));
  expect(xml).toContain("<pubDate>Fri, 20 Nov 2026 09:00:00 GMT</pubDate>");
  expect(xml).toContain("<lastBuildDate>Sat, 21 Nov 2026 01:30:00 GMT</lastBuildDate>");
  expect(rssFeed(feed([])).headers.get("content-type")).toBe("application/rss+xml; charset=utf-8");
});

/** What a reader that takes words for HTML shows: once unescaped. */
const shown = (html: string) =>
  html
    .replaceAll("<br/>", "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

test("whatever is written in it, a reader finds the same words and no tag among them", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom(..."a<>&\"';/!-[] đỗ\u0000\u0007]".split("")) }),
      async (typed) => {
        const parsed = await new Parser().parseString(
          rss(feed([{ ...entry, text: `|${typed}|` }])),
        );
        const description = parsed.items[0]?.content ?? "";
        expect(description).not.toMatch(/<(?!br\/>)/);
        // oxlint-disable-next-line no-control-regex -- exactly what was put in
        expect(shown(description)).toBe(`|${typed.replaceAll(/[\u0000\u0007]/g, " ")}|`);
      },
    ),
    { numRuns: 60 },
  );
});
