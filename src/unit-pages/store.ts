import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { PastName, PublicPost } from "./model.ts";

/** Who leads a unit and who receives people, on a day; the titles of posts, each once. */
export const publicPosts = (sql: Sql, unit: number, on: Day): Promise<readonly PublicPost[]> =>
  sql<PublicPost[]>`
    select title, role
      from posts
     where unit_id = ${unit} and role in ('head', 'reception')
       and valid_from <= ${on} and (valid_to is null or valid_to >= ${on})
     group by role, title
     order by role = 'reception', min(id)`;

/** What a unit was called before, the latest first. */
export const pastNames = (sql: Sql, unit: number): Promise<readonly PastName[]> =>
  sql<PastName[]>`
    select p.name, p.valid_to as until
      from unit_past p join units u on u.id = p.unit_id
     where p.unit_id = ${unit} and p.name <> u.name
     order by p.valid_to desc`;
