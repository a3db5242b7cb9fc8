import type { Day } from "#kernel/day.ts";
import type { Sql } from "#kernel/sql.ts";

import type { PublicPost } from "./model.ts";

/** Who leads a unit and who receives people, on a day; the titles of posts, each once. */
export const publicPosts = (sql: Sql, unit: number, on: Day): Promise<readonly PublicPost[]> =>
  sql<PublicPost[]>`
    select title, role
      from posts
     where unit_id = ${unit} and role in ('head', 'reception')
       and valid_from <= ${on} and (valid_to is null or valid_to >= ${on})
     group by role, title
     order by role = 'reception', min(id)`;

/** Where a list of units ended, by the address of its last one. */
export async function placeOf(
  sql: Sql,
  slug: string,
): Promise<{ readonly key: string; readonly id: number } | undefined> {
  const [place] = await sql<{ key: string; id: number }[]>`
    select key, id from units where slug = ${slug}`;
  return place;
}
