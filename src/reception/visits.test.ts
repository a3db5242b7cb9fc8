import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { randomUUID } from "#test/chance.ts";
import { testDatabase } from "#test/database.ts";
import { opened } from "#test/opened.ts";
import { insideVault } from "#vault/vault.fixture.ts";

import { book } from "./bookings.ts";
import { maskVisits, visitActor } from "./mask.ts";
import type { Visit } from "./model.ts";
import { stepQueue } from "./queue.ts";
import { ticketsOf } from "./queue.store.ts";
import { aDesk, anAppointment, aSession, type Desk } from "./reception.fixture.ts";
import { openBooker, openVisitors } from "./visitors.ts";
import { refuseVisit, signRefusal } from "./visit-refusals.ts";
import {
  addToVisit,
  changeOutcome,
  nameInVisit,
  recordNotice,
  registerVisit,
  type Entry,
} from "./visits.ts";
import { noticesOwed, refusalOf, refusalsWaiting, visitsOf, visitWords } from "./visits.store.ts";

const db = testDatabase();
const desk = () => aDesk(db(), db.owner());

const anEntry = (at: Desk, over: Partial<Entry> = {}): Entry => ({
  unit: at.ward,
  session: null,
  ticket: null,
  visitor: { name: "Trần Văn Mít", address: "Số 9 ngõ 12", number: "001099000001" },
  kind: "petition",
  people: 1,
  matters: 1,
  content: "Xin lắp đèn ở ngõ 12",
  settledBy: "",
  outcome: "needs-check",
  sentTo: "",
  document: "",
  note: "",
  once: randomUUID(),
  ...over,
});

async function aVisit(at: Desk, over: Partial<Entry> = {}): Promise<Visit> {
  const done = await registerVisit(at.house)(at.desk.staff, anEntry(at, over));
  if (!done.ok) throw new Error(done.refusal.because);
  return done.value;
}

const because = (result: { readonly ok: boolean; readonly refusal?: { because: string } }) =>
  result.ok ? null : result.refusal?.because;

test("a visit stands in the register under the next number, its person in the vault and nowhere else", async () => {
  const at = await desk();
  const [first, second] = [await aVisit(at), await aVisit(at, { outcome: "answered" })];
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(first).toMatchObject({ noticeRule: "LTCD-28", noticeDue: "2026-12-08", hasPerson: true });
  expect(second.noticeDue).toBe(null);
  const rows =
    await db.owner()`select v.*, w.body from reception_visits v join reception_words w on w.visit_id = v.id`;
  expect(JSON.stringify(rows)).not.toMatch(/Mít|ngõ 9|001099000001/);
});

test("the same form five times at once is one visit; forty at once have forty numbers", async () => {
  const at = await desk();
  const once = randomUUID();
  const same = await Promise.all(
    Array.from({ length: 5 }, () => registerVisit(at.house)(at.desk.staff, anEntry(at, { once }))),
  );
  expect(new Set(same.flatMap((one) => (one.ok ? [one.value.id] : []))).size).toBe(1);
  await Promise.all(Array.from({ length: 40 }, () => aVisit(at)));
  const all = await visitsOf(db(), { unit: at.ward, above: [] }, 200);
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_, n) => 41 - n));
});

test("names come only by an opening that is written down, for the desk and the heads of the unit", async () => {
  const at = await desk();
  const visit = await aVisit(at);
  const open = openVisitors(at.house);
  const person = (await open(at.desk.staff, [visit], "Sổ tiếp công dân")).get(visit.id);
  expect(person).toMatchObject({
    contact: { name: "Trần Văn Mít" },
    "identity-number": { number: "001099000001", address: "Số 9 ngõ 12" },
  });
  expect((await open(at.stranger.staff, [visit], "Tò mò xem thử")).size).toBe(0);
  expect((await open(at.officer.staff, [visit], "Tò mò xem thử")).size).toBe(0);
  // The database says so by itself, whatever the house asks it.
  const asked = await db()`
    select thing from identity.open_visits(${[visit.id]}::uuid[], ${at.officer.officer}, ${at.officer.post}, 'Tò mò')`;
  expect(asked).toHaveLength(0);
  const openings = await insideVault(
    db,
    (sql) => sql`
    select officer_id, reason from identity.openings`,
  );
  expect(openings).toEqual([{ officer_id: at.desk.officer, reason: "Sổ tiếp công dân" }]);
  const acts = await db.owner()`select did from audit_events where did = 'reception.opened'`;
  expect(acts).toHaveLength(1);
});

test("words are read through the mask by who receives there, and by nobody else", async () => {
  const at = await desk();
  const visit = await aVisit(at);
  const words = await visitWords(db(), [visit.id]);
  expect(maskVisits(at.desk.staff, [visit], words).get(visit.id)).toEqual({
    content: ["Xin lắp đèn ở ngõ 12"],
  });
  expect(maskVisits(at.stranger.staff, [visit], words).size).toBe(0);
  expect(maskVisits(at.officer.staff, [visit], words).size).toBe(0);
  expect(() => String(words[0]?.body)).toThrow(/withheld/);
  expect(opened(words[0]?.body)).toBe("Xin lắp đèn ở ngõ 12");
});

test("the notice of Article 28 is listed until it is sent; sent late it stays late", async () => {
  const at = await desk();
  const visit = await aVisit(at, { outcome: "accepted" });
  const owed = async () => (await noticesOwed(db(), { unit: at.ward, above: [] })).length;
  expect(await owed()).toBe(1);
  const notify = recordNotice(at.house);
  const sent = { paper: "12/TB-UBND", on: day("2026-12-09") };
  expect(because(await notify(at.desk.staff, visit.id, visit.seq, sent))).toBe("notice-too-early");
  at.house.setClock("2026-12-09T10:00:00+07:00");
  expect(because(await notify(at.desk.staff, visit.id, visit.seq, { ...sent, paper: "" }))).toBe(
    "paper-missing",
  );
  const done = await notify(at.desk.staff, visit.id, visit.seq, sent);
  expect(done).toMatchObject({
    ok: true,
    value: { noticeSent: "2026-12-09", noticeDue: "2026-12-08" },
  });
  expect(await owed()).toBe(0);
  expect(because(await notify(at.desk.staff, visit.id, visit.seq + 1, sent))).toBe("notice-sent");
});

test("an outcome changes with an event; what was owed stays owed, and a guided person is told where to", async () => {
  const at = await desk();
  const visit = await aVisit(at);
  const change = changeOutcome(at.house);
  const said = { outcome: "guided", sentTo: "", document: "", became: null } as const;
  expect(because(await change(at.desk.staff, visit.id, visit.seq, said))).toBe("where-missing");
  const bogus = { ...said, outcome: "accepted", became: "DT-0000-0000" } as const;
  expect(because(await change(at.desk.staff, visit.id, visit.seq, bogus))).toBe("no-such-file");
  const to = { ...said, sentTo: "Tòa án nhân dân khu vực 1", document: "05/HD" };
  const done = await change(at.desk.staff, visit.id, visit.seq, to);
  expect(done).toMatchObject({ value: { outcome: "guided", noticeDue: "2026-12-08", seq: 2 } });
  expect(because(await change(at.desk.staff, visit.id, visit.seq, to))).toBe("stale");
  expect(because(await change(at.stranger.staff, visit.id, 2, to))).toBe("no-such-visit");
  const events =
    await db()`select did from reception_visit_events where visit_id = ${visit.id} order by seq`;
  expect(events.map(({ did }) => String(did))).toEqual(["received", "outcome"]);
  await expect(db()`update reception_visit_events set did = 'noted'`).rejects.toThrow(/permission/);
});

test("grounds 1 and 2: explained and reported, at once; grounds 3 and 4 only when a head signs", async () => {
  const at = await desk();
  const blank = {
    ground: 1,
    explanation: "Đã mời ông/bà quay lại khi tỉnh táo",
    reportedTo: at.chair.post,
    decision: "",
    review: "",
    minutes: "",
    provision: "",
  } as const;
  const refuse = refuseVisit(at.house);
  const sign = signRefusal(at.house);
  const drunk = await aVisit(at, { outcome: "answered" });
  expect(because(await refuse(at.desk.staff, drunk.id, 1, { ...blank, reportedTo: null }))).toBe(
    "report-missing",
  );
  expect(because(await refuse(at.desk.staff, drunk.id, 1, { ...blank, explanation: "" }))).toBe(
    "explanation-missing",
  );
  expect(await refuse(at.desk.staff, drunk.id, 1, blank)).toMatchObject({
    value: { outcome: "refused", noticeDue: "2026-12-08" },
  });

  const long = await aVisit(at);
  const papers = { decision: "15/QĐ-UBND", review: "20/TB-UBND", minutes: "BB 03/2026" };
  const third = { ...blank, ground: 3, reportedTo: null } as const;
  expect(
    because(await refuse(at.desk.staff, long.id, 1, { ...third, ...papers, minutes: "" })),
  ).toBe("papers-missing");
  expect(await refuse(at.desk.staff, long.id, 1, { ...third, ...papers })).toMatchObject({
    value: { outcome: "needs-check" },
  });
  expect(await refusalsWaiting(db(), { unit: at.ward, above: [] })).toHaveLength(1);
  expect(because(await sign(at.desk.staff, long.id, 2, true))).toBe("not-the-head");
  expect(await sign(at.chair.staff, long.id, 2, true)).toMatchObject({
    value: { outcome: "refused" },
  });
  expect(await refusalOf(db(), long.id)).toMatchObject({ state: "effective", ground: 3 });

  const own = await aVisit(at);
  const fourth = { ...blank, ground: 4, provision: "Luật X, Điều 1", reportedTo: null } as const;
  expect(await refuse(at.chair.staff, own.id, 1, fourth)).toMatchObject({ ok: true });
  expect(because(await sign(at.chair.staff, own.id, 2, true))).toBe("own-proposal");
  expect(await sign(at.deputy.staff, own.id, 2, false)).toMatchObject({
    value: { outcome: "needs-check" },
  });
  expect(await refuse(at.desk.staff, own.id, 3, fourth)).toMatchObject({ ok: true });
  await expect(
    db()`update reception_refusals set state = 'effective', effective_on = current_date where visit_id = ${own.id}`,
  ).rejects.toThrow(/third_and_fourth/);
});

test("the chair complained of: nobody under them sees the visit any more, the desk of the city has it", async () => {
  const at = await desk();
  const { anOfficer } = await import("#test/make.ts");
  const city = await anOfficer(db.owner(), at.province, "reception", {
    title: "Tiếp dân thành phố",
  });
  const visit = await aVisit(at, { kind: "complaint" });
  const named = await nameInVisit(at.house)(at.desk.staff, visit.id, 1, at.chair.officer);
  if (!named.ok) throw new Error(named.refusal.because);
  const { viewerOf } = await import("#people/store.ts");
  const sees = async (officer: typeof city.officer) =>
    visitActor(await viewerOf(db(), officer, day("2026-11-23")), named.value) !== null;
  expect(await sees(at.chair.officer)).toBe(false);
  expect(await sees(at.desk.officer)).toBe(false);
  expect(await sees(at.deputy.officer)).toBe(false);
  expect(await sees(city.officer)).toBe(true);
  expect(
    because(await addToVisit(at.house)(at.desk.staff, visit.id, 2, { role: "note", body: "x" })),
  ).toBe("no-such-visit");
  expect(
    await addToVisit(at.house)(city.staff, visit.id, 2, { role: "note", body: "Đã nhận" }),
  ).toMatchObject({ ok: true });
  const person = await openVisitors(at.house)(city.staff, [named.value], "Giải quyết");
  expect(person.size).toBe(1);
});

test("the queue: numbers in turn, an appointment at its time first, absent and back at the end, one at a time", async () => {
  const at = await desk();
  const session = await aSession(at, { first: day("2026-11-23"), starts: "09:00", ends: "11:00" });
  at.house.setClock("2026-11-23T08:20:00+07:00");
  const booked = await book(at.house)(anAppointment(session.id, { at: "09:00" }));
  if (!booked.ok) throw new Error("not booked");
  const step = (what: Parameters<ReturnType<typeof stepQueue>>[2], staff = at.desk.staff) =>
    stepQueue(at.house)(staff, session.id, what);
  const all = await Promise.all([1, 2, 3].map(() => step({ do: "issue", code: "" })));
  expect(all.map((one) => (one.ok ? one.value : 0)).toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(await step({ do: "issue", code: booked.value.code })).toEqual({ ok: true, value: 4 });
  expect(because(await step({ do: "issue", code: booked.value.code }))).toBe("wrong-state");
  expect(because(await step({ do: "issue", code: "LH-0000-0000" }))).toBe("no-such-booking");
  expect(because(await step({ do: "next" }, at.stranger.staff))).toBe("no-such-session");
  expect(await step({ do: "next" })).toEqual({ ok: true, value: 1 });
  expect(because(await step({ do: "next" }))).toBe("somebody-called");
  expect(await step({ do: "absent", number: 1 })).toMatchObject({ ok: true });
  at.house.setClock("2026-11-23T09:05:00+07:00");
  expect(await step({ do: "next" })).toEqual({ ok: true, value: 4 });
  const [arrived] = (await ticketsOf(db(), session.id)).filter(({ booking }) => booking);
  expect(arrived?.bookedFor).toBe("09:00");
  const person = await openBooker(at.house)(
    at.desk.staff,
    at.ward,
    arrived?.booking ?? ("" as never),
  );
  expect(person?.contact?.name).toBe("Lê Thị Bưởi");
  const visit = await aVisit(at, { session: session.id, ticket: 4 });
  expect(visit).toMatchObject({ session: session.id, ticket: 4 });
  expect(
    because(
      await registerVisit(at.house)(at.desk.staff, anEntry(at, { session: session.id, ticket: 4 })),
    ),
  ).toBe("ticket-used");
  expect(await step({ do: "back", number: 1 })).toMatchObject({ ok: true });
  const rest: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const next = await step({ do: "next" });
    if (next.ok) {
      rest.push(next.value);
      await aVisit(at, { session: session.id, ticket: next.value });
    }
  }
  expect(rest).toEqual([2, 3, 1]);
  expect(because(await step({ do: "next" }))).toBe("nobody-waits");
});
