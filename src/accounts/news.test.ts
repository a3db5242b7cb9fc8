import { afterAll, beforeAll, expect, test } from "vitest";

import { mailServer, type TestServer } from "#mail/server.fixture.ts";
import { openPost, type Post } from "#mail/post.ts";
import { mailSettings } from "#mail/settings.ts";
import { aColleague } from "#people/people.fixture.ts";
import { testDatabase } from "#test/database.ts";

import { accountNews } from "./jobs.ts";
import { tell } from "./news.store.ts";

const db = testDatabase();
let server: TestServer;
let post: Post;
beforeAll(async () => {
  server = await mailServer();
  const settings = mailSettings({
    DANVAN_SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    DANVAN_MAIL_FROM: "Dân Vận <dan-van@danvan.example>",
  });
  if (!settings.ok || !settings.value) throw new Error("no mail");
  post = openPost(settings.value);
});
afterAll(async () => {
  post.close();
  await server.stop();
});

const now = new Date("2026-11-23T09:00:00+07:00");
const work = () => ({
  sql: db(),
  master: Buffer.alloc(32, 7),
  origin: "https://danvan.example",
  post,
});

test("a new passkey is told to its owner by mail, once, through the outbox", async () => {
  const officer = await aColleague(db.owner());
  await db.owner()`update officers set email = 'hoa@danvan.example' where id = ${officer}`;
  await db().begin((sql) => tell(sql, officer, "passkey-added", now));
  const [owed] = await db.owner()<{ payload: { news: number } }[]>`
    select payload from job_outbox where task = 'account-news'`;
  await accountNews.run(work(), owed?.payload, now);
  await accountNews.run(work(), owed?.payload, now);
  expect(server.letters).toHaveLength(1);
  const [letter] = server.letters;
  expect(letter?.subject).toBe("Dân Vận: có thay đổi ở cách đăng nhập");
  expect(letter?.text).toContain("Một khóa đăng nhập mới được thêm");
  expect(letter?.text).toContain("https://danvan.example/can-bo/toi");
});

test("without an address nothing is sent, and what is undone owes no letter", async () => {
  const officer = await aColleague(db.owner());
  const before = server.letters.length;
  const undone = db().begin(async (sql) => {
    await tell(sql, officer, "oidc-bound", now);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect((await db.owner()`select from account_news where officer_id = ${officer}`).count).toBe(0);
  await tell(db(), officer, "oidc-bound", now);
  const [row] = await db.owner()<{ id: number }[]>`
    select id from account_news where officer_id = ${officer}`;
  await accountNews.run(work(), { news: row?.id }, now);
  expect(server.letters).toHaveLength(before);
  await expect(accountNews.run(work(), {}, now)).rejects.toThrow("about nothing");
});
