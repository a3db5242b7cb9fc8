import { expect, test } from "vitest";

import { unknownSource } from "#guard/model.ts";
import { day } from "#kernel/day.ts";
import { randomBytes, randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, aWard } from "#test/make.ts";

import { appoint, endAppointment } from "./appointments.ts";
import type { Doing } from "./record.ts";
import { redeemCode } from "#accounts/codes.ts";
import { resetSignIn } from "#accounts/resets.ts";
import { createDepartment, endDepartment, renameDepartment } from "./departments.ts";
import { hangsOnPost, hangsOnUnit, mattersOf, takerOf } from "./endings.store.ts";
import type { OfficerId } from "./model.ts";
import {
  departmentsOfUnit,
  officeGaps,
  officePosts,
  officeUnits,
  postRowById,
  postsOfUnit,
  superiorsFor,
} from "./office.store.ts";
import { changeOfficer, createFirstAdministrator, createOfficer, endOfficer } from "./officers.ts";
import { officeOfficers, officerRowById } from "./officers.store.ts";
import { aColleague, anAppointment, aPost, thePassword } from "./people.fixture.ts";
import { changePost, createPost, endPost } from "./posts.ts";
import { choicesOf, saveChoices } from "#accounts/profile.store.ts";
import { saveSession } from "#accounts/session.store.ts";
import { newSessionId } from "#accounts/session.ts";
import { staffOf } from "#accounts/who.store.ts";

const db = testDatabase();
const at = new Date("2026-11-23T09:00:00+07:00");
const today = day("2026-11-23");
const yesterday = day("2026-11-22");
const noise = (bytes: number) => randomBytes(bytes);

async function office() {
  const { ward, province } = await aWard(db.owner());
  const [row] = await db.owner()<{ slug: string }[]>`select slug from units where id = ${ward}`;
  const admin = await aColleague(db.owner(), undefined, null);
  await anAppointment(db.owner(), admin, await aPost(db.owner(), province, "administrator"));
  const doing: Doing & { by: OfficerId } = { by: admin, at };
  return { ward, province, slug: row?.slug ?? "", admin, doing };
}

const signInOf = async (id: OfficerId) => (await officerRowById(db(), id, today))!.signIn;

async function lastEvent() {
  const [row] = await db.owner()<{ officer: string; event: Record<string, unknown>; at: Date }[]>`
    select officer_id as officer, jsonb_build_object('did', did) || detail as event, at
      from audit_events where family <> 'session' order by id desc limit 1`;
  return row;
}

const plain = { role: "case-officer", department: null, reportsTo: null } as const;
const refusal = (because: string) => ({ ok: false, refusal: { because } });

function got<Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: { because: string } },
) {
  if (!result.ok) throw new Error(result.refusal.because);
  return result.value;
}

test("a department is founded, renamed and ended, each written down with who and when", async () => {
  const { ward, slug, doing, admin } = await office();
  const id = got(await createDepartment(db(), slug, "  Phòng  Kinh tế ", doing));
  expect(await lastEvent()).toEqual({
    officer: admin,
    at: expect.any(Date),
    event: { did: "department.created", department: id, name: "Phòng Kinh tế" },
  });
  expect(await createDepartment(db(), slug, "phòng kinh tế", doing)).toEqual(refusal("name-taken"));
  expect(await createDepartment(db(), slug, "P", doing)).toEqual(refusal("name-unfit"));
  expect(await createDepartment(db(), "khong-co", "Phòng Tư pháp", doing)).toEqual(
    refusal("no-such-unit"),
  );

  expect(await renameDepartment(db(), id, "Phòng Kinh tế", doing)).toEqual(refusal("unchanged"));
  got(await renameDepartment(db(), id, "Phòng Kinh tế – Hạ tầng", doing));
  expect((await lastEvent())?.event).toMatchObject({ from: "Phòng Kinh tế" });

  const post = got(
    await createPost(db(), slug, { ...plain, title: "Chuyên viên", department: id }, doing),
  );
  expect(await departmentsOfUnit(db(), ward, today)).toMatchObject([{ id, posts: 1 }]);
  expect(await endDepartment(db(), id, today, doing)).toEqual(refusal("department-has-posts"));
  got(await endPost(db(), post, yesterday, doing));
  expect(await endDepartment(db(), id, day("2026-11-01"), doing)).toEqual(
    refusal("ends-in-the-past"),
  );
  got(await endDepartment(db(), id, yesterday, doing));
  expect(await departmentsOfUnit(db(), ward, today)).toEqual([]);
  expect(await endDepartment(db(), id, today, doing)).toEqual(refusal("already-ended"));
  expect(await renameDepartment(db(), id, "Phòng Khác", doing)).toEqual(refusal("already-ended"));
});

test("a post answers to one of its unit or the one above, never in a circle", async () => {
  const { ward, province, slug, doing } = await office();
  const elsewhere = await office();
  const mayor = await aPost(db.owner(), province, "head");
  const stranger = await aPost(db.owner(), elsewhere.ward, "head");
  const chair = got(
    await createPost(
      db(),
      slug,
      { ...plain, title: "Chủ tịch", role: "head", reportsTo: mayor },
      doing,
    ),
  );
  const clerk = got(
    await createPost(db(), slug, { ...plain, title: "Văn phòng", reportsTo: chair }, doing),
  );
  const wanted = { ...plain, title: "Chủ tịch", role: "head" } as const;
  expect(await changePost(db(), chair, { ...wanted, reportsTo: clerk }, doing)).toEqual(
    refusal("circle"),
  );
  expect(await changePost(db(), chair, { ...wanted, reportsTo: chair }, doing)).toEqual(
    refusal("circle"),
  );
  expect(await changePost(db(), chair, { ...wanted, reportsTo: stranger }, doing)).toEqual(
    refusal("superior-unfit"),
  );
  expect(await changePost(db(), chair, { ...wanted, reportsTo: mayor }, doing)).toEqual(
    refusal("unchanged"),
  );
  expect(await createPost(db(), slug, { ...plain, title: "chủ tịch" }, doing)).toEqual(
    refusal("title-taken"),
  );
  expect(await createPost(db(), slug, { ...plain, title: "X", reportsTo: null }, doing)).toEqual(
    refusal("title-unfit"),
  );
  expect(
    await createPost(db(), slug, { ...plain, title: "Khác", department: 987_654 }, doing),
  ).toEqual(refusal("department-unfit"));
  got(
    await changePost(
      db(),
      clerk,
      { ...plain, title: "Chánh văn phòng", role: "reception", reportsTo: chair },
      doing,
    ),
  );
  expect((await lastEvent())?.event).toMatchObject({
    did: "post.changed",
    title: "Chánh văn phòng",
    before: expect.stringContaining("Văn phòng"),
  });
  expect(
    (await postsOfUnit(db(), ward, today)).map((post) => [post.title, post.superiorTitle]),
  ).toEqual([
    ["Chủ tịch", "Chức vụ head"],
    ["Chánh văn phòng", "Chủ tịch"],
  ]);
  expect((await superiorsFor(db(), ward, today)).map((post) => post.id)).toEqual([
    chair,
    clerk,
    mayor,
  ]);
});

test("an appointment gives rights on its days and takes them away at once when ended", async () => {
  const { ward, doing, admin } = await office();
  const post = await aPost(db.owner(), ward, "reception");
  const second = await aPost(db.owner(), ward, "head");
  const officer = await aColleague(db.owner(), undefined, null);
  const signIn = await signInOf(officer);
  const session = newSessionId(randomBytes(32));
  await saveSession(db(), session, officer, at);
  const posts = async () => (await staffOf(db(), session, at))?.posts.map((held) => held.post);

  const id = got(
    await appoint(db(), post, { signIn: ` ${signIn.toUpperCase()}`, from: today, to: null }, doing),
  );
  expect(await posts()).toEqual([post]);
  expect(await appoint(db(), post, { signIn, from: day("2027-01-01"), to: null }, doing)).toEqual(
    refusal("already-holds"),
  );
  got(await appoint(db(), second, { signIn, from: today, to: day("2026-12-31") }, doing));
  expect(await posts()).toEqual([post, second]);

  got(await endAppointment(db(), id, yesterday, doing));
  expect(await posts()).toEqual([second]);
  expect(await endAppointment(db(), id, today, doing)).toEqual(refusal("already-ended"));
  // What was a mistake can be made good on the same day.
  got(await appoint(db(), post, { signIn, from: today, to: null }, doing));
  expect(await posts()).toEqual([post, second]);

  const other = { signIn: "nobody.there", from: today, to: null };
  expect(await appoint(db(), post, other, doing)).toEqual(refusal("no-such-officer"));
  expect(await appoint(db(), 987_654, { ...other, signIn }, doing)).toEqual(
    refusal("no-such-post"),
  );
  expect(
    await appoint(db(), post, { signIn, from: day("2025-01-01"), to: day("2025-02-01") }, doing),
  ).toEqual(refusal("post-not-in-force"));
  expect(await appoint(db(), post, { signIn, from: today, to: yesterday }, doing)).toEqual(
    refusal("ends-before-it-begins"),
  );
  const mine = await signInOf(admin);
  expect(await appoint(db(), post, { signIn: mine, from: today, to: null }, doing)).toEqual(
    refusal("not-oneself"),
  );
});

test("ending a post ends those who hold it, and says beforehand what hangs on it", async () => {
  const { ward, province, doing } = await office();
  const desk = await aPost(db.owner(), ward, "reception");
  const head = await aPost(db.owner(), ward, "head");
  const above = await aPost(db.owner(), province, "reception");
  for (const post of [desk, head, above])
    await anAppointment(db.owner(), await aColleague(db.owner(), undefined, null), post);
  await db.owner()`update posts set reports_to = ${desk} where id = ${head}`;
  await db.owner()`insert into routing_rules (unit_id, area, post_id) values (${ward}, 'dat-dai', ${desk})`;
  expect(await hangsOnPost(db(), desk, today)).toEqual({
    holders: 1,
    matters: 0,
    areas: 1,
    below: 1,
  });
  expect(await hangsOnUnit(db(), ward, today)).toEqual({ posts: 2, people: 2, matters: 0 });
  expect(await takerOf(db(), ward, today)).toMatchObject({
    title: "Chức vụ reception",
    above: false,
  });
  expect(await takerOf(db(), ward, today, { post: desk })).toMatchObject({
    title: "Chức vụ head",
    above: false,
  });

  got(await endPost(db(), desk, today, doing));
  expect((await postRowById(db(), desk, today))?.holders).toMatchObject([
    { validTo: "2026-11-23" },
  ]);
  got(await endPost(db(), head, yesterday, doing));
  expect(await takerOf(db(), ward, day("2026-11-24"))).toMatchObject({
    unitName: "Thành phố Thử",
    above: true,
  });
  expect(await takerOf(db(), ward, day("2026-11-24"), { post: above })).toBeNull();
});

test("an administrator always remains", async () => {
  const admins = await db.owner()<{ id: number; post: number }[]>`
    select a.id, a.post_id as post from appointments a join posts p on p.id = a.post_id
     where p.role = 'administrator' and a.valid_to is null order by a.id`;
  const doing = { by: null, at };
  const last = admins.at(-1)!;
  for (const one of admins.slice(0, -1)) got(await endAppointment(db(), one.id, yesterday, doing));
  expect(await endAppointment(db(), last.id, yesterday, doing)).toEqual(
    refusal("last-administrator"),
  );
  expect(await endPost(db(), last.post, day("2027-01-01"), doing)).toEqual(
    refusal("last-administrator"),
  );
  expect(await changePost(db(), last.post, { ...plain, title: "Khác" }, doing)).toEqual(
    refusal("last-administrator"),
  );
});

test("an officer is made with a code, reset with another, and ended for good", async () => {
  const { ward, doing, admin } = await office();
  const signIn = `an.${randomUUID().slice(0, 8)}`;
  const wanted = { signIn, name: "Trần Văn An", email: null };
  const { id } = got(await createOfficer(db(), wanted, doing, noise));
  const code = got(await resetSignIn(db(), id, doing, noise));
  expect(await createOfficer(db(), wanted, doing, noise)).toEqual(refusal("sign-in-taken"));
  expect(await createOfficer(db(), { ...wanted, signIn: "có dấu" }, doing, noise)).toEqual(
    refusal("sign-in-unfit"),
  );
  const events = await db.owner()<
    { event: object }[]
  >`select did, detail, thing from audit_events order by id desc limit 2`;
  expect(JSON.stringify(events)).not.toContain(code.code);

  const door = aHouse(db(), at.toISOString());
  const redeem = (typed: string) =>
    redeemCode(door, {
      signIn,
      code: typed,
      password: thePassword,
      source: unknownSource,
      device: undefined,
      strict: false,
    });
  const { session } = got(await redeem(code.code));
  got(
    await appoint(
      db(),
      await aPost(db.owner(), ward, "head"),
      { signIn, from: today, to: null },
      doing,
    ),
  );
  expect((await staffOf(db(), session, at))?.posts).toHaveLength(1);

  const again = got(await resetSignIn(db(), id, doing, noise));
  expect(await staffOf(db(), session, at)).toBeUndefined();
  expect(await officerRowById(db(), id, today)).toMatchObject({ hasPassword: false });
  const second = got(await redeem(again.code)).session;
  got(await changeOfficer(db(), id, { name: "Trần Văn Ân", email: "an@danvan.example" }, doing));
  expect((await staffOf(db(), second, at))?.name).toBe("Trần Văn Ân");

  expect(await endOfficer(db(), id, { by: id, at })).toEqual(refusal("not-oneself"));
  const unused = got(await resetSignIn(db(), id, doing, noise));
  got(await endOfficer(db(), id, doing));
  expect(await redeem(unused.code)).toEqual(refusal("wrong-code"));
  expect(await staffOf(db(), second, at)).toBeUndefined();
  expect(await officerRowById(db(), id, today)).toMatchObject({ ended: true, held: [] });
  expect(await endOfficer(db(), id, doing)).toEqual(refusal("officer-ended"));
  expect(await resetSignIn(db(), id, doing, noise)).toEqual(refusal("officer-ended"));
  expect(await changeOfficer(db(), id, { name: "Khác", email: null }, doing)).toEqual(
    refusal("officer-ended"),
  );
  expect(await lastEvent()).toMatchObject({ officer: admin, event: { did: "officer.ended" } });
  expect(await mattersOf(db(), id)).toBe(0);
});

const ask = (text: string, over: Partial<Parameters<typeof officeOfficers>[1]> = {}) =>
  officeOfficers(db(), { text, state: "all", on: today, limit: 50, ...over });

test("officers are found by any part of a name in any spelling, page by page", async () => {
  const { doing } = await office();
  const tag = randomUUID().slice(0, 6);
  for (const name of ["Đặng Thị Hoà", "Đặng Thị Hoa", "Ấn Độ", "An Bình"])
    got(
      await createOfficer(
        db(),
        { signIn: `x${tag}.${randomUUID().slice(0, 6)}`, name, email: null },
        doing,
        noise,
      ),
    );
  expect((await ask("dang thi hoa")).rows.map((row) => row.name)).toEqual([
    "Đặng Thị Hoa",
    "Đặng Thị Hoà",
  ]);
  expect((await ask(`x${tag}.`)).rows).toHaveLength(4);
  expect((await ask("%")).rows.length).toBeGreaterThan(0);

  const names: string[] = [];
  let after: Awaited<ReturnType<typeof ask>>["next"] = null;
  do {
    const page: Awaited<ReturnType<typeof ask>> = await ask(`x${tag}.`, {
      limit: 1,
      after: after ?? undefined,
    });
    names.push(...page.rows.map((row) => row.name));
    after = page.next;
  } while (after);
  expect(names).toEqual(["An Bình", "Ấn Độ", "Đặng Thị Hoa", "Đặng Thị Hoà"]);
  expect((await ask(`x${tag}.`, { state: "without-post" })).rows).toHaveLength(4);
  expect((await ask(`x${tag}.`, { state: "without-password" })).rows).toHaveLength(4);
  expect((await ask(`x${tag}.`, { state: "ended" })).rows).toEqual([]);
});

test("units say what they have, and the list can show only those nobody is there for", async () => {
  const { ward, doing } = await office();
  // Letters only: figures in a name are read as numbers, and "007" is found as "7".
  const name = `Phường Quảng ${randomUUID()
    .slice(0, 4)
    .replaceAll(/\d/g, (d) => "ghijklmnop"[Number(d)] ?? "g")}`;
  const key = name.slice(7).toLowerCase().replace("ả", "a");
  await db.owner()`update units set name = ${name}, key = ${key} where id = ${ward}`;
  await db.owner()`insert into unit_names (unit_id, key, spelling, kind) values (${ward}, ${key}, ${key}, 'official')`;
  const units = (show: "in-force" | "without-anyone" | "ended", over = {}) =>
    officeUnits(db(), { text: name, show, on: today, limit: 10, ...over });
  expect((await units("in-force")).rows).toMatchObject([
    {
      id: ward,
      superior: "Thành phố Thử",
      departments: 0,
      posts: 0,
      people: 0,
      takesIn: false,
      ended: false,
    },
  ]);
  const before = await officeGaps(db(), today);
  expect((await units("without-anyone")).rows).toHaveLength(1);
  const post = await aPost(db.owner(), ward, "reception");
  expect((await units("without-anyone")).rows).toHaveLength(1);
  expect(
    (await officePosts(db(), { text: name, role: "reception", vacant: true, on: today, limit: 5 }))
      .rows,
  ).toMatchObject([{ id: post, holders: [] }]);
  const officer = await aColleague(db.owner(), undefined, null);
  got(await appoint(db(), post, { signIn: await signInOf(officer), from: today, to: null }, doing));
  expect((await units("without-anyone")).rows).toEqual([]);
  expect((await units("in-force")).rows).toMatchObject([{ posts: 1, people: 1, takesIn: true }]);
  expect(await officeGaps(db(), today)).toEqual({ ...before, units: before.units - 1 });
  expect(
    (
      await officePosts(db(), {
        text: "chuc vu",
        role: undefined,
        vacant: true,
        on: today,
        limit: 50,
      })
    ).rows.map((row) => row.id),
  ).not.toContain(post);
  await db.owner()`update units set valid_to = ${yesterday} where id = ${ward}`;
  expect((await units("in-force")).rows).toEqual([]);
  expect((await units("ended")).rows).toMatchObject([{ id: ward, ended: true }]);

  const first = await officeUnits(db(), { text: "", show: "in-force", on: today, limit: 2 });
  const rest = await officeUnits(db(), {
    text: "",
    show: "in-force",
    on: today,
    limit: 500,
    after: first.next!,
  });
  const ids = [...first.rows, ...rest.rows].map((row) => row.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("what officers choose for themselves is kept", async () => {
  const me = await aColleague(db.owner(), undefined, null);
  expect(await choicesOf(db(), me)).toEqual({ language: "vi", singleKeys: true, reminders: true });
  const chosen = { language: "en", singleKeys: false, reminders: false } as const;
  await saveChoices(db(), me, chosen);
  expect(await choicesOf(db(), me)).toEqual(chosen);
});

test("the app cannot rewrite what administrators did", async () => {
  await expect(db()`update audit_events set officer_id = null`).rejects.toThrow(
    /permission denied/,
  );
  await expect(db()`delete from audit_events`).rejects.toThrow(/permission denied/);
  await expect(db()`delete from officers`).rejects.toThrow(/permission denied/);
});

test("the first administrator is made once, and comes in with the code", async () => {
  await db.owner()`update officers set ended_at = now()`;
  await db.owner()`update units set valid_to = '2026-11-01' where level = 'province'`;
  const who = { signIn: `first.${randomUUID().slice(0, 6)}`, name: "Lê Thị Minh" };
  expect(await createFirstAdministrator(db(), who, at, noise)).toEqual(refusal("no-province"));
  await aWard(db.owner());
  const first = got(await createFirstAdministrator(db(), who, at, noise));
  const { code, signIn } = got(await resetSignIn(db(), first.id, { by: null, at }, noise));
  const { session } = got(
    await redeemCode(aHouse(db(), at.toISOString()), {
      signIn,
      code,
      password: thePassword,
      source: unknownSource,
      device: undefined,
      strict: true,
    }),
  );
  expect(await staffOf(db(), session, at)).toMatchObject({
    name: "Lê Thị Minh",
    posts: [{ role: "administrator", unitName: "Thành phố Thử", title: "Quản trị hệ thống" }],
  });
  expect(await createFirstAdministrator(db(), { ...who, signIn: "second" }, at, noise)).toEqual(
    refusal("has-administrator"),
  );
});
