import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";
import type { UnitId } from "#people/model.ts";

import type { By, Closure, Document, NamedClosure, NamedVersion, Version } from "./model.ts";

/** Another value whenever a calendar in force has changed. */
export async function calendarMark(sql: Sql): Promise<string> {
  const [row] = await sql<{ mark: number }[]>`select mark from calendar_mark`;
  return String(row?.mark ?? "");
}

/** Says to every process that a calendar in force has changed; holds other changes back until then. */
export const changeMark = (sql: Transaction) => sql`update calendar_mark set mark = mark + 1`;

/** The confirmed versions in the order in which they were confirmed. */
export const confirmedVersions = (sql: Sql): Promise<readonly Version[]> =>
  sql<Version[]>`
    select ${versionShape(sql)} from calendar_versions v
     where v.outcome = 'confirmed' order by v.decided_at, v.id`;

/** The versions, the newest first; one of them where `id` is given. */
export const versionsNamed = (
  sql: Sql,
  asked: { readonly id?: number; readonly limit: number },
): Promise<readonly NamedVersion[]> =>
  sql<NamedVersion[]>`
    select ${versionShape(sql)}, d.name as "declaredName", c.name as "decidedName"
      from calendar_versions v
      join officers d on d.id = v.declared_by
      left join officers c on c.id = v.decided_by
     where ${asked.id === undefined ? sql`true` : sql`v.id = ${asked.id}`}
     order by v.id desc limit ${asked.limit}`;

export async function versionById(sql: Sql, id: number): Promise<Version | null> {
  const [found] = await sql<
    Version[]
  >`select ${versionShape(sql)} from calendar_versions v where v.id = ${id}`;
  return found ?? null;
}

/** A version, held until the transaction ends. */
export async function lockVersion(sql: Transaction, id: number): Promise<Version | null> {
  await sql`select from calendar_versions where id = ${id} for update`;
  return versionById(sql, id);
}

/** @returns its number; null while another version waits to be confirmed */
export async function keepVersion(
  sql: Sql,
  version: Pick<Version, "years" | "document" | "note" | "base">,
  by: By,
  at: Date,
): Promise<number | null> {
  const [kept] = await sql<{ id: number }[]>`
    insert into calendar_versions (years, document, document_date, note, base,
                                   declared_by, declared_post, declared_at)
    values (${sql.json(version.years)}, ${version.document.number}, ${version.document.date},
            ${version.note}, ${version.base}, ${by.officer}, ${by.post}, ${at})
    on conflict ((true)) where outcome = 'waiting' do nothing
    returning id`;
  return kept?.id ?? null;
}

export const decideVersion = (
  sql: Transaction,
  id: number,
  outcome: "confirmed" | "dropped",
  by: By,
  at: Date,
) => sql`
  update calendar_versions
     set outcome = ${outcome}, decided_by = ${by.officer}, decided_post = ${by.post}, decided_at = ${at}
   where id = ${id}`;

/** The closures that were not taken back. */
export const standingClosures = (sql: Sql): Promise<readonly Closure[]> =>
  sql<Closure[]>`
    select ${closureShape(sql)} from unit_closures c where c.withdrawn_at is null order by c.id`;

/** The closures of one unit that were not taken back and last until `from` or later, the first first. */
export const closuresOf = (sql: Sql, unit: UnitId, from: Day): Promise<readonly Closure[]> =>
  sql<Closure[]>`
    select ${closureShape(sql)} from unit_closures c
     where c.unit_id = ${unit} and c.last_day >= ${from} and c.withdrawn_at is null
     order by c.first_day, c.id limit 50`;

/** Everything one unit declared, newest first. */
export const closuresDeclared = (sql: Sql, unit: UnitId): Promise<readonly Closure[]> =>
  sql<Closure[]>`
    select ${closureShape(sql)} from unit_closures c
     where c.unit_id = ${unit} order by c.first_day desc, c.id desc limit 100`;

/** Every standing closure that has a day in `from` … `to`. */
export const closuresBetween = (sql: Sql, from: Day, to: Day): Promise<readonly NamedClosure[]> =>
  sql<NamedClosure[]>`
    select ${closureShape(sql)}, u.name as "unitName", u.slug
      from unit_closures c join units u on u.id = c.unit_id
     where c.withdrawn_at is null and c.last_day >= ${from} and c.first_day <= ${to}
     order by c.first_day, c.id limit 500`;

export async function closureById(sql: Sql, id: number): Promise<Closure | null> {
  const [found] = await sql<
    Closure[]
  >`select ${closureShape(sql)} from unit_closures c where c.id = ${id}`;
  return found ?? null;
}

export async function keepClosure(
  sql: Sql,
  closure: {
    readonly unit: UnitId;
    readonly from: Day;
    readonly to: Day;
    readonly reason: string;
    readonly document: Document;
  },
  by: By,
  at: Date,
): Promise<number> {
  const [kept] = await sql<{ id: number }[]>`
    insert into unit_closures (unit_id, first_day, last_day, reason, document, document_date,
                               declared_by, declared_post, declared_at)
    values (${closure.unit}, ${closure.from}, ${closure.to}, ${closure.reason},
            ${closure.document.number}, ${closure.document.date}, ${by.officer}, ${by.post}, ${at})
    returning id`;
  if (!kept) throw new Error("a closure was not kept");
  return kept.id;
}

/** @returns whether it stood until now */
export async function withdrawClosure(
  sql: Transaction,
  id: number,
  by: By,
  at: Date,
): Promise<boolean> {
  const done = await sql`
    update unit_closures set withdrawn_by = ${by.officer}, withdrawn_post = ${by.post}, withdrawn_at = ${at}
     where id = ${id} and withdrawn_at is null`;
  return done.count > 0;
}

const instantOf = (sql: Sql, column: string) =>
  sql.unsafe(
    `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS') || '+07:00'`,
  );

/** Builds the domain's own shape in SQL, so there is no second one to keep in step. */
const versionShape = (sql: Sql) => sql`
  v.id, v.years, jsonb_build_object('number', v.document, 'date', v.document_date) as document,
  v.note, v.base,
  jsonb_build_object('officer', v.declared_by, 'post', v.declared_post) as "declaredBy",
  ${instantOf(sql, "v.declared_at")} as "declaredAt",
  case v.outcome when 'waiting' then jsonb_build_object('kind', v.outcome)
    else jsonb_build_object('kind', v.outcome, 'by',
           jsonb_build_object('officer', v.decided_by, 'post', v.decided_post),
           'at', ${instantOf(sql, "v.decided_at")}) end as outcome`;

const closureShape = (sql: Sql) => sql`
  c.id, c.unit_id as unit, c.first_day as "from", c.last_day as "to", c.reason,
  jsonb_build_object('number', c.document, 'date', c.document_date) as document,
  jsonb_build_object('officer', c.declared_by, 'post', c.declared_post) as "declaredBy",
  ${instantOf(sql, "c.declared_at")} as "declaredAt",
  case when c.withdrawn_at is null then null else jsonb_build_object('by',
         jsonb_build_object('officer', c.withdrawn_by, 'post', c.withdrawn_post),
         'at', ${instantOf(sql, "c.withdrawn_at")}) end as withdrawn`;
