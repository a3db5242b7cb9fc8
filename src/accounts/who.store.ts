import { dayAt } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import { inForce } from "#people/store.ts";
import type { Staff } from "#people/model.ts";
import { markOf, sessionPolicy, type SessionId } from "./session.ts";

/**
 * Who this session belongs to, with the posts held today, in one query; undefined when it is over
 * or the officer has ended. Asked on every request, so that a change of posts works at once.
 */
export async function staffOf(sql: Sql, session: SessionId, now: Date): Promise<Staff | undefined> {
  const { idleMs, seenEveryMs } = sessionPolicy;
  const on = dayAt(now);
  const [staff] = await sql<Staff[]>`
    with recursive me as (
      select o.id, o.name, o.sign_in, o.language, o.single_keys
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
      select p.id as post, p.title, p.role, p.unit_id as unit, u.name as "unitName",
             p.department_id as department, a.tenure, p.reports_to
        from me
        join appointments a on a.officer_id = me.id and ${inForce(sql, "a", on)}
        join posts p on p.id = a.post_id and ${inForce(sql, "p", on)}
        join units u on u.id = p.unit_id
    ), up (post) as (
      select reports_to from held where reports_to is not null
      union
      select p.reports_to from posts p join up on p.id = up.post where p.reports_to is not null
    )
    select me.id as officer, me.name, me.sign_in as "signIn", me.language,
           me.single_keys as "singleKeys",
           coalesce((select jsonb_agg(to_jsonb(held) - 'reports_to' order by held.post) from held),
                    '[]') as posts,
           array(select me.id
                 union
                 select a.officer_id from appointments a join up on a.post_id = up.post
                  where ${inForce(sql, "a", on)}
                 union
                 select a.officer_id from held join appointments a on a.post_id = held.post
                  where held.tenure = 'delegated' and a.tenure = 'held' and ${inForce(sql, "a", on)}) as above
      from me`;
  return staff;
}
