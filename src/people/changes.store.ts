import type { Day } from "#kernel/day.ts";
import type { Sql, Transaction } from "#kernel/sql.ts";

import type {
  Appointment,
  Department,
  DepartmentId,
  Officer,
  OfficerId,
  Post,
  PostId,
  UnitId,
} from "./model.ts";
import type { Around, Place, WantedAppointment, WantedOfficer, WantedPost } from "./rules.ts";
import { inForce } from "./store.ts";

export async function placeOf(
  sql: Sql,
  unit: { readonly slug: string } | { readonly id: UnitId },
  on: Day,
): Promise<Place | undefined> {
  const [place] = await sql<Place[]>`
    select id, parent_id as parent, valid_to is not null and valid_to < ${on} as ended
      from units where ${"slug" in unit ? sql`slug = ${unit.slug}` : sql`id = ${unit.id}`}`;
  return place;
}

export async function departmentById(sql: Sql, id: DepartmentId): Promise<Department | undefined> {
  const [department] = await sql<Department[]>`
    select id, unit_id as unit, name, valid_from as "validFrom", valid_to as "validTo"
      from departments where id = ${id}`;
  return department;
}

/** Names of the departments of a unit that are not over. */
export async function departmentNames(sql: Sql, unit: UnitId, on: Day): Promise<readonly string[]> {
  const rows = await sql<{ readonly name: string }[]>`
    select name from departments
     where unit_id = ${unit} and (valid_to is null or valid_to >= ${on})`;
  return rows.map((row) => row.name);
}

export async function saveDepartment(
  sql: Transaction,
  unit: UnitId,
  name: string,
  from: Day,
): Promise<DepartmentId> {
  const rows = await sql<{ readonly id: DepartmentId }[]>`
    insert into departments (unit_id, name, valid_from) values (${unit}, ${name}, ${from})
    returning id`;
  return madeId(rows);
}

export async function saveDepartmentName(
  sql: Transaction,
  id: DepartmentId,
  name: string,
): Promise<void> {
  await sql`update departments set name = ${name} where id = ${id}`;
}

export async function saveDepartmentEnding(
  sql: Transaction,
  id: DepartmentId,
  lastDay: Day,
): Promise<void> {
  await sql`update departments set valid_to = ${lastDay} where id = ${id}`;
}

/** A unit a department serves, and when. */
export type Served = {
  readonly unit: UnitId;
  readonly name: string;
  readonly slug: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** The units a department serves, served or will serve beside its own. */
export const servedBy = (sql: Sql, id: DepartmentId): Promise<readonly Served[]> =>
  sql<Served[]>`
    select s.unit_id as unit, u.name, u.slug, s.valid_from as "validFrom", s.valid_to as "validTo"
      from department_serves s join units u on u.id = s.unit_id
     where s.department_id = ${id} and s.valid_to is distinct from s.valid_from - 1
     order by u.key, s.valid_from`;

/** The same first day again is the same time, with another end. */
export async function saveServing(
  sql: Transaction,
  id: DepartmentId,
  { unit, from, to }: { readonly unit: UnitId; readonly from: Day; readonly to: Day | null },
): Promise<void> {
  await sql`
    insert into department_serves (department_id, unit_id, valid_from, valid_to)
    values (${id}, ${unit}, ${from}, ${to})
    on conflict (department_id, unit_id, valid_from) do update set valid_to = excluded.valid_to`;
}

/** How many posts of a department would outlive `day`. */
export async function postsOutliving(sql: Sql, id: DepartmentId, day: Day): Promise<number> {
  const [row] = await sql<{ readonly count: number }[]>`
    select count(*)::int as count from posts
     where department_id = ${id} and (valid_to is null or valid_to > ${day})`;
  return row?.count ?? 0;
}

export async function postById(sql: Sql, id: PostId): Promise<Post | undefined> {
  const [post] = await sql<Post[]>`
    select id, unit_id as unit, department_id as department, title, role,
           reports_to as "reportsTo", valid_from as "validFrom", valid_to as "validTo"
      from posts where id = ${id}`;
  return post;
}

/** What the rules want to know about a post that is to be made or changed. */
export async function aroundPost(
  sql: Sql,
  place: Place,
  wanted: WantedPost,
  itself: PostId | null,
  on: Day,
): Promise<Around> {
  const titles = await sql<{ readonly title: string }[]>`
    select title from posts
     where unit_id = ${place.id} and department_id is not distinct from ${wanted.department}::int
       and (valid_to is null or valid_to >= ${on}) and id is distinct from ${itself}::int`;
  const chain = await sql<{ readonly post: PostId }[]>`
    with recursive up (post) as (
      select ${wanted.reportsTo}::int where ${wanted.reportsTo}::int is not null
      union
      select p.reports_to from posts p join up on p.id = up.post where p.reports_to is not null
    )
    select post from up`;
  return {
    place,
    department:
      wanted.department === null ? undefined : await departmentById(sql, wanted.department),
    superior: wanted.reportsTo === null ? undefined : await postById(sql, wanted.reportsTo),
    chain: chain.map((row) => row.post),
    titles: titles.map((row) => row.title),
  };
}

export async function savePost(
  sql: Transaction,
  unit: UnitId,
  { title, role, department, reportsTo }: WantedPost,
  from: Day,
): Promise<PostId> {
  const rows = await sql<{ readonly id: PostId }[]>`
    insert into posts (unit_id, department_id, title, role, reports_to, valid_from)
    values (${unit}, ${department}, ${title}, ${role}, ${reportsTo}, ${from})
    returning id`;
  return madeId(rows);
}

export async function savePostChange(
  sql: Transaction,
  id: PostId,
  { title, role, department, reportsTo }: WantedPost,
): Promise<void> {
  await sql`
    update posts
       set title = ${title}, role = ${role}, department_id = ${department},
           reports_to = ${reportsTo}
     where id = ${id}`;
}

/** Ends a post and whoever would hold it longer; those who would begin later never do. */
export async function savePostEnding(sql: Transaction, id: PostId, lastDay: Day): Promise<void> {
  await sql`update posts set valid_to = ${lastDay} where id = ${id}`;
  await sql`
    update appointments set valid_to = greatest(${lastDay}::date, valid_from - 1)
     where post_id = ${id} and (valid_to is null or valid_to > ${lastDay})`;
}

export async function officerById(sql: Sql, id: OfficerId): Promise<Officer | undefined> {
  const [officer] = await sql<Officer[]>`
    select ${officerShape(sql)} from officers where id = ${id}`;
  return officer;
}

export async function officerBySignIn(sql: Sql, signIn: string): Promise<Officer | undefined> {
  const [officer] = await sql<Officer[]>`
    select ${officerShape(sql)} from officers where sign_in = ${signIn}`;
  return officer;
}

const officerShape = (sql: Sql) =>
  sql`id, sign_in as "signIn", name, email, ended_at is not null as ended`;

export async function saveOfficer(
  sql: Transaction,
  id: OfficerId,
  { signIn, name, email }: WantedOfficer,
  at: Date,
): Promise<void> {
  await sql`
    insert into officers (id, sign_in, name, email, created_at)
    values (${id}, ${signIn}, ${name}, ${email}, ${at})`;
}

export async function saveOfficerChange(
  sql: Transaction,
  id: OfficerId,
  { name, email }: Pick<WantedOfficer, "name" | "email">,
): Promise<void> {
  await sql`update officers set name = ${name}, email = ${email} where id = ${id}`;
}

/** Ends an account: no sign-in, no session, no code, no post from now on. */
export async function saveOfficerEnding(
  sql: Transaction,
  id: OfficerId,
  at: Date,
  lastDay: Day,
): Promise<void> {
  await sql`update officers set ended_at = ${at}, password_hash = null where id = ${id}`;
  await sql`
    update appointments set valid_to = greatest(${lastDay}::date, valid_from - 1)
     where officer_id = ${id} and (valid_to is null or valid_to > ${lastDay})`;
  await sql`delete from sessions where officer_id = ${id}`;
  await sql`delete from sign_in_codes where officer_id = ${id} and used_at is null`;
}

export async function appointmentById(sql: Sql, id: number): Promise<Appointment | undefined> {
  const [appointment] = await sql<Appointment[]>`
    select ${appointmentShape(sql)} from appointments where id = ${id}`;
  return appointment;
}

/** Every time this officer held, holds or will hold this post. */
export async function appointmentsOf(
  sql: Sql,
  officer: OfficerId,
  post: PostId,
): Promise<readonly Appointment[]> {
  return sql<Appointment[]>`
    select ${appointmentShape(sql)} from appointments
     where officer_id = ${officer} and post_id = ${post} and valid_to is distinct from valid_from - 1`;
}

/** Whoever holds or will hold a post for good: not acting, not delegated. */
export async function holdersOf(sql: Sql, post: PostId): Promise<readonly Appointment[]> {
  return sql<Appointment[]>`
    select ${appointmentShape(sql)} from appointments
     where post_id = ${post} and tenure = 'held' and valid_to is distinct from valid_from - 1`;
}

const appointmentShape = (sql: Sql) => sql`
  id, officer_id as officer, post_id as post, valid_from as "validFrom", valid_to as "validTo"`;

/** The same days again after a mistake are the same row again. */
export async function saveAppointment(
  sql: Transaction,
  officer: OfficerId,
  post: PostId,
  { from, to, tenure = "held" }: WantedAppointment,
): Promise<number> {
  const rows = await sql<{ readonly id: number }[]>`
    insert into appointments (officer_id, post_id, tenure, valid_from, valid_to)
    values (${officer}, ${post}, ${tenure}, ${from}, ${to})
    on conflict (officer_id, post_id, valid_from)
    do update set valid_to = excluded.valid_to, tenure = excluded.tenure
    returning id`;
  return madeId(rows);
}

export async function saveAppointmentEnding(
  sql: Transaction,
  id: number,
  lastDay: Day,
): Promise<void> {
  await sql`update appointments set valid_to = ${lastDay} where id = ${id}`;
}

/** How many could still administer on a day, leaving out one post or one appointment. */
export async function administratorsOn(
  sql: Sql,
  on: Day,
  without: { readonly post?: PostId; readonly appointment?: number } = {},
): Promise<number> {
  const [row] = await sql<{ readonly count: number }[]>`
    select count(distinct a.officer_id)::int as count
      from posts p
      join appointments a on a.post_id = p.id and ${inForce(sql, "a", on)}
      join officers o on o.id = a.officer_id and o.ended_at is null
     where p.role = 'administrator' and ${inForce(sql, "p", on)}
       and p.id is distinct from ${without.post ?? null}::int
       and a.id is distinct from ${without.appointment ?? null}::int`;
  return row?.count ?? 0;
}

function madeId(rows: readonly { readonly id: number }[]): number {
  const [row] = rows;
  if (!row) throw new Error("nothing was inserted");
  return row.id;
}
