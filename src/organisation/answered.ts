import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";
import type { Successor } from "#units/model.ts";
import { successionOf } from "#units/store.ts";
import { type NamedOn, type UnitVersion, unitsNamedOn, versionOn } from "#units/versions.store.ts";

import { functionsElsewhere, officeOn, type PostOn } from "./tree.store.ts";

/** Who answered for a name on a day, and who does today. */
export type Answered = {
  readonly unit: NamedOn;
  /** Its posts with whoever held them that day; heads and reception first. */
  readonly posts: readonly PostOn[];
  /** The same unit today, where it is still there; perhaps under another name. */
  readonly still: UnitVersion | null;
  /** The units that answer today for what was its own. */
  readonly today: readonly Successor[];
  /** Areas another unit answers for today although this one is still there. */
  readonly functions: readonly {
    readonly area: string;
    readonly name: string;
    readonly slug: string;
  }[];
};

/**
 * Who answered on `on` for a place or body called `typed`, under the name it had that day, and who
 * answers for it `today`. Several where the name was not unique; none where nothing bore it then.
 */
export async function answeredOn(
  sql: Sql,
  typed: string,
  on: Day,
  today: Day,
): Promise<readonly Answered[]> {
  const units = (await unitsNamedOn(sql, typed, on)).slice(0, most);
  return Promise.all(
    units.map(async (unit): Promise<Answered> => {
      const [{ posts }, still, next, functions] = await Promise.all([
        officeOn(sql, unit.id, on),
        versionOn(sql, unit.id, today),
        successionOf(sql, unit.id, today),
        functionsElsewhere(sql, unit.id, today),
      ]);
      return { unit, posts, still: still ?? null, today: still ? [] : next, functions };
    }),
  );
}

/** No name is borne by more units at once than people would read through. */
const most = 12;
