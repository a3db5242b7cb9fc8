import { expect, test } from "vitest";

import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";
import { testDatabase } from "#test/database.ts";

import { takeStep, type StepInput } from "./actions.ts";
import { likelyDuplicates } from "./duplicates.store.ts";
import { fileMatter } from "./filing.ts";
import type { Matter, MatterCode } from "./model.ts";
import { takeResidentStep } from "./resident.ts";
import { indexMatter } from "./search.store.ts";
import { sightOf } from "./sight.ts";
import { countYear } from "./statistics.store.ts";
import { matterByCode, recordOf } from "./store.ts";
import { day } from "#kernel/day.ts";
import type { Staff } from "#people/model.ts";

const db = testDatabase();

async function aTown() {
  const { ward } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head");
  const reception = await anOfficer(db.owner(), ward, "reception", { reportsTo: head.post });
  const officer = await anOfficer(db.owner(), ward, "case-officer", { reportsTo: head.post });
  const house = aHouse(db());
  const file = async (over: Parameters<typeof aFiling>[1] = {}) => {
    const filed = await fileMatter(house)(aFiling(ward, over));
    if (!filed.ok || !filed.value.secret) throw new Error("not filed");
    await indexMatter(db(), filed.value.id);
    return { ...filed.value, secret: filed.value.secret };
  };
  const now = async (code: MatterCode): Promise<Matter> => {
    const matter = await matterByCode(db(), code);
    if (!matter) throw new Error("gone");
    return matter;
  };
  const step = async (code: MatterCode, staff: Staff, input: StepInput) =>
    takeStep(house)(code, staff, input, (await now(code)).seq);
  return { ward, head, reception, officer, house, file, now, step };
}

const text = "Cùng một nắp cống.";

test("a merged matter owes nothing, counts once, and comes back as it was with its own dates", async () => {
  const { ward, reception, officer, file, now, step } = await aTown();
  const main = await file();
  const twin = await file();
  const accept = { step: "accept", officer: officer.officer } as const;
  expect((await step(twin.code, reception.staff, accept)).ok).toBe(true);
  const before = await now(twin.code);
  const merged = await step(twin.code, reception.staff, { step: "merge", into: main.code, text });
  expect(merged.ok).toBe(true);

  // Not open, so neither overdue nor on anybody's list of work; its dates are as they were.
  const there = await now(twin.code);
  expect(there).toEqual({ ...before, mergedInto: main.id, seq: before.seq + 1 });
  const [row] = await db()`select open from matters where id = ${twin.id}`;
  expect(row).toEqual({ open: false });
  expect(await now(main.code)).toMatchObject({ duplicates: 1 });
  const year = await countYear(db(), ward, 2026, day("2027-03-01"));
  expect(year.q4).toMatchObject({ received: 1, merged: 1, due: 1 });
  expect(year.now).toMatchObject({ open: 1 });

  const answer = { step: "answer", text: "Đã thay." } as const;
  expect(await step(twin.code, officer.staff, answer)).toEqual({
    ok: false,
    refusal: { because: "merged" },
  });
  expect((await step(twin.code, reception.staff, { step: "unmerge", text })).ok).toBe(true);
  expect(await now(twin.code)).toEqual({ ...before, seq: before.seq + 2 });
  expect((await countYear(db(), ward, 2026, day("2027-03-01"))).q4).toMatchObject({
    received: 2,
    merged: 0,
  });
});

test("no chains, no strangers: what cannot be the main one is refused with its reason", async () => {
  const { reception, officer, house, file, step } = await aTown();
  const [a, b, c] = [await file(), await file(), await file()];
  const merge = (from: typeof a, into: MatterCode, staff = reception.staff) =>
    step(from.code, staff, { step: "merge", into, text });
  expect(await merge(a, a.code)).toMatchObject({ ok: false });
  expect(await merge(a, b.code, officer.staff)).toMatchObject({
    refusal: { because: "not-your-role" },
  });
  expect((await merge(a, b.code)).ok).toBe(true);
  expect(await merge(c, a.code)).toMatchObject({ refusal: { because: "main-merged" } });
  expect(await merge(b, c.code)).toMatchObject({ refusal: { because: "has-duplicates" } });
  const petition = await file({ kind: "petition" });
  expect(await merge(petition, b.code)).toMatchObject({ refusal: { because: "other-kind" } });
  const far = await fileMatter(house)(aFiling((await aWard(db.owner())).ward));
  if (!far.ok) throw new Error("not filed");
  expect(await merge(c, far.value.code)).toMatchObject({ refusal: { because: "no-such-main" } });
});

test("its sender may still say more, and may withdraw; then it belongs to nothing", async () => {
  const { reception, house, file, now, step } = await aTown();
  const main = await file();
  const twin = await file();
  await step(twin.code, reception.staff, { step: "merge", into: main.code, text });
  const own = takeResidentStep(house);
  expect((await own(twin.code, twin.secret, { step: "reply", text: "Thêm ảnh." })).ok).toBe(true);
  expect((await own(twin.code, twin.secret, { step: "withdraw" })).ok).toBe(true);
  expect(await now(twin.code)).toMatchObject({
    mergedInto: null,
    progress: { stage: "withdrawn" },
  });
});

test("when the main one is erased as a denunciation its duplicates stand alone, on record", async () => {
  const { reception, officer, head, file, now, step } = await aTown();
  const main = await file();
  const twin = await file();
  await step(twin.code, reception.staff, { step: "merge", into: main.code, text });
  expect((await step(main.code, officer.staff, { step: "handover" })).ok).toBe(true);
  expect((await step(main.code, head.staff, { step: "handover-confirm" })).ok).toBe(true);
  expect(await matterByCode(db(), main.code)).toBeNull();
  const alone = await now(twin.code);
  expect(alone.mergedInto).toBeNull();
  const record = await recordOf(db(), alone.id);
  expect(record.map(({ event, by }) => [event.type, by]).at(-1)).toEqual(["unmerged", "house"]);
  expect(record.at(-1)?.seq).toBe(alone.seq);
});

test("suggested is what is alike and near, never by who sent it, and nothing restricted", async () => {
  const { reception, head, officer, file, now, step } = await aTown();
  const contact = { name: "Nguyễn Văn Giống", phone: "0912345678", email: "" };
  const one = await file({ contact });
  const alike = await file({ title: "Nắp cống vỡ gần số 12 phố Trúc Bạch" });
  const same = {
    title: "Xin cấp thẻ bảo hiểm",
    body: "Hồ sơ đã nộp hai tuần.",
    place: "phường",
    contact,
  };
  const other = await file(same);
  const found = async () =>
    (await likelyDuplicates(db(), sightOf(head.staff), await now(one.code))).map(
      ({ code }) => code,
    );
  expect(await found()).toEqual([alike.code]);
  expect(await found()).not.toContain(other.code);
  await step(alike.code, reception.staff, { step: "accept", officer: officer.officer });
  await step(alike.code, officer.staff, { step: "restrict", text: "Sợ bị trả thù." });
  expect(await found()).toEqual([]);
});
