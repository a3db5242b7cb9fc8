import { expect, test } from "vitest";

import { takeStep, type StepInput } from "#cases/actions.ts";
import { fileMatter, type Filing } from "#cases/filing.ts";
import { keepingRules, isKeepingRule } from "#cases/keeping.ts";
import { sightOf } from "#cases/sight.ts";
import { matterByCode, recordOf } from "#cases/store.ts";
import { indexMatter } from "#cases/search.store.ts";
import { dayAt, day, plusDays } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";
import { insideVault } from "#vault/vault.fixture.ts";

import { eraseAgain } from "./again.ts";
import { decideProposal } from "./decide.ts";
import { proposeAll } from "./propose.ts";
import { groupOf, proposals } from "./store.ts";

const db = testDatabase();
const contact = { name: "Nguyễn Thị Ưu", phone: "0912345678", email: "uu@thu.example" };
const erase = { do: "erase" } as const;

async function aWardWithHead(at = "2026-11-20T10:00:00+07:00") {
  const house = aHouse(db(), at);
  const { ward, province } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch" });
  const officer = await anOfficer(db.owner(), ward, "case-officer", { reportsTo: head.post });
  const step = async (code: string, staff: Staff, input: StepInput) => {
    const known = (await matterByCode(db(), code as never))!;
    expect(await takeStep(house)(known.code, staff, input, known.seq)).toMatchObject({ ok: true });
  };
  /** Files, declines or answers, and lets it have ended so many months ago. */
  const ended = async (
    months: number,
    stage: "closed" | "withdrawn",
    over: Partial<Filing> = {},
  ) => {
    const filed = await fileMatter(house)(aFiling(ward, { contact, ...over }));
    if (!filed.ok) throw new Error("not filed");
    const { id, code } = filed.value;
    await indexMatter(db(), id);
    await db.owner()`
      update matters
         set stage = ${stage}, ended_on = '2026-11-20'::date - make_interval(months => ${months}),
             ended_because = case ${stage} when 'closed' then 'confirmed' end
       where id = ${id}`;
    return { id, code };
  };
  const open = async (rule: string | null = null) =>
    proposals(
      db(),
      sightOf(head.staff),
      {
        units: [ward],
        state: "open",
        rule: rule !== null && isKeepingRule(rule) ? rule : null,
        after: null,
      },
      dayAt(house.clock()),
      50,
    );
  const propose = () => proposeAll(db(), dayAt(house.clock()), house.clock());
  return { house, ward, province, head, officer, step, ended, open, propose };
}

test("each rule proposes exactly when its time has passed, once, and erases nothing", async () => {
  const { ended, open, propose } = await aWardWithHead();
  const young = await ended(23, "closed");
  const old = await ended(24, "closed");
  const anonymous = await ended(30, "closed", { contact: null });
  const withdrawn = await ended(12, "withdrawn");
  const ancient = await ended(120, "closed");
  await propose();
  await propose();
  const found = await open();
  const of = ({ code }: { readonly code: string }) =>
    found
      .filter((one) => one.code === code)
      .map(({ rule }) => rule)
      .toSorted();
  expect(of(young)).toEqual([]);
  expect(of(old)).toEqual(["identity-ended"]);
  expect(of(anonymous)).toEqual([]);
  expect(of(withdrawn)).toEqual(["words-withdrawn"]);
  expect(of(ancient)).toEqual(["identity-ended", "words-ended"]);
  expect(found[0]?.deciders).toContain("Chủ tịch");
  const [words] = await db()<{ n: number }[]>`
    select count(*)::int as n from words where matter_id = ${ancient.id}`;
  expect(words?.n).toBe(1);
  expect(Object.values(keepingRules).every(({ basis }) => basis.words.vi !== "")).toBe(true);
});

test("erasing leaves the record with a tombstone, a line in the ledger, and nothing to be found", async () => {
  const { house, head, ended, open, propose } = await aWardWithHead();
  const { id, code } = await ended(130, "closed");
  await propose();
  for (const one of await open()) {
    expect(await decideProposal(house)(one.id, head.staff, erase)).toMatchObject({ ok: true });
    expect(await decideProposal(house)(one.id, head.staff, erase)).toEqual({
      ok: false,
      refusal: { because: "gone" },
    });
  }
  for (const table of ["words", "matter_search"]) {
    expect(await db.owner()`select from ${db()(table)} where matter_id = ${id}`).toHaveLength(0);
  }
  const sealed = await insideVault(
    db,
    (sql) => sql`
      select from identity.records r join matters m on m.identity_id = r.holder
       where m.id = ${id} and r.sealed is not null`,
  );
  expect(sealed).toHaveLength(0);
  const erased = (await recordOf(db(), id)).filter(({ event }) => event.type === "erased");
  expect(erased.map(({ by, officer, event }) => [by, officer, event])).toEqual([
    ["officer", head.officer, { type: "erased", what: ["identity"], rule: "identity-ended" }],
    ["officer", head.officer, { type: "erased", what: ["words"], rule: "words-ended" }],
  ]);
  const ledger = await db()`select what from erasures where matter_id = ${id} order by what`;
  expect(ledger.map(({ what }) => what)).toEqual(["identity", "words"]);
  expect(
    await db.owner()`
    select did, kind, thing from audit_events where did = 'retention.erased' and thing = ${id}`,
  ).toHaveLength(2);
  await propose();
  expect(await open()).toEqual([]);
  expect((await matterByCode(db(), code))?.progress.stage).toBe("closed");
});

test("kept until a day with a reason, then proposed again", async () => {
  const { house, head, ended, open, propose } = await aWardWithHead();
  await ended(25, "closed");
  await propose();
  const [one] = await open();
  const until = day("2027-03-01");
  const kept = { do: "keep", until, reason: "đang có khiếu kiện liên quan" } as const;
  expect(await decideProposal(house)(one?.id ?? 0, head.staff, kept)).toMatchObject({ ok: true });
  await propose();
  expect(await open()).toEqual([]);
  await proposeAll(db(), until, new Date("2027-03-01T02:40:00+07:00"));
  expect(await open()).toEqual([]);
  await proposeAll(db(), plusDays(until, 1), new Date("2027-03-02T02:40:00+07:00"));
  expect(await open()).toHaveLength(1);
});

test("a reply, a reopening or an appeal within 90 days blocks it, also when it came after the proposal", async () => {
  const { house, head, ended, open, propose } = await aWardWithHead();
  const lively = await ended(25, "closed");
  const later = await ended(25, "closed");
  const happens = (id: string, event: object, ago: number) => db.owner()`
    insert into matter_events (matter_id, seq, at, by, event)
    values (${id}, 2, ${house.clock()}::timestamptz - make_interval(days => ${ago}), 'resident', ${db().json(event as never)})`;
  await happens(lively.id, { type: "replied", said: null }, 89);
  await propose();
  expect((await open()).map(({ code }) => code)).toEqual([later.code]);
  const [one] = await open();
  await happens(later.id, { type: "rated", rating: "unsatisfied", reopens: { desk: {} } }, 1);
  expect(await decideProposal(house)(one?.id ?? 0, head.staff, erase)).toEqual({
    ok: false,
    refusal: { because: "lively" },
  });
  // A rating that opened nothing again, and an old reply, do not count.
  const calm = await ended(25, "closed");
  await happens(calm.id, { type: "rated", rating: "satisfied", reopens: null }, 1);
  await propose();
  expect((await open()).map(({ code }) => code)).toContain(calm.code);
});

test("only the head of the unit that has it decides: nobody else, not from elsewhere, not when named in it", async () => {
  const { house, ward, province, head, officer, ended, open, propose } = await aWardWithHead();
  const elsewhere = await anOfficer(db.owner(), province, "head");
  const { id } = await ended(25, "closed");
  await propose();
  const [one] = await open();
  const decide = (staff: Staff) => decideProposal(house)(one?.id ?? 0, staff, erase);
  for (const staff of [officer.staff, elsewhere.staff, { ...head.staff, posts: [] }])
    expect(await decide(staff)).toEqual({ ok: false, refusal: { because: "not-yours" } });
  await db.owner()`insert into matter_named (matter_id, officer_id) values (${id}, ${head.officer})`;
  expect(await decide(head.staff)).toEqual({ ok: false, refusal: { because: "not-yours" } });
  expect(await open()).toEqual([]);
  expect(await groupOf(db(), sightOf(head.staff), [ward], null)).toEqual([]);
  await db.owner()`delete from matter_named where matter_id = ${id}`;
  // Moved to the unit above: the proposal follows, and its head decides.
  await db.owner()`update matters set unit_id = ${province} where id = ${id}`;
  expect(await decide(head.staff)).toEqual({ ok: false, refusal: { because: "not-yours" } });
  await propose();
  expect(await open()).toEqual([]);
  expect(await decide(elsewhere.staff)).toMatchObject({ ok: true });
});

test("two heads at once decide once", async () => {
  const { house, ward, head, ended, open, propose } = await aWardWithHead();
  const deputy = await anOfficer(db.owner(), ward, "head", { title: "Phó Chủ tịch" });
  const { id } = await ended(25, "closed");
  await propose();
  const [one] = await open();
  const keep = { do: "keep", until: day("2027-03-01"), reason: "còn cần" } as const;
  const both = await Promise.all([
    decideProposal(house)(one?.id ?? 0, head.staff, erase),
    decideProposal(house)(one?.id ?? 0, deputy.staff, keep),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const [row] = await db()<{ state: string }[]>`
    select state from retention_proposals where matter_id = ${id}`;
  const erased = await db()`select from erasures where matter_id = ${id}`;
  expect(erased.length === 1).toBe(row?.state === "erased");
});

test("restricted words go too, and what is published stays until it is taken down", async () => {
  const { house, head, ended, open, propose } = await aWardWithHead();
  const { id } = await ended(130, "closed");
  await db.owner()`update matters set level = 'restricted' where id = ${id}`;
  await db.owner()`
    insert into publications (matter_id, unit_id, area, title, content, answer, published_at, published_by)
    select id, unit_id, area, 'Đã che', 'Đã che', 'Đã làm', now(), ${head.officer} from matters where id = ${id}`;
  await propose();
  for (const one of await open("words-ended"))
    expect(await decideProposal(house)(one.id, head.staff, erase)).toMatchObject({ ok: true });
  expect(await db.owner()`select from words where matter_id = ${id}`).toHaveLength(0);
  expect(
    await db()`select from publications where matter_id = ${id} and ended_at is null`,
  ).toHaveLength(1);
});

test("a restored backup is erased again from the ledger; what was not erased stays", async () => {
  const { house, head, ended, open, propose } = await aWardWithHead();
  const gone = await ended(130, "closed");
  const stays = await ended(1, "closed");
  await propose();
  for (const one of await open()) await decideProposal(house)(one.id, head.staff, erase);
  // As if an older copy had been put back.
  await db.owner()`
    insert into words (id, matter_id, role, body, salt, at)
    values (${gone.id}, ${gone.id}, 'filing', 'Lời cũ trở lại', 'x', now())`;
  await insideVault(
    db,
    (sql) => sql`
      update identity.records r set sealed = decode('0200010000', 'hex'), erased_at = null
        from matters m where m.identity_id = r.holder and m.id = ${gone.id}`,
  );
  expect(await eraseAgain(house)).toEqual({ matters: 0, parts: 2 });
  expect(await db.owner()`select from words where matter_id = ${gone.id}`).toHaveLength(0);
  expect(await db.owner()`select from words where matter_id = ${stays.id}`).toHaveLength(1);
  expect(await eraseAgain(house)).toEqual({ matters: 0, parts: 0 });
  await db.owner()`insert into erasures (matter_id, what) values (${stays.id}, 'matter')`;
  expect(await eraseAgain(house)).toMatchObject({ matters: 1 });
  expect(await matterByCode(db(), stays.code)).toBeNull();
});

test("the working role can add to the ledger and neither change it nor claim a whole matter", async () => {
  await expect(db()`update erasures set at = now()`).rejects.toThrow(/permission denied/);
  await expect(db()`delete from erasures`).rejects.toThrow(/permission denied/);
  await expect(
    db()`insert into erasures (matter_id, what) values (gen_random_uuid(), 'matter')`,
  ).rejects.toThrow(/row-level security/);
});
