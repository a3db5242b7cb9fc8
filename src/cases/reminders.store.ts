import { dayAt, type Day, type Instant } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Lang } from "#kernel/text.ts";
import { inForce, viewerOf } from "#people/store.ts";
import type { OfficerId } from "#people/model.ts";

import type { MatterCode, MatterId } from "./model.ts";
import { leaseBefore } from "#mail/slips.store.ts";
import { sightOf } from "./sight.ts";
import { instantOf } from "./store.ts";
import { visible } from "./visible.store.ts";

/** Whoever gets a digest: where, and in which language. */
export type Reader = { readonly name: string; readonly email: string; readonly language: Lang };

/** The officer, unless they have ended, left no address or switched reminders off. */
export async function readerOf(sql: Sql, officer: OfficerId): Promise<Reader | null> {
  const [reader] = await sql<Reader[]>`
    select name, email, language from officers o where o.id = ${officer} and ${reads(sql)}`;
  return reader ?? null;
}

const reads = (sql: Sql) => sql`o.ended_at is null and o.reminders and coalesce(o.email, '') <> ''`;

/**
 * Owes everyone who handles matters their reminder of `day` and asks for them to be sent, as one
 * statement; whoever has one for the day gets no other.
 */
export async function oweReminders(sql: Sql, day: Day): Promise<void> {
  await sql`
    with owed as (
      insert into reminders (officer_id, day, state)
      select distinct o.id, ${day}::date, 'queued'
        from officers o
        join appointments a on a.officer_id = o.id and ${inForce(sql, "a", day)}
        join posts p on p.id = a.post_id and p.role <> 'administrator' and ${inForce(sql, "p", day)}
       where ${reads(sql)}
      on conflict do nothing
      returning officer_id, day
    )
    select count(graphile_worker.add_job('reminder',
             json_build_object('officer', officer_id, 'day', day))) from owed`;
}

export async function claimReminder(
  sql: Sql,
  officer: OfficerId,
  day: Day,
  now: Date,
): Promise<"done" | "elsewhere" | number> {
  const [mine] = await sql<{ tries: number }[]>`
    update reminders set state = 'sending', tries = tries + 1, claimed_at = ${now}
     where officer_id = ${officer} and day = ${day}
       and (state = 'queued' or (state = 'sending' and claimed_at < ${leaseBefore(now)}))
    returning tries`;
  if (mine) return mine.tries;
  const rows = await sql`
    select from reminders where officer_id = ${officer} and day = ${day} and state = 'sending'`;
  return rows.length === 0 ? "done" : "elsewhere";
}

export async function settleReminder(
  sql: Sql,
  officer: OfficerId,
  day: Day,
  state: "sent" | "failed" | "queued" | "nothing",
  error: string | null,
  now: Date,
): Promise<void> {
  await sql`
    update reminders set state = ${state}, error = ${error}, claimed_at = null,
           done_at = ${state === "queued" ? null : now}
     where officer_id = ${officer} and day = ${day}`;
}

/** What a reminder was is of no use after a month. */
export async function forgetReminders(sql: Sql, before: Day): Promise<void> {
  await sql`delete from reminders where day < ${before}`;
}

export const sections = ["late", "soon", "waiting", "offered"] as const;
export type Section = (typeof sections)[number];

/** One line of a digest: where it is and when it is due, nothing that anybody wrote. */
export type DigestLine = {
  readonly section: Section;
  readonly code: MatterCode;
  readonly areaVi: string;
  readonly areaEn: string;
  readonly place: string;
  readonly dueAt: Instant;
  /** How many there are in this section, shown or not. */
  readonly of: number;
};

/** At most so many lines of one section are written out. */
const mostLines = 20;

/**
 * What waits for one officer: theirs, their posts' that nobody has yet, and what is offered to a
 * unit they receive for. Only what the policy lets them see (visible.store.ts).
 */
export async function digestOf(
  sql: Sql,
  officer: OfficerId,
  now: Date,
  soonUntil: Instant,
): Promise<readonly DigestLine[]> {
  const sight = sightOf(await viewerOf(sql, officer, dayAt(now)));
  return sql<DigestLine[]>`
    with mine as (
      select m.* from matters m where m.open and m.officer_id = ${officer} and ${visible(sql, sight)}
      union all
      select m.* from matters m
       where m.open and m.officer_id is null and m.post_id = any(${[...sight.posts]}::int[])
         and ${visible(sql, sight)}
    ), found as (
      select id, code, area, place_unit_id, due_at,
             case when due_at < ${now} then 'late'
                  when due_at <= ${soonUntil} then 'soon'
                  when stage in ('received', 'reopened') or appeal = 'open' then 'waiting' end as section
        from mine
      union all
      select m.id, m.code, m.area, m.place_unit_id, m.due_at, 'offered'
        from matters m
       where m.open and m.transfer_to = any(${[...sight.takes]}::int[]) and ${visible(sql, sight)}
    ), ranked as (
      select f.*, count(*) over (partition by section)::int as of,
             row_number() over (partition by section order by due_at, id) as place_in
        from found f
       where f.section is not null
    )
    ${lines(sql)}`;
}

/** What an officer's posts received in (since, until] and nobody has accepted yet. */
export async function newMattersOf(
  sql: Sql,
  officer: OfficerId,
  since: Date,
  until: Date,
): Promise<readonly DigestLine[]> {
  const sight = sightOf(await viewerOf(sql, officer, dayAt(until)));
  return sql<DigestLine[]>`
    with ranked as (
      select m.id, m.code, m.area, m.place_unit_id, m.due_at, 'waiting' as section,
             count(*) over ()::int as of, row_number() over (order by m.due_at, m.id) as place_in
        from matters m
       where m.open and m.officer_id is null and m.post_id = any(${[...sight.posts]}::int[])
         and m.stage = 'received' and m.received_at > ${since} and m.received_at <= ${until}
         and ${visible(sql, sight)}
    )
    ${lines(sql)}`;
}

const lines = (sql: Sql) => sql`
  select r.section, r.code, s.name_vi as "areaVi", s.name_en as "areaEn", u.name as place,
         ${instantOf(sql, "r.due_at")} as "dueAt", r.of
    from ranked r
    join subject_areas s on s.code = r.area
    join units u on u.id = r.place_unit_id
   where r.place_in <= ${mostLines}
   order by r.section, r.due_at, r.id`;

/**
 * Asks for a digest of new matters to whoever holds the post a matter went to, at `tellAt`. Whatever
 * else comes in until then is in the same digest.
 */
export async function askToTell(
  sql: Sql,
  matter: MatterId,
  now: Date,
  tellAt: Instant,
): Promise<void> {
  const on = dayAt(now);
  await sql`
    select graphile_worker.add_job('new-matters', json_build_object('officer', o.id),
             run_at => now() + (${tellAt}::timestamptz - ${now}::timestamptz), job_key => 'new-matters:' || o.id,
             job_key_mode => 'preserve_run_at')
      from matters m
      join appointments a on a.post_id = m.post_id and ${inForce(sql, "a", on)}
      join officers o on o.id = a.officer_id and ${reads(sql)}
     where m.id = ${matter} and m.stage = 'received'
       -- One that already waits is enough; without this a busy day would rewrite its row each time.
       and not exists (select from graphile_worker.jobs j
                        where j.key = 'new-matters:' || o.id and j.locked_at is null
                           and j.attempts < j.max_attempts)`;
}

/** Up to when this officer was told of new matters; null when never. */
export async function toldUntil(sql: Sql, officer: OfficerId): Promise<Date | null> {
  const [told] = await sql<{ until: Date }[]>`
    select until from told_of_new where officer_id = ${officer}`;
  return told?.until ?? null;
}

export async function noteTold(sql: Sql, officer: OfficerId, until: Date): Promise<void> {
  await sql`
    insert into told_of_new (officer_id, until) values (${officer}, ${until})
    on conflict (officer_id) do update set until = greatest(told_of_new.until, excluded.until)`;
}
