import type { House } from "#cases/house.ts";
import { contentMark, onceHash, receiptKeys, secretFrom, secretHash } from "#cases/receipt.ts";
import { instant } from "#kernel/day.ts";
import { newId, uuid7 } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import { sameBytes } from "#kernel/secret.ts";
import type { Contact } from "#vault/model.ts";
import { eraseIdentity } from "#vault/store.ts";
import { sealPerson } from "#vault/person.ts";

import { bookingCodeFrom, bookingCodeTyped } from "./booking-code.ts";
import {
  bookedUnder,
  bookingByCode,
  bookingOpenings,
  endBooking,
  holderOf,
  insertBooking,
  type Booking,
  type BookingOpening,
} from "./bookings.store.ts";
import type { BookingCode, Session, Time, VisitKind } from "./model.ts";
import type { Refusal } from "./refusals.ts";
import { canBook } from "./rules.ts";
import { heldSession, sessionById } from "./sessions.store.ts";

/** What somebody asks for: a time of a session, and no more about themself than they want to say. */
export type Appointment = {
  readonly session: string;
  readonly at: Time;
  readonly kind: VisitKind;
  readonly people: number;
  readonly topic: string | null;
  readonly contact: Contact | null;
  readonly once: string;
};

/** What they take away; the secret opens and cancels the appointment and stands nowhere else. */
export type BookingReceipt = {
  readonly code: BookingCode;
  readonly secret: string;
  readonly session: Session;
  readonly at: Time;
};

/**
 * Books a time. The same form sent twice gives the same receipt; other content under the same form is
 * refused, and so is a time that has gone. There are never more appointments than places.
 */
export const book =
  (house: House) =>
  (wanted: Appointment): Promise<Result<BookingReceipt, Refusal>> =>
    house.sql.begin(async (sql): Promise<Result<BookingReceipt, Refusal>> => {
      const now = house.clock();
      const keys = receiptKeys(house.master);
      const once = `appointment ${wanted.once}`;
      const secret = secretFrom(keys, once);
      const session = await heldSession(sql, wanted.session);
      if (!session) return refuse({ because: "no-such-session" });
      const hash = onceHash(keys, once);
      const mark = contentMark(once, [
        wanted.session,
        wanted.at,
        wanted.kind,
        wanted.people,
        wanted.topic,
        wanted.contact,
      ]);
      const again = (booked: Booking): Result<BookingReceipt, Refusal> =>
        sameBytes(booked.contentMark, mark)
          ? ok({ code: booked.code, secret, session, at: booked.at })
          : refuse({ because: "other-content" });
      const before = await bookedUnder(sql, hash);
      if (before) return again(before);
      if (!canBook(session, wanted.at, instant(now))) return refuse({ because: "no-such-place" });

      const holder = wanted.contact ? uuid7(now.getTime(), house.noise(10)) : null;
      const made = {
        id: newId<"reception-booking">(now.getTime(), house.noise(10)),
        code: bookingCodeFrom(house.noise(5)),
        session: session.id,
        at: wanted.at,
        kind: wanted.kind,
        people: wanted.people,
        topic: wanted.topic,
        secretHash: secretHash(keys, secret),
        onceHash: hash,
        contentMark: mark,
        person:
          holder && wanted.contact
            ? { holder, sealed: sealPerson(house.vault, holder, { contact: wanted.contact }) }
            : null,
        madeAt: now,
      };
      if (await insertBooking(sql, made))
        return ok({ code: made.code, secret, session, at: wanted.at });
      const meanwhile = await bookedUnder(sql, hash);
      return meanwhile ? again(meanwhile) : refuse({ because: "full" });
    });

/** An appointment as whoever holds its secret sees it. */
export type OwnBooking = {
  readonly booking: Booking;
  readonly session: Session;
  readonly openings: readonly BookingOpening[];
};

/** Finds an appointment by its two codes; the same refusal whichever of them is wrong. */
export const ownBooking =
  (house: House) =>
  async (code: string, secret: string): Promise<Result<OwnBooking, Refusal>> => {
    const { sql } = house;
    const hash = secretHash(receiptKeys(house.master), secret);
    const typed = bookingCodeTyped(code);
    const booking = typed ? await bookingByCode(sql, typed) : null;
    if (!booking || !sameBytes(booking.secretHash, hash))
      return refuse({ because: "no-such-booking" });
    const session = await sessionById(sql, booking.session);
    if (!session) throw new Error("an appointment stands in a session");
    return ok({ booking, session, openings: await bookingOpenings(sql, booking.id, hash) });
  };

/** Gives an appointment back: the place is free, the name and telephone are erased at once. */
export const cancelBooking =
  (house: House) =>
  async (code: string, secret: string): Promise<Result<OwnBooking, Refusal>> => {
    const found = await ownBooking(house)(code, secret);
    if (!found.ok) return found;
    await house.sql.begin(async (sql) => {
      const { id } = found.value.booking;
      if (await endBooking(sql, id, "cancelled", house.clock())) {
        const holder = await holderOf(sql, id);
        if (holder) await eraseIdentity(sql, holder);
      }
    });
    return ownBooking(house)(code, secret);
  };
