import { beforeAll, expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { anOfficer } from "#test/make.ts";
import { loadProvince } from "#units/load.ts";
import { readRegister } from "#units/source.ts";
import { unitBySlug } from "#units/store.ts";

import { aPicture, aPublication, several, somePages } from "./unit-pages.fixture.ts";

const db = testDatabase();
let pages: Awaited<ReturnType<typeof somePages>>;
let at: { readonly unit: number; readonly officer: string };
const page = "/don-vi/phuong-ba-dinh";

beforeAll(async () => {
  const loaded = await loadProvince(db.owner(), await readRegister(), "01");
  if (!loaded.ok) throw new Error("Hà Nội was not loaded");
  const unit = (await unitBySlug(db(), "phuong-ba-dinh"))?.id ?? 0;
  const head = await anOfficer(db.owner(), unit, "head", { title: "Chủ tịch UBND phường" });
  at = { unit, officer: head.officer };
  await anOfficer(db.owner(), unit, "reception", { title: "Công chức tiếp công dân" });
  await anOfficer(db.owner(), unit, "case-officer", { title: "Công chức địa chính" });
  pages = await somePages(db());
  const done = { stage: "closed", ended: "2026-10-30" } as const;
  await several(db(), at, 12, { ...done, answered: "2026-10-20", rating: "satisfied" });
  await several(db(), at, 6, { ...done, answered: "2026-10-22" });
  await several(db(), at, 2, { ...done, answered: "2026-10-20", rating: "unsatisfied" });
  await several(db(), at, 7, { stage: "accepted" });
  await several(db(), at, 3, { stage: "declined", ground: "complaint", declined: "2026-10-08" });
});

const text = async (address: string) => (await pages.get(address)).text();
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

test("every ward of the province is listed, page by page, and no old one", async () => {
  const markup = await text("/don-vi");
  expect(markup.match(/href="\/don-vi\/(phuong|xa)-/g)).toHaveLength(126);
  expect(markup).not.toContain('-cu"');
  const second = await text("/don-vi?sau=phuong-ba-dinh");
  expect(second).not.toContain('href="/don-vi/phuong-an-khanh"');
  expect((second.match(/href="\/don-vi\/(phuong|xa)-/g) ?? []).length).toBeLessThan(126);
});

test.each(["ba dinh", "Phường Ba Đình", "P. BA ĐÌNH"])("%s finds the ward", async (typed) => {
  expect(await text(`/don-vi?tim=${encodeURIComponent(typed)}`)).toContain(`href="${page}"`);
});

test("an old name says where it went, and never that it went there whole unless a source says so", async () => {
  const said = plain(await text("/don-vi?tim=truc%20bach"));
  expect(said).toContain("tên cũ");
  expect(said).toContain("chưa rõ toàn bộ hay một phần");
  expect(said).not.toMatch(/: toàn bộ/);
});

test("a name nobody has leads back to the list; hostile words stay words", async () => {
  const markup = await text(`/don-vi?tim=${encodeURIComponent("<script>alert(1)</script>")}`);
  expect(markup).not.toContain("<script>alert");
  expect((await pages.get("/don-vi?tim=%00%00&sau='")).status).toBe(200);
});

test("an ended unit's page leads to its successors and has no figures", async () => {
  const [old] = await db()<{ slug: string }[]>`
    select u.slug from units u join unit_successors s on s.old_id = u.id
      join units n on n.id = s.new_id where n.slug = 'phuong-ba-dinh' order by u.id limit 1`;
  const markup = await text(`/don-vi/${old?.slug}`);
  expect(markup).toContain(`href="${page}"`);
  expect(plain(markup)).toContain("đã kết thúc sau ngày 30/06/2025");
  expect(markup).not.toContain("so-lieu");
});

test("who is in charge is said by post; names of officers and case officers are not on the page", async () => {
  const said = plain(await text(page));
  expect(said).toContain("Chủ tịch UBND phường");
  expect(said).toContain("Công chức tiếp công dân");
  expect(said).not.toContain("Công chức địa chính");
  expect(said).not.toMatch(/Cán bộ (?!đăng nhập)/);
});

test("every rate stands with both its numbers, and the small ones are not said", async () => {
  const said = plain(await text(`${page}?ky=2026-q4`));
  expect(said).toContain("52 % trả lời đúng hạn 14 trên 27 việc đến hạn");
  expect(said).toContain("7 đang quá hạn hôm nay trong 7 việc");
  expect(said).toContain("Bị từ chối");
  // Two unsatisfied of fourteen: with 12 and 14 beside them they would be known.
  expect(said).not.toContain("86 %");
  expect(said).toMatch(/Chưa hài lòng &lt; 5/);
});

test("page, CSV and JSON say the same of the same period", async () => {
  const json: unknown = await (await pages.get(`${page}/so-lieu.json?ky=2026-q4`)).json();
  const response = await pages.get(`${page}/so-lieu.csv?ky=2026-q4`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const csv = new TextDecoder().decode(bytes);
  expect(json).toMatchObject({
    period: { key: "2026-q4", from: "2026-10-01", to: "2026-12-31", countedUntil: "2026-11-22" },
    figures: {
      due: { value: 27 },
      "on-time": { value: 14 },
      unsatisfied: { below: 5 },
      declined: { below: 5 },
    },
    now: { overdue: { value: 7 } },
  });
  expect(csv).toMatch(/,unsatisfied,Chưa hài lòng,<5,/);
  expect(csv).toMatch(/,due,Đến hạn,27,/);
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  expect(response.headers.get("content-disposition")).toContain("phuong-ba-dinh-2026-q4.csv");
});

test("the feed holds the published words of the unit, with addresses of this house", async () => {
  const words = { title: "Việc trong <bản tin>", content: "Đã hỏng.", answer: "Đã sửa." };
  const { code } = await aPublication(db(), at, words);
  const response = await pages.get(`${page}/vu-viec.atom`);
  const feed = await response.text();
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect(response.headers.get("etag")).not.toBeNull();
  expect(feed).toContain("<title>Việc trong &lt;bản tin&gt;</title>");
  expect(feed).toMatch(new RegExp(`<id>https?://[^<]+${page}/vu-viec/${code}</id>`));
  await db()`update publications set ended_at = now() where title = ${words.title}`;
  expect(await text(`${page}/vu-viec.atom`)).not.toContain(code);
});

test("a period is in the address; one that makes no sense is this quarter", async () => {
  expect(plain(await text(`${page}?ky=2026-q1`))).toContain("Chưa có việc nào đến hạn");
  expect(await text(`${page}?ky=3000`)).toContain(
    'href="/don-vi/phuong-ba-dinh?ky=2026-q4#so-lieu" aria-current="true"',
  );
  expect(plain(await text(`/en${page}?ky=2026`))).toContain("Whole of 2026");
});

test("nothing of a matter is public but the masked words and pictures, and when they became so", async () => {
  const words = {
    title: "Đèn đường ngõ X hỏng",
    content: "Đèn đường hỏng hai tuần.",
    answer: "Đã thay bóng đèn.",
  };
  const { id, code } = await aPublication(db(), at, words);
  await db()`
    insert into words (id, matter_id, role, title, body, place, salt, at)
    values (${id}, ${id}, 'filing', 'bí-mật-tiêu-đề', 'bí-mật-thân bài', 'bí-mật-chỗ', ''::bytea, now())`;
  await aPicture(pages, db(), id, at.officer);
  const matter = `${page}/vu-viec/${code}`;
  const everywhere = await Promise.all(
    [
      "/don-vi",
      page,
      `/en${page}`,
      `${page}/vu-viec`,
      matter,
      `/en${matter}`,
      `${page}/so-lieu.csv`,
      `${page}/so-lieu.json`,
      `${page}/vu-viec.atom`,
    ].map(text),
  );
  const all = everywhere.join("\n");
  expect(await text(matter)).toContain("Đã thay bóng đèn.");
  const secrets = [
    "bí-mật",
    id,
    at.officer,
    "Cán bộ Chủ tịch",
    "05/10/2026",
    "19/10/2026",
    "2026-10-19",
  ];
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});

test("what stops being public is gone at the next request: words, picture, list", async () => {
  const words = {
    title: "Sẽ được rút lại",
    content: "Nội dung sẽ rút.",
    answer: "Câu trả lời sẽ rút.",
  };
  const { id, code } = await aPublication(db(), at, words, { area: "moi-truong" });
  await aPicture(pages, db(), id, at.officer);
  const matter = `${page}/vu-viec/${code}`;
  const picture = `${matter}/anh/1/thumb`;
  const before = await pages.get(matter);
  const etag = before.headers.get("etag") ?? "";
  expect([before.status, (await pages.get(picture)).headers.get("content-type")]).toEqual([
    200,
    "image/webp",
  ]);
  expect((await pages.get(matter, { "if-none-match": etag })).status).toBe(304);
  expect(before.headers.get("cache-control")).toBe("public, no-cache");

  await db()`update publications set ended_at = now() where matter_id = ${id}`;

  expect((await pages.get(matter, { "if-none-match": etag })).status).toBe(404);
  expect((await pages.get(picture)).status).toBe(404);
  expect(await text(`${page}/vu-viec`)).not.toContain("Sẽ được rút lại");
  expect(await text(page)).not.toContain("Sẽ được rút lại");
});

test("a matter that is not published, or is another unit's, has no page and no picture", async () => {
  const words = { title: "Của Ba Đình", content: "a", answer: "b" };
  const { id, code } = await aPublication(db(), at, words);
  await aPicture(pages, db(), id, at.officer);
  const [hidden] = await db()<{ code: string }[]>`
    select code from matters m where unit_id = ${at.unit}
       and not exists (select from publications p where p.matter_id = m.id) limit 1`;
  const addresses = [
    `${page}/vu-viec/${hidden?.code}`,
    `/don-vi/phuong-hoan-kiem/vu-viec/${code}`,
    `/don-vi/phuong-hoan-kiem/vu-viec/${code}/anh/1/view`,
    `${page}/vu-viec/${code}/anh/2/view`,
    `${page}/vu-viec/${code}/anh/1/original`,
    `${page}/vu-viec/x`,
    "/don-vi/khong-co",
  ];
  const answers = await Promise.all(addresses.map((address) => pages.get(address)));
  expect(answers.map(({ status }) => status)).toEqual(addresses.map(() => 404));
});

test("the list of published matters is paged by key and narrowed by subject", async () => {
  const cau = (await unitBySlug(db(), "phuong-cau-giay"))?.id ?? 0;
  const there = { unit: cau, officer: at.officer };
  for (let i = 10; i < 35; i += 1) {
    const words = { title: `Việc số ${i}`, content: "c", answer: "a" };
    const area = i % 5 === 0 ? "moi-truong" : "duong-sa";
    await aPublication(db(), there, words, { area, at: `2026-11-01T10:00:${i}+07:00` });
  }
  const list = "/don-vi/phuong-cau-giay/vu-viec";
  const first = await text(list);
  expect(first.match(/Việc số \d+/g)?.[0]).toBe("Việc số 34");
  const next = /rel="next" href="([^"]+)"/.exec(first)?.[1] ?? "";
  const second = await text(next.replaceAll("&amp;", "&"));
  const both = `${first}${second}`.match(/Việc số \d+/g) ?? [];
  expect([both.length, new Set(both).size]).toEqual([25, 25]);
  expect(second).not.toContain('rel="next"');
  expect((await text(`${list}?linh-vuc=moi-truong`)).match(/Việc số \d+/g)).toHaveLength(5);
  expect(plain(await text(`${list}?linh-vuc=ton-giao`))).toContain("Chưa có việc nào được công bố");
});
