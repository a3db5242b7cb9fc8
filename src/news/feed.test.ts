import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

import Parser from "rss-parser";
import { beforeAll, expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { aWard, anOfficer } from "#test/make.ts";

import { anArticle, newsPages, origin } from "./public.fixture.ts";

const db = testDatabase();
let pages: Awaited<ReturnType<typeof newsPages>>;
let ward = "";
const title = `Nước & điện: "đã có" <b>ở ngõ 12</b>`;
const summary = "Từ thứ Hai,\n40 hộ có nước. <script>alert(1)</script>";

beforeAll(async () => {
  const { ward: unit } = await aWard(db.owner());
  const { officer } = await anOfficer(db.owner(), unit, "editor", { title: "Biên tập" });
  const [row] = await db()<{ slug: string }[]>`select slug from units where id = ${unit}`;
  ward = row?.slug ?? "";
  pages = await newsPages(db());
  const put = (slug: string, over = {}) => anArticle(db(), { unit, officer, slug, ...over });
  const id = await put("nuoc-va-dien", {
    title,
    summary,
    byline: "Phòng Kinh tế",
    tags: { "nuoc-sach": "Nước sạch", dien: "Điện" },
    at: "2026-11-20T14:05:00+07:00",
  });
  await db()`insert into article_corrections (article_id, version, at, said)
             values (${id}, 2, '2026-11-21T09:30:00+07:00', 'Số hộ là 40, không phải 14.')`;
  await put("cu-hon", { at: "2026-11-19T00:30:00+07:00" });
  for (const state of ["draft", "scheduled", "archived", "removed"] as const)
    await put(`khong-${state}`, { state, title: "Không ai được đọc ở đây" });
});

const read = async (address: string) => {
  const answer = await pages.get(address);
  return { xml: await answer.text(), type: answer.headers.get("content-type") };
};

test.each([
  ["/tin-tuc.rss", "application/rss+xml; charset=utf-8"],
  ["/tin-tuc.atom", "application/atom+xml; charset=utf-8"],
])("%s holds what is published, as rss-parser reads it", async (address, expected) => {
  const { xml, type } = await read(address);
  const feed = await new Parser().parseString(xml);
  expect(type).toBe(expected);
  expect(feed.title).toBe("Tin tức");
  expect(feed.items.map(({ link }) => link)).toEqual([
    `${origin}/tin-tuc/nuoc-va-dien`,
    `${origin}/tin-tuc/cu-hon`,
  ]);
  expect(feed.items[0]?.isoDate).toBe("2026-11-20T07:05:00.000Z");
  expect(feed.items[1]?.isoDate).toBe("2026-11-18T17:30:00.000Z");
  expect(feed.items[0]?.contentSnippet).toContain("40 hộ có nước.");
  expect(xml).not.toContain("Không ai được đọc ở đây");
  expect(xml).not.toContain("<script>");
});

const python = "/usr/bin/python3";
const hasFeedparser = (() => {
  if (!existsSync(python)) return false;
  try {
    execFileSync(python, ["-c", "import feedparser"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!hasFeedparser)
  process.stderr.write("feedparser is not installed: feeds are read by one reader\n");

const script = `
import feedparser, json, sys, calendar
d = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({"bozo": int(d.bozo), "version": d.version, "language": d.feed.get("language"), "self": [l.href for l in d.feed.links if l.rel == "self"],
  "entries": [{"id": e.id, "link": e.link, "title": e.title, "summary": e.get("summary", ""), "author": e.get("author"), "type": (e.content[0] if "content" in e else e.summary_detail).type,
    "published": calendar.timegm(e.published_parsed), "updated": calendar.timegm(e.updated_parsed) if e.get("updated_parsed") else None,
    "tags": [t.term for t in e.get("tags", [])]} for e in d.entries]}))
`;

test.skipIf(!hasFeedparser).each([
  ["/tin-tuc.rss", "rss20", "text/html"],
  ["/tin-tuc.atom", "atom10", "text/plain"],
])(
  "%s is well formed for feedparser, with the same words, days and addresses",
  async (address, version, type) => {
    const { xml } = await read(address);
    const said: unknown = JSON.parse(
      execFileSync(python, ["-c", script], {
        input: xml,
        encoding: "utf8",
        env: { PYTHONIOENCODING: "utf-8" },
      }),
    );
    expect(said).toMatchObject({
      bozo: 0,
      version,
      language: "vi",
      self: [origin + address],
      entries: [
        {
          id: `${origin}/tin-tuc/nuoc-va-dien`,
          link: `${origin}/tin-tuc/nuoc-va-dien`,
          author: "Phòng Kinh tế",
          type,
          published: Date.parse("2026-11-20T14:05:00+07:00") / 1000,
          tags: ["Nước sạch", "Điện"],
        },
        { id: `${origin}/tin-tuc/cu-hon` },
      ],
    });
    // Words that a reader shows as words may look like anything; what it takes for HTML may not.
    if (type === "text/html") expect(JSON.stringify(said)).not.toContain("<script>");
    expect(JSON.stringify(said)).toContain("40 hộ có nước.");
  },
);

test("a correction is an update of the entry in Atom", async () => {
  const { xml } = await read("/tin-tuc.atom");
  expect(xml).toContain("<updated>2026-11-21T09:30:00+07:00</updated>");
  expect(xml).toContain("<published>2026-11-20T14:05:00+07:00</published>");
});

test("feeds are narrowed as the list is, and say so", async () => {
  const { xml } = await read(`/tin-tuc.rss?the=dien&don-vi=${ward}`);
  const feed = await new Parser().parseString(xml);
  expect(feed.title).toBe("Tin tức của Phường Thử về “Điện”");
  expect(feed.items).toHaveLength(1);
  expect(xml).toContain(`href="${origin}/tin-tuc.rss?don-vi=${ward}&amp;the=dien"`);
  const english = await new Parser().parseString((await read("/en/tin-tuc.atom")).xml);
  expect(english.items[0]?.link).toBe(`${origin}/en/tin-tuc/nuoc-va-dien`);
});

test("readers that come again and again get a few bytes", async () => {
  const first = await pages.get("/tin-tuc.rss");
  const again = await pages.get("/tin-tuc.rss", {
    "if-none-match": first.headers.get("etag") ?? "",
  });
  expect(again.status).toBe(304);
});
