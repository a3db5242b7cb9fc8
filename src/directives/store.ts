import type { OfficerId, UnitId } from "#access/model.ts";
import type { Day } from "#kernel/day.ts";
import type { Fragment, Sql, Transaction } from "#kernel/sql.ts";

import type {
  Directive,
  DirectiveCode,
  DirectiveId,
  Head,
  Linked,
  Listed,
  Original,
  OriginalFacts,
} from "./model.ts";

/** Who asks, as far as directives care: the units they hold the right in. */
export type Asking = { readonly units: readonly UnitId[] };

/** A directive is seen by the unit that keeps it and by units it gave tasks to. */
export const visibleDirective = (sql: Sql, { units }: Asking): Fragment => sql`
  (d.unit_id = any(${[...units]}::int[])
   or exists (select from directive_findings g
               where g.directive_id = d.id and g.unit_id = any(${[...units]}::int[])))`;

const shape = (sql: Sql): Fragment => sql`
  d.id, d.code, d.unit_id as unit, u.name as "unitName", d.stage, d.family, d.canonical, d.kind, d.issuer, d.signer,
  d.dated, d.term, d.title, d.recipients, d.head_rule as "headRule", d.imported_at as "importedAt", d.seq`;

export async function directiveByCode(
  sql: Sql,
  code: DirectiveCode,
  asking: Asking,
): Promise<Directive | undefined> {
  const [row] = await sql<Directive[]>`
    select ${shape(sql)} from directives d join units u on u.id = d.unit_id
     where d.code = ${code} and d.stage <> 'dropped' and ${visibleDirective(sql, asking)}`;
  return row;
}

/** The same row for writing: nobody else changes it until the transaction is over. */
export async function lockDirective(
  sql: Transaction,
  id: DirectiveId,
): Promise<number | undefined> {
  const [row] = await sql<
    { seq: number }[]
  >`select seq from directives where id = ${id} for update`;
  return row?.seq;
}

export type ListFilter = {
  readonly stage: "proposed" | "confirmed" | null;
  readonly text: string;
};
export type After = { readonly at: string; readonly id: DirectiveId };

/** A page of the directives somebody may see, the newest first. */
export async function listDirectives(
  sql: Sql,
  asking: Asking,
  { stage, text }: ListFilter,
  after: After | null,
  limit = 25,
): Promise<{ readonly rows: readonly Listed[]; readonly next: After | null }> {
  const like = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const rows = await sql<(Listed & { readonly at: string })[]>`
    select ${shape(sql)}, d.imported_at::text as at, f.tasks, f.open, f.given
      from directives d
      join units u on u.id = d.unit_id
      cross join lateral (
        select count(*) filter (where kind = 'task')::int as tasks,
               count(*) filter (where state = 'proposed')::int as open,
               count(*) filter (where task_id is not null)::int as given
          from directive_findings where directive_id = d.id) f
     where d.stage <> 'dropped' and ${visibleDirective(sql, asking)}
       ${stage === null ? sql`` : sql`and d.stage = ${stage}`}
       ${text === "" ? sql`` : sql`and (d.title ilike ${like} or d.canonical ilike ${like} or d.issuer ilike ${like})`}
       ${after === null ? sql`` : sql`and (d.imported_at, d.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
     order by d.imported_at desc, d.id desc
     limit ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    next: rows.length > limit && last ? { at: last.at, id: last.id } : null,
  };
}

export type NewDirective = {
  readonly id: DirectiveId;
  readonly code: DirectiveCode;
  readonly unit: UnitId;
  readonly proposed: Partial<Head> & Pick<Head, "kind" | "title">;
  readonly headRule: string | null;
  readonly once: Buffer;
  readonly by: OfficerId;
  readonly at: Date;
};

export async function saveDirective(
  sql: Transaction,
  { id, code, unit, proposed, headRule, once, by, at }: NewDirective,
  original: Original,
): Promise<void> {
  const { canonical = null, kind, issuer = null, signer = null, dated = null, title } = proposed;
  await sql`
    insert into directives (id, code, unit_id, canonical, kind, issuer, signer, dated, title, recipients, head_rule,
                            once_hash, imported_by, imported_at)
    values (${id}, ${code}, ${unit}, ${canonical}, ${kind}, ${issuer}, ${signer}, ${dated}, ${title},
            ${[...(proposed.recipients ?? [])]}::text[], ${headRule}, ${once}, ${by}, ${at})`;
  const { bytes, sha256, fileName, source, encoding, words } = original;
  await sql`
    insert into directive_originals (directive_id, bytes, sha256, file_name, source, encoding, words)
    values (${id}, ${bytes}, ${sha256}, ${fileName}, ${source}, ${encoding}, ${words})`;
}

/** The directive a form made already; undefined where it made none. */
export async function codeByOnce(sql: Sql, once: Buffer): Promise<DirectiveCode | undefined> {
  const [row] = await sql<{ code: DirectiveCode }[]>`
    select code from directives where once_hash = ${once}`;
  return row?.code;
}

/** The same bytes, taken in before by a unit of the asker's. */
export async function codeByHash(
  sql: Sql,
  sha256: Buffer,
  asking: Asking,
): Promise<DirectiveCode | undefined> {
  const [row] = await sql<{ code: DirectiveCode }[]>`
    select d.code from directive_originals o join directives d on d.id = o.directive_id
     where o.sha256 = ${sha256} and d.stage <> 'dropped' and ${visibleDirective(sql, asking)}
     order by d.imported_at limit 1`;
  return row?.code;
}

/** Who has this identity; the code only where the asker may see that one. */
export async function holderOf(
  sql: Sql,
  identity: string,
  asking: Asking,
): Promise<
  | { readonly id: DirectiveId; readonly code: DirectiveCode | null; readonly unitName: string }
  | undefined
> {
  const [row] = await sql<{ id: DirectiveId; code: DirectiveCode | null; unitName: string }[]>`
    select d.id, case when ${visibleDirective(sql, asking)} then d.code end as code, u.name as "unitName"
      from directives d join units u on u.id = d.unit_id where d.identity = ${identity}`;
  return row;
}

export const saveHead = (
  sql: Transaction,
  id: DirectiveId,
  head: Head & { readonly identity: string },
  by: OfficerId,
  at: Date,
) => sql`
  update directives
     set stage = 'confirmed', identity = ${head.identity}, family = ${head.family}, canonical = ${head.canonical},
         kind = ${head.kind}, issuer = ${head.issuer}, signer = ${head.signer}, dated = ${head.dated},
         term = ${head.term}, title = ${head.title}, recipients = ${[...head.recipients]}::text[],
         confirmed_by = ${by}, confirmed_at = ${at}, seq = seq + 1
   where id = ${id}`;

export const dropDirective = (sql: Transaction, id: DirectiveId) => sql`
  update directives set stage = 'dropped', seq = seq + 1 where id = ${id} and stage = 'proposed'`;

export async function originalOf(sql: Sql, id: DirectiveId): Promise<Original | undefined> {
  const [row] = await sql<Original[]>`
    select bytes, sha256, file_name as "fileName", source, encoding, words
      from directive_originals where directive_id = ${id}`;
  return row;
}

export async function originalFacts(sql: Sql, id: DirectiveId): Promise<OriginalFacts | undefined> {
  const [row] = await sql<OriginalFacts[]>`
    select length(bytes) as size, sha256, file_name as "fileName", source, encoding, words
      from directive_originals where directive_id = ${id}`;
  return row;
}

/** References of a directive to others in the house: the same number, and the same date where both say one. */
export const citedBy = (sql: Sql, id: DirectiveId, asking: Asking): Promise<readonly Linked[]> =>
  sql<Linked[]>`
    select f.nth, d.canonical, d.code, d.title, d.dated, f.replaces
      from directive_findings f
      join directives d on d.canonical = any(f.canonicals) and d.stage = 'confirmed' and d.id <> f.directive_id
     where f.directive_id = ${id} and f.kind = 'ref' and f.state <> 'rejected'
       and (d.dated is null or f.read ->> 'date' is null or d.dated = (f.read ->> 'date')::date)
       and ${visibleDirective(sql, asking)}
     order by f.nth, d.dated`;

export const citing = (
  sql: Sql,
  directive: Pick<Directive, "id" | "canonical" | "dated">,
  asking: Asking,
): Promise<readonly Linked[]> =>
  sql<Linked[]>`
    select distinct on (d.code) f.nth, d.canonical, d.code, d.title, d.dated, f.replaces
      from directive_findings f join directives d on d.id = f.directive_id
     where f.kind = 'ref' and f.canonicals @> array[${directive.canonical}]::text[] and f.state <> 'rejected'
       and d.stage = 'confirmed' and d.id <> ${directive.id}
       and (${directive.dated}::date is null or f.read ->> 'date' is null
            or ${directive.dated}::date = (f.read ->> 'date')::date)
       and ${visibleDirective(sql, asking)}
     order by d.code, f.nth limit 50`;

/** The title of the one post that heads a unit on a day; null where there is none or more than one. */
export async function headPostOf(sql: Sql, unit: UnitId, on: Day): Promise<string | null> {
  const rows = await sql<{ title: string }[]>`
    select title from posts
     where unit_id = ${unit} and role = 'head' and department_id is null
       and valid_from <= ${on} and (valid_to is null or valid_to >= ${on})
     limit 2`;
  return rows.length === 1 ? (rows[0]?.title ?? null) : null;
}
