import { expect, test } from "vitest";

import { day, type Day } from "#kernel/day.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import { takeComplaintStep } from "./actions.ts";
import { openComplaint, openOwnComplaint } from "./dossier.ts";
import { takeComplainantStep } from "./follow.ts";
import { openComplainants, openOwnIdentityOf } from "./identity.ts";
import { openingsOfComplaint } from "./identity.store.ts";
import type { ComplaintCode } from "./model.ts";
import { moveComplaints, passDays } from "./passing.ts";
import { registerComplaint } from "./register.ts";
import { aRegistration, steps } from "./registration.fixture.ts";
import type { StepInput } from "./step-input.ts";
import { complaintByCode, openedComplaint, wordsOfComplaint } from "./store.ts";

const db = testDatabase();

/** A ward with its chair, a case officer and a desk, and the province above with the same. */
async function aPlace() {
  const house = aHouse(db(), "2026-11-20T09:00:00+07:00");
  const { ward, province } = await aWard(db.owner());
  const chair = await anOfficer(db.owner(), ward, "head");
  const officer = await anOfficer(db.owner(), ward, "case-officer", { reportsTo: chair.post });
  const desk = await anOfficer(db.owner(), ward, "reception", { reportsTo: chair.post });
  const above = {
    chair: await anOfficer(db.owner(), province, "head"),
    officer: await anOfficer(db.owner(), province, "case-officer"),
    desk: await anOfficer(db.owner(), province, "reception"),
  };
  return { house, ward, province, chair, officer, desk, above };
}
type Place = Awaited<ReturnType<typeof aPlace>>;
type Who = Place["chair"];

async function registered(place: Place, over = {}, by: Who = place.desk) {
  const made = await registerComplaint(place.house)(aRegistration(place.ward, over), by.staff);
  if (!made.ok) throw new Error(made.refusal.because);
  return made.value;
}

const seqOf = async (code: ComplaintCode) =>
  (await complaintByCode(db(), code))?.complaint.seq ?? 0;

async function take(place: Place, code: ComplaintCode, by: Who, input: StepInput) {
  return takeComplaintStep(place.house)(code, by.staff, input, await seqOf(code));
}

async function did(place: Place, code: ComplaintCode, by: Who, input: StepInput) {
  const taken = await take(place, code, by, input);
  if (!taken.ok) throw new Error(`${input.step}: ${taken.refusal.because}`);
  return taken.value;
}

const on = (place: Place, at: string): Day => {
  place.house.setClock(`${at}T09:00:00+07:00`);
  return day(at);
};

test("from the letter to the enforced decision, each step with its notice", async () => {
  const place = await aPlace();
  const { chair, officer, desk } = place;
  const { code, secret, acceptBy, apparent } = await registered(place);
  expect([acceptBy, apparent]).toEqual(["2026-11-30", []]);

  await did(place, code, chair, steps.accept(on(place, "2026-11-23")));
  expect(await take(place, code, officer, steps.report(true))).toMatchObject({
    refusal: { because: "no-such-complaint" },
  });
  await did(place, code, chair, { step: "assign", officer: officer.officer });
  await did(place, code, officer, steps.report(true));
  expect(await take(place, code, chair, steps.settle("1/QĐ"))).toMatchObject({
    refusal: { because: "dialogue-first" },
  });
  const dialogue = on(place, "2026-12-01");
  await did(place, code, officer, steps.call(dialogue));
  await did(place, code, chair, {
    step: "hold-dialogue",
    on: dialogue,
    chair: chair.officer,
    attended: false,
    text: "Người khiếu nại vắng mặt.",
  });
  const decided = await did(place, code, chair, steps.settle("1/QĐ"));
  expect(decided.decision).toMatchObject({ by: chair.officer, outcome: "annulled" });
  expect(await take(place, code, desk, steps.post(dialogue))).toMatchObject({
    refusal: { because: "not-sent" },
  });
  await did(place, code, desk, steps.send(dialogue));
  await did(place, code, desk, steps.post(dialogue));
  on(place, "2026-12-16");
  expect(await take(place, code, desk, { step: "unpublish" })).toMatchObject({
    refusal: { because: "still-posted" },
  });
  on(place, "2026-12-17");
  expect((await did(place, code, desk, { step: "unpublish" })).stage).toBe("awaiting-effect");
  on(place, "2026-12-31");
  await passDays(place.house);
  expect((await complaintByCode(db(), code))?.complaint.stage).toBe("awaiting-effect");
  // Thirty days from 01/12 end on 31/12; in effect on the day after.
  on(place, "2027-01-01");
  expect(await passDays(place.house)).toBe(1);
  expect(await passDays(place.house)).toBe(0);
  expect(await take(place, code, chair, { step: "close", text: "" })).toMatchObject({
    refusal: { because: "enforcement-first" },
  });
  await did(place, code, chair, { step: "enforce", text: "Thu hồi quyết định." });
  const closed = await did(place, code, chair, { step: "close", text: "Xong." });
  expect(closed.closed).toEqual({ on: "2027-01-01", because: "enforced" });
  expect(closed.overdue).toEqual([]);

  const own = await openOwnComplaint(place.house)(code, secret);
  expect(own?.history.map(({ type }) => type)).toEqual([
    "registered",
    "accepted",
    "assigned",
    "verified",
    "dialogue-called",
    "dialogue-held",
    "settled",
    "sent",
    "published",
    "publication-ended",
    "took-effect",
    "enforcement-began",
    "closed",
  ]);
  expect(own?.contents[0]?.text).toContain("hủy quyết định xử phạt");
  expect(own?.decision.conclusion).toBe("Kết luận");
  const [row] = await db()`
    select stage, finding, outcome, decided_on, ended_on, ended_because, open, dates, due_on from complaints where code = ${code}`;
  expect(row).toEqual({
    stage: "closed",
    finding: "right",
    outcome: "annulled",
    decided_on: "2026-12-01",
    ended_on: "2027-01-01",
    ended_because: "enforced",
    open: false,
    dates: {},
    due_on: null,
  });
});

test("the same form counts once; with other content it is refused", async () => {
  const place = await aPlace();
  const once = randomUUID();
  const first = await registered(place, { once });
  const again = await registered(place, { once });
  expect([again.code, again.secret, again.repeated]).toEqual([first.code, first.secret, true]);
  const registration = aRegistration(place.ward, { once, contents: ["Việc khác."] });
  expect(await registerComplaint(place.house)(registration, place.desk.staff)).toMatchObject({
    refusal: { because: "other-content" },
  });
  const both = { once: randomUUID() };
  const [a, b] = await Promise.all([registered(place, both), registered(place, both)]);
  expect(a.code).toBe(b.code);
});

test("whoever holds no post that registers is refused, and nothing is kept", async () => {
  const place = await aPlace();
  const registration = aRegistration(place.ward);
  const asked = await registerComplaint(place.house)(registration, place.officer.staff);
  expect(asked).toMatchObject({ refusal: { because: "not-your-role" } });
  const elsewhere = await aPlace();
  expect(await registerComplaint(place.house)(registration, elsewhere.desk.staff)).toMatchObject({
    refusal: { because: "not-your-role" },
  });
});

test("a stale page is refused; a note in between is not a step", async () => {
  const place = await aPlace();
  const { code } = await registered(place);
  const seen = await seqOf(code);
  await did(place, code, place.desk, { step: "note", text: "Đã gọi điện." });
  const today = on(place, "2026-11-23");
  const first = await takeComplaintStep(place.house)(
    code,
    place.chair.staff,
    steps.accept(today),
    seen,
  );
  expect(first.ok).toBe(true);
  const second = await takeComplaintStep(place.house)(
    code,
    place.chair.staff,
    { step: "refuse", ground: "court", text: "Tòa đã thụ lý.", notices: [] },
    seen,
  );
  expect(second).toMatchObject({ refusal: { because: "moved-on" } });
});

test("a button pressed twice is one step; the same step in other words is another", async () => {
  const place = await aPlace();
  const { code } = await registered(place);
  const today = on(place, "2026-11-23");
  const step = takeComplaintStep(place.house);
  const twice = async (who: Who, input: StepInput) => {
    const seen = await seqOf(code);
    const both = await Promise.all([
      step(code, who.staff, input, seen),
      step(code, who.staff, input, seen),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await seqOf(code)).toBe(seen + 1);
    return seen;
  };
  await twice(place.chair, steps.accept(today));
  await twice(place.chair, { step: "assign", officer: place.officer.officer });
  const seen = await twice(place.officer, steps.report(false));
  const other: StepInput = { step: "report", differs: false, text: "Lời khác." };
  expect(await step(code, place.officer.staff, other, seen)).toMatchObject({
    refusal: { because: "moved-on" },
  });
});

test("the acceptance carries its notices, also to whoever passed it on", async () => {
  const place = await aPlace();
  const { code } = await registered(place, { transferor: "Báo Thử", channel: "transferred" });
  const today = on(place, "2026-11-23");
  const [complainant, inspectorate, transferor] =
    steps.accept(today, "transferor").step === "accept"
      ? (["complainant", "inspectorate", "transferor"] as const)
      : [];
  expect(transferor).toBe("transferor");
  const accepting = (...to: readonly (string | undefined)[]): StepInput => ({
    step: "accept",
    notices: to.map((one) => ({ to: one as never, on: today, way: "post" })),
  });
  for (const [given, because] of [
    [[inspectorate, transferor], "notice-to-complainant"],
    [[complainant, transferor], "notice-to-inspectorate"],
    [[complainant, inspectorate], "notice-to-transferor"],
  ] as const) {
    expect(await take(place, code, place.chair, accepting(...given))).toMatchObject({
      refusal: { because },
    });
  }
  const tomorrow: StepInput = {
    step: "accept",
    notices: [{ to: "complainant", on: day("2026-11-24"), way: "post" }],
  };
  expect(await take(place, code, place.chair, tomorrow)).toMatchObject({
    refusal: { because: "notice-in-future" },
  });
  await did(place, code, place.chair, accepting(complainant, inspectorate, transferor));
});

test("right 7: an officer complained of, and who is under them, loses it; a head takes it upward", async () => {
  const place = await aPlace();
  const { ward, chair, officer, desk, above } = place;
  const body = await registered(place);
  expect(body.unit).toBe(ward);
  const against = (who: Who) => ({
    respondent: { ...aRegistration(ward).respondent, officer: who.officer },
  });
  const named = await registered(place, against(officer));
  expect(named.unit).toBe(ward);
  const withAbove = { ...officer.staff, above: [officer.officer, chair.officer] };
  const open = openComplaint(place.house);
  expect(await open(named.code, withAbove)).toMatchObject({ ok: false });
  expect(await open(named.code, chair.staff)).toMatchObject({ ok: true });
  await did(place, named.code, chair, steps.accept(on(place, "2026-11-23")));
  expect(
    await take(place, named.code, chair, { step: "assign", officer: officer.officer }),
  ).toMatchObject({ refusal: { because: "no-such-officer" } });

  const theHead = await registered(place, against(chair));
  expect(theHead.unit).toBe(place.province);
  for (const who of [chair, officer, desk])
    expect(
      await open(theHead.code, { ...who.staff, above: [who.officer, chair.officer] }),
    ).toMatchObject({ ok: false });
  expect(await open(theHead.code, above.chair.staff)).toMatchObject({ ok: true });
});

test("naming the head later moves the complaint upward and takes it from the verifier", async () => {
  const place = await aPlace();
  const { code } = await registered(place);
  const today = on(place, "2026-11-23");
  await did(place, code, place.chair, steps.accept(today));
  await did(place, code, place.chair, { step: "assign", officer: place.officer.officer });
  const named = await did(place, code, place.desk, { step: "name", officer: place.chair.officer });
  expect([named.unit, named.verifier, named.stage]).toEqual([place.province, null, "accepted"]);
  expect(await take(place, code, place.chair, { step: "note", text: "…" })).toMatchObject({
    refusal: { because: "no-such-complaint" },
  });
  // Its limit goes on as it was.
  expect((await complaintByCode(db(), code))?.dates.settlement?.owed).toBe("2026-12-23");
});

test("the second level goes to the unit above, and the first learns of it", async () => {
  const place = await aPlace();
  const { chair, officer, desk, above } = place;
  const { code } = await registered(place);
  await did(place, code, chair, steps.accept(on(place, "2026-11-23")));
  const second = (over = {}) =>
    registerComplaint(place.house)(
      aRegistration(place.ward, { level: 2, firstCode: code, ...over }),
      above.desk.staff,
    );
  expect(await second()).toMatchObject({ refusal: { because: "second-not-yet" } });
  await did(place, code, chair, { step: "assign", officer: officer.officer });
  await did(place, code, officer, steps.report(false));
  await did(place, code, chair, steps.settle("1/QĐ"));
  await did(place, code, desk, steps.send(on(place, "2026-11-25")));

  const made = await second({ receivedOn: day("2026-11-25") });
  if (!made.ok) throw new Error(made.refusal.because);
  expect(made.value.unit).toBe(place.province);
  const first = (await complaintByCode(db(), code))?.complaint;
  expect(first?.second?.complaint).toBe(made.value.id);
  expect((await complaintByCode(db(), code))?.dates.effect).toBeUndefined();
  expect(await second()).toMatchObject({ refusal: { because: "second-already" } });

  const today = on(place, "2026-11-26");
  await did(place, made.value.code, above.chair, steps.accept(today));
  await did(place, made.value.code, above.chair, {
    step: "assign",
    officer: above.officer.officer,
  });
  await did(place, made.value.code, above.officer, steps.report(false));
  // At the second level there is always a dialogue.
  expect(await take(place, made.value.code, above.chair, steps.settle("2/QĐ"))).toMatchObject({
    refusal: { because: "dialogue-first" },
  });
});

test("a suspension stops the clock, and it goes on where it stopped", async () => {
  const place = await aPlace();
  const { code } = await registered(place);
  await did(place, code, place.chair, steps.accept(on(place, "2026-11-23")));
  const dates = async () => (await complaintByCode(db(), code))?.dates.settlement;
  expect(await dates()).toEqual({ counted: "2026-12-23", owed: "2026-12-23" });
  await did(place, code, place.chair, steps.suspend(on(place, "2026-12-01")));
  expect(await dates()).toBeUndefined();
  expect(
    await take(place, code, place.chair, { step: "assign", officer: place.officer.officer }),
  ).toMatchObject({ refusal: { because: "suspended" } });
  await did(place, code, place.chair, steps.resume(on(place, "2026-12-11")));
  expect(await dates()).toEqual({ counted: "2027-01-04", owed: "2027-01-04" });
});

test("a limit that passes is on record before anything else is done", async () => {
  const place = await aPlace();
  const { code } = await registered(place);
  on(place, "2026-12-01");
  await did(place, code, place.chair, steps.accept(day("2026-12-01")));
  const c = (await complaintByCode(db(), code))?.complaint;
  expect(c?.overdue).toEqual([{ limit: "acceptance", due: "2026-11-30" }]);
  on(place, "2027-01-05");
  expect(await passDays(place.house)).toBeGreaterThan(0);
  expect(await passDays(place.house)).toBe(0);
  const late = (await complaintByCode(db(), code))?.complaint;
  expect(late?.overdue.map(({ limit }) => limit)).toEqual(["acceptance", "settlement"]);
});

test("a wish to withdraw holds once it is signed; all of it ends in a termination", async () => {
  const place = await aPlace();
  const { code, secret } = await registered(place, { contents: ["Một.", "Hai."] });
  const ask = takeComplainantStep(place.house);
  expect(await ask(code, "0".repeat(24), { step: "ask-withdrawal", contents: [1] })).toMatchObject({
    refusal: { because: "no-such-complaint" },
  });
  const wished = await ask(code, secret, { step: "ask-withdrawal", contents: [2] });
  expect(wished).toMatchObject({ ok: true, value: { withdrawalAsked: [2] } });
  const again = await ask(code, secret, { step: "ask-withdrawal", contents: [2] });
  expect(again.ok && again.value.seq).toBe(2);
  await did(place, code, place.desk, {
    step: "withdraw",
    contents: [1, 2],
    how: "signed",
    words: "",
  });
  expect(await take(place, code, place.chair, steps.accept(day("2026-11-20")))).toMatchObject({
    refusal: { because: "withdrawn" },
  });
  const ended = await did(place, code, place.chair, {
    step: "terminate",
    ground: "withdrawn",
    reason: "",
    notices: [{ to: "complainant", on: day("2026-11-20"), way: "handed" }],
  });
  expect(ended.stage).toBe("terminated");
});

test("words come out only where the complaint was opened, and nothing can be changed", async () => {
  const place = await aPlace();
  const { id } = await registered(place);
  const words = await db().begin((sql) => wordsOfComplaint(sql, id));
  expect(words.size).toBe(0);
  const opened = await db().begin(async (sql) => {
    await openedComplaint(sql, id);
    return wordsOfComplaint(sql, id);
  });
  expect(opened.size).toBe(1);
  for (const change of [
    db()`update complaint_events set event = '{}' where complaint_id = ${id}`,
    db()`delete from complaint_events where complaint_id = ${id}`,
    db()`update complaint_words set body = 'x' where complaint_id = ${id}`,
    db()`delete from complaint_named where complaint_id = ${id}`,
  ])
    await expect(change).rejects.toThrow(/permission denied/);
});

test("who complains opens for the verifier and the desk of the unit, and for nobody else", async () => {
  const place = await aPlace();
  const { house, chair, officer, desk, above } = place;
  const { code, secret, id } = await registered(place);
  const wanted = { reason: "ghi quyết định", kinds: ["contact"] } as const;
  const open = (who: Who) => openComplainants(house)(code, who.staff, wanted);
  expect(await open(officer)).toMatchObject({ ok: false });
  expect(await open(above.desk)).toMatchObject({ ok: false });
  expect(await open(chair)).toMatchObject({ refusal: { because: "not-your-role" } });
  const opened = await open(desk);
  expect(opened.ok && opened.value[0]?.person).toEqual({
    contact: { name: "Nguyễn Thị Thử", phone: "0900000001", email: "" },
  });
  // The database asks for itself: another officer's id, the chair's, a named one's give nothing.
  for (const who of [officer, chair, above.desk]) {
    const rows = await db()`
      select holder from identity.open_complaint(${id}, ${who.officer}, ${who.post}, 'thử xem', '{contact}')`;
    expect(rows).toHaveLength(0);
  }
  await did(place, code, chair, steps.accept(on(place, "2026-11-23")));
  await did(place, code, chair, { step: "assign", officer: officer.officer });
  expect(await open(officer)).toMatchObject({ ok: true });
  const own = await openOwnIdentityOf(house)(code, secret);
  expect(own?.["identity-number"]?.address).toBe("số 1 phố Thử");
  expect(await openOwnIdentityOf(house)(code, "0".repeat(24))).toBeNull();
  expect((await openingsOfComplaint(db(), id)).map(({ by }) => by)).toEqual([
    "sender",
    "officer",
    "officer",
  ]);
});

test("a denunciation found in a complaint is erased by two persons; only a counter stays", async () => {
  const place = await aPlace();
  const { ward, chair, desk, officer, house } = place;
  const { code, id } = await registered(place, { contents: ["Khiếu nại.", "Tố cáo ông K."] });
  const counted = async () => {
    const [row] = await db()<{ count: number }[]>`
      select coalesce(sum(count), 0)::int as count from denunciations_handed_over where unit_id = ${ward}`;
    return row?.count;
  };
  const paper = () => db()`
    insert into papers_made (id, unit_id, kind, about_kind, about_id, made_on, template_sha256, sha256, sealed, made_at)
    values (gen_random_uuid(), ${ward}, 'acceptance-notice', 'complaint', ${id}, '2026-11-20',
            ${Buffer.alloc(32)}, ${Buffer.alloc(32)}, ${Buffer.alloc(64)}, now())`;
  const papers = async () =>
    (await db()`select 1 from papers_made where about_kind = 'complaint' and about_id = ${id}`)
      .length;
  await paper();
  await did(place, code, desk, { step: "handover", n: 2 });
  expect(await take(place, code, chair, steps.accept(day("2026-11-20")))).toMatchObject({
    refusal: { because: "handover-pending" },
  });
  expect(await take(place, code, desk, { step: "handover-confirm" })).toMatchObject({
    refusal: { because: "second-person" },
  });
  await expect(db()`select erase_denounced_content(${id}, ${desk.officer}, false)`).rejects.toThrow(
    /two persons/,
  );
  const after = await did(place, code, chair, { step: "handover-confirm" });
  expect(after.contents.map(({ handedOver }) => handedOver)).toEqual([false, true]);
  const open = await openComplaint(house)(code, chair.staff);
  expect(open.ok && open.value.contents.map(({ text }) => text)).toEqual(["Khiếu nại.", ""]);
  expect(await counted()).toBe(1);
  // What was issued so far may hold the words as well.
  expect(await papers()).toBe(0);

  await paper();
  await did(place, code, chair, { step: "handover", n: 1 });
  await did(place, code, desk, { step: "handover-confirm" });
  expect(await complaintByCode(db(), code)).toBeNull();
  expect(await counted()).toBe(2);
  expect(await papers()).toBe(0);
  expect(officer.officer).toBeTruthy();
  // A backup that is restored brings the row back; the ledger takes it out again.
  const [thing] = await db.owner()<
    { n: number }[]
  >`select count(*)::int as n from complaint_erasures where thing = ${id}`;
  expect(thing?.n).toBe(1);
});

test("a complaint follows its unit into the one that answers for it; its limits stay", async () => {
  const place = await aPlace();
  const { ward, province, chair, officer, house } = place;
  const { code } = await registered(place);
  await did(place, code, chair, steps.accept(on(place, "2026-11-23")));
  await did(place, code, chair, { step: "assign", officer: officer.officer });
  const before = (await complaintByCode(db(), code))?.dates;
  const [made] = await db.owner()<{ id: number }[]>`
    insert into units (slug, province_code, level, type, name, key, parent_id, source)
    values (${`moi-${randomUUID().slice(0, 8)}`}, '01', 'commune', 'phuong', 'Phường Mới', 'moi', ${province}, 'test')
    returning id`;
  const next = made?.id ?? 0;
  const newHead = await anOfficer(db.owner(), next, "head");
  await db.owner()`update units set valid_to = '2026-11-30' where id = ${ward}`;
  await db.owner()`
    insert into unit_successors (old_id, new_id, extent, valid_from, source)
    values (${ward}, ${next}, 'full', '2026-12-01', 'test')`;
  expect(await moveComplaints(house)).toBe(0);
  on(place, "2026-12-01");
  expect(await moveComplaints(house)).toBeGreaterThan(0);
  expect(await moveComplaints(house)).toBe(0);
  const moved = await complaintByCode(db(), code);
  expect(moved?.complaint).toMatchObject({ unit: next, verifier: null, stage: "accepted" });
  expect(moved?.dates).toEqual(before);
  expect(await openComplaint(house)(code, newHead.staff)).toMatchObject({ ok: true });
});

test("whoever is complained of does not register it", async () => {
  const place = await aPlace();
  const against = {
    respondent: { ...aRegistration(place.ward).respondent, officer: place.desk.officer },
  };
  const asked = await registerComplaint(place.house)(
    aRegistration(place.ward, against),
    place.desk.staff,
  );
  expect(asked).toMatchObject({ refusal: { because: "named-officer" } });
});
