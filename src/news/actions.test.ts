import { beforeAll, expect, test } from "vitest";

import type { FileId } from "#files/model.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { makeArticle, publishDue, takeArticleStep } from "./actions.ts";
import { contentFrom, type Written } from "./content.ts";
import { articleById, deskArticles, filesOfArticle, versionAt, versionsOf } from "./desk.store.ts";
import type { Article } from "./model.ts";
import type { StepInput } from "./step-input.ts";
import { publicArticleFile, publishedArticle, publishedArticles, removedArticle } from "./store.ts";

const db = testDatabase();
type Person = Awaited<ReturnType<typeof anOfficer>>;
const people = {} as { editor: Person; head: Person; stranger: Person };
const world = { ward: 0, far: 0 };

beforeAll(async () => {
  const { ward } = await aWard(db.owner());
  const { ward: far } = await aWard(db.owner());
  Object.assign(world, { ward, far });
  people.editor = await anOfficer(db.owner(), ward, "editor", { title: "Biên tập viên" });
  people.head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch phường" });
  people.stranger = await anOfficer(db.owner(), far, "editor", { title: "Biên tập nơi khác" });
});

const text = (over: Parameters<typeof contentFrom>[0] = {}): Written =>
  contentFrom(
    {
      title: "Phường Ba Đình dọn hồ Trúc Bạch",
      summary: "Sáng thứ Bảy, mọi người cùng dọn.",
      body: "Mang theo găng tay.\n\nGặp nhau **7 giờ**.",
      tags: "Môi trường, hồ Trúc Bạch",
      comments: "on",
      ...over,
    },
    "UBND phường",
  ).written;

const at = (when: string) => aHouse(db(), when);
const now = "2026-11-20T08:00:00+07:00";

async function begun(over: Parameters<typeof text>[0] = {}, when = now): Promise<Article> {
  const made = await makeArticle(at(when))(
    people.editor.staff,
    world.ward,
    text(over),
    randomUUID(),
  );
  if (!made.ok) throw new Error(made.refusal.because);
  return stored(made.value);
}
async function stored(id: number): Promise<Article> {
  const article = await articleById(db(), "all", id);
  if (!article) throw new Error("not stored");
  return article;
}
const refusedWith = (because: string) => ({ ok: false, refusal: { because } });
async function step(
  article: Article,
  input: StepInput,
  when = now,
  who = people.editor,
): Promise<Article> {
  const taken = await takeArticleStep(at(when))(who.staff, article.id, input, article.version);
  if (!taken.ok) throw new Error(taken.refusal.because);
  return stored(article.id);
}
const found = async (id: number) =>
  (
    await db()<{ title: string; body: string; href: string }[]>`
    select title, body, href from search_documents where kind = 'article' and id = ${String(id)}`
  )[0];

async function aFile(): Promise<FileId> {
  const id = randomUUID() as string as FileId;
  await db()`
    insert into files (id, kind, sha256, bytes, width, height, original_key, view_key, thumb_key)
    values (${id}, 'photo', sha256(${id}::text::bytea), 10, 800, 600, ${`o${id}`}, ${`v${id}`}, ${`t${id}`})`;
  return id;
}

test("a draft is nobody's business outside, is found by its desk, and the same form begins it once", async () => {
  const once = randomUUID();
  const house = at(now);
  const first = await makeArticle(house)(
    people.editor.staff,
    world.ward,
    text({ title: "Bản nháp riêng" }),
    once,
  );
  const again = await makeArticle(house)(
    people.editor.staff,
    world.ward,
    text({ title: "Bản nháp riêng" }),
    once,
  );
  expect(again).toEqual(first);
  if (!first.ok) throw new Error();
  const article = await stored(first.value);
  expect(article).toMatchObject({ state: "draft", slug: null, version: 1, byline: "UBND phường" });
  expect(await found(article.id)).toBeUndefined();
  const listed = await deskArticles(
    db(),
    [world.ward],
    { state: "draft", unit: null, tag: "moi-truong", words: "nháp RIENG" },
    null,
  );
  expect(listed.rows.map(({ id }) => id)).toEqual([article.id]);
  expect(
    (await deskArticles(db(), [world.far], { state: null, unit: null, tag: null, words: "" }, null))
      .rows,
  ).toEqual([]);
  expect((await versionsOf(db(), article.id)).map(({ did }) => did)).toEqual(["made"]);
});

test("nobody writes for another unit, not even knowing the number of its article", async () => {
  const article = await begun();
  expect(
    await makeArticle(at(now))(people.stranger.staff, world.ward, text(), randomUUID()),
  ).toEqual(refusedWith("not-your-unit"));
  for (const input of [
    { step: "publish" },
    { step: "drop" },
    { step: "save", content: text() },
  ] as const)
    expect(
      await takeArticleStep(at(now))(people.stranger.staff, article.id, input, article.version),
    ).toEqual(refusedWith("no-such-article"));
  expect((await stored(article.id)).version).toBe(1);
});

test("what is published has an address of its title, is found by words, and says whose it is", async () => {
  const draft = await begun({ title: "Nước sạch về ngõ 12" });
  const out = await step(draft, { step: "publish" }, "2026-11-20T08:00:00.700+07:00");
  expect(out).toMatchObject({
    slug: "nuoc-sach-ve-ngo-12",
    state: "published",
    version: 2,
    publishedAt: "2026-11-20T08:00:00+07:00",
  });
  const second = await step(await begun({ title: "Nước sạch về ngõ 12!" }), { step: "publish" });
  expect(second.slug).toBe("nuoc-sach-ve-ngo-12-2");
  expect(await publishedArticle(db(), "nuoc-sach-ve-ngo-12")).toMatchObject({
    unit: world.ward,
    body: "<p>Mang theo găng tay.</p>\n<p>Gặp nhau <strong>7 giờ</strong>.</p>",
    tags: [
      { key: "moi-truong", label: "Môi trường" },
      { key: "ho-truc-bach", label: "hồ Trúc Bạch" },
    ],
    day: "2026-11-20",
  });
  expect(await found(out.id)).toMatchObject({
    title: "Nước sạch về ngõ 12",
    href: "/tin-tuc/nuoc-sach-ve-ngo-12",
    body: "Sáng thứ Bảy, mọi người cùng dọn.\nMang theo găng tay.\nGặp nhau 7 giờ.",
  });
});

test("an article without summary or text does not become public", async () => {
  for (const over of [{ summary: "" }, { body: "" }]) {
    const draft = await begun(over);
    for (const input of [
      { step: "publish" },
      { step: "schedule", at: new Date("2026-12-01T08:00:00+07:00") },
    ] as const)
      expect(await takeArticleStep(at(now))(people.editor.staff, draft.id, input, 1)).toEqual(
        refusedWith("not-ready"),
      );
  }
});

test("a correction is told to readers with its day, the address stays, and the old words stay with the desk", async () => {
  const out = await step(await begun({ title: "Lịch cắt nước tuần này" }), { step: "publish" });
  const later = "2026-11-21T09:30:00+07:00";
  const corrected = text({ title: "Lịch cắt nước tuần sau", body: "Sửa." });
  const asked = { step: "correct", content: corrected, said: "ngắn" } as const;
  expect(await takeArticleStep(at(later))(people.editor.staff, out.id, asked, 2)).toEqual(
    refusedWith("not-said"),
  );
  expect(
    await takeArticleStep(at(later))(
      people.editor.staff,
      out.id,
      { step: "save", content: corrected },
      2,
    ),
  ).toEqual(refusedWith("wrong-state"));
  const said = "Bản đầu ghi nhầm tuần này; đúng là tuần sau.";
  expect(
    await takeArticleStep(at(later))(
      people.editor.staff,
      out.id,
      { step: "correct", content: text({ title: "Lịch cắt nước tuần này" }), said },
      2,
    ),
  ).toEqual(refusedWith("nothing-changed"));
  const now3 = await step(out, { ...asked, said }, later);
  expect(now3.slug).toBe("lich-cat-nuoc-tuan-nay");
  expect(await publishedArticle(db(), "lich-cat-nuoc-tuan-nay")).toMatchObject({
    title: "Lịch cắt nước tuần sau",
    publishedAt: "2026-11-20T08:00:00+07:00",
    correctedAt: "2026-11-21T09:30:00+07:00",
    corrections: [{ at: "2026-11-21T09:30:00+07:00", said }],
  });
  expect((await found(out.id))?.title).toBe("Lịch cắt nước tuần sau");
  expect((await versionAt(db(), out.id, 2))?.title).toBe("Lịch cắt nước tuần này");
  expect((await versionAt(db(), out.id, 2))?.body).toContain("găng tay");
});

test("the record of versions and corrections cannot be changed by the app", async () => {
  await expect(db()`update article_versions set title = 'khác'`).rejects.toThrow(
    /permission denied/,
  );
  await expect(db()`delete from article_versions`).rejects.toThrow(/permission denied/);
  await expect(db()`update article_corrections set said = 'không có gì'`).rejects.toThrow(
    /permission denied/,
  );
});

test("archived: out of lists and search, its address answers; brought back; taken down for good with a reason", async () => {
  const out = await step(await begun({ title: "Bài sẽ lưu trữ" }), { step: "publish" });
  const kept = await step(out, { step: "archive" }, "2026-11-22T08:00:00+07:00");
  const slug = kept.slug ?? "";
  expect((await publishedArticles(db(), {}, null, 100)).some((one) => one.slug === slug)).toBe(
    false,
  );
  expect((await publishedArticle(db(), slug))?.archivedAt).toBe("2026-11-22T08:00:00+07:00");
  expect(await found(out.id)).toBeUndefined();
  const back = await step(kept, { step: "restore" });
  expect((await publishedArticle(db(), slug))?.archivedAt).toBeNull();
  expect(await found(out.id)).toBeDefined();
  const because = "Ảnh chụp làm lộ biển số nhà của một gia đình.";
  const gone = await step(back, { step: "remove", because });
  expect(await publishedArticle(db(), slug)).toBeNull();
  expect((await removedArticle(db(), slug))?.because).toBe(because);
  expect(await found(out.id)).toBeUndefined();
  for (const input of [{ step: "restore" }, { step: "publish" }, { step: "drop" }] as const)
    expect(
      await takeArticleStep(at(now))(people.editor.staff, gone.id, input, gone.version),
    ).toEqual(refusedWith("wrong-state"));
  const record = await db().begin(
    (sql) =>
      sql<
        { did: string }[]
      >`select did from article_versions where article_id = ${gone.id} order by version`,
  );
  expect(record.map(({ did }) => did)).toEqual([
    "made",
    "published",
    "archived",
    "restored",
    "removed",
  ]);
});

test("two who save at once: one is kept, the other is told, nothing is lost", async () => {
  for (let round = 0; round < 5; round += 1) {
    const article = await begun({ title: `Hai người cùng sửa ${round}` });
    const both = await Promise.all(
      [people.editor, people.head].map((who, nth) =>
        takeArticleStep(at(now))(
          who.staff,
          article.id,
          { step: "save", content: text({ title: `Bản của người ${nth}` }) },
          1,
        ),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toEqual([refusedWith("changed-meanwhile")]);
    const after = await stored(article.id);
    expect(after.version).toBe(2);
    expect(after.title).toBe(`Bản của người ${both.findIndex(({ ok }) => ok)}`);
  }
});

test("scheduled: published at its time, once, by however many; what was missed comes at the next run", async () => {
  const due = new Date("2026-11-25T07:00:00+07:00");
  const many = [];
  for (let nth = 0; nth < 6; nth += 1)
    many.push(
      await step(await begun({ title: `Hẹn giờ số ${nth}` }), { step: "schedule", at: due }),
    );
  const [first] = many;
  if (!first) throw new Error();
  expect(first).toMatchObject({ state: "scheduled", publishAt: "2026-11-25T07:00:00+07:00" });
  expect(await publishedArticle(db(), first.slug ?? "")).toBeNull();
  expect(await publishDue(db(), new Date("2026-11-25T06:59:59+07:00"))).toBe(0);
  const late = new Date("2026-11-25T07:20:00+07:00");
  const counts = await Promise.all([
    publishDue(db(), late),
    publishDue(db(), late),
    publishDue(db(), late),
  ]);
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(6);
  expect(await publishDue(db(), late)).toBe(0);
  for (const { id, slug } of many) {
    expect((await versionsOf(db(), id)).map(({ did }) => did)).toEqual([
      "published",
      "scheduled",
      "made",
    ]);
    expect((await publishedArticle(db(), slug ?? ""))?.publishedAt).toBe(
      "2026-11-25T07:20:00+07:00",
    );
    expect(await found(id)).toBeDefined();
  }
  const acts = await db.owner()<{ actor: string }[]>`
    select actor from audit_events where did = 'article.published' and thing = ${String(first.id)}`;
  expect(acts).toEqual([{ actor: "house" }]);
});

test("an editor who saves while the house publishes is told; a time in the past is refused", async () => {
  const draft = await begun({ title: "Đang hẹn thì sửa" });
  const past = { step: "schedule", at: new Date("2026-11-20T07:59:00+07:00") } as const;
  expect(await takeArticleStep(at(now))(people.editor.staff, draft.id, past, 1)).toEqual(
    refusedWith("time-passed"),
  );
  const waiting = await step(draft, {
    step: "schedule",
    at: new Date("2026-11-26T07:00:00+07:00"),
  });
  const [save, count] = await Promise.all([
    takeArticleStep(at(now))(
      people.editor.staff,
      draft.id,
      { step: "save", content: text({ title: "Tiêu đề mới" }) },
      waiting.version,
    ),
    publishDue(db(), new Date("2026-11-26T07:00:30+07:00")),
  ]);
  const after = await stored(draft.id);
  if (save.ok) {
    // The job passes by what somebody holds, and comes again within a minute.
    expect(after.title).toBe("Tiêu đề mới");
    await publishDue(db(), new Date("2026-11-26T07:01:30+07:00"));
  } else {
    expect(save).toEqual(refusedWith("changed-meanwhile"));
    expect(count).toBe(1);
  }
  expect((await stored(draft.id)).state).toBe("published");
});

test("pictures: one leads, old versions keep theirs; on a published article a change is told to readers", async () => {
  const lead = async (label: string, said: string | null = null) =>
    ({
      step: "picture",
      file: await aFile(),
      alt: "Hồ lúc sáng sớm",
      decorative: false,
      label,
      said,
    }) as const;
  const draft = await begun({ title: "Bài có ảnh" });
  const once = await step(draft, await lead("một"));
  const twice = await step(once, await lead("hai"));
  const files = [{ file: await aFile(), label: "Kế hoạch" }];
  const full = await step(twice, { step: "attach", files, said: null });
  const out = await step(full, { step: "publish" });
  const shown = await publishedArticle(db(), out.slug ?? "");
  expect(shown?.lead).toMatchObject({ nth: 2, label: "hai", alt: "Hồ lúc sáng sớm", width: 800 });
  expect(shown?.attachments).toMatchObject([{ nth: 3, label: "Kế hoạch" }]);
  expect(
    (await filesOfArticle(db(), out.id)).map(({ nth, from, until }) => [nth, from, until]),
  ).toEqual([
    [1, 2, 2],
    [2, 3, null],
    [3, 4, null],
  ]);
  expect(
    await takeArticleStep(at(now))(
      people.editor.staff,
      out.id,
      { step: "detach", nth: 3, said: null },
      out.version,
    ),
  ).toEqual(refusedWith("not-said"));
  expect(await publicArticleFile(db(), out.slug ?? "", { attachment: 3 })).not.toBeNull();
  const less = await step(out, { step: "detach", nth: 3, said: "Bỏ tệp kế hoạch đăng nhầm." });
  expect(await publicArticleFile(db(), out.slug ?? "", { attachment: 3 })).toBeNull();
  expect(await publicArticleFile(db(), out.slug ?? "", { attachment: 1 })).toBeNull();
  expect((await publishedArticle(db(), out.slug ?? ""))?.corrections).toHaveLength(1);
  await step(less, { step: "remove", because: "Ảnh có mặt một em nhỏ mà chưa hỏi gia đình." });
  expect(await publicArticleFile(db(), out.slug ?? "", "lead")).toBeNull();
});

test("articles of one title published at the same moment get addresses of their own", async () => {
  const drafts = [];
  for (let nth = 0; nth < 6; nth += 1) drafts.push(await begun({ title: "Cùng một tiêu đề" }));
  await Promise.all(drafts.map((draft) => step(draft, { step: "publish" })));
  const slugs = await Promise.all(drafts.map(async ({ id }) => (await stored(id)).slug));
  expect(slugs.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    "cung-mot-tieu-de",
    ...[2, 3, 4, 5, 6].map((nth) => `cung-mot-tieu-de-${nth}`),
  ]);
});

test("a draft that is deleted takes its files with it; a published article is never deleted", async () => {
  const draft = await begun();
  const file = await aFile();
  const filed = await step(draft, { step: "attach", files: [{ file, label: "Tệp" }], said: null });
  const dropped = await takeArticleStep(at(now))(
    people.editor.staff,
    draft.id,
    { step: "drop" },
    filed.version,
  );
  expect(dropped).toEqual({ ok: true, value: null });
  expect(await articleById(db(), "all", draft.id)).toBeNull();
  expect(await db()`select id from files where id = ${file}`).toHaveLength(0);
  expect(await db()`select key from object_removals where key = ${`v${file}`}`).toHaveLength(1);
});
