import { beforeAll, expect, test } from "vitest";

import { sweepGuard } from "#guard/limit.ts";
import { testDatabase } from "#test/database.ts";
import { aWard, anOfficer } from "#test/make.ts";

import { anArticle, aSource, newsPages, phone } from "./public.fixture.ts";
import { countViews } from "./views.ts";
import { viewsOf } from "./views.store.ts";
import { isVisit } from "./visit.ts";

const db = testDatabase();
let pages: Awaited<ReturnType<typeof newsPages>>;
let at: { readonly unit: number; readonly officer: string };

beforeAll(async () => {
  const { ward } = await aWard(db.owner());
  const { officer } = await anOfficer(db.owner(), ward, "editor", { title: "Biên tập" });
  at = { unit: ward, officer };
  pages = await newsPages(db());
});

const opened = (slug: string, source: string, headers = {}) =>
  pages.get(`/tin-tuc/${slug}`, { ...phone, "x-test-source": source, ...headers });
const views = async (id: number) => {
  await pages.views.flush();
  return (await viewsOf(db(), [id])).get(id) ?? 0;
};

test("who opens an article twice within half an hour is counted once, and again after it", async () => {
  pages.house.setClock("2026-11-23T09:00:00+07:00");
  const id = await anArticle(db(), { ...at, slug: "lam-moi" });
  await opened("lam-moi", "4:1");
  await opened("lam-moi", "4:1");
  expect(await views(id)).toBe(1);
  pages.house.setClock("2026-11-23T09:29:00+07:00");
  await opened("lam-moi", "4:1");
  expect(await views(id)).toBe(1);
  pages.house.setClock("2026-11-23T09:31:00+07:00");
  await opened("lam-moi", "4:1");
  expect(await views(id)).toBe(2);
});

test("everybody else is counted as well, in either language, and each article by itself", async () => {
  const [one, other] = [
    await anArticle(db(), { ...at, slug: "mot" }),
    await anArticle(db(), { ...at, slug: "hai" }),
  ];
  await opened("mot", "4:2");
  await opened("mot", "4:3");
  await pages.get("/en/tin-tuc/mot", { ...phone, "x-test-source": "4:4" });
  await opened("hai", "4:2");
  expect([await views(one), await views(other)]).toEqual([3, 1]);
  expect(await (await opened("mot", "4:2")).text()).toContain("3 lượt xem");
  expect(await (await pages.get("/en/tin-tuc/hai")).text()).toContain("1 view<");
});

test("nobody who looks at a list, a head, a draft, or ahead of time is counted, and no program", async () => {
  const id = await anArticle(db(), { ...at, slug: "khong-dem" });
  await anArticle(db(), { ...at, slug: "nhap-khong-dem", state: "draft" });
  await pages.get("/tin-tuc", { ...phone, "x-test-source": "4:5" });
  await opened("nhap-khong-dem", "4:5");
  await opened("khong-dem", "4:5", { "sec-purpose": "prefetch;prerender" });
  await opened("khong-dem", "4:5", { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" });
  await pages.app.request("http://localhost/tin-tuc/khong-dem", {
    method: "HEAD",
    headers: { ...phone, "x-test-source": "4:5" },
  });
  expect(await views(id)).toBe(0);
});

test.each([
  ["Mozilla/5.0 (Linux; Android 12; CUBOT NOTE 50) AppleWebKit/537.36", true],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Zalo iOS/600", true],
  ["facebookexternalhit/1.1", false],
  ["Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", false],
  ["ZaloBot", false],
  ["FeedFetcher-Google", false],
  ["curl/8.5.0", false],
  ["Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0", false],
  ["", false],
])("%s is a person: %s", (program, is) => {
  const request = new Request("http://localhost/x", { headers: { "user-agent": program } });
  expect(isVisit(request)).toBe(is);
});

test("two processes do not count one visitor twice, and both count at once without losing any", async () => {
  const id = await anArticle(db(), { ...at, slug: "hai-tien-trinh" });
  const world = { sql: db(), guard: pages.guard, clock: pages.house.clock };
  const both = [countViews(world, null), countViews(world, null)];
  for (let i = 0; i < 300; i += 1) {
    for (const one of both) {
      one.note(new Request("http://localhost/x", { headers: phone }), aSource(`4:${i}`), id);
    }
  }
  await Promise.all(both.map((one) => one.stop()));
  expect((await viewsOf(db(), [id])).get(id)).toBe(300);
  both[0]?.note(new Request("http://localhost/x", { headers: phone }), aSource("4:999"), id);
  await both[0]?.flush();
  expect((await viewsOf(db(), [id])).get(id)).toBe(300);
});

test("opening a page writes nothing; what could not be written is written the next time", async () => {
  const id = await anArticle(db(), { ...at, slug: "cho-ghi" });
  await opened("cho-ghi", "4:7");
  expect((await viewsOf(db(), [id])).get(id)).toBeUndefined();
  const broken = db();
  let away = true;
  const world = {
    sql: new Proxy(broken, {
      get: (sql, name, me) => {
        if (name === "begin" && away) throw new Error("away");
        return Reflect.get(sql, name, me) as unknown;
      },
    }),
    guard: pages.guard,
    clock: pages.house.clock,
  };
  const counter = countViews(world, null);
  counter.note(new Request("http://localhost/x", { headers: phone }), aSource("4:8"), id);
  await counter.flush();
  away = false;
  await counter.flush();
  await pages.views.flush();
  expect((await viewsOf(db(), [id])).get(id)).toBe(2);
});

test("nothing is kept that leads back to anybody, and the marks go when the half hour is over", async () => {
  const source = "4:c0a80117";
  pages.house.setClock("2026-11-23T12:00:00+07:00");
  const id = await anArticle(db(), { ...at, slug: "khong-dau-vet" });
  for (const from of [source, "4:c0a80118"]) await opened("khong-dau-vet", from);
  await pages.views.flush();
  const columns = await db.owner()<{ table: string; column: string; type: string }[]>`
    select table_name as table, column_name as column, data_type as type from information_schema.columns
     where table_name in ('guard_seen', 'article_views') order by 1, 2`;
  expect(columns).toEqual([
    { table: "article_views", column: "article_id", type: "integer" },
    { table: "article_views", column: "views", type: "bigint" },
    { table: "guard_seen", column: "mark", type: "bytea" },
    { table: "guard_seen", column: "until", type: "timestamp with time zone" },
  ]);
  const marks = await db.owner()<
    { mark: Buffer; until: Date }[]
  >`select mark, until from guard_seen`;
  expect(marks).toHaveLength(2);
  expect(new Set(marks.map(({ until }) => until.getTime())).size).toBe(1);
  // Every row of every table: neither the source, nor the browser, nor the mark as the house's key makes it.
  const tables = await db.owner()<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`;
  for (const { name } of tables) {
    const [found] = await db
      .owner()
      .unsafe<{ rows: number }[]>(
        `select count(*)::int as rows from ${name} t where t::text like any ($1)`,
        [["%c0a80117%", "%192.168.1.23%", "%Android 13%"]],
      );
    expect({ name, rows: found?.rows }).toEqual({ name, rows: 0 });
  }
  // Without the salt of the day, which goes with the day, the mark cannot be made again.
  pages.house.setClock("2026-11-23T12:31:00+07:00");
  await pages.views.flush();
  expect(await db.owner()`select from guard_seen`).toHaveLength(0);
  expect((await viewsOf(db(), [id])).get(id)).toBe(2);
  await opened("khong-dau-vet", source);
  await pages.views.flush();
  await sweepGuard(db(), new Date("2026-11-24T01:00:00+07:00"));
  expect(await db.owner()`select from guard_seen`).toHaveLength(0);
  expect(await db.owner()`select from guard_days where day <= '2026-11-23'`).toHaveLength(0);
});

test("what was counted is there after a restart", async () => {
  const id = await anArticle(db(), { ...at, slug: "khoi-dong-lai" });
  const world = { sql: db(), guard: pages.guard, clock: pages.house.clock };
  const before = countViews(world, null);
  before.note(new Request("http://localhost/x", { headers: phone }), aSource("4:9"), id);
  await before.stop();
  const after = await newsPages(db());
  expect(await (await after.get("/tin-tuc/khoi-dong-lai")).text()).toContain("1 lượt xem");
});
