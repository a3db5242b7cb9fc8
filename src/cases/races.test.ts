import { expect, test } from "vitest";

import type { OfficerId } from "#people/model.ts";
import { testDatabase } from "#test/database.ts";
import { whileHeld } from "#test/held.ts";
import { aFiling, aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeStep, type StepInput } from "./actions.ts";
import { fileMatter } from "./filing.ts";
import type { MatterCode } from "./model.ts";
import { takeResidentStep } from "./resident.ts";
import { matterByCode, recordOf } from "./store.ts";

// Two connections of a real PostgreSQL; who comes first is held by a lock, never by waiting a while.
const db = testDatabase();

async function aWardAtWork() {
  const house = aHouse(db());
  const { province, ward } = await aWard(db.owner());
  const head = await anOfficer(db.owner(), ward, "head", { title: "Chủ tịch" });
  const under = { reportsTo: head.post };
  const reception = await anOfficer(db.owner(), ward, "reception", { title: "Tiếp dân", ...under });
  const officer = await anOfficer(db.owner(), ward, "case-officer", { title: "Một", ...under });
  const colleague = await anOfficer(db.owner(), ward, "case-officer", { title: "Hai", ...under });
  const city = await anOfficer(db.owner(), province, "reception", { title: "Tiếp dân thành phố" });
  const cityHead = await anOfficer(db.owner(), province, "head", { title: "Chánh văn phòng" });
  const filed = await fileMatter(house)(aFiling(ward));
  if (!filed.ok || !filed.value.secret) throw new Error("not filed");
  const { code, secret, id } = filed.value;
  const seq = async () => (await matterByCode(db(), code))?.seq ?? 0;
  const act = (by: typeof head, input: StepInput, seen: number) =>
    takeStep(house)(code, by.staff, input, seen);
  const step = async (by: typeof head, input: StepInput) => {
    const taken = await act(by, input, await seq());
    if (!taken.ok) throw new Error(`${input.step}: ${taken.refusal.because}`);
  };
  const lines = async () => (await recordOf(db(), id)).map(({ event }) => event.type);
  const people = { head, reception, officer, colleague, city, cityHead };
  return { house, province, ward, ...people, code, secret, id, seq, act, step, lines };
}

const ended = (officer: OfficerId) => db.owner()`
  update appointments set valid_to = valid_from where officer_id = ${officer}`;

const answer = { step: "answer", text: "Đã thay nắp cống." } as const;
const gone = { ok: false, refusal: { because: "no-such-matter" } };
const movedOn = { ok: false, refusal: { because: "moved-on" } };

test("an appointment that ends while the step waits for the matter gives nothing any more", async () => {
  const m = await aWardAtWork();
  await m.step(m.reception, { step: "accept", officer: m.officer.officer });
  const seen = await m.seq();
  const [came] = await whileHeld(db, m.code, async (start) => {
    await start(() => m.act(m.officer, answer, seen));
    await ended(m.officer.officer);
  });
  expect(came).toMatchObject(gone);
  expect(await m.lines()).toEqual(["filed", "accepted"]);
});

test("an account that ends while the step waits takes no step", async () => {
  const m = await aWardAtWork();
  const [came] = await whileHeld(db, m.code, async (start) => {
    await start(() => m.act(m.reception, { step: "note", text: "Đã gọi." }, 1));
    await db.owner()`update officers set ended_at = now() where id = ${m.reception.officer}`;
  });
  expect(came).toMatchObject(gone);
  expect(await m.lines()).toEqual(["filed"]);
});

test("a step that has the matter when the appointment ends is done; the next one is not", async () => {
  const m = await aWardAtWork();
  await m.step(m.reception, { step: "accept", officer: m.officer.officer });
  const seen = await m.seq();
  // The end commits while the step is in its transaction, past the question who may.
  const taken = await takeStep(m.house)(m.code, m.officer.staff, answer, seen, async () => {
    await ended(m.officer.officer);
  });
  expect(taken).toMatchObject({ ok: true });
  const note = { step: "note", text: "Còn một việc." } as const;
  expect(await m.act(m.officer, note, await m.seq())).toMatchObject(gone);
  expect(await m.lines()).toEqual(["filed", "accepted", "answered"]);
});

test("a deputy whose delegation ended between page and post posts nothing, on the next day and by decision", async () => {
  for (const how of ["its last day passed", "it was taken back"]) {
    const m = await aWardAtWork();
    const deputy = await anOfficer(db.owner(), m.province, "editor", { title: "Biên tập" });
    await db.owner()`
      insert into appointments (officer_id, post_id, tenure, valid_from, valid_to)
      values (${deputy.officer}, ${m.head.post}, 'delegated', '2026-11-01', '2026-11-20')`;
    const [held] = m.head.staff.posts;
    // What the page was drawn with.
    const asDeputy = {
      ...deputy,
      staff: {
        ...deputy.staff,
        posts: held ? [held] : [],
        above: [deputy.officer, m.head.officer],
      },
    };
    expect(await m.act(asDeputy, { step: "urgent" }, 1)).toMatchObject({ ok: true });
    if (how === "it was taken back") await ended(deputy.officer);
    else m.house.setClock("2026-11-21T08:00:00+07:00");
    const note = { step: "note", text: "Xin chậm một ngày." } as const;
    expect([how, await m.act(asDeputy, note, await m.seq())]).toMatchObject([how, gone]);
  }
});

test("transferred and answered at once: exactly one, and the other is told that it moved on", async () => {
  for (const first of ["transfer", "answer"] as const) {
    const m = await aWardAtWork();
    await m.step(m.reception, { step: "accept", officer: m.officer.officer });
    const seen = await m.seq();
    const transfer = { step: "transfer", unit: m.province, text: "Thuộc thành phố." } as const;
    const both = { transfer, answer };
    const second = first === "transfer" ? "answer" : "transfer";
    const came = await whileHeld(db, m.code, async (start) => {
      await start(() => m.act(m.officer, both[first], seen));
      await start(() => m.act(m.officer, both[second], seen));
    });
    expect(came).toMatchObject([{ ok: true }, movedOn]);
    expect(await m.lines()).toHaveLength(3);
  }
});

test("an offer is taken by two at once: it is taken once", async () => {
  const m = await aWardAtWork();
  await m.step(m.reception, { step: "transfer", unit: m.province, text: "Thuộc thành phố." });
  const seen = await m.seq();
  const came = await whileHeld(db, m.code, async (start) => {
    await start(() => m.act(m.city, { step: "take" }, seen));
    await start(() => m.act(m.cityHead, { step: "take" }, seen));
  });
  expect(came).toMatchObject([{ ok: true }, movedOn]);
  expect((await m.lines()).filter((type) => type === "transfer-taken")).toHaveLength(1);
});

test("two decide one appeal at once, against each other: the first counts", async () => {
  const m = await aWardAtWork();
  const acting = await anOfficer(db.owner(), m.ward, "head", { title: "Phó chủ tịch" });
  await m.step(m.reception, { step: "decline", ground: "no-content", text: "Không rõ việc gì." });
  const appeal = { step: "appeal", text: "Tôi đã nêu rõ." } as const;
  expect(await takeResidentStep(m.house)(m.code, m.secret, appeal)).toMatchObject({ ok: true });
  const seen = await m.seq();
  const decide = { step: "decide-appeal", text: "Đã xem lại hồ sơ." } as const;
  const came = await whileHeld(db, m.code, async (start) => {
    await start(() => m.act(m.head, { ...decide, outcome: "upheld" }, seen));
    await start(() => m.act(acting, { ...decide, outcome: "overturned" }, seen));
  });
  expect(came).toMatchObject([{ ok: true }, movedOn]);
  expect((await m.lines()).filter((type) => type === "appeal-decided")).toHaveLength(1);
  expect(await matterByCode(db(), m.code)).toMatchObject({ progress: { appeal: "upheld" } });
});

test("a handover confirmed by two at once is counted once, and cancelling after it finds nothing", async () => {
  const m = await aWardAtWork();
  await m.step(m.officer, { step: "handover" });
  const seen = await m.seq();
  const came = await whileHeld(db, m.code, async (start) => {
    await start(() => m.act(m.reception, { step: "handover-confirm" }, seen));
    await start(() => m.act(m.head, { step: "handover-confirm" }, seen));
    await start(() => m.act(m.head, { step: "handover-cancel" }, seen));
  });
  expect(came).toMatchObject([{ ok: true, value: { matter: null } }, gone, gone]);
  const [counted] = await db()<{ count: number }[]>`
    select count from denunciations_handed_over where unit_id = ${m.ward}`;
  expect(counted?.count).toBe(1);
});

test("cancelled and confirmed at once: what was cancelled is not erased", async () => {
  const m = await aWardAtWork();
  await m.step(m.officer, { step: "handover" });
  const seen = await m.seq();
  const came = await whileHeld(db, m.code, async (start) => {
    await start(() => m.act(m.head, { step: "handover-cancel" }, seen));
    await start(() => m.act(m.reception, { step: "handover-confirm" }, seen));
  });
  expect(came).toMatchObject([{ ok: true }, movedOn]);
  expect(await matterByCode(db(), m.code)).toMatchObject({ handoverBy: null });
});

test("restricted while a colleague has the page open: what they post is refused and kept nowhere", async () => {
  const m = await aWardAtWork();
  await m.step(m.reception, { step: "accept", officer: m.officer.officer });
  const seen = await m.seq();
  const came = await whileHeld(db, m.code, async (start) => {
    await start(() => m.act(m.head, { step: "restrict", text: "Có lời đe dọa." }, seen));
    await start(() => m.act(m.colleague, { step: "note", text: "Tôi cũng biết việc này." }, seen));
  });
  expect(came).toMatchObject([{ ok: true }, gone]);
  await expectNowhere(m.id, "Tôi cũng biết");
});

test("named while they post: the step is refused and kept nowhere, for them and for who is under them", async () => {
  const m = await aWardAtWork();
  await m.step(m.reception, { step: "accept", officer: m.officer.officer });
  const seen = await m.seq();
  const came = await whileHeld(db, m.code, async (start) => {
    await start(() => m.act(m.reception, { step: "name", officer: m.officer.officer }, seen));
    await start(() => m.act(m.officer, answer, seen));
  });
  expect(came).toMatchObject([{ ok: true }, gone]);
  await expectNowhere(m.id, "Đã thay nắp cống");

  const under = await aWardAtWork();
  const [named, late] = await whileHeld(db, under.code, async (start) => {
    await start(() => under.act(under.reception, { step: "name", officer: under.head.officer }, 1));
    await start(() => under.act(under.colleague, { step: "note", text: "Sếp tôi nói khác." }, 1));
  });
  expect([named, late]).toMatchObject([{ ok: true }, gone]);
  await expectNowhere(under.id, "Sếp tôi");
});

async function expectNowhere(matter: string, words: string) {
  const kept = await db.owner()`
    select 1 from words where matter_id = ${matter} and body like ${`%${words}%`}`;
  expect(kept).toHaveLength(0);
}

test("the code of a matter that was never there makes nobody wait", async () => {
  const m = await aWardAtWork();
  const never = "DV-0000-0000" as MatterCode;
  await db.owner().begin(async (sql) => {
    await sql`select 1 from matters where code = ${m.code} for update`;
    expect(await takeStep(m.house)(never, m.head.staff, answer, 1)).toMatchObject(gone);
  });
});
