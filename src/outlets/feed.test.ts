import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Instant } from "#kernel/day.ts";

import { atom, atomFeed, type Entry, type Feed } from "./feed.ts";

const at = (text: string) => text as Instant;
const feed = (entries: readonly Entry[]): Feed => ({
  lang: "vi",
  self: "https://danvan.example/don-vi/phuong-thu/vu-viec.atom",
  page: "https://danvan.example/don-vi/phuong-thu/vu-viec",
  title: "Phường Thử: vụ việc đã công bố",
  author: "Phường Thử",
  since: at("2025-07-01T00:00:00+07:00"),
  entries,
});
const entry: Entry = {
  page: "https://danvan.example/x",
  title: "Đèn hỏng",
  at: at("2026-11-20T16:00:00+07:00"),
  text: "Đèn hỏng.\nĐã thay.",
};

test("a feed says when its newest entry came", () => {
  const older = { ...entry, at: at("2026-11-19T16:00:00+07:00") };
  expect(atom(feed([older, entry]))).toContain(
    "<updated>2026-11-20T16:00:00+07:00</updated>\n<author>",
  );
  expect(atom(feed([]))).toContain("<updated>2025-07-01T00:00:00+07:00</updated>\n<author>");
  expect(atomFeed(feed([])).headers.get("content-type")).toBe(
    "application/atom+xml; charset=utf-8",
  );
});

const tags = (xml: string) => xml.match(/<[^>]*>/g);

test("whatever is written in it, the tags stay ours", () => {
  const plain = atom(feed([{ ...entry, title: "", text: "" }]));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const xml = atom(feed([{ ...entry, title: text, text }]));
      expect(tags(xml)).toEqual(tags(plain));
      expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/);
      // oxlint-disable-next-line no-control-regex -- exactly what XML does not allow
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    }),
  );
});
