import type { House } from "#cases/house.ts";
import { dayAt } from "#kernel/day.ts";

import type { ComplaintCode } from "./model.ts";
import { complaintsPassing } from "./passing.store.ts";
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

const passOne = (house: House, code: ComplaintCode): Promise<boolean> =>
  house.sql.begin(async (sql): Promise<boolean> => {
    const before = await lockComplaint(sql, code);
    if (!before) return false;
    const at = house.clock();
    const late = await passLimits(sql, house, before, at);
    const after = await byHouse(sql, house, late, { do: "take-effect", today: dayAt(at) }, at);
    return after.complaint.seq > before.complaint.seq;
  });
