import { dayAt, type Day, plusDays } from "#kernel/day.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database } from "#kernel/sql.ts";

import {
  administratorsOn,
  appointmentById,
  appointmentsOf,
  holdersOf,
  officerBySignIn,
  postById,
  saveAppointment,
  saveAppointmentEnding,
} from "./changes.store.ts";
import { type Doing, lockOffice, record } from "./record.ts";
import type { PostId } from "./model.ts";
import type { OfficeRefusal } from "./refusals.ts";
import { decideAppointment, decideEnding, type WantedAppointment } from "./rules.ts";
import { signInName } from "./model.ts";

type Done<Value> = Promise<Result<Value, OfficeRefusal>>;

/** Gives a post to an officer from when to when, beside whatever else they hold (kiêm nhiệm). */
export const appoint = (
  db: Database,
  post: PostId,
  wanted: WantedAppointment & { readonly signIn: string },
  doing: Doing,
) =>
  db.begin(async (sql): Done<number> => {
    await lockOffice(sql);
    const found = await postById(sql, post);
    if (!found) return refuse({ because: "no-such-post" });
    const officer = await officerBySignIn(sql, signInName(wanted.signIn));
    if (!officer) return refuse({ because: "no-such-officer" });
    const held = await appointmentsOf(sql, officer.id, post);
    const holders = await holdersOf(sql, post);
    const decision = decideAppointment(officer, found, wanted, held, doing.by, holders);
    if (!decision.ok) return decision;
    const { from, to, tenure = "held" } = wanted;
    const id = await saveAppointment(sql, officer.id, post, wanted);
    await record(sql, doing, {
      did: "appointment.made",
      appointment: id,
      officer: officer.id,
      post,
      tenure,
      from,
      to,
    });
    return ok(id);
  });

/** Ends an appointment after `lastDay`; the post stays, perhaps with nobody. */
export const endAppointment = (db: Database, id: number, lastDay: Day, doing: Doing) =>
  db.begin(async (sql): Done<PostId> => {
    await lockOffice(sql);
    const appointment = await appointmentById(sql, id);
    const post = appointment && (await postById(sql, appointment.post));
    if (!appointment || !post) return refuse({ because: "no-such-appointment" });
    const left = await administratorsOn(sql, plusDays(lastDay, 1), { appointment: id });
    const thing = { ...appointment, role: post.role };
    const decision = decideEnding(thing, lastDay, dayAt(doing.at), left);
    if (!decision.ok) return decision;
    await saveAppointmentEnding(sql, id, lastDay);
    await record(sql, doing, { did: "appointment.ended", appointment: id, lastDay });
    return ok(post.id);
  });
