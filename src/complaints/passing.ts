import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";
import type { UnitId } from "#people/model.ts";

import type { ComplaintCode } from "./model.ts";
import { complaintsPassing, complaintsToMove } from "./passing.store.ts";
import { unitSettling, verifiersOf } from "./routing.store.ts";
import { byHouse, passLimits } from "./saving.ts";
import { lockComplaint } from "./store.ts";

const most = 500;

/**
 * What days passing do by themselves: a limit that passed is written down at once, and a decision takes
 * effect on its day. Calling it twice changes nothing.
 *
 * @returns how many complaints something happened to
 */
export async function passDays(house: House): Promise<number> {
  const codes = await complaintsPassing(house.sql, dayAt(house.clock()), most);
  let changed = 0;
  for (const code of codes) if (await passOne(house, code)) changed += 1;
  return changed;
}

/**
 * Brings complaints of units that ended to the units that answer for them now, past a head who is
 * complained of there. Where a split leaves it open who answers, nothing moves.
 *
 * @returns how many moved
 */
export async function moveComplaints(house: House): Promise<number> {
  const today = dayAt(house.clock());
  const found = await complaintsToMove(house.sql, today, most);
  let moved = 0;
  for (const { code, to } of found) if (await moveOne(house, code, to)) moved += 1;
  return moved;
}

const moveOne = (house: House, code: ComplaintCode, to: UnitId): Promise<boolean> =>
  house.sql.begin(async (sql): Promise<boolean> => {
    const before = await lockComplaint(sql, code);
    if (!before) return false;
    const at = house.clock();
    const { named, verifier } = before.complaint;
    const unit = (await unitSettling(sql, to, named, dayAt(at))) ?? to;
    const able = await verifiersOf(sql, unit, named, dayAt(at));
    const keeps = verifier !== null && able.some(({ officer }) => officer === verifier);
    const after = await byHouse(sql, house, before, { do: "move", unit, keeps }, at);
    return after.complaint.seq > before.complaint.seq;
  });

const passOne = (house: House, code: ComplaintCode): Promise<boolean> =>
  house.sql.begin(async (sql): Promise<boolean> => {
    const before = await lockComplaint(sql, code);
    if (!before) return false;
    const at = house.clock();
    const late = await passLimits(sql, house, before, at);
    const after = await byHouse(sql, house, late, { do: "take-effect", today: dayAt(at) }, at);
    return after.complaint.seq > before.complaint.seq;
  });
