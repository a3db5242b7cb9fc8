import { instantOf } from "#cases/store.ts";
import type { Day, Instant } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import { withholdIf, type Withheld } from "#kernel/withheld.ts";
import type { SealedPerson } from "#vault/person.ts";

import type { BookingCode, BookingId, SessionId, Time, VisitKind } from "./model.ts";

/** An appointment, without who made it. */
export type Booking = {
  readonly id: BookingId;
  readonly code: BookingCode;
  readonly session: SessionId;
  readonly at: Time;
  readonly kind: VisitKind;
  readonly people: number;
  readonly topic: Withheld | null;
  readonly hasPerson: boolean;
  readonly state: "booked" | "arrived" | "cancelled";
  readonly madeAt: Instant;
  readonly secretHash: Buffer;
  readonly contentMark: Buffer;
};

export type NewBooking = Pick<Booking, "id" | "session" | "at" | "kind" | "people"> & {
  readonly code: BookingCode;
  readonly topic: string | null;
  readonly secretHash: Buffer;
  readonly onceHash: Buffer;
  readonly contentMark: Buffer;
  readonly person: { readonly holder: string; readonly sealed: SealedPerson } | null;
  readonly madeAt: Date;
};

/**
 * Takes the first free place at a time; false where there is none. The database keeps two appointments
 * from one place: who comes second there tries the next.
 */
export async function insertBooking(sql: Transaction, made: NewBooking): Promise<boolean> {
  // Twenty places at most, and each of them may be lost to somebody else once.
  for (let tries = 0; tries < 40; tries += 1) {
    const free = await sql<{ nth: number }[]>`
      select p.nth
        from reception_places p
       where p.session_id = ${made.session} and p.at = ${made.at}::time
         and not exists (select from reception_bookings b
                          where b.session_id = p.session_id and b.at = p.at and b.nth = p.nth and b.state <> 'cancelled')
       order by p.nth limit 1`;
    const nth = free[0]?.nth;
    if (nth === undefined) return false;
    const { person } = made;
    const kept = await sql`
      insert into reception_bookings (id, code, secret_hash, once_hash, content_mark, session_id, at, nth, kind, people, topic, holder, made_at)
      values (${made.id}, ${made.code}, ${made.secretHash}, ${made.onceHash}, ${made.contentMark}, ${made.session},
              ${made.at}::time, ${nth}, ${made.kind}, ${made.people}, ${made.topic}, ${person?.holder ?? null}, ${made.madeAt})
      on conflict do nothing`;
    if (kept.count === 1) {
      if (person)
        await sql`select identity.keep(${person.holder}, ${person.sealed.contact}, null, null)`;
      return true;
    }
    // Either the place went meanwhile, or the same form did: then there is nothing more to try.
    if (await bookedUnder(sql, made.onceHash)) return false;
  }
  return false;
}

export async function bookedUnder(sql: Sql, onceHash: Buffer): Promise<Booking | null> {
  const [found] = await read(sql, sql`b.once_hash = ${onceHash}`);
  return found ?? null;
}

export async function bookingByCode(sql: Sql, code: BookingCode): Promise<Booking | null> {
  const [found] = await read(sql, sql`b.code = ${code}`);
  return found ?? null;
}

export async function bookingById(sql: Sql, id: BookingId): Promise<Booking | null> {
  const [found] = await read(sql, sql`b.id = ${id}`);
  return found ?? null;
}

/** The appointments of a session, in the order of their times. */
export const bookingsOf = (sql: Sql, session: SessionId): Promise<readonly Booking[]> =>
  read(sql, sql`b.session_id = ${session} and b.state <> 'cancelled'`);

type Row = Omit<Booking, "topic"> & { readonly topic: string | null };

async function read(sql: Sql, where: ReturnType<Sql>): Promise<readonly Booking[]> {
  const rows = await sql<Row[]>`
    select b.id, b.code, b.session_id as session, to_char(b.at, 'HH24:MI') as at, b.kind, b.people, b.topic,
           b.holder is not null as "hasPerson", b.state, ${instantOf(sql, "b.made_at")} as "madeAt",
           b.secret_hash as "secretHash", b.content_mark as "contentMark"
      from reception_bookings b
     where ${where}
     order by b.at, b.nth`;
  return rows.map((row) => ({ ...row, topic: withholdIf(row.topic) }));
}

/** Ends an appointment; cancelled, its place is free again and its line is gone. False where it had ended. */
export async function endBooking(
  sql: Sql,
  id: BookingId,
  state: "arrived" | "cancelled",
  at: Date,
): Promise<boolean> {
  const ended = await sql`
    update reception_bookings
       set state = ${state}, ended_at = ${at}, topic = case when ${state} = 'cancelled' then null else topic end
     where id = ${id} and state = 'booked'`;
  return ended.count === 1;
}

/** Under which holder the vault keeps who made it; null where nobody was named. */
export async function holderOf(sql: Sql, id: BookingId): Promise<string | null> {
  const [found] = await sql<{ holder: string | null }[]>`
    select holder from reception_bookings where id = ${id}`;
  return found?.holder ?? null;
}

/** Who looked at the name given with an appointment. */
export type BookingOpening = {
  readonly at: Instant;
  readonly name: string;
  readonly reason: string;
};

export const bookingOpenings = (
  sql: Sql,
  id: BookingId,
  secretHash: Buffer,
): Promise<readonly BookingOpening[]> => sql<BookingOpening[]>`
  select ${instantOf(sql, "x.at")} as at, concat_ws(', ', o.name, p.title) as name, x.reason
    from identity.booking_openings(${id}, ${secretHash}) x
    left join officers o on o.id = x.officer_id
    left join posts p on p.id = x.post_id`;

/** Holders of appointments whose session was before or on a day and who are still named in the vault. */
export async function bookersUntil(
  sql: Transaction,
  until: Day,
  limit: number,
): Promise<readonly string[]> {
  const rows = await sql<{ holder: string }[]>`
    update reception_bookings b set named_until = s.day
      from reception_sessions s
     where b.id in (
       select x.id from reception_bookings x join reception_sessions y on y.id = x.session_id
        where x.holder is not null and x.named_until is null and y.day <= ${until}
        order by y.day, x.id limit ${limit})
       and s.id = b.session_id
    returning b.holder`;
  return rows.map(({ holder }) => holder);
}

/** Takes the topics of old appointments out for good. */
export const forgetTopics = (sql: Sql, until: Day) => sql`
  update reception_bookings b set topic = null
    from reception_sessions s
   where s.id = b.session_id and s.day <= ${until} and b.topic is not null`;
