import { dayAt, plusDays } from "#kernel/day.ts";
import { newId } from "#kernel/id.ts";
import { ok, refuse, type Result } from "#kernel/result.ts";
import type { Database, Transaction } from "#kernel/sql.ts";
import { cleanLine } from "#kernel/text.ts";
import { provinceUnit } from "#units/store.ts";

import {
  administratorsOn,
  officerById,
  officerBySignIn,
  saveAppointment,
  saveOfficer,
  saveOfficerChange,
  saveOfficerEnding,
  savePost,
} from "./changes.store.ts";
import { type Doing, lockOffice, record } from "./record.ts";
import { type Officer, type OfficerId, signInName } from "./model.ts";
import type { OfficeRefusal } from "./refusals.ts";
import { decideOfficer, decideOfficerEnding, type WantedOfficer } from "./rules.ts";

type Done<Value> = Promise<Result<Value, OfficeRefusal>>;
type Noise = (bytes: number) => Buffer;
type NewOfficer = WantedOfficer & { readonly id: OfficerId };

/** Makes an account without a post and without a way in: its one-time code is a matter of accounts. */
export const createOfficer = (db: Database, typed: WantedOfficer, doing: Doing, noise: Noise) =>
  db.begin(async (sql): Done<NewOfficer> => {
    await lockOffice(sql);
    return newOfficer(sql, typed, doing, noise);
  });

async function newOfficer(
  sql: Transaction,
  typed: WantedOfficer,
  doing: Doing,
  noise: Noise,
): Promise<Result<NewOfficer, OfficeRefusal>> {
  const wanted = { ...typed, signIn: signInName(typed.signIn), name: cleanLine(typed.name) };
  const taken = (await officerBySignIn(sql, wanted.signIn)) !== undefined;
  const decision = decideOfficer(wanted, taken);
  if (!decision.ok) return decision;
  const id: OfficerId = newId<"officer">(doing.at.getTime(), noise(10));
  await saveOfficer(sql, id, wanted, doing.at);
  await record(sql, doing, { did: "officer.created", officer: id });
  return ok({ ...wanted, id });
}

/** Writes a name or a mail address differently. */
export const changeOfficer = (
  db: Database,
  id: OfficerId,
  typed: Pick<WantedOfficer, "name" | "email">,
  doing: Doing,
) =>
  db.begin(async (sql): Done<Officer> => {
    await lockOffice(sql);
    const officer = await officerById(sql, id);
    if (!officer) return refuse({ because: "no-such-officer" });
    if (officer.ended) return refuse({ because: "officer-ended" });
    const wanted = { ...officer, name: cleanLine(typed.name), email: typed.email };
    const decision = decideOfficer(wanted, false);
    if (!decision.ok) return decision;
    if (wanted.name === officer.name && wanted.email === officer.email)
      return refuse({ because: "unchanged" });
    await saveOfficerChange(sql, id, wanted);
    await record(sql, doing, { did: "officer.changed", officer: id });
    return ok(wanted);
  });

/** Ends an account at once, with its sessions and posts. What was done under it stays. */
export const endOfficer = (
  db: Database,
  id: OfficerId,
  doing: Doing & { readonly by: OfficerId },
) =>
  db.begin(async (sql): Done<OfficerId> => {
    await lockOffice(sql);
    const officer = await officerById(sql, id);
    if (!officer) return refuse({ because: "no-such-officer" });
    const decision = decideOfficerEnding(officer, doing.by);
    if (!decision.ok) return decision;
    await saveOfficerEnding(sql, id, doing.at, plusDays(dayAt(doing.at), -1));
    await record(sql, doing, { did: "officer.ended", officer: id });
    return ok(id);
  });

/**
 * The first administrator of a new house: account, post in the province's unit and appointment.
 * Refuses when there is an administrator already, or no province is loaded.
 */
export const createFirstAdministrator = (
  db: Database,
  who: { readonly signIn: string; readonly name: string },
  at: Date,
  noise: Noise,
) =>
  db.begin(async (sql): Done<NewOfficer> => {
    await lockOffice(sql);
    const on = dayAt(at);
    const doing = { by: null, at };
    if ((await administratorsOn(sql, on)) > 0) return refuse({ because: "has-administrator" });
    const province = await provinceUnit(sql);
    if (!province) return refuse({ because: "no-province" });
    const made = await newOfficer(sql, { ...who, email: null }, doing, noise);
    if (!made.ok) return made;
    const { id } = made.value;
    const wanted = {
      title: firstTitle,
      role: "administrator",
      department: null,
      reportsTo: null,
    } as const;
    const post = await savePost(sql, province.id, wanted, on);
    await record(sql, doing, { did: "post.created", post, unit: province.id, ...wanted });
    const appointment = await saveAppointment(sql, id, post, { from: on, to: null });
    await record(sql, doing, {
      did: "appointment.made",
      appointment,
      officer: id,
      post,
      from: on,
      to: null,
    });
    return made;
  });

const firstTitle = "Quản trị hệ thống";
