import { expect, test } from "vitest";

import { saveSession } from "#accounts/session.store.ts";
import { newSessionId } from "#accounts/session.ts";
import { staffOf } from "#accounts/who.store.ts";
import { day } from "#kernel/day.ts";
import { randomBytes } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aWard, anOfficer } from "#test/make.ts";

import { appoint } from "./appointments.ts";
import { delegate, endDelegation, standInsOf } from "./delegations.ts";
import { endServing, serveUnit } from "./departments.ts";
import type { OfficerId } from "./model.ts";

const db = testDatabase();
const at = new Date("2026-11-23T08:00:00+07:00");
const today = day("2026-11-23");
const until = day("2026-11-30");

async function aWardWithPeople() {
  const { ward } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch" });
  const deputy = await anOfficer(db.owner(), ward, "case-officer", { reportsTo: head.post });
  return { ward, head, deputy };
}

async function heldOn(officer: OfficerId, on: string) {
  const now = new Date(`${on}T08:00:00+07:00`);
  const session = newSessionId(randomBytes(32));
  await saveSession(db(), session, officer, now);
  return staffOf(db(), session, now);
}

test("a head lets a colleague stand in; who stands in is barred with the head; it ends by itself", async () => {
  const { head, deputy } = await aWardWithPeople();
  const wanted = { officer: deputy.officer, from: today, to: until };
  expect(await delegate(db(), head.post, wanted, head.staff, at)).toMatchObject({ ok: true });
  const standing = await heldOn(deputy.officer, "2026-11-30");
  expect(standing?.posts.map(({ role, tenure }) => [role, tenure])).toContainEqual([
    "head",
    "delegated",
  ]);
  expect(standing?.above).toContain(head.officer);
  const after = await heldOn(deputy.officer, "2026-12-01");
  expect(after?.posts.map(({ role }) => role)).toEqual(["case-officer"]);
  const [audited] = await db.owner()<{ did: string; tenure: string; post: number }[]>`
    select did, detail ->> 'tenure' as tenure, post_id as post from audit_events
     where officer_id = ${head.officer} order by id desc limit 1`;
  expect(audited).toEqual({ did: "appointment.made", tenure: "delegated", post: head.post });
});

test("it is taken back at once, by the head alone", async () => {
  const { head, deputy } = await aWardWithPeople();
  const done = await delegate(
    db(),
    head.post,
    { officer: deputy.officer, from: today, to: until },
    head.staff,
    at,
  );
  const id = done.ok ? done.value : 0;
  expect(await endDelegation(db(), head.post, id, deputy.staff, at)).toMatchObject({
    refusal: { because: "not-your-post" },
  });
  expect(await endDelegation(db(), head.post, id, head.staff, at)).toMatchObject({ ok: true });
  expect(await standInsOf(db(), head.post, today)).toEqual([]);
  expect((await heldOn(deputy.officer, "2026-11-23"))?.posts).toHaveLength(1);
});

test("nobody delegates to themself, to a stranger, to an administrator, backwards, or what they only stand in for", async () => {
  const { ward, head, deputy } = await aWardWithPeople();
  const elsewhere = await aWardWithPeople();
  const admin = await anOfficer(db.owner(), ward, "administrator");
  const refused = async (officer: OfficerId, from = today, to = until, by = head) => {
    const done = await delegate(db(), head.post, { officer, from, to }, by.staff, at);
    return done.ok ? "done" : done.refusal.because;
  };
  expect(await refused(head.officer)).toBe("not-oneself");
  expect(await refused(elsewhere.deputy.officer)).toBe("not-a-colleague");
  expect(await refused(admin.officer)).toBe("not-a-colleague");
  expect(await refused(deputy.officer, day("2026-11-22"))).toBe("ends-in-the-past");
  expect(await refused(deputy.officer, until, today)).toBe("ends-before-it-begins");
  expect(await refused(deputy.officer, today, until, elsewhere.head)).toBe("not-your-post");
  expect(await refused(deputy.officer)).toBe("done");
  expect(await refused(deputy.officer)).toBe("already-holds");
  const standing = await heldOn(deputy.officer, "2026-11-23");
  if (!standing) throw new Error("nobody");
  expect(
    await delegate(
      db(),
      head.post,
      { officer: deputy.officer, from: today, to: until },
      standing,
      at,
    ),
  ).toMatchObject({ refusal: { because: "not-your-post" } });
});

test("whoever acts fills an empty post, whoever is delegated stands in for a holder, and both end", async () => {
  const { ward, head, deputy } = await aWardWithPeople();
  const [vacant] = await db.owner()<{ id: number }[]>`
    insert into posts (unit_id, title, role, valid_from) values (${ward}, 'Trống', 'head', '2026-01-01') returning id`;
  const doing = { by: null, at };
  const tried = async (
    post: number,
    tenure: "acting" | "delegated",
    to: typeof until | null = until,
  ) => {
    const done = await appoint(
      db(),
      post,
      { signIn: deputy.staff.signIn, from: today, to, tenure },
      doing,
    );
    return done.ok ? "done" : done.refusal.because;
  };
  expect(await tried(head.post, "acting")).toBe("held-by-somebody");
  expect(await tried(vacant?.id ?? 0, "delegated")).toBe("nobody-to-stand-in-for");
  expect(await tried(vacant?.id ?? 0, "acting", null)).toBe("standing-in-ends");
  expect(await tried(vacant?.id ?? 0, "acting")).toBe("done");
  expect(await tried(head.post, "delegated")).toBe("done");
});

test("a department serves another unit from a day to a day, once at a time, and not its own", async () => {
  const { ward } = await aWardWithPeople();
  const other = await aWardWithPeople();
  const [department] = await db.owner()<{ id: number }[]>`
    insert into departments (unit_id, name, valid_from) values (${ward}, 'Văn phòng', '2026-01-01') returning id`;
  const id = department?.id ?? 0;
  const doing = { by: null, at };
  const tried = async (unit: number, from = today, to: typeof until | null = null) => {
    const done = await serveUnit(db(), id, { unit, from, to }, doing);
    return done.ok ? "done" : done.refusal.because;
  };
  expect(await tried(ward)).toBe("own-unit");
  expect(await tried(other.ward, day("2026-11-01"))).toBe("ends-in-the-past");
  expect(await tried(other.ward, until, today)).toBe("ends-before-it-begins");
  expect(await tried(other.ward)).toBe("done");
  expect(await tried(other.ward, until)).toBe("serves-already");
  const clerk = await anOfficer(db.owner(), ward, "reception", { department: id });
  expect((await heldOn(clerk.officer, "2026-11-23"))?.posts.map(({ unit }) => unit)).toEqual([
    ward,
    other.ward,
  ]);
  expect(await endServing(db(), id, other.ward, day("2026-11-22"), doing)).toMatchObject({
    ok: true,
  });
  expect((await heldOn(clerk.officer, "2026-11-23"))?.posts.map(({ unit }) => unit)).toEqual([
    ward,
  ]);
});
