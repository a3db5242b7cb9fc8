import type { Sight } from "#cases/visible.store.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { LetterCode } from "./model.ts";
import { visibleLetters } from "./visible.store.ts";

/** A letter on file whose year is over: its head decides whether it is destroyed. */
export type ToDestroy = {
  readonly code: LetterCode;
  readonly unitName: string;
  readonly keptUntil: Day;
};

/** Of these units, the longest over first, a page of them. */
export const lettersToDestroy = (
  sql: Sql,
  sight: Sight,
  units: readonly number[],
  today: Day,
  limit = 40,
): Promise<readonly ToDestroy[]> => sql<ToDestroy[]>`
  select l.code, u.name as "unitName", l.keep_until as "keptUntil"
    from letters l join units u on u.id = l.unit_id
   where l.unit_id = any(${[...units]}::int[]) and l.keep_until is not null and l.keep_until <= ${today}
     and ${visibleLetters(sql, sight)}
   order by l.keep_until, l.id
   limit ${limit}`;
