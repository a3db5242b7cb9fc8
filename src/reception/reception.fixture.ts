import { day } from "#kernel/day.ts";
import type { Database } from "#kernel/sql.ts";
import type { Staff } from "#people/model.ts";
import { randomUUID } from "#test/chance.ts";
import { aHouse, aWard, anOfficer } from "#test/make.ts";

import type { Appointment } from "./bookings.ts";
import type { SessionPlan } from "./sessions.ts";
import { planSessions, publishDrafts } from "./sessions.ts";
import { sessionsOf } from "./sessions.store.ts";

/** A ward with a chair, a deputy, a desk and a case officer, and a clock on Monday 23 November 2026. */
export async function aDesk(sql: Database, owner: Database, now = "2026-11-23T09:00:00+07:00") {
  const house = aHouse(sql, now);
  const { province, ward } = await aWard(owner);
  const chair = await anOfficer(owner, ward, "head", { title: "Chủ tịch" });
  const deputy = await anOfficer(owner, ward, "head", {
    title: "Phó Chủ tịch",
    reportsTo: chair.post,
  });
  const desk = await anOfficer(owner, ward, "reception", {
    title: "Tiếp dân",
    reportsTo: chair.post,
  });
  const officer = await anOfficer(owner, ward, "case-officer", { title: "Chuyên viên" });
  const elsewhere = await aWard(owner);
  const stranger = await anOfficer(owner, elsewhere.ward, "reception", { title: "Quầy khác" });
  return { house, province, ward, chair, deputy, desk, officer, stranger };
}

export type Desk = Awaited<ReturnType<typeof aDesk>>;

/** A plan for the chair's day; say only what the test is about. */
export const aPlan = ({ ward, chair }: Desk, over: Partial<SessionPlan> = {}): SessionPlan => ({
  unit: ward,
  kind: "duty",
  post: chair.post,
  duty: "commune-chair",
  first: day("2026-11-26"),
  pattern: { is: "once" },
  whenOff: "refuse",
  starts: "08:00",
  ends: "11:00",
  place: "Trụ sở UBND phường",
  slotMinutes: 30,
  perSlot: 1,
  ...over,
});

/** One published session of the chair. */
export async function aSession(at: Desk, over: Partial<SessionPlan> = {}) {
  const plan = aPlan(at, over);
  const planned = await planSessions(at.house)(at.desk.staff, plan);
  if (!planned.ok) throw new Error(planned.refusal.because);
  await publishDrafts(at.house)(at.desk.staff, plan.unit);
  const days = { from: plan.first, to: plan.first };
  const found = await sessionsOf(at.house.sql, plan.unit, days, { drafts: true });
  const session = found.find(({ starts }) => starts === plan.starts);
  if (!session) throw new Error("no session");
  return session;
}

export const anAppointment = (session: string, over: Partial<Appointment> = {}): Appointment => ({
  session,
  at: "08:00",
  kind: "petition",
  people: 1,
  topic: "Hỏi về ngõ 12",
  contact: { name: "Lê Thị Bưởi", phone: "0912345678", email: "" },
  once: randomUUID(),
  ...over,
});

export const asHead = ({ chair }: Desk): Staff => chair.staff;
