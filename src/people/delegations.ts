import { dayAt, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database, Sql } from "#kernel/sql.ts";

import {
  appointmentsOf,
  holdersOf,
  officerById,
  postById,
  saveAppointment,
  saveAppointmentEnding,
} from "./changes.store.ts";
import type { Day } from "#kernel/day.ts";
import type { HeldPost, OfficerId, PostId, Staff } from "./model.ts";
import { lockOffice, record } from "./record.ts";
import type { OfficeRefusal } from "./refusals.ts";
import { decideAppointment } from "./rules.ts";

type Done<Value> = Promise<Result<Value, OfficeRefusal>>;

/** The posts a person may let a colleague stand in for: those they hold themself as a head. */
export const delegable = ({ posts }: Pick<Staff, "posts">): readonly HeldPost[] =>
  posts.filter((held) => held.role === "head" && held.tenure === "held");

/** Somebody who stands in, now or later. */
export type StandIn = {
  readonly appointment: number;
  readonly officer: OfficerId;
  readonly name: string;
  readonly validFrom: Day;
  readonly validTo: Day;
};

/** Who stands in for a post today or will. */
export const standInsOf = (sql: Sql, post: PostId, on: Day): Promise<readonly StandIn[]> =>
  sql<StandIn[]>`
    select a.id as appointment, a.officer_id as officer, o.name,
           a.valid_from as "validFrom", a.valid_to as "validTo"
      from appointments a join officers o on o.id = a.officer_id
     where a.post_id = ${post} and a.tenure = 'delegated' and a.valid_to >= ${on}
     order by a.valid_from, a.id`;

/** Who could stand in for a head: whoever holds another post in the unit itself, administrators left out. */
export const standInsFor = (
  sql: Sql,
  post: PostId,
  on: Day,
): Promise<
  readonly { readonly officer: OfficerId; readonly name: string; readonly title: string }[]
> =>
  sql<{ officer: OfficerId; name: string; title: string }[]>`
    select distinct on (h.officer_id) h.officer_id as officer, h.officer_name as name, h.title
      from posts here
      join posts_held h on h.unit_id = here.unit_id and not h.served
     where here.id = ${post} and h.post_id <> ${post} and h.role <> 'administrator'
       and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
       and not exists (select from posts_held own where own.post_id = ${post} and own.officer_id = h.officer_id and own.tenure = 'held'
                          and own.valid_from <= ${on} and (own.valid_to is null or own.valid_to >= ${on}))
     order by h.officer_id, h.post_id`;

/**
 * A head lets a colleague of the same unit stand in from day to day (ủy quyền). It ends by itself.
 * Whoever stands in is barred wherever the head is: see `those_above` in the database.
 */
export const delegate = (
  db: Database,
  post: PostId,
  wanted: { readonly officer: OfficerId; readonly from: Day; readonly to: Day },
  staff: Staff,
  at: Date,
) =>
  db.begin(async (sql): Done<number> => {
    await lockOffice(sql);
    const today = dayAt(at);
    const found = await postById(sql, post);
    if (!found || !delegable(staff).some((held) => held.post === post))
      return refuse({ because: "not-your-post" });
    if (wanted.from < today) return refuse({ because: "ends-in-the-past" });
    const officer = await officerById(sql, wanted.officer);
    if (!officer) return refuse({ because: "no-such-officer" });
    const colleagues = await standInsFor(sql, post, today);
    if (officer.id !== staff.officer && !colleagues.some((one) => one.officer === officer.id))
      return refuse({ because: "not-a-colleague" });
    const { from, to } = wanted;
    const held = await appointmentsOf(sql, officer.id, post);
    const decision = decideAppointment(
      officer,
      found,
      { from, to, tenure: "delegated" },
      held,
      staff.officer,
      await holdersOf(sql, post),
    );
    if (!decision.ok) return decision;
    const id = await saveAppointment(sql, officer.id, post, decision.value);
    await record(
      sql,
      { by: staff.officer, post },
      {
        did: "appointment.made",
        appointment: id,
        officer: officer.id,
        post,
        tenure: "delegated",
        from,
        to,
      },
    );
    return ok(id);
  });

/** The head takes it back: from this moment nobody stands in by it. */
export const endDelegation = (
  db: Database,
  post: PostId,
  appointment: number,
  staff: Staff,
  at: Date,
) =>
  db.begin(async (sql): Done<number> => {
    await lockOffice(sql);
    if (!delegable(staff).some((held) => held.post === post))
      return refuse({ because: "not-your-post" });
    const today = dayAt(at);
    const still = (await standInsOf(sql, post, today)).find(
      (one) => one.appointment === appointment,
    );
    if (!still) return refuse({ because: "no-such-appointment" });
    const before = plusDays(still.validFrom, -1);
    const yesterday = plusDays(today, -1);
    const lastDay = yesterday < before ? before : yesterday;
    await saveAppointmentEnding(sql, appointment, lastDay);
    await record(
      sql,
      { by: staff.officer, post },
      {
        did: "appointment.ended",
        appointment,
        lastDay,
      },
    );
    return ok(appointment);
  });
