import type { Sql } from "#kernel/sql.ts";

import type { DirectiveId, GivenTask } from "./model.ts";

export const givenTasks = (sql: Sql, id: DirectiveId): Promise<readonly GivenTask[]> =>
  sql<GivenTask[]>`
    select f.nth, t.code, t.title, u.name as "unitName"
      from directive_findings f
      join tasks t on t.id = f.task_id
      join units u on u.id = f.unit_id
     where f.directive_id = ${id} order by f.nth`;
