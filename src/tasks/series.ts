import type { House } from "#cases/house.ts";
import { dayAt, type Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

import { nextInSeries } from "./creating.ts";
import { insertTasks, seatsIn } from "./creating.store.ts";
import { evolve } from "./evolve.ts";
import type { TaskCode, TaskId } from "./model.ts";
import { decide } from "./rules.ts";
import { lockTask, saveTaskStep } from "./store.ts";

/**
 * Makes the next one of a series, once: when the former ended, or when its day has come. Whoever was
 * accountable stays so while they hold a post in the unit; otherwise it is given to the unit again.
 *
 * @returns the new task; null where there is nothing to repeat
 */
export async function makeNextInSeries(
  sql: Transaction,
  house: House,
  code: TaskCode,
): Promise<TaskId | null> {
  const former = await lockTask(sql, code);
  if (!former?.task.series || former.task.series.nextMade) return null;
  const at = house.clock();
  const made = nextInSeries(house, former, at);
  if (!made) return null;
  const decision = decide(
    former.task,
    { do: "repeat", next: made.id, on: dayAt(at) },
    { kind: "house" },
  );
  if (!decision.ok) return null;
  const seats = await seatsIn(sql, [made.holder.unit], dayAt(at));
  const there = seats.some(({ officer }) => officer === made.officer);
  await insertTasks(sql, [there ? made : { ...made, officer: null }], null, at);
  const after = evolve(former.task, decision.value);
  await saveTaskStep(sql, after, decision.value, { kind: "house" }, at, null);
  return made.id;
}

/**
 * Makes what repeats and whose former one is over or past its day; for a job each morning. Safe to run
 * twice: each turn is made once. A series nobody looked at for long catches up one turn each run.
 *
 * @returns how many were made
 */
export async function repeatTasks(house: House, today: Day): Promise<number> {
  let made = 0;
  for (const code of await toRepeat(house.sql, today)) {
    if (await house.sql.begin((sql) => makeNextInSeries(sql, house, code))) made += 1;
  }
  return made;
}

async function toRepeat(sql: Sql, today: Day): Promise<readonly TaskCode[]> {
  const rows = await sql<{ code: TaskCode }[]>`
    select code from tasks
     where series_id is not null and not next_made and stage <> 'dropped'
       and (stage = 'done' or due_original < ${today})
     order by id limit 10000`;
  return rows.map(({ code }) => code);
}
