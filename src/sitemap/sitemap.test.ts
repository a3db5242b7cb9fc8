import { Hono } from "hono";
import { beforeAll, expect, test } from "vitest";

import type { Right } from "#access/roles.ts";
import { day } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";
import { dropDocument, putDocument, type Document } from "#search/documents.ts";
import { testDatabase } from "#test/database.ts";
import { doors } from "#web/door.ts";
import { paths } from "#web/paths.ts";
import type { Path } from "#web/path.ts";

import { addressesOf, partsWithAddresses } from "./addresses.store.ts";
import { robotsLines } from "./robots.ts";
import { sitemapRoutes } from "./routes.ts";

const db = testDatabase();
const origin = "https://danvan.example";

function house(site: { readonly trial: boolean }) {
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  sitemapRoutes(open, { sql: db() }, { ...site, origin, province: "01" });
  return new Hono().route("/", open.app);
}
const read = async (address: string, app = house({ trial: false })) => {
  const answer = await app.request(`http://localhost${address}`);
  return {
    status: answer.status,
    text: await answer.text(),
    type: answer.headers.get("content-type"),
  };
};
const locs = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at ?? "");

const document = (over: Partial<Document>): Document => ({
  kind: "article",
  id: "1",
  unit: null,
  title: "Bài",
  body: "Lời",
  href: "/tin-tuc/bai",
  day: day("2026-11-20"),
  ...over,
});
const put = (over: Partial<Document>) => db().begin((tx) => putDocument(tx, document(over)));

beforeAll(async () => {
  await put({ id: "1", href: "/tin-tuc/nuoc-ve" });
  await put({ kind: "unit", id: "7", href: "/don-vi/phuong-ba-dinh" });
  await put({ kind: "decision", id: "1", href: "/don-vi/phuong-ba-dinh/khieu-nai#qd-1" });
  await put({
    kind: "decision",
    id: "2",
    href: "/don-vi/phuong-ba-dinh/khieu-nai#qd-2",
    day: day("2026-11-21"),
  });
  await put({ kind: "rule", id: "KN-29", href: "/luat#KN-29" });
});

test("the index leads to its parts, and those to every public page, once", async () => {
  const index = await read("/sitemap.xml");
  expect(index.type).toBe("application/xml; charset=utf-8");
  expect(locs(index.text)).toEqual([`${origin}/sitemap/trang.xml`, `${origin}/sitemap/1.xml`]);
  const part = await read("/sitemap/1.xml");
  expect(locs(part.text)).toEqual([
    `${origin}/tin-tuc/nuoc-ve`,
    `${origin}/don-vi/phuong-ba-dinh`,
    `${origin}/don-vi/phuong-ba-dinh/khieu-nai`,
  ]);
  expect(part.text).toContain(
    `<loc>${origin}/don-vi/phuong-ba-dinh/khieu-nai</loc><lastmod>2026-11-21</lastmod>`,
  );
  expect(part.text).toContain(`<loc>${origin}/don-vi/phuong-ba-dinh</loc><xhtml:link`);
  expect(part.text).toContain(`hreflang="en" href="${origin}/en/tin-tuc/nuoc-ve"`);
  expect(locs((await read("/sitemap/trang.xml")).text)).toContain(`${origin}/tin-tuc`);
});

test("what is not public any more is gone at the next request", async () => {
  await put({ id: "99", href: "/tin-tuc/se-go" });
  expect((await read("/sitemap/1.xml")).text).toContain("se-go");
  await db().begin((tx) => dropDocument(tx, "article", "99"));
  expect((await read("/sitemap/1.xml")).text).not.toContain("se-go");
});

test("parts are ranges of numbers: none grows over its size, empty ones are not listed", async () => {
  for (let i = 0; i < 25; i += 1) await put({ kind: "matter", id: `m${i}`, href: `/m/${i}` });
  const before = await partsWithAddresses(db(), 5);
  const found = await Promise.all(before.map((part) => addressesOf(db(), part, 5)));
  expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(5);
  const hrefs = found.flat().map(({ href }) => href);
  expect(hrefs.filter((href) => href.startsWith("/m/"))).toHaveLength(25);
  await db()`delete from search_documents where kind = 'matter' and id between 'm10' and 'm19'`;
  const after = await partsWithAddresses(db(), 5);
  expect(after.length).toBeLessThan(before.length);
  expect(before).toEqual(expect.arrayContaining([...after]));
});

test.each(["0.xml", "2.xml", "99999999.xml", "1.xml.xml", "../1.xml", "1", "x.xml"])(
  "there is no part %s",
  async (part) => {
    expect((await read(`/sitemap/${encodeURIComponent(part)}`)).status).toBe(404);
  },
);

/** Whether a program that obeys may read an address (RFC 9309: the beginnings, as they are written). */
const mayRead = (lines: readonly string[], address: string): boolean =>
  !lines.some((line) => line.startsWith("Disallow: ") && address.startsWith(line.slice(10)));

const everyPattern = (all: object): readonly string[] =>
  Object.values(all).flatMap((one: object) =>
    "pattern" in one ? [(one as Path).pattern] : everyPattern(one),
  );

test("desks are nobody's to gather, news and units are", () => {
  const lines = robotsLines({ trial: false, origin });
  const patterns = everyPattern(paths);
  const desks = patterns.filter((pattern) => pattern.startsWith("/can-bo"));
  expect(desks.length).toBeGreaterThan(50);
  for (const at of desks) {
    expect([at, mayRead(lines, at), mayRead(lines, `/en${at}`)]).toEqual([at, false, false]);
  }
  for (const at of [
    "/",
    "/tin-tuc",
    "/tin-tuc/x",
    "/don-vi/x",
    "/en/tin-tuc",
    "/phan-anh/moi",
    "/luat",
  ])
    expect([at, mayRead(lines, at)]).toEqual([at, true]);
  expect(lines.at(-1)).toBe(`Sitemap: ${origin}/sitemap.xml`);
});

test("a trial house on a public address asks to be left out", async () => {
  expect((await read("/robots.txt", house({ trial: true }))).text).toBe(
    "User-agent: *\nDisallow: /\n",
  );
  expect(mayRead(robotsLines({ trial: true, origin: "http://localhost:8080" }), "/tin-tuc")).toBe(
    true,
  );
});
