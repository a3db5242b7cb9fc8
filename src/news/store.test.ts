import { beforeAll, expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";
import { aWard, anOfficer } from "#test/make.ts";

import { publicTags, publishedArticle, publishedArticles, removedArticle } from "./store.ts";

const db = testDatabase();
const world = { ward: 0, officer: "" };

type Row = {
  readonly slug: string;
  readonly state?: string;
  readonly at?: string;
  readonly tags?: readonly string[];
};

async function put({
  slug,
  state = "published",
  at = "2026-11-20T08:00:00+07:00",
  tags = [],
}: Row) {
  const out = ["published", "archived", "removed"].includes(state);
  const [row] = await db()<{ id: number }[]>`
    insert into articles (unit_id, slug, state, title, summary, body, plain, byline, tags, tag_keys, publish_at,
      published_at, archived_at, removed_at, removed_because, folded, once_hash, made_by, made_at, changed_at)
    values (${world.ward}, ${slug}, ${state}, ${`Bài ${slug}`}, 'Tóm tắt', '<p>Lời.</p>', 'Lời.', 'UBND phường',
      ${[...tags]}::text[], ${[...tags]}::text[], ${state === "scheduled" ? at : null}, ${out ? at : null},
      ${state === "archived" ? at : null}, ${state === "removed" ? at : null},
      ${state === "removed" ? "Có thông tin riêng của một gia đình." : null}, 'bai', sha256(${slug}::text::bytea),
      ${world.officer}, ${at}, ${at}) returning id`;
  return row?.id ?? 0;
}

beforeAll(async () => {
  const { ward } = await aWard(db.owner());
  world.ward = ward;
  world.officer = (await anOfficer(db.owner(), ward, "editor", { title: "Biên tập" })).officer;
  await put({ slug: "mot", at: "2026-11-20T08:00:00+07:00", tags: ["nuoc-sach"] });
  await put({ slug: "hai", at: "2026-11-20T08:00:00+07:00", tags: ["nuoc-sach", "rac"] });
  await put({ slug: "ba", at: "2026-11-21T00:00:00+07:00" });
  await put({ slug: "cu", state: "archived", tags: ["nuoc-sach"] });
  await put({ slug: "hen", state: "scheduled" });
  await put({ slug: "go", state: "removed" });
});

const slugs = (rows: readonly { readonly slug: string }[]) => rows.map(({ slug }) => slug);

test("lists show what is published and nothing else, page by page, newest first", async () => {
  const first = await publishedArticles(db(), {}, null, 2);
  expect(slugs(first)).toEqual(["ba", "hai"]);
  const last = first[1];
  if (!last) throw new Error("no second");
  const rest = await publishedArticles(db(), {}, { at: last.publishedAt, id: last.id }, 5);
  expect(slugs(rest)).toEqual(["mot"]);
  expect(last).toMatchObject({ day: "2026-11-20", lead: null, correctedAt: null });
  expect(last.tags).toEqual([
    { key: "nuoc-sach", label: "nuoc-sach" },
    { key: "rac", label: "rac" },
  ]);
});

test("articles of one second are all listed, whichever of them a page ends with", async () => {
  const ids: number[] = [];
  for (const [slug, part] of [
    ["giay-a", "100"],
    ["giay-b", "900"],
    ["giay-c", "500"],
  ] as const)
    ids.push(await put({ slug, at: `2026-11-22T09:00:00.${part}+07:00`, tags: ["mot-giay"] }));
  const seen: string[] = [];
  let after: Parameters<typeof publishedArticles>[2] = null;
  for (let page = 0; page < 3; page += 1) {
    const [one] = await publishedArticles(db(), { tag: "mot-giay" }, after, 1);
    if (!one) break;
    seen.push(one.slug);
    after = { at: one.publishedAt, id: one.id };
  }
  expect(seen).toEqual(["giay-b", "giay-c", "giay-a"]);
  await db.owner()`delete from articles where id = any(${ids}::int[])`;
});

test("a list is narrowed by unit, tag and the day on the clocks of Việt Nam", async () => {
  expect(slugs(await publishedArticles(db(), { tag: "nuoc-sach" }, null, 9))).toEqual([
    "hai",
    "mot",
  ]);
  expect(slugs(await publishedArticles(db(), { day: day("2026-11-21") }, null, 9))).toEqual(["ba"]);
  expect(slugs(await publishedArticles(db(), { day: day("2026-11-20") }, null, 9))).toEqual([
    "hai",
    "mot",
  ]);
  expect(await publishedArticles(db(), { unit: world.ward + 999 }, null, 9)).toEqual([]);
  expect(await publicTags(db(), 5)).toEqual([
    { key: "nuoc-sach", label: "nuoc-sach", articles: 2 },
    { key: "rac", label: "rac", articles: 1 },
  ]);
});

test("the number of a directive leads to it while it is public, and stands alone when it is not", async () => {
  const directive = "01900000-0000-7000-8000-0000000000d9";
  await db.owner()`
    insert into directives (id, code, unit_id, stage, identity, canonical, kind, title, once_hash, imported_by,
                            imported_at, confirmed_by, confirmed_at)
    values (${directive}, 'VB-0000-00D9', ${world.ward}, 'confirmed', 'party 9-KH/TU 2025-2030', '9-KH/TU', 'ke-hoach', 'Kế hoạch',
            sha256('d9'), ${world.officer}, now(), ${world.officer}, now())`;
  await put({ slug: "theo-ke-hoach" });
  await db()`update articles set source = '9-KH/TU' where slug = 'theo-ke-hoach'`;
  const source = async () => (await publishedArticle(db(), "theo-ke-hoach"))?.source;
  expect(await source()).toEqual({ words: "9-KH/TU", href: null });
  await db.owner()`
    insert into directive_publications (directive_id, unit_id, slug, title, published_by, published_at)
    values (${directive}, ${world.ward}, '9-kh-tu', 'Kế hoạch', ${world.officer}, now())`;
  expect(await source()).toEqual({ words: "9-KH/TU", href: "/van-ban/9-kh-tu" });
  await db.owner()`
    update directive_publications
       set withdrawn_at = now(), withdrawn_by = ${world.officer}, withdrawn_because = 'không còn hiệu lực'`;
  expect(await source()).toEqual({ words: "9-KH/TU", href: null });
});

test("an address answers while published or archived; before that nobody knows of it, after removal it says why", async () => {
  expect(await publishedArticle(db(), "mot")).toMatchObject({
    body: "<p>Lời.</p>",
    source: null,
    corrections: [],
    attachments: [],
    commentsOpen: true,
    archivedAt: null,
  });
  expect((await publishedArticle(db(), "cu"))?.archivedAt).toBe("2026-11-20T08:00:00+07:00");
  for (const slug of ["hen", "go", "khong-co"])
    expect(await publishedArticle(db(), slug)).toBeNull();
  expect(await removedArticle(db(), "go")).toEqual({
    removedAt: "2026-11-20T08:00:00+07:00",
    because: "Có thông tin riêng của một gia đình.",
  });
  expect(await removedArticle(db(), "hen")).toBeNull();
});
