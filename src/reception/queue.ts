import type { Viewer } from "#access/model.ts";
import type { House } from "#cases/house.ts";
import { dayAt, instant, timeAt } from "#kernel/day.ts";
import { ok, refuse, unreachable, type Result } from "#kernel/result.ts";
import type { Transaction } from "#kernel/sql.ts";

import { bookingCodeTyped } from "./booking-code.ts";
import { bookingByCode, endBooking } from "./bookings.store.ts";
import { actorAt } from "./desk.ts";
import type { Session } from "./model.ts";
import { callWaiting, insertTicket, moveTicket, ticketsOf } from "./queue.store.ts";
import type { Refusal } from "./refusals.ts";
import { lockSession } from "./sessions.store.ts";

/** What can be done with the queue of a session. */
export type QueueStep =
  /** A number for somebody at the door; with the code of an appointment, for whoever made it. */
  | { readonly do: "issue"; readonly code: string }
  | { readonly do: "next" }
  /** Called and not there. */
  | { readonly do: "absent"; readonly number: number }
  /** Back into the queue, at its end. */
  | { readonly do: "back"; readonly number: number };

/** One step of the queue of today; the number it was about. */
export const stepQueue =
  (house: House) =>
  (staff: Viewer, id: string, step: QueueStep): Promise<Result<number, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<number, Refusal>> => {
      const session = await lockSession(sql, id);
      if (!session || !actorAt(staff, session.unit)) return refuse({ because: "no-such-session" });
      const at = house.clock();
      if (session.state !== "published" || session.day !== dayAt(at))
        return refuse({ because: "wrong-state" });
      switch (step.do) {
        case "issue":
          return issue(sql, session, step.code, at);
        case "next": {
          const called = (await ticketsOf(sql, session.id)).some((one) => one.state === "called");
          if (called) return refuse({ because: "somebody-called" });
          const number = await callWaiting(sql, session.id, { at, time: timeAt(instant(at)) });
          return number === null ? refuse({ because: "nobody-waits" }) : ok(number);
        }
        case "absent":
        case "back": {
          const from =
            step.do === "absent" ? (["called"] as const) : (["called", "absent"] as const);
          const to = step.do === "absent" ? "absent" : "waiting";
          const moved = await moveTicket(sql, session.id, step.number, from, to);
          return moved ? ok(step.number) : refuse({ because: "wrong-state" });
        }
        default:
          return unreachable(step);
      }
    });

async function issue(
  sql: Transaction,
  session: Session,
  typed: string,
  at: Date,
): Promise<Result<number, Refusal>> {
  if (typed.trim() === "") return ok(await insertTicket(sql, session.id, null, at));
  const code = bookingCodeTyped(typed);
  const booking = code ? await bookingByCode(sql, code) : null;
  if (!booking || booking.session !== session.id) return refuse({ because: "no-such-booking" });
  const came = await endBooking(sql, booking.id, "arrived", at);
  return came
    ? ok(await insertTicket(sql, session.id, booking.id, at))
    : refuse({ because: "wrong-state" });
}
