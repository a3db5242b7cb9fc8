import type { UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql } from "#kernel/sql.ts";

/** How many of the tasks that are public are done, on time or late. Dropped ones count as not done. */
export type Kept = { readonly done: number; readonly all: number };

/** Of everything that was promised in public and is public still. */
export async function promisesKept(sql: Sql): Promise<Kept> {
  const [row] = await sql<Kept[]>`
    select ${doneSql(sql)} as done, count(*)::int as all
      from directive_publications p
      join directive_publication_tasks k on k.publication_id = p.id
      join tasks t on t.id = k.task_id and t.visibility = 'public'
     where p.withdrawn_at is null`;
  return row ?? { done: 0, all: 0 };
}

/** A public directive a unit issued or has tasks of. */
export type UnitPromise = {
  readonly slug: string;
  readonly canonical: string;
  readonly title: string;
  readonly publishedOn: Day;
  /** Of the tasks this unit has; none where it only issued it. */
  readonly own: Kept;
  readonly total: Kept;
};

/** What a unit promised in public or was given, the newest first. */
export const promisesOf = (
  sql: Sql,
  unit: UnitId,
  limit: number,
): Promise<readonly UnitPromise[]> => sql<UnitPromise[]>`
  select p.slug, d.canonical, p.title,
         (p.published_at at time zone 'Asia/Ho_Chi_Minh')::date as "publishedOn",
         jsonb_build_object('done', ${doneSql(sql, sql`t.unit_id = ${unit}`)},
                            'all', count(*) filter (where t.unit_id = ${unit})) as own,
         jsonb_build_object('done', ${doneSql(sql)}, 'all', count(*)) as total
    from directive_publications p
    join directives d on d.id = p.directive_id
    join directive_publication_tasks k on k.publication_id = p.id
    join tasks t on t.id = k.task_id and t.visibility = 'public'
   where p.withdrawn_at is null
   group by p.id, d.canonical
  having p.unit_id = ${unit} or bool_or(t.unit_id = ${unit})
   order by p.published_at desc, p.id desc
   limit ${limit}`;

const doneSql = (sql: Sql, which: Fragment = sql`true`): Fragment => sql`
  (count(*) filter (where ${which} and not t.open and t.closed_as in ('done-on-time', 'done-late')))::int`;
