import type { Sql, Transaction } from "#kernel/sql.ts";

import type { BookingId, SessionId, Ticket, Time } from "./model.ts";

/** Every number of a session, in the order they were given out. */
export const ticketsOf = (sql: Sql, session: SessionId): Promise<readonly Ticket[]> => sql<
  Ticket[]
>`
  select t.session_id as session, t.number, t.turn, t.state, t.booking_id as booking,
         to_char(b.at, 'HH24:MI') as "bookedFor"
    from reception_tickets t left join reception_bookings b on b.id = t.booking_id
   where t.session_id = ${session}
   order by t.number`;

/** Gives out the next number. */
export async function insertTicket(
  sql: Transaction,
  session: SessionId,
  booking: BookingId | null,
  at: Date,
): Promise<number> {
  const [row] = await sql<{ number: number }[]>`
    with taken as (
      update reception_sessions set last_number = last_number + 1 where id = ${session} returning last_number
    )
    insert into reception_tickets (session_id, number, booking_id, turn, issued_at)
    select ${session}, last_number, ${booking},
           1 + coalesce((select max(t.turn) from reception_tickets t where t.session_id = ${session}), 0), ${at}
      from taken
    returning number`;
  if (!row) throw new Error("a number belongs to a session");
  return row.number;
}

/**
 * Calls whoever is next: an appointment whose time has come before people without one, else in turn.
 *
 * @returns the number; null when nobody waits
 */
export async function callWaiting(
  sql: Transaction,
  session: SessionId,
  now: { readonly at: Date; readonly time: Time },
): Promise<number | null> {
  const [row] = await sql<{ number: number }[]>`
    update reception_tickets set state = 'called', called_at = ${now.at}
     where session_id = ${session} and state = 'waiting'
       and number = (
         select t.number
           from reception_tickets t left join reception_bookings b on b.id = t.booking_id
          where t.session_id = ${session} and t.state = 'waiting'
          order by coalesce(b.at <= ${now.time}::time, false) desc, t.turn
          limit 1)
    returning number`;
  return row?.number ?? null;
}

/** Moves one number on; false when it does not stand where it should. */
export async function moveTicket(
  sql: Sql,
  session: SessionId,
  number: number,
  from: readonly Ticket["state"][],
  to: Ticket["state"],
): Promise<boolean> {
  const moved = await sql`
    update reception_tickets t
       set state = ${to},
           turn = case when ${to} = 'waiting'
                  then 1 + (select max(x.turn) from reception_tickets x where x.session_id = ${session}) else turn end
     where session_id = ${session} and number = ${number} and state = any(${[...from]})`;
  return moved.count === 1;
}
