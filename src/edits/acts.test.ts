import { beforeAll, expect, test } from "vitest";

import { commentsFill, commentsPart } from "#comments/article.routes.tsx";
import { aModeratedArticle, masked } from "#comments/comments.fixture.ts";
import { openDisk } from "#files/disk.ts";
import { logFolder } from "#register/folder.ts";
import { turns } from "#files/turns.ts";
import { guardKeys } from "#guard/keys.ts";
import { unknownSource } from "#guard/model.ts";
import type { Right } from "#access/roles.ts";
import { day } from "#kernel/day.ts";
import { takeArticleStep } from "#news/actions.ts";
import { newsRoutes } from "#news/public.routes.tsx";
import type { StepInput } from "#news/step-input.ts";
import { countViews } from "#news/views.ts";
import type { Staff } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { keptOver } from "#test/kept.ts";
import { unitPageRoutes } from "#unit-pages/routes.tsx";
import { keepContacts } from "#units/contact.actions.ts";
import { doors } from "#web/door.ts";

const db = testDatabase();
type World = Awaited<ReturnType<typeof aModeratedArticle>>;
let world: World;
let here: Awaited<ReturnType<typeof aSite>>;
let there: typeof here;
let unit = "";

beforeAll(async () => {
  world = await aModeratedArticle(db(), db.owner());
  here = await aSite();
  there = await aSite();
  const [row] = await db()<{ slug: string }[]>`select slug from units where id = ${world.ward}`;
  unit = `/don-vi/${row?.slug ?? ""}`;
});

/** The public pages as one process keeps them. */
async function aSite() {
  const { house } = world;
  const site = { trial: true, origin: "http://localhost", province: "01" };
  const portal = {
    house,
    site,
    guard: guardKeys(house.master),
    disk: await openDisk({ kind: "folder", root: "/nonexistent" }),
    turns: turns(1, 1, 1000),
    receipts: { folder: logFolder("/nonexistent"), witnesses: 0 },
    source: () => unknownSource,
  };
  const pages = keptOver(house);
  const open = doors<Staff, Right>(async () => new Response("401", { status: 401 }));
  unitPageRoutes(open, { ...portal, pages });
  newsRoutes(open, portal, {
    pages,
    views: countViews({ sql: db(), guard: portal.guard, clock: house.clock }, null),
    commentsPart: commentsPart(portal),
    commentsFill: commentsFill(portal),
  });
  return async (address: string): Promise<string> => {
    const answer = await open.app.request(`http://localhost${address}`);
    return answer.status === 200 ? answer.text() : String(answer.status);
  };
}

/** Without forms: once-key and question are everybody's own. */
const plain = (page: string) => page.replaceAll(/<form[\s\S]*?<\/form>/g, "");

/** What two processes say of the same address; they have to agree. */
async function both(address: string): Promise<string> {
  const [one, two] = await Promise.all([here(address), there(address)]);
  expect(plain(one)).toBe(plain(two));
  return one;
}

const articleStep = async (input: StepInput) => {
  const [row] = await db()<{ version: number }[]>`
    select version from articles where id = ${world.article.id}`;
  const done = await takeArticleStep(world.house)(
    world.editor.staff,
    world.article.id,
    input,
    row?.version ?? 0,
  );
  if (!done.ok) throw new Error(done.refusal.because);
};

test("an article is corrected and closed for comments: each is read at the next request", async () => {
  const at = `/tin-tuc/${world.article.slug}`;
  expect(await both(at)).toContain("Sửa đèn đường ngõ 12");
  const content = {
    title: "Sửa đèn đường ngõ 14",
    summary: "Tóm tắt",
    body: "<p>Nội dung</p>",
    plain: "Nội dung",
    byline: "Ban biên tập",
    tags: [],
    source: "",
    sourceLink: null,
    commentsOpen: true,
  };
  await articleStep({ step: "correct", content, said: "Sửa lại số ngõ cho đúng." });
  expect(await both(at)).toContain("Sửa lại số ngõ cho đúng.");
  expect(await both("/tin-tuc")).toContain("Sửa đèn đường ngõ 14");
  expect(await both(unit)).toContain("Sửa đèn đường ngõ 14");

  expect(await both(at)).toContain('name="once"');
  await articleStep({ step: "comments", open: false });
  expect(await both(at)).not.toContain('name="once"');
  await articleStep({ step: "comments", open: true });
});

test("a comment appears when it is approved, and the answer under it when it is given", async () => {
  const at = `/tin-tuc/${world.article.slug}`;
  const sent = await world.send();
  expect(await both(at)).not.toContain(masked.title);
  await world.step(world.editor, sent.code, { step: "approve", shown: masked });
  expect(await both(at)).toContain(masked.title);
  await world.step(world.head, sent.code, { step: "answer", text: "Phường cảm ơn ông/bà đã báo." });
  expect(await both(at)).toContain("Phường cảm ơn ông/bà đã báo.");
});

test("how a unit is reached is kept by the unit, and read at the next request", async () => {
  expect(await both(unit)).not.toContain("Số 2, phố Ví Dụ");
  const nothing = { value: null, source: "", checkedOn: null };
  const office = {
    value: "Số 2, phố Ví Dụ",
    source: "Thông báo 1/TB",
    checkedOn: day("2026-11-19"),
  };
  const kept = await keepContacts(db())(
    world.ward,
    { office, telephone: nothing, email: nothing, hours: nothing },
    0,
    day("2026-11-20"),
    { by: world.head.officer, at: world.house.clock() },
  );
  expect(kept).toMatchObject({ ok: true });
  expect(await both(unit)).toContain("Số 2, phố Ví Dụ");
});

test("an article that is archived leaves the list, one that is taken down leaves its address", async () => {
  const at = `/tin-tuc/${world.article.slug}`;
  await articleStep({ step: "archive" });
  expect(await both("/tin-tuc")).not.toContain("Sửa đèn đường ngõ 14");
  expect(await both(at)).toContain("Sửa đèn đường ngõ 14");
  await articleStep({ step: "remove", because: "Có thông tin riêng của một gia đình." });
  expect(await both(at)).toBe("410");
});
