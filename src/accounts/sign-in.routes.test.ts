import { expect, test } from "vitest";

import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard } from "#test/make.ts";
import { path } from "#web/path.ts";
import { paths } from "#web/paths.ts";

import { cookieOf, testApp } from "./app.fixture.ts";
import { makeCode } from "./codes.ts";
import type { Open } from "#people/open.ts";
import { aColleague, anAppointment, aPost, thePassword } from "#people/people.fixture.ts";
import { workDone } from "./passwords.ts";
import { signInRoutes } from "./sign-in.routes.tsx";

const db = testDatabase();
const now = "2026-11-23T09:00:00+07:00";
const house = (origin?: string) =>
  testApp(
    db(),
    now,
    (open, house_, site) => {
      signInRoutes({ open, house: house_, site });
      someRooms(open);
    },
    origin === undefined ? {} : { origin },
  );

function someRooms(open: Open): void {
  open.get(paths.staff.list, "matters", (c) => c.text("matters"));
  open.get(path("/can-bo/vu-viec/:code"), "matters", (c) => c.text("a matter"));
  open.get(paths.staff.profile, "staff", (c, staff) => c.text(staff.name));
  open.get(paths.admin.units, "administer", (c) => c.text("units"));
  open.post(paths.staff.profile, "staff", (c) => c.text("written"));
}

async function someone(role?: string) {
  const name = `o.${randomUUID().slice(0, 10)}`;
  const officer = await aColleague(db.owner(), name);
  if (role !== undefined) {
    const { ward } = await aWard(db.owner());
    await anAppointment(db.owner(), officer, await aPost(db.owner(), ward, role));
  }
  return { name, officer };
}

const at = paths.staff.signIn.to({});

test("whoever is not signed in is led to the door and back", async () => {
  const { get, post } = house();
  const { name } = await someone("reception");
  const led = await get("/can-bo/vu-viec/DV-1111-2222?a=b");
  expect(led.status).toBe(303);
  expect(led.headers.get("location")).toBe(
    "/can-bo/dang-nhap?next=%2Fcan-bo%2Fvu-viec%2FDV-1111-2222%3Fa%3Db",
  );
  expect((await get("/en/can-bo")).headers.get("location")).toBe(
    "/en/can-bo/dang-nhap?next=%2Fen%2Fcan-bo",
  );
  const page = await (await get(led.headers.get("location")!)).text();
  expect(page).toContain('value="/can-bo/vu-viec/DV-1111-2222?a=b"');

  const next = "/can-bo/vu-viec/DV-1111-2222?a=b";
  const done = await post(at, { name, password: thePassword, next });
  expect(done.status).toBe(303);
  expect(done.headers.get("location")).toBe(next);
  expect(await (await get(next, cookieOf(done))).text()).toBe("a matter");
});

test("the cookie is closed to scripts and other sites, and carries nothing to be read", async () => {
  const { name } = await someone();
  const plain = await house().post(at, { name, password: thePassword });
  expect(plain.headers.get("set-cookie")).toMatch(
    /^danvan=[\w-]{43}; Path=\/; Max-Age=50400; HttpOnly; SameSite=Strict, danvan-device=[\w-]{43}; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Strict$/,
  );
  const secure = await house("https://danvan.example").post(at, { name, password: thePassword });
  expect(secure.headers.get("set-cookie")).toMatch(
    /^__Host-danvan=[\w-]{43}; Path=\/; Max-Age=50400; HttpOnly; SameSite=Strict; Secure, __Host-danvan-device=[\w-]{43}; .*; Secure$/,
  );
});

test("a cookie put there beforehand is not the session that sign-in begins", async () => {
  const { get, post } = house();
  const { name } = await someone();
  const planted = `danvan=${"A".repeat(43)}`;
  const done = await post(at, { name, password: thePassword }, planted);
  expect(cookieOf(done)).not.toBe(planted);
  expect((await get("/can-bo/toi", planted)).status).toBe(303);
  const again = await post(at, { name, password: thePassword }, cookieOf(done));
  expect((await get("/can-bo/toi", cookieOf(done))).status).toBe(303);
  expect((await get("/can-bo/toi", cookieOf(again))).status).toBe(200);
});

test("every wrong pair gets the same page for the same work", async () => {
  const { post } = house();
  const { name } = await someone();
  const fresh = `p.${randomUUID().slice(0, 10)}`;
  await aColleague(db.owner(), fresh, null);
  const answers: { status: number; text: string; work: number }[] = [];
  for (const tried of [name, "nobody.is.here", fresh]) {
    const before = workDone();
    const response = await post(at, { name: tried, password: "not this password" });
    const work = workDone() - before;
    const text = withoutChallenge((await response.text()).replaceAll(tried, "NAME"));
    expect(response.headers.get("set-cookie")).toBeNull();
    answers.push({ status: response.status, text, work });
  }
  const [wrong, unknown, without] = answers;
  expect(wrong).toMatchObject({ status: 422, work: 1 });
  expect(wrong?.text).toContain("Tên đăng nhập hoặc mật khẩu không đúng");
  expect(wrong?.text).not.toContain("not this password");
  expect(unknown).toEqual(wrong);
  expect(without).toEqual(wrong);
});

const withoutChallenge = (page: string) =>
  page.replaceAll(/challenge&quot;:&quot;[\w-]{43}/g, "challenge");

test.for([
  "https://evil.example/can-bo",
  "//evil.example/can-bo",
  "/\\evil.example",
  "/can-bo/..//evil.example",
  "/can-bo\\@evil.example",
  "javascript:alert(1)",
  "/can-bo/\r\nSet-Cookie:x",
  "/tra-cuu",
  "/can-bo/dang-xuat",
  "/can-bo/dang-nhap?next=/can-bo",
])("next=%s leads nowhere but home", async (next) => {
  const { get, post } = house();
  const { name } = await someone("reception");
  const done = await post(at, { name, password: thePassword, next });
  const to = done.headers.get("location") ?? "";
  expect(to).toBe("/can-bo");
  const page = await (await get(`${at}?next=${encodeURIComponent(next)}`)).text();
  expect(page).not.toContain("evil.example");
});

test("a form from another site is refused before anything is read", async () => {
  const { get, post } = house();
  const { name } = await someone("reception");
  const foreign: readonly Record<string, string>[] = [
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "null" },
  ];
  const cookie = cookieOf(await post(at, { name, password: thePassword }));
  for (const headers of foreign) {
    const signing = await post(at, { name, password: thePassword }, "", headers);
    expect([signing.status, signing.headers.get("set-cookie")]).toEqual([403, null]);
    expect((await post("/can-bo/toi", {}, cookie, headers)).status).toBe(403);
    expect((await post("/can-bo/dang-xuat", {}, cookie, headers)).status).toBe(403);
  }
  expect((await get("/can-bo/toi", cookie)).status).toBe(200);
});

test("signing out ends the session itself, not only the cookie", async () => {
  const { get, post } = house();
  const { name } = await someone();
  const cookie = cookieOf(await post(at, { name, password: thePassword }));
  const out = await post("/can-bo/dang-xuat", {}, cookie);
  expect(out.headers.get("clear-site-data")).toBe('"cache"');
  expect(out.headers.get("location")).toBe("/can-bo/dang-nhap?ra=1");
  expect(out.headers.get("set-cookie")).toContain("danvan=; Path=/; Max-Age=0");
  expect((await get("/can-bo/toi", cookie)).status).toBe(303);
  expect((await post("/can-bo/dang-xuat", {}, cookie)).status).toBe(303);
});

test("what is taken away works on the next request", async () => {
  const { get, post } = house();
  const { name, officer } = await someone("administrator");
  const cookie = cookieOf(await post(at, { name, password: thePassword }));
  expect((await get(paths.admin.units.to({}), cookie)).status).toBe(200);
  await db.owner()`update appointments set valid_to = '2026-11-22' where officer_id = ${officer}`;
  const refused = await get(paths.admin.units.to({}), cookie);
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain("vai trò: Quản trị");
  await db.owner()`update officers set ended_at = now() where id = ${officer}`;
  expect((await get("/can-bo/toi", cookie)).status).toBe(303);
});

test("after a lunch break too long the form is not taken, and the page says so", async () => {
  const { get, post, setClock } = house();
  const { name } = await someone();
  const cookie = cookieOf(await post(at, { name, password: thePassword }));
  setClock("2026-11-23T12:00:01+07:00");
  const sent = await post("/can-bo/toi", {}, cookie, {
    referer: "http://localhost:8080/can-bo/toi?x=1",
  });
  expect(sent.headers.get("location")).toBe(
    "/can-bo/dang-nhap?next=%2Fcan-bo%2Ftoi%3Fx%3D1&het=true",
  );
  expect(await (await get(sent.headers.get("location")!)).text()).toContain("chưa được nhận");
});

test("without the right one thing is not there, and a page everyone knows says whom it is for", async () => {
  const { get, post } = house();
  const { name } = await someone("administrator");
  const signedIn = await post(at, { name, password: thePassword });
  expect(signedIn.headers.get("location")).toBe("/can-bo/quan-tri/don-vi");
  const cookie = cookieOf(signedIn);
  const matter = await get("/can-bo/vu-viec/DV-1111-2222", cookie);
  expect(matter.status).toBe(404);
  expect((await get("/can-bo", cookie)).headers.get("location")).toBe("/can-bo/quan-tri/don-vi");

  const other = await someone("case-officer");
  const desk = cookieOf(await post(at, { name: other.name, password: thePassword }));
  expect((await get(paths.admin.units.to({}), desk)).status).toBe(403);
});

test("guessing is slowed down for whoever guesses, and the officer still comes in", async () => {
  const { post } = house();
  const { name } = await someone();
  const guesser = { "x-test-peer": "203.0.113.5" };
  for (let n = 0; n < 5; n += 1)
    expect((await post(at, { name, password: `guess ${n}` }, "", guesser)).status).toBe(422);
  const slowed = await post(at, { name, password: thePassword }, "", guesser);
  expect(slowed.status).toBe(429);
  expect(Number(slowed.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await slowed.text()).toContain("không bị khoá");
  const elsewhere = { "x-test-peer": "198.51.100.7" };
  expect((await post(at, { name, password: thePassword }, "", elsewhere)).status).toBe(303);
});

test("a one-time code sets the first password; typed twice, and never put back on the page", async () => {
  const { get, post } = house();
  const name = `q.${randomUUID().slice(0, 10)}`;
  const officer = await aColleague(db.owner(), name, null);
  const { code } = await db().begin((sql) =>
    makeCode(sql, { id: officer, signIn: name }, null, new Date(now), Buffer.alloc(15, officer)),
  );
  const first = paths.staff.firstSignIn.to({});
  expect((await get(first)).status).toBe(200);
  const typed = { name, secret: code, new_password: thePassword, password_again: thePassword };
  const differ = await post(first, { ...typed, password_again: "hoa sữa nở sớm" });
  expect(differ.status).toBe(422);
  const page = await differ.text();
  expect(page).toContain("không giống nhau");
  expect(page).toContain(code);
  expect(page).not.toContain(thePassword);
  const wrong = await post(first, { ...typed, secret: "0000-0000-0000-0000-0000-0000" });
  expect(wrong.status).toBe(422);
  const done = await post(first, typed);
  expect(done.status).toBe(303);
  expect(done.headers.get("location")).toBe("/can-bo/toi");
  expect((await get("/can-bo/toi", cookieOf(done))).status).toBe(200);
  expect((await post(first, typed)).status).toBe(422);
});
