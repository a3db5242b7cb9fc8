import { dayAt } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { Staff } from "#people/model.ts";
import { type Began, markOf, sessionPolicy, type SessionId } from "./session.ts";

/** Who this session belongs to today, and what is to be known of the session itself. */
export type Signed = {
  readonly staff: Staff;
  /** When it last proved who it is. */
  readonly proved: Date;
  readonly began: Began;
  /** May only add a way in. */
  readonly limited: boolean;
};

/** The officer of a session with the posts held today; undefined when it is over. */
export const staffOf = async (
  sql: Sql,
  session: SessionId,
  now: Date,
): Promise<Staff | undefined> => (await whoIs(sql, session, now))?.staff;

/**
 * Who this session belongs to, with the posts held today, in one query; undefined when it is over
 * or the officer has ended. Asked on every request, so that a change of posts works at once.
 */
export async function whoIs(sql: Sql, session: SessionId, now: Date): Promise<Signed | undefined> {
  const { idleMs, seenEveryMs } = sessionPolicy;
  const on = dayAt(now);
  const [row] = await sql<(Staff & Omit<Signed, "staff">)[]>`
    with me as (
      select o.id, o.name, o.sign_in, o.language, o.single_keys, s.proved_at, s.began, s.limited
        from sessions s
        join officers o on o.id = s.officer_id
       where s.id_hash = ${markOf(session)}
         and s.expires_at > ${now} and s.seen_at > ${new Date(now.getTime() - idleMs)}
         and o.ended_at is null
    ), touched as (
      update sessions set seen_at = ${now}
       where id_hash = ${markOf(session)} and seen_at < ${new Date(now.getTime() - seenEveryMs)}
         and exists (select from me)
    ), held as (
      select h.post_id as post, h.title, h.role, h.unit_id as unit, u.name as "unitName",
             h.department_id as department, h.tenure, h.served
        from me
        join posts_held h on h.officer_id = me.id
         and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
        join units u on u.id = h.unit_id
    )
    select me.id as officer, me.name, me.sign_in as "signIn", me.language,
           me.single_keys as "singleKeys", me.proved_at as proved, me.began, me.limited,
           coalesce((select jsonb_agg(to_jsonb(held) - 'served' order by held.post, held.served, held.unit)
                       from held), '[]') as posts,
           array(select t.officer_id from those_above(me.id, ${on}) t) as above
      from me`;
  if (!row) return undefined;
  const { proved, began, limited, ...staff } = row;
  return { staff, proved, began, limited };
}
