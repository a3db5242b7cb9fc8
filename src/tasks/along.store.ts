import type { TaskSight } from "#access/tasks.ts";
import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { TaskCode } from "./model.ts";
import { visibleTasks } from "./visible.store.ts";

/** A unit of theirs was added to a task, or let go: what that unit is told. */
export type AlongChange = {
  readonly code: TaskCode;
  /** The unit that has the task. */
  readonly unitName: string;
  /** Null where the task is theirs to see no more. */
  readonly title: string | null;
  readonly added: readonly string[];
  readonly letGo: readonly string[];
  readonly reason: string;
  readonly on: Day;
};

/** The most that are told at once; the rest stands in the records of the tasks. */
const mostChanges = 20;

/** Where the units an officer sees tasks through were added or let go since a moment, the newest first. */
export const changesAlong = (
  sql: Sql,
  sight: TaskSight,
  since: Date,
): Promise<readonly AlongChange[]> => {
  const theirs = sql`${[...sight.cooperating]}::int[]`;
  const inList = (list: "from" | "to") => sql`(e.event -> ${list}::text) @> to_jsonb(m.id)`;
  const named = (list: "from" | "to", but: "from" | "to") => sql`
    array(select m.name from units m
           where m.id = any(${theirs}) and ${inList(list)} and not ${inList(but)} order by m.key, m.id)`;
  return sql<AlongChange[]>`
    select t.code, u.name as "unitName", case when ${visibleTasks(sql, sight)} then t.title end as title,
           ${named("to", "from")} as added, ${named("from", "to")} as "letGo", w.body as reason,
           e.event ->> 'on' as on
      from task_events e
      join tasks t on t.id = e.task_id
      join units u on u.id = t.unit_id
      join task_words w on w.id = (e.event -> 'said' ->> 'words')::uuid
     where e.event ->> 'type' = 'cooperation-changed' and e.at > ${since}
       and exists (select from unnest(${theirs}) as m (id) where ${inList("from")} <> ${inList("to")})
     order by e.at desc, e.task_id, e.seq desc
     limit ${mostChanges}`;
};
