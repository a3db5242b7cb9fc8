import { expect, test } from "vitest";

import { aColleague, anAppointment, aPost, thePassword } from "#people/people.fixture.ts";
import type { OfficerId } from "#people/model.ts";
import { createFirstAdministrator } from "#people/officers.ts";
import { peopleRoutes } from "#people/routes.tsx";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard } from "#test/make.ts";
import { paths } from "#web/paths.ts";

import { cookieOf, here, testApp } from "./app.fixture.ts";
import { giveCode, resetSignIn } from "./resets.ts";
import { accountRoutes } from "./routes.tsx";
import { endSessionsOf, saveSession } from "./session.store.ts";
import { cookieWith, newSessionId } from "./session.ts";
import type { CodePurpose } from "./sign-in.store.ts";
import { staffOf } from "./who.store.ts";

const db = testDatabase();
const start = "2026-11-23T09:00:00+07:00";
const at = new Date(start);
const noise = (bytes: number) => randomBytes(bytes);
const { get, post, setClock } = testApp(
  db(),
  start,
  (open, house, site) => {
    accountRoutes(open, house, site);
    peopleRoutes(open, house, site);
  },
  { production: true },
);
const where = (response: Response) => response.headers.get("location") ?? "";
const newPassword = "mùa thu hoa cúc vàng";

let n = 0;
/** Somebody with a post, signed in with a passkey. */
async function someone(role: string, unit: number, password: string | null = thePassword) {
  n += 1;
  const name = `nguoi.${n}`;
  const officer = await aColleague(db.owner(), name, password);
  await anAppointment(db.owner(), officer, await aPost(db.owner(), unit, role));
  const id = newSessionId(randomBytes(32));
  await saveSession(db(), id, officer, at, { began: "passkey" });
  const staff = await staffOf(db(), id, at);
  if (!staff) throw new Error("nobody");
  return { name, officer, staff, cookie: cookieWith(id, here).split(";")[0] ?? "" };
}

const given = (maker: Awaited<ReturnType<typeof someone>>, to: OfficerId, purpose: CodePurpose) =>
  giveCode(db(), maker.staff, to, purpose, { at, noise });

async function codeBy(
  maker: Awaited<ReturnType<typeof someone>>,
  to: OfficerId,
  purpose: CodePurpose,
): Promise<string> {
  const made = await given(maker, to, purpose);
  if (!made.ok) throw new Error(made.refusal.because);
  return made.value.code;
}

const recover = (name: string, password: string, secret: string) =>
  post(paths.staff.recovery.to({}), { name, password, secret });
const setUp = (name: string, secret: string, second = "") =>
  post(paths.staff.firstSignIn.to({}), {
    name,
    secret,
    second,
    new_password: newPassword,
    password_again: newPassword,
  });

test("in a production site a password alone signs nobody in, and is not even looked at", async () => {
  const { ward } = await aWard(db.owner());
  const me = await someone("reception", ward);
  for (const name of [me.name, "nobody.here"]) {
    const refused = await post(paths.staff.signIn.to({}), { name, password: thePassword });
    const page = await refused.text();
    expect([refused.status, page.includes("mật khẩu một mình")]).toEqual([422, true]);
  }
  const page = await (await get(paths.staff.signIn.to({}))).text();
  expect(page).not.toContain('type="password"');
  expect(page).toContain("Đăng nhập bằng khóa");
});

test("password and a code of another person let in as far as a new passkey, once, within the hour", async () => {
  const { ward } = await aWard(db.owner());
  const me = await someone("reception", ward);
  const head = await someone("head", ward);
  const code = await codeBy(head, me.officer, "recovery");
  for (const [name, password, secret] of [
    [me.name, "not this one", code],
    [me.name, thePassword, "0000-0000-0000-0000-0000-0000"],
    ["nobody.here", thePassword, code],
    [head.name, thePassword, code],
  ] as const) {
    const refused = await recover(name, password, secret);
    expect([refused.status, (await refused.text()).includes("không khớp nhau")]).toEqual([
      422,
      true,
    ]);
  }
  const done = await recover(me.name, thePassword, code.toLowerCase());
  expect([done.status, where(done)]).toEqual([303, paths.staff.profile.to({})]);
  expect((await recover(me.name, thePassword, code)).status).toBe(422);
  const cookie = cookieOf(done);
  const profile = await (await get(paths.staff.profile.to({}), cookie)).text();
  expect(profile).toContain("Cần thêm một cách đăng nhập");
  for (const address of [
    paths.staff.prove.to({}),
    paths.staff.colleagueCode.to({}),
    paths.admin.units.to({}),
  ])
    expect(where(await get(address, cookie))).toBe(paths.staff.profile.to({}));
  for (const address of [paths.staff.password, paths.staff.sessions, paths.staff.profile])
    expect(where(await post(address.to({}), { language: "en" }, cookie))).toBe(
      paths.staff.profile.to({}),
    );

  const late = await codeBy(head, me.officer, "recovery");
  setClock("2026-11-23T10:00:00+07:00");
  expect((await recover(me.name, thePassword, late)).status).toBe(422);
  setClock(start);
  // The password is as it was; nothing was taken away, and the owner is told of the code.
  const news = await db.owner()<{ what: string }[]>`
    select what from account_news where officer_id = ${me.officer} order by id`;
  expect(news.map(({ what }) => what)).toEqual(["code-made", "code-used", "code-made"]);
});

const refusal = (because: string) => ({ ok: false, refusal: { because } });

test("who may make a code for whom", async () => {
  const { ward } = await aWard(db.owner());
  const elsewhere = (await aWard(db.owner())).ward;
  const me = await someone("reception", ward);
  const head = await someone("head", ward);
  const foreign = await someone("head", elsewhere);
  const admin = await someone("administrator", elsewhere);
  const without = await someone("reception", ward, null);
  expect(await given(me, head.officer, "recovery")).toEqual(refusal("no-such-officer"));
  expect(await given(foreign, me.officer, "recovery")).toEqual(refusal("no-such-officer"));
  expect(await given(head, head.officer, "recovery")).toEqual(refusal("not-oneself"));
  expect(await given(admin, admin.officer, "setup")).toEqual(refusal("not-oneself"));
  expect(await given(head, without.officer, "recovery")).toEqual(refusal("no-password"));
  expect((await given(admin, me.officer, "recovery")).ok).toBe(true);
  await db.owner()`update officers set ended_at = now() where id = ${without.officer}`;
  expect(await given(admin, without.officer, "setup")).toEqual(refusal("officer-ended"));

  // At the address: only heads, only fresh, the same answer for colleagues elsewhere and for nobody.
  const address = paths.staff.colleagueCode.to({});
  expect((await get(address, me.cookie)).status).toBe(403);
  expect((await get(address, head.cookie)).status).toBe(200);
  const ask = async (name: string, cookie: string) => {
    const answer = await post(address, { name, purpose: "recovery" }, cookie);
    return [answer.status, (await answer.text()).replaceAll(name, "NAME")];
  };
  expect(await ask(admin.name, head.cookie)).toEqual(await ask("nobody.here", head.cookie));
  const [status, page = ""] = await ask(me.name, head.cookie);
  expect([status, /([0-9A-Z]{4}-){5}[0-9A-Z]{4}/.test(String(page))]).toEqual([200, true]);
  setClock("2026-11-23T09:10:01+07:00");
  expect((await get(address, head.cookie)).status).toBe(403);
  setClock(start);
});

test("an account that was used before opens to two persons only; the one at the machine stands for both", async () => {
  const { ward } = await aWard(db.owner());
  const me = await someone("reception", ward, null);
  const admin = await someone("administrator", ward);
  const second = await someone("administrator", ward);
  // Before its owner first came in, one code is enough: somebody has to begin.
  const first = await setUp(me.name, await codeBy(admin, me.officer, "setup"));
  expect([first.status, where(first)]).toEqual([303, paths.staff.profile.to({})]);

  const one = await codeBy(admin, me.officer, "setup");
  expect((await get(paths.staff.profile.to({}), cookieOf(first))).status).toBe(303);
  const alone = await setUp(me.name, one);
  expect([alone.status, (await alone.text()).includes("người thứ hai")]).toEqual([422, true]);
  expect((await setUp(me.name, one, one)).status).toBe(422);
  const again = await codeBy(admin, me.officer, "setup");
  expect((await setUp(me.name, again, one)).status).toBe(422);
  const other = await codeBy(second, me.officer, "setup");
  expect((await setUp(me.name, again, other)).status).toBe(303);
  expect((await setUp(me.name, again, other)).status).toBe(422);

  const machine = await resetSignIn(db(), me.officer, { by: null, at }, noise);
  if (!machine.ok) throw new Error(machine.refusal.because);
  expect((await setUp(me.name, machine.value.code)).status).toBe(303);
});

test("a reset takes every way in away at once", async () => {
  const { ward } = await aWard(db.owner());
  const me = await someone("reception", ward);
  const admin = await someone("administrator", ward);
  await db.owner()`
    insert into passkeys (credential, officer_id, public_key, counter, name, backed_up, made_at)
    values ('\\x01', ${me.officer}, '\\x02', 0, 'Máy', false, now())`;
  await db.owner()`
    insert into oidc_identities (officer_id, issuer, subject, made_at)
    values (${me.officer}, 'https://id.example', 'x', now())`;
  await codeBy(admin, me.officer, "setup");
  for (const table of ["passkeys", "oidc_identities", "sessions", "known_devices"])
    expect(
      (await db.owner()`select from ${db.owner()(table)} where officer_id = ${me.officer}`).count,
    ).toBe(0);
  expect((await get(paths.staff.profile.to({}), me.cookie)).status).toBe(303);
});

test("the first administrator of a new house sets a password and is asked for a passkey", async () => {
  await db.owner()`update officers set ended_at = now()`;
  await aWard(db.owner());
  const made = await createFirstAdministrator(
    db(),
    { signIn: "quan-tri", name: "Lê Thị Minh" },
    at,
    noise,
  );
  if (!made.ok) throw new Error(made.refusal.because);
  const code = await resetSignIn(db(), made.value.id, { by: null, at }, noise);
  if (!code.ok) throw new Error(code.refusal.because);
  const done = await setUp("quan-tri", code.value.code);
  const profile = await get(where(done), cookieOf(done));
  expect(await profile.text()).toContain("Thêm khóa đăng nhập");
  expect(where(await get(paths.admin.units.to({}), cookieOf(done)))).toBe(
    paths.staff.profile.to({}),
  );
});

test("revoked while a request is under way: nothing after it is let in", async () => {
  const { ward } = await aWard(db.owner());
  const me = await someone("reception", ward);
  const requests = Array.from({ length: 20 }, async (_, k) => {
    if (k === 10) await endSessionsOf(db(), me.officer);
    return get(paths.staff.profile.to({}), me.cookie);
  });
  for (const answer of await Promise.all(requests)) expect([200, 303]).toContain(answer.status);
  expect((await get(paths.staff.profile.to({}), me.cookie)).status).toBe(303);

  const other = await someone("reception", ward);
  const everywhere = await post(paths.staff.everySession.to({}), {}, other.cookie);
  expect(where(everywhere)).toBe(`${paths.staff.signIn.to({})}?ra=1`);
  expect((await get(paths.staff.profile.to({}), other.cookie)).status).toBe(303);
});

test("nothing that was typed at the door stands in the record", async () => {
  const typed = `mật khẩu gõ nhầm ${n}`;
  await recover(typed, typed, typed);
  await setUp(typed, typed, typed);
  const lines = await db.owner()<{ line: string }[]>`
    select (actor, did, kind, thing, detail)::text as line from audit_events`;
  expect(lines.some(({ line }) => line.includes("session.begun"))).toBe(true);
  expect(lines.filter(({ line }) => line.includes("gõ nhầm"))).toEqual([]);
});
