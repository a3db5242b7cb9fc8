import { expect, test } from "vitest";

import { testDatabase } from "#test/database.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";
import { opened } from "#test/opened.ts";
import type { Staff } from "#people/model.ts";
import { requestsOf } from "#vault/store.ts";
import { insideVault } from "#vault/vault.fixture.ts";

import { takeStep, type StepInput } from "./actions.ts";
import { fileMatter } from "./filing.ts";
import {
  decideIdentityRequest,
  openIdentity,
  openRequestedIdentity,
  requestIdentity,
  withdrawIdentityRequest,
} from "./identity.ts";
import { matterByCode, readingsOf } from "./store.ts";

const db = testDatabase();
const contact = { name: "Nguyễn Thị Hoàng Yến", phone: "0912345678", email: "yen@thu.example" };
const number = { number: "001199000001", address: "12 phố Thử" };
const signature = { webp: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
const why = { reason: "gọi hẹn khảo sát", kinds: ["contact"] as const };

/** A ward whose officer has accepted a matter of somebody who left everything. */
async function anAcceptedMatter() {
  const house = aHouse(db());
  const { ward } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch" });
  const under = { reportsTo: head.post };
  const reception = await anOfficer(db.owner(), ward, "reception", { title: "Tiếp dân", ...under });
  const officer = await anOfficer(db.owner(), ward, "case-officer", { title: "Hạ tầng", ...under });
  const other = await anOfficer(db.owner(), ward, "case-officer", { title: "Địa chính", ...under });
  const elsewhere = await anOfficer(db.owner(), (await aWard(db.owner())).ward, "head");
  const filed = await fileMatter(house)(aFiling(ward, { contact, number, signature }));
  if (!filed.ok) throw new Error("not filed");
  const { code, id } = filed.value;
  const step = async (staff: Staff, input: StepInput) => {
    const seen = (await matterByCode(db(), code))?.seq ?? 0;
    expect(await takeStep(house)(code, staff, input, seen)).toMatchObject({ ok: true });
  };
  await step(reception.staff, { step: "accept", officer: officer.officer });
  const asked = async (staff = reception.staff) => {
    expect(await requestIdentity(house)(code, staff, why)).toEqual({ ok: true, value: null });
    return (await requestsOf(db(), id))[0]?.id ?? "";
  };
  const yes = (staff: Staff, request: string) =>
    decideIdentityRequest(house)(code, staff, { request, yes: true, reason: "đúng là cần" });
  const open = (staff: Staff, request: string) =>
    openRequestedIdentity(house)(code, staff, request);
  return {
    house,
    ward,
    code,
    id,
    step,
    asked,
    yes,
    open,
    head,
    reception,
    officer,
    other,
    elsewhere,
  };
}

const audited = (id: string) =>
  db.owner()<{ did: string; outcome: string }[]>`
    select did, outcome from audit_events where thing = ${id} and did like 'identity.%' order by id`;

test("the accountable officer opens it alone, only what was asked for, and the sender sees when, who, why", async () => {
  const m = await anAcceptedMatter();
  const { house, code, id, officer } = m;
  expect(await openIdentity(house)(code, officer.staff, why)).toEqual({
    ok: true,
    value: { contact },
  });
  const all = {
    reason: "viết giấy mời",
    kinds: ["contact", "identity-number", "signature"] as const,
  };
  expect(await openIdentity(house)(code, officer.staff, all)).toEqual({
    ok: true,
    value: { contact, "identity-number": number, signature },
  });
  const readings = await readingsOf(db(), id);
  expect(readings.map(({ officerName, reason }) => [officerName, opened(reason)])).toEqual([
    ["Cán bộ Hạ tầng", "viết giấy mời"],
    ["Cán bộ Hạ tầng", "gọi hẹn khảo sát"],
  ]);
  expect(await audited(id)).toEqual([
    { did: "identity.opened", outcome: "done" },
    { did: "identity.opened", outcome: "done" },
  ]);
});

test("nobody else opens it alone: not reception, not the head, not a colleague, nobody elsewhere", async () => {
  const { house, code, id, head, reception, other, elsewhere } = await anAcceptedMatter();
  for (const { staff } of [head, reception, other])
    expect(await openIdentity(house)(code, staff, why)).toMatchObject({
      refusal: { because: "two-persons" },
    });
  expect(await openIdentity(house)(code, elsewhere.staff, why)).toMatchObject({
    refusal: { because: "no-such-matter" },
  });
  expect(await requestIdentity(house)(code, other.staff, why)).toMatchObject({
    refusal: { because: "not-your-role" },
  });
  expect(await readingsOf(db(), id)).toEqual([]);
  expect((await audited(id)).every(({ outcome }) => outcome === "refused")).toBe(true);
});

test("two persons: one asks, another approves, it opens once, and the sender sees both", async () => {
  const { code, house, id, asked, yes, open, head, reception } = await anAcceptedMatter();
  const request = await asked();
  expect(await requestIdentity(house)(code, reception.staff, why)).toMatchObject({
    refusal: { because: "asked-already" },
  });
  expect(await open(reception.staff, request)).toMatchObject({
    refusal: { because: "request-gone" },
  });
  expect(await yes(reception.staff, request)).toMatchObject({
    refusal: { because: "own-request" },
  });
  expect(await yes(head.staff, request)).toEqual({ ok: true, value: null });
  // Only the asker, and what they asked for.
  expect(await open(head.staff, request)).toMatchObject({ refusal: { because: "request-gone" } });
  expect(await open(reception.staff, request)).toEqual({ ok: true, value: { contact } });
  expect(await open(reception.staff, request)).toMatchObject({
    refusal: { because: "request-gone" },
  });
  expect(await readingsOf(db(), id)).toMatchObject([
    { what: "identity", officerName: "Cán bộ Tiếp dân", approvedBy: "Cán bộ Chủ tịch, Chủ tịch" },
  ]);
});

test("the accountable officer may be the second person; a denied or withdrawn request opens nothing", async () => {
  const { house, code, asked, yes, open, head, reception, officer } = await anAcceptedMatter();
  const first = await asked(head.staff);
  expect(await yes(officer.staff, first)).toMatchObject({ ok: true });
  expect(await withdrawIdentityRequest(house)(code, reception.staff, first)).toMatchObject({
    ok: false,
  });
  expect(await withdrawIdentityRequest(house)(code, head.staff, first)).toMatchObject({ ok: true });
  expect(await open(head.staff, first)).toMatchObject({ refusal: { because: "request-gone" } });
  const second = await asked(head.staff);
  const no = { request: second, yes: false, reason: "chưa rõ để làm gì" };
  expect(await decideIdentityRequest(house)(code, reception.staff, no)).toMatchObject({ ok: true });
  expect(await open(head.staff, second)).toMatchObject({ refusal: { because: "request-gone" } });
});

test("two approvals at once count once, and so do two openings", async () => {
  const { id, asked, yes, open, head, reception, officer } = await anAcceptedMatter();
  const request = await asked();
  const approvals = await Promise.all([
    yes(head.staff, request),
    yes(officer.staff, request),
    yes(head.staff, request),
  ]);
  expect(approvals.filter(({ ok }) => ok)).toHaveLength(1);
  const openings = await Promise.all(
    Array.from({ length: 4 }, () => open(reception.staff, request)),
  );
  expect(openings.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await readingsOf(db(), id)).toHaveLength(1);
});

test("approved, then the asker loses the post: nothing opens, whatever their page still says", async () => {
  const { asked, yes, open, head, reception } = await anAcceptedMatter();
  const request = await asked();
  await yes(head.staff, request);
  await db.owner()`
    update appointments set valid_to = current_date - 1 where officer_id = ${reception.officer}`;
  expect(await open(reception.staff, request)).toMatchObject({
    refusal: { because: "request-gone" },
  });
  // Gone by the clock of the house too: what the page was drawn with counts for nothing.
  await db.owner()`
    update appointments set valid_to = '2026-11-19' where officer_id = ${reception.officer}`;
  expect(await open(reception.staff, request)).toMatchObject({
    refusal: { because: "no-such-matter" },
  });
});

test("approved, then the matter goes to another unit: refused; back again, it has lapsed there", async () => {
  const { code, id, asked, yes, open, head, reception, elsewhere } = await anAcceptedMatter();
  const request = await asked();
  await yes(head.staff, request);
  const unit = elsewhere.staff.posts[0]?.unit ?? 0;
  await db.owner()`update matters set unit_id = ${unit}, stage = 'received', officer_id = null where code = ${code}`;
  expect(await open(reception.staff, request)).toMatchObject({ ok: false });
  expect((await requestsOf(db(), id))[0]?.state).toBe("lapsed");
});

test("approved, then the asker is named in it, or a day passes: refused", async () => {
  const one = await anAcceptedMatter();
  const named = await one.asked();
  await one.yes(one.head.staff, named);
  await one.step(one.officer.staff, { step: "name", officer: one.reception.officer });
  expect(await one.open(one.reception.staff, named)).toMatchObject({ ok: false });

  const two = await anAcceptedMatter();
  const late = await two.asked();
  await two.yes(two.head.staff, late);
  await insideVault(
    db,
    (sql) =>
      sql`update identity.requests set decided_at = now() - interval '25 hours' where id = ${late}`,
  );
  expect(await two.open(two.reception.staff, late)).toMatchObject({
    refusal: { because: "request-gone" },
  });
  // And another may be asked for.
  expect(await two.asked()).not.toBe(late);
});

test("approving while the matter is transferred: one of the two, never both", async () => {
  const m = await anAcceptedMatter();
  const request = await m.asked();
  await m.yes(m.head.staff, request);
  const unit = m.elsewhere.staff.posts[0]?.unit ?? 0;
  await m.step(m.officer.staff, { step: "transfer", unit, text: "Thuộc nơi khác." });
  const seen = (await matterByCode(db(), m.code))?.seq ?? 0;
  const [took, came] = await Promise.all([
    takeStep(m.house)(m.code, m.elsewhere.staff, { step: "take" }, seen),
    m.open(m.reception.staff, request),
  ]);
  expect(took.ok).toBe(true);
  // Opened before it went, or refused because it had gone: what is written down says which.
  expect(await readingsOf(db(), m.id)).toHaveLength(came.ok ? 1 : 0);
});

test("the database gives a wrong officer nothing, whatever the application believes", async () => {
  const { id, officer, head, other, asked, yes, reception } = await anAcceptedMatter();
  const open = (who: string, post: number) => db()`
    select * from identity.open_accountable(${id}, ${who}, ${post}, 'thử xem sao', '{contact,signature}')`;
  expect(await open(head.officer, head.post)).toHaveLength(0);
  expect(await open(other.officer, other.post)).toHaveLength(0);
  expect(await open(officer.officer, head.post)).toHaveLength(0);
  expect(await open("01900000-0000-7000-8000-000000000009", officer.post)).toHaveLength(0);
  const request = await asked();
  const decide = (who: string, post: number) => db()<{ done: boolean }[]>`
    select identity.decide(${request}, ${id}, ${who}, ${post}, true, 'thử xem sao') as done`;
  expect(await decide(reception.officer, reception.post)).toEqual([{ done: false }]);
  expect(await decide(other.officer, head.post)).toEqual([{ done: false }]);
  expect(await yes(head.staff, request)).toMatchObject({ ok: true });
  expect(
    await db()`select * from identity.open_approved(${request}, ${head.officer})`,
  ).toHaveLength(0);
  expect(
    await db()`select * from identity.open_for_notice(${id}, 1, 'gửi thông báo')`,
  ).toHaveLength(0);
  expect(
    await db()`select * from identity.open_for_sender(${id}, ${Buffer.alloc(32)}, 'tải dữ liệu')`,
  ).toHaveLength(0);
  expect(await readingsOf(db(), id)).toEqual([]);
});

test("the working role cannot read, change or empty the vault by any statement, even with a grant given by mistake", async () => {
  await anAcceptedMatter();
  for (const table of ["records", "openings", "requests", "keys"]) {
    for (const statement of [
      `select * from identity.${table}`,
      `select count(*) from identity.${table}`,
      `insert into identity.${table} default values`,
      `update identity.${table} set ${table === "keys" ? "number = 1" : "holder = gen_random_uuid()"}`,
      `delete from identity.${table}`,
      `truncate identity.${table}`,
      `copy identity.${table} to stdout`,
      `alter table identity.${table} disable row level security`,
      `drop table identity.${table}`,
    ])
      await expect(db().unsafe(statement), statement).rejects.toThrow(
        /permission denied|must be owner/,
      );
  }
  // Tests sign in as the server's administrator; the house signs in as danvan_app itself.
  expect(
    await db()`select pg_has_role('danvan_app', 'danvan_identity', 'member') as inside,
                      pg_has_role('danvan_app', 'danvan_owner', 'member') as owns`,
  ).toEqual([{ inside: false, owns: false }]);
  // The second lock: a grant alone opens nothing.
  await db.owner()`grant usage on schema identity to danvan_app`;
  await db.owner()`grant select, update, delete on identity.records, identity.openings to danvan_app`;
  try {
    expect(await db()`select * from identity.records`).toHaveLength(0);
    expect((await db()`update identity.records set sealed = null`).count).toBe(0);
    expect((await db()`delete from identity.openings`).count).toBe(0);
  } finally {
    await db.owner()`revoke select, update, delete on identity.records, identity.openings from danvan_app`;
  }
  expect(await db.owner()`select * from identity.records`).toHaveLength(0);
});
