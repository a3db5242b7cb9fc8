import { expect, test } from "vitest";

import { day } from "#kernel/day.ts";
import { testDatabase } from "#test/database.ts";

import { book, cancelBooking, ownBooking } from "./bookings.ts";
import { forgetBookers } from "./jobs.ts";
import { aDesk, anAppointment, aPlan, aSession } from "./reception.fixture.ts";
import {
  cancelSession,
  changeSession,
  openDesk,
  planSessions,
  publishDrafts,
  recordSitting,
} from "./sessions.ts";
import { comingSessions, sessionById, sessionsOf, slotsOfSession } from "./sessions.store.ts";

const db = testDatabase();
const desk = () => aDesk(db(), db.owner());
const december = { from: day("2026-12-01"), to: day("2026-12-31") };

test("a month of Thursdays is planned as drafts, and the public sees them when they are published", async () => {
  const at = await desk();
  const plan = aPlan(at, {
    first: day("2026-12-03"),
    pattern: { is: "weekly", until: day("2026-12-31") },
  });
  expect(await planSessions(at.house)(at.desk.staff, plan)).toMatchObject({ ok: true });
  const seen = () => sessionsOf(db(), at.ward, december, { drafts: false });
  expect(await seen()).toHaveLength(0);
  expect(await publishDrafts(at.house)(at.desk.staff, at.ward)).toEqual({ ok: true, value: 5 });
  expect((await seen()).map((one) => one.day)).toEqual([
    "2026-12-03",
    "2026-12-10",
    "2026-12-17",
    "2026-12-24",
    "2026-12-31",
  ]);
  expect((await seen())[0]).toMatchObject({
    duty: "commune-chair",
    places: 6,
    postTitle: "Chủ tịch",
  });
  const coming = await comingSessions(db(), day("2026-12-01"), day("2026-12-31"), null, 3);
  const last = coming.at(-1);
  if (!last) throw new Error("none");
  const rest = await comingSessions(db(), day("2026-12-01"), day("2026-12-31"), last, 10);
  expect(rest.some(({ id }) => coming.some((one) => one.id === id))).toBe(false);
});

test("a day off is refused or moved; the past, a second place and another unit are refused", async () => {
  const at = await desk();
  const plan = planSessions(at.house);
  const refused = async (over: Parameters<typeof aPlan>[1], staff = at.desk.staff) => {
    const done = await plan(staff, aPlan(at, over));
    return done.ok ? null : done.refusal.because;
  };
  expect(await refused({ first: day("2027-01-01") })).toBe("day-off");
  expect(await refused({ first: day("2026-11-20") })).toBe("in-the-past");
  expect(await refused({ ends: "08:10" })).toBe("no-slot");
  expect(await refused({ post: at.desk.post })).toBe("not-a-head");
  expect(await refused({}, at.stranger.staff)).toBe("no-such-session");
  expect(await refused({ first: day("2027-01-01"), whenOff: "move" })).toBe(null);
  expect(await refused({ first: day("2026-12-08") })).toBe(null);
  expect(await refused({ first: day("2026-12-08"), starts: "10:30", ends: "12:00" })).toBe(
    "taken-time",
  );
  expect(await refused({ first: day("2026-12-08"), starts: "11:00", ends: "12:00" })).toBe(null);
});

test("what was published is changed and cancelled with a reason; the seq guards against stale pages", async () => {
  const at = await desk();
  const session = await aSession(at);
  const change = { ...session, place: "Nhà văn hóa số 2", reason: "", perSlot: 1 };
  const changed = changeSession(at.house);
  expect(await changed(at.desk.staff, session.id, session.seq, change)).toEqual({
    ok: false,
    refusal: { because: "reason-missing" },
  });
  const reason = "Trụ sở sửa chữa";
  const after = await changed(at.desk.staff, session.id, session.seq, { ...change, reason });
  expect(after).toMatchObject({ ok: true });
  expect(await sessionById(db(), session.id)).toMatchObject({
    place: "Nhà văn hóa số 2",
    reason,
    seq: session.seq + 1,
  });
  expect(await cancelSession(at.house)(at.desk.staff, session.id, session.seq, "Họp")).toEqual({
    ok: false,
    refusal: { because: "stale" },
  });
  const booked = await book(at.house)(anAppointment(session.id));
  if (!booked.ok) throw new Error("not booked");
  const moved = { ...change, reason, starts: "13:30", ends: "16:30" };
  expect(await changed(at.desk.staff, session.id, session.seq + 1, moved)).toEqual({
    ok: false,
    refusal: { because: "has-appointments" },
  });
  expect(
    await cancelSession(at.house)(at.desk.staff, session.id, session.seq + 1, "Bão số 9"),
  ).toMatchObject({ ok: true });
  const own = await ownBooking(at.house)(booked.value.code, booked.value.secret);
  expect(own).toMatchObject({
    ok: true,
    value: { session: { state: "cancelled", reason: "Bão số 9" } },
  });
});

test("who sat follows from the posts they held: a deputy is never the head", async () => {
  const at = await desk();
  const session = await aSession(at, { first: day("2026-11-23"), starts: "14:00", ends: "16:00" });
  const sat = recordSitting(at.house);
  expect(await sat(at.desk.staff, session.id, session.seq, at.chair.officer)).toMatchObject({
    refusal: { because: "not-over" },
  });
  at.house.setClock("2026-11-23T16:30:00+07:00");
  expect(await sat(at.desk.staff, session.id, session.seq, at.deputy.officer)).toMatchObject({
    ok: true,
    value: { sat: "deputy" },
  });
  const now = await sessionById(db(), session.id);
  expect(now?.sat).toBe("deputy");
  expect(await sat(at.desk.staff, session.id, now?.seq ?? 0, at.chair.officer)).toMatchObject({
    value: { sat: "head" },
  });
  expect(await sat(at.stranger.staff, session.id, 9, null)).toMatchObject({
    refusal: { because: "no-such-session" },
  });
});

test("sixty people ask for six places at once: six get one, each place once, and one given back can be had again", async () => {
  const at = await desk();
  const session = await aSession(at, { first: day("2026-12-01"), ends: "09:30", perSlot: 2 });
  const times = ["08:00", "08:30", "09:00"];
  const all = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      book(at.house)(anAppointment(session.id, { at: times[n % 3] ?? "" })),
    ),
  );
  const had = all.filter((one) => one.ok);
  expect(had).toHaveLength(6);
  expect(all.flatMap((one) => (one.ok ? [] : [one.refusal.because]))).toEqual(
    Array.from({ length: 54 }, () => "full"),
  );
  const rows = await db()`
    select distinct at, nth from reception_bookings where session_id = ${session.id} and state = 'booked'`;
  expect(rows).toHaveLength(6);
  expect((await slotsOfSession(db(), session.id)).map(({ free }) => free)).toEqual([0, 0, 0]);
  const [first] = had;
  if (!first?.ok) throw new Error("none");
  await cancelBooking(at.house)(first.value.code, first.value.secret);
  const again = anAppointment(session.id, { at: first.value.at });
  expect(await book(at.house)(again)).toMatchObject({ ok: true });
});

test("the same form sent ten times at once is one appointment with one receipt; other content is refused", async () => {
  const at = await desk();
  const session = await aSession(at, { first: day("2026-12-02") });
  const wanted = anAppointment(session.id);
  const all = await Promise.all(Array.from({ length: 10 }, () => book(at.house)(wanted)));
  const codes = new Set(
    all.map((one) => (one.ok ? `${one.value.code} ${one.value.secret}` : "no")),
  );
  expect(codes.size).toBe(1);
  expect(codes.has("no")).toBe(false);
  expect(await book(at.house)({ ...wanted, people: 3 })).toEqual({
    ok: false,
    refusal: { because: "other-content" },
  });
});

test("an appointment is opened by its two codes only; giving it back erases the name at once", async () => {
  const at = await desk();
  const session = await aSession(at, { first: day("2026-12-02"), starts: "13:30", ends: "15:00" });
  const wanted = anAppointment(session.id, { at: "13:30" });
  const booked = await book(at.house)(wanted);
  if (!booked.ok) throw new Error("not booked");
  const { code, secret } = booked.value;
  expect(await ownBooking(at.house)(code, "0".repeat(24))).toMatchObject({ ok: false });
  expect(await ownBooking(at.house)("LH-0000-0000", secret)).toMatchObject({ ok: false });
  expect(await ownBooking(at.house)(code.toLowerCase().replaceAll("-", " "), secret)).toMatchObject(
    { ok: true },
  );
  expect(await cancelBooking(at.house)(code, secret)).toMatchObject({
    value: { booking: { state: "cancelled" } },
  });
  const kept = await db()<{ kinds: string[]; topic: string | null }[]>`
    select identity.kinds_of(holder) as kinds, topic from reception_bookings where code = ${code}`;
  expect(kept[0]).toEqual({ kinds: [], topic: null });
});

test("a month after its session the name, telephone and topic of an appointment are gone; before, they stay", async () => {
  const at = await desk();
  const session = await aSession(at, { first: day("2026-12-09") });
  const booked = await book(at.house)(anAppointment(session.id));
  if (!booked.ok) throw new Error(booked.refusal.because);
  const kept = async () => {
    const [row] = await db()<{ kinds: string[]; topic: string | null }[]>`
      select identity.kinds_of(holder) as kinds, topic from reception_bookings where code = ${booked.value.code}`;
    return [row?.kinds.length, row?.topic];
  };
  await night("2027-01-07");
  expect(await kept()).toEqual([1, "Hỏi về ngõ 12"]);
  await night("2027-01-08");
  expect(await kept()).toEqual([0, null]);
  await night("2027-01-09");
});

test("the desk of today opens once; nobody else’s desk can be opened", async () => {
  const at = await desk();
  expect(await openDesk(at.house)(at.desk.staff, at.ward)).toMatchObject({ ok: true });
  expect(await openDesk(at.house)(at.desk.staff, at.ward)).toMatchObject({
    refusal: { because: "taken-time" },
  });
  expect(await openDesk(at.house)(at.stranger.staff, at.ward)).toMatchObject({ ok: false });
});

test("a draft or a time gone by cannot be booked", async () => {
  const at = await desk();
  const session = await aSession(at, { first: day("2026-11-25") });
  at.house.setClock("2026-11-25T07:45:00+07:00");
  expect(await book(at.house)(anAppointment(session.id))).toMatchObject({
    refusal: { because: "no-such-place" },
  });
  expect(await book(at.house)(anAppointment(session.id, { at: "09:00" }))).toMatchObject({
    ok: true,
  });
  await planSessions(at.house)(at.desk.staff, aPlan(at, { first: day("2026-12-14") }));
  const [draft] = await sessionsOf(db(), at.ward, december, { drafts: true });
  expect(await book(at.house)(anAppointment(draft?.id ?? ""))).toMatchObject({
    refusal: { because: "no-such-place" },
  });
});

const night = (on: string) =>
  forgetBookers.run({ sql: db() }, undefined, new Date(`${on}T00:25:00+07:00`));
