import type { OfficerId, UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql, Transaction } from "#kernel/sql.ts";
import { putDocuments } from "#search/documents.ts";
import type { Document, PublicSource } from "#search/model.ts";
import type { Standing, TaskCode, TaskId } from "#tasks/model.ts";
import { standingSql } from "#tasks/standing.store.ts";
import { paths } from "#web/paths.ts";

/** A confirmed directive as far as its publication must know it. */
export type Publishable = {
  readonly id: string;
  readonly code: string;
  readonly unit: UnitId;
  readonly canonical: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly dated: Day | null;
  /** The publication there is now; null where it is not public. */
  readonly publication: number | null;
  readonly slug: string | null;
};

/** A confirmed directive kept by one of these units; null for any other. */
export async function publishable(
  sql: Sql,
  units: readonly UnitId[],
  code: string,
): Promise<Publishable | null> {
  const [row] = await sql<Publishable[]>`
    select d.id, d.code, d.unit_id as unit, d.canonical, d.title, d.issuer, d.dated, p.id as publication, p.slug
      from directives d left join directive_publications p on p.directive_id = d.id and p.withdrawn_at is null
     where d.code = ${code} and d.stage = 'confirmed' and d.canonical is not null
       and d.unit_id = any(${[...units]}::int[])`;
  return row ?? null;
}

export type PublicTask = {
  readonly id: TaskId;
  readonly code: TaskCode;
  readonly title: string;
  readonly unitName: string;
  readonly postTitle: string | null;
};

/** The tasks of a directive that are marked public, in the order of their dates. */
export const publicTasksOf = (sql: Sql, directive: string): Promise<readonly PublicTask[]> =>
  sql<PublicTask[]>`
    select t.id, t.code, t.title, u.name as "unitName", p.title as "postTitle"
      from tasks t join units u on u.id = t.unit_id left join posts p on p.id = t.post_id
     where t.directive_id = ${directive} and t.visibility = 'public'
     order by t.order_on, t.id limit 500`;

/** The names of officers of the units that have these tasks, gave them, or keep the directive. */
export const namesAround = async (
  sql: Sql,
  directive: string,
  unit: UnitId,
): Promise<readonly string[]> =>
  (
    await sql<{ name: string }[]>`
      select distinct o.name from officers o
        join appointments a on a.officer_id = o.id join posts p on p.id = a.post_id
       where p.unit_id = ${unit}
          or p.unit_id in (select t.unit_id from tasks t where t.directive_id = ${directive})
          or p.unit_id in (select t.assigner_unit from tasks t where t.directive_id = ${directive})`
  ).map(({ name }) => name);

export type NewPublication = {
  readonly directive: string;
  readonly unit: UnitId;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly by: OfficerId;
  readonly at: Date;
  readonly tasks: readonly {
    readonly id: TaskId;
    readonly title: string;
    readonly sentence: string;
  }[];
};

/** Nobody else publishes or withdraws it until the transaction is over; what is public now, or null. */
export async function lockPublication(sql: Transaction, directive: string): Promise<number | null> {
  await sql`select from directives where id = ${directive} for no key update`;
  const [row] = await sql<{ id: number }[]>`
    select id from directive_publications where directive_id = ${directive} and withdrawn_at is null`;
  return row?.id ?? null;
}

export async function keepPublication(sql: Transaction, one: NewPublication): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into directive_publications (directive_id, unit_id, slug, title, summary, published_by, published_at)
    values (${one.directive}, ${one.unit}, ${one.slug}, ${one.title}, ${one.summary}, ${one.by}, ${one.at})
    returning id`;
  if (!row) throw new Error("a publication that was not kept");
  await putDocuments(sql, await documents(sql, sql`and p.id = ${row.id}`));
  const { tasks } = one;
  await sql`
    insert into directive_publication_tasks (publication_id, nth, task_id, title, sentence)
    select ${row.id}, n.nth, n.id, n.title, n.sentence
      from unnest(${tasks.map(({ id }) => id)}::uuid[], ${tasks.map(({ title }) => title)}::text[],
                  ${tasks.map(({ sentence }) => sentence)}::text[]) with ordinality as n (id, title, sentence, nth)`;
  return row.id;
}

/**
 * Every public directive, as search finds it: by number, title and summary. Not by its tasks: each may
 * cease to be public by itself, on its own page, which this module does not hear of.
 */
export const directiveSource = (sql: Sql): PublicSource => ({
  kind: "directive",
  page: (after, limit) =>
    documents(
      sql,
      sql`${after === null ? sql`` : sql`and p.id::text collate "C" > ${after}`}
          order by p.id::text collate "C" limit ${limit}`,
    ),
});

type Found = Pick<Document, "id" | "title" | "body" | "day"> & {
  readonly unit: number;
  readonly slug: string;
  readonly canonical: string;
};

async function documents(sql: Sql, which: Fragment): Promise<readonly Document[]> {
  const rows = await sql<Found[]>`
    select p.id::text, p.unit_id as unit, p.slug, d.canonical, p.title, p.summary as body,
           (p.published_at at time zone 'Asia/Ho_Chi_Minh')::date as day
      from directive_publications p join directives d on d.id = p.directive_id
     where p.withdrawn_at is null ${which}`;
  return rows.map(({ slug, canonical, title, ...found }) => ({
    ...found,
    kind: "directive",
    area: null,
    title: `${canonical}: ${title}`,
    href: paths.programmes.publicShow.to({ slug }),
  }));
}

export async function withdraw(
  sql: Transaction,
  id: number,
  by: OfficerId,
  because: string,
  at: Date,
): Promise<void> {
  await sql`
    update directive_publications set withdrawn_by = ${by}, withdrawn_at = ${at}, withdrawn_because = ${because}
     where id = ${id} and withdrawn_at is null`;
}

/** What everybody may read of a directive: its own words, never a name, never an internal sentence. */
export type PublicDirective = {
  readonly id: number;
  readonly slug: string;
  readonly canonical: string;
  readonly title: string;
  readonly summary: string;
  readonly issuer: string | null;
  readonly dated: Day | null;
  readonly publishedOn: Day;
  readonly tasks: number;
};

export type AfterPublished = { readonly on: string; readonly id: number };

const shape = (sql: Sql) => sql`
  p.id, p.slug, d.canonical, p.title, p.summary, d.issuer, d.dated,
  (p.published_at at time zone 'Asia/Ho_Chi_Minh')::date as "publishedOn",
  (select count(*)::int from directive_publication_tasks k join tasks t on t.id = k.task_id
    where k.publication_id = p.id and t.visibility = 'public') as tasks`;

export async function publishedDirectives(
  sql: Sql,
  after: AfterPublished | null,
  limit = 25,
): Promise<{ readonly rows: readonly PublicDirective[]; readonly next: AfterPublished | null }> {
  const rows = await sql<(PublicDirective & { readonly on: string })[]>`
    select ${shape(sql)}, p.published_at::text as on
      from directive_publications p join directives d on d.id = p.directive_id
     where p.withdrawn_at is null
       ${after ? sql`and (p.published_at, p.id) < (${after.on}::timestamptz, ${after.id}::int)` : sql``}
     order by p.published_at desc, p.id desc limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? { on: last.on, id: last.id } : null };
}

export async function publishedAt(sql: Sql, slug: string): Promise<PublicDirective | null> {
  const [row] = await sql<PublicDirective[]>`
    select ${shape(sql)} from directive_publications p join directives d on d.id = p.directive_id
     where p.slug = ${slug} and p.withdrawn_at is null`;
  return row ?? null;
}

/** One task as everybody may read it. */
export type PublishedTask = {
  readonly title: string;
  readonly sentence: string;
  readonly unitName: string;
  readonly postTitle: string | null;
  /** The units that work along now. */
  readonly along: readonly string[];
  readonly dueOn: Day | null;
  readonly firstDue: Day | null;
  readonly standing: Standing;
};

/** The tasks that were published and are public still, in the order in which they were. */
export const publishedTasks = (
  sql: Sql,
  publication: number,
  today: Day,
): Promise<readonly PublishedTask[]> => sql<PublishedTask[]>`
  select k.title, k.sentence, u.name as "unitName", p.title as "postTitle", ${along(sql)} as along,
         t.due_on as "dueOn", t.due_original as "firstDue", ${standingSql(sql, today)} as standing
    from directive_publication_tasks k join tasks t on t.id = k.task_id
    join units u on u.id = t.unit_id left join posts p on p.id = t.post_id
   where k.publication_id = ${publication} and t.visibility = 'public'
   order by k.nth`;

const along = (sql: Sql): Fragment => sql`
  array(select c.name from task_units w join units c on c.id = w.unit_id
         where w.task_id = t.id and w.part = 'cooperating' order by c.key, c.id)`;

/** How chosen tasks would be shown, before they are public. */
export const publishedNow = (
  sql: Sql,
  chosen: NewPublication["tasks"],
  today: Day,
): Promise<readonly PublishedTask[]> => sql<PublishedTask[]>`
  select k.title, k.sentence, u.name as "unitName", p.title as "postTitle", ${along(sql)} as along,
         t.due_on as "dueOn", t.due_original as "firstDue", ${standingSql(sql, today)} as standing
    from unnest(${chosen.map(({ id }) => id)}::uuid[], ${chosen.map(({ title }) => title)}::text[],
                ${chosen.map(({ sentence }) => sentence)}::text[]) with ordinality as k (task_id, title, sentence, nth)
    join tasks t on t.id = k.task_id and t.visibility = 'public'
    join units u on u.id = t.unit_id left join posts p on p.id = t.post_id
   order by k.nth`;
