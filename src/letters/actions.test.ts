import { expect, test } from "vitest";

import { matterByCode, recordOf as matterRecord } from "#cases/store.ts";
import type { MatterCode } from "#cases/model.ts";
import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";

import { takeLetterStep } from "./actions.ts";
import { letterFigures } from "./figures.store.ts";
import { evolve } from "./evolve.ts";
import { aLetter } from "./letters.fixture.ts";
import { aTown, classify, notice } from "./town.fixture.ts";
import type { Letter } from "./model.ts";
import { registerLetter } from "./register.ts";
import { letterByCode, recordOf } from "./store.ts";

const db = testDatabase();
const window = { from: day("2026-09-15"), to: day("2026-12-14") };

test("a letter registered twice with the same form is one letter; with other content it is refused", async () => {
  const { house, letter } = await aTown(db);
  const first = letter();
  const a = await registerLetter(house)(first);
  const b = await registerLetter(house)(first);
  if (!a.ok || !b.ok) throw new Error("not registered");
  expect(b.value).toEqual({ ...a.value, repeated: true });
  expect(a.value.code).toMatch(/^DT-/);
  expect(await registerLetter(house)({ ...first, title: "Khác" })).toEqual({
    ok: false,
    refusal: { because: "other-content" },
  });
  expect(await registerLetter(house)(letter({ receivedOn: day("2026-11-21") }))).toMatchObject({
    refusal: { because: "day-to-come" },
  });
});

test("who handed it in at the desk on Monday 16 November is told by Tuesday 1 December; by post there is no such day", async () => {
  const { register } = await aTown(db);
  expect((await register()).tell).toMatchObject({ due: "2026-12-01" });
  expect((await register({ channel: "post" })).tell).toBeNull();
});

test("a letter about a fine and the drains becomes a complaint and a matter; each knows its sender under a holder of its own", async () => {
  const { register, must, reception, house, ward } = await aTown(db);
  const { code, id } = await register({
    by: { officer: reception.officer, post: reception.post, unit: ward, department: null },
  });
  await must(code, reception.staff, classify({ parts: ["complaint", "feedback"] }));
  const { made, letter } = await must(code, reception.staff, {
    step: "split",
    text: "Tách thành khiếu nại và phản ánh.",
    notice,
    children: [
      {
        what: "complaint",
        against: "decision",
        number: "07/QĐ-XPHC",
        date: day("2026-11-01"),
        learnedOn: day("2026-11-03"),
        concerns: [],
        body: "Đề nghị hủy quyết định xử phạt.",
        unit: ward,
      },
      {
        what: "matter",
        kind: "feedback",
        title: "Cống tắc",
        body: "Cống trước nhà tắc, mưa là ngập.",
        area: "duong-sa",
        unit: ward,
        province: "01",
        pages: [],
      },
    ],
  });
  expect(made.map(({ code: one }) => one.slice(0, 3))).toEqual(["KN-", "DV-"]);
  expect(letter?.progress).toMatchObject({
    stage: "split",
    children: made.map(({ what, code: one }) => ({ what, code: one })),
  });
  const holders = await db()<{ id: string }[]>`
    select identity_id as id from letters where id = ${id}
    union select identity_id from matters where code = ${made[1]?.code ?? ""}`;
  expect(new Set(holders.map((one) => one.id)).size).toBe(2);
  const [opening] = await db()<{ reason: string }[]>`
    select o.reason from letters l, identity.openings_of(l.identity_id) o where l.id = ${id}`;
  expect(opening?.reason).toBe("lập vụ việc từ đơn đã gửi");
  // What the letter said stands in the children now, and nowhere else; no secret is on record.
  expect(
    await db()`select from letter_words where letter_id = ${id} and role = 'summary'`,
  ).toHaveLength(0);
  const record = JSON.stringify(await recordOf(db(), id));
  for (const child of made) expect(record).not.toContain(child.secret ?? "?");
  const again = await takeLetterStep(house)(code, reception.staff, { step: "note", text: "x" }, 0);
  expect(again.ok).toBe(true);
});

test("the denunciation in a letter is counted and gone: the record of its letter reads as any other", async () => {
  const { register, must, officer, ward } = await aTown(db);
  const plain = await register();
  const mixed = await register({
    title: "Cống tắc",
    summary: "Cống tắc; và tố cáo ông B nhận tiền.",
  });
  const reword = { step: "reword", title: "Cống tắc", text: "Cống tắc.", remove: [] } as const;
  await must(plain.code, officer.staff, { ...reword, counted: null });
  const counted = {
    signers: "one",
    eligible: true,
    settlement: "not",
    handing: "transferred",
  } as const;
  await must(mixed.code, officer.staff, { ...reword, counted });

  const shape = async (id: typeof plain.id) =>
    (await recordOf(db(), id)).map(({ event, by, seq }) => [
      seq,
      by,
      event.type,
      Object.keys(event),
    ]);
  expect(await shape(mixed.id)).toEqual(await shape(plain.id));
  const everything = await db.owner()<{ n: number }[]>`
    select count(*)::int as n from letter_words where body like '%tố cáo%'`;
  expect(everything[0]?.n).toBe(0);
  const figures = await letterFigures(db(), ward, window);
  expect(figures).toMatchObject({ denunciations: 1, transferred: 1, processed: 1, eligible: 1 });
});

test("found to be a denunciation, a letter is erased whole by two persons, and only a number stays", async () => {
  const { register, step, must, officer, head, owner, ward } = await aTown(db);
  const { code, id } = await register();
  await must(code, officer.staff, { step: "handover" });
  const counted = { signers: "one", eligible: false } as const;
  const confirm = { step: "handover-confirm", counted } as const;
  expect(await step(code, officer.staff, confirm)).toMatchObject({ ok: false });
  await must(code, head.staff, confirm);
  expect(await letterByCode(db(), code)).toBeNull();
  const [left] = await owner<{ n: number }[]>`
    select (select count(*) from letter_events where letter_id = ${id})
         + (select count(*) from letter_words where letter_id = ${id})
         + (select count(*) from letter_entries where letter_id = ${id}) as n`;
  expect(Number(left?.n)).toBe(0);
  expect((await letterFigures(db(), ward, window))["received-one"]).toBe(1);
});

test("two letters about the same are one matter in the figures, and part again with nothing lost", async () => {
  const { register, must, officer, head, ward } = await aTown(db);
  const main = await register();
  const twin = await register();
  for (const { code } of [main, twin]) await must(code, officer.staff, classify());
  const before = await letterByCode(db(), twin.code);
  await must(twin.code, head.staff, { step: "merge", into: main.code, text: "Cùng một việc." });
  expect((await letterFigures(db(), ward, window)).eligible).toBe(1);
  expect((await letterFigures(db(), ward, window)).matters).toBe(0);
  await must(twin.code, head.staff, { step: "unmerge", text: "Hóa ra là hai chỗ." });
  const after = await letterByCode(db(), twin.code);
  expect(after).toEqual({ ...before, seq: (before?.seq ?? 0) + 2 });
  expect((await letterFigures(db(), ward, window)).eligible).toBe(0);
});

test("passed on inside the house it leaves one register and enters the other; both count it once", async () => {
  const { register, must, officer, there, ward, other } = await aTown(db);
  const { code } = await register();
  await must(code, officer.staff, classify({ competent: false }));
  const text = "Việc của phường bên.";
  await must(code, officer.staff, { step: "offer", unit: other, text, notice });
  const { letter } = await must(code, there.staff, { step: "take" });
  expect(letter).toMatchObject({ desk: { unit: other }, progress: { stage: "received" } });
  await must(code, there.staff, { step: "register" });
  const here = await letterFigures(db(), ward, window);
  expect(here).toMatchObject({ transferred: 1, "not-competent": 1, processed: 1 });
  const next = await letterFigures(db(), other, window);
  expect(next).toMatchObject({ "received-one": 1, processed: 0 });
});

test("kept for a year, a letter is destroyed by the head and by nobody else, not a day sooner", async () => {
  const { register, must, step, officer, head, house } = await aTown(db);
  const { code, id } = await register({ contact: null, number: null });
  await must(code, officer.staff, classify({ missing: ["signature"] }));
  await must(code, officer.staff, { step: "keep", text: "Đơn không ký tên." });
  expect(await step(code, head.staff, { step: "destroy" })).toMatchObject({
    refusal: { because: "too-early" },
  });
  house.setClock("2027-11-20T09:00:00+07:00");
  expect((await step(code, officer.staff, { step: "destroy" })).ok).toBe(false);
  await must(code, head.staff, { step: "destroy" });
  expect(await db()`select from letter_words where letter_id = ${id}`).toHaveLength(0);
  const [line] = await db()`select what from letter_erasures where thing in (
    select (event -> 'said' ->> 'words')::uuid from letter_events where letter_id = ${id})`;
  expect(line).toEqual({ what: "words" });
});

test("an officer named in a letter loses it, and the matter that comes of it too", async () => {
  const { register, must, step, officer, head, reception, ward } = await aTown(db);
  const { code } = await register();
  await must(code, officer.staff, classify());
  await must(code, officer.staff, { step: "name", officer: reception.officer });
  expect(await step(code, reception.staff, { step: "note", text: "?" })).toMatchObject({
    refusal: { because: "no-such-letter" },
  });
  const { made } = await must(code, officer.staff, {
    step: "propose",
    text: "Thụ lý.",
    notice,
    children: [
      {
        what: "matter",
        kind: "feedback",
        title: "Cống",
        body: "Cống tắc.",
        area: "duong-sa",
        unit: ward,
        province: "01",
        pages: [],
      },
    ],
  });
  const matter = await matterByCode(db(), (made[0]?.code ?? "") as MatterCode);
  expect(matter?.named).toEqual([reception.officer]);
  expect((await matterRecord(db(), matter!.id)).map(({ event }) => event.type)).toEqual([
    "filed",
    "officer-named",
  ]);
  expect(head.officer).not.toBe(reception.officer);
});

test("a sender who left name and address is told, or the step is not taken and nothing is made", async () => {
  const { register, must, step, officer, ward } = await aTown(db);
  const { code } = await register();
  await must(code, officer.staff, classify());
  const child = {
    what: "matter",
    kind: "feedback",
    title: "Cống",
    body: "Cống tắc.",
    area: "duong-sa",
    unit: ward,
    province: "01",
    pages: [],
  } as const;
  const [before] = await db()<{ n: number }[]>`select count(*)::int as n from matters`;
  const silent = { step: "propose", text: "Thụ lý.", notice: null, children: [child] } as const;
  expect(await step(code, officer.staff, silent)).toEqual({
    ok: false,
    refusal: { because: "notice-missing" },
  });
  const nowhere = { ...silent, notice, children: [{ ...child, area: "khong-co" }] } as const;
  expect(await step(code, officer.staff, nowhere)).toEqual({
    ok: false,
    refusal: { because: "child-refused" },
  });
  expect(await db()`select count(*)::int as n from matters`).toEqual([before]);
});

test("the row of a letter is what its record adds up to", async () => {
  const { register, must, officer, head } = await aTown(db);
  const { code, id } = await register();
  await must(code, officer.staff, classify({ competent: false }));
  await must(code, head.staff, { step: "assign", officer: head.officer });
  const to = { body: "Sở Xây dựng", number: "12/PC" };
  await must(code, head.staff, { step: "transfer", to, text: "Thuộc Sở.", notice });
  await must(code, head.staff, { step: "reply", text: "Sở đã trả lời." });
  const row = await letterByCode(db(), code);
  const folded = (await recordOf(db(), id)).reduce<Letter>(
    (l, { event }) => evolve(l, event),
    aLetter({
      ...row,
      progress: { stage: "received" },
      officer: null,
      toldOn: null,
      repliedOn: null,
      seq: 0,
    }),
  );
  expect(folded).toEqual(row);
});
