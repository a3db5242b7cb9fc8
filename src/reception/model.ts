import type { OfficerId, PostId, UnitId } from "#access/model.ts";
import type { Brand } from "#kernel/brand.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Withheld } from "#kernel/withheld.ts";

import type { Duty } from "./duties.ts";

export type SessionId = Id<"reception-session">;
export type BookingId = Id<"reception-booking">;
export type VisitId = Id<"reception-visit">;
/** "LH-7K3M-9QXD": the public code of an appointment. */
export type BookingCode = Brand<"BookingCode">;
/** A time of day, "08:00". */
export type Time = string;

/** duty: a head's day · regular: the desk of every day · extraordinary: Article 18.3. */
export const sessionKinds = ["duty", "regular", "extraordinary"] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** Who really sat; "head" is whoever was announced. */
export type Sat = "head" | "deputy" | "delegate" | "nobody";

/** One stretch of one day on which a post of a unit receives citizens. */
export type Session = {
  readonly id: SessionId;
  readonly unit: UnitId;
  readonly kind: SessionKind;
  readonly post: PostId;
  readonly postTitle: string;
  readonly duty: Duty | null;
  readonly day: Day;
  readonly starts: Time;
  readonly ends: Time;
  readonly place: string;
  readonly slotMinutes: number;
  readonly state: "draft" | "published" | "cancelled";
  /** Why it was changed or cancelled, as announced. */
  readonly reason: string | null;
  readonly seq: number;
  readonly changedAt: Instant;
  readonly sat: Sat | null;
  readonly satName: string | null;
  readonly places: number;
  readonly booked: number;
};

/** A time at which people can come, and how many places it has and has left. */
export type Slot = { readonly at: Time; readonly places: number; readonly free: number };

/** What somebody brings; a denunciation is none of these and is never kept. */
export const visitKinds = ["complaint", "petition", "feedback", "other"] as const;
export type VisitKind = (typeof visitKinds)[number];

export const outcomes = [
  "answered",
  "accepted",
  "needs-check",
  "guided",
  "transferred",
  "refused",
] as const;
export type Outcome = (typeof outcomes)[number];

/** One visit as it stands in the register, without who came and without what was said. */
export type Visit = {
  readonly id: VisitId;
  readonly unit: UnitId;
  readonly session: SessionId | null;
  readonly ticket: number | null;
  readonly year: number;
  /** STT of the register. */
  readonly number: number;
  readonly receivedOn: Day;
  readonly receivedAt: Instant;
  readonly hasPerson: boolean;
  readonly kind: VisitKind;
  readonly people: number;
  readonly matters: number;
  readonly outcome: Outcome;
  readonly sentTo: string | null;
  readonly document: string | null;
  readonly became: string | null;
  readonly noticeRule: string | null;
  /** The day the law gives on today’s calendar. */
  readonly noticeCounted: Day | null;
  /** The day that is owed: never later than what was told first. */
  readonly noticeDue: Day | null;
  readonly noticeSent: Day | null;
  readonly noticePaper: string | null;
  /** The unit above, where a head of this one is complained of. */
  readonly handedUp: UnitId | null;
  readonly seq: number;
  readonly named: readonly OfficerId[];
};

export const wordRoles = ["content", "settled-by", "follow-up", "note", "explanation"] as const;
export type WordRole = (typeof wordRoles)[number];

/** What was said or written in a visit; nothing shows it but the mask. */
export type VisitWords = {
  readonly visit: VisitId;
  readonly role: WordRole;
  readonly body: Withheld;
};

/** The four grounds of Article 9 of the Law on citizen reception. */
export const refusalGrounds = [1, 2, 3, 4] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

export type Refused = {
  readonly visit: VisitId;
  readonly ground: RefusalGround;
  readonly state: "proposed" | "effective" | "returned";
  readonly proposedBy: OfficerId;
  readonly reportedTo: string | null;
  readonly decision: string | null;
  readonly review: string | null;
  readonly minutes: string | null;
  readonly provision: string | null;
  readonly signedBy: string | null;
  readonly effectiveOn: Day | null;
};

export type Ticket = {
  readonly session: SessionId;
  readonly number: number;
  readonly turn: number;
  readonly state: "waiting" | "called" | "absent" | "done";
  readonly booking: BookingId | null;
  readonly bookedFor: Time | null;
};

/** Whoever does something at the desk, and under which post. */
export type Actor = { readonly officer: OfficerId; readonly post: PostId };
