import type { Day } from "#kernel/day.ts";
import type { Calendar } from "#law/calendar.ts";
import type { Form } from "#web/form.ts";

import type { AtDesk, DeskFrame } from "../frame.ts";
import type { Session, Ticket, Visit } from "../model.ts";
import type { bookingTexts } from "../texts/booking.ts";
import type { deskTexts as t } from "../texts/desk.ts";

/** An appointment of today’s session, with what was written along. */
export type ExpectedBooking = {
  readonly code: string;
  readonly at: string;
  readonly state: "booked" | "arrived" | "cancelled";
  readonly kind: keyof typeof bookingTexts.kinds;
  readonly people: number;
  readonly topic: string | null;
};

export type DeskPageProps = DeskFrame & {
  readonly desk: AtDesk;
  readonly sessions: readonly Session[];
  readonly session: Session | null;
  readonly tickets: readonly Ticket[];
  readonly expected: readonly ExpectedBooking[];
  readonly visits: readonly Visit[];
  readonly owed: readonly Visit[];
  readonly refusals: readonly Visit[];
  readonly today: Day;
  readonly calendar: Calendar;
  readonly form: Form<"code">;
  readonly done: keyof typeof t.done | null;
  readonly number: number | null;
};
