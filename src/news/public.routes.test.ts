import { beforeAll, expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { aWard, anOfficer } from "#test/make.ts";

import { aFileOf, anArticle, newsPages, origin, type AnArticle } from "./public.fixture.ts";

const db = testDatabase();
let pages: Awaited<ReturnType<typeof newsPages>>;
let at: { readonly unit: number; readonly officer: string };
let ward = "";

const put = (one: Partial<AnArticle> & { readonly slug: string }) =>
  anArticle(db(), { ...at, ...one });
const text = async (address: string) => (await pages.get(address)).text();
const plain = (markup: string) =>
  markup
    .replaceAll(/<script[\s\S]*?<\/script>/g, " ")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

beforeAll(async () => {
  const { ward: unit } = await aWard(db.owner());
  const { officer } = await anOfficer(db.owner(), unit, "editor", { title: "Biên tập" });
  at = { unit, officer };
  const [row] = await db()<{ slug: string }[]>`select slug from units where id = ${unit}`;
  ward = row?.slug ?? "";
  pages = await newsPages(db());
  for (let i = 10; i < 40; i += 1)
    await put({
      slug: `so-${i}`,
      title: `Bài số ${i}`,
      at: `2026-11-10T08:00:${i}.${i}3+07:00`,
      ...(i % 10 === 0 ? { tags: { "nuoc-sach": "Nước sạch" } } : {}),
    });
  await put({
    slug: "nuoc-ve-ngo-12",
    title: 'Nước sạch về ngõ "12" & 14',
    summary: "Từ thứ Hai, 40 hộ có nước.",
    body: "<h2>Đã xong</h2><p>Nước <strong>đã về</strong>.</p>",
    byline: "Phòng Kinh tế, Hạ tầng",
    tags: { "nuoc-sach": "Nước sạch", "ha-tang": "Hạ tầng" },
    source: "Thông báo 12/TB-UBND",
    at: "2026-11-20T14:05:00+07:00",
  });
  await put({ slug: "ban-nhap", state: "draft", title: "Chưa ai được biết" });
  await put({
    slug: "hen-gio",
    state: "scheduled",
    title: "Chưa ai được biết",
    at: "2026-12-01T08:00:00+07:00",
  });
  await put({ slug: "da-luu", state: "archived", title: "Bài đã lưu trữ" });
  await put({
    slug: "da-go",
    state: "removed",
    title: "Có tên người ở đây",
    summary: "bí mật nhà họ",
  });
});

test("the newest stand above with what they say, the earlier ones below line by line, page by page", async () => {
  const first = await text("/tin-tuc");
  const said = plain(first);
  expect(said.indexOf("Các bài mới đăng")).toBeLessThan(said.indexOf("Các bài đã đăng"));
  expect(said).toContain("Từ thứ Hai, 40 hộ có nước.");
  expect(said).toContain("20/11/2026");
  expect(said).toContain("0 lượt xem");
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1] ?? "";
  const second = await text(next.replaceAll("&amp;", "&"));
  const both = `${first}${second}`.match(/Bài số \d+/g) ?? [];
  expect([both.length, new Set(both).size, both[0]]).toEqual([30, 30, "Bài số 39"]);
  expect(plain(second)).not.toContain("Các bài mới đăng");
  expect(second).not.toContain('rel="next"');
  expect(said).not.toMatch(/Chưa ai được biết|Bài đã lưu trữ|Có tên người/);
});

test("what the list is narrowed to stands in the address, in the heading and in the form", async () => {
  const tagged = await text(`/tin-tuc?the=nuoc-sach&don-vi=${ward}`);
  expect(tagged).toContain("<h1>Tin tức của Phường Thử về “Nước sạch”</h1>");
  expect(tagged.match(/Bài số \d+/g)).toEqual(["Bài số 30", "Bài số 20", "Bài số 10"]);
  expect(tagged).toContain('<option value="nuoc-sach" selected lang="vi">Nước sạch</option>');
  expect(tagged).toContain(`/tin-tuc.rss?don-vi=${ward}&amp;the=nuoc-sach`);
  const day = await text("/tin-tuc?ngay=20%2F11%2F2026");
  expect(day).toContain("<h1>Tin tức, ngày 20/11/2026</h1>");
  expect(day).toContain('value="2026-11-20"');
  expect(day).not.toContain("Bài số");
  const english = await text(`/en/tin-tuc?ngay=2026-11-10&don-vi=${ward}`);
  expect(english).toContain("<h1>News of Phường Thử, 10 November 2026</h1>");
  expect(english).toContain(`/en/tin-tuc?don-vi=${ward}&amp;ngay=2026-11-10&amp;sau=`);
  expect(english).toMatch(/<h3 lang="vi"><a href="\/en\/tin-tuc\/so-39">/);
});

test("nothing found says so and leads back; what means nothing in the address narrows nothing", async () => {
  expect(plain(await text("/tin-tuc?the=khong-co"))).toContain("Không có bài nào hợp với");
  expect(plain(await text("/tin-tuc?ngay=2020-01-01"))).toContain("Không có bài nào hợp với");
  for (const strange of ["?don-vi=khong-co", "?the=%3Cscript%3E", "?ngay=hom-qua", "?sau=khong-co"])
    expect(await text(`/tin-tuc${strange}`)).toContain("<h1>Tin tức</h1>");
});

test("an article says who, when and how often, and what is around it", async () => {
  const markup = await text("/tin-tuc/nuoc-ve-ngo-12");
  const said = plain(markup);
  expect(markup).toContain('<h1 lang="vi">Nước sạch về ngõ &quot;12&quot; &amp; 14</h1>');
  expect(said).toContain("thứ Sáu, 20/11/2026, 14:05");
  expect(said).toContain("Phòng Kinh tế, Hạ tầng");
  expect(markup).toContain(`href="/don-vi/${ward}"`);
  expect(markup).toContain("<p>Nước <strong>đã về</strong>.</p>");
  expect(said).toContain("Thông báo 12/TB-UBND");
  expect(markup).toContain('href="/tin-tuc?the=ha-tang"');
  expect(markup).toMatch(/rel="prev" href="\/tin-tuc\/so-39"/);
  expect(markup).not.toContain('rel="next"');
  const middle = await text("/tin-tuc/so-20");
  expect(middle).toMatch(/rel="prev" href="\/tin-tuc\/so-19"/);
  expect(middle).toMatch(/rel="next" href="\/tin-tuc\/so-21"/);
  expect(plain(middle)).toMatch(/Các bài mới đăng.*Bài số 39.*Các bài đã đăng.*Bài số 19/);
  expect(plain(await text("/en/tin-tuc/so-20"))).toContain(
    "This article is written in Vietnamese.",
  );
});

test("pictures and pages open while the article is public, and at no other time", async () => {
  const id = await put({ slug: "co-anh" });
  await aFileOf(db(), pages.disk, id, { nth: 1, purpose: "lead", words: "Ống nước mới" });
  await aFileOf(db(), pages.disk, id, { nth: 2, purpose: "attachment", words: "Sơ đồ tuyến ống" });
  const markup = await text("/tin-tuc/co-anh");
  expect(markup).toContain('alt="Ống nước mới" width="640" height="360"');
  expect(plain(markup)).toMatch(/Sơ đồ tuyến ống \(ảnh WebP, 640 × 360 điểm ảnh\)/);
  const files = ["anh/view", "anh/thumb", "tep/2"].map((file) => `/tin-tuc/co-anh/${file}`);
  const statuses = () => Promise.all(files.map(async (file) => (await pages.get(file)).status));
  expect(await statuses()).toEqual([200, 200, 200]);
  for (const file of ["anh/original", "tep/1", "tep/3", "tep/x"])
    expect((await pages.get(`/tin-tuc/co-anh/${file}`)).status).toBe(404);
  await db()`update articles set state = 'archived', archived_at = now() where id = ${id}`;
  expect(await statuses()).toEqual([200, 200, 200]);
  await db()`update articles set state = 'removed', archived_at = null, removed_at = now(),
                    removed_because = 'Ảnh có mặt người.' where id = ${id}`;
  expect(await statuses()).toEqual([404, 404, 404]);
  const draft = await put({ slug: "nhap-co-anh", state: "draft" });
  await aFileOf(db(), pages.disk, draft, { nth: 1, purpose: "lead", words: "Ống nước mới" });
  expect((await pages.get("/tin-tuc/nhap-co-anh/anh/view")).status).toBe(404);
});

test("a draft and one that waits for its time answer as an address nobody ever used", async () => {
  const never = await pages.get("/tin-tuc/chua-tung-co");
  const expected = (await never.text()).replaceAll("chua-tung-co", "…");
  for (const slug of ["ban-nhap", "hen-gio"]) {
    const answer = await pages.get(`/tin-tuc/${slug}`);
    expect([answer.status, (await answer.text()).replaceAll(slug, "…")]).toEqual([404, expected]);
    expect([...answer.headers].toString()).toBe([...never.headers].toString());
  }
});

test("one that was taken down says when and why, and nothing of what it said", async () => {
  const answer = await pages.get("/tin-tuc/da-go");
  const said = plain(await answer.text());
  expect(answer.status).toBe(410);
  expect(said).toContain("Có thông tin riêng của một gia đình.");
  expect(said).not.toMatch(/Có tên người|bí mật nhà họ/);
});

test("one that was archived is still read, and says that it may be out of date", async () => {
  expect(plain(await text("/tin-tuc/da-luu"))).toContain("Bài này đã được lưu trữ ngày 20/11/2026");
});

test("a correction stands on the page with its date", async () => {
  const id = await put({ slug: "dinh-chinh" });
  await db()`insert into article_corrections (article_id, version, at, said)
             values (${id}, 2, '2026-11-21T09:30:00+07:00', 'Số hộ là 40, không phải 14.')`;
  const markup = await text("/tin-tuc/dinh-chinh");
  expect(plain(markup)).toMatch(
    /Đính chính thứ Bảy, 21\/11\/2026, 09:30 : Số hộ là 40, không phải 14\./,
  );
  expect(markup).toContain('property="article:modified_time" content="2026-11-21T09:30:00+07:00"');
  expect(plain(await text("/tin-tuc"))).toContain("Có đính chính");
});

/** The block of facts as a program reads it. */
const facts = (markup: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(markup)?.[1] ?? "");

test("programs find the one address, the languages, the picture and the facts of an article", async () => {
  const markup = await text("/en/tin-tuc/nuoc-ve-ngo-12");
  const address = `${origin}/tin-tuc/nuoc-ve-ngo-12`;
  expect(markup).toContain(`<link rel="canonical" href="${address}"/>`);
  expect(markup).toContain(`hreflang="en" href="${origin}/en/tin-tuc/nuoc-ve-ngo-12"`);
  expect(markup).toContain(`hreflang="vi" href="${address}"`);
  expect(markup).toContain(
    'property="og:title" content="Nước sạch về ngõ &quot;12&quot; &amp; 14"',
  );
  expect(markup).not.toContain("og:image");
  expect(await text("/tin-tuc/so-10")).toContain('type="application/rss+xml"');
  expect(facts(markup)).toMatchObject({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: 'Nước sạch về ngõ "12" & 14',
    inLanguage: "vi",
    datePublished: "2026-11-20T14:05:00+07:00",
    dateModified: "2026-11-20T14:05:00+07:00",
    mainEntityOfPage: address,
    publisher: { name: "Phường Thử", url: `${origin}/don-vi/${ward}` },
    keywords: ["Nước sạch", "Hạ tầng"],
  });
});

test("whatever somebody writes as a title ends no block and opens no tag", async () => {
  const title = `</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>`;
  await put({ slug: "doc", title, summary: title, byline: title, tags: { doc: '"><b>x' } });
  for (const address of ["/tin-tuc/doc", "/tin-tuc", "/tin-tuc?the=doc", "/tin-tuc/so-10"]) {
    const markup = await text(address);
    expect(markup).not.toMatch(/<script>alert|<img src=x|<b>x/);
    expect(markup.match(/<\/script>/g)?.length).toBe(markup.match(/<script/g)?.length);
  }
  expect(facts(await text("/tin-tuc/doc"))).toMatchObject({ headline: title });
  await db()`update articles set state = 'archived', archived_at = now() where slug = 'doc'`;
});

test("comments stand in the page as they are given", async () => {
  const commented = await newsPages(db(), async () => "Một bình luận");
  expect(plain(await (await commented.get("/tin-tuc/so-10")).text())).toContain("Một bình luận");
});

test("a list that did not change costs a few bytes, and one that did is new at once", async () => {
  const before = await pages.get("/tin-tuc?the=ha-tang");
  const etag = before.headers.get("etag") ?? "";
  expect((await pages.get("/tin-tuc?the=ha-tang", { "if-none-match": etag })).status).toBe(304);
  const id = await put({ slug: "moi-nhat", tags: { "ha-tang": "Hạ tầng" } });
  expect((await pages.get("/tin-tuc?the=ha-tang", { "if-none-match": etag })).status).toBe(200);
  await db()`delete from articles where id = ${id}`;
});

test("no page is heavier than 60 KB, pictures and fonts aside", async () => {
  for (const address of ["/tin-tuc", "/tin-tuc/nuoc-ve-ngo-12"]) {
    const markup = await text(address);
    const own = [...markup.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)];
    let bytes = Buffer.byteLength(markup);
    for (const [, file = ""] of own) {
      const answer = await pages.get(file, { "accept-encoding": "br" });
      expect(answer.status).toBe(200);
      bytes += (await answer.arrayBuffer()).byteLength;
    }
    expect(own.length).toBeGreaterThan(1);
    expect(bytes).toBeLessThan(60 * 1024);
  }
});
