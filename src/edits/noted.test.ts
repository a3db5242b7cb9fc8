import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Right } from "#access/roles.ts";
import { commentsFill, commentsPart } from "#comments/article.routes.tsx";
import { turns } from "#files/turns.ts";
import { openDisk } from "#files/disk.ts";
import { logFolder } from "#register/folder.ts";
import { frontRoutes } from "#frontpage/routes.tsx";
import { guardKeys } from "#guard/keys.ts";
import { unknownSource } from "#guard/model.ts";
import { connect, type Database } from "#kernel/sql.ts";
import { anArticle } from "#news/public.fixture.ts";
import { newsRoutes } from "#news/public.routes.tsx";
import { countViews } from "#news/views.ts";
import type { Staff } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { keptOver } from "#test/kept.ts";
import { aHouse, anOfficer, aWard } from "#test/make.ts";
import { unitPageRoutes } from "#unit-pages/routes.tsx";
import { aPublication } from "#unit-pages/unit-pages.fixture.ts";
import { doors } from "#web/door.ts";

const db = testDatabase();
const questions: string[] = [];
let listening: Database;
let site: Site;
let at: { readonly unit: number; readonly officer: string; readonly post: number };
let slug = "";
let article = 0;
let matter: { readonly id: string; readonly code: string };

type Site = {
  readonly get: (address: string) => Promise<string>;
  readonly kept: () => number;
};

beforeAll(async () => {
  const { ward } = await aWard(db.owner());
  const { officer, post } = await anOfficer(db.owner(), ward, "head", {
    title: "Chủ tịch UBND phường",
  });
  at = { unit: ward, officer, post };
  [{ slug }] = await db()<[{ slug: string }]>`select slug from units where id = ${ward}`;
  article = await anArticle(db(), {
    unit: ward,
    officer,
    slug: "lich-gom-rac",
    title: "Lịch gom rác cũ",
  });
  matter = await aPublication(db(), at, {
    title: "Đèn hỏng",
    content: "Đèn hỏng.",
    answer: "Đã thay.",
  });
  listening = connect(db.url(), { heard: (question) => void questions.push(question) });
  site = await aSite(listening);
});
afterAll(() => listening.end());

/** Every kind of page that is kept, as one process keeps them. */
async function aSite(sql: Database): Promise<Site> {
  const house = aHouse(sql, "2026-11-23T09:00:00+07:00");
  const portal = {
    house,
    site: { trial: true, origin: "http://localhost", province: "01" },
    guard: guardKeys(house.master),
    disk: await openDisk({ kind: "folder", root: "/nonexistent" }),
    turns: turns(1, 1, 1000),
    receipts: { folder: logFolder("/nonexistent"), witnesses: 0 },
    source: () => unknownSource,
  };
  const pages = keptOver(house);
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  frontRoutes(open, house, portal.site, pages);
  unitPageRoutes(open, { ...portal, pages });
  newsRoutes(open, portal, {
    pages,
    views: countViews({ sql, guard: portal.guard, clock: house.clock }, null),
    commentsPart: commentsPart(portal),
    commentsFill: commentsFill(portal),
  });
  const app = new Hono().route("/", open.app);
  return {
    kept: () => pages.size().pages,
    get: async (address) => {
      const answer = await app.request(`http://localhost${address}`);
      if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
      return answer.text();
    },
  };
}

const addresses = () => [
  "/",
  `/don-vi/${slug}`,
  `/don-vi/${slug}/vu-viec`,
  `/don-vi/${slug}/vu-viec/${matter.code}`,
  "/tin-tuc",
  `/tin-tuc?don-vi=${slug}&the=moi-truong`,
  "/tin-tuc/lich-gom-rac",
  "/en/tin-tuc/lich-gom-rac",
];

/** Read by kept pages and not noted, each with its reason. */
const never: Readonly<Record<string, string>> = {
  public_edits: "what is asked about edits themselves",
  public_edits_swept: "what is asked about edits themselves",
  matters:
    "of a published one only its code, which never changes; figures come from unit_figures_of_day",
  directives: "of a public one only its number and day, which a correction publishes anew",
};

test("every table that a kept page is drawn from notes its edits, or there is a reason", async () => {
  questions.length = 0;
  for (const address of addresses()) await site.get(address);
  expect(site.kept()).toBe(addresses().length);
  const tables = await db.owner()<{ name: string; noted: boolean }[]>`
    select c.relname as name,
           exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                    where t.tgrelid = c.oid and p.proname in ('note_public_edit', 'note_comment_edit')) as noted
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;
  const said = questions.join("\n");
  const read = tables.filter(({ name }) => new RegExp(`\\b(from|join|,)\\s+${name}\\b`).test(said));
  expect(read.length).toBeGreaterThan(12);
  const silent = read.filter(({ name, noted }) => !noted && !(name in never));
  expect(silent.map(({ name }) => name)).toEqual([]);
});

type Edit = readonly [
  what: string,
  address: () => string,
  shows: string,
  edit: () => Promise<unknown>,
];

const edits: readonly Edit[] = [
  [
    "a unit gets another name",
    () => `/don-vi/${slug}`,
    "Phường Đổi Tên",
    () => db()`update units set name = 'Phường Đổi Tên' where id = ${at.unit}`,
  ],
  [
    "a post gets another title",
    () => `/don-vi/${slug}`,
    "Chủ tịch phường mới",
    () => db()`update posts set title = 'Chủ tịch phường mới' where id = ${at.post}`,
  ],
  [
    "an office closes for a day",
    () => `/don-vi/${slug}`,
    "Bão số 9",
    () => db()`
      insert into unit_closures (unit_id, first_day, last_day, reason, document, document_date, declared_by,
                                 declared_post, declared_at)
      values (${at.unit}, '2026-11-23', '2026-11-24', 'Bão số 9', 'Thông báo 1/TB', '2026-11-22', ${at.officer},
              ${at.post}, now())`,
  ],
  [
    "the words of a published matter change",
    () => `/don-vi/${slug}/vu-viec/${matter.code}`,
    "Đã thay bóng mới",
    () => db()`update publications set answer = 'Đã thay bóng mới' where matter_id = ${matter.id}`,
  ],
  [
    "a published matter stands on the first page",
    () => "/",
    "Nắp cống đã có",
    () => aPublication(db(), at, { title: "Nắp cống đã có", content: "Vỡ.", answer: "Đã thay." }),
  ],
  [
    "an article is put right",
    () => "/tin-tuc/lich-gom-rac",
    "Lịch gom rác mới",
    () => db()`update articles set title = 'Lịch gom rác mới' where id = ${article}`,
  ],
  [
    "an article is published",
    () => "/tin-tuc",
    "Bài vừa đăng",
    () =>
      anArticle(db(), {
        unit: at.unit,
        officer: at.officer,
        slug: "vua-dang",
        title: "Bài vừa đăng",
      }),
  ],
  [
    "a correction is told",
    () => "/tin-tuc/lich-gom-rac",
    "Sửa giờ thu gom buổi tối",
    () => db()`
      insert into article_corrections (article_id, version, at, said)
      values (${article}, 2, now(), 'Sửa giờ thu gom buổi tối')`,
  ],
  [
    "a comment is approved",
    () => "/tin-tuc/lich-gom-rac",
    "Xin thêm một buổi",
    () => aComment("Xin thêm một buổi"),
  ],
  [
    "an office answers under a comment",
    () => "/tin-tuc/lich-gom-rac",
    "Phường đã thêm buổi Chủ nhật",
    () => db()`
      insert into comment_answers (id, comment_id, at, officer_id, post_id, post_title, unit_name, body)
      select gen_random_uuid(), comment_id, now(), ${at.officer}, ${at.post}, 'Văn phòng', 'Phường',
             'Phường đã thêm buổi Chủ nhật' from published_comments limit 1`,
  ],
];

test.each(edits)(
  "%s, and the next who asks reads it, here and in another process",
  async (_, address, shows, edit) => {
    const other = await aSite(db());
    const before = await Promise.all([site.get(address()), other.get(address())]);
    expect(before.join("")).not.toContain(shows);
    await edit();
    expect(await site.get(address())).toContain(shows);
    expect(await other.get(address())).toContain(shows);
  },
);

test("what ends being public is gone for the next who asks", async () => {
  const address = "/tin-tuc/lich-gom-rac";
  await site.get(address);
  await db()`
    update articles set state = 'removed', removed_at = now(), removed_because = 'Có thông tin riêng.' where id = ${article}`;
  await expect(site.get(address)).rejects.toThrow("410");
  await db()`update publications set ended_at = now() where matter_id = ${matter.id}`;
  await expect(site.get(`/don-vi/${slug}/vu-viec/${matter.code}`)).rejects.toThrow("404");
});

async function aComment(title: string): Promise<void> {
  const [one] = await db()<{ id: string }[]>`
    insert into comments (id, code, article_id, unit_id, state, received_at, decided_by, decided_post, settled_at,
                          secret_hash, once_hash, content_mark)
    values (gen_random_uuid(), 'BL-AAAA-0001', ${article}, ${at.unit}, 'approved', now(), ${at.officer}, ${at.post},
            now(), '\\x01', '\\x02', '\\x03')
    returning id`;
  await db()`
    insert into published_comments (comment_id, article_id, received_at, published_at, name, title, body)
    values (${one?.id ?? ""}, ${article}, now(), now(), 'Một người dân', ${title}, 'Vì cuối tuần nhiều rác.')`;
}
