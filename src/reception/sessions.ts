import type { OfficerId, PostId, UnitId, Viewer } from "#access/model.ts";
import { audit } from "#audit/record.ts";
import type { House } from "#cases/house.ts";
import { dayAt, instantAt, type Day } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";

import { actorAt } from "./desk.ts";
import type { Duty } from "./duties.ts";
import type { Actor, Session, SessionId, SessionKind, Time } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import { planDays, satAs, slotsOf, type Pattern, type Plan, type WhenOff } from "./rules.ts";
import {
  everBooked,
  insertSession,
  lockDrafts,
  lockSession,
  receivingPosts,
  replacePlaces,
  saveDuty,
  saveSession,
  sessionById,
  sittersOf,
} from "./sessions.store.ts";

/** One plan: who receives, when, how often and where. */
export type SessionPlan = {
  readonly unit: UnitId;
  readonly kind: SessionKind;
  readonly post: PostId;
  /** The duty of law the post carries, said once for all its sessions; null leaves it as it is. */
  readonly duty: Duty | null;
  readonly first: Day;
  readonly pattern: Pattern;
  readonly whenOff: WhenOff;
  readonly starts: Time;
  readonly ends: Time;
  readonly place: string;
  readonly slotMinutes: number;
  readonly perSlot: number;
};

/**
 * Plans sessions as drafts; the public sees them once they are published. All or none: where one of
 * them would put a post in two places at a time, nothing is planned.
 */
export const planSessions =
  (house: House) =>
  async (staff: Viewer, plan: SessionPlan): Promise<Result<Plan, Refusal>> => {
    const by = actorAt(staff, plan.unit);
    if (!by) return refuse({ because: "no-such-session" });
    const at = house.clock();
    const slots = slotsOf(plan.starts, plan.ends, plan.slotMinutes);
    if (slots.length === 0) return refuse({ because: "no-slot" });
    const days = planDays(plan.first, plan.pattern, plan.whenOff, house.calendarOf(plan.unit));
    if (plan.whenOff === "refuse" && days.off.length > 0) return refuse({ because: "day-off" });
    if (days.days.length === 0) return refuse({ because: "day-off" });
    if (days.days.some((one) => over(one.day, plan.ends, at)))
      return refuse({ because: "in-the-past" });
    return unlessTaken(() =>
      house.sql.begin(async (sql): Promise<Result<Plan, Refusal>> => {
        const post = (await receivingPosts(sql, plan.unit, plan.first)).find(
          (one) => one.post === plan.post,
        );
        if (!post || (plan.kind !== "regular" && post.role !== "head"))
          return refuse({ because: "not-a-head" });
        if (plan.duty)
          await saveDuty(sql, plan.unit, plan.post, plan.duty, {
            by: by.officer,
            since: dayAt(at),
          });
        for (const { day } of days.days) {
          const id: SessionId = newId<"reception-session">(at.getTime(), house.noise(10));
          const made = { ...plan, id, day, state: "draft" } as const;
          await insertSession(sql, made, slots, plan.perSlot, at, by);
        }
        await audit(sql, {
          by,
          did: "reception.planned",
          about: { kind: "post", id: plan.post },
          detail: { sessions: days.days.length, first: plan.first },
        });
        return ok(days);
      }),
    );
  };

/** Makes all drafts of a unit from today on public; how many. */
export const publishDrafts =
  (house: House) =>
  (staff: Viewer, unit: UnitId): Promise<Result<number, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<number, Refusal>> => {
      const by = actorAt(staff, unit);
      if (!by) return refuse({ because: "no-such-session" });
      const at = house.clock();
      const drafts = await lockDrafts(sql, unit, dayAt(at));
      for (const { id } of drafts) {
        const session = await sessionById(sql, id);
        if (session)
          await saveSession(sql, { ...session, state: "published" }, null, {
            did: "published",
            at,
            by,
          });
      }
      if (drafts.length > 0)
        await audit(sql, {
          by,
          did: "reception.published",
          about: { kind: "unit", id: unit },
          detail: { sessions: drafts.length },
        });
      return ok(drafts.length);
    });

/** What of a session is to be otherwise. */
export type SessionChange = Pick<Session, "day" | "starts" | "ends" | "place"> & {
  readonly reason: string;
  readonly perSlot: number;
};

/**
 * Changes a session. What was published is changed with a reason everybody reads; day and hours of a
 * session somebody has an appointment in stay as they are.
 */
export const changeSession =
  (house: House) =>
  (
    staff: Viewer,
    id: string,
    seq: number,
    change: SessionChange,
  ): Promise<Result<Session, Refusal>> =>
    unlessTaken(() =>
      within(house, staff, id, seq, async (sql, session, by, at) => {
        if (session.state === "cancelled" || session.sat !== null)
          return refuse({ because: "wrong-state" });
        if (session.state === "published" && change.reason.length < 3)
          return refuse({ because: "reason-missing" });
        if (over(change.day, change.ends, at)) return refuse({ because: "in-the-past" });
        const moves =
          change.day !== session.day ||
          change.starts !== session.starts ||
          change.ends !== session.ends;
        if (moves) {
          if (await everBooked(sql, session.id)) return refuse({ because: "has-appointments" });
          const off = planDays(
            change.day,
            { is: "once" },
            "refuse",
            house.calendarOf(session.unit),
          ).off;
          if (off.length > 0) return refuse({ because: "day-off" });
          const slots = slotsOf(change.starts, change.ends, session.slotMinutes);
          if (slots.length === 0) return refuse({ because: "no-slot" });
          await replacePlaces(sql, session.id, slots, change.perSlot);
        }
        const { day, starts, ends, place } = change;
        const reason = session.state === "published" ? change.reason : null;
        const detail = {
          day: session.day,
          starts: session.starts,
          ends: session.ends,
          place: session.place,
          reason,
        };
        const now = { ...session, day, starts, ends, place, reason };
        await saveSession(sql, now, null, { did: "changed", at, by, detail });
        return ok(now);
      }),
    );

/** Cancels a session, with the reason everybody reads. */
export const cancelSession =
  (house: House) =>
  (staff: Viewer, id: string, seq: number, reason: string): Promise<Result<Session, Refusal>> =>
    within(house, staff, id, seq, async (sql, session, by, at) => {
      if (session.state === "cancelled" || session.sat !== null)
        return refuse({ because: "wrong-state" });
      if (reason.length < 3) return refuse({ because: "reason-missing" });
      const now = { ...session, state: "cancelled", reason } as const;
      await saveSession(sql, now, null, { did: "cancelled", at, by, detail: { reason } });
      return ok(now);
    });

/**
 * Records who really sat, after the session began. Whether that was the head, a deputy or a delegate
 * follows from the posts that officer held on that day; nobody chooses it.
 */
export const recordSitting =
  (house: House) =>
  (
    staff: Viewer,
    id: string,
    seq: number,
    officer: OfficerId | null,
  ): Promise<Result<Session, Refusal>> =>
    within(house, staff, id, seq, async (sql, session, by, at) => {
      if (session.state !== "published") return refuse({ because: "wrong-state" });
      if (new Date(instantAt(session.day, session.starts)) > at)
        return refuse({ because: "not-over" });
      const sitter = (await sittersOf(sql, session.unit, session.day)).find(
        (one) => one.officer === officer,
      );
      if (officer !== null && !sitter) return refuse({ because: "wrong-state" });
      const sat = sitter ? satAs(session.post, sitter.held) : "nobody";
      const now: Session = { ...session, sat, satName: sitter?.name ?? null };
      const detail = { sat, officer };
      await saveSession(sql, now, officer, { did: "sat", at, by, detail });
      return ok(now);
    });

/** Opens the desk of today: a regular session without appointments, published at once. */
export const openDesk =
  (house: House) =>
  async (staff: Viewer, unit: UnitId): Promise<Result<SessionId, Refusal>> => {
    const by = actorAt(staff, unit);
    if (!by) return refuse({ because: "no-such-session" });
    const at = house.clock();
    const id: SessionId = newId<"reception-session">(at.getTime(), house.noise(10));
    const made = {
      id,
      unit,
      kind: "regular",
      post: by.post,
      day: dayAt(at),
      starts: "07:30",
      ends: "17:00",
      place: "Bộ phận tiếp công dân",
      slotMinutes: 30,
      state: "published",
    } as const;
    return unlessTaken(() =>
      house.sql.begin(async (sql) => {
        await insertSession(sql, made, [], 1, at, by);
        return ok(id);
      }),
    );
  };

const within = (
  house: House,
  staff: Viewer,
  id: string,
  seq: number,
  doing: (
    sql: Transaction,
    session: Session,
    by: Actor,
    at: Date,
  ) => Promise<Result<Session, Refusal>>,
): Promise<Result<Session, Refusal>> =>
  house.sql.begin(async (sql): Promise<Result<Session, Refusal>> => {
    const session = await lockSession(sql, id);
    const by = session && actorAt(staff, session.unit);
    if (!session || !by) return refuse({ because: "no-such-session" });
    if (session.seq !== seq) return refuse({ because: "stale" });
    const done = await doing(sql, session, by, house.clock());
    if (done.ok)
      await audit(sql, {
        by,
        did: "reception.changed",
        about: { kind: "session", id: session.id },
        detail: { state: done.value.state, sat: done.value.sat },
      });
    return done;
  });

const over = (day: Day, ends: Time, at: Date): boolean => new Date(instantAt(day, ends)) < at;

/** The database keeps a post from being in two places; that is a refusal, not a fault. */
async function unlessTaken<Value>(
  doing: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await doing();
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "23P01")
      return refuse({ because: "taken-time" });
    throw thrown;
  }
}
