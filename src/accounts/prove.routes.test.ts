import { expect, test } from "vitest";
import { z } from "zod";

import type { OfficerId } from "#people/model.ts";
import { aColleague, anAppointment, aPost, thePassword } from "#people/people.fixture.ts";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard } from "#test/make.ts";
import { readForm } from "#web/form.ts";
import { path } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { cookieOf, here, testApp } from "./app.fixture.ts";
import { proveRoutes } from "./prove.routes.tsx";
import { endSession, saveSession } from "./session.store.ts";
import { cookieWith, newSessionId } from "./session.ts";

const db = testDatabase();
const start = "2026-11-23T09:00:00+07:00";
const late = "2026-11-23T09:10:01+07:00";
const secret = path("/can-bo/bi-mat");
const matter = path("/can-bo/viec/:what");

const { get, post, setClock, app } = testApp(db(), start, (open, house, site) => {
  proveRoutes({ open, house, site });
  open.get(secret, { right: "staff", fresh: true }, (c) => c.text("the page"));
  open.post(secret, { right: "staff", fresh: true }, async (c) => {
    const read = await readForm(form, c.req.raw);
    const files = read.files("tep").map((file) => `${file.name} ${file.size}`);
    return c.json([read.form.values, read.form.lists, files]);
  });
  open.post(matter, { right: "matters", fresh: (c) => c.req.param("what") === "mo" }, (c) =>
    c.text("done"),
  );
});
const form = z.object({
  reason: z.string(),
  tick: z.array(z.string()),
  password_new: z.string().optional(),
});

async function someone(role = "reception") {
  const { ward } = await aWard(db.owner());
  const officer = await aColleague(db.owner());
  await anAppointment(db.owner(), officer, await aPost(db.owner(), ward, role));
  return { officer, ...(await session(officer)) };
}

async function session(officer: OfficerId) {
  setClock(start);
  const id = newSessionId(randomBytes(32));
  await saveSession(db(), id, officer, new Date(start));
  return { id, cookie: cookieWith(id, here).split(";")[0] ?? "" };
}

test("within ten minutes of signing in nothing is asked; later the page asks, and leads on", async () => {
  const { cookie } = await someone();
  setClock("2026-11-23T09:10:00+07:00");
  expect(await (await get(secret.to({}), cookie)).text()).toBe("the page");
  setClock(late);
  const asks = await get(`${secret.to({}, "en")}?a=1`, cookie);
  const page = await asks.text();
  expect([asks.status, page.includes("Prove again who you are")]).toEqual([403, true]);
  expect(page).toContain(">/en/can-bo/bi-mat?a=1</textarea>");

  const wrong = await post(
    paths.staff.prove.to({}),
    { next: secret.to({}), prove_password: "x" },
    cookie,
  );
  expect([wrong.status, (await wrong.text()).includes("Mật khẩu hiện tại không đúng")]).toEqual([
    422,
    true,
  ]);
  const done = await post(
    paths.staff.prove.to({}),
    { next: secret.to({}), prove_password: thePassword },
    cookie,
  );
  expect([done.status, done.headers.get("location")]).toEqual([303, secret.to({})]);
  // The session goes on under another cookie, and the one before is worth nothing.
  expect((await get(secret.to({}), cookie)).status).toBe(303);
  expect(await (await get(secret.to({}), cookieOf(done))).text()).toBe("the page");
  const away = await post(
    paths.staff.prove.to({}),
    { next: "https://evil.example", prove_password: thePassword },
    cookieOf(done),
  );
  expect(away.headers.get("location")).toBe(paths.staff.list.to({}));
});

test("a form that was sent waits on the page, and arrives whole with the proof", async () => {
  const { cookie } = await someone();
  setClock(late);
  const body = new FormData();
  body.append("reason", '\nDòng một\r\n<b>hai</b> "ba"');
  body.append("tick", "a");
  body.append("tick", "b");
  body.append("password_new", "hoa sữa nở muộn");
  body.append("tep", new File(["12345"], "ảnh.png"));
  const send = (cookies: string) =>
    app.request(here + secret.to({}), {
      method: "POST",
      headers: { cookie: cookies, origin: here, host: "localhost:8080" },
      body,
    });
  const asks = await send(cookie);
  const page = await asks.text();
  expect(asks.status).toBe(403);
  expect(page.replaceAll("\r", "")).toContain(
    '<textarea name="reason" hidden>\n\nDòng một\n&lt;b>hai&lt;/b> &quot;ba&quot;</textarea>',
  );
  expect(page.match(/<textarea name="tick" hidden>/g)).toHaveLength(2);
  // A password is never sent back to a page, and files are chosen again.
  expect(page).not.toContain("hoa sữa");
  expect(page).toContain("Chọn lại tệp: ảnh.png");
  expect(page).toContain(`action="${secret.to({})}" enctype="multipart/form-data"`);

  body.append("prove_password", thePassword);
  const done = await send(cookie);
  expect([done.status, await done.json()]).toEqual([
    200,
    [
      { reason: expect.stringContaining("Dòng một"), tick: "a", password_new: "hoa sữa nở muộn" },
      { tick: ["a", "b"] },
      ["ảnh.png 5"],
    ],
  ]);
  expect((await get(secret.to({}), cookie)).status).toBe(303);
  expect(await (await get(secret.to({}), cookieOf(done))).text()).toBe("the page");
});

test("only what is sensitive asks, and only those who may do it at all are asked", async () => {
  const { cookie } = await someone();
  const auditor = await someone("auditor");
  setClock(late);
  expect(await (await post(matter.to({ what: "khac" }), {}, cookie)).text()).toBe("done");
  expect((await post(matter.to({ what: "mo" }), {}, cookie)).status).toBe(403);
  expect((await post(matter.to({ what: "mo" }), {}, auditor.cookie)).status).toBe(404);
});

test("a session revoked while its proof is on the way proves nothing", async () => {
  const { cookie, id, officer } = await someone();
  setClock(late);
  const [done] = await Promise.all([
    post(secret.to({}), { reason: "x", prove_password: thePassword }, cookie),
    endSession(db(), id),
  ]);
  // Whichever came first: the old cookie opens nothing, and no session is left that was not renewed in time.
  expect((await get(secret.to({}), cookie)).status).toBe(303);
  const left = await db.owner()`select from sessions where officer_id = ${officer}`;
  expect(left.count).toBe(done.status === 200 ? 1 : 0);
});

test("wrong proofs are few, written down, and keep only this session waiting", async () => {
  const { cookie, officer } = await someone();
  const elsewhere = await session(officer);
  setClock(late);
  const status: number[] = [];
  for (let n = 0; n < 7; n += 1)
    status.push((await post(secret.to({}), { prove_password: `x${n}` }, cookie)).status);
  expect(status).toEqual([422, 422, 422, 422, 422, 429, 429]);
  const other = await post(
    secret.to({}),
    { reason: "x", prove_password: thePassword },
    elsewhere.cookie,
  );
  expect(other.status).toBe(200);
  const lines = await db.owner()<{ outcome: string; n: number }[]>`
    select outcome, count(*)::int as n from audit_events
     where officer_id = ${officer} and did = 'session.proved' group by 1 order by 1`;
  expect(lines).toEqual([
    { outcome: "done", n: 1 },
    { outcome: "refused", n: 7 },
  ]);
});

test("what is no form, or too much of one, is not carried along", async () => {
  const { cookie } = await someone();
  setClock(late);
  const asks = await app.request(here + secret.to({}), {
    method: "POST",
    headers: { cookie, origin: here, host: "localhost:8080", "content-type": "application/json" },
    body: "{}",
  });
  expect([asks.status, (await asks.text()).includes("không đến trọn vẹn")]).toEqual([403, true]);
});
