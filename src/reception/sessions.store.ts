import type { HeldPost, OfficerId, PostId, UnitId } from "#access/model.ts";
import { instantOf } from "#cases/store.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

import type { Duty } from "./duties.ts";
import type { Actor, Sat, Session, SessionId, Slot, Time } from "./model.ts";

/** Sessions of a unit on days from … to, in order; drafts only where asked for. At most 200. */
export const sessionsOf = (
  sql: Sql,
  unit: UnitId,
  days: { readonly from: Day; readonly to: Day },
  { drafts }: { readonly drafts: boolean },
): Promise<readonly Session[]> => sql<Session[]>`
  select ${shape(sql)}
   where s.unit_id = ${unit} and s.day between ${days.from} and ${days.to}
     and (${drafts} or s.state <> 'draft')
   order by s.day, s.starts, s.id
   limit 200`;

/** A session where everybody can see it, with the address and name of its unit. */
export type PublicSession = Session & { readonly slug: string; readonly unitName: string };
export type After = { readonly day: Day; readonly starts: Time; readonly id: string };

/** Published sessions of all units from a day on, in order, after the last one seen. */
export const comingSessions = (
  sql: Sql,
  from: Day,
  to: Day,
  after: After | null,
  limit: number,
): Promise<readonly PublicSession[]> => sql<PublicSession[]>`
  select ${shape(sql, sql`u.slug, u.name as "unitName",`)}
    join units u on u.id = s.unit_id
   where s.state = 'published' and s.day between ${from} and ${to}
     and ${after ? sql`(s.day, s.starts, s.id) > (${after.day}, ${after.starts}::time, ${after.id}::uuid)` : sql`true`}
   order by s.day, s.starts, s.id
   limit ${limit}`;

export async function sessionById(sql: Sql, id: string): Promise<Session | null> {
  const [found] = await sql<Session[]>`select ${shape(sql)} where s.id = ${id}`;
  return found ?? null;
}

/** The session, held until the transaction ends, so that two officers do not change it at once. */
export async function lockSession(sql: Transaction, id: string): Promise<Session | null> {
  const locked = await sql`select from reception_sessions where id = ${id} for update`;
  return locked.length === 0 ? null : sessionById(sql, id);
}

/** The session as it stays until the transaction ends: others may book in it, nobody changes it. */
export async function heldSession(sql: Transaction, id: string): Promise<Session | null> {
  const held = await sql`select from reception_sessions where id = ${id} for share`;
  return held.length === 0 ? null : sessionById(sql, id);
}

const shape = (sql: Sql, more = sql``) => sql`
  ${more} s.id, s.unit_id as unit, s.kind, s.post_id as post, p.title as "postTitle", d.duty, s.day,
  to_char(s.starts, 'HH24:MI') as starts, to_char(s.ends, 'HH24:MI') as ends, s.place,
  s.slot_minutes as "slotMinutes", s.state, s.reason, s.seq,
  ${instantOf(sql, "s.changed_at")} as "changedAt", s.sat, o.name as "satName",
  (select count(*)::int from reception_places x where x.session_id = s.id) as places,
  (select count(*)::int from reception_bookings b where b.session_id = s.id and b.state <> 'cancelled') as booked
  from reception_sessions s
  join posts p on p.id = s.post_id
  left join reception_duties d on d.post_id = s.post_id
  left join officers o on o.id = s.sat_officer`;

export type NewSession = Pick<
  Session,
  "id" | "unit" | "kind" | "post" | "day" | "starts" | "ends" | "place" | "slotMinutes" | "state"
>;

/** Adds a session with its places; throws `23P01` where the post has another one at that time. */
export async function insertSession(
  sql: Transaction,
  made: NewSession,
  slots: readonly Time[],
  perSlot: number,
  at: Date,
  by: Actor,
): Promise<void> {
  await sql`
    insert into reception_sessions (id, unit_id, kind, post_id, day, starts, ends, place, slot_minutes, state, changed_at)
    values (${made.id}, ${made.unit}, ${made.kind}, ${made.post}, ${made.day}, ${made.starts}, ${made.ends},
            ${made.place}, ${made.slotMinutes}, ${made.state}, ${at})`;
  await insertPlaces(sql, made.id, slots, perSlot);
  await sql`
    insert into reception_session_events (session_id, seq, at, officer_id, post_id, did)
    values (${made.id}, 1, ${at}, ${by.officer}, ${by.post}, 'planned')`;
}

const insertPlaces = (sql: Sql, id: SessionId, slots: readonly Time[], perSlot: number) => sql`
  insert into reception_places (session_id, at, nth)
  select ${id}, slot::time, nth
    from unnest(${[...slots]}::text[]) slot, generate_series(1, ${perSlot}::int) nth`;

/** New places instead of the old ones; only while nobody ever booked one of them. */
export async function replacePlaces(
  sql: Transaction,
  id: SessionId,
  slots: readonly Time[],
  perSlot: number,
): Promise<void> {
  await sql`delete from reception_places where session_id = ${id}`;
  await insertPlaces(sql, id, slots, perSlot);
}

export async function everBooked(sql: Sql, id: SessionId): Promise<boolean> {
  const rows = await sql`select from reception_bookings where session_id = ${id} limit 1`;
  return rows.length > 0;
}

type Done = {
  readonly did: "changed" | "published" | "cancelled" | "sat";
  readonly at: Date;
  readonly by: Actor;
  readonly detail?: Readonly<Record<string, string | null>>;
};

/** Writes a changed session and what was done to it. */
export async function saveSession(
  sql: Transaction,
  now: Session,
  satOfficer: OfficerId | null,
  { did, at, by, detail = {} }: Done,
): Promise<void> {
  const seq = now.seq + 1;
  await sql`
    update reception_sessions
       set day = ${now.day}, starts = ${now.starts}, ends = ${now.ends}, place = ${now.place},
           state = ${now.state}, reason = ${now.reason}, sat = ${now.sat},
           sat_officer = coalesce(${satOfficer}::uuid, case when ${now.sat}::text = 'nobody' then null else sat_officer end),
           seq = ${seq}, changed_at = ${at}
     where id = ${now.id}`;
  await sql`
    insert into reception_session_events (session_id, seq, at, officer_id, post_id, did, detail)
    values (${now.id}, ${seq}, ${at}, ${by.officer}, ${by.post}, ${did}, ${sql.json(detail)})`;
}

/** The drafts of a unit from a day on, held until the transaction ends. */
export const lockDrafts = (sql: Transaction, unit: UnitId, from: Day) => sql<{ id: string }[]>`
  select id from reception_sessions
   where unit_id = ${unit} and state = 'draft' and day >= ${from}
   order by id for update`;

/** The times of a session with what is left of each. */
export const slotsOfSession = (sql: Sql, id: SessionId): Promise<readonly Slot[]> => sql<Slot[]>`
  select to_char(p.at, 'HH24:MI') as at, count(*)::int as places, (count(*) - count(b.id))::int as free
    from reception_places p
    left join reception_bookings b
      on b.session_id = p.session_id and b.at = p.at and b.nth = p.nth and b.state <> 'cancelled'
   where p.session_id = ${id}
   group by p.at order by p.at`;

/** A post that can be announced to receive, with the duty it carries. */
export type ReceivingPost = {
  readonly post: PostId;
  readonly title: string;
  readonly role: string;
  readonly duty: Duty | null;
  /** The day on which the house was told of the duty; it knows nothing of months before. */
  readonly dutySince: Day | null;
};

export const receivingPosts = (
  sql: Sql,
  unit: UnitId,
  on: Day,
): Promise<readonly ReceivingPost[]> => sql<ReceivingPost[]>`
  select p.id as post, p.title, p.role, d.duty, d.first_said as "dutySince"
    from posts p left join reception_duties d on d.post_id = p.id
   where p.unit_id = ${unit} and p.role in ('head', 'reception')
     and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to >= ${on})
   order by p.role, p.id`;

export const saveDuty = (
  sql: Sql,
  unit: UnitId,
  post: PostId,
  duty: Duty,
  said: { readonly by: OfficerId; readonly since: Day },
) => sql`
  insert into reception_duties (post_id, unit_id, duty, said_by, first_said)
  values (${post}, ${unit}, ${duty}, ${said.by}, ${said.since})
  on conflict (post_id) do update
     set duty = excluded.duty, said_by = excluded.said_by, said_at = now(),
         first_said = least(reception_duties.first_said, excluded.first_said)`;

/** Who could have sat in a unit's session on a day, with the posts they held then. */
export type Sitter = {
  readonly officer: OfficerId;
  readonly name: string;
  readonly title: string;
  readonly held: readonly Pick<HeldPost, "post" | "tenure">[];
};

export const sittersOf = (sql: Sql, unit: UnitId, on: Day): Promise<readonly Sitter[]> => sql<
  Sitter[]
>`
  select h.officer_id as officer, h.officer_name as name, string_agg(h.title, ', ' order by h.post_id) as title,
         jsonb_agg(jsonb_build_object('post', h.post_id, 'tenure', h.tenure)) as held
    from posts_held h
   where h.unit_id = ${unit} and h.role in ('head', 'reception', 'case-officer')
     and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
   group by h.officer_id, h.officer_name
   order by bool_or(h.role = 'head') desc, h.officer_name
   limit 200`;

/** What sat where, for duties and figures. */
export type SatSession = {
  readonly post: PostId;
  readonly postTitle: string;
  readonly duty: Duty | null;
  readonly day: Day;
  readonly sat: Sat | null;
};

/** Published duty sessions of a unit on days from … to. */
export const dutySessions = (
  sql: Sql,
  unit: UnitId,
  days: { readonly from: Day; readonly to: Day },
): Promise<readonly SatSession[]> => sql<SatSession[]>`
  select s.post_id as post, p.title as "postTitle", d.duty, s.day, s.sat
    from reception_sessions s join posts p on p.id = s.post_id
    left join reception_duties d on d.post_id = s.post_id
   where s.unit_id = ${unit} and s.kind = 'duty' and s.state = 'published'
     and s.day between ${days.from} and ${days.to}
   order by s.day`;
