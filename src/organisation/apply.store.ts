import type { Sql, Transaction } from "#kernel/sql.ts";
import { putAllUnits } from "#units/documents.ts";
import { readName } from "#units/names.ts";

import type { Around } from "./check.ts";
import type { Differences } from "./diff.ts";
import type { Organisation, RowOf } from "./sheets.ts";

/** The accounts and areas a check has to know. */
export async function aroundImport(sql: Sql, by: string | null): Promise<Around> {
  const accounts = await sql<{ signIn: string; name: string; ended: boolean }[]>`
    select sign_in as "signIn", name, ended_at is not null as ended from officers`;
  const areas = await sql<{ code: string }[]>`select code from subject_areas`;
  return {
    accounts: new Map(accounts.map(({ signIn, ...account }) => [signIn, account])),
    areas: areas.map(({ code }) => code),
    by,
  };
}

/** Writes what a checked import adds and changes, each table after those it names. */
export async function applyDifferences(
  sql: Transaction,
  found: Differences,
  read: Organisation,
  newId: () => string,
): Promise<void> {
  const touched = new Set(found.units.map(({ after }) => after.slug));
  await writeUnits(
    sql,
    read.units.filter((row) => touched.has(row.slug)),
  );
  await writeSuccessions(
    sql,
    found.successions.map(({ after }) => after),
  );
  if (found.units.length + found.successions.length > 0) await putAllUnits(sql);
  await writeDepartments(
    sql,
    found.departments.map(({ after }) => after),
  );
  await writeServes(
    sql,
    found.serves.map(({ after }) => after),
  );
  await writePosts(
    sql,
    found.posts.map(({ after }) => after),
  );
  await writeAppointments(
    sql,
    found.appointments.map(({ after }) => after),
    newId,
  );
}

async function writeUnits(sql: Transaction, rows: readonly RowOf<"units">[]): Promise<void> {
  const groups = [...Map.groupBy(rows, (row) => row.slug ?? "")].map(([slug, versions]) => {
    const last = versions.at(-1);
    if (!last) throw new Error("a unit without a version");
    return { ...last, slug, key: keysOf(last).key, first: versions[0]?.from ?? null, versions };
  });
  // Superiors before those below them: as often as units stand above one another.
  let left = groups;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ slug }) => slug));
    const next = left.filter(({ parent }) => parent === null || !waiting.has(parent));
    if (next.length === 0) throw new Error("units above themselves");
    await sql`
      insert into units as u (slug, province_code, level, type, name, key, code, parent_id,
                              former_district, valid_from, valid_to, source)
      select r.slug, coalesce(p.province_code, left(r.code, 2), '00'), r.level, r.type, r.name, r.key, r.code, p.id,
             r.district, r.first, r."to", r.source
        from jsonb_to_recordset(${sql.json(next)}) as r (
               slug text, level text, type text, name text, key text, code text, parent text,
               district text, first date, "to" date, source text)
        left join units p on p.slug = r.parent
      on conflict (slug) do update
         set type = excluded.type, name = excluded.name, key = excluded.key, code = excluded.code,
             parent_id = excluded.parent_id, former_district = excluded.former_district,
             valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source`;
    left = left.filter((unit) => !next.includes(unit));
  }
  const past = groups.flatMap(({ versions }) =>
    versions.slice(0, -1).map((row) => ({ ...row, key: keysOf(row).key })),
  );
  await sql`
    insert into unit_past (unit_id, name, key, type, parent_id, valid_from, valid_to, source)
    select u.id, r.name, r.key, r.type, p.id, r."from", r."to", r.source
      from jsonb_to_recordset(${sql.json(past)}) as r (
             slug text, name text, key text, type text, parent text, "from" date, "to" date, source text)
      join units u on u.slug = r.slug left join units p on p.slug = r.parent
    on conflict (unit_id, valid_to) do update
       set name = excluded.name, key = excluded.key, type = excluded.type, parent_id = excluded.parent_id,
           valid_from = excluded.valid_from, source = excluded.source`;
  await writeNames(sql, rows);
}

async function writeNames(sql: Transaction, rows: readonly RowOf<"units">[]): Promise<void> {
  const names = rows.map((row) => ({ slug: row.slug, ...keysOf(row) }));
  await sql`
    insert into unit_names (unit_id, key, spelling, kind)
    select u.id, r.key, r.spelling, 'official'
      from jsonb_to_recordset(${sql.json(names)}) as r (slug text, key text, spelling text)
      join units u on u.slug = r.slug
    on conflict do nothing`;
  await sql`
    insert into unit_names (unit_id, key, spelling, kind)
    select distinct on (u.id, 2) u.id, r.key || ' ' || p.key, r.spelling || ' ' || n.spelling, 'with-district'
      from jsonb_to_recordset(${sql.json(names)}) as r (slug text, key text, spelling text)
      join units u on u.slug = r.slug
      join units p on p.id = u.parent_id
      join unit_names n on n.unit_id = p.id and n.key = p.key and n.kind = 'official'
     order by u.id, 2, n.spelling
    on conflict do nothing`;
}

/** A body's name has no type word to take off. */
function keysOf({ level, name }: RowOf<"units">): {
  readonly key: string;
  readonly spelling: string;
} {
  const { key, spelling } = readName(level === "body" ? `phường ${name}` : (name ?? ""));
  return { key, spelling };
}

const writeSuccessions = (sql: Transaction, rows: readonly RowOf<"successions">[]) => sql`
  insert into unit_successors as s (old_id, new_id, extent, valid_from, source, kind, area,
                                    doc_number, doc_date, doc_title)
  select o.id, n.id, r.extent, r."from", r.source, r.kind, r.area, r.number, r.date, r.title
    from jsonb_to_recordset(${sql.json(rows)}) as r (
           old text, new text, extent text, "from" date, source text, kind text, area text,
           number text, date date, title text)
    join units o on o.slug = r.old join units n on n.slug = r.new
  on conflict on constraint unit_successors_once do update
     set extent = excluded.extent, source = excluded.source, kind = excluded.kind,
         doc_number = excluded.doc_number, doc_date = excluded.doc_date, doc_title = excluded.doc_title`;

const writeDepartments = (sql: Transaction, rows: readonly RowOf<"departments">[]) => sql`
  insert into departments (ref, unit_id, name, valid_from, valid_to)
  select r.ref, u.id, r.name, r."from", r."to"
    from jsonb_to_recordset(${sql.json(rows)}) as r (ref text, unit text, name text, "from" date, "to" date)
    join units u on u.slug = r.unit
  on conflict (ref) do update
     set name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to`;

const writeServes = (sql: Transaction, rows: readonly RowOf<"serves">[]) => sql`
  insert into department_serves (department_id, unit_id, valid_from, valid_to)
  select d.id, u.id, r."from", r."to"
    from jsonb_to_recordset(${sql.json(rows)}) as r (department text, unit text, "from" date, "to" date)
    join departments d on d.ref = r.department join units u on u.slug = r.unit
  on conflict (department_id, unit_id, valid_from) do update set valid_to = excluded.valid_to`;

async function writePosts(sql: Transaction, rows: readonly RowOf<"posts">[]): Promise<void> {
  await sql`
    insert into posts (ref, unit_id, department_id, title, role, valid_from, valid_to)
    select r.ref, u.id, d.id, r.title, r.role, r."from", r."to"
      from jsonb_to_recordset(${sql.json(rows)}) as r (
             ref text, unit text, department text, title text, role text, "from" date, "to" date)
      join units u on u.slug = r.unit left join departments d on d.ref = r.department
    on conflict (ref) do update
       set department_id = excluded.department_id, title = excluded.title, role = excluded.role,
           valid_from = excluded.valid_from, valid_to = excluded.valid_to`;
  await sql`
    update posts p set reports_to = s.id
      from jsonb_to_recordset(${sql.json(rows)}) as r (ref text, above text)
      left join posts s on s.ref = r.above
     where p.ref = r.ref`;
}

async function writeAppointments(
  sql: Transaction,
  rows: readonly RowOf<"appointments">[],
  newId: () => string,
): Promise<void> {
  const people = [...new Map(rows.map((row) => [row.signIn, row.name]))].map(([signIn, name]) => ({
    id: newId(),
    signIn,
    name,
  }));
  // Nobody can sign in by this alone: a first password takes a one-time code.
  await sql`
    insert into officers (id, sign_in, name)
    select r.id, r."signIn", r.name
      from jsonb_to_recordset(${sql.json(people)}) as r (id uuid, "signIn" text, name text)
    on conflict (sign_in) do nothing`;
  await sql`
    insert into appointments (officer_id, post_id, tenure, valid_from, valid_to)
    select o.id, p.id, r.tenure, r."from", r."to"
      from jsonb_to_recordset(${sql.json(rows)}) as r (
             "signIn" text, post text, tenure text, "from" date, "to" date)
      join officers o on o.sign_in = r."signIn" join posts p on p.ref = r.post
    on conflict (officer_id, post_id, valid_from) do update
       set tenure = excluded.tenure, valid_to = excluded.valid_to`;
}

/** Whether anybody administers the house on a day. */
export async function anyAdministrator(sql: Sql, on: string): Promise<boolean> {
  const rows = await sql`
    select from posts_held h
     where h.role = 'administrator' and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
     limit 1`;
  return rows.length > 0;
}
