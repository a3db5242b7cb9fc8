import { beforeAll, expect, test } from "vitest";

import { followMatter } from "#cases/resident.ts";
import { matterCode } from "#cases/model.ts";
import { insideVault } from "#vault/vault.fixture.ts";
import { testDatabase } from "#test/database.ts";
import { opened } from "#test/opened.ts";

import { aModeratedArticle, aSending, masked } from "./comments.fixture.ts";
import { eraseCommentsAgain } from "./erasing.store.ts";
import { forgetComments } from "./jobs.ts";
import { takeWriterStep } from "./own.ts";
import { sendComment } from "./sending.ts";
import { answersOf, commentByCode, openingsOf, wordsOf } from "./store.ts";

const db = testDatabase();
let world: Awaited<ReturnType<typeof aModeratedArticle>>;
beforeAll(async () => {
  world = await aModeratedArticle(db(), db.owner());
});

const now = async (code: Parameters<typeof commentByCode>[1]) => {
  const c = await commentByCode(db(), code);
  if (!c) throw new Error("gone");
  return c;
};
const published = () => db()<{ name: string; title: string; body: string }[]>`
  select name, title, body from published_comments`;

test("name and telephone stand in no table the words stand in", async () => {
  const { code } = await world.send({ name: "Chim Yến", phone: "0900000777" });
  const c = await now(code);
  expect(c.state).toBe("waiting");
  const rows = await db()`
    select to_jsonb(c) as c, (select jsonb_agg(to_jsonb(w)) from comment_words w where w.comment_id = c.id) as w,
           (select jsonb_agg(to_jsonb(e)) from comment_events e where e.comment_id = c.id) as e
      from comments c where c.code = ${code}`;
  expect(JSON.stringify(rows)).not.toMatch(/Chim Yến|0900000777/);
  const [held] = await db()<{ holder: string }[]>`
    select identity_id as holder from comments where code = ${code}`;
  const kept = await insideVault(db, async (sql) => {
    const [row] = await sql<{ n: number }[]>`
      select count(*)::int as n from identity.records r where r.holder = ${held?.holder ?? ""}::uuid`;
    return row?.n ?? 0;
  });
  expect(kept).toBe(1);
});

test("the same form sent fifty times at once is one comment and one receipt", async () => {
  const sending = aSending(world.article.id);
  const sent = await Promise.all(
    Array.from({ length: 50 }, () => sendComment(world.house)(sending)),
  );
  expect(new Set(sent.map((one) => one.ok && one.value.code)).size).toBe(1);
  expect(new Set(sent.map((one) => one.ok && one.value.secret)).size).toBe(1);
  expect(sent.filter((one) => one.ok && !one.value.repeated)).toHaveLength(1);
  const other = await sendComment(world.house)({ ...sending, body: "Khác" });
  expect(other).toMatchObject({ ok: false, refusal: { because: "other-content" } });
});

test("an article that takes no comments keeps none", async () => {
  await db.owner()`update articles set comments_open = false where id = ${world.article.id}`;
  const sent = await sendComment(world.house)(aSending(world.article.id));
  expect(sent).toEqual({ ok: false, refusal: { because: "closed" } });
  await db.owner()`update articles set comments_open = true where id = ${world.article.id}`;
});

test("what everybody reads is what was written with parts left out, under the name as typed", async () => {
  const { code } = await world.send();
  const put = await world.step(world.editor, code, {
    step: "approve",
    shown: { ...masked, body: "Ngõ tôi chưa sáng đèn." },
  });
  expect(put).toEqual({ ok: false, refusal: { because: "put-in" } });
  expect(await world.step(world.officer, code, { step: "approve", shown: masked })).toEqual({
    ok: false,
    refusal: { because: "no-such-comment" },
  });
  expect(await world.step(world.city, code, { step: "approve", shown: masked })).toEqual({
    ok: false,
    refusal: { because: "no-such-comment" },
  });
  const done = await world.step(world.editor, code, { step: "approve", shown: masked });
  expect(done).toMatchObject({ ok: true, value: { comment: { state: "approved" } } });
  expect(await published()).toEqual([{ name: "Lan Anh", ...masked }]);
  const openings = await openingsOf(db(), (await now(code)).id);
  expect(openings.map(({ who, reason }) => [who, opened(reason)])).toEqual([
    ["Văn hóa, Phường Thử", "để đăng: tên hiện cùng bình luận"],
  ]);
  const answered = await world.step(world.head, code, { step: "answer", text: "Cảm ơn ông/bà." });
  expect(answered.ok).toBe(true);
  expect(await answersOf(db(), (await now(code)).id)).toMatchObject([
    { post: "Chủ tịch", unit: "Phường Thử", body: "Cảm ơn ông/bà." },
  ]);
  await world.step(world.editor, code, {
    step: "refuse",
    ground: "off-subject",
    text: "Nhầm bài.",
  });
  expect(await published()).toEqual([]);
});

test("a refusal is looked at again by another person, once, and answered in writing", async () => {
  const { code, secret } = await world.send();
  const own = takeWriterStep(world.house);
  expect(await own(code, secret, { step: "appeal", text: "Xin xem lại." })).toMatchObject({
    refusal: { because: "not-refused" },
  });
  await world.step(world.editor, code, {
    step: "refuse",
    ground: "insult",
    text: "Có lời xúc phạm.",
  });
  const twice = await Promise.all([
    own(code, secret, { step: "appeal", text: "Tôi không xúc phạm ai." }),
    own(code, secret, { step: "appeal", text: "Tôi không xúc phạm ai." }),
  ]);
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await now(code)).toMatchObject({ appeal: "open", appealUnit: world.ward });
  const first = { step: "overturn", shown: masked, text: "Đăng." } as const;
  expect(await world.step(world.editor, code, first)).toEqual({
    ok: false,
    refusal: { because: "other-person" },
  });
  expect(await world.step(world.editor, code, { step: "approve", shown: masked })).toEqual({
    ok: false,
    refusal: { because: "appeal-open" },
  });
  const second = await world.step(world.head, code, { ...first, text: "Không thấy lời xúc phạm." });
  expect(second).toMatchObject({
    ok: true,
    value: { comment: { state: "approved", appeal: "overturned" } },
  });
  expect(
    await world.step(world.editor, code, { step: "refuse", ground: "spam", text: "" }),
  ).toMatchObject({ refusal: { because: "looked-at-again" } });
  expect(await own(code, secret, { step: "withdraw" })).toMatchObject({ ok: true });
  expect(await published()).toEqual([]);
});

test("where nobody else moderates, the second look goes to the superior unit", async () => {
  const alone = await aModeratedArticle(db(), db.owner());
  await db.owner()`delete from appointments where officer_id = ${alone.head.officer}`;
  const { code, secret } = await alone.send();
  await alone.step(alone.editor, code, { step: "refuse", ground: "off-subject", text: "Lạc đề." });
  const asked = await takeWriterStep(alone.house)(code, secret, {
    step: "appeal",
    text: "Xem lại.",
  });
  expect(asked).toMatchObject({ ok: true, value: { appealUnit: alone.province } });
  expect(await alone.step(alone.editor, code, { step: "uphold", text: "Giữ." })).toMatchObject({
    refusal: { because: "passed-up" },
  });
  const upheld = await alone.step(alone.city, code, { step: "uphold", text: "Đúng là lạc đề." });
  expect(upheld).toMatchObject({
    ok: true,
    value: { comment: { state: "refused", appeal: "upheld" } },
  });
});

test("approving and withdrawing at once leaves nothing public of what was withdrawn", async () => {
  for (let n = 0; n < 8; n += 1) {
    const { code, secret } = await world.send();
    await Promise.all([
      world.step(world.editor, code, { step: "approve", shown: masked }),
      takeWriterStep(world.house)(code, secret, { step: "withdraw" }),
    ]);
    expect((await now(code)).state).toBe("withdrawn");
  }
  expect(await published()).toEqual([]);
});

test("of two moderators who decide at once one is told that somebody was faster", async () => {
  const { code, secret } = await world.send();
  const both = await Promise.all([
    world.step(world.editor, code, { step: "approve", shown: masked }),
    world.step(world.head, code, { step: "refuse", ground: "spam", text: "" }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.filter((one) => !one.ok && one.refusal.because === "moved-on")).toHaveLength(1);
  await takeWriterStep(world.house)(code, secret, { step: "withdraw" });
});

test("the same button pressed twice is done once", async () => {
  const { code, secret } = await world.send();
  const both = await Promise.all(
    [1, 2].map(() => world.step(world.editor, code, { step: "approve", shown: masked })),
  );
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await now(code)).seq).toBe(2);
  await takeWriterStep(world.house)(code, secret, { step: "withdraw" });
});

test("a comment that is a matter becomes one, with its writer and under its own secret", async () => {
  const { code, secret } = await world.send();
  const done = await world.step(world.head, code, {
    step: "matter",
    kind: "feedback",
    area: "duong-sa",
  });
  expect(done.ok).toBe(true);
  const { matterCode: made, state } = await now(code);
  expect(made).toMatch(/^DV-/);
  expect(state).toBe("waiting");
  const matter = await followMatter(world.house)(
    matterCode((made ?? "").replaceAll(/^DV|-/g, "")),
    secret,
  );
  expect(matter).toMatchObject({ channel: "web", kind: "feedback", placeUnit: world.ward });
  const [row] = await db()<{ same: boolean }[]>`
    select m.identity_id = c.identity_id as same from matters m join comments c on c.matter_id = m.id
     where c.code = ${code}`;
  expect(row?.same).toBe(true);
  const again = await world.step(world.head, code, {
    step: "matter",
    kind: "feedback",
    area: "duong-sa",
  });
  expect(again).toMatchObject({ refusal: { because: "is-a-matter" } });
  // And it may still be published.
  expect(await world.step(world.editor, code, { step: "approve", shown: masked })).toMatchObject({
    ok: true,
  });
  await takeWriterStep(world.house)(code, secret, { step: "withdraw" });
});

test("a denunciation found later is erased by two persons; a number stays, also after a restore", async () => {
  const { code } = await world.send();
  const c = await now(code);
  const words = await wordsOf(db(), c.id);
  expect(words).toHaveLength(1);
  await world.step(world.editor, code, { step: "handover" });
  expect(await world.step(world.head, code, { step: "approve", shown: masked })).toMatchObject({
    refusal: { because: "handed-over" },
  });
  expect(await world.step(world.editor, code, { step: "handover-confirm" })).toMatchObject({
    refusal: { because: "second-person" },
  });
  const [row] = await db()<Record<string, unknown>[]>`select * from comments where code = ${code}`;
  expect(await world.step(world.head, code, { step: "handover-confirm" })).toEqual({
    ok: true,
    value: { comment: null },
  });
  expect(await commentByCode(db(), code)).toBeNull();
  expect(await wordsOf(db(), c.id)).toEqual([]);
  const [count] = await db()<{ count: number }[]>`
    select count from denunciations_handed_over where unit_id = ${world.ward}`;
  expect(count?.count).toBe(1);
  await db.owner()`insert into comments ${db.owner()(row as Record<string, never>)}`;
  expect(await eraseCommentsAgain(db())).toBe(1);
  expect(await commentByCode(db(), code)).toBeNull();
});

test("what was refused is forgotten when its time is over, and stays forgotten", async () => {
  const { code, secret } = await world.send();
  await world.step(world.editor, code, { step: "refuse", ground: "spam", text: "" });
  const kept = await world.send();
  const c = await now(code);
  await forgetComments.run({ sql: db() }, null, new Date("2027-05-01T00:35:00+07:00"));
  expect((await now(code)).erased).toBe(false);
  const later = new Date("2027-06-01T00:35:00+07:00");
  await forgetComments.run({ sql: db() }, null, later);
  expect((await now(code)).erased).toBe(true);
  expect(await wordsOf(db(), c.id)).toEqual([]);
  expect((await now(kept.code)).erased).toBe(false);
  expect(
    await takeWriterStep(world.house)(code, secret, { step: "appeal", text: "Muộn." }),
  ).toMatchObject({
    refusal: { because: "erased" },
  });
  const kinds = await db()`
    select identity.kinds_of(identity_id) as kinds from comments where code = ${code}`;
  expect(kinds[0]?.["kinds"]).toEqual([]);
  await db.owner()`
    insert into comment_words (id, comment_id, role, body, salt, at)
    values (gen_random_uuid(), ${c.id}, 'comment', 'trở lại', '\\x00', now())`;
  await db.owner()`update comments set erased_at = null where id = ${c.id}`;
  expect(await eraseCommentsAgain(db())).toBe(1);
  expect(await wordsOf(db(), c.id)).toEqual([]);
});
