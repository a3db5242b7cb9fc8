import type { House } from "#cases/house.ts";
import { unitAnswering } from "#cases/routing.store.ts";
import {
  moveGiving,
  moveTask,
  openTasksGivenBy,
  openTasksOf,
  type TaskMove,
} from "#tasks/moving.ts";
import type { TaskCode } from "#tasks/model.ts";

import type { Plan } from "./model.ts";

/**
 * Brings the open tasks of units that end to the unit that took all of each, and with them what those
 * units had to decide about tasks they gave. Where several took it, nothing says whose a task is: it
 * stays, and whoever gave it hands it over. Each task by itself, so that nobody waits; safe to run again.
 *
 * @returns how many tasks changed hands
 */
export async function moveTasks(
  house: House,
  { id, effectiveOn: on, document: { number, date } }: Plan,
  ending: readonly number[],
): Promise<number> {
  let moved = 0;
  for (const unit of ending) {
    // Tasks belong to no subject area: only what took the whole unit answers for them.
    const target = await unitAnswering(house.sql, unit, "", on);
    if (target === unit) continue;
    const move: TaskMove = { plan: id, target, on, document: { number, date } };
    const each = async (codes: readonly TaskCode[], how: typeof moveTask) => {
      for (const code of codes) await house.sql.begin((sql) => how(sql, code, move, house.clock()));
      return codes.length;
    };
    moved += await each(await openTasksOf(house.sql, unit), moveTask);
    await each(await openTasksGivenBy(house.sql, unit), moveGiving);
  }
  return moved;
}
